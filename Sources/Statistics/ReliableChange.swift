/// How much a person's score must change before the change is more than error of measurement.
///
/// Source: Jacobson and Truax, Journal of Consulting and Clinical Psychology 1991;59:12–19.
package struct ReliableChange: Sendable, Hashable {
  /// The standard deviation of scores before, above 0, in points.
  package let deviation: Double
  /// The reliability of the instrument, from 0 to below 1.
  package let reliability: Double

  /// The change for an instrument, or nil unless the deviation is above 0 and the reliability
  /// from 0 to below 1.
  package init?(deviation: Double, reliability: Double) {
    guard deviation > 0, deviation.isFinite, 0..<1 ~= reliability else { return nil }
    self.deviation = deviation
    self.reliability = reliability
  }
}

extension ReliableChange {
  /// The standard error of measurement of one score, SD √(1 − r), in points.
  package var errorOfMeasurement: Double { deviation * squareRoot(1 - reliability) }

  /// The standard error of a difference of two scores, √2 times that of one, in points.
  package var errorOfDifference: Double { squareRoot(2) * errorOfMeasurement }

  /// The smallest reliable change, 1.96 standard errors of a difference, in points.
  package var smallest: Double { Self.criterion * errorOfDifference }

  /// The index RC = (x₁ − x₀)/S_diff, the change in standard errors of a difference.
  ///
  /// A change is reliable from 1.96 on, in either direction; no change has the index 0.
  package func index(from before: Double, to after: Double) -> Double {
    (after - before) / errorOfDifference
  }

  /// The two-sided 5 % point of the normal distribution, rounded as in the paper.
  package static let criterion = 1.96
}
