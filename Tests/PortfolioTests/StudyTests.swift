import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// A study that begins as a plan, and the same study the day its numbers arrive; all invented.
@Suite struct `A study` {
  @Test func `that is planned shows its plan and invents nothing`() async throws {
    let site = try await BuiltSite(study(files: "").folder)
    #expect(site.errors.isEmpty)
    let page = try site.text("projects/exempel/index.html")
    #expect(page.contains("nytt arbetssätt från mars 2025"))
    #expect(page.contains("inga uppgifter ännu"))
    #expect(page.contains("Rekryterade: ") == false)
    #expect(try site.finding("avhopp", of: "exempel").verdict == .notMeasured(.planned))
    #expect(try site.finding("ors", of: "exempel").verdict == nil)
  }

  @Test func `has the numbers of its plan in the text, for people and machines`() async throws {
    let text = SiteText(
      facts: "plan: {recruitment: {months: 24, per-unit: 20}, follow-ups: [1 mån, 3 mån]}",
      text: "Vi följer [20](plan:per-unit), [två](plan:follow-ups) gånger, [](plan:months) mån."
    )
    let site = try await BuiltSite(text.folder)
    #expect(site.errors.isEmpty)
    let page = try site.text("projects/exempel/index.html")
    for number in ["20\">20", "2\">två", "24\">24"] {
      #expect(page.contains("<data class=\"claim\" value=\"\(number)</data>"))
    }
  }

  @Test func `shows recruitment against the plan the day it is counted`() async throws {
    let figure = try await plan(of: study(data: ["rekrytering"], files: recruited))
    #expect(figure.message?.hasSuffix("Rekryterade: 37 av planerade 40.") == true)
    let rows = figure.table?.rows.map { "\($0.header): \($0.cells[0].text)" } ?? []
    #expect(rows.contains("Rekryterade, Habo vårdcentral: 25 av 20"))
    #expect(rows.contains("Rekryterade, Testvik: 12 av 20"))
  }

  @Test func `compares its arms the day they are measured`() async throws {
    let site = try await BuiltSite(study(data: ["avhopp"], files: dropouts).folder)
    #expect(site.errors.isEmpty)
    let figure = try view("avhopp", in: site)
    #expect(
      figure.message?.replacing("\u{A0}", with: " ")
        == "3 mån: arbetar med FIT 12,5 % (5 av 40), som vanligt 30,0 % (12 av 40). Skillnad i "
        + "förändring, arbetar med FIT jämfört med som vanligt: −12,5 procentenheter."
    )
    #expect(figure.method?.contains("ingen kolumn för enhet") == true)
    #expect(figure.chart?.contains("<svg") == true)
    #expect(figure.table?.rows.map(\.header) == ["Start", "3 mån"])
    #expect(figure.verdict == "notAssessable")
    let json = try site.text("projects/exempel/findings.json")
    #expect(json.contains(#""doubt": "noUnits""#))
    #expect(json.contains(#""order""#))
    let csv = try site.text("projects/exempel/data/avhopp.csv")
    #expect(csv.hasPrefix("period,from,to,arm,numerator,denominator"))
  }

  @Test func `tells on its card how far recruitment has come, and compares nothing`() async throws {
    let site = try await BuiltSite(study(data: ["rekrytering"], files: recruited).folder)
    let finding = try site.finding("rekrytering", of: "exempel")
    let card = FindingView(of: finding, href: nil, sparkline: nil, phrases: Phrases(.swedish))
    #expect(card.values.map { "\($0.label) \($0.text)" } == ["Rekryterade 37 av planerade 40"])
    #expect(card.verdictText == nil && card.message == nil)
    let figure = try view("rekrytering", in: site)
    #expect(figure.message == "Rekryterade: 37 av planerade 40." && figure.note == nil)
    let page = try site.text("projects/exempel/index.html")
    #expect(!page.contains("Går inte att jämföra"))
  }

  @Test func `has evidence for an aim whose measure is told by arms`() async throws {
    let aim = "aims: [{text: Färre avhopp, measure: avhopp, target: ≤ 15 %}]"
    let site = try await BuiltSite(study(data: ["avhopp"], aims: aim, files: dropouts).folder)
    #expect(site.errors.isEmpty)
    let evidence = try #require(site.analysis.projects.first?.evidence.first ?? nil)
    let said = EvidenceSentence(evidence: evidence, phrases: Phrases(.swedish)).text
    #expect(
      said.replacing("\u{A0}", with: " ") == """
        Målet är ≤ 15 %: arbetar med FIT 12,5 % (5 av 40), som vanligt 30,0 % (12 av 40) vid 3 mån; \
        skillnad i förändring, arbetar med FIT jämfört med som vanligt, −12,5 procentenheter.
        """
    )
  }

  @Test func `says how many were measured twice before what became of them`() async throws {
    let site = try await BuiltSite(study(data: ["ors"], files: changed).folder)
    #expect(site.errors.isEmpty)
    let figure = try view("ors", in: site)
    let message = try #require(figure.message)
    let complete = try #require(message.firstRange(of: "Mätta både före och efter"))
    let recovered = try #require(message.firstRange(of: "återhämtade"))
    #expect(complete.lowerBound < recovered.lowerBound)
    #expect(message.contains("färre än 60"))
    let method = try #require(figure.method)
    #expect(method.hasPrefix("Instrument: ORS. Tillförlitlig förändring: minst 5 poäng."))
    #expect(method.contains("den som har precis 25 räknas inte som klinisk"))
    #expect(figure.table?.rows.first?.header == "Mätta före och efter")
    let chart = try #require(figure.chart)
    let first = try #require(chart.firstRange(of: "Mätta före och efter"))
    let second = try #require(chart.firstRange(of: ">Återhämtade"))
    #expect(first.lowerBound < second.lowerBound)
    let json = try site.text("projects/exempel/findings.json")
    #expect(json.contains(#""instrument": "ORS""#) && json.contains(#""cutoffIsClinical": false"#))
    let csv = try site.text("projects/exempel/data/ors.csv")
    #expect(csv.contains("återhämtade"))
  }

  @Test func `tells the arms of a change apart`() async throws {
    let files = """
      -- Projects/exempel/data/ors.csv --
      period;grupp;klass;antal
      start;fit;återhämtade;8
      start;fit;oförändrade;12
      start;fit;saknar eftermätning;5
      start;som-vanligt;återhämtade;4
      start;som-vanligt;oförändrade;16
      start;som-vanligt;saknar eftermätning;20

      """
    let site = try await BuiltSite(study(data: ["ors"], files: files).folder)
    #expect(site.errors.isEmpty)
    let figure = try view("ors", in: site)
    let message = try #require(figure.message).replacing("\u{A0}", with: " ")
    #expect(message.hasPrefix("Arbetar med FIT: mätta både före och efter 80,0"))
    #expect(
      message.hasSuffix(
        "Minst förbättrade: arbetar med FIT 40,0 % (8 av 20), som vanligt 20,0 % (4 av 20); "
          + "skillnad +20,0 procentenheter (95 % KI −8,2 till 44,5)."
      ),
      "\(message)"
    )
    #expect(figure.method?.contains("Newcombe") == true)
    let json = try site.text("projects/exempel/findings.json")
    #expect(json.contains(#""armShares""#))
    #expect(figure.table?.columns.map(\.text).contains("Som vanligt") == true)
  }

  private func view(_ measure: String, in site: BuiltSite) throws -> FigureView {
    let finding = try site.finding(measure, of: "exempel")
    let analysis = try #require(site.analysis.projects.first)
    return FigureView(
      of: finding,
      in: analysis,
      id: "figur",
      title: "Figur",
      dataPath: nil,
      links: Links(root: ""),
      phrases: Phrases(.swedish)
    )
  }

  private func plan(of text: SiteText) async throws -> FigureView {
    let analysis = await SiteAnalysis(of: text.folder)
    let project = try #require(analysis.projects.first)
    let plan = try #require(project.project.plan)
    return FigureView(
      plan: plan,
      recruitment: project.recruitment,
      id: "plan",
      title: "Tidsplan",
      phrases: Phrases(.swedish)
    )
  }
}

