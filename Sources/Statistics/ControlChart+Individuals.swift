extension ControlChart {
  /// An I chart (XmR) of single values.
  ///
  /// The centre line is the mean ȳ of the base and the limits ȳ ± 3 · AMR/1.128, AMR being the
  /// average moving range of the base. Excluded values are taken out before the ranges are, so a
  /// range reaches across them; a missing value has none. There are no limits when no two
  /// neighbours are both there.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, equation
  /// 6.33.
  ///
  /// - Parameters:
  ///   - individuals: The values in their order; nil where one is missing.
  ///   - excluded: The indices, from 0, of values that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  ///   - screening: Whether large moving ranges are left out.
  package init(
    individuals: [Double?],
    excluded: Set<Int> = [],
    frozenAfter: Int? = nil,
    screening: Screening
  ) {
    let baseline = Baseline(
      excluded: excluded,
      frozenAfter: frozenAfter,
      count: individuals.count
    )
    self.init(
      individuals: individuals,
      baseline: baseline,
      screening: screening,
      sigmaPerRange: 1 / MovingRanges.expectedRange
    )
  }

  /// An I chart whose standard deviation is a given multiple of the average moving range.
  init(individuals: [Double?], baseline: Baseline, screening: Screening, sigmaPerRange: Double) {
    let ranges = MovingRanges(of: baseline.rows(of: individuals))
    let sigma = ranges.average(screening: screening).map { $0 * sigmaPerRange }
    let centre = mean(baseline.present(in: individuals))
    self.init(values: individuals, baseline: baseline, centre: centre) { _, centre in
      sigma.map { ControlLimits(centre: centre, sigma: $0) }
    }
  }

  /// An MR chart of the moving ranges of single values.
  ///
  /// The centre line is the average moving range of the base, all ranges counted, and the upper
  /// limit 3.267 times that; the lower is 0. The range of a value reaches back to the nearest
  /// value before it that is not excluded, and is missing when either is. It has no runs, for
  /// neighbouring ranges share a value.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, section
  /// 6.4.
  ///
  /// - Parameters:
  ///   - values: The values in their order; nil where one is missing.
  ///   - excluded: The indices, from 0, of values whose ranges do not count.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init(
    movingRangesOf values: [Double?],
    excluded: Set<Int> = [],
    frozenAfter: Int? = nil
  ) {
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: values.count)
    let ranges = values.indices.map { index in
      let previous = values.indices.prefix(index).last { !excluded.contains($0) }
      return previous.flatMap { MovingRanges(of: [values[$0], values[index]]).values[1] }
    }
    let centre = mean(baseline.present(in: ranges))
    let chart = ControlChart(values: ranges, baseline: baseline, centre: centre) { _, centre in
      ControlLimits { k in
        // The sigma lines are thirds of the upper limit, not of its distance from the centre.
        Interval(lower: 0, upper: MovingRanges.upperLimit / 3 * k * centre)
      }
    }
    self.init(points: chart.points, centre: centre, runs: nil, dispersion: nil)
  }
}
