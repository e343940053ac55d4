/// A level wanted for a time: one step of the target line of a time chart.
package struct TargetStep: Sendable, Hashable {
  /// From when the level is wanted, in days from the origin of its chart.
  package var from: Double
  /// Until when, in days: where the next step begins, or the end of the chart.
  package var to: Double
  /// The level in the unit of the scale; a level outside the scale is not drawn.
  package var value: Double
  /// What it is, ready to print at the step, such as "mål ≤ 8 %".
  package var label: String
  /// What it is and since when, for below the chart where the step has no room for its label.
  package var explanation: String

  /// A step of its parts.
  package init(from: Double, to: Double, value: Double, label: String, explanation: String) {
    self.from = from
    self.to = to
    self.value = value
    self.label = label
    self.explanation = explanation
  }
}
