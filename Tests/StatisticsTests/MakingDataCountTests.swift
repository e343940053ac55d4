import Statistics
import TestSupport
import Testing

@Suite struct `Making Data Count` {
  @Test(arguments: GoldenCase.of("xmr-nhs"))
  func `reads a chart as the reference does`(golden: GoldenCase) throws {
    let reading = try golden.makingDataCount()
    let columns: [(String, (ControlChart.Point) -> Double?)] = [
      ("mean", { _ in reading.chart.centre }),
      ("lpl", { $0.limits?.threeSigma.lower }),
      ("upl", { $0.limits?.threeSigma.upper }),
    ]
    for (field, value) in columns {
      let expected = try #require(golden.expect[field]?.numbers)
      #expect(reading.chart.points.count == expected.count)
      for (row, point) in reading.chart.points.enumerated() {
        #expect(agree(value(point), expected[row]), "\(field) of row \(row)")
      }
    }
    #expect(reading.findings.map(name) == golden.expect["special_cause_type"]?.list.map(\.text))
    #expect(reading.variations.map(name) == golden.expect["point_type"]?.list.map(\.text))
    #expect(reading.variation.map(name) == golden.expect["variation_type"]?.text)
    let assurance = golden.params["target"]?.number.flatMap { reading.assurance(target: $0) }
    #expect(assurance.map(name) == golden.expect["assurance_type"]?.text)
    #expect(reading.isShort == golden.expect["short_group_warning"]?.flag)
  }

  @Test(arguments: GoldenCase.of("rule"))
  func `finds the patterns of the reference`(golden: GoldenCase) throws {
    let sides = golden.data["relative_to_mean"]?.integers ?? []
    let expected = try #require(golden.expect["out"]?.integers)
    switch golden.params["fn"]?.text {
    case "ptd_seven_point_trend":
      let values = try #require(golden.data["y"]?.numbers.compactMap { $0 })
      #expect(MakingDataCount.trendEndings(values).map(sign) == expected)
    case "ptd_seven_point_one_side_mean":
      // The reference says that there is a shift, not on which side.
      #expect(MakingDataCount.shiftEndings(sides).map { abs(sign($0)) } == expected)
    case "ptd_part_of_two_in_three(ptd_two_in_three)":
      let near = try #require(golden.data["close_to_limits"]?.integers.map { $0 == 1 })
      let found = MakingDataCount.twoOfThree(near: near, sides: sides)
      #expect(found.map { abs(sign($0)) } == expected)
    default:
      Issue.record("an unknown rule")
    }
  }

