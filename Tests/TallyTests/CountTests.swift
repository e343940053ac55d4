import Improvement
import Statistics
import Testing

@testable import Tally

/// Every kind of count against one worked out in the plainest way from the same rows in memory.
///
/// There are so many persons that no count is small, but for those of the protected tables.
@Suite struct `A tally` {
  private static let contacts = [MadeUpContact].random(seed: 7, persons: 900, rows: 6_000)
  private static let periods = [("baseline", 2023), ("followup", 2024)]

  private func lines(_ year: (String, [[MadeUpContact]]) -> [String]) -> [String] {
    Self.periods.flatMap { year($0.0, Self.contacts.persons(in: $0.1)) }
  }

  private func counted(_ measure: String, piece: Int = 1 << 20) -> CountedProject {
    CountedProject(measure, extract: Self.contacts.extract, piece: piece)
  }

  @Test func `counts persons, not rows`() {
    let project = counted(
      "andel: {title: A, kind: count, data: data/a.csv, tally: {person: Nyckel, date: Datum}}"
    )
    #expect(project.lines() == lines { ["\($0);\($1.count)"] })
    #expect(project.rows == 6_000)
  }

  @Test func `counts contacts when the measure says so`() {
    let project = counted(
      "andel: {title: A, kind: count, counts: contacts, data: data/a.csv, tally: {date: Datum}}"
    )
    #expect(project.lines() == lines { ["\($0);\($1.joined().count)"] })
  }

