import Improvement
import Statistics
import Testing

@Suite struct `Making Data Count's icons` {
  @Test func `say improvement, and a target that is always reached`() throws {
    let found = try #require(Self.found(Self.low + Self.high, Self.phase, target: "≥ 30"))
    #expect(found.variation == .common)
    #expect(found.assurance == .passes)
  }

  @Test func `are about the last phase alone`() throws {
    let whole = try #require(Self.found(Self.low + Self.high, "", target: "≥ 30"))
    #expect(whole.variation == .improvement)
    #expect(whole.assurance == .inconsistent)
  }

  @Test(arguments: [
    ("≥ 30", MakingDataCount.Assurance.passes), ("≥ 41", .inconsistent), ("≥ 60", .fails),
    ("≤ 60", .passes),
  ])
  func `say whether a target is reached`(
    target: String,
    expected: MakingDataCount.Assurance
  ) throws {
    let better = target.hasPrefix("≥") ? "higher" : "lower"
    let found = try #require(Self.found(Self.high, "", target: target, better: better))
    #expect(found.assurance == expected)
  }

  @Test func `say deterioration when the last values have gone the other way`() throws {
    let found = try #require(Self.found(Self.high + Self.low, "", target: "≥ 30"))
    #expect(found.variation == .concern)
  }

  @Test func `are for that rule set only, and for enough points`() {
    #expect(Self.found(Self.high, "", target: "≥ 30", rules: "anhoej") == nil)
    #expect(Self.found(Array(Self.high.prefix(12)), "", target: "≥ 30") == nil)
  }
}

extension `Making Data Count's icons` {
  private static let low = [10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12]
  private static let high = [40, 42, 41, 40, 42, 41, 40, 42, 41, 40, 42, 41, 40, 42]
  private static let phase = ", phases: [{from: 2023-03, reason: Ny rutin}]"

  private static func found(
    _ values: [Int],
    _ keys: String,
    target: String,
    better: String = "higher",
    rules: String = "mdc"
  ) -> ProcessCapability? {
    let rows = values.enumerated().map { index, value in
      let month = index % 12 + 1
      return "\(2022 + index / 12)-\(month < 10 ? "0" : "")\(month);\(value)"
    }
    let measure = SmallMeasure(
      "kind: value, chart: i, rules: \(rules), better: \(better), targets: [{level: \"\(target)\"}]"
        + keys,
      table: "datum;värde\n" + rows.joined(separator: "\n"),
      periods: "baseline: 2020\nfollowup: 2021"
    )
    return measure.finding.series?.capability(of: measure.finding.measure)
  }
}
