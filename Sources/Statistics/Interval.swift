/// A closed interval of numbers, in the unit of whatever it is an interval for.
package struct Interval: Sendable, Hashable {
  /// The lower end, which belongs to the interval.
  package var lower: Double
  /// The upper end, which belongs to the interval.
  package var upper: Double

  /// The interval from `lower` to `upper`.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

extension Interval {
  /// Whether a value lies in the interval, its ends included.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
