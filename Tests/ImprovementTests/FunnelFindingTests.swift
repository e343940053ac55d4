import Improvement
import Statistics
import TestSupport
import Testing

@Suite struct `A funnel of units` {
  /// SciPy 1.17: c ± `norm.ppf(0.5 + level / 2)` √(c(1 − c)/n), c = 280/800.
  @Test func `has limits that follow the size of each unit`() throws {
    let funnel = try #require(Self.finding("comparable: yes, comparable-reason: x").funnel)
    #expect(funnel.centre == 0.35 && funnel.period.id == "followup")
    let limits = funnel.units.flatMap { unit in
      [unit.usual.lower, unit.usual.upper, unit.wide.lower, unit.wide.upper]
    }
    let expected = [
      0.2565156760890943, 0.44348432391090564, 0.2026053130830715, 0.49739468691692845,
      0.30325783804454715, 0.3967421619554528, 0.27630265654153574, 0.4236973434584642,
      0.2960268004250284, 0.4039731995749716, 0.2649016378313907, 0.43509836216860925,
    ]
    #expect(limits.count == 12 && zip(limits, expected).allSatisfy { agree($0, $1) })
    #expect(funnel.units.map(\.outside) == [nil, .lower, .higher])
  }

  @Test(arguments: [
    "comparable: no", "comparable: yes",
    "comparable: yes, comparable-reason: x, events: repeated",
  ])
  func `is drawn only where units may be compared and events are independent`(keys: String) {
    #expect(Self.finding(keys).funnel == nil)
  }

  private static func finding(_ keys: String) -> Finding {
    let read = ReadSite(
      SiteText(
        facts: """
          periods:
            baseline: 2022
            followup: 2023
          measures:
            matt: {title: Mått, kind: units, of-kind: proportion, data: data/matt.csv, \(keys)}
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
    )
    return read.analyses[0].findings[0]
  }
}
