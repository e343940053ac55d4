package import Manuscript
package import Statistics

/// A series as its chart shows it: points, phases with their lines, and the rules that fired.
package struct SeriesFinding: Sendable, Hashable {
  package var chart: ChartKind
  package var chartReason: ChartReason
  package var rules: RuleSet
  package var points: [Point]
  package var phases: [Phase]
  /// The runs of the whole series about the first phase's centre line, so that a new phase cannot
  /// hide a change; nil with fewer than eight points, and for moving ranges.
  package var overall: RunsAnalysis?
  /// What the chosen rules say of the whole series; nil with fewer than 12 useful points.
  package var signal: SeriesSignal?
  /// How much the counts behind the points vary, as a multiple of what chance gives (Laney's σ_z).
  ///
  /// Nil for anything but independent counts, with fewer than 12 points, and for rare events.
  package var dispersion: Double?

  package init(
    chart: ChartKind,
    chartReason: ChartReason,
    rules: RuleSet,
    points: [Point],
    phases: [Phase],
    overall: RunsAnalysis?
  ) {
    self.chart = chart
    self.chartReason = chartReason
    self.rules = rules
    self.points = points
    self.phases = phases
    self.overall = overall
  }

  /// Whether the counts vary so much more than chance that no interval may take them as
  /// independent.
  package var isOverdispersed: Bool { dispersion.map { $0 > ChartChoice.mostDispersion } ?? false }

  /// One date of the series; a missing one is a point too.
  package struct Point: Sendable, Hashable {
    package var date: DateInterval
    package var amount: Amount
    /// What the chart plots, which is the amount's estimate but for moving ranges and deviations.
    package var value: Double?
    /// Why the point does not count, where it does not.
    package var excluded: String?
    /// The three-sigma limits at the point; nil where none may stand.
    package var limits: Interval?
    package var rules: [PointRule]

    package init(date: DateInterval, amount: Amount, excluded: String? = nil) {
      self.date = date
      self.amount = amount
      self.excluded = excluded
      value = amount.estimate
      rules = []
    }
  }

  /// A stretch of the series with one centre line.
  package struct Phase: Sendable, Hashable {
    package var from: DateInterval
    package var to: DateInterval
    /// Nil with fewer than eight points: dots only.
    package var centre: Double?
    /// How many points the centre comes from; the baseline's when it is frozen.
    package var basis: Int
    package var isFrozen: Bool
    /// Nil with fewer than eight points, and for moving ranges.
    package var runs: RunsAnalysis?
    /// Why the phase begins, where the author said; the first phase needs no reason.
    package var reason: String?

    package init(
      from: DateInterval,
      to: DateInterval,
      centre: Double?,
      basis: Int,
      isFrozen: Bool,
      runs: RunsAnalysis?,
      reason: String? = nil
    ) {
      self.from = from
      self.to = to
      self.centre = centre
      self.basis = basis
      self.isFrozen = isFrozen
      self.runs = runs
      self.reason = reason
    }
  }
}

extension SeriesFinding {
  /// Whether the chart plots the values themselves, so that a target or a reference level can be
  /// drawn in it: moving ranges and standard deviations have another scale.
  package var plotsValues: Bool { chart != .mr && chart != .s }

  /// The targets of a measure that its chart can show, in the order of their dates.
  package func targets(of measure: Measure) -> [DatedTarget] {
    plotsValues ? measure.series.targets : []
  }
}
