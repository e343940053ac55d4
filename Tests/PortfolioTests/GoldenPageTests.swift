import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The pages as someone last looked at them` {
  @Test func `hold the whole page of a project with every kind but series`() async throws {
    let site = try await BuiltSite.allKinds.value
    try expectGolden(
      try site.text("projects/lakemedelsgenomgangar/index.html"),
      "lakemedelsgenomgangar.html"
    )
  }

  @Test(arguments: [
    ("vantetider", "figur-uteblivna"), ("vantetider", "figur-besvarade"),
    ("vantetider", "figur-aterbud-i-tid"), ("vantetider", "figur-paminda"),
    ("vantetider", "figur-oppen-mottagning"), ("vantetider", "figur-klagomal"),
    ("fallolyckor", "figur-fall"), ("fallolyckor", "figur-besok"),
    ("fallolyckor", "figur-trycksar"), ("fallolyckor", "figur-oro"),
    ("jamforelse", "figur-genomgangar"), ("jamforelse", "figur-antal-genomgangar"),
    ("vantetid-rehab", "figur-vantetid"), ("vantetid-rehab", "figur-klagomal"),
    ("vardskador", "figur-fall"), ("tillganglighet-provdalen", "figur-vantetid"),
    ("provstudien", "tidsplan"),
  ])
  func `hold the drawing of a figure`(slug: String, id: String) async throws {
    let page = try await BuiltSite.allKinds.value.project(slug)
    let figure = try #require(page.figure(id))
    try expectGolden(try #require(figure.drawing), "\(slug)-\(id).svg")
  }
}
