import Manuscript
package import Statistics

/// What the data say where a claim points.
package enum ClaimValue: Sendable, Hashable {
  /// A share of whole numbers, exact.
  case share(numerator: Int, denominator: Int)
  /// A percentage that is no share of counted things: a relative change, or a printed share.
  case percentage(Double)
  /// A difference of shares, as a share: 0.062 is 6.2 percentage points.
  case points(Double)
  case number(Double)
  /// Two numbers; of shares when `isShare`, of a difference of shares when `isPoints`.
  case interval(Interval, Scale)
  case verdict(Verdict)

  /// What the ends of an interval are counted in.
  package enum Scale: Sendable, Hashable { case share, points, number }
}

/// Why an address gives no value.
package enum ClaimFailure: Error, Sendable, Hashable {
  case unknownMeasure
  case unknownCell(String)
  case unknownPeriod(String)
  /// The measure has nothing for that period.
  case noValue(Absence?)
  /// The measure has no such statistic; the ones it has.
  case noStatistic(ClaimPath.Statistic)
}

extension ProjectAnalysis {
  /// The value of a claim's address.
  package func value(of path: ClaimPath) -> Result<ClaimValue, ClaimFailure> {
    guard let finding = finding(path.measure) else { return .failure(.unknownMeasure) }
    if path.statistic == .verdict, path.cell.isEmpty, path.period == nil {
      return finding.verdict.map { .success(.verdict($0)) } ?? .failure(.noStatistic(.verdict))
    }
    if let row = finding.flowCount(path.cell) { return .success(.number(Double(row))) }
    guard let estimates = finding.estimates(of: path.cell) else {
      return .failure(.unknownCell(path.cell.joined(separator: "/@")))
    }
    if path.isChange { return change(path, estimates, of: finding) }
    if path.statistic == .rank {
      guard let rank = finding.cell(path.cell)?.rank else { return .failure(.noStatistic(.rank)) }
      return .success(.number(Double(rank)))
    }
    if path.statistic == .meanNumber {
      let means = finding.combined?.meanNumber ?? []
      let mean = path.period.map { id in means.first { $0.period == id } } ?? means.last
      return mean.map { .success(.number($0.value)) } ?? .failure(.noStatistic(.meanNumber))
    }
    let chosen = path.statistic == .moreThanOne ? finding.combined?.moreThanOne ?? [] : estimates
    let estimate =
      path.period.map { id in chosen.first { $0.period.id == id } }
      ?? chosen.last { !$0.amount.isAbsent }
    guard let amount = estimate?.amount else { return .failure(.noValue(nil)) }
    if case .absent(let absence) = amount { return .failure(.noValue(absence)) }
    return finding.value(of: amount, path.statistic, people: estimate.flatMap(finding.people))
  }

  private func change(
    _ path: ClaimPath,
    _ estimates: [PeriodEstimate],
    of finding: Finding
  ) -> Result<ClaimValue, ClaimFailure> {
    let measured = estimates.filter { !$0.amount.isAbsent }
    let pair = finding.measure.compare
    let fromID = path.from ?? (pair.count == 2 ? pair[0] : measured.first?.period.id)
    let toID = path.to ?? (pair.count == 2 ? pair[1] : measured.last?.period.id)
    for id in [path.from, path.to].compactMap(\.self) where project.period(id) == nil {
      return .failure(.unknownPeriod(id))
    }
    guard let from = measured.first(where: { $0.period.id == fromID }),
      let to = measured.first(where: { $0.period.id == toID }), from != to
    else { return .failure(.noValue(nil)) }
    let change = Change(from: from, to: to, of: finding.measure, periods: project.periods)
    return finding.value(of: change, path.statistic ?? .difference, from: from.amount)
  }
}

extension Finding {
  /// The estimates of a cell by its ids, of the whole for none; nil when there is no such cell.
  fileprivate func estimates(of cell: [String]) -> [PeriodEstimate]? {
    cell.isEmpty ? periods : self.cell(cell)?.periods
  }

  /// How many a step of a flow holds, or how many were excluded for a reason.
  fileprivate func flowCount(_ cell: [String]) -> Int? {
    guard measure.kind == .flow, cell.count == 1 else { return nil }
    let steps = measure.flow.filter { $0.reason == nil }
    if let step = steps.first(where: { slug(of: $0.step) == cell[0] }) { return step.count }
    return measure.flow.first { slug(of: $0.reason ?? $0.step) == cell[0] }?.count
  }

