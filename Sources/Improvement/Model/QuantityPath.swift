/// Where a number stands that another must agree with: `<measure>[/<period>][/@<cell>…][/<column>]`.
///
/// Without a period it is the same period as the number it is compared with, and without a cell the
/// same cell.
package struct QuantityPath: Sendable, Hashable {
  package var measure: Measure.ID
  package var period: Period.ID?
  package var cell: [String]
  package var column: Column?

  /// Which number of a row is meant.
  package enum Column: String, Sendable, Hashable, CaseIterable {
    case numerator, denominator, count
  }

  /// Reads a path as an author writes it; a column may have its Swedish name.
  package init(_ text: String) {
    let parts = text.split(separator: "/").map(String.init)
    measure = parts.first ?? ""
    cell = []
    for part in parts.dropFirst() {
      if part.hasPrefix("@") {
        cell.append(String(part.dropFirst()))
      } else if let column = Self.columns[part] {
        self.column = column
      } else {
        period = part
      }
    }
  }

  private static let columns: [String: Column] = [
    "numerator": .numerator, "täljare": .numerator, "händelser": .numerator, "events": .numerator,
    "denominator": .denominator, "nämnare": .denominator, "exponering": .denominator,
    "exposure": .denominator, "count": .count, "antal": .count,
  ]
}
