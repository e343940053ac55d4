import Manuscript
import Statistics

extension ClaimSubject {
  /// What one period says: its days, or a number of its amount.
  func value(of estimate: PeriodEstimate) -> Result<ClaimValue, ClaimFailure> {
    switch path.statistic {
    case .dates, .from, .to:
      guard let dates = estimate.period.dates else { return .failure(.noValue(nil)) }
      return .success(.date(path.statistic.flatMap { dates.part($0) } ?? dates))
    case .denominator where finding.measure.kind == .mix:
      guard case .count(let people)? = finding.amount(of: .whole, in: estimate.period),
        case .count = estimate.amount
      else { break }
      return .success(.number(Double(people)))
    default: break
    }
    return estimate.amount.value(path.statistic, of: finding.measure)
  }

  /// One period against another, as the page has it.
  func change(
    from: PeriodEstimate,
    to: PeriodEstimate
  ) -> Result<ClaimValue, ClaimFailure> {
    var change = Change(from: from, to: to, of: finding.measure, periods: project.periods)
    // An arm's units differ from each other, so the page says nothing of how sure its change is; a
    // single unit's change is as sure as its numbers.
    if finding.arms != nil, path.cell.count < 2 { change = change.withoutUncertainty }
    let isReported = from.amount.isReported
    let scale = finding.measure.valueKind == .rate && !isReported ? finding.measure.per : 1
    let statistic = path.statistic ?? (change.rank == nil ? .difference : .shift)
    let value = change.value(statistic, isOfShares: from.amount.isOfShares, scale: scale)
    return value.map { .success($0) } ?? .failure(.noStatistic(statistic))
  }

  /// The first arm against the one that the path's cell names, else against the second; nil when
  /// the path asks for something else.
  var contrast: Result<ClaimValue, ClaimFailure>? {
    guard let statistic = path.statistic,
      [.contrast, .contrastInterval, .contrastP].contains(statistic)
    else { return nil }
    let arm = path.cell.first ?? finding.arms?.arms.dropFirst().first?.id
    let found = finding.arms?.contrasts.last { contrast in
      contrast.against.id == arm && (path.to == nil || path.to == contrast.to)
        && (path.from == nil || path.from == contrast.from)
    }
    let isOfShares = finding.cells.contains { $0.periods.contains { $0.amount.isOfShares } }
    let scale = finding.measure.valueKind == .rate ? finding.measure.per : 1
    let value = found?.value(statistic, isOfShares: isOfShares, scale: scale)
    return value.map { .success($0) } ?? .failure(.noStatistic(statistic))
  }
}

extension DateInterval {
  /// The first or the last day, where that is asked for.
  fileprivate func part(_ statistic: ClaimPath.Statistic) -> DateInterval? {
    switch statistic {
    case .from: DateInterval(first: first, last: first, precision: .day)
    case .to: DateInterval(first: last, last: last, precision: .day)
    default: nil
    }
  }
}

extension Interval {
  fileprivate func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}

// MARK: - Numbers of one period

extension Amount {
  /// Whether it is a share, counted or printed.
  var isOfShares: Bool {
    switch self {
    case .share: true
    case .reported(let reported): reported.isPercent
    case .rate, .count, .value, .absent: false
    }
  }

  /// What is asked of an amount; the estimate itself for nothing.
  func value(
    _ statistic: ClaimPath.Statistic?,
    of measure: Measure
  ) -> Result<ClaimValue, ClaimFailure> {
    if case .absent(let absence) = self { return .failure(.noValue(absence)) }
    let found: ClaimValue? =
      switch self {
      case .share(let share, let interval): share.value(statistic, interval)
      case .rate(let rate, let interval): rate.value(statistic, interval, per: measure.per)
      case .count(let count): Self.value(of: count, statistic)
      case .value(let summary): summary.value(statistic)
      case .reported(let reported): reported.value(statistic)
      case .absent: nil
      }
    if let found { return .success(found) }
    return .failure(.noStatistic(statistic ?? usual))
  }

  /// What an amount says when nothing else is asked of it.
  private var usual: ClaimPath.Statistic {
    switch self {
    case .share, .absent: .share
    case .rate: .rate
    case .count: .count
    case .value: .mean
    case .reported: .reported
    }
  }

