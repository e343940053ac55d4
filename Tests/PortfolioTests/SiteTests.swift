import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A whole site` {
  @Test func `is built without errors or warnings, its accepted mismatches as notes`() async throws
  {
    let site = try await BuiltSite.allKinds.value
    #expect(
      site.notes.sorted.map { "\($0.severity) \($0.code.id)" }
        == [
          "note D314", "note D310", "note M122", "note P140", "note P140", "note M122",
          "note M122",
        ]
    )
    #expect(site.tree.collisions.isEmpty)
  }

  @Test func `has a page for each project, unit, area, shared measure and standing page`()
    async throws
  {
    let site = try await BuiltSite.allKinds.value
    let units = [
      "attrappby", "exempelstad", "modellhamn", "overprov", "provdalen", "provmyndigheten",
      "provnatverket", "provregionen", "rehabprov", "testvik",
    ]
    let cycles = ["1-sms-paminnelse", "2-aterbudsnummer", "3-oppen-mottagning", "4-brev"]
    let projects = [
      "fallolyckor", "jamforelse", "lakemedelsgenomgangar", "ledtider", "provstudien",
      "stegvist-inforande", "tillganglighet-provdalen", "vantetid-rehab", "vantetider",
      "vardskador",
    ]
    let areas = [
      "aldres-halsa", "lakemedel", "patientsakerhet", "psykisk-halsa", "rehabilitering",
      "tillganglighet",
    ]
    let inner =
      areas.map { "areas/\($0)" } + ["areas", "cycles"]
      + ["abandon", "adapt", "adopt", "undecided"].map { "cycles/\($0)" } + ["data-quality"]
      + ["measures", "measures/besvarade-samtal", "measures/uteblivna-besok", "om"]
      + cycles.map { "projects/vantetider/cycles/\($0)" }
      + ["1-uppringning", "2-sjalvtraning", "3-kvallstider"].map { slug in
        "projects/vantetid-rehab/cycles/\(slug)"
      }
      + projects.map { "projects/\($0)" } + ["tillganglighet", "units"]
      + units.map { "units/\($0)" }
    let expected = ["404.html", "index.html", "privacy.html"] + inner.map { "\($0)/index.html" }
    #expect(site.pagePaths == expected.sorted())
  }

  @Test func `publishes the numbers of every measure that has any`() async throws {
    let site = try await BuiltSite.allKinds.value
    for project in site.analysis.projects {
      let slug = project.project.slug
      #expect(site.tree["projects/\(slug)/findings.json"] != nil)
      for finding in project.findings {
        let isMeasured = !finding.measure.observations.isEmpty || !finding.steps.isEmpty
        let table = site.tree["projects/\(slug)/data/\(finding.measure.id).csv"]
        #expect((table != nil) == isMeasured, "\(slug): \(finding.measure.id)")
      }
    }
    for path in ["portfolio.json", "feed.xml", "sitemap.xml", "assets/klinik.css"] {
      #expect(site.tree[path] != nil, "\(path)")
    }
  }

  @Test func `gives the same bytes when it is built again`() async throws {
    let first = try await BuiltSite.allKinds.value
    let second = try await BuiltSite(BuiltSite.allKindsFolder())
    #expect(first.tree == second.tree)
    #expect(first.notes.sorted == second.notes.sorted)
  }

  @Test func `leads only to files and places of its own, by relative addresses`() async throws {
    let site = try await BuiltSite.allKinds.value
    for path in site.pagePaths {
      let page = try site.page(path)
      for address in page.addresses where !Self.leadsOut.contains(address) {
        let target = try #require(resolved(address, from: path), "\(path): \(address)")
        let file = try #require(site.tree[target.file], "\(path): \(address)")
        guard let place = target.place else { continue }
        let there = Markup(String(decoding: file, as: UTF8.self))
        #expect(there.ids.contains(place), "\(path): \(address)")
      }
    }
  }

  @Test func `has each id once on a page, and what a label points at`() async throws {
    let site = try await BuiltSite.allKinds.value
    for path in site.pagePaths {
      let page = try site.page(path)
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
      for tag in page.tags {
        for label in tag["aria-labelledby"]?.split(separator: " ") ?? [] {
          #expect(page.ids.contains(String(label)), "\(path): \(label)")
        }
      }
    }
  }

  @Test func `asks nothing of other hosts and runs nothing`() async throws {
    let site = try await BuiltSite.allKinds.value
    for path in site.pagePaths {
      let page = try site.page(path)
      expectHarmless(page, path)
      for tag in page.tags where ["link", "img"].contains(tag.name) {
        #expect(tag["rel"] == "alternate" || tag["href"]?.contains("assets/") == true, "\(path)")
      }
    }
    let style = try site.text("assets/klinik.css")
    let fetches = style.contains("@import") || style.contains("url(") || style.contains("://")
    #expect(!fetches)
  }

  @Test func `says the language, the title and what it is about on every page`() async throws {
    let site = try await BuiltSite.allKinds.value
    for path in site.pagePaths {
      let page = try site.page(path)
      #expect(page.html.hasPrefix("<!doctype html>\n<html lang=\"sv\">"), "\(path)")
      #expect(page.tags.count { $0.name == "h1" } == 1, "\(path)")
      #expect(page.html.contains("Provsamlingen</title>"), "\(path)")
    }
  }

  /// What the texts of the site link to outside it.
  private static let leadsOut = ["https://example.org/provrapport", "mailto:prov@example.org"]

  /// The file and the place an address leads to from a page; nil when it leads out.
  private func resolved(_ address: String, from page: String) -> (file: String, place: String?)? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts.count == 2 ? String(parts[1]) : nil
    var path = String(parts[0])
    guard !path.isEmpty else { return (page, place) }
    // The page for addresses that lead nowhere is served from any depth.
    if page == "404.html", path.hasPrefix("/provsamlingen/") {
      path.removeFirst("/provsamlingen/".count)
    }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for step in path.split(separator: "/", omittingEmptySubsequences: false) {
      guard step != ".." else {
        guard folders.popLast() != nil else { return nil }
        continue
      }
      folders.append(String(step))
    }
    return path.contains(":") || path.hasPrefix("/") ? nil : (folders.joined(separator: "/"), place)
  }
}

/// Whether a page has nothing that could run, restyle or fetch.
func expectHarmless(
  _ page: Markup,
  _ path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let forbidden = [
    "script", "style", "iframe", "object", "embed", "base", "form", "input", "frame", "applet",
    "foreignobject", "animate", "set", "use", "image",
  ]
  let policy = page.tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
  #expect(policy == Chrome.policy, "\(path)", sourceLocation: sourceLocation)
  for tag in page.tags {
    #expect(!forbidden.contains(tag.name), "\(path): \(tag)", sourceLocation: sourceLocation)
    for (name, value) in tag.attributes {
      #expect(
        !name.hasPrefix("on") && name != "style" && name != "srcdoc",
        "\(path): \(name)=\(value)",
        sourceLocation: sourceLocation
      )
    }
    for address in ["href", "src", "xlink:href"].compactMap({ tag[$0] }) {
      #expect(
        Destination(address).isAllowed && !address.hasPrefix("data:"),
        "\(path): \(address)",
        sourceLocation: sourceLocation
      )
    }
  }
}
