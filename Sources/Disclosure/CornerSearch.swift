/// Looks for a corner of what the equations leave: a solution in which as many counts as there are
/// no equations for are at their least.
///
/// The simplex method (Dantzig, 1951), first phase, with Bland's rule (1977), which can't go round
/// in circles. It counts in fractions, and what it finds proves nothing by itself: only a solution
/// in whole numbers that fits every equation does.
private struct CornerSearch {
  /// One row for each equation: the factors of the unknowns, then the constant.
  private var rows: [[Double]]
  /// What is still missing of the equations, by unknown, and last in all.
  private var missing: [Double]
  /// Which unknown each row has a value for; past the last one, what is missing of its own equation.
  private var basis: [Int]
  private let unknowns: Int

  /// The unknowns are zero or more.
  init(_ equations: [(factors: [Int], constant: Int)], unknowns: Int) {
    self.unknowns = unknowns
    let rows = equations.map { equation in
      let sign = equation.constant < 0 ? -1.0 : 1.0
      return equation.factors.map { Double($0) * sign } + [Double(equation.constant) * sign]
    }
    self.rows = rows
    basis = rows.indices.map { unknowns + $0 }
    missing = (0...unknowns).map { column in rows.reduce(0) { $0 + $1[column] } }
  }

  private static let tolerance = 1e-9
  /// More steps than this have not been seen to help.
  private static let mostSteps = 400

  /// The unknowns at a corner, rounded; nil when none is found.
  mutating func corner() -> [Int]? {
    for _ in 0..<Self.mostSteps {
      guard let column = (0..<unknowns).first(where: { missing[$0] > Self.tolerance }) else {
        break
      }
      guard let row = leavingRow(for: column) else { return nil }
      pivot(row, column)
    }
    guard abs(missing[unknowns]) < 1e-6 else { return nil }
    var values = Array(repeating: 0, count: unknowns)
    for (row, unknown) in basis.enumerated() where unknown < unknowns {
      guard abs(rows[row][unknowns]) < 1e15 else { return nil }
      values[unknown] = Int(rows[row][unknowns].rounded())
    }
    return values
  }

  /// The row that limits the unknown of a column first.
  private func leavingRow(for column: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in rows.indices where rows[row][column] > Self.tolerance {
      let ratio = rows[row][unknowns] / rows[row][column]
      guard let known = best else {
        best = (row, ratio)
        continue
      }
      if ratio < known.ratio - Self.tolerance
        || ratio < known.ratio + Self.tolerance && basis[row] < basis[known.row]
      {
        best = (row, ratio)
      }
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let factor = rows[row][column]
    for index in 0...unknowns { rows[row][index] /= factor }
    let own = rows[row]
    for other in rows.indices where other != row && rows[other][column] != 0 {
      let times = rows[other][column]
      for index in 0...unknowns { rows[other][index] -= times * own[index] }
    }
    let times = missing[column]
    for index in 0...unknowns { missing[index] -= times * own[index] }
    basis[row] = column
  }
}

extension HiddenSystem {
  /// Whether a solution in whole numbers is found in which the target has a value: a proof when it
  /// is, and nothing when it is not.
  func hasCorner(withTargetAt value: Int) -> Bool {
    guard value >= lowest[target] else { return false }
    let others = lowest.indices.filter { $0 != target }
    let equations = independent.map { row in
      let known = others.reduce(row.factors[target] * value) { $0 + row.factors[$1] * lowest[$1] }
      return (factors: others.map { row.factors[$0] }, constant: row.constant - known)
    }
    var search = CornerSearch(equations, unknowns: others.count)
    guard let corner = search.corner() else { return false }
    var solution = lowest
    solution[target] = value
    for (place, above) in zip(others, corner) { solution[place] += above }
    guard zip(solution, lowest).allSatisfy({ $0 >= $1 }) else { return false }
    return rows.allSatisfy { row in
      zip(row.factors, solution).reduce(0) { $0 + $1.0 * $1.1 } == row.constant
    }
  }
}
