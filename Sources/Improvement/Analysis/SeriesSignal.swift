package import Manuscript
package import Statistics

/// What the chosen rules say of a whole series, which is what its verdict rests on.
///
/// The rules look at all points about the first phase's lines, so that a new phase cannot hide a
/// change.
package struct SeriesSignal: Sendable, Hashable {
  /// Whether there is more than chance.
  package let isChange: Bool
  /// The way the series went, where the rules themselves tell; nil leaves it to the periods.
  package let direction: Direction?
  /// When the change began to be seen; nil for chance.
  package let since: DateInterval?
}

extension SeriesSignal {
  /// What the rules say; nil with fewer than 12 useful points, which cannot tell, and for moving
  /// ranges, which depend on one another.
  ///
  /// - `anhoej`: too long a run or too few crossings in the whole series.
  /// - `ihi`: a shift, a trend or too few runs; too many runs are not a change in either direction.
  /// - `mdc`: what the last value means, which is the programme's own icon for variation.
  init?(of series: SeriesFinding, measure: Measure) {
    guard let runs = series.overall, runs.useful >= 12,
      let centre = series.phases.first?.centre
    else { return nil }
    switch series.rules {
    case .anhoej:
      self.init(since: runs.hasSignal ? series.turn(about: centre) : nil)
    case .ihi:
      let rules = HealthcareRunRules(values: series.countedValues, centre: centre)
      let hasRuns = rules.hasTooFewRuns || rules.shifts.contains { $0 != nil }
      let trend = rules.trends.firstIndex { $0 != nil }.map { series.points[$0].date }
      self.init(since: hasRuns ? series.turn(about: centre) : trend)
    case .mdc:
      self.init(by: series.makingDataCount(of: measure).findings, in: series)
    }
  }

  private init(since: DateInterval?, direction: Direction? = nil) {
    isChange = since != nil
    self.direction = direction
    self.since = since
  }

  /// The signal that the last value is part of, from the first value of the same stretch on.
  private init(by findings: [MakingDataCount.Finding?], in series: SeriesFinding) {
    let measured = findings.indices.filter { series.countedValues[$0] != nil }
    guard let last = measured.last, let direction = findings[last]?.direction else {
      self.init(since: nil)
      return
    }
    let stretch = measured.reversed().prefix { findings[$0]?.direction == direction }
    self.init(since: stretch.last.map { series.points[$0].date }, direction: direction)
  }
}

extension SeriesFinding {
  /// What is plotted; nil where a point is missing or does not count.
  var countedValues: [Double?] { points.map { $0.excluded == nil ? $0.value : nil } }

  /// All points by Making Data Count's rules, about the first phase's mean.
  fileprivate func makingDataCount(of measure: Measure) -> MakingDataCount {
    var base: Int?
    if let first = phases.first, first.isFrozen || phases.count > 1 {
      base = Self.length(of: first.basis, in: countedValues)
    }
    return MakingDataCount(
      values: countedValues,
      better: measure.better,
      frozenAfter: base,
      screening: measure.series.screening
    )
  }

  /// How many points from the start hold so many values.
  static func length(of basis: Int, in values: [Double?]) -> Int {
    var measured = 0
    let end = values.firstIndex { value in
      if value != nil { measured += 1 }
      return measured == basis
    }
    return end.map { $0 + 1 } ?? values.count
  }

  /// The date of the point where the longest run on one side of the centre line, the earliest of
  /// several, turns the series.
  ///
  /// That is where the run begins or, when the series begins with it, where it ends.
  fileprivate func turn(about centre: Double) -> DateInterval? {
    let useful = zip(points, countedValues).compactMap { point, value in
      value.map { (date: point.date, side: side(of: $0, about: centre)) }
    }.filter { $0.side != 0 }
    var longest = 0..<0
    var start = 0
    for index in useful.indices {
      if index > 0, useful[index].side != useful[index - 1].side { start = index }
      if index + 1 - start > longest.count { longest = start..<(index + 1) }
    }
    let turn = longest.lowerBound == 0 ? longest.upperBound : longest.lowerBound
    return useful.indices.contains(turn) ? useful[turn].date : useful.first?.date
  }
}
