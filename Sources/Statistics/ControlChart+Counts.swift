extension ControlChart {
  /// A C chart of counts with the same opportunity each time, or nil when a count is below 0.
  ///
  /// The centre line c̄ is the mean count of the base, and the limits c̄ ± 3√c̄, cut off at 0.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, section
  /// 7.3.
  ///
  /// - Parameters:
  ///   - counts: The counts in their order, 0 or more; nil where one is missing.
  ///   - excluded: The indices, from 0, of counts that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init?(counts: [Int?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    guard counts.allSatisfy({ $0 ?? 0 >= 0 }) else { return nil }
    let values = counts.map { $0.map(Double.init) }
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: counts.count)
    let centre = mean(baseline.present(in: values))
    self.init(values: values, baseline: baseline, centre: centre) { _, centre in
      ControlLimits(centre: centre, sigma: squareRoot(centre), within: 0 ... .infinity)
    }
  }

  /// A G chart of the number of cases between rare events, or nil when one is below 0.
  ///
  /// The limits are m ± 3√(m(m + 1)) with m the mean of the base, cut off at 0. The centre line is
  /// the median of the base, for the distribution is skewed and runs must have a fair chance on
  /// either side.
  ///
  /// Source: Benneyan, Health Care Management Science 2001;4:305–318; the centre line is that of
  /// qicharts2.
  ///
  /// - Parameters:
  ///   - casesBetween: The counts in their order, 0 or more; nil where one is missing.
  ///   - excluded: The indices, from 0, of counts that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init?(casesBetween: [Int?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    guard casesBetween.allSatisfy({ $0 ?? 0 >= 0 }) else { return nil }
    let values = casesBetween.map { $0.map(Double.init) }
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: values.count)
    let base = baseline.present(in: values)
    let limits = mean(base).map { mean in
      ControlLimits(
        centre: mean,
        sigma: squareRoot(mean * (mean + 1)),
        within: 0 ... .infinity
      )
    }
    self.init(values: values, baseline: baseline, centre: median(base)) { _, _ in limits }
  }

  /// A T chart of the time between rare events, or nil when a time is not above 0.
  ///
  /// Events on the same day need a finer unit of time, or a rule of the team's own.
  ///
  /// Times to the power 1/3.6 are nearly normal; the chart is an I chart of those, its lines raised
  /// to 3.6, with a limit below 0 set to 0 first.
  ///
  /// Source: Nelson, Journal of Quality Technology 1994;26:239–240.
  ///
  /// - Parameters:
  ///   - timesBetween: The times in their order, above 0; nil where one is missing.
  ///   - excluded: The indices, from 0, of times that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  ///   - screening: Whether large moving ranges are left out.
  package init?(
    timesBetween: [Double?],
    excluded: Set<Int> = [],
    frozenAfter: Int? = nil,
    screening: Screening
  ) {
    guard timesBetween.allSatisfy({ $0 ?? 1 > 0 }) else { return nil }
    let chart = ControlChart(
      individuals: timesBetween.map { $0.map { power($0, 1 / Self.exponent) } },
      excluded: excluded,
      frozenAfter: frozenAfter,
      screening: screening
    )
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: timesBetween.count)
    let centre = chart.centre.map { power($0, Self.exponent) }
    self.init(values: timesBetween, baseline: baseline, centre: centre) { index, _ in
      chart.points[index].limits.map { $0.raised(to: Self.exponent) }
    }
  }

  /// The power that makes exponential times nearly normal (Nelson 1994).
  private static let exponent = 3.6
}

extension ControlLimits {
  /// The limits with their ends, 0 at the least, raised to a power.
  fileprivate func raised(to exponent: Double) -> ControlLimits {
    let intervals = [oneSigma, twoSigma, threeSigma].map { interval in
      Interval(
        lower: power(max(0, interval.lower), exponent),
        upper: power(max(0, interval.upper), exponent)
      )
    }
    return ControlLimits { intervals[Int($0) - 1] }
  }
}
