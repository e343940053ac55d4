import Manuscript
import Statistics

/// How long a follow-up must be for an aim to probably be seen, at the baseline's pace.
package struct TimeNeeded: Sendable, Hashable {
  /// How many the baseline counted a week, on average.
  package let perWeek: Double
  /// How many the follow-up needs; nil when the baseline is too small for any number to do.
  package let size: Int?
}

extension TimeNeeded {
  /// The time needed to see a target from a baseline that is a share with dates.
  ///
  /// Nil for anything else; for people who may be counted again and again; and for a target that
  /// the baseline has reached. Where a measure grows with time at risk the pace is the average over
  /// the whole baseline.
  init?(from baseline: PeriodEstimate?, to target: Target?, of measure: Measure) {
    guard let baseline, let target, let share = baseline.amount.share,
      let days = baseline.period.dates?.days, measure.independence == .independent,
      !target.isMet(by: share.estimate)
    else { return nil }
    perWeek = Double(share.denominator) * 7 / Double(days)
    size = sizeNeeded(from: share, toSee: target.value)
  }

  /// How many whole weeks that is, at least 1; nil as the size is.
  package var weeks: Int? { size.map { max(1, Int((Double($0) / perWeek).rounded(.up))) } }
}

extension Target {
  /// Whether a value reaches the target.
  func isMet(by value: Double) -> Bool {
    switch relation {
    case .atLeast: value >= self.value
    case .atMost: value <= self.value
    case .equal: value == self.value
    }
  }
}
