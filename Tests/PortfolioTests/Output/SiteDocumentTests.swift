import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The documents of a site` {
  @Test func `list the projects with their main measures, the units and the areas`() async throws {
    let analysis = await SiteAnalysis(of: site(address: nil))
    #expect(analysis.notes.sorted.filter { $0.severity == .error }.isEmpty)
    try expectGolden(portfolioDocument(of: analysis).text, "portfolio.json")
  }

  @Test func `tell of the projects in an Atom feed, the latest first`() async throws {
    let analysis = await SiteAnalysis(of: site(address: "https://example.org/skifte/"))
    let day = try #require(CalendarDate("2025-03-01"))
    try expectGolden(try #require(feed(of: analysis, updated: day)), "feed.xml")
  }

  @Test func `keep a project's day when only the build is new`() async throws {
    let analysis = await SiteAnalysis(of: site(address: "https://example.org/"))
    let days = ["2025-03-01", "2026-07-09"].compactMap { CalendarDate($0) }
    let entries = days.compactMap { day in
      feed(of: analysis, updated: day)?.split(separator: "<entry>").dropFirst().joined()
    }
    #expect(entries.count == 2)
    #expect(entries[0] == entries[1])
  }

  @Test func `never date a project after the given day`() async throws {
    let analysis = await SiteAnalysis(of: site(address: "https://example.org/"))
    let day = try #require(CalendarDate("2023-05-06"))
    let text = try #require(feed(of: analysis, updated: day))
    let days = text.matches(of: /<updated>([^<]+)<\/updated>/).map { String($0.1) }
    #expect(days.count == 3)
    #expect(days.allSatisfy { $0 <= "2023-05-06T00:00:00Z" })
  }

  @Test func `are well-formed XML whatever the titles hold`() async throws {
    let hostile = site(address: "https://example.org/?a=1&b=\"2\"", title: "A < B & \u{8} ]]> 'C'")
    let analysis = await SiteAnalysis(of: hostile)
    let day = try #require(CalendarDate("2025-03-01"))
    let text = try #require(feed(of: analysis, updated: day))
    #expect(text.contains("<title>A &lt; B &amp;  ]]&gt; 'C'</title>"))
    #expect(text.contains("https://example.org/?a=1&amp;b=&quot;2&quot;/"))
  }

  @Test func `name the pages in a sitemap, each by its folder`() throws {
    var tree = OutputTree()
    let paths = [
      "index.html", "404.html", "assets/style.css", "projects/ett/index.html",
      "projects/ett/findings.json", "om/tillgänglighet & mer.html",
    ]
    for path in paths { tree.add(path, "") }
    try expectGolden(
      try #require(sitemap(of: tree, at: "https://example.org/skifte")),
      "sitemap.xml"
    )
  }

  @Test func `have neither feed nor sitemap without an address`() async throws {
    let analysis = await SiteAnalysis(of: site(address: nil))
    let day = try #require(CalendarDate("2025-03-01"))
    #expect(feed(of: analysis, updated: day) == nil)
    #expect(sitemap(of: OutputTree(), at: nil) == nil)
  }
}

/// Two projects of two units: one with a hand-in and a count, one with nothing but a year.
private func site(address: String?, title: String = "Portföljen") -> Folder {
  let address = address.map { "address: '\($0)'\n" } ?? ""
  return Folder(
    text: """
      -- Site/site.yml --
      title: "\(title.replacing("\u{8}", with: "\\b"))"
      \(address)organisation: Region Jönköpings län
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic, part-of: region}
      region: {name: Region Jönköpings län, kind: region}
      -- Site/templates/mall.yml --
      title: Mall
      sections: [{title: Resultat}]
      milestones: {riktmarke-1: {title: Riktmärke 1}}
      -- Projects/ett/report.md --
      ---
      title: Kortare väntan & bättre vård
      unit: habo
      template: mall
      area: Väntetider
      year: 2024
      summary: Färre väntar.
      handed-in: {riktmarke-1: 2024-02-12}
      periods:
        baseline: 2023
        followup: 2024-01/2024-10
      measures:
        grupper: {title: Grupper, kind: count, data: data/grupper.csv, counts: groups, definition: Antal grupper.}
      ---
      ## Resultat
      Text.
      -- Projects/ett/data/grupper.csv --
      period;count
      baseline;10
      followup;14
      -- Projects/tva/report.md --
      ---
      title: Ett äldre arbete
      unit: [habo, region]
      template: mall
      area: väntetider
      year: 2019
      ---
      ## Resultat
      Text.

      """
  )
}
