import Improvement
import Manuscript
import Testing

@testable import Portfolio

/// Works of one kind of table each, in which hardly more than one number is small.
@Suite struct `A small number` {
  @Test func `is in a series of twelve months, of which two are told as one`() async throws {
    // Told of fewer points, the others have other limits in the chart, but are no secrets.
    let work = try await SmallWork(
      """
      s: {title: Serie, kind: proportion, data: data/s.csv}
      -- s.csv --
      datum;täljare;nämnare
      \(months("20;30", "21;30", "3;30", "19;30", "21;30", "20;30", "22;30", "20;30", "18;30",
        "19;30", "20;30", "19;30"))
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == [])
    let told = try work.told("s")
    #expect(
      told.prefix(5) == [
        "fore: 222 of 360", "2023-01: 20 of 30", "2023-02: 21 of 30",
        "2023-03-01/2023-04-30: 22 of 60", "2023-05: 21 of 30",
      ]
    )
    #expect(told.count == 12)
    let page = try work.site.text("projects/exempel/index.html")
    #expect(page.contains(">mars 2023–apr 2023</th>"))
    #expect(page.contains("Tider med för små tal visas ihop med tiden intill."))
    #expect(!page.contains("Skyddat värde:"))
    #expect(work.found == [])
  }

  /// What the source itself tells nothing of is no part of what is told together.
  @Test(arguments: ["..", "skyddat", "saknas"])
  func `is told with a later month where the month between is not told`(sign: String) async throws {
    let february = sign == ".." ? "..;30;" : ";30;\(sign)"
    let work = try await SmallWork(
      """
      s: {title: Serie, kind: proportion, data: data/s.csv}
      -- s.csv --
      datum;täljare;nämnare;status
      2023-01;3;28;
      2023-02;\(february)
      2023-03;4;60;
      2023-04;20;60;
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == [])
    let told = try work.told("s").filter { $0.hasPrefix("2023") }
    let between = sign == "saknas" ? "absent" : "protected"
    #expect(
      Set(told)
        == ["2023-01-01/2023-03-31: 7 of 88", "2023-02: \(between)", "2023-04: 20 of 60"]
    )
    #expect(work.found == [])
  }

  @Test func `is of men in one month, and hides that month of women and of all`() async throws {
    // In March 26 less 23 women would be three men.
    let work = try await SmallWork(
      """
      alla: {title: Alla, kind: count, data: data/alla.csv, parts: [man, kvinnor]}
      man: {title: Män, kind: count, data: data/man.csv}
      kvinnor: {title: Kvinnor, kind: count, data: data/kvinnor.csv}
      -- alla.csv --
      datum;antal
      \(months("24", "25", "26", "24", "27", "24"))
      -- man.csv --
      datum;antal
      \(months("12", "11", "3", "12", "13", "11"))
      -- kvinnor.csv --
      datum;antal
      \(months("12", "14", "23", "12", "14", "13"))
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == [])
    for (id, spring) in [("man", 15), ("kvinnor", 35), ("alla", 50)] {
      let told = try work.told(id)
      #expect(told.count == 6)
      #expect(told.contains("2023-03-01/2023-04-30: \(spring)"))
    }
    #expect(work.found == [])
  }

  @Test func `is of one month, and goes into the quarter that another series shows`() async throws {
    // Were March told with April, the quarter less January and February would give the three.
    let work = try await SmallWork(
      """
      man: {title: Män per månad, kind: count, data: data/man.csv, equals: kvartal}
      kvartal: {title: Män per kvartal, kind: count, data: data/kvartal.csv}
      -- man.csv --
      datum;antal
      \(months("12", "11", "3", "12", "13", "11"))
      -- kvartal.csv --
      datum;antal
      2023-Q1;26
      2023-Q2;36
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == [])
    #expect(
      try work.told("man") == [
        "fore: 62", "2023-01-01/2023-03-31: 26", "2023-04-01/2023-06-30: 36",
      ]
    )
    #expect(try work.told("kvartal") == ["fore: 62", "2023-Q1: 26", "2023-Q2: 36"])
    #expect(work.found == [])
  }

  @Test func `is what a share leaves, and hides that month of both its counts`() async throws {
    // In March two of thirty had no plan.
    let (with, of) = (["20", "21", "28", "19", "20", "21"], "30")
    let work = try await SmallWork(
      """
      andel: {title: Andel, kind: proportion, data: data/a.csv, count-of: t, population-of: n}
      t: {title: Täljaren, kind: count, data: data/t.csv}
      n: {title: Nämnaren, kind: count, data: data/n.csv}
      -- a.csv --
      datum;täljare;nämnare
      \(months(with.map { "\($0);\(of)" }))
      -- t.csv --
      datum;antal
      \(months(with))
      -- n.csv --
      datum;antal
      \(months(with.map { _ in of }))
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == [])
    for (id, spring) in [("andel", "47 of 60"), ("t", "47"), ("n", "60")] {
      let told = try work.told(id)
      #expect(told.count == 6)
      #expect(told.contains("2023-03-01/2023-04-30: \(spring)"))
    }
    #expect(work.found == [])
  }

  @Test func `is of those with two professions, beside those with a single one`() async throws {
    let work = try await SmallWork(
      """
      k: {title: Kombinationer, kind: combinations, data: data/k.csv}
      -- k.csv --
      period;kombination;antal
      fore;Läkare;41
      fore;Kurator;23
      fore;Kurator + Läkare;3
      fore;Psykolog;12
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == [])
    #expect(
      try work.told("k") == [
        "fore: 79", "fore lakare: 41", "fore kurator: 23", "fore kurator+lakare: protected",
        "fore psykolog: protected",
      ]
    )
    // How many had more than one is the same number.
    #expect(work.files(telling: "3 av 79", "3,8") == [])
    #expect(work.found == [])
  }

  @Test func `is in one unit of a survey, whose units are told together`() async throws {
    let work = try await SmallWork(
      """
      a: {title: Enkät, kind: survey, top: [Ja], data: data/a.csv}
      -- a.csv --
      period;enhet;påstående;svar;antal
      fore;norra;Jag vet;Ja;20
      fore;norra;Jag vet;Nej;13
      fore;sodra;Jag vet;Ja;17
      fore;sodra;Jag vet;Nej;2
      """
    )
    #expect(work.faults == [])
    #expect(try work.told("a") == ["fore jag-vet: 37 of 52"])
    #expect(try work.intervals("a") == [])
    #expect(work.found == [])
  }
}

