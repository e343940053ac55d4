import Statistics
import TestSupport
import Testing

@Suite struct `A control chart` {
  static let series: [Double?] = [12, 15, 11, nil, 14, 13, 30, 12, 10, 16, 15, 9]

  @Test func `of individuals takes no range across a missing value`() throws {
    let chart = ControlChart(individuals: [10, 12, nil, 20, 21], screening: .off)
    // Ranges 2 and 1; mean 15.75.
    #expect(chart.centre == 15.75)
    #expect(agree(chart.points[0].limits?.threeSigma.upper, 15.75 + 3 * 1.5 / 1.128))
    #expect(chart.points[2].value == nil)
  }

  @Test func `of individuals takes the range across an excluded value`() throws {
    let chart = ControlChart(individuals: [10, 12, 90, 14], excluded: [2], screening: .off)
    #expect(chart.centre == 12)
    #expect(agree(chart.points[0].limits?.threeSigma.lower, 12 - 3 * 2 / 1.128))
    #expect(chart.points[2].isExcluded)
    #expect(chart.points[2].isOutside)
    #expect(chart.runs?.useful == 2)
  }

  @Test func `leaves out large moving ranges once, when asked`() throws {
    // Ranges 1, 1, 1, 1, 9, 1, 1, 1, 1: average 17/9, limit 6.17, so 9 goes.
    let values: [Double?] = [1, 2, 1, 2, 1, 10, 9, 10, 9, 10]
    let off = ControlChart(individuals: values, screening: .off)
    let once = ControlChart(individuals: values, screening: .once)
    #expect(off.centre == once.centre)
    #expect(agree(once.points[0].limits.map { $0.oneSigma.upper - 5.5 }, 1 / 1.128))
    #expect(agree(off.points[0].limits.map { $0.oneSigma.upper - 5.5 }, 17.0 / 9 / 1.128))
  }

  @Test func `of equal values has its limits on its centre line and no signal`() {
    let chart = ControlChart(individuals: Array(repeating: 0.1, count: 12), screening: .once)
    #expect(agree(chart.points[0].limits?.threeSigma.upper, 0.1, within: 1e-15))
    #expect(!chart.hasSignal)
    #expect(chart.runs?.useful == 0)
  }

  @Test func `of individuals has no limits without two neighbours`() {
    let chart = ControlChart(individuals: [4, nil, 6], screening: .once)
    #expect(chart.centre == 5)
    #expect(chart.points.allSatisfy { $0.limits == nil && !$0.isOutside })
    #expect(ControlChart(individuals: [], screening: .off).centre == nil)
    #expect(ControlChart(individuals: [nil, nil], screening: .off).runs == nil)
    #expect(ControlChart(individuals: [3], excluded: [0], screening: .off).centre == nil)
  }

  @Test func `frozen takes its lines from the baseline and runs from all points`() throws {
    let values: [Double?] = [1, 3, 2, 4, 9, 9, 9]
    let chart = ControlChart(individuals: values, frozenAfter: 4, screening: .off)
    #expect(chart.centre == 2.5)
    #expect(agree(chart.points[6].limits?.threeSigma.upper, 2.5 + 3 * (5.0 / 3) / 1.128))
    #expect(chart.points.map(\.isOutside) == [false, false, false, false, true, true, true])
    #expect(chart.runs?.useful == 7)
    #expect(chart.runs?.longestRun == 4)
  }

  @Test func `of moving ranges reaches back past an excluded value`() {
    let chart = ControlChart(movingRangesOf: [10, 12, 90, 15, nil, 20], excluded: [2])
    #expect(chart.points.map(\.value) == [nil, 2, 78, 3, nil, nil])
    #expect(chart.centre == 2.5)
    #expect(agree(chart.points[1].limits?.threeSigma.upper, 3.267 * 2.5))
    #expect(chart.points[1].limits?.threeSigma.lower == 0)
    #expect(chart.points[2].isExcluded && chart.points[2].isOutside)
    #expect(chart.runs == nil)
  }

  @Test func `of shares has all numerators by all denominators as its centre`() throws {
    let shares = [(1, 10), (8, 10), (30, 100)].map { Share(numerator: $0.0, denominator: $0.1) }
    let chart = ControlChart(shares: shares + [nil])
    #expect(agree(chart.centre, 39.0 / 120))
    #expect(chart.points[0].limits?.threeSigma.lower == 0)
    #expect(chart.points[3].value == nil && chart.points[3].limits == nil)
    #expect(chart.dispersion == nil)
  }

  @Test func `of shares that all are 0 or 1 has no room and no signal`() {
    for numerator in [0, 7] {
      let shares = Array(repeating: Share(numerator: numerator, denominator: 7), count: 12)
      #expect(!ControlChart(shares: shares).hasSignal)
      let prime = ControlChart(primeShares: shares, screening: .once)
      #expect(prime.dispersion == 0)
      #expect(!prime.hasSignal)
    }
  }

