package import Manuscript
package import Statistics

/// How a measure's series is to be charted: what the author chose beside the table itself.
package struct SeriesSettings: Sendable, Hashable {
  /// Nil lets Skifte choose, and say why.
  package var chart: ChartKind?
  package var rules: RuleSet
  /// Where a new phase begins, in order; the first phase begins with the series.
  package var phases: [PhaseStart]
  /// Dates that count neither for centre lines and limits nor for runs; they are drawn hollow.
  package var excluded: [ExcludedDate]
  /// Levels wanted from a date on, in order.
  package var targets: [DatedTarget]
  /// A level to look at that nobody has promised to reach, such as a national mean.
  package var reference: ReferenceLevel?
  /// Whether large moving ranges are left out of the limits of charts that use them.
  package var screening: Screening

  package init() {
    rules = .anhoej
    phases = []
    excluded = []
    targets = []
    screening = .off
  }
}

extension SeriesSettings {
  /// The target that holds when an interval begins; nil before the first.
  package func target(at dates: DateInterval) -> DatedTarget? {
    targets.last { target in target.from.map { $0.first <= dates.first } ?? true }
  }
}

/// The chart of a series (seriediagram or styrdiagram).
package enum ChartKind: String, Sendable, Hashable, CaseIterable {
  case run, i, mr, p, u, c, g, t, xbar, s
  case pPrime = "p'"
  case uPrime = "u'"
}

/// A named set of rules for what is more than chance.
package enum RuleSet: String, Sendable, Hashable, CaseIterable {
  /// Longest run and crossings, with limits that follow the number of points.
  case anhoej
  /// Making Data Count: outside, shift of seven, trend of seven, two of three.
  case mdc
  /// The Institute for Healthcare Improvement's rules for run charts.
  case ihi
}

/// Where a phase of a series begins, and why.
package struct PhaseStart: Sendable, Hashable {
  package var from: DateInterval
  /// The last date that the phase's own limits are computed from; nil takes the whole phase.
  package var baselineUntil: DateInterval?
  package var reason: String?

  package init(from: DateInterval, baselineUntil: DateInterval? = nil, reason: String? = nil) {
    self.from = from
    self.baselineUntil = baselineUntil
    self.reason = reason
  }
}

/// A point that is shown but does not count.
package struct ExcludedDate: Sendable, Hashable {
  package var date: DateInterval
  package var reason: String

  package init(date: DateInterval, reason: String) {
    self.date = date
    self.reason = reason
  }
}

/// A target that holds from a date on.
package struct DatedTarget: Sendable, Hashable {
  /// Nil means from the beginning.
  package var from: DateInterval?
  package var target: Target
  package var source: String?

  package init(from: DateInterval?, target: Target, source: String? = nil) {
    self.from = from
    self.target = target
    self.source = source
  }
}

/// A level to compare with, in the measure's own unit; a share is 0 to 1.
package struct ReferenceLevel: Sendable, Hashable {
  package var value: Double
  package var label: String
  /// The level as the author wrote it.
  package var text: String

  package init(value: Double, label: String, text: String) {
    self.value = value
    self.label = label
    self.text = text
  }
}
