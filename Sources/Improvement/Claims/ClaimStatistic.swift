extension ClaimPath {
  /// What may be asked of a measure, by the word that an address has for it.
  ///
  /// The words are those of `findings.json` where it has one.
  package enum Statistic: String, Sendable, Hashable, CaseIterable {
    case share, numerator, denominator, count, rate, events, exposure
    case n, mean, sd, median, p10, p25, p75, p90, p95
    case reported, low, high
    case interval, difference, relative, ratio, shift, p, detectable
    /// The interval and p of the difference itself, of the ratio and of the shift, where the page
    /// shows another first.
    case differenceInterval = "difference-interval"
    case differenceP = "difference-p"
    case ratioInterval = "ratio-interval"
    case shiftInterval = "shift-interval"
    case effectSize = "effect-size"
    case contrast
    case contrastInterval = "contrast-interval"
    case contrastP = "contrast-p"
    case rank, verdict
    case moreThanOne = "more-than-one"
    case moreThanOneShare = "more-than-one-share"
    case moreThanOneInterval = "more-than-one-interval"
    case meanNumber = "mean-number"
    /// The days of a period: all of it, its first and its last.
    case dates, from, to
    /// The aim's level and the day it is to be reached by.
    case target, by
    case neededSize = "needed-size"
    case neededWeeks = "needed-weeks"
    case chiSquare = "chi-square"
    case cramersV = "cramers-v"
    case degreesOfFreedom = "df"
    /// The lines of a series, or of a funnel for its units.
    case centre
    case lowerLimit = "lower-limit"
    case upperLimit = "upper-limit"
    case lowerLimit95 = "lower-limit-95"
    case upperLimit95 = "upper-limit-95"
    /// The points of a series that count, and its runs.
    case useful
    case longestRun = "longest-run"
    case longestRunMaximum = "longest-run-max"
    case crossings
    case crossingsMinimum = "crossings-min"
  }
}
