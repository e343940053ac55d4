extension ControlChart {
  /// An X̄ chart of the means of subgroups.
  ///
  /// The centre line is the mean of all values of the base, and the limits are A₃(nᵢ) s̄ to each
  /// side. s̄ is the mean of the standard deviations when all subgroups of the base are of one
  /// size, and √(Σ(nᵢ − 1)sᵢ²/Σ(nᵢ − 1)) when they are not. A subgroup of one has a point but no
  /// limits, and one without values is missing and counts nowhere.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, equations
  /// 6.28–6.31.
  ///
  /// - Parameters:
  ///   - means: The subgroups in their order; nil where one has no values.
  ///   - excluded: The indices, from 0, of subgroups that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init(means: [Summary?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: means.count)
    let base = baseline.present(in: means)
    let total = base.reduce(0) { $0 + Double($1.count) }
    // Means are added up as distances from one of them, to keep the digits that differ.
    let centre = base.first.map { first in
      first.mean + base.reduce(0) { $0 + Double($1.count) * ($1.mean - first.mean) } / total
    }
    let deviation = pooledDeviation(of: base)
    self.init(values: means.map { $0?.mean }, baseline: baseline, centre: centre) { index, centre in
      guard let deviation, let count = means[index]?.count else { return nil }
      return ShewhartConstants.a3(count).map {
        ControlLimits(centre: centre, sigma: $0 * deviation / 3)
      }
    }
  }

  /// An S chart of the standard deviations within subgroups.
  ///
  /// The centre line is s̄ as in the X̄ chart, and the limits are B₃(nᵢ) s̄ and B₄(nᵢ) s̄. A
  /// subgroup of one is a missing point.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, equations
  /// 6.27–6.31.
  ///
  /// - Parameters:
  ///   - deviations: The subgroups in their order; nil where one has no values.
  ///   - excluded: The indices, from 0, of subgroups that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init(deviations: [Summary?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    let baseline = Baseline(
      excluded: excluded,
      frozenAfter: frozenAfter,
      count: deviations.count
    )
    let centre = pooledDeviation(of: baseline.present(in: deviations))
    self.init(
      values: deviations.map { $0?.deviation },
      baseline: baseline,
      centre: centre
    ) { index, centre in
      guard let count = deviations[index]?.count, let c4 = ShewhartConstants.c4(count) else {
        return nil
      }
      let sigma = squareRoot(1 - c4 * c4) / c4 * centre
      return ControlLimits(centre: centre, sigma: sigma, within: 0 ... .infinity)
    }
  }
}

/// s̄ of the subgroups, or nil when none has a standard deviation.
private func pooledDeviation(of subgroups: [Summary]) -> Double? {
  let known = subgroups.compactMap { group in
    group.deviation.map { (freedom: Double(group.count - 1), deviation: $0) }
  }
  guard let first = subgroups.first, !known.isEmpty else { return nil }
  guard subgroups.contains(where: { $0.count != first.count }) else {
    return mean(known.map(\.deviation))
  }
  let squares = known.reduce(0) { $0 + $1.freedom * square($1.deviation) }
  return squareRoot(squares / known.reduce(0) { $0 + $1.freedom })
}
