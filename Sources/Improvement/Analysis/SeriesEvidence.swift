package import Manuscript
import Statistics

/// What the chart of a series shows, and since when.
package enum SeriesEvidence: Sendable, Hashable {
  /// The runs are longer or the crossings fewer than chance gives.
  case change(since: DateInterval)
  /// A rule for single points fired, first at a date, though the runs are those of chance.
  case signal(since: DateInterval)
  /// Nothing but chance.
  case chance
}

extension SeriesEvidence {
  /// What a series shows; nil with fewer than 12 useful points, which cannot tell.
  ///
  /// A change is dated by the longest run on one side of the first phase's centre line, the
  /// earliest of several: where the run begins or, when the series begins with it, where it ends.
  package init?(of series: SeriesFinding) {
    guard let runs = series.overall, runs.useful >= 12,
      let centre = series.phases.first?.centre
    else { return nil }
    let fired = series.points.first { !$0.rules.isEmpty }?.date
    if runs.hasSignal, let since = Self.turn(in: series.points, about: centre) {
      self = .change(since: since)
    } else if let fired {
      self = .signal(since: fired)
    } else {
      self = .chance
    }
  }

  /// The date something began to be seen; nil for chance.
  package var since: DateInterval? {
    switch self {
    case .change(let since), .signal(let since): since
    case .chance: nil
    }
  }

  /// The date of the point where the longest run turns the series.
  private static func turn(
    in points: [SeriesFinding.Point],
    about centre: Double
  ) -> DateInterval? {
    let useful = points.compactMap { point -> (date: DateInterval, side: Int)? in
      guard point.excluded == nil, let value = point.value else { return nil }
      let sign = side(of: value, about: centre)
      return sign == 0 ? nil : (point.date, sign)
    }
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
