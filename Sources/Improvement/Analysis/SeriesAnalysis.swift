import Manuscript
import Statistics

extension SeriesFinding {
  /// The run chart of a measure whose table has dates; nil without any, or with values of cells
  /// that cannot be added up.
  ///
  /// The calendar is completed: a month without a row becomes a missing point, so that a gap in
  /// the data is a gap in the chart. With dated periods the first phase is frozen on the first of
  /// them; `phases:` begins new ones.
  init?(of measure: Measure, periods: [Period]) {
    let dated = measure.observations.compactMap { observation -> (DateInterval, Observation)? in
      if case .date(let dates) = observation.time { (dates, observation) } else { nil }
    }
    guard !dated.isEmpty, measure.canBeAddedUp else { return nil }
    var dates: [DateInterval] = []
    for (date, _) in dated where !dates.contains(date) { dates.append(date) }
    dates.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    let settings = measure.series
    var points = Self.completed(dates).map { date in
      let rows = dated.filter { $0.0 == date }.map(\.1)
      let amount = Pool(rows, of: measure).amount ?? .absent(.missing)
      let exclusion = settings.excluded.first {
        $0.date.first <= date.first && date.last <= $0.date.last
      }
      return Point(date: date, amount: amount, excluded: exclusion?.reason)
    }
    let choice = ChartChoice(of: measure, points: points)
    let phases = Self.phases(of: &points, charted: choice.kind, measure, periods: periods)
    self.init(
      chart: choice.kind,
      chartReason: choice.reason,
      rules: settings.rules,
      points: points,
      phases: phases,
      overall: Self.overall(points, about: phases.first?.centre)
    )
  }

  /// The runs of all points about one centre line.
  private static func overall(_ points: [Point], about centre: Double?) -> RunsAnalysis? {
    centre.map { centre in
      RunsAnalysis(values: points.map { $0.excluded == nil ? $0.value : nil }, centre: centre)
    }
  }

  /// The dates with those of the calendar that lie between and have no row.
  private static func completed(_ dates: [DateInterval]) -> [DateInterval] {
    guard let first = dates.first, let last = dates.last, first.precision != .day,
      dates.allSatisfy({ $0.precision == first.precision })
    else { return dates }
    var result = [first]
    while let current = result.last, current.first < last.first, result.count < 5_000 {
      guard let next = current.following else { return dates }
      result.append(next)
    }
    return dates.allSatisfy(result.contains) ? result : dates
  }

  /// Charts each phase by itself and writes its limits and rules to its points.
  private static func phases(
    of points: inout [Point],
    charted kind: ChartKind,
    _ measure: Measure,
    periods: [Period]
  ) -> [Phase] {
    let starts = measure.series.phases
    let cuts = starts.compactMap { start in
      points.firstIndex { $0.date.first >= start.from.first }
    }
    let bounds = ([0] + cuts.filter { $0 > 0 }).reduce(into: [Int]()) { bounds, cut in
      if bounds.last.map({ $0 < cut }) ?? true { bounds.append(cut) }
    }
    return bounds.enumerated().compactMap { number, first in
      let end = bounds.indices.contains(number + 1) ? bounds[number + 1] : points.count
      guard first < end else { return nil }
      let start = starts.last { $0.from.first <= points[first].date.first }
      let isFirst = number == 0
      let until = isFirst ? periods.first?.dates : start?.baselineUntil
      let slice = points[first..<end]
      let baseline = until.map { dates in slice.count { $0.date.last <= dates.last } } ?? 0
      let frozen = baseline > 0 && baseline < slice.count ? baseline : nil
      let chart = PhaseChart(
        kind,
        slice.map(\.amount),
        excluded: Set(slice.enumerated().filter { $0.element.excluded != nil }.map(\.offset)),
        frozenAfter: frozen,
        settings: measure.series,
        better: measure.better
      )
      for (offset, index) in (first..<end).enumerated() {
        points[index].value = chart.values[offset]
        points[index].limits = chart.limits.isEmpty ? nil : chart.limits[offset]
        points[index].rules = chart.rules[offset]
      }
      return Phase(
        from: points[first].date,
        to: points[end - 1].date,
        centre: chart.centre,
        basis: chart.basis,
        isFrozen: chart.isFrozen,
        runs: chart.runs,
        reason: isFirst ? nil : start?.reason
      )
    }
  }

  /// The points that have a value.
  package var measured: [Point] { points.filter { $0.amount.estimate != nil } }
}

extension Measure {
  /// Whether all rows of one date say something together: people and categories of a mix do not,
  /// nor do values of different units.
  fileprivate var canBeAddedUp: Bool {
    switch valueKind {
    case .proportion, .rate, .count, .units: true
    case .value: observations.allSatisfy(\.cell.isWhole)
    case .mix, .combinations, .flow, .survey, .change: false
    }
  }
}

extension DateInterval {
  /// The next interval of the same precision: the next month after a month.
  var following: DateInterval? {
    let day = CalendarDate(dayNumber: last.dayNumber + 1)
    switch precision {
    case .day: return DateInterval(day.text)
    case .week:
      return DateInterval(
        first: day,
        last: CalendarDate(dayNumber: day.dayNumber + 6),
        precision: .week
      )
    case .month: return DateInterval(String(day.text.prefix(7)))
    case .quarter: return DateInterval("\(day.text.prefix(4))-Q\((day.month + 2) / 3)")
    case .year: return DateInterval(String(day.text.prefix(4)))
    }
  }
}