  private static func value(
    of count: Int,
    _ statistic: ClaimPath.Statistic?
  ) -> ClaimValue? {
    switch statistic {
    case nil, .count, .numerator, .moreThanOne: .number(Double(count))
    default: nil
    }
  }
}

extension Share {
  fileprivate func value(
    _ statistic: ClaimPath.Statistic?,
    _ interval: Interval?
  ) -> ClaimValue? {
    switch statistic {
    case nil, .share, .moreThanOneShare: .share(numerator: numerator, denominator: denominator)
    case .moreThanOne, .numerator, .count: .number(Double(numerator))
    case .denominator, .n: .number(Double(denominator))
    case .interval, .moreThanOneInterval: interval.map { .interval($0, .share) }
    default: nil
    }
  }
}

extension Rate {
  fileprivate func value(
    _ statistic: ClaimPath.Statistic?,
    _ interval: Interval?,
    per: Double
  ) -> ClaimValue? {
    switch statistic {
    case nil, .rate: .number(Double(events) * per / exposure)
    case .numerator, .count, .events: .number(Double(events))
    case .denominator, .exposure: .number(exposure)
    case .interval: interval.map { .interval($0.scaled(by: per), .number) }
    default: nil
    }
  }
}

extension ValueSummary {
  fileprivate func value(_ statistic: ClaimPath.Statistic?) -> ClaimValue? {
    let number: Double? =
      switch statistic {
      case nil, .mean: mean
      case .median: median
      case .sd: deviation
      case .p10: told(0.1)
      case .p25: told(0.25)
      case .p75: told(0.75)
      case .p90: p90
      case .p95: told(0.95)
      case .count, .denominator, .n: count.map(Double.init)
      default: nil
      }
    return number.map { .number($0) }
  }

  /// A quantile of the values themselves, where there are as many as its tail needs.
  private func told(_ p: Double) -> Double? {
    // With fewer than ten a quantile would be one person's value.
    guard let distribution, distribution.count >= 10 else { return nil }
    return quantile(p)
  }
}

extension ReportedValue {
  fileprivate func value(_ statistic: ClaimPath.Statistic?) -> ClaimValue? {
    let number: Double?
    switch statistic {
    case nil, .reported, .share, .mean, .rate, .count: number = value
    case .low: number = low
    case .high: number = high
    case .denominator, .n: return size.map { .number(Double($0)) }
    default: number = nil
    }
    return number.map { isPercent ? .percentage($0) : .number($0) }
  }
}

// MARK: - Numbers of a change

extension Change {
  /// What is asked of a change, in the measure's own unit.
  fileprivate func value(
    _ statistic: ClaimPath.Statistic,
    isOfShares: Bool,
    scale: Double
  ) -> ClaimValue? {
    let difference = { (value: Double) -> ClaimValue in
      isOfShares ? .points(value) : .difference(value * scale)
    }
    let ends = { (interval: Interval) -> ClaimValue in
      .interval(isOfShares ? interval : interval.scaled(by: scale), isOfShares ? .points : .number)
    }
    return switch statistic {
    case .difference: estimate.map(difference)
    case .detectable: detectable.map(difference)
    case .relative: relative.map { .relative($0) }
    case .ratio: ratio.map { .ratio($0) }
    case .shift: rank.map { .difference($0.shift) }
    case .differenceInterval: interval.map(ends)
    case .ratioInterval: ratioInterval.map { .interval($0, .number) }
    case .shiftInterval: rank?.interval.map { .interval($0, .number) }
    // What the page shows: of single values the shift, else the difference, else the ratio.
    case .interval:
      rank.map { rank in rank.interval.map { .interval($0, .number) } }
        ?? interval.map(ends) ?? ratioInterval.map { .interval($0, .number) }
    case .p: (rank?.probability ?? probability).map { .probability($0) }
    case .differenceP: probability.map { .probability($0) }
    default: nil
    }
  }
}

extension ArmContrast {
  fileprivate func value(
    _ statistic: ClaimPath.Statistic,
    isOfShares: Bool,
    scale: Double
  ) -> ClaimValue? {
    switch statistic {
    case .contrast: isOfShares ? .points(estimate) : .difference(estimate * scale)
    case .contrastInterval:
      interval.map { interval in
        isOfShares
          ? .interval(interval, .points) : .interval(interval.scaled(by: scale), .number)
      }
    case .contrastP: probability.map { .probability($0) }
    default: nil
    }
  }
}
