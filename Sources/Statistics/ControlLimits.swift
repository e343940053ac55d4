/// How far a point may lie from the centre line by chance, at one, two and three sigma.
package struct ControlLimits: Sendable, Hashable {
  /// One standard deviation to each side: the inner third.
  package let oneSigma: Interval
  /// Two standard deviations to each side: the warning limits.
  package let twoSigma: Interval
  /// Three standard deviations to each side: the control limits.
  package let threeSigma: Interval

  /// The limits that `interval` gives at a number of standard deviations.
  init(_ interval: (Double) -> Interval) {
    oneSigma = interval(1)
    twoSigma = interval(2)
    threeSigma = interval(3)
  }

  /// Limits at equal distances from the centre line, cut off at the end of what is possible.
  init(centre: Double, sigma: Double, within bounds: ClosedRange<Double> = -.infinity ... .infinity)
  {
    self.init { k in
      Interval(
        lower: max(bounds.lowerBound, centre - k * sigma),
        upper: min(bounds.upperBound, centre + k * sigma)
      )
    }
  }
}
