/// A value to compare with, such as an aim or the national figure, drawn right across the chart.
package struct ReferenceLine: Sendable, Hashable {
  /// Where it stands, in the unit of the scale; a line outside the scale is not drawn.
  package var value: Double
  /// What it is, ready to print, such as "Mål 80 %".
  package var label: String

  /// A reference line of its parts.
  package init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