  @Test func `names the first of several rules`() throws {
    // A long rise that ends outside the limits of its first twelve points.
    let values = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 7, 8, 9, 10, 11, 12].map(Double.init)
    let reading = MakingDataCount(
      values: values,
      better: .lower,
      frozenAfter: 12,
      screening: .once
    )
    let rules = reading.findings.map { $0?.rule }
    #expect(rules[17] == .outside)
    #expect(rules[11] == .trend)
    #expect(rules[9] == nil)
    #expect(reading.variation == .concern)
  }

  @Test func `lets the later of two trends decide at the top`() throws {
    // The swings before make the limits wide.
    let values = [0, 9, 0, 9, 0, 9, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1].map(Double.init)
    let reading = MakingDataCount(values: values, better: .higher, screening: .off)
    #expect(reading.findings[11]?.rule == .trend && reading.findings[12]?.rule == .trend)
    #expect(reading.findings[11]?.direction == .higher)
    #expect(reading.findings[12]?.direction == .lower)
    #expect(reading.findings[0] == nil)
    #expect(reading.variations[11] == .improvement)
    #expect(reading.variations[12] == .concern)
  }

  @Test func `does not count a point beyond three sigma as one of two near the limit`() {
    // The average range of the first six is 2, so two sigma are 3.55 and three 5.32.
    let base: [Double?] = [1, -1, 1, -1, 1, -1]
    let near = MakingDataCount(
      values: base + [4.5, 4, 0.5],
      better: nil,
      frozenAfter: 6,
      screening: .off
    )
    #expect(near.findings.suffix(3).map { $0?.rule } == [.twoOfThree, .twoOfThree, nil])
    let beyond = MakingDataCount(
      values: base + [6, 4, 0.5],
      better: nil,
      frozenAfter: 6,
      screening: .off
    )
    #expect(beyond.findings.suffix(3).map { $0?.rule } == [.outside, nil, nil])
  }

  @Test func `lets a point on the mean break a shift`() {
    #expect(MakingDataCount.shiftEndings([1, 1, 1, 0, 1, 1, 1, 1]).allSatisfy { $0 == nil })
    #expect(MakingDataCount.shiftEndings([-1, -1, -1, -1, -1, -1, -1]).last == .lower)
  }

  @Test func `marks all seven points of a shift`() throws {
    let values = [0, 9, 0, 9, 0, 9, 0, 6, 7, 6, 7, 6, 7, 6].map(Double.init)
    let reading = MakingDataCount(values: values, better: nil, screening: .off)
    #expect(reading.findings.prefix(7).allSatisfy { $0 == nil })
    #expect(reading.findings.dropFirst(7).allSatisfy { $0?.rule == .shift })
    #expect(reading.variation == .neutralHigh)
    let turned = MakingDataCount(values: values.map { -$0 }, better: nil, screening: .off)
    #expect(turned.variation == .neutralLow)
  }

  @Test func `reads a target by the limits and the way wanted`() throws {
    let values: [Double?] = [4, 6, 4, 6, 4, 6, 4, 6]
    let higher = MakingDataCount(values: values, better: .higher, screening: .off)
    let lower = MakingDataCount(values: values, better: .lower, screening: .off)
    #expect(higher.assurance(target: 100) == .fails)
    #expect(higher.assurance(target: -100) == .passes)
    #expect(lower.assurance(target: 100) == .passes)
    #expect(lower.assurance(target: -100) == .fails)
    #expect(higher.assurance(target: 5) == .inconsistent)
    let limit = try #require(higher.chart.points.last?.limits?.threeSigma.upper)
    #expect(higher.assurance(target: limit) == .inconsistent)
    let neither = MakingDataCount(values: values, better: nil, screening: .off)
    #expect(neither.assurance(target: 100) == nil)
  }

  @Test func `passes over missing values and calls a short series short`() {
    let values: [Double?] = [9, 0, 9, 0, 9, 1, 2, nil, 3, 4, nil, 5, 6, 7]
    let reading = MakingDataCount(values: values, better: .higher, screening: .off)
    #expect(reading.findings[5]?.rule == .trend)
    #expect(reading.findings[7] == nil)
    #expect(reading.findings[13]?.rule == .trend)
    #expect(reading.isShort)
    let long = MakingDataCount(values: values + [4], better: .higher, screening: .off)
    #expect(!long.isShort)
    let open = MakingDataCount(values: values + [nil], better: .higher, screening: .off)
    #expect(open.variation == .improvement && open.variations.last == .common)
    let empty = MakingDataCount(values: [nil], better: .higher, screening: .off)
    #expect(empty.variation == nil)
  }

  private func sign(_ direction: Direction?) -> Int {
    switch direction {
    case .higher: 1
    case .lower: -1
    case nil: 0
    }
  }

  private func name(_ finding: MakingDataCount.Finding?) -> String {
    guard let finding else { return "Common Cause" }
    let isHigh = finding.direction == .higher
    return switch finding.rule {
    case .outside: isHigh ? "Above UCL" : "Below LCL"
    case .trend: isHigh ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)"
    case .twoOfThree: isHigh ? "2 in 3 Above CL" : "2 in 3 Below CL"
    case .shift: isHigh ? "7 Points Above CL" : "7 Points Below CL"
    }
  }

  private func name(_ variation: MakingDataCount.Variation) -> String {
    switch variation {
    case .common: "common_cause"
    case .improvement: "special_cause_improvement"
    case .concern: "special_cause_concern"
    case .neutralHigh: "special_cause_neutral_high"
    case .neutralLow: "special_cause_neutral_low"
    }
  }

  private func name(_ assurance: MakingDataCount.Assurance) -> String {
    switch assurance {
    case .passes: "consistent_pass"
    case .inconsistent: "inconsistent"
    case .fails: "consistent_fail"
    }
  }
}

extension GoldenCase {
  func makingDataCount() throws -> MakingDataCount {
    let better: Direction? =
      switch params["improvement_direction"]?.text {
      case "increase": .higher
      case "decrease": .lower
      default: nil
      }
    return MakingDataCount(
      values: try #require(data["y"]?.numbers),
      better: better,
      screening: params["screen_outliers"]?.flag == true ? .once : .off
    )
  }
}
