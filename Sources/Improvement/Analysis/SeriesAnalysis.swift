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
    let dated = measure.observationsByDate
    guard !dated.isEmpty, measure.canBeAddedUp else { return nil }
    let settings = measure.series
    var points = Self.completed(dated).map { date, rows in
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
      overall: choice.kind == .mr ? nil : Self.overall(points, about: phases.first?.centre)
    )
    dispersion = choice.dispersion
    signal = SeriesSignal(of: self, measure: measure)
    if isOverdispersed {
      for index in self.points.indices {
        self.points[index].amount = self.points[index].amount.withoutInterval
      }
    }
  }

  /// The runs of all points about one centre line.
  private static func overall(_ points: [Point], about centre: Double?) -> RunsAnalysis? {
    centre.map { centre in
      RunsAnalysis(values: points.map { $0.excluded == nil ? $0.value : nil }, centre: centre)
    }
  }

  /// The dates with those of the calendar that lie between and have no row.
  private static func completed(_ dated: [DatedRows]) -> [DatedRows] {
    guard let first = dated.first?.date, let last = dated.last?.date, first.precision != .day,
      dated.allSatisfy({ $0.date.precision == first.precision })
    else { return dated }
    var result: [DatedRows] = []
    var rest = dated[...]
    var next: DateInterval? = first
    while let date = next, date.first <= last.first, result.count < 5_000 {
      result.append(rest.first?.date == date ? rest.removeFirst() : (date, []))
      next = date.following
    }
    return rest.isEmpty ? result : dated
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

/// The rows of one date, none where the calendar has a gap.
private typealias DatedRows = (date: DateInterval, rows: [Observation])

extension Measure {
  /// The rows that have a date, those of one date together, in the order of the dates.
  fileprivate var observationsByDate: [DatedRows] {
    let dated = observations.compactMap { row -> DatedRows? in
      if case .date(let date) = row.time { (date, [row]) } else { nil }
    }
    let isSorted = zip(dated, dated.dropFirst()).allSatisfy { $0.date.first < $1.date.first }
    guard !isSorted else { return dated }
    var places: [DateInterval: Int] = [:]
    var result: [DatedRows] = []
    for (date, rows) in dated {
      if let place = places[date] {
        result[place].rows += rows
      } else {
        places[date] = result.count
        result.append((date, rows))
      }
    }
    return result.sorted { ($0.date.first, $0.date.last) < ($1.date.first, $1.date.last) }
  }

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
