import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The page of data quality` {
  @Test func `has a row for each work with what is checked and what is not`() async throws {
    let site = try await BuiltSite.allKinds.value
    let page = try site.page("data-quality/index.html")
    for work in site.analysis.projects {
      let quality = work.dataQuality(in: site.analysis.site)
      let number = NumberText(.swedish)
      #expect(quality.published == quality.checked + quality.unchecked)
      expect(
        page,
        says: [work.project.title]
          .appending([quality.published, quality.checked, quality.unchecked].map(number.whole))
          .joined(separator: "\n")
      )
    }
  }

  @Test func `says why a difference is accepted, and what else is noted`() async throws {
    let site = try await BuiltSite.allKinds.value
    let page = try site.page("data-quality/index.html")
    let accepted = site.analysis.projects.flatMap { work in
      work.dataQuality(in: site.analysis.site).accepted.compactMap(\.acceptedReason)
    }
    #expect(accepted.count == 2)
    let words = page.words.replacing("\u{A0}", with: " ")
    for reason in accepted { #expect(words.contains(reason), "\(reason)") }
  }

  @Test func `shows a share of nothing as nothing`() async throws {
    let empty = """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      plan: {design: [individual]}
      ---

      ## Bakgrund

      Text.
      """
    let site = try await BuiltSite(SiteText(empty).folder)
    expect(try site.page("data-quality/index.html"), says: "Exempel\n0\n0\n0\n–\n0\n0")
  }

  @Test func `tells no number of a note about a work with protected ones`() throws {
    var notes = Notes()
    let place = Place(file: "Projects/ett/data/a.csv")
    notes.add(.protectedClaim, at: place, ["id": "a: 3 av 42"])
    let note = try #require(notes.sorted.first)
    let phrases = Phrases(.swedish)
    #expect(phrases.remark(note, hidingNumbers: false).contains("3 av 42"))
    #expect(
      phrases.remark(note, hidingNumbers: true)
        == "data/a.csv, rad 1: anmärkningen gäller skyddade tal."
    )
  }

  @Test func `is linked from the foot of every page`() async throws {
    let site = try await BuiltSite.allKinds.value
    for path in site.pagePaths {
      let links = try site.page(path).addresses.filter { $0.hasSuffix("data-quality/index.html") }
      #expect(links.count == 1, "\(path)")
    }
  }

  @Test func `is told in the document of the site too`() async throws {
    let site = try await BuiltSite.allKinds.value
    let text = try site.text("portfolio.json")
    for work in site.analysis.projects {
      let quality = work.dataQuality(in: site.analysis.site)
      #expect(text.contains("\"published\": \(quality.published)"), "\(work.project.slug)")
    }
  }

  @Test func `has an address that no page of one's own may take`() {
    let folder = SiteText("-- Site/pages/data-quality.md --\n---\ntitle: X\n---\n\nText.\n").folder
    var notes = Notes()
    _ = Site(reading: folder, noting: &notes)
    #expect(notes.all.map(\.code) == [.takenName])
  }
}

extension [String] {
  fileprivate func appending(_ more: [String]) -> [String] { self + more }
}
