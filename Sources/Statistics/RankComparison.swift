/// A comparison of two sets of values by their ranks, for values that are far from normal.
package struct RankComparison: Sendable, Hashable {
  /// The values the change is counted from.
  package let from: Histogram
  /// The values the change is counted to.
  package let to: Histogram

  /// The comparison of two independent sets, whose values are never written out one by one.
  ///
  /// Nil when one is empty, or when there are more than 2⁵³ pairs of values.
  package init?(from: Histogram, to: Histogram) {
    let (pairs, overflow) = from.count.multipliedReportingOverflow(by: to.count)
    guard !overflow, 1...largestCount ~= pairs else { return nil }
    self.from = from
    self.to = to
  }

  /// The comparison of two independent sets, or nil when one is empty or a value is not finite.
  package init?(from: [Double], to: [Double]) {
    guard (from + to).allSatisfy(\.isFinite) else { return nil }
    self.init(from: Histogram(from.map { ($0, 1) }), to: Histogram(to.map { ($0, 1) }))
  }
}

extension RankComparison {
  /// The Mann–Whitney count: pairs in which the value of `to` is the larger, ties as halves.
  package var statistic: Double {
    // Twice the count is a whole number, so nothing is lost in the sum.
    var doubled = 0
    var (below, atMost) = (0, 0)
    let reached = [0] + from.cumulative
    for (value, count) in to.bins {
      while below < from.values.count, from.values[below] < value { below += 1 }
      while atMost < from.values.count, from.values[atMost] <= value { atMost += 1 }
      doubled += count * (reached[below] + reached[atMost])
    }
    return Double(doubled) / 2
  }

  /// Whether the probability is exact: both sets smaller than 50 and no value twice.
  ///
  /// The limit is that of R's `wilcox.test`.
  package var isExact: Bool {
    from.count < 50 && to.count < 50 && tieSum(together) == 0
  }

  /// The two-sided p of the Mann–Whitney test, from 0 to 1; 1 when all values are equal.
  ///
  /// Exact when `isExact`; otherwise the normal approximation with corrections for ties and
  /// continuity.
  ///
  /// Source: Mann and Whitney, Annals of Mathematical Statistics 1947;18:50–60; Hollander and
  /// Wolfe, Nonparametric Statistical Methods, second edition 1999, section 4.1.
  package var probability: Double {
    let excess = abs(statistic - Double(pairs) / 2)
    guard !isExact else {
      let distribution = MannWhitneyDistribution(sizes: (from.count, to.count))
      return min(1, 2 * distribution.cumulative(Int((Double(pairs) / 2 - excess).rounded())))
    }
    let deviation = deviation(tieSum: tieSum(together))
    guard deviation > 0 else { return 1 }
    return NormalDistribution.twoSided(max(0, excess - 0.5) / deviation)
  }

  /// The Hodges–Lehmann shift: the median of all differences, to minus from, in the unit of the
  /// values.
  ///
  /// Source: Hodges and Lehmann, Annals of Mathematical Statistics 1963;34:598–611.
  package var shift: Double { differences.median }

  /// The interval for the shift that belongs to the test, in the unit of the values.
  ///
  /// Its ends are the differences of rank k from either end, where k is the number the count must
  /// reach for the test not to reject. In sets so small that no interval reaches the confidence it
  /// spans all differences.
  ///
  /// Source: Hollander and Wolfe, Nonparametric Statistical Methods, second edition 1999, section
  /// 4.3.
  ///
  /// - Parameter confidence: The share of such intervals that cover the truth, between 0 and 1.
  /// - Returns: The interval, which contains the shift.
  package func interval(confidence: Double = 0.95) -> Interval {
    let rank = max(1, min(acceptedCount(confidence: confidence), (pairs + 1) / 2))
    return Interval(
      lower: differences.element(rank: rank),
      upper: differences.element(rank: pairs + 1 - rank)
    )
  }
}

extension RankComparison {
  /// Whether the sets are large enough for an interval of a given confidence to have two ends of
  /// its own.
  ///
  /// Three values against three never are: `interval` then spans all differences and covers less.
  ///
  /// - Parameter confidence: The share of such intervals that cover the truth, between 0 and 1.
  /// - Returns: Whether an interval of that confidence says so much.
  package func reaches(confidence: Double = 0.95) -> Bool {
    acceptedCount(confidence: confidence) >= 1
  }

  private var pairs: Int { from.count * to.count }

  /// The values of both sets.
  private var together: Histogram { Histogram(from.bins + to.bins) }

  private var differences: PairwiseDifferences { PairwiseDifferences(from: from, to: to) }

  /// The smallest count at which a two-sided test does not reject.
  private func acceptedCount(confidence: Double) -> Int {
    let tail = tail(confidence: confidence)
    guard !isExact else {
      return MannWhitneyDistribution(sizes: (from.count, to.count)).quantile(tail)
    }
    // A shift by anything but a difference separates the sets: only ties within them remain.
    let deviation = deviation(tieSum: tieSum(from) + tieSum(to))
    let z = NormalDistribution.critical(confidence: confidence)
    return Int((Double(pairs) / 2 - 0.5 - z * deviation).rounded(.up))
  }

  /// √(n₀n₁/12 · (N + 1 − Σ(t³ − t)/(N(N − 1)))), N = n₀ + n₁, over groups of t equal values.
  private func deviation(tieSum: Double) -> Double {
    let total = Double(from.count + to.count)
    return squareRoot(Double(pairs) / 12 * max(0, total + 1 - tieSum / (total * (total - 1))))
  }
}

/// Σ(t³ − t) over the groups of t equal values.
private func tieSum(_ histogram: Histogram) -> Double {
  histogram.bins.reduce(0) { sum, bin in
    let size = Double(bin.count)
    return sum + size * (size - 1) * (size + 1)
  }
}
