import Manuscript
import Statistics

extension Verdict {
  /// What may be said of a finding; nil for the kinds that have no verdict.
  ///
  /// The order is that of the design: not measured, not assessable, not comparable, too little
  /// data, the chart's signal, the interval of the difference.
  init?(of finding: Finding, periods: [Period], isPlanned: Bool) {
    let measure = finding.measure
    if let arms = finding.arms {
      self.init(of: arms, finding)
      return
    }
    switch measure.kind {
    case .flow, .survey, .combinations: return nil
    case .change:
      guard let primary = measure.primary.flatMap({ ChangeClass(named: $0) }),
        let cell = finding.cells.first(where: { $0.key.ids == [primary.rawValue] })
      else { return nil }
      // Which way is better for the share of a class does not depend on the instrument's scale.
      var finding = finding
      finding.measure.better = primary.better
      self.init(
        comparing: cell.periods,
        change: cell.changes.first,
        of: finding,
        isPlanned: isPlanned
      )
    case .mix:
      guard let primary = measure.primary,
        let cell = finding.cells.first(where: { $0.key.ids == [slug(of: primary)] })
      else { return nil }
      self.init(
        comparing: cell.periods,
        change: cell.changes.first,
        of: finding,
        isPlanned: isPlanned
      )
    case .proportion, .rate, .count, .value, .units:
      self.init(
        comparing: finding.periods,
        change: finding.changes.first,
        of: finding,
        isPlanned: isPlanned
      )
    }
  }

  private init(
    comparing estimates: [PeriodEstimate],
    change: Change?,
    of finding: Finding,
    isPlanned: Bool
  ) {
    let measure = finding.measure
    guard let change,
      let before = estimates.first(where: { $0.period.id == change.from })?.amount,
      let after = estimates.first(where: { $0.period.id == change.to })?.amount
    else {
      self = Self.withoutPeriods(finding, isPlanned: isPlanned)
      return
    }
    if before.isReported || after.isReported {
      self = .notAssessable(.reportedOnly)
    } else if change.comparability != .comparable {
      self = .notComparable(change.comparability)
    } else if [before, after].contains(where: { $0.denominator.map { $0 < 10 } ?? false }) {
      self = .tooLittleData(.smallDenominator)
    } else if let signal = finding.series?.signal {
      self = .decided(
        by: .chart,
        signal.way(or: change.estimate ?? 0),
        isReal: signal.isChange,
        of: measure
      )
    } else if let isReal = change.excludesNoChange {
      self = .decided(by: .interval, change.direction, isReal: isReal, of: measure)
    } else {
      self = .notAssessable(.noInterval)
    }
  }

  /// The verdict of a measure that has no two periods to compare.
  private static func withoutPeriods(_ finding: Finding, isPlanned: Bool) -> Verdict {
    guard !finding.measure.observations.isEmpty else {
      return .notMeasured(isPlanned ? .planned : .noFollowUp)
    }
    let measured = finding.periods.filter { !$0.amount.isAbsent }
    guard let series = finding.series, measured.count < 2 else {
      return .notMeasured(.noFollowUp)
    }
    if series.chart == .mr { return .notAssessable(.noInterval) }
    guard let signal = series.signal else { return .tooLittleData(.shortSeries) }
    // Without a baseline nobody has said what "before" is; the chart can only say that it changed.
    let half = series.measured.count / 2
    let values = series.measured.compactMap(\.amount.estimate)
    let shift =
      (median(Array(values.suffix(half))) ?? 0) - (median(Array(values.prefix(half))) ?? 0)
    return .decided(
      by: .chart,
      signal.way(or: shift),
      isReal: signal.isChange,
      of: finding.measure
    )
  }

  static func decided(
    by ground: Ground,
    _ direction: Double,
    isReal: Bool,
    of measure: Measure
  ) -> Verdict {
    guard isReal else { return .noDetectableChange(ground) }
    switch measure.better {
    case .higher where direction > 0, .lower where direction < 0: return .improved(ground)
    case .higher where direction < 0, .lower where direction > 0: return .worsened(ground)
    default: return .changed(ground)
    }
  }
}

extension SeriesSignal {
  /// The sign of the change: what the rules say, or else the difference of the periods.
  fileprivate func way(or difference: Double) -> Double {
    switch direction {
    case .higher: 1
    case .lower: -1
    case nil: difference
    }
  }
}

extension Change {
  /// Whether the 95 % interval excludes "no change"; nil when there is no interval.
  package var excludesNoChange: Bool? {
    if let rank { return rank.excludesNoChange }
    if let interval { return !interval.contains(0) }
    if let ratioInterval { return !ratioInterval.contains(1) }
    return nil
  }

  /// The sign of the change.
  package var direction: Double { rank?.shift ?? estimate ?? ((ratio ?? 1) - 1) }
}