  @Test func `gives the share of persons with a row that meets the conditions`() {
    let project = counted(
      """
      andel: {title: A, kind: proportion, data: data/a.csv, tally: {person: Nyckel, date: Datum, \
      only: {Behandlare: [B0, B1, B2]}, numerator: {Yrke: [Läkare], Behandlare: [B2]}}}
      """
    )
    #expect(
      project.lines()
        == lines { period, persons in
          let own = persons.map { $0.filter { $0.provider < 3 } }.filter { !$0.isEmpty }
          let part = own.count { $0.contains { $0.category == "Läkare" && $0.provider == 2 } }
          return ["\(period);\(part);\(own.count)"]
        }
    )
  }

  @Test func `gives the share of contacts`() {
    let project = counted(
      """
      andel: {title: A, kind: proportion, counts: contacts, data: data/a.csv, \
      tally: {date: Datum, numerator: {Yrke: [Sju*]}}}
      """
    )
    #expect(
      project.lines()
        == lines { period, persons in
          let all = persons.flatMap(\.self)
          return ["\(period);\(all.count { $0.category == "Sjuksköterska" });\(all.count)"]
        }
    )
  }

  @Test func `gives the share who have met more than one`() {
    let project = counted(
      """
      andel: {title: A, kind: proportion, data: data/a.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}}
      """
    )
    #expect(
      project.lines()
        == lines { period, persons in
          ["\(period);\(persons.count { Set($0.map(\.category)).count > 1 });\(persons.count)"]
        }
    )
  }

  @Test(arguments: [1 << 20, 1_000, 7])
  func `gives each category its persons, however the bytes come`(piece: Int) {
    let project = counted(
      """
      andel: {title: A, kind: mix, of: patienter, data: data/a.csv, \
      tally: {person: Nyckel, date: Datum, category: Yrke}}
      """,
      piece: piece
    )
    #expect(
      project.lines()
        == lines { period, persons in
          ["\(period);patienter;\(persons.count)"]
            + MadeUpContact.categories.sorted().map { name in
              "\(period);\(name);\(persons.count { $0.contains { $0.category == name } })"
            }
        }
    )
  }

  @Test func `gives each category its contacts`() {
    let project = counted(
      """
      andel: {title: A, kind: mix, counts: contacts, data: data/a.csv, \
      tally: {date: Datum, category: Yrke}}
      """
    )
    #expect(
      project.lines()
        == lines { period, persons in
          MadeUpContact.categories.sorted().map { name in
            "\(period);\(name);\(persons.joined().count { $0.category == name })"
          }
        }
    )
  }

  @Test func `gives each combination its persons`() {
    let project = counted(
      """
      andel: {title: A, kind: combinations, data: data/a.csv, \
      tally: {person: Nyckel, date: Datum, category: Yrke}}
      """
    )
    let expected = lines { period, persons in
      let sets = persons.map { Set($0.map(\.category)).sorted().joined(separator: " + ") }
      let counts = Dictionary(grouping: sets, by: \.self).mapValues(\.count)
      return counts.filter { $0.value >= 20 }.map { "\(period);\($0.key);\($0.value)" }
    }
    #expect(!expected.isEmpty)
    #expect(Set(expected).isSubset(of: project.lines()))
    #expect(project.lines().first == expected.first { $0.hasPrefix("baseline;Fysioterapeut;") })
  }

  @Test func `gives contacts for each person as a histogram`() {
    let project = counted(
      """
      andel: {title: A, kind: value, data: data/a.csv, \
      tally: {person: Nyckel, date: Datum, value: contacts}}
      """
    )
    #expect(agrees(project) { Double($0.count) })
  }

  @Test(arguments: [("usual-provider", 2), ("bice-boxerman", 3)])
  func `gives continuity for each person with enough contacts`(index: String, least: Int) {
    let project = counted(
      """
      andel: {title: A, kind: value, data: data/a.csv, tally: {person: Nyckel, date: Datum, \
      value: \(index), provider: Behandlare, at-least: \(least)}}
      """
    )
    #expect(
      agrees(project) { contacts in
        guard contacts.count >= least else { return nil }
        let counts = Dictionary(grouping: contacts, by: \.provider).values.map(\.count)
        let n = Double(contacts.count)
        guard index == "bice-boxerman" else { return Double(counts.max() ?? 0) / n }
        return (counts.reduce(0) { $0 + Double($1 * $1) } - n) / (n * (n - 1))
      }
    )
  }

  @Test func `gives sequential continuity of an extract in order`() {
    let contacts = Self.contacts.sorted { $0.date < $1.date }
    let project = CountedProject(
      """
      andel: {title: A, kind: value, data: data/a.csv, tally: {person: Nyckel, date: Datum, \
      value: sequential, provider: Behandlare}}
      """,
      extract: contacts.extract
    )
    #expect(
      agrees(project, of: contacts) { contacts in
        guard contacts.count > 1 else { return nil }
        let repeats = zip(contacts, contacts.dropFirst()).count { $0.provider == $1.provider }
        return Double(repeats) / Double(contacts.count - 1)
      }
    )
    let unsorted = counted(
      """
      andel: {title: A, kind: value, data: data/a.csv, tally: {person: Nyckel, date: Datum, \
      value: sequential, provider: Behandlare}}
      """
    )
    #expect(unsorted.tables.isEmpty)
    #expect(unsorted.remarks.contains { $0.hasPrefix("X107") })
  }

  /// Whether a histogram has as many persons as the plain count, and their mean but for rounding.
  private func agrees(
    _ project: CountedProject,
    of contacts: [MadeUpContact] = contacts,
    _ value: ([MadeUpContact]) -> Double?
  ) -> Bool {
    Self.periods.allSatisfy { period, year in
      let values = contacts.persons(in: year).compactMap(value)
      let rows = project.lines().map { $0.split(separator: ";") }.filter { $0[0] == period }
      let bins = rows.compactMap { row -> (value: Double, count: Double)? in
        guard let value = Double(row[1].replacing(",", with: ".")), let count = Double(row[2])
        else { return nil }
        return (value, count)
      }
      let count = bins.reduce(0) { $0 + $1.count }
      let mean = bins.reduce(0) { $0 + $1.value * $1.count } / count
      let expected = values.reduce(0, +) / Double(values.count)
      return bins.count == rows.count && bins.allSatisfy { $0.count >= 5 }
        && Int(count) == values.count && abs(mean - expected) < 0.01
    }
  }

  @Test func `gives waiting times as days between two columns, or as a column says`() {
    var rows = ["Remiss;Besök;Dagar"]
    rows += Array(repeating: "2023-02-27;2023-03-01 10:15;2,5", count: 6)
    rows += Array(repeating: "28/2 2024;1/3 2024;4", count: 7)
    let extract = Array(rows.joined(separator: "\n").utf8)
    let project = CountedProject(
      """
      mellan: {title: A, kind: value, data: data/a.csv, \
      tally: {date: Besök, value: days, from: Remiss, to: Besök}}
      """,
      """
      kolumn: {title: A, kind: value, data: data/b.csv, \
      tally: {date: Besök, value: days, days: Dagar}}
      """,
      extract: extract
    )
    #expect(project.lines(of: "mellan") == ["baseline;2;6", "followup;2;7"])
    #expect(project.lines(of: "kolumn") == ["baseline;2,5;6", "followup;4;7"])
  }

  @Test func `gives the classes of change by the measure's own parameters`() {
    let scores = [
      ("18", "30", 8), ("18", "24", 9), ("18", "19", 7), ("30", "18", 6), ("20", "", 5),
    ]
    let rows = scores.flatMap { before, after, count in
      Array(repeating: "2023-05-01;\(before);\(after)", count: count)
    }
    let project = CountedProject(
      """
      andel: {title: A, kind: change, better: higher, data: data/a.csv, \
      parameters: {cutoff: 25, cutoff-is-clinical: yes, reliable: 5}, \
      tally: {date: Datum, before: Före, after: Efter}}
      """,
      periods: "  baseline: 2023",
      extract: Array((["Datum;Före;Efter"] + rows).joined(separator: "\n").utf8)
    )
    #expect(
      project.lines() == [
        "baseline;återhämtade;8", "baseline;förbättrade;9", "baseline;oförändrade;7",
        "baseline;försämrade;6", "baseline;saknar eftermätning;5", "baseline;började;35",
      ]
    )
  }

  @Test func `puts a day that two periods share in both`() {
    let rows = (1...9).map { "p\($0);2023-07-01" }
    let project = CountedProject(
      "andel: {title: A, kind: count, data: data/a.csv, tally: {person: Nyckel, date: Datum}}",
      periods: "  forst: 2023-01/2023-08\n  sedan: 2023-06/2023-12",
      extract: Array((["Nyckel;Datum"] + rows).joined(separator: "\n").utf8)
    )
    #expect(project.lines() == ["forst;9", "sedan;9"])
  }
}
