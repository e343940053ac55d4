import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The figure of a series` {
  static func figure(_ slug: String, _ measure: String) async throws -> Markup {
    let page = try await BuiltSite.allKinds.value.project(slug)
    return try #require(page.figure("figur-\(measure)"))
  }

  /// Texts of a class, the lines of one wrapped text joined and hard spaces as spaces.
  static func texts(_ figure: Markup, _ style: String) -> String {
    figure.texts(ofClass: style).joined(separator: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `says when each phase was, from what to what it went and why it begins`() async throws
  {
    let legend = Self.texts(try await Self.figure("vantetid-rehab", "vantetid"), "legend")
    for words in [
      "jan 2022–feb 2023: medelvärde 40,3 dagar.",
      "mars 2023–mars 2024: från 40,3 till 29,6 dagar (−10,6 dagar). Alla remitterade rings upp "
        + "inom en vecka.",
      "apr 2024–mars 2025: från 29,6 till 33,2 dagar (+3,6 dagar). En fysioterapeut slutade",
    ] {
      #expect(legend.contains(words), "\(legend)")
    }
  }

  @Test func `says at the marker of a phase from what to what it went`() async throws {
    let headings = Self.texts(try await Self.figure("vantetid-rehab", "vantetid"), "phase-label")
    #expect(headings == "medelvärde 40,3 dagar från 40,3 till 29,6 dagar")
  }

  @Test(arguments: [
    ("vantetid", "Från fas 1 till fas 3: 40,3 till 33,2 dagar (−7,0 dagar)."),
    // The third phase has too few points for a line.
    ("inom-garantin", "Från fas 1 till fas 2: 55,0 % till 65,8 % (+10,8 procentenheter)."),
  ])
  func `says in its message what changed since the first phase`(
    measure: String,
    words: String
  ) async throws {
    let message = Self.texts(try await Self.figure("vantetid-rehab", measure), "figure-message")
    #expect(message.contains(words), "\(message)")
  }

  @Test func `says what changed since the first phase also where two periods are compared`()
    async throws
  {
    let rows = (0..<24).map { index in
      let month = index % 12 + 1
      let value = index < 12 ? 10 + index % 3 : index < 18 ? 30 + index % 3 : 20 + index % 3
      return "\(2023 + index / 12)-\(month < 10 ? "0" : "")\(month);\(value)\n"
    }
    let page = try await `The evidence sentence of an aim`.page(
      of: SiteText(
        facts: """
          periods: {baseline: 2023, followup: 2024}
          measures:
            matt: {title: Tid, kind: value, unit: dagar, data: data/matt.csv, better: lower, \
          chart: run, phases: [{from: 2024-01, reason: Ny rutin}]}
          """,
        files: "-- Projects/exempel/data/matt.csv --\ndatum;värde\n" + rows.joined()
      )
    )
    #expect(page.contains("Från fas 1 till fas 2: 11 till 26 dagar (+15,0 dagar)."))
  }

  @Test func `draws its target in steps, and what it is compared with otherwise`() async throws {
    let figure = try await Self.figure("vantetid-rehab", "vantetid")
    // Three levels and two risers, each with a line of the legend.
    #expect(figure.tags.count { $0.name == "line" && $0["class"] == "target" } == 5)
    #expect(figure.tags.count { $0.name == "line" && $0["class"] == "reference" } == 1)
    let legend = Self.texts(figure, "legend")
    for words in ["mål ≤ 35 från jan 2023", "mål ≤ 30 från jan 2024", "medel i riket 37"] {
      #expect(legend.contains(words), "\(legend)")
    }
  }

  @Test func `draws the target of a rate where its values are`() async throws {
    let figure = try await Self.figure("vardskador", "fall")
    let ticks = figure.texts(ofClass: "tick")
    #expect(ticks.prefix(4) == ["0", "5", "10", "15"])
  }

  @Test func `says in its table and in its numbers which target held`() async throws {
    let figure = try await Self.figure("vantetid-rehab", "vantetid")
    expect(figure, says: "\u{A0}dagar\n≤ 40\njan 2023")
    expect(figure, says: "\u{A0}dagar\n≤ 35\nfeb 2023")
    expect(figure, says: "Mottagningens plan 2024")
    let site = try await BuiltSite.allKinds.value
    let numbers = try site.text("projects/vantetid-rehab/findings.json")
      .replacing(/\s+/, with: " ")
    #expect(
      numbers.contains(
        #"{ "from": "2024-01", "relation": "atMost", "value": 30, "text": "≤ 30", "#
          + #""source": "Mottagningens plan 2024" }"#
      )
    )
    #expect(numbers.contains(/"date": "2023-12",.{0,160}?"target": 35,/))
    #expect(numbers.contains(/"date": "2024-01",.{0,160}?"target": 30,/))
  }

  @Test func `shows no target beside moving ranges, which have another scale`() async throws {
    let rows = (1...12).map { "2023-\($0 < 10 ? "0" : "")\($0);\(20 + $0 % 3)\n" }
    let page = try await `The evidence sentence of an aim`.page(
      of: SiteText(
        facts: """
          measures:
            matt: {title: Tid, kind: value, data: data/matt.csv, chart: mr, \
          targets: [{level: ≤ 20}], reference: {value: 30, label: riket}}
          """,
        files: "-- Projects/exempel/data/matt.csv --\ndatum;värde\n" + rows.joined()
      )
    )
    #expect(!page.contains("class=\"target\"") && !page.contains("class=\"reference\""))
  }

  @Test func `tells zero, missing, unreported and protected values apart`() async throws {
    let figure = try await Self.figure("vantetid-rehab", "klagomal")
    #expect(figure.tags.count { $0["class"] == "gap" } == 3)
    #expect(figure.tags.count { $0["class"] == "protected" } == 1)
    #expect(figure.tags.count { $0["class"] == "mark s0" } == 11)
    #expect(
      Self.texts(figure, "note").contains(
        "Kryss: skyddat värde. Grått fält: uppgift saknas, feb 2024, maj 2024. Grått fält: ej "
          + "rapporterat, nov 2024."
      )
    )
    for row in [
      "dec 2023\n0", "feb 2024\nuppgift saknas", "maj 2024\nuppgift saknas",
      "juli 2024\nskyddat värde", "nov 2024\nej rapporterat",
    ] {
      expect(figure, says: row)
    }
    let numbers = try await BuiltSite.allKinds.value.text("projects/vantetid-rehab/findings.json")
      .replacing(/\s+/, with: " ")
    #expect(numbers.contains(#""date": "2023-12", "count": 0, "value": 0,"#))
    #expect(numbers.contains(#""date": "2024-05", "value": null, "status": "missing","#))
    #expect(
      numbers.contains(#""date": "2024-07", "count": null, "value": null, "protected": true,"#)
    )
    #expect(numbers.contains(#""date": "2024-11", "value": null, "status": "notReported","#))
  }

  @Test func `does not call a point outside the limits random variation`() async throws {
    let message = Self.texts(try await Self.figure("ledtider", "remiss"), "figure-message")
    #expect(
      message
        == "Diagrammet visar ingen varaktig förändring kring medelvärdet 21,8 dagar, men minst en "
        + "punkt avviker mer än slumpen brukar ge."
    )
  }
}

@Suite struct `The invented site` {
  @Test func `shows every chart, rule set, kind and form of phase`() async throws {
    let projects = try await BuiltSite.allKinds.value.analysis.projects
    let findings = projects.flatMap(\.findings)
    let series = findings.compactMap(\.series)
    #expect(Set(series.map(\.chart)) == Set(ChartKind.allCases))
    #expect(Set(series.map(\.rules)) == Set(RuleSet.allCases))
    #expect(Set(findings.map(\.measure.kind)) == Set(Measure.Kind.allCases))
    #expect(findings.contains { $0.funnel != nil } && findings.contains { $0.arms != nil })
    let icons = findings.compactMap { finding in finding.series?.capability(of: finding.measure) }
    #expect(Set(icons.compactMap(\.assurance)) == [.passes, .inconsistent, .fails])
    let phases = series.flatMap { series in
      series.phases.enumerated().map { ($0.offset, $0.element) }
    }
    #expect(phases.contains { $0.0 == 0 && $0.1.isFrozen })
    #expect(phases.contains { $0.0 > 0 && !$0.1.isFrozen && $0.1.reason != nil })
    #expect(phases.contains { $0.0 > 0 && $0.1.isFrozen })
    #expect(series.contains { $0.points.contains { $0.excluded != nil } })
    let counts = series.map(\.measured.count)
    #expect(counts.contains { $0 < 8 } && counts.contains { 8...11 ~= $0 })
    #expect(series.contains { series in series.points.contains { $0.limits != nil } })
    // A signal in the runs takes the limits away.
    #expect(
      series.contains { series in
        series.chart != .run && series.overall?.hasSignal == true && series.phases.count == 1
          && series.points.allSatisfy { $0.limits == nil }
      }
    )
    #expect(projects.contains { $0.project.plan?.designs.contains(.steppedWedge) == true })
  }
}
