/// One value in time.
package struct TimePoint: Sendable, Hashable {
  /// When, in days from the origin of its chart.
  package var position: Double
  /// The value in the unit of the scale; nil or not finite is a gap in the line.
  package var value: Double?
  /// The value as printed: written beside the last point, and shown when a point is pointed at.
  package var text: String
  /// How the point is drawn.
  package var state: PointState

  /// A point of its parts.
  package init(position: Double, value: Double?, text: String, state: PointState = .normal) {
    self.position = position
    self.value = value
    self.text = text
    self.state = state
  }
}

/// How a point in time is drawn.
package enum PointState: Sendable, Hashable, CaseIterable {
  /// A dot.
  case normal
  /// A point that a rule singled out: a larger diamond of its own colour.
  case signal
  /// A value left out of the calculations: a hollow dot.
  case excluded
  /// No value: nothing but a gap in the line, whatever the value says.
  case missing
  /// A value that may not be shown: a cross on the time axis, whatever the value says.
  case protected
}
