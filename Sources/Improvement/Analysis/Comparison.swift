import Manuscript
import Statistics

extension Change {
  /// One period against another, of a measure or of one of its cells.
  ///
  /// Shares: Newcombe's interval (method 10) and Fisher's exact p. Rates: the exact ratio. Values
  /// with a standard deviation: Welch, and single values by their ranks too. Where events may be
  /// repeated there is no interval at all.
  package init(from: PeriodEstimate, to: PeriodEstimate, of measure: Measure, periods: [Period]) {
    self.init(from: from.period.id, to: to.period.id)
    comparability = Comparability(from: from.period, to: to.period, of: measure, in: periods)
    // A printed value and a counted one may be in different units; they are not subtracted.
    let isMixed = from.amount.isReported != to.amount.isReported
    if !isMixed, let before = from.amount.estimate, let after = to.amount.estimate {
      estimate = after - before
      relative = before == 0 ? nil : (after - before) / before
    }
    guard measure.independence == .independent || measure.valueKind == .value else { return }
    switch (from.amount, to.amount) {
    case (.share(let before, _), .share(let after, _)): compare(before, after, of: measure)
    case (.rate(let before, _), .rate(let after, _)): compare(before, after, of: measure)
    case (.count(let before), .count(let after)) where measure.valueKind == .count:
      compare(before, after, of: measure)
    case (.value(let before), .value(let after)): compare(before, after)
    default: break
    }
  }

  private mutating func compare(_ before: Share, _ after: Share, of measure: Measure) {
    let difference = ShareDifference(from: before, to: after)
    estimate = difference.estimate
    interval = difference.interval()
    method = .newcombe
    probability = difference.probability
    probabilityMethod = .fisher
    detectable = smallestDetectableDifference(
      from: before,
      size: after.denominator,
      direction: measure.better
    )
  }

  private mutating func compare(_ before: Rate, _ after: Rate, of measure: Measure) {
    let comparison = RateRatio(from: before, to: after)
    ratio = comparison.ratio
    ratioInterval = comparison.interval()
    method = .poissonExact
    probability = comparison.probability
    probabilityMethod = .binomialExact
    detectable = smallestDetectableRateDifference(
      from: before,
      exposure: after.exposure,
      direction: measure.better
    )
  }

  private mutating func compare(_ before: Int, _ after: Int, of measure: Measure) {
    guard let before = Rate(events: before, exposure: 1),
      let after = Rate(events: after, exposure: 1)
    else { return }
    compare(before, after, of: measure)
  }

  private mutating func compare(_ before: ValueSummary, _ after: ValueSummary) {
    rank = RankChange(from: before.distribution, to: after.distribution)
    guard let first = before.count, let second = after.count,
      let from = Summary(count: first, mean: before.mean, deviation: before.deviation),
      let to = Summary(count: second, mean: after.mean, deviation: after.deviation)
    else { return }
    let difference = MeanDifference(from: from, to: to)
    estimate = difference.estimate
    interval = difference.interval()
    probability = difference.probability
    method = .welch
    probabilityMethod = .welch
    if let deviation = before.deviation {
      detectable = smallestDetectableMeanDifference(deviation: deviation, sizes: (first, second))
    }
  }
}

extension Comparability {
  /// Whether two periods of a measure can be compared: the same definition, and for a measure that
  /// grows with time at risk, lengths that differ by at most 10 %.
  init(from: Period, to: Period, of measure: Measure, in periods: [Period]) {
    let order = periods.map(\.id)
    let start = order.firstIndex(of: from.id) ?? 0
    let end = order.firstIndex(of: to.id) ?? 0
    let between = order[min(start, end)...max(start, end)].dropFirst()
    if let found = measure.breaks.first(where: { between.contains($0.at) }) {
      self = .definitionBreak(reason: found.reason)
      return
    }
    guard measure.accumulates else {
      self = .comparable
      return
    }
    guard let first = from.dates, let second = to.dates else {
      self = .unknownLengths
      return
    }
    let longest = Double(max(first.days, second.days))
    let shortest = Double(min(first.days, second.days))
    self = longest > 1.1 * shortest ? .periodLengths(from: first, to: second) : .comparable
  }
}
