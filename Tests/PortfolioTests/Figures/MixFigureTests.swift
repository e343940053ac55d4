import Improvement
import Manuscript
import Portfolio
import TestSupport
import Testing

@Suite struct `The figure of a mix` {
  @Test func `says the test of the whole in method and table, and that intervals are several`()
    async throws
  {
    let page = try await `The evidence sentence of an aim`.page(of: Self.site(of: ""))
    let test =
      "Fördelningen som helhet: Pearsons χ² = 6,13 med 2 frihetsgrader, p = 0,047, "
      + "Cramérs V = 0,24."
    #expect(page.ranges(of: test).count == 2)
    #expect(page.contains("3 intervall visas, ett för varje kategori"))
  }

  @Test func `of people has several intervals and no test of the whole`() async throws {
    let site = Self.site(of: ", of: patienter")
    let page = try await `The evidence sentence of an aim`.page(of: site)
    #expect(!page.contains("Pearsons"))
    #expect(page.contains("3 intervall visas"))
  }

  @Test func `has its test in the numbers of the project`() async throws {
    let path = "projects/exempel/findings.json"
    let json = try await `The evidence sentence of an aim`.file(path, of: Self.site(of: ""))
    #expect(json.contains(#""association": {"#) && json.contains(#""df": 2"#))
  }

  private static func site(of people: String) -> SiteText {
    SiteText(
      facts: """
        periods:
          baseline: 2022
          followup: 2023
        measures:
          matt: {title: Vem, kind: mix, data: data/matt.csv\(people)}
        """,
      files: """
        -- Projects/exempel/data/matt.csv --
        period;kategori;antal
        baseline;Läkare;12
        baseline;Sjuksköterska;30
        baseline;Psykolog;8
        followup;Läkare;25
        followup;Sjuksköterska;22
        followup;Psykolog;13
        \(people.isEmpty ? "" : "baseline;patienter;45\nfollowup;patienter;55")
        """
    )
  }
}
