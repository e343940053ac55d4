import Manuscript
import Statistics

/// What became of a prediction, by the data.
package enum PredictionOutcome: Sendable, Hashable {
  /// The prediction is in words; only people can judge it.
  case inWords
  /// The data do not say yet.
  case waiting
  /// The measure is not counted in what was foretold.
  case incomparable
  case hit(Measured)
  case missed(Measured, Miss)

  /// On which side of the prediction the outcome lies.
  package enum Miss: Sendable, Hashable { case below, above }

  /// What was measured against what was foretold.
  package struct Measured: Sendable, Hashable {
    package let value: ClaimValue
    /// The least and the most foretold, in per cent for a share; nil for an open end.
    package let low: Double?
    package let high: Double?
    /// The decimals both are told with.
    package let decimals: Int
  }
}

extension PredictionOutcome {
  /// What was measured; nil where nothing can be compared.
  package var measured: Measured? {
    switch self {
    case .hit(let measured), .missed(let measured, _): measured
    case .inWords, .waiting, .incomparable: nil
    }
  }

  /// Compares a prediction with the data, at the decimals it was written with: 84,6 % is within
  /// `85–95 %`, whose ends belong to it.
  init(of prediction: Prediction, in analysis: ProjectAnalysis) {
    guard let forecast = prediction.forecast,
      let finding = analysis.finding(forecast.path.measure)
    else {
      self = .inWords
      return
    }
    let found = forecast.date.map { finding.value(at: $0, of: forecast.path) }
    switch found ?? analysis.value(of: forecast.path) {
    case .failure(.noValue): self = .waiting
    case .failure: self = .incomparable
    case .success(let value): self.init(of: value, against: forecast, of: finding.measure)
    }
  }

  private init(of value: ClaimValue, against forecast: Prediction.Forecast, of measure: Measure) {
    guard let exact = value.rounded(to: forecast.decimals) else {
      self = .incomparable
      return
    }
    let (low, high) = forecast.bounds(better: measure.better)
    let measured = Measured(value: value, low: low, high: high, decimals: forecast.decimals)
    if let low, exact < scaled(low, decimals: forecast.decimals) {
      self = .missed(measured, .below)
    } else if let high, exact > scaled(high, decimals: forecast.decimals) {
      self = .missed(measured, .above)
    } else {
      self = .hit(measured)
    }
  }
}

extension Prediction.Forecast {
  /// The least and the most that the prediction allows.
  ///
  /// A single number may be outdone where the measure says which way is better; else it is exact.
  fileprivate func bounds(better: Direction?) -> (low: Double?, high: Double?) {
    guard low == nil, high == nil, let value else { return (low, high) }
    return switch better {
    case .higher: (value, nil)
    case .lower: (nil, value)
    case nil: (value, value)
    }
  }
}

extension ClaimValue {
  /// The value times ten to `decimals`, per cent for shares; nil for what is no number.
  fileprivate func rounded(to decimals: Int) -> Int? {
    if case .share(let part, let whole) = self {
      return roundedPercentage(part, of: whole, decimals: decimals)
    }
    return number.map { scaled(scale == .number ? $0 : $0 * 100, decimals: decimals) }
  }
}

extension Finding {
  /// What the rows within some dates say together.
  ///
  /// There is no value before the last of the dates has come: half a quarter is not the quarter.
  fileprivate func value(
    at dates: DateInterval,
    of path: ClaimPath
  ) -> Result<ClaimValue, ClaimFailure> {
    let rows = measure.observations.compactMap { row -> (dates: DateInterval, row: Observation)? in
      guard case .date(let dates) = row.time, path.cell.isEmpty || row.cell.ids == path.cell else {
        return nil
      }
      return (dates, row)
    }
    let own = rows.filter { dates.first <= $0.dates.first && $0.dates.last <= dates.last }
    let isOver = rows.contains { $0.dates.last >= dates.last || $0.dates.precision == .day }
    guard isOver, !own.isEmpty else { return .failure(.noValue(nil)) }
    let canBeAddedUp = series != nil || !path.cell.isEmpty
    guard canBeAddedUp, let amount = Pool(own.map(\.row), of: measure).amount else {
      return .failure(.noStatistic(path.statistic ?? .share))
    }
    return amount.value(path.statistic, of: measure)
  }
}
