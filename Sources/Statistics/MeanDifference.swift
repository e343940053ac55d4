/// The change of a mean from one group or period to another, by Welch's method.
package struct MeanDifference: Sendable, Hashable {
  /// The values the change is counted from.
  package let from: Summary
  /// The values the change is counted to.
  package let to: Summary

  /// The change `from` one set of values `to` another, independent of each other.
  package init(from: Summary, to: Summary) {
    self.from = from
    self.to = to
  }
}

extension MeanDifference {
  /// The difference of the means, to minus from, in the unit of the values.
  package var estimate: Double { to.mean - from.mean }

  /// The interval for the difference, d ± t √(s₀²/n₀ + s₁²/n₁), in the unit of the values.
  ///
  /// Nil when a standard deviation is missing or the values do not vary.
  ///
  /// Source: Welch, Biometrika 1947;34:28–35.
  ///
  /// - Parameter confidence: The share of such intervals that cover the truth, between 0 and 1.
  /// - Returns: The interval, symmetric about the estimate.
  package func interval(confidence: Double = 0.95) -> Interval? {
    guard let error = standardError, let degreesOfFreedom else { return nil }
    let t = StudentDistribution(degreesOfFreedom: degreesOfFreedom).critical(confidence: confidence)
    return Interval(lower: estimate - t * error, upper: estimate + t * error)
  }

  /// The two-sided p of Welch's t test, from 0 to 1, or nil as for the interval; 1 for equal means.
  package var probability: Double? {
    guard let error = standardError, let degreesOfFreedom else { return nil }
    return StudentDistribution(degreesOfFreedom: degreesOfFreedom).twoSided(estimate / error)
  }

  /// The degrees of freedom of the test, above 0, or nil as for the interval.
  ///
  /// (v₀ + v₁)²/(v₀²/(n₀ − 1) + v₁²/(n₁ − 1)) with v = s²/n.
  ///
  /// Source: Satterthwaite, Biometrics Bulletin 1946;2:110–114.
  package var degreesOfFreedom: Double? {
    guard standardError != nil, let v0 = from.squaredError, let v1 = to.squaredError else {
      return nil
    }
    let total = v0 + v1
    // Shares of the total, for the squares of small variances would vanish.
    let (share0, share1) = (v0 / total, v1 / total)
    return 1 / (square(share0) / Double(from.count - 1) + square(share1) / Double(to.count - 1))
  }

  /// √(s₀²/n₀ + s₁²/n₁), or nil when a deviation is missing or there is no variation but rounding.
  private var standardError: Double? {
    guard let v0 = from.squaredError, let v1 = to.squaredError else { return nil }
    let error = squareRoot(v0 + v1)
    return error > 10 * Double.ulpOfOne * max(abs(from.mean), abs(to.mean)) ? error : nil
  }
}

extension Summary {
  /// The squared standard error of the mean, s²/n.
  fileprivate var squaredError: Double? { deviation.map { $0 * $0 / Double(count) } }
}
