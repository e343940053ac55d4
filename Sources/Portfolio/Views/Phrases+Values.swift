import Improvement
import Manuscript
import Statistics

extension Phrases {
  /// What a period says within a sentence: as in a table, a count with its unit.
  func told(_ amount: Amount, of measure: Measure) -> String {
    let text = full(amount, of: measure)
    guard case .count = amount else { return text }
    return withUnit(text, measure)
  }

  /// What a point of a chart says in the table: the mean of single values, which is what is drawn.
  func plotted(_ amount: Amount, of measure: Measure) -> String {
    guard case .value(var summary) = amount else { return full(amount, of: measure) }
    summary.distribution = nil
    return full(.value(summary), of: measure)
  }

  /// `median 12 dagar, P90 30 dagar (n = 40)`; nil where the values themselves are not known, or
  /// there is only one.
  ///
  /// No P90 where it would nearly be one person's value.
  func quantiles(of summary: ValueSummary, _ measure: Measure) -> String? {
    guard let median = median(of: summary, measure), let count = summary.count else { return nil }
    let high = summary.p90.map {
      ", P90\u{A0}" + withUnit(number.decimal($0, decimals: 1), measure)
    }
    return "\(median)\(high ?? "") (n\u{A0}=\u{A0}\(number.whole(count)))"
  }

  /// `median 12 dagar`; nil as above.
  func median(of summary: ValueSummary, _ measure: Measure) -> String? {
    guard Amount.value(summary).showsMedian, let median = summary.median else { return nil }
    return "median\u{A0}" + withUnit(number.decimal(median, decimals: 1), measure)
  }

  /// `p = 0,16`, with three decimals under 0.1, and `p < 0,001` below that.
  func probability(_ p: Double) -> String { number.probability(p) }

  /// How long a follow-up must be for an aim to be seen.
  func needed(_ needed: TimeNeeded) -> String {
    guard let size = needed.size, let weeks = needed.weeks else {
      return text(
        "Baslinjen är för liten: hur lång uppföljningen än är skulle målet knappast synas.",
        "The baseline is too small: however long the follow-up, the aim would hardly be seen."
      )
    }
    let (count, pace) = (number.whole(size), number.decimal(needed.perWeek, decimals: 1))
    let length = number.whole(weeks)
    return text(
      "För att målet ska synas fyra gånger av fem behöver uppföljningen omfatta \(count). Med "
        + "baslinjens volym, \(pace) i veckan, tar det \(length) "
        + (weeks == 1 ? "vecka." : "veckor."),
      "For the aim to be seen four times in five the follow-up needs \(count). At the baseline's "
        + "volume of \(pace) a week that takes \(length) " + (weeks == 1 ? "week." : "weeks.")
    )
  }

  /// A shift in words: `−5,0 dagar (95 % KI −8,0 till −2,0)`.
  func change(_ rank: RankChange, of measure: Measure) -> String {
    signed(rank.shift, rank.interval, measure)
  }

  /// The difference of means beside a shift; nil where there is no shift.
  func meanChange(_ change: Change, of measure: Measure) -> String? {
    guard change.rank != nil else { return nil }
    return change.estimate.map { signed($0, change.interval, measure) }
  }

  private func signed(_ difference: Double, _ interval: Interval?, _ measure: Measure) -> String {
    let value = withUnit(number.decimal(difference, decimals: 1, isSigned: true), measure)
    guard let interval else { return value }
    let ends = number.interval(interval.lower, interval.upper, decimals: 1)
    return "\(value) (\(confidence) \(ends))"
  }
}

extension Amount {
  /// Whether the values themselves are known, so that their median says more than their mean.
  var showsMedian: Bool {
    guard case .value(let summary) = self else { return false }
    return summary.median != nil && (summary.distribution?.count ?? 0) > 1
  }

  /// Whether the 90th percentile is told.
  var hasP90: Bool { if case .value(let summary) = self { summary.p90 != nil } else { false } }

  /// The one number that is drawn: the median of single values, else what is compared.
  var shown: Double? {
    guard case .value(let summary) = self, showsMedian else { return estimate }
    return summary.median
  }
}
