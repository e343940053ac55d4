import Manuscript
import Statistics

/// What several observations of the same thing say together.
struct Pool {
  private let observations: [Observation]
  private let independence: Measure.Independence
  /// The measure, where rows of one time may share their exposure; a copy for each pool would cost
  /// more than the sums.
  private let sharing: Measure?
  /// How many values must be as low, and how many as high, as a quantile that is told.
  private let leastTail: Int

  init(_ observations: [Observation], of measure: Measure) {
    self.observations = observations
    independence = measure.independence
    leastTail = measure.leastTail
    sharing = measure.sharesExposure != nil || !measure.printedTotals.isEmpty ? measure : nil
  }
}

extension Pool {
  /// The amount of one cell in one stretch of time: counts are added up, values become a
  /// distribution; nil when nothing was observed.
  ///
  /// A missing or unreported row stays out of the sum; a protected one protects the whole sum,
  /// since the rest would give it away. Reported values are never pooled: two of them give nothing.
  var amount: Amount? {
    guard let first = observations.first else { return nil }
    if observations.contains(where: { $0.absence == .protected }) { return .absent(.protected) }
    let isComplete = observations.allSatisfy { $0.absence == nil }
    let present = isComplete ? observations : observations.filter { $0.absence == nil }
    guard !present.isEmpty else { return .absent(first.absence ?? .missing) }
    switch present[0].figure {
    case .share: return shares(present)
    case .rate: return rates(present)
    case .count: return .count(present.reduce(0) { $0 + ($1.count ?? 0) })
    case .value, .histogram: return distribution(present)
    case .summary(let count, let mean, let deviation):
      // One row is told as it is printed.
      if present.count == 1 {
        return .value(ValueSummary(count: count, mean: mean, deviation: deviation))
      }
      return summaries(present)
    case .reported(let reported):
      return present.count == 1 ? .reported(reported) : .absent(.missing)
    case .absent: return nil
    }
  }

  private func shares(_ observations: [Observation]) -> Amount {
    var numerator = 0
    var denominator = 0
    for case .share(let part, let whole) in observations.lazy.map(\.figure) {
      numerator += part
      denominator += whole
    }
    return Amount(numerator: numerator, denominator: denominator, independence)
  }

  /// Events are added up, and so is exposure, but for rows of one time that share theirs: nine
  /// professions' contacts with the same 75 patients are contacts with 75.
  private func rates(_ observations: [Observation]) -> Amount {
    var events = 0
    var exposure = 0.0
    var shared: [Observation.Time: Double] = [:]
    for observation in observations {
      guard case .rate(let count, let time) = observation.figure else { continue }
      events += count
      if sharing?.hasSharedExposure(at: observation.time) == true {
        if shared[observation.time] == nil { exposure += time }
        shared[observation.time] = time
      } else {
        exposure += time
      }
    }
    return Amount(events: events, exposure: exposure, independence)
  }

  /// The values of several rows of n, mean and sd together.
  private func summaries(_ observations: [Observation]) -> Amount {
    let groups = observations.compactMap { observation -> Summary? in
      guard case .summary(let count, let mean, let deviation) = observation.figure else {
        return nil
      }
      return Summary(count: count, mean: mean, deviation: deviation)
    }
    guard groups.count == observations.count, let all = Summary(pooling: groups) else {
      return .absent(.missing)
    }
    return .value(ValueSummary(count: all.count, mean: all.mean, deviation: all.deviation))
  }

  private func distribution(_ observations: [Observation]) -> Amount {
    var bins: [(value: Double, count: Int)] = []
    for observation in observations {
      switch observation.figure {
      case .value(let value): bins.append((value, 1))
      case .histogram(let value, let count): bins.append((value, count))
      default: break
      }
    }
    let histogram = Histogram(bins)
    guard let summary = histogram.summary else { return .absent(.missing) }
    var told = ValueSummary(
      count: summary.count,
      mean: summary.mean,
      deviation: summary.deviation,
      distribution: histogram
    )
    told.leastTail = leastTail
    (told.median, told.p90) = (told.quantile(0.5), told.quantile(0.9))
    return .value(told)
  }
}

extension Amount {
  /// A share, with an interval where the counts are of independent things.
  init(numerator: Int, denominator: Int, of measure: Measure) {
    self.init(numerator: numerator, denominator: denominator, measure.independence)
  }

  fileprivate init(numerator: Int, denominator: Int, _ independence: Measure.Independence) {
    guard let share = Share(numerator: numerator, denominator: denominator) else {
      self = .absent(.missing)
      return
    }
    self = .share(share, interval: independence == .independent ? share.interval() : nil)
  }

  /// A rate, with an interval where the events are independent.
  init(events: Int, exposure: Double, of measure: Measure) {
    self.init(events: events, exposure: exposure, measure.independence)
  }

  fileprivate init(events: Int, exposure: Double, _ independence: Measure.Independence) {
    guard let rate = Rate(events: events, exposure: exposure) else {
      self = .absent(.missing)
      return
    }
    self = .rate(rate, interval: independence == .independent ? rate.interval() : nil)
  }
}

extension Measure {
  /// Whether the rows of one time are of the same people: declared, or told by a printed total with
  /// the exposure that each of them has.
  func hasSharedExposure(at time: Observation.Time) -> Bool {
    if let sharesExposure { return sharesExposure }
    guard case .rate(_, let total)? = printedTotals.first(where: { $0.time == time })?.figure
    else { return false }
    return observations.allSatisfy { row in
      guard row.time == time, case .rate(_, let exposure) = row.figure else { return true }
      return exposure == total
    }
  }
}

extension Measure {
  /// What the rows of a cell make together in a period of which some are protected; empty where
  /// that may not be told.
  func toldTotals(of cell: CellKey, in period: Period) -> [Observation] {
    toldTotals.filter { $0.time == .period(period.id) && $0.cell == cell }
  }
}

extension Observation {
  /// Why there is no figure, where there is none.
  package var absence: Absence? {
    if case .absent(let absence) = figure { absence } else { nil }
  }

  /// The count of a row that counts.
  package var count: Int? {
    if case .count(let count) = figure { count } else { nil }
  }

  /// Whether the observation falls in a period: named so, or dated wholly within it.
  package func falls(in period: Period) -> Bool {
    switch time {
    case .period(let id): id == period.id
    case .date(let dates):
      period.dates.map { $0.first <= dates.first && dates.last <= $0.last } ?? false
    }
  }
}
