import Statistics

/// The chart of one phase: its centre, its limits at each point, and the rules that fired.
struct PhaseChart {
  /// What is plotted: the amounts themselves, or moving ranges or deviations.
  let values: [Double?]
  let centre: Double?
  let limits: [Interval?]
  let runs: RunsAnalysis?
  let rules: [[PointRule]]
  let isFrozen: Bool
  let basis: Int

  /// The chart of a phase's points in their order.
  ///
  /// `excluded` are the indices of those that do not count; `frozenAfter` is how many points the
  /// centre and limits come from, nil for all.
  init(
    _ kind: ChartKind,
    _ amounts: [Amount],
    excluded: Set<Int>,
    frozenAfter: Int?,
    settings: SeriesSettings,
    better: Direction?
  ) {
    let chart = Self.chart(kind, amounts, excluded, frozenAfter, settings.screening)
    let plain = amounts.map(\.estimate)
    let base = frozenAfter ?? amounts.count
    basis = amounts.prefix(base).indices.count { index in
      !excluded.contains(index) && amounts[index].estimate != nil
    }
    isFrozen = frozenAfter != nil
    let values = chart?.points.map(\.value) ?? plain
    let run =
      chart == nil ? RunChart(values: plain, excluded: excluded, frozenAfter: frozenAfter) : nil
    let centre = chart?.centre ?? run?.centre
    let runs = chart?.runs ?? run?.runs
    self.values = values
    let measured = values.enumerated().count { $0.element != nil && !excluded.contains($0.offset) }
    // Under eight points a line would pretend that something is known.
    self.centre = measured < 8 ? nil : centre
    self.runs = measured < 8 ? nil : runs
    // Limits stand only where the runs are those of chance, and where there are twelve points.
    let showsLimits = measured >= 12 && runs?.hasSignal != true
    limits = (chart?.points ?? []).map { showsLimits ? $0.limits?.threeSigma : nil }
    rules =
      measured < 12
      ? values.map { _ in [] }
      : Self.rules(
        settings,
        values,
        chart,
        excluded: excluded,
        centre: centre,
        frozenAfter: frozenAfter,
        better: better,
        showsLimits: showsLimits
      )
  }

  private static func chart(
    _ kind: ChartKind,
    _ amounts: [Amount],
    _ excluded: Set<Int>,
    _ frozen: Int?,
    _ screening: Screening
  ) -> ControlChart? {
    let values = amounts.map(\.estimate)
    let counts = values.map { $0.flatMap { Int(exactly: $0) } }
    let shares = amounts.map(\.share)
    let rates = amounts.map(\.rate)
    let groups = amounts.map { amount in
      amount.summary.flatMap { summary in
        summary.count.flatMap {
          Summary(count: $0, mean: summary.mean, deviation: summary.deviation)
        }
      }
    }
    return switch kind {
    case .run: nil
    case .i:
      ControlChart(
        individuals: values,
        excluded: excluded,
        frozenAfter: frozen,
        screening: screening
      )
    case .mr: ControlChart(movingRangesOf: values, excluded: excluded, frozenAfter: frozen)
    case .p: ControlChart(shares: shares, excluded: excluded, frozenAfter: frozen)
    case .pPrime:
      ControlChart(
        primeShares: shares,
        excluded: excluded,
        frozenAfter: frozen,
        screening: screening
      )
    case .u: ControlChart(rates: rates, excluded: excluded, frozenAfter: frozen)
    case .uPrime:
      ControlChart(
        primeRates: rates,
        excluded: excluded,
        frozenAfter: frozen,
        screening: screening
      )
    case .c: ControlChart(counts: counts, excluded: excluded, frozenAfter: frozen)
    case .g: ControlChart(casesBetween: counts, excluded: excluded, frozenAfter: frozen)
    case .t:
      ControlChart(
        timesBetween: values,
        excluded: excluded,
        frozenAfter: frozen,
        screening: screening
      )
    case .xbar: ControlChart(means: groups, excluded: excluded, frozenAfter: frozen)
    case .s: ControlChart(deviations: groups, excluded: excluded, frozenAfter: frozen)
    }
  }

  /// Which rules fired at each point.
  private static func rules(
    _ settings: SeriesSettings,
    _ values: [Double?],
    _ chart: ControlChart?,
    excluded: Set<Int>,
    centre: Double?,
    frozenAfter: Int?,
    better: Direction?,
    showsLimits: Bool
  ) -> [[PointRule]] {
    let counted = values.enumerated().map { excluded.contains($0.offset) ? nil : $0.element }
    switch settings.rules {
    case .anhoej:
      // The runs belong to the whole phase; a point can only be outside its limits.
      return values.indices.map { index in
        let isOutside = showsLimits && chart?.points[index].isOutside == true
        return isOutside && !excluded.contains(index) ? [.outside] : []
      }
    case .mdc:
      let rules = MakingDataCount(
        values: counted,
        better: better,
        frozenAfter: frozenAfter,
        screening: settings.screening
      )
      return rules.findings.map { finding in
        switch finding?.rule {
        case .outside: [.outside]
        case .trend: [.trend]
        case .twoOfThree: [.twoOfThree]
        case .shift: [.shift]
        case nil: []
        }
      }
    case .ihi:
      guard let centre else { return values.map { _ in [] } }
      let rules = HealthcareRunRules(values: counted, centre: centre)
      return values.indices.map { index in
        (rules.shifts[index] != nil ? [.shift] : []) + (rules.trends[index] != nil ? [.trend] : [])
      }
    }
  }
}

/// A rule that fired at a point.
package enum PointRule: String, Sendable, Hashable, CaseIterable {
  /// Outside the three-sigma limits.
  case outside
  /// One of a run on one side of the centre line.
  case shift
  /// One of a run in one direction.
  case trend
  /// One of two of three points far from the centre line.
  case twoOfThree
}
