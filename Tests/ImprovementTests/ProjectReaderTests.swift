import Improvement
import Manuscript
import Statistics
import Testing
import TestSupport

@Suite struct `A report's facts` {
  @Test func `say the same in Swedish as in English`() throws {
    let english = try #require(project(englishFacts))
    let swedish = try #require(project(swedishFacts))
    #expect(english.units == swedish.units && english.area == swedish.area)
    #expect(english.lead == swedish.lead && english.year == swedish.year)
    #expect(english.summary == swedish.summary && english.sources == swedish.sources)
    #expect(english.periods == swedish.periods && english.aims == swedish.aims)
    #expect(english.plan == swedish.plan)
    let measures = zip(english.measures, swedish.measures).map { first, second in
      var second = second
      second.place = first.place
      second.data = first.data
      second.observations = first.observations
      return (first, second)
    }
    #expect(measures.count == 2)
    for (first, second) in measures { #expect(first == second) }
  }

  @Test func `are typed by the schema and never by YAML`() throws {
    let read = ReadSite(
      SiteText(facts: "area: no\nlead: \"12:30\"\nsummary: 1.10\nyear: 2024")
    )
    let project = try #require(read.analyses.first?.project)
    #expect(project.area == "no" && project.lead == "12:30" && project.summary == "1.10")
    #expect(project.year == 2024)
  }

  @Test(arguments: [
    ("2023", "Baslinje", "2023"), ("2020-01-01/2023-12-31", "Baslinje", "2020-01-01/2023-12-31"),
    ("{label: Före FIT}", "Före FIT", nil), ("{label: Före, dates: 2023-Q1}", "Före", "2023-Q1"),
    ("{dates: 2023-05}", "Baslinje", "2023-05"),
  ])
  func `give a period its dates or only a label`(text: String, label: String, dates: String?) {
    let read = ReadSite(SiteText(facts: "periods:\n  baseline: \(text)"))
    #expect(read.diagnostics.isEmpty)
    let period = read.analyses.first?.project.periods.first
    #expect(period?.label == label)
    #expect(period?.dates?.text == dates)
  }

  @Test func `name a period by its id or its label in a table`() {
    let measure = SmallMeasure(
      "kind: count",
      table: "mätperiod;antal\nBaslinje;1\nEFTER;2",
      periods: "baseline: 2023\nfollowup: {label: Efter, dates: 2024}"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates == [1, 2])
  }

  @Test func `let a table do without periods when there is one, or when the measure names it`() {
    let one = SmallMeasure("kind: count", table: "antal\n7", periods: "all: 2024")
    #expect(one.read.diagnostics.isEmpty && one.estimates == [7])
    let named = SmallMeasure("kind: count, period: followup", table: "antal\n7")
    #expect(named.read.diagnostics.isEmpty)
    #expect(named.finding.periods.map(\.period.id) == ["followup"])
    let unsaid = SmallMeasure("kind: count", table: "antal\n7")
    #expect(unsaid.read.faults == ["exempel/data/matt.csv:1:1 D203"])
    let wrong = SmallMeasure("kind: count, period: followp", table: "antal\n7")
    #expect(wrong.read.diagnostics.map(\.code) == [.unknownPeriod])
  }

  @Test(arguments: [
    ("≥ 90 %", Target.Relation.atLeast, 0.9), (">= 90 %", .atLeast, 0.9),
    ("minst 30", .atLeast, 30),
    ("≤ 30", .atMost, 30), ("<=30", .atMost, 30), ("högst 14,5", .atMost, 14.5), ("= 0", .equal, 0),
    ("30", .equal, 30),
  ])
  func `give an aim its target`(text: String, relation: Target.Relation, value: Double) throws {
    let target = try #require(Target(text))
    #expect(target.relation == relation && target.value == value && target.text == text)
  }

  @Test(arguments: ["", "mycket", "≥", "> 90", "90 till 95"])
  func `give an aim no target that is none`(text: String) {
    #expect(Target(text) == nil)
  }

  @Test(arguments: [
    ("6 mån", 6), ("1 månad", 1), ("12", 12), ("ett år", 12), ("2 år", 24), ("1 year", 12),
    ("3 months", 3),
  ])
  func `give a plan its follow-ups in months`(text: String, months: Double) {
    #expect(StudyPlan.FollowUp(text)?.months == months)
    #expect(StudyPlan.FollowUp(text)?.label == text)
  }

  @Test func `do not take weeks for months`() throws {
    let weeks = try #require(StudyPlan.FollowUp("12 veckor")).months
    #expect(agree(weeks, 12 * 84 / 365.25))
    #expect(StudyPlan.FollowUp("snart") == nil)
    #expect(StudyPlan.FollowUp("6 gånger") == nil)
  }

  @Test(arguments: [
    ("unit: [habo, annan]", "S104"), ("handed-in: {ett: 2024-02-12}", "S105"),
    ("sources: [{publisher: X}]", "Y111"), ("sources: [{title: X, url: example.org}]", "S102"),
    ("aims: [{text: X, by: snart}]", "P103"), ("aims: [{measure: andel}]", "Y111"),
    ("aims: [{text: X, mesure: y}]", "Y110"), ("year: 24a", "Y114"), ("area: [a]", "Y112"),
    ("periods: {Baslinje 1: 2023}", "S103"), ("measures: {Mått: {title: A}}", "S103"),
    ("plan: {design: [rct]}", "Y113"), ("plan: {decided: kanske}", "Y113"),
    ("plan: {start: snart}", "P103"), ("plan: {follow-ups: [snart]}", "P106"),
    ("plan: {recruitment: {months: två}}", "Y114"), ("periods: [2023]", "Y112"),
  ])
  func `are refused when they can't be understood`(fact: String, code: String) {
    let known = fact.hasPrefix("unit") ? "unit: habo" : "unit: habo\n\(fact)"
    let facts = fact.hasPrefix("unit") ? fact : known
    let read = ReadSite(
      SiteText(
        """
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        template: kort
        \(facts)
        ---

        Text.
        """
      )
    )
    #expect(read.diagnostics.map(\.code.id) == [code])
  }

  @Test func `of a planned work may name measures without tables`() {
    let facts = "measures:\n  a: {title: A, kind: count}"
    #expect(ReadSite(SiteText(facts: facts)).faults == ["exempel/report.md:6:3 M105"])
    #expect(ReadSite(SiteText(facts: "\(facts)\nplan: {decided: nej}")).diagnostics.isEmpty)
  }

  @Test func `may not reach outside the project's folder`() {
    for path in ["../andra/data/a.csv", "/etc/passwd", "data/../../x.csv"] {
      let read = ReadSite(
        SiteText(facts: "measures:\n  a: {title: A, kind: count, data: \(path)}")
      )
      #expect(read.diagnostics.map(\.code) == [.noDataFile])
    }
  }

  @Test func `take a shared measure, and change nothing but its data`() throws {
    let shared = """
      -- Site/measures.yml --
      andel: {title: Delad andel, kind: proportion, better: higher, definition: Så här.}

      """
    let report = { (keys: String) in
      ReadSite(
        SiteText(
          shared + """
            -- Projects/exempel/report.md --
            ---
            title: Exempel
            unit: habo
            template: kort
            periods: {baseline: 2023, followup: 2024}
            measures:
              min: {use: andel, data: data/andel.csv\(keys)}
            ---

            Text.
            """
        )
      )
    }
    let measure = try #require(report("").analyses.first?.findings.first?.measure)
    #expect(measure.id == "min" && measure.sharedID == "andel" && measure.isShared)
    #expect(measure.title == "Delad andel" && measure.better == .higher)
    #expect(report(", better: lower").faults == ["exempel/report.md:7:43 Y110"])
  }

  @Test func `remember the digest and the rows of each table`() throws {
    let data = try #require(ReadSite(SiteText()).analyses[0].project.measures[0].data)
    #expect(data.path == "data/andel.csv" && data.rows == 2)
    #expect(data.sha256.count == 64)
  }

  private func project(_ facts: String) -> Project? {
    let read = ReadSite(
      SiteText(
        "-- Projects/exempel/report.md --\n---\n\(facts)---\n\nText.\n"
          + "-- Projects/exempel/data/a.csv --\nperiod;täljare;nämnare\nfore;1;20\n"
          + "-- Projects/exempel/data/b.csv --\nperiod;fråga;svar;antal\nfore;N;Ja;3\n"
      )
    )
    #expect(read.faults.isEmpty, "\(read.faults)")
    return read.analyses.first?.project
  }

  private let englishFacts = """
    title: Titel
    unit: habo
    template: kort
    area: Smärta
    lead: Chef
    year: 2024
    summary: Kort.
    sources: [{title: A, publisher: B, year: 2020, url: "https://example.org/"}]
    periods: {fore: {label: Före, dates: 2023}}
    measures:
      a:
        title: A
        kind: proportion
        data: data/a.csv
        unit: patienter
        better: higher
        role: process
        counts: staff
        accumulates: no
        compare: [fore, fore]
        breaks: [{at: fore, reason: R}]
      b: {title: B, kind: survey, data: data/b.csv, top: [Ja], better: lower}
    aims: [{text: T, measure: a, target: "≥ 90 %", by: 2025}]
    plan:
      design: [individual]
      decided: yes
      start: 2025
      recruitment: {months: 2, per-unit: 3, units: tio}
      follow-ups: [1 mån]
      arms: [{id: x, label: X}]
      questions: [Q]
      funding: F

    """

  private let swedishFacts = """
    titel: Titel
    enhet: Habo
    mall: kort
    område: Smärta
    ansvarig: Chef
    år: 2024
    sammanfattning: Kort.
    källor: [{titel: A, utgivare: B, år: 2020, adress: "https://example.org/"}]
    mätperioder: {fore: {namn: Före, datum: 2023}}
    mått:
      a:
        titel: A
        slag: andel
        data: data/a.csv
        enhet: patienter
        bättre: högre
        roll: process
        räknar: staff
        växer-med-tiden: nej
        jämför: [fore, fore]
        brott: [{vid: fore, orsak: R}]
      b: {titel: B, slag: enkät, data: data/b.csv, högsta-svar: [Ja], bättre: lägre}
    mål: [{text: T, mått: a, målnivå: "≥ 90 %", senast: 2025}]
    studieplan:
      upplägg: [individual]
      beslutat: ja
      start: 2025
      rekrytering: {månader: 2, per-enhet: 3, enheter: tio}
      uppföljningar: [1 mån]
      grupper: [{id: x, namn: X}]
      frågor: [Q]
      finansiering: F

    """
}