  /// For a mix, the number of people in a period.
  fileprivate func people(in estimate: PeriodEstimate) -> Int? {
    guard measure.kind == .mix, case .count(let count)? = amount(of: .whole, in: estimate.period)
    else { return nil }
    return count
  }

  /// What an amount says when a statistic is asked for; `people` is how many a mix is of.
  func value(
    of amount: Amount,
    _ statistic: ClaimPath.Statistic?,
    people: Int?
  ) -> Result<ClaimValue, ClaimFailure> {
    switch amount {
    case .share(let share, let interval):
      return value(of: share, interval, statistic)
    case .rate(let rate, let interval):
      switch statistic {
      case nil, .rate: return .success(.number(rate.estimate * measure.per))
      case .numerator, .count: return .success(.number(Double(rate.events)))
      case .denominator: return .success(.number(rate.exposure))
      case .interval:
        guard let interval else { return .failure(.noStatistic(.interval)) }
        let scaled = Interval(
          lower: interval.lower * measure.per,
          upper: interval.upper * measure.per
        )
        return .success(.interval(scaled, .number))
      case let other?: return .failure(.noStatistic(other))
      }
    case .count(let count):
      switch statistic {
      case nil, .count, .numerator, .moreThanOne: return .success(.number(Double(count)))
      case .denominator:
        return people.map { .success(.number(Double($0))) } ?? .failure(.noStatistic(.denominator))
      case let other?: return .failure(.noStatistic(other))
      }
    case .value(let summary): return value(of: summary, statistic)
    case .reported(let reported): return value(of: reported, statistic)
    case .absent(let absence): return .failure(.noValue(absence))
    }
  }

  private func value(
    of share: Share,
    _ interval: Interval?,
    _ statistic: ClaimPath.Statistic?
  ) -> Result<ClaimValue, ClaimFailure> {
    switch statistic {
    case nil, .share:
      return .success(.share(numerator: share.numerator, denominator: share.denominator))
    case .moreThanOne, .numerator, .count: return .success(.number(Double(share.numerator)))
    case .denominator: return .success(.number(Double(share.denominator)))
    case .interval:
      return interval.map { .success(.interval($0, .share)) } ?? .failure(.noStatistic(.interval))
    case let other?: return .failure(.noStatistic(other))
    }
  }

  private func value(
    of summary: ValueSummary,
    _ statistic: ClaimPath.Statistic?
  ) -> Result<ClaimValue, ClaimFailure> {
    let number: Double? =
      switch statistic {
      case nil, .mean: summary.mean
      case .median: summary.median
      case .p90: summary.p90
      case .count, .denominator: summary.count.map(Double.init)
      default: nil
      }
    return number.map { .success(.number($0)) } ?? .failure(.noStatistic(statistic ?? .mean))
  }

  private func value(
    of reported: ReportedValue,
    _ statistic: ClaimPath.Statistic?
  ) -> Result<ClaimValue, ClaimFailure> {
    let number: Double? =
      switch statistic {
      case nil, .reported, .share, .mean, .rate, .count: reported.value
      case .low: reported.low
      case .high: reported.high
      case .denominator: reported.size.map(Double.init)
      default: nil
      }
    guard let number else { return .failure(.noStatistic(statistic ?? .reported)) }
    let isPercent = reported.isPercent && statistic != .denominator
    return .success(isPercent ? .percentage(number) : .number(number))
  }

  fileprivate func value(
    of change: Change,
    _ statistic: ClaimPath.Statistic,
    from amount: Amount
  ) -> Result<ClaimValue, ClaimFailure> {
    let isShare =
      if case .share = amount { true } else if case .reported(let value) = amount {
        value.isPercent
      } else { false }
    let scale = measure.valueKind == .rate && !amount.isReported ? measure.per : 1
    switch statistic {
    case .difference:
      guard let estimate = change.estimate else { break }
      return .success(isShare ? .points(estimate) : .number(estimate * scale))
    case .relative:
      guard let relative = change.relative else { break }
      return .success(.percentage(relative))
    case .ratio:
      guard let ratio = change.ratio else { break }
      return .success(.number(ratio))
    case .interval:
      if let interval = change.interval {
        return .success(.interval(interval, isShare ? .points : .number))
      }
      if let interval = change.ratioInterval { return .success(.interval(interval, .number)) }
    default: break
    }
    return .failure(.noStatistic(statistic))
  }
}
