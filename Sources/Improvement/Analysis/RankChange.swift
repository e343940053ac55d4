package import Statistics

/// The change of single values, by their ranks: what decides where a mean would mislead.
package struct RankChange: Sendable, Hashable {
  /// The Hodges–Lehmann shift, to minus from, in the unit of the values.
  package let shift: Double
  /// The 95 % interval of the shift; nil for sets so small that none reaches 95 %.
  package let interval: Interval?
  /// The two-sided p of the Mann–Whitney test.
  package let probability: Double
  /// Whether the p is exact rather than the normal approximation.
  package let isExact: Bool
}

extension RankChange {
  /// One set of values against another; nil when either has fewer than two, which cannot vary.
  package init?(from: Histogram?, to: Histogram?) {
    guard let from, let to, from.count > 1, to.count > 1,
      let comparison = RankComparison(from: from, to: to)
    else { return nil }
    shift = comparison.shift
    interval = comparison.reaches() ? comparison.interval() : nil
    probability = comparison.probability
    isExact = comparison.isExact
  }
}

extension RankChange {
  /// Whether the 95 % interval excludes "no shift"; nil without one.
  ///
  /// Where many values are equal an end may lie on zero itself, and then the test decides.
  package var excludesNoChange: Bool? {
    guard let interval else { return nil }
    let endsAtZero = interval.lower == 0 || interval.upper == 0
    return endsAtZero ? probability < 0.05 : !interval.contains(0)
  }
}
