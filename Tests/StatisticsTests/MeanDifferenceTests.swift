import Statistics
import TestSupport
import Testing

@Suite struct `A summary` {
  @Test func `has the mean and the sample standard deviation`() throws {
    let summary = try #require(Summary(values: [2, 4, 4, 4, 5, 5, 7, 9]))
    #expect(summary.count == 8)
    #expect(summary.mean == 5)
    #expect(agree(summary.deviation, (32.0 / 7).squareRoot()))
  }

  @Test func `of one value has no deviation, and of none is no summary`() throws {
    #expect(try #require(Summary(values: [3])).deviation == nil)
    #expect(try #require(Summary(count: 1, mean: 3, deviation: 0)).deviation == nil)
    #expect(Summary(values: []) == nil)
    #expect(Summary(values: [1, .nan]) == nil)
    #expect(Summary(values: [1, .infinity]) == nil)
  }

  @Test func `cannot have a negative deviation, no values or a mean that is not finite`() {
    #expect(Summary(count: 4, mean: 3, deviation: -1) == nil)
    #expect(Summary(count: 0, mean: 3, deviation: nil) == nil)
    #expect(Summary(count: 4, mean: .nan, deviation: 1) == nil)
    #expect(Summary(count: 4, mean: 3, deviation: nil) != nil)
  }

  @Test func `keeps its digits far from zero`() throws {
    let summary = try #require(Summary(values: [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))
    #expect(agree(summary.mean, 1e9 + 10, within: 1e-15))
    #expect(agree(summary.deviation, 30.0.squareRoot(), within: 1e-12))
  }
}

@Suite struct `A difference of means` {
  @Test func `is Welch's, as R gives it for the sleep data`() throws {
    let golden = try GoldenCase.named("welch-sleep")
    let a = try #require(golden.data["a"]?.numbers.compactMap { $0 })
    let b = try #require(golden.data["b"]?.numbers.compactMap { $0 })
    let difference = MeanDifference(
      from: try #require(Summary(values: b)),
      to: try #require(Summary(values: a))
    )
    let interval = try #require(difference.interval())
    #expect(agree(difference.estimate, golden.expect["diff"]?.number))
    #expect(agree(interval.lower, golden.expect["lower"]?.number))
    #expect(agree(interval.upper, golden.expect["upper"]?.number))
    #expect(agree(difference.degreesOfFreedom, golden.expect["df"]?.number))
    #expect(agree(difference.probability, golden.expect["p"]?.number))
  }

  /// SciPy 1.17: `ttest_ind_from_stats(m1, s1, n1, m0, s0, n0, equal_var=False).pvalue`, and
  /// `t.ppf(0.975, df)` standard errors to each side.
  @Test(arguments: [
    ([12, 30.5, 4.2, 15, 27.1, 6.3], 0.10657279072599368, 24.32232070910556, -7.584287946735165),
    ([2, 1, 0.5, 3, 4, 2], 0.1122503561478102, 2.351247600767754, -1.5186132650928243),
    ([200, 50, 10, 300, 49, 12], 0.3129377555303602, 473.83872251649257, -2.945233999902796),
  ])
  func `agrees with SciPy`(
    groups: [Double],
    probability: Double,
    degreesOfFreedom: Double,
    lower: Double
  ) throws {
    let difference = MeanDifference(
      from: try #require(
        Summary(count: Int(groups[0]), mean: groups[1], deviation: groups[2])
      ),
      to: try #require(Summary(count: Int(groups[3]), mean: groups[4], deviation: groups[5]))
    )
    let interval = try #require(difference.interval())
    #expect(agree(difference.probability, probability, within: 1e-12))
    #expect(agree(difference.degreesOfFreedom, degreesOfFreedom, within: 1e-12))
    #expect(agree(interval.lower, lower, within: 1e-11))
    #expect(agree(interval.lower + interval.upper, 2 * difference.estimate, within: 1e-12))
    #expect(interval.contains(difference.estimate))
  }

  /// SciPy 1.17: `ttest_ind_from_stats(10, 1, 50, 20, 1, 50, equal_var=False).pvalue`.
  @Test func `has a p far out in the tail`() throws {
    let low = try #require(Summary(count: 50, mean: 10, deviation: 1))
    let high = try #require(Summary(count: 50, mean: 20, deviation: 1))
    let p = try #require(MeanDifference(from: high, to: low).probability)
    #expect(abs(p / 1.4660816425902552e-71 - 1) < 1e-11)
  }

  @Test func `has no interval without deviations or without variation`() throws {
    let known = try #require(Summary(count: 5, mean: 3, deviation: 1))
    let unknown = try #require(Summary(count: 5, mean: 4, deviation: nil))
    let constant = try #require(Summary(count: 5, mean: 4, deviation: 0))
    #expect(MeanDifference(from: known, to: unknown).estimate == 1)
    #expect(MeanDifference(from: known, to: unknown).interval() == nil)
    #expect(MeanDifference(from: unknown, to: known).probability == nil)
    #expect(MeanDifference(from: constant, to: constant).interval() == nil)
    #expect(MeanDifference(from: constant, to: constant).degreesOfFreedom == nil)
    #expect(agree(MeanDifference(from: known, to: constant).degreesOfFreedom, 4))
  }
}
