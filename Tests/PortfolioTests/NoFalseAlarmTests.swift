import Improvement
import Testing

@testable import Portfolio

@Suite struct `The proof of a fresh site` {
  @Test func `finds nothing where units are parted in arms`() async throws {
    let work = try await SmallWork(
      """
      andel: {title: Andel, kind: proportion, data: data/andel.csv}
      -- andel.csv --
      period;enhet;grupp;täljare;nämnare
      fore;norra;metod;3;40
      fore;norra;vanlig;13;40
      fore;sodra;metod;20;40
      fore;sodra;vanlig;15;40
      efter;norra;metod;13;40
      efter;norra;vanlig;13;40
      efter;sodra;metod;20;40
      efter;sodra;vanlig;15;40

      """,
      facts: "plan: {arms: [metod, vanlig]}"
    )
    #expect(work.faults == [])
    #expect(work.found == [])
  }

  /// Made-up tables in which an item, the patients of both units or those who began are as many as the
  /// people of another measure.
  @Test(arguments: [242, 363, 551])
  func `is of a site that could be written where as many are counted elsewhere`(
    seed: Int
  ) async throws {
    let work = try await SmallWork(RandomTables(seed: seed).folder)
    #expect(work.site.errors.map(\.summary) == [])
    #expect(work.found == [])
  }

  /// Limits, labels, targets and file names that hold a small number, which is of nobody.
  @Test(arguments: [
    (
      "p: {title: Andel, kind: proportion, data: data/3.csv}", "Text.", "fore: 2023, efter: 2024",
      ""
    ),
    (
      "p: {title: Andel, kind: proportion, data: data/3.csv, definition: Minst 3 besök.}", "Text.",
      "fore: 2023, efter: 2024", ""
    ),
    (
      "p: {title: Andel, kind: proportion, data: data/3.csv}", "PGSA 3: Andel följs var 3:e månad.",
      "fore: 2023, efter: 2024", ""
    ),
    (
      "p: {title: Andel, kind: rate, per: 100, data: data/3.csv}", "Text.",
      "fore: {label: Vecka 3, dates: 2023}, efter: {label: Vecka 9, dates: 2024}", ""
    ),
    (
      "p: {title: Andel, kind: proportion, data: data/3.csv, better: higher}", "Text.",
      "fore: 2023, efter: 2024", "aims: [{text: Fler, measure: p, target: ≥ 7.5 %}]"
    ),
  ])
  func `finds nothing in limits, labels, targets and names`(
    measure: String,
    text: String,
    periods: String,
    facts: String
  ) async throws {
    let isRate = measure.contains("kind: rate")
    let work = try await SmallWork(
      """
      \(measure)
      -- 3.csv --
      period;\(isRate ? "händelser;exponering" : "täljare;nämnare")
      fore;3;40
      efter;\(isRate ? "3000;1010" : "20;44")
      """,
      text: text,
      periods: periods,
      facts: facts
    )
    #expect(work.site.errors.map(\.summary) == [])
    #expect(work.found == [])
  }

  static let scores = """
    ors: {title: ORS, kind: change, better: higher, data: data/ors.csv}
    -- ors.csv --
    period;grupp;n;medelvärde;sd
    fore;före;42;20;6
    fore;efter;40;25;7
    efter;före;42;20;6
    efter;efter;30;25;7

    """

  /// Of 42 measured before 40 were measured after: the two who were not must not be told, and `efter`
  /// is a period as well.
  @Test func `finds nothing where a cell is called as a period is`() async throws {
    let work = try await SmallWork(Self.scores)
    #expect(work.faults == [])
    #expect(work.found == [])
  }

  @Test func `finds what is put back of such a cell`() async throws {
    let work = try await SmallWork(Self.scores)
    let path = "projects/exempel/findings.json"
    let json = try work.site.text(path)
    let hidden = "\"numerator\": null,\n       \"denominator\": null,\n       \"estimate\": null"
    #expect(json.contains(hidden))
    let found = work.found(writing: json.replacing(hidden, with: "\"n\": 40"), to: path)
    #expect(found.contains { $0.hasPrefix("findings.json:") && $0.hasSuffix("G142") }, "\(found)")
  }

  /// The points of a series are not people.
  @Test func `is of a site that could be written where a series is protected whole`() async throws {
    let months = (1...12).flatMap { month in
      let date = "2023-\(month < 10 ? "0" : "")\(month)"
      return ["\(date);norra;\(month == 12 ? 8 : 10)", "\(date);sodra;12"]
    }
    let work = try await SmallWork(
      """
      serie: {title: Serie, kind: count, data: data/serie.csv}
      andel: {title: Andel, kind: proportion, data: data/andel.csv, count-of: serie}
      -- serie.csv --
      datum;enhet;antal
      \(months.joined(separator: "\n"))
      -- andel.csv --
      period;enhet;täljare;nämnare
      fore;norra;118;120
      fore;sodra;144;200

      """
    )
    #expect(work.faults == [])
    #expect(work.found == [])
  }

  /// Two of twelve at one unit are as large a share as 12 of 72 at another, where 12 stands beside.
  @Test func `knows a share in the row of another cell for that cell's`() async throws {
    let work = try await SmallWork(
      """
      alder: {title: Ålder, kind: mix, data: data/alder.csv}
      -- alder.csv --
      period;enhet;kategori;antal
      fore;norra;Unga;2
      fore;norra;Mitten;4
      fore;norra;Äldre;6
      fore;sodra;Unga;12
      fore;sodra;Mitten;30
      fore;sodra;Äldre;30
      fore;habo;Unga;20
      fore;habo;Mitten;20
      fore;habo;Äldre;20

      """
    )
    #expect(work.faults == [])
    #expect(work.found == [])
  }
}
