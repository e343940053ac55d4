import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A figure` {
  @Test(arguments: [
    ("vantetider", "uteblivna", "improved"), ("vantetider", "besvarade", "noDetectableChange"),
    ("vantetider", "paminda", "tooLittleData"), ("vantetider", "oppen-mottagning", "tooLittleData"),
    ("vantetider", "samtal", "changed"), ("fallolyckor", "fall", "improved"),
    ("fallolyckor", "alla-fall", "notAssessable"),
    ("fallolyckor", "frakturer", "noDetectableChange"), ("fallolyckor", "trycksar", "worsened"),
    ("fallolyckor", "balans", "improved"), ("fallolyckor", "oro", "improved"),
    ("fallolyckor", "tid", "improved"), ("lakemedelsgenomgangar", "yrken", "improved"),
    ("lakemedelsgenomgangar", "vantelistan", "notAssessable"),
    ("jamforelse", "genomgangar", "improved"), ("jamforelse", "avvikelser", "notMeasured"),
    ("jamforelse", "efter-kon", "notComparable"), ("jamforelse", "tackte-nej", "changed"),
    ("tillganglighet-provdalen", "uteblivna", "noDetectableChange"),
    ("tillganglighet-provdalen", "aterbesok", "notComparable"),
    ("tillganglighet-provdalen", "nojda", "tooLittleData"),
    ("tillganglighet-provdalen", "vantetid", "notAssessable"),
    ("tillganglighet-provdalen", "halsa", "notMeasured"), ("provstudien", "avbrott", "notMeasured"),
  ])
  func `wears the badge of its verdict`(slug: String, measure: String, verdict: String) async throws
  {
    let site = try await BuiltSite.allKinds.value
    #expect(try site.finding(measure, of: slug).verdict?.name == verdict)
    let figure = try #require(try site.project(slug).figure("figur-\(measure)"))
    let badges = figure.tags.compactMap { $0["class"] }.filter { $0.hasPrefix("verdict ") }
    #expect(badges == ["verdict verdict-\(verdict)"])
  }

  @Test(arguments: ["lakemedelsgenomgangar"])
  func `has no badge where nothing can be judged`(slug: String) async throws {
    let page = try await BuiltSite.allKinds.value.project(slug)
    for measure in ["huvudskal", "kombinationer", "vagen", "enkat", "personalenkat"] {
      let figure = try #require(page.figure("figur-\(measure)"))
      #expect(!figure.tags.contains { $0["class"]?.hasPrefix("verdict") == true }, "\(measure)")
    }
  }

  @Test func `stands once for each measure, in the text or among the other measures`() async throws
  {
    let site = try await BuiltSite.allKinds.value
    for project in site.analysis.projects {
      let page = try site.project(project.project.slug)
      let ids = page.ids.filter { $0.hasPrefix("figur-") }
      let measures = project.findings.map { "figur-\($0.measure.id)" }
      #expect(ids.sorted() == measures.sorted(), "\(project.project.slug)")
    }
  }

  @Test func `that stands twice has two ids, also beside a measure of a similar name`() async throws
  {
    let site = try await BuiltSite(
      SiteText(
        facts: """
          periods: {baseline: 2023, followup: 2024}
          measures:
            a: {title: A, kind: proportion, data: data/andel.csv}
            a-2: {title: B, kind: proportion, data: data/andel.csv}
            a-t: {title: C, kind: proportion, data: data/andel.csv}
            plan: {title: D, kind: proportion, data: data/andel.csv}
          plan: {design: [cluster], start: 2025}
          """,
        text: "![](measure:a)\n\n![](measure:a)\n\n![Tidsplan](plan)\n\n![Tidsplan](plan)"
      ).folder
    )
    #expect(site.errors.isEmpty)
    let ids = try site.project("exempel").ids
    #expect(Set(ids).count == ids.count)
    for id in ["figur-a", "figur-a_2", "figur-a-2", "figur-plan", "tidsplan", "tidsplan_2"] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test(arguments: [
    (
      "fallolyckor", "fall",
      "Före hembesöken: 6,7 per 1 000 (96 / 14 235). Efter hembesöken: 3,7 per 1 000 "
        + "(52 / 14 110). Kvot: 0,55 (95 % KI 0,38 till 0,77)."
    ),
    (
      "fallolyckor", "besok",
      "Före hembesöken: 199 besök. Efter hembesöken: 367 besök. Skillnad: +168 (+84 %)."
    ),
    (
      "lakemedelsgenomgangar", "yrken",
      "Apotekare: baslinje 13,8 % (22 av 160), uppföljning 31,3 % (47 av 150)."
    ),
    (
      "lakemedelsgenomgangar", "huvudskal",
      "Vanligast: Fler än fem läkemedel, baslinje 52,5 % (84 av 160), uppföljning 46,7 % "
        + "(70 av 150)."
    ),
    (
      "lakemedelsgenomgangar", "kombinationer",
      "Andel patienter med fler än en: uppföljning 46,0 % (69 av 150)."
    ),
    (
      "lakemedelsgenomgangar", "vagen", "Av 412 i det första steget är 150 kvar i det sista."
    ),
    (
      "lakemedelsgenomgangar", "enkat",
      "Mellan 47,8 % och 83,8 % svarade ”Instämmer delvis” eller ”Instämmer helt”, beroende på "
        + "påstående."
    ),
    (
      "lakemedelsgenomgangar", "personalenkat",
      "Mellan 13,6 % och 40,9 % svarade ”Ja”, beroende på påstående."
    ),
    ("jamforelse", "antal-genomgangar", "2023: 444. 2024: skyddat värde."),
    ("jamforelse", "avvikelser", "Tillsammans 3,0 per 1 000 (17 / 5 580), 2024."),
    (
      "tillganglighet-provdalen", "vantetid", "Baslinje: runt tre veckor. Uppföljning: 11,5 dagar."
    ),
    ("provstudien", "avbrott", "Måttet har inga värden ännu."),
    ("vantetider", "oppen-mottagning", "För få mätpunkter för att säga något: minst åtta behövs."),
  ])
  func `says what its numbers say`(slug: String, measure: String, message: String) async throws {
    let page = try await BuiltSite.allKinds.value.project(slug)
    let figure = try #require(page.figure("figur-\(measure)"))
    let said = try #require(figure.texts(ofClass: "figure-message").first)
    #expect(said.replacing("\u{A0}", with: " ") == message)
  }

  @Test func `says first that its periods cannot be compared, and why`() async throws {
    let site = try await BuiltSite.allKinds.value
    let lengths = try #require(
      try site.project("tillganglighet-provdalen").figure("figur-aterbesok")
    )
    #expect(
      lengths.texts(ofClass: "figure-note") == [
        "Perioderna är olika långa, 12\u{A0}månader och 6\u{A0}månader, så värdena går inte att "
          + "jämföra rakt av."
      ]
    )
    let definition = try #require(try site.project("jamforelse").figure("figur-efter-kon"))
    #expect(
      definition.texts(ofClass: "figure-note") == [
        "Värdena går inte att jämföra rakt av. Från 2024 räknas även genomgångar i hemmet."
      ]
    )
  }

  @Test func `tells missing, unreported and protected values apart, and totals none of them`()
    async throws
  {
    let page = try await BuiltSite.allKinds.value.project("jamforelse")
    let figure = try #require(page.figure("figur-antal-genomgangar"))
    expect(figure, says: "Attrappby vårdcentral\n40\nuppgift saknas")
    expect(figure, says: "Modellhamns vårdcentral\n120\nskyddat värde")
    expect(figure, says: "Överprovs vårdcentral\n33\nej rapporterat")
    expect(figure, says: "Totalt\n444\nskyddat värde")
  }

  @Test func `ranks units only where the author says why they can be compared`() async throws {
    let page = try await BuiltSite.allKinds.value.project("jamforelse")
    let ranked = try #require(page.figure("figur-genomgangar"))
    expect(ranked, says: "1.\u{A0}Provdalens vårdcentral")
    expect(ranked, says: "6.\u{A0}Överprovs vårdcentral")
    expect(ranked, says: "Rangordnat: Alla räknar med samma definition")
    let unranked = try #require(page.figure("figur-avvikelser"))
    expect(unranked, says: "Enheterna står i bokstavsordning; de rangordnas inte.")
    let words = unranked.words
    #expect(words.firstRange(of: "1.\u{A0}") == nil)
    let names = ["Attrappby", "Exempelstads", "Modellhamns", "Provdalens", "Testviks", "Överprovs"]
    let places = try names.map { try #require(words.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `gives a cycle the same letter wherever it is drawn`() async throws {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    let letters = { (measure: String) in
      page.figure("figur-\(measure)")?.texts(ofClass: "letter") ?? []
    }
    // Each stands in the plot and in the list below it.
    #expect(letters("uteblivna").sorted() == ["A", "A", "B", "B", "C", "C"])
    #expect(letters("besvarade") == ["C", "C"])
    #expect(letters("paminda") == ["C", "C"])
    #expect(letters("oppen-mottagning") == [])
  }

  @Test func `draws five points alone and nine with a preliminary centre`() async throws {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    let five = try #require(page.figure("figur-oppen-mottagning"))
    #expect(five.tags.count { $0["class"] == "mark s0" } == 5)
    #expect(!five.tags.contains { $0["class"] == "line s0" || $0["class"] == "centre" })
    let nine = try #require(page.figure("figur-paminda"))
    #expect(nine.tags.count { $0["class"] == "line s0" } == 8)
    #expect(nine.tags.contains { $0.name == "line" && $0["class"] == "centre" })
    #expect(nine.texts(ofClass: "figure-message").first?.hasPrefix("Preliminärt:") == true)
  }

  @Test func `draws the centre of a baseline on, dashed, through what came after it`() async throws
  {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    let figure = try #require(page.figure("figur-uteblivna"))
    let centres = figure.tags.filter {
      $0.name == "line" && $0["class"]?.hasPrefix("centre") == true
    }
    #expect(centres.map { $0["class"] } == ["centre", "centre extended"])
    #expect(centres.first?["x2"] == centres.last?["x1"])
  }

  @Test func `leaves a gap for a missing month and a cross for a protected one`() async throws {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    let figure = try #require(page.figure("figur-aterbud-i-tid"))
    // Twenty months, two without a value: two lines are gone at each gap.
    #expect(figure.tags.count { $0["class"] == "mark s0" } == 18)
    #expect(figure.tags.count { $0["class"] == "line s0" } == 15)
    #expect(figure.tags.count { $0["class"] == "protected" } == 1)
    expect(figure, says: "Kryss: skyddat värde.")
    expect(figure, says: "mars 2024\nuppgift saknas")
    expect(figure, says: "juni 2024\nskyddat värde")
  }
}
