/// A place on an axis and what is written there.
package struct Tick: Sendable, Hashable {
  /// Where it stands, in the unit of its axis.
  package var value: Double
  /// What is written, ready to print; empty for a line without words.
  package var label: String

  /// A tick of its parts.
  package init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
