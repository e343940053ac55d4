import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

private let folderToWrite = ProcessInfo.processInfo.environment["SKIFTE_WRITE_PROGRAMME"]

@Suite struct `The programme of fourteen clinics` {
  @Test func `is built without errors or warnings, with a note on the work without a year`()
    async throws
  {
    let site = try await ProgrammeSite.built.value
    #expect(site.notes.sorted.filter { $0.severity != .note } == [])
    #expect(site.notes.sorted.map(\.code.id).filter { $0 == "P120" }.count == 1)
  }

  @Test func `has every state, three years and every clinic in each of them`() async throws {
    let site = try await ProgrammeSite.built.value
    let overview = try #require(site.analysis.programme)
    #expect(overview.years.map(\.year) == [2025, 2024, 2023, nil])
    let states = Set(overview.years.flatMap(\.states))
    #expect(states == Set(MilestoneStatus.State.allCases))
    for year in overview.years.prefix(3) {
      #expect(year.rows.map(\.unit.name) == ProgrammeSite.clinics.map(ProgrammeSite.fullName))
      for milestone in overview.programme.milestones {
        let counts = MilestoneStatus.State.allCases.map { year.count($0, of: milestone.id) }
        #expect(counts.reduce(0, +) == 14)
      }
    }
  }

  @Test
  func `has a page for each milestone, with what it asks for and why each work stands as it does`()
    async throws
  {
    let site = try await ProgrammeSite.built.value
    let page = try site.page("milestones/riktmarke-1/index.html")
    expect(
      page,
      says: "Sista dag att lämna in\n2023: 15\u{A0}februari 2023\n2024: 15\u{A0}februari 2024"
    )
    expect(page, says: "En uppmätt baslinje\nAvsnitt, Provregionens rapport\nBakgrund, Mål, Nuläge")
    expect(
      page,
      says:
        "Gult\nSenast 14\u{A0}februari 2025.\nInlämnat 20\u{A0}februari 2025, 6\u{A0}dagar för sent."
    )
    expect(page, says: "Inget arbete finns för året.")
  }

  @Test func `is led to by the menu of every page, and leads to every work and unit`() async throws
  {
    let site = try await ProgrammeSite.built.value
    let front = try site.page("index.html")
    expect(front, says: "Områden\nRiktmärken")
    let page = try site.page("milestones/index.html")
    for project in site.analysis.projects {
      #expect(page.addresses.contains("../projects/\(project.project.slug)/index.html"))
    }
    for unit in site.analysis.site.units where unit.kind == .clinic {
      #expect(page.addresses.contains("../units/\(unit.id)/index.html"))
    }
  }

  @Test func `can be filtered by every status it has, by the style sheet alone`() async throws {
    let site = try await ProgrammeSite.built.value
    let page = try site.page("milestones/index.html")
    let style = try site.text("assets/klinik.css")
    #expect(page.ids.filter { $0.hasPrefix("show-") }.count == 7)
    #expect(page.tags.allSatisfy { $0.name != "script" })
    for state in MilestoneStatus.State.allCases {
      #expect(page.ids.contains("show-\(state.rawValue)"))
      let rule = "#show-\(state.rawValue):checked) .matrix tbody tr:not(.has-\(state.rawValue))"
      #expect(style.contains(rule))
      #expect(style.contains(".state-\(state.rawValue)"))
    }
  }

  @Test func `is a table for Swedish Excel as well`() async throws {
    let site = try await ProgrammeSite.built.value
    let lines = try site.text("milestones/status-excel.csv").components(separatedBy: "\r\n")
    // A heading, three milestones of 43 rows, and nothing after the last line end.
    #expect(lines.count == 131)
    #expect(lines[0].hasPrefix("\u{FEFF}År;Enhet;Förbättringsarbete;Läge;Framsteg, förslag;"))
    #expect(lines.contains { $0.hasSuffix(";2025-02-14;2025-02-20;6;Gult;") })
    #expect(lines.contains { $0.contains(";2,5;") })
    #expect(!lines.contains { $0.contains("'-") })
  }

  @Test func `tells each work on its own page what it lacks and how far it has come`() async throws
  {
    let site = try await ProgrammeSite.built.value
    let unwritten = try #require(
      site.analysis.projects.first { $0.milestones[0].missingSections == ["Nuläge"] }
    )
    let page = try site.project(unwritten.project.slug)
    expect(page, says: "i tid.\nSaknas:\navsnittet ”Nuläge”")
    expect(page, says: "Framsteg\nFörslag ")
    #expect(page.addresses.contains("../../milestones/index.html"))
  }

  @Test func `is in the documents of the site and of each work`() async throws {
    let site = try await ProgrammeSite.built.value
    let portfolio = try site.text("portfolio.json")
    #expect(portfolio.contains(#""address": "milestones/index.html""#))
    #expect(portfolio.contains(#""2025": "2025-02-14""#))
    #expect(portfolio.contains(#""status": "noHandInDate""#))
    let findings = try site.text("projects/exempelstad-2023/findings.json")
    #expect(findings.contains(#""stage": ""#))
    #expect(findings.contains(#""suggested": "#))
    #expect(findings.contains(#""due": "2023-02-15""#))
  }

  @Test func `is a page that someone has looked at`() async throws {
    let site = try await ProgrammeSite.built.value
    try expectGolden(try site.text("milestones/index.html"), "programmet.html")
    try expectGolden(try site.text("milestones/status.csv"), "programmet.csv")
  }

  @Test(.enabled(if: folderToWrite != nil, "only when SKIFTE_WRITE_PROGRAMME names a folder"))
  func `is written for someone to look at`() throws {
    try ProgrammeSite.write(below: URL(filePath: try #require(folderToWrite)))
  }
}
