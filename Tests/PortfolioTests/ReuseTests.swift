import Improvement
import Manuscript
import Testing
import TestSupport

@testable import Portfolio

@Suite struct `An analysis that reuses an earlier one` {
  @Test func `reads no project whose files are as they were`() async {
    let site = site()
    let first = await SiteAnalysis(of: site)
    #expect(first.reread == ["annat", "exempel"])
    let again = await SiteAnalysis(of: site, reusing: first)
    #expect(again.reread.isEmpty)
    #expect(again.notes == first.notes)
    #expect(again.qualities == first.qualities)
    #expect(again.projects.map(\.project) == first.projects.map(\.project))
  }

  @Test(arguments: [
    ("Projects/annat/data/andel.csv", ["annat"]), ("Projects/annat/new.csv", ["annat"]),
    ("Projects/nytt/report.md", ["nytt"]), ("Themes/x/theme.yml", []),
    ("Site/units.yml", ["annat", "exempel"]), ("Site/new.yml", ["annat", "exempel"]),
  ])
  func `reads again what a changed file can matter to`(path: String, slugs: [String]) async {
    let site = site()
    let first = await SiteAnalysis(of: site)
    let text = (site[path].map { String(decoding: $0, as: UTF8.self) } ?? "") + "\n# x\n"
    let changed = site.overlaid(with: Folder(files: [.init(path: path, bytes: Array(text.utf8))]))
    let second = await SiteAnalysis(of: changed, reusing: first)
    let fresh = await SiteAnalysis(of: changed)
    #expect(second.reread == slugs)
    #expect(second.notes == fresh.notes)
    #expect(second.qualities == fresh.projects.map { $0.dataQuality(in: fresh.site) })
    #expect(second.projects.map(\.project) == fresh.projects.map(\.project))
  }

  @Test func `reads again when the day or the history of its cycles is another`() async throws {
    let site = site().overlaid(with: Folder(text: Self.cycle))
    let path = "Projects/annat/cycles/1.md"
    let day = try #require(CalendarDate("2024-05-01"))
    let later = try #require(CalendarDate("2024-06-01"))
    let first = await SiteAnalysis(of: site, on: day, introduced: [path: day])
    let same = await SiteAnalysis(of: site, on: day, introduced: [path: day], reusing: first)
    #expect(same.reread.isEmpty)
    let dated = await SiteAnalysis(of: site, on: later, introduced: [path: day], reusing: first)
    #expect(dated.reread == ["annat", "exempel"])
    let told = await SiteAnalysis(of: site, on: day, introduced: [path: later], reusing: first)
    #expect(told.reread == ["annat"])
    #expect(told.projects.first?.project.cycles.first?.introduced == later)
  }

  @Test func `works out anew what is said of all projects together`() async throws {
    let site = site().overlaid(with: Folder(text: Self.programme))
    let day = try #require(CalendarDate("2024-06-01"))
    let first = await SiteAnalysis(of: site, on: day)
    let report = try #require(site["Projects/exempel/report.md"])
    let handedIn = String(decoding: report, as: UTF8.self)
      .replacing("year: 2024", with: "year: 2024\nhanded-in: {first: 2024-02-01}")
    let changed = site.overlaid(
      with: Folder(files: [.init(path: "Projects/exempel/report.md", bytes: Array(handedIn.utf8))])
    )
    let second = await SiteAnalysis(of: changed, on: day, reusing: first)
    #expect(second.reread == ["exempel"])
    #expect(second.programme == (await SiteAnalysis(of: changed, on: day)).programme)
    #expect(second.programme != first.programme)
  }

  @Test func `forgets a project that is gone, and sees a file that is`() async {
    let site = site()
    let first = await SiteAnalysis(of: site)
    let gone = Folder(files: site.files.filter { !$0.path.hasPrefix("Projects/annat/") })
    let second = await SiteAnalysis(of: gone, reusing: first)
    #expect(second.reread.isEmpty)
    #expect(second.projects.map(\.project.slug) == ["exempel"])
    let torn = Folder(files: site.files.filter { $0.path != "Projects/annat/data/andel.csv" })
    let third = await SiteAnalysis(of: torn, reusing: second)
    #expect(third.reread == ["annat"])
    #expect(third.notes.hasErrors)
  }

  private static let cycle = """
    -- Projects/annat/cycles/1.md --
    ---
    title: Ett test
    ---

    Text.
    """

  private static let programme = """
    -- Site/site.yml --
    title: Förbättringsarbeten
    language: sv
    programme:
      milestones:
        first: {title: Riktmärke 1, due: {2024: 2024-02-15}}
    -- Site/templates/kort.yml --
    title: Kort mall
    sections:
      - {title: Bakgrund, milestone: first}
      - {title: Resultat}
    -- Projects/exempel/report.md --
    ---
    title: Exempel
    unit: habo
    template: kort
    year: 2024
    ---

    ## Bakgrund

    Text.
    """

  /// The small site with its project twice.
  private func site() -> Folder {
    let small = SiteText().folder
    let copies = small.files(under: "Projects/exempel").map { file in
      Folder.File(path: file.path.replacing("exempel", with: "annat"), bytes: file.bytes)
    }
    return small.overlaid(with: Folder(files: copies))
  }
}
