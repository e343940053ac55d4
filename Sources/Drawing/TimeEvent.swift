/// Something that happened in the time of a chart: a lettered marker, explained below the chart.
package struct TimeEvent: Sendable, Hashable {
  /// When, in days from the origin of its chart.
  package var position: Double
  /// The letter in the marker, one or two characters.
  package var letter: String
  /// What happened, ready to print.
  package var label: String

  /// An event of its parts.
  package init(position: Double, letter: String, label: String) {
    self.position = position
    self.letter = letter
    self.label = label
  }
}
