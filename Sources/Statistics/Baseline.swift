/// Which rows the centre line and limits of a chart are computed from.
struct Baseline {
  /// The indices of rows that count neither here nor for runs.
  let excluded: Set<Int>
  /// The number of rows, from the first, that the base is taken from.
  let end: Int

  /// The base of a chart with `count` rows, all of them unless it is frozen.
  init(excluded: Set<Int>, frozenAfter: Int?, count: Int) {
    self.excluded = excluded
    self.end = min(count, max(0, frozenAfter ?? count))
  }
}

extension Baseline {
  /// The rows of the base, the excluded taken out and the missing still there.
  func rows<Row>(of rows: [Row?]) -> [Row?] {
    rows.prefix(end).enumerated().filter { !excluded.contains($0.offset) }.map(\.element)
  }

  /// The rows of the base that are not missing.
  func present<Row>(in rows: [Row?]) -> [Row] { self.rows(of: rows).compactMap { $0 } }

  /// All rows, with the excluded turned into missing ones.
  func included<Row>(of rows: [Row?]) -> [Row?] {
    rows.enumerated().map { excluded.contains($0.offset) ? nil : $0.element }
  }
}
