package import Manuscript

/// What the chart of a series shows, and since when.
package enum SeriesEvidence: Sendable, Hashable {
  /// The chosen rules see a change.
  case change(since: DateInterval)
  /// A rule for points fired, first at a date, though the series as a whole shows no change.
  case signal(since: DateInterval)
  /// Nothing but chance.
  case chance
}

extension SeriesEvidence {
  /// What a series shows; nil with fewer than 12 useful points, which cannot tell.
  package init?(of series: SeriesFinding) {
    guard let signal = series.signal else { return nil }
    if let since = signal.since {
      self = .change(since: since)
    } else if let fired = series.points.first(where: { !$0.rules.isEmpty })?.date {
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
}
