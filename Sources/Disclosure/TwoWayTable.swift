/// Counts in rows and columns, with the totals of both and of everything shown beside them.
package struct TwoWayTable: Sendable, Hashable {
  /// The counts, row by row, none below zero; every row is as long as the first.
  private let rows: [[Int]]

  package init(_ rows: [[Int]]) {
    self.rows = rows
  }

  /// A table as it may be shown.
  package struct Shown: Sendable, Hashable {
    package let cells: [[Disclosed<Int>]]
    package let rowTotals: [Disclosed<Int>]
    package let columnTotals: [Disclosed<Int>]
    package let total: Disclosed<Int>
    /// What an outsider can work out of each protected cell, row by row; nil for what is shown.
    package let bounds: [[Bounds?]]
  }
}

extension TwoWayTable {
  /// The table with its small counts protected, and the cheapest others that it takes.
  ///
  /// As long as an outsider could work out a small count too well, the cheapest way for the flow to
  /// go round it is hidden as well; last, what turned out not to be needed is shown again. A margin
  /// costs more than any cells, so it goes only when nothing else helps.
  package func shown(by policy: DisclosurePolicy) -> Shown {
    let circulation = circulation
    let arcs = circulation.arcs
    let primary = arcs.map { policy.protects($0.count) }
    let isTiny = rows.joined().reduce(0, +) < policy.smallestDenominator
    var hidden = isTiny ? arcs.map { $0.count > 0 } : primary
    let small = arcs.indices.filter { primary[$0] }
    while let unsafe = small.first(where: {
      !policy.isSafe(circulation.bounds(of: $0, hiding: hidden))
    }) {
      var relief = circulation.cheapestRelief(of: unsafe, hiding: hidden, rising: true)
      if relief.isEmpty {
        relief = circulation.cheapestRelief(of: unsafe, hiding: hidden, rising: false)
      }
      // Nothing helps: nothing is shown.
      if relief.isEmpty { relief = arcs.indices.filter { arcs[$0].count > 0 } }
      for arc in relief { hidden[arc] = true }
    }
    if !isTiny {
      let spare = arcs.indices.filter { hidden[$0] && !primary[$0] }
        .sorted { (arcs[$1].cost, $1) < (arcs[$0].cost, $0) }
      for arc in spare {
        hidden[arc] = false
        if small.contains(where: {
          !policy.isSafe(circulation.bounds(of: $0, hiding: hidden))
        }) {
          hidden[arc] = true
        }
      }
    }
    return shown(hiding: hidden, circulation)
  }

  private var columnCount: Int { rows.first?.count ?? 0 }

  /// The table as a flow.
  ///
  /// Rows are nodes from 0, columns after them, then where the columns' totals meet and where the
  /// rows' begin. Arcs: the cells, the rows' totals, the columns' totals, the grand total.
  private var circulation: Circulation {
    let columns = (0..<columnCount).map { column in rows.reduce(0) { $0 + $1[column] } }
    let total = columns.reduce(0, +)
    let (end, start) = (rows.count + columnCount, rows.count + columnCount + 1)
    let dear = max(1, total) * (rows.count * columnCount + 1)
    var arcs: [Circulation.Arc] = []
    for (row, cells) in rows.enumerated() {
      for (column, count) in cells.enumerated() {
        arcs.append(.init(tail: row, head: rows.count + column, count: count, cost: count))
      }
    }
    for (row, cells) in rows.enumerated() {
      let count = cells.reduce(0, +)
      arcs.append(.init(tail: start, head: row, count: count, cost: dear + count))
    }
    for (column, count) in columns.enumerated() {
      arcs.append(.init(tail: rows.count + column, head: end, count: count, cost: dear + count))
    }
    arcs.append(.init(tail: end, head: start, count: total, cost: 4 * dear + total))
    return Circulation(nodes: start + 1, arcs: arcs)
  }

  private func shown(hiding hidden: [Bool], _ circulation: Circulation) -> Shown {
    let values = circulation.arcs.indices.map { arc -> Disclosed<Int> in
      hidden[arc] ? .protected : .shown(circulation.arcs[arc].count)
    }
    let cellCount = rows.count * columnCount
    return Shown(
      cells: rows.indices.map { row in
        Array(values[row * columnCount..<(row + 1) * columnCount])
      },
      rowTotals: Array(values[cellCount..<cellCount + rows.count]),
      columnTotals: Array(values[cellCount + rows.count..<cellCount + rows.count + columnCount]),
      total: values[values.count - 1],
      bounds: rows.indices.map { row in
        (0..<columnCount).map { column in
          let arc = row * columnCount + column
          return hidden[arc] ? circulation.bounds(of: arc, hiding: hidden) : nil
        }
      }
    )
  }
}
