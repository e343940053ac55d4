import Improvement
import Manuscript
import Portfolio
import TestSupport
import Testing

@Suite struct `The figure of a series by Making Data Count` {
  @Test func `says variation and assurance in words`() async throws {
    let page = try await `The evidence sentence of an aim`.page(of: Self.site)
    #expect(page.contains("Senaste fasen visar vanlig variation. Målnivån ≥ 60 uppnås inte."))
  }

  @Test func `says them in the numbers of the project`() async throws {
    let path = "projects/exempel/findings.json"
    let json = try await `The evidence sentence of an aim`.file(path, of: Self.site)
    #expect(json.contains(#""variation": "common""#) && json.contains(#""assurance": "fails""#))
  }

  private static let site: SiteText = {
    let values = [40, 42, 41, 40, 42, 41, 40, 42, 41, 40, 42, 41, 40, 42]
    let rows = values.enumerated().map { "2023-01-\($0.offset + 10);\($0.element)\n" }
    return SiteText(
      facts: """
        measures:
          matt: {title: Tid, kind: value, data: data/matt.csv, chart: i, rules: mdc, better: higher, \
        targets: [{level: "≥ 60"}]}
        """,
      files: "-- Projects/exempel/data/matt.csv --\ndatum;värde\n" + rows.joined()
    )
  }()
}