  @Test func `primed lets the limits be narrower than chance, too`() throws {
    // The same share each time but for a little: less variation than a binomial has.
    let shares = (0..<12).map { Share(numerator: 500 + $0 % 2, denominator: 1_000) }
    let chart = ControlChart(primeShares: shares, screening: .off)
    #expect(try #require(chart.dispersion) < 0.1)
    let plain = try #require(ControlChart(shares: shares).points[0].limits?.threeSigma)
    let prime = try #require(chart.points[0].limits?.threeSigma)
    #expect(prime.upper < plain.upper)
  }

  @Test func `of counts or times refuses values that cannot be`() {
    #expect(ControlChart(counts: [3, -1]) == nil)
    #expect(ControlChart(casesBetween: [-2]) == nil)
    #expect(ControlChart(timesBetween: [1.5, 0], screening: .once) == nil)
    #expect(ControlChart(counts: [3, nil, 0])?.centre == 1.5)
  }

  @Test func `of cases between has the median as centre and limits about the mean`() throws {
    let chart = try #require(ControlChart(casesBetween: [2, 4, 9]))
    #expect(chart.centre == 4)
    #expect(agree(chart.points[0].limits?.threeSigma.upper, 5 + 3 * 30.0.squareRoot()))
    #expect(chart.points[0].limits?.threeSigma.lower == 0)
  }

  @Test func `of times between has its lines on the scale of the times`() throws {
    let chart = try #require(ControlChart(timesBetween: [4, 4, 4, nil], screening: .off))
    #expect(agree(chart.centre, 4, within: 1e-12))
    #expect(chart.points[0].value == 4)
    #expect(!chart.hasSignal)
  }

  @Test func `of subgroups takes the mean deviation when sizes are equal`() throws {
    let groups = [(9.0, 1.0), (11.0, 3.0)].map { Summary(count: 4, mean: $0.0, deviation: $0.1) }
    let chart = ControlChart(means: groups)
    let a3 = try #require(ShewhartConstants.a3(4))
    #expect(agree(chart.points[0].limits?.threeSigma.upper, 10 + 2 * a3))
    #expect(ControlChart(deviations: groups).centre == 2)
  }

  @Test func `of subgroups of one has points and no limits`() {
    let ones = [Summary(values: [3]), Summary(values: [5]), nil]
    let chart = ControlChart(means: ones)
    #expect(chart.centre == 4)
    #expect(chart.points.allSatisfy { $0.limits == nil })
    #expect(ControlChart(deviations: ones).centre == nil)
  }

  @Test func `moves with its values`() throws {
    let chart = ControlChart(individuals: Self.series, screening: .once)
    let moved = ControlChart(
      individuals: Self.series.map { $0.map { $0 * 0.25 - 40 } },
      screening: .once
    )
    #expect(moved.runs == chart.runs)
    #expect(agree(moved.centre, chart.centre.map { $0 * 0.25 - 40 }, within: 1e-13))
    for (old, new) in zip(chart.points, moved.points) {
      #expect(old.isOutside == new.isOutside)
      for column in GoldenColumn.limits {
        let expected = column.value(old).map { $0 * 0.25 - 40 }
        #expect(agree(column.value(new), expected, within: 1e-13))
      }
    }
  }

  @Test func `of rates scales with the unit of exposure`() throws {
    var generator = SeededGenerator(seed: 12)
    let rows = (0..<30).map { _ in
      (Int.random(in: 0...9, using: &generator), Double.random(in: 20...60, using: &generator))
    }
    let one = ControlChart(rates: rows.map { Rate(events: $0.0, exposure: $0.1) })
    let thousandth = ControlChart(rates: rows.map { Rate(events: $0.0, exposure: $0.1 / 1_024) })
    #expect(thousandth.runs == one.runs)
    #expect(agree(thousandth.centre, one.centre.map { $0 * 1_024 }, within: 1e-14))
  }

  @Test func `contains its warning limits in its control limits and its centre in both`() throws {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<50 {
      let shares = (0..<15).map { _ in
        let n = Int.random(in: 1...40, using: &generator)
        return Share(numerator: Int.random(in: 0...n, using: &generator), denominator: n)
      }
      let chart = ControlChart(primeShares: shares, screening: .once)
      let centre = try #require(chart.centre)
      for limits in chart.points.compactMap(\.limits) {
        #expect(0 <= limits.threeSigma.lower && limits.threeSigma.upper <= 1)
        #expect(limits.threeSigma.lower <= limits.twoSigma.lower)
        #expect(limits.twoSigma.upper <= limits.threeSigma.upper)
        #expect(limits.oneSigma.contains(centre))
      }
    }
  }
}
