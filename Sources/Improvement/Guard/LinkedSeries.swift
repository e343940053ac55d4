import Disclosure
import Manuscript

/// Dated series that hang together, in bins that are safe for all of them: the months of one that
/// another shows would give back what a bin has put together.
struct LinkedSeries {
  private let measures: [Measure]
  private let periods: [Period]
  /// The stretches of days that no point of any series crosses, in order.
  private let blocks: [DateInterval]
  /// Empty where no bins are needed.
  private let phases: [Phase]
  /// Whether no bins can be made, so that nothing of a point may be told.
  private let isHidden: Bool

  /// A stretch of blocks within one period, or in none, with its bins.
  private struct Phase {
    /// The number of its period.
    let period: Int?
    let blocks: Range<Int>
    /// None where nothing of it may be told.
    let bins: [Range<Int>]
  }

  init(of measures: [Measure], in periods: [Period], by policy: DisclosurePolicy) {
    self.measures = measures
    self.periods = periods
    let rows = measures.flatMap(\.observations).filter { $0.dates != nil }
    let blocks = Self.blocks(of: rows.compactMap(\.dates))
    let isNeeded = rows.contains { $0.isSmall(by: policy) }
    let isUncounted = rows.contains { $0.pair == nil && $0.absence == nil }
    self.blocks = blocks
    isHidden = isNeeded && isUncounted
    phases = isNeeded && !isUncounted ? Self.phases(of: measures, blocks, periods, policy) : []
  }

  private static func phases(
    of measures: [Measure],
    _ blocks: [DateInterval],
    _ periods: [Period],
    _ policy: DisclosurePolicy
  ) -> [Phase] {
    let owners = blocks.map { block in periods.firstIndex { $0.holds(block) } }
    var ranges: [Range<Int>] = []
    for index in blocks.indices {
      if let last = ranges.last, owners[last.lowerBound] == owners[index] {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
    }
    // One series for each cell of each measure.
    var series: [[Observation]] = []
    for measure in measures {
      for cell in cells(of: measure) {
        series.append(measure.observations.filter { $0.dates != nil && $0.cell == cell })
      }
    }
    let points = blocks.map { block in series.map { point(of: $0, in: block, policy) } }
    let bins = SeriesBins(of: points, in: ranges, by: policy)
    return ranges.indices.map { index in
      Phase(
        period: owners[ranges[index].lowerBound],
        blocks: ranges[index],
        bins: bins.phases[index]
      )
    }
  }

  /// What a series has in a block.
  private static func point(
    of rows: [Observation],
    in block: DateInterval,
    _ policy: DisclosurePolicy
  ) -> (part: Int, whole: Int) {
    var (part, whole) = (0, 0)
    var isShare = false
    for row in rows where row.isIn(block) {
      guard let pair = row.pair else { continue }
      part += pair.0
      whole += pair.1 ?? pair.0
      isShare = isShare || pair.1 != nil
    }
    // A count has no rest that could be small, and where there is nothing nothing is told.
    let safe = policy.smallestDenominator + policy.smallestCell
    return (part, isShare ? whole : whole + safe)
  }
}

extension LinkedSeries {
  /// What may be shown of one of the measures; `hidden` are the periods of which it must tell nothing,
  /// not even of one cell, for its total would give that back.
  func observations(of index: Int, hiding hidden: [Period]) -> [Observation] {
    let measure = measures[index]
    guard !phases.isEmpty || isHidden || !hidden.isEmpty else { return measure.observations }
    let undated = measure.observations.filter { $0.dates == nil }
    let dated = measure.observations.filter { $0.dates != nil }
    guard !phases.isEmpty, !isHidden else {
      return undated
        + dated.map { row in
          isHidden || hidden.contains(where: row.falls) ? row.protected : row
        }
    }
    var shown = undated
    for phase in phases {
      let own = phase.period.map { periods[$0].id }
      let isOut = phase.bins.isEmpty || hidden.contains { $0.id == own }
      for cell in Self.cells(of: measure) {
        let rows = dated.filter { $0.cell == cell }
        if isOut {
          shown += rows.filter { row in blocks[phase.blocks].contains(where: row.isIn) }.map(
            \.protected
          )
        } else {
          shown += phase.bins.flatMap { bin in
            Self.merged(rows.filter { row in blocks[bin].contains(where: row.isIn) })
          }
        }
      }
    }
    return shown
  }

  /// The rows of a bin as one, beside those that the source tells nothing of.
  private static func merged(_ rows: [Observation]) -> [Observation] {
    let start = { (row: Observation) in row.dates?.first.dayNumber ?? 0 }
    let own = rows.sorted { start($0) < start($1) }
    let told = own.filter { $0.absence == nil }
    let absent = own.filter { $0.absence != nil }
    guard !told.isEmpty else { return absent }
    return (absent + [Observation(merging: told)]).sorted { start($0) < start($1) }
  }

  private static func cells(of measure: Measure) -> [CellKey] {
    var cells: [CellKey] = []
    for row in measure.observations where row.dates != nil && !cells.contains(row.cell) {
      cells.append(row.cell)
    }
    return cells
  }

  /// The dates put together wherever they overlap.
  private static func blocks(of dates: [DateInterval]) -> [DateInterval] {
    var blocks: [DateInterval] = []
    for next in Set(dates).sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = blocks.last, next.first <= last.last,
        let both = DateInterval(
          first: last.first,
          last: max(last.last, next.last),
          precision: .day
        )
      {
        blocks[blocks.count - 1] = both
      } else {
        blocks.append(next)
      }
    }
    return blocks
  }
}

extension Period {
  /// Whether it has all of some days.
  fileprivate func holds(_ days: DateInterval) -> Bool {
    dates.map { $0.first <= days.first && days.last <= $0.last } ?? false
  }
}

extension Observation {
  /// The same row without its number.
  fileprivate var protected: Observation {
    Observation(time: time, cell: cell, figure: .absent(.protected), place: place)
  }

  fileprivate func isIn(_ block: DateInterval) -> Bool {
    dates.map { block.first <= $0.first && $0.last <= block.last } ?? false
  }
}
