import Statistics
import TestSupport
import Testing

@Suite struct `The healthcare rules for run charts` {
  @Test func `see a shift of six, not of five, and look past the centre line`() {
    let five = HealthcareRunRules(values: [1, 1, 1, 1, 1, -1], centre: 0)
    #expect(five.shifts.allSatisfy { $0 == nil })
    let six = HealthcareRunRules(values: [-1, 1, 1, 0, 1, nil, 1, 1, 1, -1], centre: 0)
    #expect(
      six.shifts == [
        nil, .higher, .higher, nil, .higher, nil, .higher, .higher, .higher, nil,
      ]
    )
    #expect(six.hasSignal)
  }

  @Test func `see a trend of five, not of four, and count equal neighbours once`() {
    let four = HealthcareRunRules(values: [5, 1, 2, 3, 4, 4, 0], centre: 3)
    #expect(four.trends.allSatisfy { $0 == nil })
    let five = HealthcareRunRules(values: [9, 7, 7, nil, 5, 4, 4, 1, 8], centre: 5)
    #expect(
      five.trends == [.lower, .lower, nil, nil, .lower, .lower, nil, .lower, nil]
    )
  }

  /// Perla, Provost and Murray 2011, table 1, at the numbers of points where all printings agree.
  @Test(arguments: [
    (10, 3, 9), (14, 4, 12), (16, 5, 13), (24, 8, 18), (30, 11, 21), (40, 15, 27), (50, 19, 33),
    (60, 24, 38),
  ])
  func `expect the published number of runs`(useful: Int, fewest: Int, most: Int) {
    #expect(HealthcareRunRules.expectedRuns(useful: useful) == fewest...most)
    #expect(HealthcareRunRules.expectedRuns(useful: 9) == nil)
  }

  @Test func `expect what counting every order of ten and eleven points gives`() {
    for size in [10, 11, 14] {
      var counts: [Int] = Array(repeating: 0, count: size + 1)
      for mask in 0..<(1 << size) where mask.nonzeroBitCount == size / 2 {
        let changes = mask ^ (mask >> 1)
        counts[(changes & ((1 << (size - 1)) - 1)).nonzeroBitCount + 1] += 1
      }
      let total = Double(counts.reduce(0, +))
      func cumulative(_ runs: Int) -> Double { Double(counts[...runs].reduce(0, +)) / total }
      let fewest = (1...size).first { cumulative($0) > 0.025 }
      let most = (1...size).first { cumulative($0) >= 0.975 }
      let expected = HealthcareRunRules.expectedRuns(useful: size)
      #expect(expected?.lowerBound == fewest)
      #expect(expected?.upperBound == most)
    }
  }

  @Test func `see too few and too many runs`() {
    let few = HealthcareRunRules(values: [1, 1, 1, 1, 1, -1, -1, -1, -1, -1], centre: 0)
    #expect(few.runs == 2)
    #expect(few.hasTooFewRuns && few.hasSignal)
    let many = HealthcareRunRules(values: [1, -1, 1, -1, 1, -1, 1, -1, 1, -1], centre: 0)
    #expect(many.runs == 10)
    #expect(many.hasTooManyRuns && !many.hasTooFewRuns)
    let none = HealthcareRunRules(values: [0, nil], centre: 0)
    #expect(none.runs == 0 && !none.hasSignal)
  }
}

@Suite struct `The healthcare rules for control charts` {
  @Test func `see a point outside`() {
    let values: [Double] = [1, 2, 1, 2, 1, 2, 30]
    let rules = HealthcareControlRules(
      ControlChart(individuals: values, frozenAfter: 6, screening: .off)
    )
    #expect(rules.rules[6].contains(.outside))
    #expect(!rules.rules[0].contains(.outside))
  }

  @Test func `see a shift of eight and look past the centre line`() {
    // The centre of the first six points is 0.
    let base: [Double] = [1, -1, 1, -1, 1, -1]
    #expect(rules(base + [-1, 1, 1, 1, 1, 1, 1, 1, -1]).allSatisfy { !$0.contains(.shift) })
    let eight = rules(base + [-1, 1, 1, 0, 1, 1, 1, 1, 1, 1, -1])
    #expect(eight.indices.filter { eight[$0].contains(.shift) } == [7, 8, 10, 11, 12, 13, 14, 15])
  }

  @Test func `see a trend of six`() {
    let base: [Double] = [1, -1, 1, -1, 1, -1]
    let six = rules(base + [-0.5, 0, 0.25, 0.5, 0.75, 0.5])
    #expect(six.indices.filter { six[$0].contains(.trend) } == [5, 6, 7, 8, 9, 10])
    #expect(rules(base + [-0.5, 0, 0.25, 0.5, 0]).allSatisfy { !$0.contains(.trend) })
  }

  @Test func `see two of three beyond two sigma, on either side`() {
    // Sigma is 2/1.128 = 1.77, so two sigma are 3.55 and three 5.32.
    let base: [Double] = [1, -1, 1, -1, 1, -1]
    let across = rules(base + [4, 0.5, -4, 0.5, 0.5, 4])
    #expect(across.indices.filter { across[$0].contains(.twoOfThree) } == [6, 8])
  }

  @Test func `see fifteen points within one sigma`() {
    let base: [Double] = [2, -2, 2, -2, 2, -2]
    let hugging = (0..<15).map { $0.isMultiple(of: 2) ? 0.5 : -0.5 }
    let found = rules(base + [4] + hugging + [4])
    #expect(found.indices.filter { found[$0].contains(.hugging) } == Array(7...21))
    #expect(rules(base + [4] + hugging.dropLast() + [4]).allSatisfy { !$0.contains(.hugging) })
  }

  @Test func `do not see what is missing or excluded`() {
    let values: [Double?] = [1, -1, 1, -1, 1, -1, nil, 1, 1, 1, 1, 50, 1, 1, 1, 1]
    let chart = ControlChart(individuals: values, excluded: [11], frozenAfter: 6, screening: .off)
    let found = HealthcareControlRules(chart).rules
    #expect(found[11] == [.outside])
    #expect(found.indices.filter { found[$0].contains(.shift) } == [7, 8, 9, 10, 12, 13, 14, 15])
    #expect(!HealthcareControlRules(ControlChart(individuals: [nil], screening: .off)).hasSignal)
  }

  private func rules(_ values: [Double]) -> [[HealthcareControlRules.Rule]] {
    HealthcareControlRules(
      ControlChart(individuals: values, frozenAfter: 6, screening: .off)
    ).rules
  }
}
