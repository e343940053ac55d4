/// The association between the rows and the columns of a table of counts.
package struct Association: Sendable, Hashable {
  /// Pearson's χ² = Σ(O − E)²/E over the cells, 0 or more, without Yates's correction.
  ///
  /// O is the count of a cell and E its row's sum times its column's sum by the sum of all.
  package let chiSquare: Double
  /// The degrees of freedom, (rows − 1)(columns − 1), at least 1.
  package let degreesOfFreedom: Int
  /// Cramér's V, from 0 (independent) to 1.
  ///
  /// V = √(χ²/(N (min(rows, columns) − 1))). Source: Cramér, Mathematical Methods of Statistics,
  /// 1946, page 282.
  package let cramersV: Double

  /// The association in a table of counts, where each counted thing is in one cell.
  ///
  /// A row or column without any counts says nothing and is left out, also of the degrees of
  /// freedom. Nil when the rows differ in length, a count is below 0, or fewer than two rows or two
  /// columns remain.
  ///
  /// Source: Pearson, Philosophical Magazine 1900;50:157–175.
  ///
  /// - Parameter table: The rows, each with its counts by column.
  package init?(table: [[Int]]) {
    let width = table.first?.count ?? 0
    guard table.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
    let columns = (0..<width).map { column in table.reduce(0.0) { $0 + Double($1[column]) } }
    let rows = table.map { $0.reduce(0.0) { $0 + Double($1) } }
    let usedRows = rows.filter { $0 > 0 }.count
    let usedColumns = columns.filter { $0 > 0 }.count
    guard usedRows > 1, usedColumns > 1 else { return nil }
    let total = rows.reduce(0, +)
    var sum = 0.0
    for (row, counts) in zip(rows, table) where row > 0 {
      for (column, count) in zip(columns, counts) where column > 0 {
        let expected = row * column / total
        sum += square(Double(count) - expected) / expected
      }
    }
    chiSquare = sum
    degreesOfFreedom = (usedRows - 1) * (usedColumns - 1)
    cramersV = min(1, squareRoot(sum / (total * Double(min(usedRows, usedColumns) - 1))))
  }
}

extension Association {
  /// The probability of so large a χ² without association, from 0 to 1; 1 when χ² is 0.
  ///
  /// Q(k/2, χ²/2) with k degrees of freedom: an approximation that is good when the expected counts
  /// are 5 or more. Source: Pearson 1900, as above.
  package var probability: Double {
    IncompleteGamma.upper(Double(degreesOfFreedom) / 2, chiSquare / 2)
  }
}
