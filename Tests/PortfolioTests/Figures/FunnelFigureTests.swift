import Improvement
import Manuscript
import Portfolio
import TestSupport
import Testing

@Suite struct `The figure of units that may be compared` {
  @Test func `names the units outside the wide limits and shows every unit's limits`() async throws
  {
    let page = try await `The evidence sentence of an aim`.page(of: Self.ten)
    let words = "Utanför det som slumpen och enheternas vanliga skillnader kan ge (99,8 %): över J."
    #expect(page.contains(words))
    #expect(page.ranges(of: "class=\"field\"").count == 20)
  }

  @Test func `says how much more than chance units differ, and that the limits allow for it`()
    async throws
  {
    let page = try await `The evidence sentence of an aim`.page(of: Self.ten)
    #expect(page.contains("Enheterna skiljer sig mer åt än slumpen ger (φ = 2,6)"))
  }

  @Test func `says nothing of that where units differ as chance lets them`() async throws {
    let page = try await `The evidence sentence of an aim`.page(
      of: Self.site(["A", "B", "C"], [(30, 100), (130, 400), (110, 300)])
    )
    #expect(page.contains("Ingen enhet ligger utanför det som slumpen kan ge (99,8 %)."))
    #expect(!page.contains("φ"))
  }

  @Test func `has its limits in the numbers of the project`() async throws {
    let path = "projects/exempel/findings.json"
    let json = try await `The evidence sentence of an aim`.file(path, of: Self.ten)
    #expect(json.contains(#""funnel": {"#) && json.contains(#""outside": "above""#))
    #expect(json.contains(#""dispersion": 2.55"#) && json.contains(#""spread": 0.04"#))
  }

  private static let ten = site(
    ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"],
    [
      (12, 100), (30, 180), (45, 220), (18, 160), (60, 300), (25, 150), (33, 200), (9, 80),
      (50, 260), (140, 310),
    ]
  )

  /// A measure of so many units, each with its numerator and denominator.
  private static func site(_ names: [String], _ counts: [(Int, Int)]) -> SiteText {
    let units = names.map { "enhet-\($0.lowercased()): {name: \($0), kind: clinic}" }
    let rows = zip(names, counts).map { "followup;enhet-\($0.lowercased());\($1.0);\($1.1)" }
    return SiteText(
      facts: """
        periods: {followup: 2023}
        measures:
          matt:
            title: Andel
            kind: units
            of-kind: proportion
            data: data/matt.csv
            comparable: yes
            comparable-reason: Samma uppdrag.
        """,
      files: """
        -- Site/units.yml --
        habo: {name: Habo, kind: clinic}
        \(units.joined(separator: "\n"))
        -- Projects/exempel/data/matt.csv --
        period;enhet;täljare;nämnare
        \(rows.joined(separator: "\n"))

        """
    )
  }
}
