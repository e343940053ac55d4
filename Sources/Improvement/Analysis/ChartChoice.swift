import Statistics

/// Why a chart was chosen.
package enum ChartReason: String, Sendable, Hashable {
  /// The author said so.
  case chosen
  /// Fewer than 12 points: limits would say more than is known.
  case fewPoints
  /// Only printed values, or counts of the same people again and again.
  case noCounts
  /// Fewer than one event a point is expected: limits of a count chart would be meaningless.
  case rare
  /// Shares or rates whose points vary no more than chance lets them.
  case counts
  /// Shares or rates of large groups that vary more than chance lets them (σ_z above 1.3).
  case overdispersed
  /// Single values.
  case values
  /// Means of groups.
  case means
}

/// The chart of a series with the reason for it.
struct ChartChoice {
  let kind: ChartKind
  let reason: ChartReason

  /// The author's choice, or one from the kind of measure, the number of points, how rare the
  /// events are and how much more than chance they vary.
  init(of measure: Measure, points: [SeriesFinding.Point]) {
    if let chart = measure.series.chart {
      self.init(chart, .chosen)
      return
    }
    let amounts = points.filter { $0.excluded == nil }.map(\.amount)
    guard amounts.count(where: { $0.estimate != nil }) >= 12 else {
      self.init(.run, .fewPoints)
      return
    }
    if measure.independence == .repeated || amounts.contains(where: \.isReported) {
      self.init(.run, .noCounts)
      return
    }
    switch measure.valueKind {
    case .proportion: self.init(shares: amounts.map(\.share))
    case .rate: self.init(rates: amounts.map(\.rate))
    case .count: self.init(counts: amounts.compactMap(\.estimate))
    case .value:
      let areMeans = amounts.contains {
        ($0.summary?.count ?? 1) > 1 && $0.summary?.deviation != nil
      }
      self.init(areMeans ? .xbar : .i, areMeans ? .means : .values)
    case .mix, .combinations, .flow, .survey, .change, .units: self.init(.run, .noCounts)
    }
  }

  private init(_ kind: ChartKind, _ reason: ChartReason) {
    self.kind = kind
    self.reason = reason
  }

  private init(shares: [Share?]) {
    let events = shares.compactMap { $0?.numerator }
    let prime = ControlChart(primeShares: shares, screening: .off)
    self.init(.p, .pPrime, events: events, dispersion: prime.dispersion)
  }

  private init(rates: [Rate?]) {
    let events = rates.compactMap { $0?.events }
    let prime = ControlChart(primeRates: rates, screening: .off)
    self.init(.u, .uPrime, events: events, dispersion: prime.dispersion)
  }

  private init(counts: [Double]) {
    let mean = counts.reduce(0, +) / Double(max(1, counts.count))
    self.init(mean < 1 ? .run : .c, mean < 1 ? .rare : .counts)
  }

  private init(_ plain: ChartKind, _ prime: ChartKind, events: [Int], dispersion: Double?) {
    let mean = Double(events.reduce(0, +)) / Double(max(1, events.count))
    if mean < 1 {
      self.init(.run, .rare)
    } else if let dispersion, dispersion > 1.3 {
      self.init(prime, .overdispersed)
    } else {
      self.init(plain, .counts)
    }
  }
}

extension Amount {
  /// The share, where the amount is one.
  var share: Share? { if case .share(let share, _) = self { share } else { nil } }
  /// The rate, where the amount is one.
  var rate: Rate? { if case .rate(let rate, _) = self { rate } else { nil } }
  /// The distribution, where the amount is one.
  var summary: ValueSummary? { if case .value(let summary) = self { summary } else { nil } }
}
