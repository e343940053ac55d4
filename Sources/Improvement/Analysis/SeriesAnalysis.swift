import Statistics

extension SeriesFinding {
  /// The run chart of a measure whose table has dates; nil without any, or with values of cells
  /// that cannot be added up.
  ///
  /// The calendar is completed: a month without a row becomes a missing point, so that a gap in
  /// the data is a gap in the chart. With dated periods the centre line is frozen on the first.
  init?(of measure: Measure, periods: [Period]) {
    let dated = measure.observations.compactMap { observation -> (DateInterval, Observation)? in
      if case .date(let dates) = observation.time { (dates, observation) } else { nil }
    }
    guard !dated.isEmpty else { return nil }
    var dates: [DateInterval] = []
    for (date, _) in dated where !dates.contains(date) { dates.append(date) }
    dates.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    let points = Self.completed(dates).map { date in
      let rows = dated.filter { $0.0 == date }.map(\.1)
      let amount = Pool(rows, of: measure).amount ?? .absent(.missing)
      return Point(date: date, amount: amount)
    }
    self.init(points: points, phases: Self.phases(of: points, periods: periods))
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

  private static func phases(of points: [Point], periods: [Period]) -> [Phase] {
    guard let from = points.first?.date, let to = points.last?.date else { return [] }
    let values = points.map(\.amount.estimate)
    let baseline = periods.first?.dates.map { dates in
      points.count { $0.date.last <= dates.last }
    }
    let isFrozen = baseline.map { $0 > 0 && $0 < points.count } ?? false
    let chart = RunChart(values: values, frozenAfter: isFrozen ? baseline : nil)
    guard let centre = chart.centre, let runs = chart.runs else { return [] }
    let basis = values.prefix(isFrozen ? baseline ?? 0 : values.count).compactMap(\.self).count
    return [
      Phase(from: from, to: to, centre: centre, basis: basis, isFrozen: isFrozen, runs: runs)
    ]
  }

  /// The points that have a value.
  package var measured: [Point] { points.filter { $0.amount.estimate != nil } }
}

extension DateInterval {
  /// The next interval of the same precision: the next month after a month.
  var following: DateInterval? {
    let day = CalendarDate(dayNumber: last.dayNumber + 1)
    switch precision {
    case .day: return DateInterval(day.text)
    case .week:
      return DateInterval(
        first: day, last: CalendarDate(dayNumber: day.dayNumber + 6), precision: .week)
    case .month: return DateInterval(String(day.text.prefix(7)))
    case .quarter: return DateInterval("\(day.text.prefix(4))-Q\((day.month + 2) / 3)")
    case .year: return DateInterval(String(day.text.prefix(4)))
    }
  }
}
