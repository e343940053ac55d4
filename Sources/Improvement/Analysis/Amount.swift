package import Statistics

/// What one period says.
package enum Amount: Sendable, Hashable {
  /// A share, with an interval unless the same person may be counted more than once.
  case share(Share, interval: Interval?)
  /// Events over exposure; `per` belongs to the measure.
  case rate(Rate, interval: Interval?)
  case count(Int)
  /// A distribution of values.
  case value(ValueSummary)
  case reported(ReportedValue)
  case absent(Absence)
}

extension Amount {
  package var isAbsent: Bool { if case .absent = self { true } else { false } }
  package var isReported: Bool { if case .reported = self { true } else { false } }

  /// The one number that is compared: a share 0 to 1, events per unit of exposure, a count, a mean.
  package var estimate: Double? {
    switch self {
    case .share(let share, _): share.estimate
    case .rate(let rate, _): rate.estimate
    case .count(let count): Double(count)
    case .value(let summary): summary.mean
    case .reported(let reported): reported.value
    case .absent: nil
    }
  }

  package var interval: Interval? {
    switch self {
    case .share(_, let interval), .rate(_, let interval): interval
    case .count, .value, .reported, .absent: nil
    }
  }

  /// The size of the group behind the number, where there is one.
  package var denominator: Int? {
    switch self {
    case .share(let share, _): share.denominator
    case .value(let summary): summary.count
    default: nil
    }
  }
}

/// The distribution of a value in one period.
package struct ValueSummary: Sendable, Hashable {
  package var count: Int?
  package var mean: Double
  package var deviation: Double?
  package var median: Double?
  package var p90: Double?
  /// The values themselves with how often each occurs; nil where only their mean is known.
  package var distribution: Histogram?
  /// How many values must be as low, and how many as high, as a quantile that is told.
  package var leastTail = 0

  package init(
    count: Int?,
    mean: Double,
    deviation: Double? = nil,
    median: Double? = nil,
    p90: Double? = nil,
    distribution: Histogram? = nil
  ) {
    self.distribution = distribution
    self.count = count
    self.mean = mean
    self.deviation = deviation
    self.median = median
    self.p90 = p90
  }
}

extension ValueSummary {
  /// What a share `p` of the values lie below, 0 to 1; nil where the values are not known, or so few
  /// are that low or that high that it would nearly say what one of them is.
  package func quantile(_ p: Double) -> Double? {
    guard let distribution, let value = distribution.quantile(p) else { return nil }
    let fewest = min(distribution.count(upTo: value), distribution.count(from: value))
    return fewest >= leastTail ? value : nil
  }
}
