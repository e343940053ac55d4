import Improvement
import Manuscript
import Portfolio
import TestSupport
import Testing

@Suite struct `The figure of units that may be compared` {
  @Test func `names the units outside the wide limits and shows every unit's limits`() async throws
  {
    let page = try await `The evidence sentence of an aim`.page(of: Self.site)
    let words = "Utanför det som slumpen kan ge (99,8 %): över Västra; under Södra."
    #expect(page.contains(words))
    #expect(page.ranges(of: "class=\"field\"").count == 6)
  }

  @Test func `has its limits in the numbers of the project`() async throws {
    let path = "projects/exempel/findings.json"
    let json = try await `The evidence sentence of an aim`.file(path, of: Self.site)
    #expect(json.contains(#""funnel": {"#) && json.contains(#""outside": "above""#))
  }

  private static let site = SiteText(
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
      norra: {name: Norra, kind: clinic}
      sodra: {name: Södra, kind: clinic}
      vastra: {name: Västra, kind: clinic}
      -- Projects/exempel/data/matt.csv --
      period;enhet;täljare;nämnare
      followup;norra;30;100
      followup;sodra;90;400
      followup;vastra;160;300

      """
  )
}
