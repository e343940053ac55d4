/// What an outsider has of one group of hidden counts: their equations with everything shown put
/// in, and what follows from them by elimination.
struct HiddenSystem {
  /// A sum of hidden counts with factors, equal to a constant.
  struct Row: Hashable {
    /// One factor for each hidden count.
    var factors: [Int]
    var constant: Int
  }

  /// The equations, then those that elimination gives.
  let rows: [Row]
  /// Those that elimination gives: as much as all of them say, and none says what others do.
  let independent: [Row]
  let lowest: [Int]
  /// The true counts: a solution to begin from; nil for an outsider, who has none.
  let solution: [Int]?
  /// Which of the hidden counts is asked for.
  let target: Int
  /// Whether the equations alone fix the target (the span test).
  let fixesTarget: Bool
  /// Beyond this no equation limits a count.
  let horizon: Int
  /// The equations as a flow, where they are one; its counts are the least that is known.
  let circulation: Circulation?

  /// The hidden counts that hang together with one of them; nil when the elimination's numbers grow
  /// too large, and nothing is known.
  ///
  /// `truth` are the true counts, where they are known.
  init?(of published: PublishedCounts, around count: Int, truth: [Int]? = nil) {
    let belongs = published.component(around: count)
    let places = published.shown.indices.filter { belongs[$0] }
    guard let target = places.firstIndex(of: count) else { return nil }
    var rows: [Row] = []
    for equation in published.equations
    where equation.terms.contains(where: { belongs[$0.count] }) {
      var row = Row(factors: places.map { _ in 0 }, constant: equation.constant)
      for term in equation.terms {
        if let place = places.firstIndex(of: term.count) {
          row.factors[place] += term.factor
        } else {
          row.constant -= term.factor * (published.shown[term.count] ?? 0)
        }
      }
      rows.append(row)
    }
    circulation = Circulation(
      of: rows,
      counts: places.map { published.lowest[$0] },
      lowest: places.map { published.lowest[$0] }
    )
    // A flow needs no elimination.
    guard let reduced = circulation == nil ? Self.eliminated(rows) : rows else { return nil }
    self.target = target
    independent = reduced
    self.rows = rows + reduced.filter { !rows.contains($0) }
    lowest = places.map { published.lowest[$0] }
    solution = truth.map { truth in places.map { truth[$0] } }
    fixesTarget = reduced.contains { row in
      row.factors.indices.allSatisfy { (row.factors[$0] != 0) == ($0 == target) }
    }
    // What the counts can reach is made of the constants and of how low the others can be.
    horizon = rows.reduce(0) { $0 + abs($1.constant) } + (solution ?? lowest).reduce(0, +) + 100
  }

  /// The rows in reduced echelon form, in whole numbers: fraction-free, each row divided by what
  /// its numbers have in common; nil when a number outgrows the machine's.
  private static func eliminated(_ rows: [Row]) -> [Row]? {
    var rows = rows
    var pivots = 0
    for column in (rows.first?.factors ?? []).indices {
      guard
        let pivot = rows.indices.dropFirst(pivots).first(where: { rows[$0].factors[column] != 0 })
      else { continue }
      rows.swapAt(pivots, pivot)
      for index in rows.indices where index != pivots && rows[index].factors[column] != 0 {
        guard let row = rows[index].without(column, by: rows[pivots]) else { return nil }
        rows[index] = row
      }
      pivots += 1
    }
    return Array(rows.prefix(pivots))
  }
}

extension HiddenSystem.Row {
  /// Those of some rows that do not follow from the ones before them; nil on overflow.
  static func independent(_ rows: [Self]) -> [Self]? {
    var kept: [Self] = []
    var basis: [(row: Self, pivot: Int)] = []
    for row in rows {
      var left = row
      for (other, pivot) in basis where left.factors[pivot] != 0 {
        guard let reduced = left.without(pivot, by: other) else { return nil }
        left = reduced
      }
      guard let pivot = left.factors.firstIndex(where: { $0 != 0 }) else {
        // Two sums of the same counts with other results contradict each other.
        guard left.constant == 0 else { return nil }
        continue
      }
      kept.append(row)
      basis.append((left, pivot))
    }
    return kept
  }

  /// This row with a count taken out of it by means of another row; nil on overflow.
  fileprivate func without(_ column: Int, by pivot: Self) -> Self? {
    let (own, other) = (factors[column], pivot.factors[column])
    func mixed(_ first: Int, _ second: Int) -> Int? {
      let left = first.multipliedReportingOverflow(by: other)
      let right = second.multipliedReportingOverflow(by: own)
      let sum = left.partialValue.subtractingReportingOverflow(right.partialValue)
      return left.overflow || right.overflow || sum.overflow ? nil : sum.partialValue
    }
    guard let constant = mixed(constant, pivot.constant) else { return nil }
    var row = Self(factors: [], constant: constant)
    for (first, second) in zip(factors, pivot.factors) {
      guard let factor = mixed(first, second) else { return nil }
      row.factors.append(factor)
    }
    let divisor = row.factors.reduce(abs(row.constant)) { greatestCommonDivisor($0, abs($1)) }
    guard divisor > 1 else { return row }
    return Self(factors: row.factors.map { $0 / divisor }, constant: row.constant / divisor)
  }
}

private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (first, second) = (first, second)
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
