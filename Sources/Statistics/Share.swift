/// A share: how many of how many.
package struct Share: Sendable, Hashable {
  /// How many have what is counted, from 0 to the denominator.
  package let numerator: Int
  /// How many there are in all, at least 1.
  package let denominator: Int

  /// The share `numerator` of `denominator`, or nil when that is not possible.
  ///
  /// Possible is 0 ≤ numerator ≤ denominator, with a denominator of at least 1 and at most 2⁵³.
  package init?(numerator: Int, denominator: Int) {
    guard 1...largestCount ~= denominator, 0...denominator ~= numerator else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// 2⁵³, up to which every whole number has a floating-point number of its own.
let largestCount = 1 << 53

extension Share {
  /// The share p̂ = x/n, from 0 to 1.
  package var estimate: Double { Double(numerator) / Double(denominator) }

  /// The Wilson score interval for the share, within 0…1.
  ///
  /// Its centre is (p̂ + z²/2n)/(1 + z²/n) and its half-width z√(p̂(1−p̂)/n + z²/4n²)/(1 + z²/n).
  /// At a numerator of 0 the lower end is exactly 0, and at n the upper end is exactly 1.
  ///
  /// Source: Wilson, Journal of the American Statistical Association 1927;22:209–212; without
  /// continuity correction, method 3 of Newcombe, Statistics in Medicine 1998;17:857–872.
  ///
  /// - Parameter confidence: The share of such intervals that cover the truth, between 0 and 1.
  /// - Returns: The interval, which contains the estimate.
  package func interval(confidence: Double = 0.95) -> Interval {
    let z = NormalDistribution.critical(confidence: confidence)
    let n = Double(denominator)
    let p = estimate
    let stretch = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / stretch
    let half = z * squareRoot(p * (1 - p) / n + z * z / (4 * n * n)) / stretch
    return Interval(
      lower: numerator == 0 ? 0 : max(0, min(p, centre - half)),
      upper: numerator == denominator ? 1 : min(1, max(p, centre + half))
    )
  }
}
