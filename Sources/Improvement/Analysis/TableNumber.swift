package import Manuscript

/// One number that a project publishes from a table: a column of a row.
package struct TableNumber: Sendable, Hashable {
  package var measure: Measure.ID
  /// Where the row stands, or for a flow its number.
  package var place: Place
  package var column: Column

  /// Which number of the row it is.
  package enum Column: Sendable, Hashable {
    case numerator, denominator, count, value, mean, deviation, reported, low, high, size, printed
  }

  package init(measure: Measure.ID, place: Place, column: Column) {
    self.measure = measure
    self.place = place
    self.column = column
  }
}

extension Observation {
  /// The numbers that the row holds, in the order of its columns.
  package var columns: [TableNumber.Column] {
    let printed: [TableNumber.Column] = self.printed == nil ? [] : [.printed]
    switch figure {
    case .share, .rate: return [.numerator, .denominator] + printed
    case .count: return [.count]
    case .value: return [.value]
    case .histogram: return [.value, .count]
    case .summary(_, _, let deviation):
      return [.size, .mean] + (deviation == nil ? [] : [.deviation])
    case .reported(let value):
      let there: [(Bool, TableNumber.Column)] = [
        (value.value != nil, .reported), (value.low != nil, .low), (value.high != nil, .high),
        (value.size != nil, .size),
      ]
      return there.filter(\.0).map(\.1)
    case .absent: return []
    }
  }

  /// Those numbers, or the ones of some columns.
  func numbers(
    of measure: Measure,
    in wanted: [TableNumber.Column]? = nil
  ) -> [TableNumber] {
    columns.filter { wanted?.contains($0) ?? true }.map { column in
      TableNumber(measure: measure.id, place: place, column: column)
    }
  }
}

extension Measure {
  /// Every number that the measure's table publishes, its printed totals too.
  package var numbers: [TableNumber] {
    (observations + printedTotals).flatMap { $0.numbers(of: self) }
      + flow.map { TableNumber(measure: id, place: $0.place, column: .count) }
  }

  /// The rows that say something of a cell in a period; all its rows for the measure as a whole
  /// where it has no row of its own.
  func rows(about cell: CellKey, in period: Period?) -> [Observation] {
    let rows = observations.filter { row in period.map { row.falls(in: $0) } ?? true }
    let own = rows.filter { $0.cell == cell }
    guard own.isEmpty else { return own }
    // A survey's answers are rows of its items.
    let within = rows.filter { row in cell.parts.allSatisfy(row.cell.parts.contains) }
    return within
  }
}
