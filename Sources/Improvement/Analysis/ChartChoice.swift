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
  /// Shares, rates or counts whose points vary no more than chance lets them.
  case counts
  /// Shares, rates or counts that vary more than chance lets them (σ_z above 1.3).
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
  /// How much independent counts vary, as a multiple of what chance gives; nil where there are none
  /// or they are rare or few.
  let dispersion: Double?

  /// The author's choice, or one from the kind of measure, the number of points, how rare the
  /// events are and how much more than chance they vary.
  init(of measure: Measure, points: [SeriesFinding.Point]) {
    let amounts = points.filter { $0.excluded == nil }.map(\.amount)
    let isShort = amounts.count(where: { $0.estimate != nil }) < 12
    let hasCounts =
      measure.independence == .independent && !amounts.contains(where: \.isReported)
    let counts = hasCounts && !isShort ? CountSpread(amounts, of: measure) : nil
    dispersion = counts?.dispersion
    if let chart = measure.series.chart {
      (kind, reason) = (chart, .chosen)
    } else if isShort {
      (kind, reason) = (.run, .fewPoints)
    } else if measure.valueKind == .value, !amounts.contains(where: \.isReported),
      measure.independence == .independent
    {
      let areMeans = amounts.contains {
        ($0.summary?.count ?? 1) > 1 && $0.summary?.deviation != nil
      }
      (kind, reason) = areMeans ? (.xbar, .means) : (.i, .values)
    } else if let counts {
      (kind, reason) = counts.chart
    } else {
      (kind, reason) = (.run, .noCounts)
    }
  }

  /// The σ_z above which counts are taken to vary more than chance.
  ///
  /// With 24 points of chance alone it is passed about once in thirty.
  static let mostDispersion = 1.3
}

/// How counts vary from point to point: how many events there are, and Laney's σ_z.
private struct CountSpread {
  private let kind: Measure.Kind
  private let meanEvents: Double
  /// σ_z; nil for rare events.
  let dispersion: Double?

  /// The spread of shares, rates or counts; nil for anything else.
  init?(_ amounts: [Amount], of measure: Measure) {
    let events: [Int]
    let chart: ControlChart
    switch measure.valueKind {
    case .proportion:
      let shares = amounts.map(\.share)
      events = shares.compactMap { $0?.numerator }
      chart = ControlChart(primeShares: shares, screening: .off)
    case .rate, .count:
      // A count is a rate whose opportunity is the same each time.
      let rates = amounts.map { $0.rate ?? $0.countAsRate }
      events = rates.compactMap { $0?.events }
      chart = ControlChart(primeRates: rates, screening: .off)
    default: return nil
    }
    kind = measure.valueKind
    meanEvents = Double(events.reduce(0, +)) / Double(max(1, events.count))
    dispersion = meanEvents < 1 ? nil : chart.dispersion
  }

  /// The chart for such counts, with the reason.
  ///
  /// Overdispersed counts get single values' chart, which takes its limits from the variation there
  /// is.
  var chart: (ChartKind, ChartReason) {
    if meanEvents < 1 { return (.run, .rare) }
    let isOverdispersed = dispersion.map { $0 > ChartChoice.mostDispersion } ?? false
    let reason: ChartReason = isOverdispersed ? .overdispersed : .counts
    return switch kind {
    case .proportion: (isOverdispersed ? .pPrime : .p, reason)
    case .rate: (isOverdispersed ? .uPrime : .u, reason)
    default: (isOverdispersed ? .i : .c, reason)
    }
  }
}

extension Amount {
  /// The share, where the amount is one.
  var share: Share? { if case .share(let share, _) = self { share } else { nil } }
  /// The rate, where the amount is one.
  var rate: Rate? { if case .rate(let rate, _) = self { rate } else { nil } }
  /// A count as events during one unit of exposure, where the amount is one.
  fileprivate var countAsRate: Rate? {
    if case .count(let count) = self { Rate(events: count, exposure: 1) } else { nil }
  }
  /// The distribution, where the amount is one.
  var summary: ValueSummary? { if case .value(let summary) = self { summary } else { nil } }
}
