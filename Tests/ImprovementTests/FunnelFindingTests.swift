import Improvement
import Statistics
import TestSupport
import Testing

@Suite struct `A funnel of units` {
  /// SciPy 1.17: c ± `norm.ppf(0.5 + level / 2)` √(c(1 − c)/n), c = 270/800.
  @Test func `has limits that follow the size of each unit`() throws {
    let funnel = try #require(
      Self.finding("comparable: yes, comparable-reason: x", counts: [30, 130, 110]).funnel
    )
    #expect(funnel.centre == 0.3375 && funnel.period.id == "followup" && funnel.spread == 0)
    let expected = [
      0.24482172945131223, 0.43017827054868785, 0.19137619977286216, 0.4836238002271379,
      0.2911608647256561, 0.38383913527434393, 0.2644380998864311, 0.41056190011356897,
      0.2839921755506862, 0.39100782444931387, 0.2531353846038509, 0.42186461539614917,
    ]
    #expect(limits(of: funnel).count == 12)
    #expect(zip(limits(of: funnel), expected).allSatisfy { agree($0, $1) })
    #expect(funnel.units.allSatisfy { $0.outside == nil })
  }

  /// The formulas of the funnel with overdispersion in NumPy, c = 280/800.
  @Test func `never takes units that differ by more than chance for independent counts`() throws {
    let funnel = try #require(
      Self.finding("comparable: yes, comparable-reason: x", counts: [30, 90, 160]).funnel
    )
    #expect(funnel.centre == 0.35)
    #expect(agree(funnel.dispersion, 15.553501972815331))
    #expect(agree(funnel.spread, 0.14625331374704828))
    let expected = [
      0.04849005807280243, 0.6515099419271975, 0, 0.8253841246694429, 0.05956281923945633,
      0.6404371807605436, 0, 0.8079259445469626, 0.05831175454567483, 0.6416882454543251, 0,
      0.809898470860877,
    ]
    #expect(zip(limits(of: funnel), expected).allSatisfy { agree($0, $1) })
    #expect(funnel.units.allSatisfy { $0.outside == nil })
  }

  @Test(arguments: [
    "comparable: no", "comparable: yes",
    "comparable: yes, comparable-reason: x, events: repeated",
  ])
  func `is drawn only where units may be compared and events are independent`(keys: String) {
    #expect(Self.finding(keys, counts: [30, 130, 110]).funnel == nil)
  }

  private func limits(of funnel: FunnelFinding) -> [Double] {
    funnel.units.flatMap { unit in
      [unit.usual.lower, unit.usual.upper, unit.wide.lower, unit.wide.upper]
    }
  }

  private static func finding(_ keys: String, counts: [Int]) -> Finding {
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
          followup;norra;\(counts[0]);100
          followup;sodra;\(counts[1]);400
          followup;vastra;\(counts[2]);300

          """
      )
    )
    return read.analyses[0].findings[0]
  }
}