/// The study with the measures that have numbers so far, and their tables.
private func study(data: [String] = [], aims: String = "", files: String) -> SiteText {
  let file = { (id: String) in data.contains(id) ? "data: data/\(id).csv, " : "" }
  return SiteText(
    """
    -- Site/units.yml --
    habo: {name: Habo vårdcentral, kind: clinic, aliases: [Habo]}
    testvik: {name: Testvik, kind: clinic}
    -- Projects/exempel/report.md --
    ---
    title: En påhittad studie
    unit: [habo, testvik]
    template: kort
    periods: {start: {label: Start}, 3-man: {label: 3 mån}}
    sources: [{title: Rapport}]
    privacy: {published: [{source: Rapport, reason: Talen är påhittade.}]}
    \(aims)
    plan:
      design: [stepped-wedge]
      start: 2024-10/2025-12
      recruitment: {months: 24, per-unit: 20, units: två, measure: rekrytering}
      follow-ups: [3 mån]
      arms: [{id: fit, label: Arbetar med FIT}, {id: som-vanligt, label: Som vanligt}]
      steps: [{unit: habo, from: 2025-03}, {unit: testvik, from: 2025-09}]
    measures:
      rekrytering: {\(file("rekrytering"))title: Rekryterade, kind: count, role: process}
      avhopp: {\(file("avhopp"))title: Andel avhopp, kind: proportion, better: lower}
      ors:
        {\(file("ors"))title: Förändring, kind: change, instrument: ORS,
        parameters: {cutoff: 25, cutoff-is-clinical: no, reliable: 5}}
    ---

    ## Bakgrund

    Text.

    ![Tidsplan](plan)
    \(files)
    """
  )
}

private let recruited = """
  -- Projects/exempel/data/rekrytering.csv --
  period;enhet;antal
  start;habo;15
  start;testvik;12
  3-man;habo;10

  """

private let dropouts = """
  -- Projects/exempel/data/avhopp.csv --
  period;grupp;täljare;nämnare
  start;fit;10;40
  start;som-vanligt;12;40
  3-man;fit;5;40
  3-man;som-vanligt;12;40

  """

private let changed = """
  -- Projects/exempel/data/ors.csv --
  period;klass;antal
  3-man;återhämtade;10
  3-man;förbättrade;15
  3-man;oförändrade;20
  3-man;försämrade;5
  3-man;saknar eftermätning;40

  """
