import Foundation
import Testing

@Suite struct `A new project` {
  @Test func `has its report, a first cycle and a table, and passes a strict check`() throws {
    let site = try TemporarySite()
    let run = try site.run("new", "smartskola", "--template", "kort")
    #expect(run.exitCode == 0)
    let made = ["cycles/1-forsta-testet.md", "data/huvudmatt.csv", "report.md"]
    for path in made {
      #expect(run.output.contains("Projects/smartskola/\(path)\n"))
      #expect(site.text("Projects/smartskola/\(path)") != nil)
    }
    #expect(run.errors.contains("norra"))
    let check = try site.run("check", "--strict")
    #expect(check.exitCode == 0)
    #expect(check.output.isEmpty)
    #expect(check.errors.hasPrefix("2 förbättringsarbeten, "))
  }

  @Test(arguments: [
    "riktmarke-2024", "riktmarke-2025", "slutrapport", "nationell-uppfoljning", "studieplan",
  ])
  func `passes a strict check from every template of the repository`(template: String) throws {
    let site = try TemporarySite()
    let path = "Site/templates/\(template).yml"
    let source = TemporarySite.repository.appending(path: path)
    try site.write(try String(contentsOf: source, encoding: .utf8), to: path)
    #expect(try site.run("new", "nytt", "--template", template).exitCode == 0)
    let check = try site.run("check", "--strict", "Projects/nytt")
    #expect(check.exitCode == 0)
    #expect(check.output.isEmpty)
  }

  @Test func `has every section of its template with its guidance as a quotation`() throws {
    let site = try TemporarySite([
      "Site/templates/lang.yml": """
      title: Lång
      sections:
        - {title: Nuläge, letter: D, guidance: Visa era resultat.}
        - {title: Summering}
      """
    ])
    #expect(try site.run("new", "nytt-arbete", "--template", "lang").exitCode == 0)
    let report = try #require(site.text("Projects/nytt-arbete/report.md"))
    #expect(report.contains("title: Nytt arbete\n"))
    #expect(report.hasSuffix("\n## D. Nuläge\n\n> Visa era resultat.\n\n## Summering\n"))
  }

  @Test func `leaves its milestones open, for the guidance is nobody's own words`() throws {
    let site = try TemporarySite()
    #expect(try site.run("new", "nytt", "--template", "kort").exitCode == 0)
    #expect(try site.run("build", "--strict").exitCode == 0)
    let page = try #require(site.text("_site/projects/nytt/index.html"))
    #expect(page.contains("avsnittet ”Bakgrund”"))
    #expect(site.text("_site/projects/exempel/index.html")?.contains("avsnittet ”") == false)
  }

  @Test func `lacks every part of the programme's milestones until somebody writes`() throws {
    let site = try TemporarySite([
      "Site/site.yml": """
      title: Provportfölj
      programme:
        milestones:
          riktmarke-1: {title: Riktmärke 1, due: {2024: 2024-02-15}, requires: [baseline]}
      """,
      "Site/templates/kort.yml": """
      title: Kort
      sections:
        - {title: Bakgrund, guidance: "Varför är området valt? Varför just nu?", milestone: riktmarke-1}
        - {title: Nuläge, milestone: riktmarke-1}
      """,
    ])
    #expect(try site.run("new", "nytt", "--template", "kort").exitCode == 0)
    #expect(try site.run("build", "--strict", "--date", "2024-02-16").exitCode == 0)
    let page = try #require(site.text("_site/projects/nytt/index.html"))
    for missing in ["avsnittet ”Bakgrund”", "avsnittet ”Nuläge”", "en uppmätt baslinje"] {
      #expect(page.contains("<li>\(missing)</li>"))
    }
    #expect(page.contains("state-undated"))
    let report = try #require(site.text("Projects/nytt/report.md"))
    let dated = report.replacing("template: kort\n", with: "template: kort\nyear: 2024\n")
    try site.write(dated, to: "Projects/nytt/report.md")
    #expect(try site.run("build", "--date", "2024-02-15").exitCode == 0)
    #expect(site.text("_site/projects/nytt/index.html")?.contains("state-notYetDue") == true)
    #expect(try site.run("build", "--date", "2024-02-16").exitCode == 0)
    #expect(site.text("_site/projects/nytt/index.html")?.contains("state-red") == true)
  }

  @Test func `says that its numbers are missing, never that they are zero`() throws {
    let site = try TemporarySite()
    #expect(try site.run("new", "nytt", "--template", "kort").exitCode == 0)
    let table = try Data(
      contentsOf: site.root.appending(path: "Projects/nytt/data/huvudmatt.csv")
    )
    // The byte order mark is what Excel needs to read å, ä and ö.
    let text = "\u{FEFF}mätperiod;täljare;nämnare;status\nbaseline;;;saknas\nfollowup;;;saknas\n"
    #expect(table == Data(text.utf8))
  }

  @Test func `belongs to the unit that is named in any way Site/units.yml knows`() throws {
    let site = try TemporarySite([
      "Site/units.yml": """
      norra: {name: Norra mottagningen, kind: clinic}
      sodra: {name: Södra mottagningen, kind: clinic, aliases: [Söder]}
      """
    ])
    let run = try site.run("new", "nytt", "--template", "kort", "--unit", "söder")
    #expect(run.exitCode == 0)
    #expect(site.text("Projects/nytt/report.md")?.contains("\nunit: sodra\n") == true)
  }

  @Test func `never overwrites a project`() throws {
    let site = try TemporarySite()
    let before = try site.contents(of: "Projects")
    let run = try site.run("new", "exempel", "--template", "kort")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("Projects/exempel finns redan"))
    #expect(try site.contents(of: "Projects") == before)
  }

  @Test func `is refused for a template, unit or name that can't be, with the nearest that can`()
    throws
  {
    let site = try TemporarySite()
    let template = try site.run("new", "nytt", "--template", "kortt")
    #expect(template.exitCode == 64)
    #expect(template.errors.contains("menade du ”kort”?"))
    let unit = try site.run("new", "nytt", "--template", "kort", "--unit", "nora")
    #expect(unit.exitCode == 64)
    #expect(unit.errors.contains("menade du ”norra”?"))
    let name = try site.run("new", "Långvarig smärta", "--template", "kort")
    #expect(name.exitCode == 64)
    #expect(name.errors.contains("langvarig-smarta"))
    #expect(try site.paths(below: "Projects").contains { $0.hasPrefix("nytt") } == false)
  }
}