/// Rows of a table, one for each month of 2023 from January.
private func months(_ rows: String...) -> String { months(rows) }

private func months(_ rows: [String]) -> String {
  rows.enumerated().map { "2023-\($0.offset < 9 ? "0" : "")\($0.offset + 1);\($0.element)" }
    .joined(separator: "\n")
}

/// What is the most, or the first, of numbers of which some are not shown.
@Suite struct `A comparison beside a protected number` {
  @Test func `is of the categories that are shown`() async throws {
    let work = try await SmallWork(
      """
      p: {title: Yrken, kind: mix, of: patienter, data: data/p.csv}
      -- p.csv --
      period;kategori;antal
      fore;patienter;40
      fore;läkare;38
      fore;kurator;20
      fore;sjuksköterska;12
      """
    )
    let page = try work.site.text("projects/exempel/index.html").replacing("\u{A0}", with: " ")
    #expect(page.contains("Vanligast av dem som visas: kurator, fore 50,0 % (20 av 40)."))
    #expect(!page.contains("Vanligast: "))
  }

  @Test func `gives no unit a place, for one that is not shown may be ahead`() async throws {
    let work = try await SmallWork(
      """
      enheter: {title: Enheter, kind: units, of-kind: proportion, better: higher, comparable: yes, \
      comparable-reason: Samma patienter., data: data/enheter.csv}
      -- enheter.csv --
      period;enhet;täljare;nämnare
      fore;habo;39;40
      fore;norra;20;40
      fore;sodra;12;40

      """
    )
    #expect(try !work.site.text("projects/exempel/findings.json").contains("\"rank\": 1"))
  }

  @Test func `has a baseline that has been measured, though it is not shown`() async throws {
    let work = try await SmallWork(
      """
      p: {title: Andel, kind: proportion, data: data/p.csv}
      -- p.csv --
      period;täljare;nämnare
      fore;3;40
      efter;20;40
      """,
      facts: "aims: [{text: Fler, measure: p}]"
    )
    let page = try work.site.text("projects/exempel/index.html")
    #expect(!page.contains("Mät baslinjen"))
  }
}
