/// A phase of a time chart: a numbered marker where it begins, explained below the chart.
package struct TimePhase: Sendable, Hashable {
  /// Where the phase begins, in days from the origin of its chart.
  package var position: Double
  /// The number in the marker, one or two characters.
  package var number: String
  /// What its centre is, or went from and to, ready to print beside the marker where it has room.
  package var heading: String
  /// From when to when it goes, its centre and why it begins, ready to print.
  package var label: String

  /// A phase of its parts.
  package init(position: Double, number: String, heading: String, label: String) {
    self.position = position
    self.number = number
    self.heading = heading
    self.label = label
  }
}
