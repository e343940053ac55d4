import Manuscript
import Statistics

extension ClaimPath.Statistic {
  /// Whether it is of the lines of a chart, and not of a number in it.
  var isOfLines: Bool {
    switch self {
    case .centre, .lowerLimit, .upperLimit, .lowerLimit95, .upperLimit95, .useful, .longestRun,
      .longestRunMaximum, .crossings, .crossingsMinimum:
      true
    default: false
    }
  }
}

extension ClaimSubject {
  /// A point of a series, or a line or the runs of one of its phases; a line of a funnel.
  var series: Result<ClaimValue, ClaimFailure> {
    if let date = path.date { return point(at: date) }
    let statistic = path.statistic ?? .centre
    if let funnel = finding.funnel, path.phase == nil, path.period == nil {
      let value = line(statistic, of: funnel)
      return value.map { .success($0) } ?? .failure(.noStatistic(statistic))
    }
    guard let series = finding.series, path.cell.isEmpty, !path.isChange else {
      return .failure(.noStatistic(statistic))
    }
    let index = path.phase.map { $0 - 1 } ?? phase(of: path.period, in: series)
    guard let index, series.phases.indices.contains(index) else {
      return .failure(.unknownPeriod("phase-\(path.phase ?? series.phases.count)"))
    }
    let value = value(statistic, of: series.phases[index], in: series)
    return value.map { .success($0) } ?? .failure(.noStatistic(statistic))
  }

  /// The phase that a period ends in; the last for none.
  private func phase(of id: Period.ID?, in series: SeriesFinding) -> Int? {
    guard let id else { return series.phases.indices.last }
    guard let last = project.period(id)?.dates?.last else { return nil }
    return series.phases.lastIndex { $0.from.first <= last }
  }

  private func point(at date: DateInterval) -> Result<ClaimValue, ClaimFailure> {
    let points = finding.series?.points ?? []
    guard path.cell.isEmpty, !points.isEmpty else { return .failure(.unknownPeriod(date.text)) }
    guard let point = points.first(where: { $0.date == date }) else {
      return .failure(.noValue(nil))
    }
    if path.statistic == .lowerLimit || path.statistic == .upperLimit {
      let end = path.statistic == .lowerLimit ? point.limits?.lower : point.limits?.upper
      let value = end.map { level($0, isReported: false) }
      return value.map { .success($0) } ?? .failure(.noStatistic(path.statistic ?? .centre))
    }
    return point.amount.value(path.statistic, of: finding.measure)
  }

  private func value(
    _ statistic: ClaimPath.Statistic,
    of phase: SeriesFinding.Phase,
    in series: SeriesFinding
  ) -> ClaimValue? {
    let isReported = series.points.contains { $0.amount.isReported }
    let runs = { (count: KeyPath<RunsAnalysis, Int>) -> ClaimValue? in
      phase.runs.map { .number(Double($0[keyPath: count])) }
    }
    switch statistic {
    case .centre: return phase.centre.map { level($0, isReported: isReported) }
    case .lowerLimit, .upperLimit:
      // The limits of a chart of shares vary with the groups; then they are those of its last point.
      let own = series.points.last { point in
        point.limits != nil && phase.from.first <= point.date.first
          && point.date.last <= phase.to.last
      }
      let end = statistic == .lowerLimit ? own?.limits?.lower : own?.limits?.upper
      return end.map { level($0, isReported: isReported) }
    case .useful: return runs(\.useful)
    case .longestRun: return runs(\.longestRun)
    case .longestRunMaximum: return runs(\.longestRunMaximum)
    case .crossings: return runs(\.crossings)
    case .crossingsMinimum: return runs(\.crossingsMinimum)
    default: return nil
    }
  }

  /// A level on a chart, in the unit of the measure's own values.
  private func level(_ value: Double, isReported: Bool) -> ClaimValue {
    switch finding.measure.valueKind {
    case .proportion: .percentage(value)
    case .rate where !isReported: .number(value * finding.measure.per)
    default: .number(value)
    }
  }

  private func line(_ statistic: ClaimPath.Statistic, of funnel: FunnelFinding) -> ClaimValue? {
    if statistic == .centre, path.cell.isEmpty { return level(funnel.centre, isReported: false) }
    guard let unit = funnel.units.first(where: { $0.key.ids == path.cell }) else { return nil }
    let end: Double? =
      switch statistic {
      case .lowerLimit: unit.wide.lower
      case .upperLimit: unit.wide.upper
      case .lowerLimit95: unit.usual.lower
      case .upperLimit95: unit.usual.upper
      default: nil
      }
    return end.map { level($0, isReported: false) }
  }
}
