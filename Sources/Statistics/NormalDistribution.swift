/// The standard normal distribution.
enum NormalDistribution {
  /// Φ(z), the probability of a value at or below `z`.
  ///
  /// Φ(z) = Q(½, z²/2)/2 for z < 0, and one minus its mirror image otherwise.
  static func cumulative(_ z: Double) -> Double {
    let tail = IncompleteGamma.upper(0.5, z * z / 2) / 2
    return z < 0 ? tail : 1 - tail
  }

  /// P(|Z| ≥ |z|), the probability of a value at least as far out on either side.
  static func twoSided(_ z: Double) -> Double { IncompleteGamma.upper(0.5, z * z / 2) }

  /// The z with Φ(z) = `probability`, for 0 < probability < 1.
  static func quantile(_ probability: Double) -> Double {
    guard probability <= 0.5 else { return -quantile(1 - probability) }
    return argumentReaching(probability, in: -40...0, of: cumulative)
  }

  /// The z for which a value lies within ±z with the probability `confidence`: 1.96 for 0.95.
  static func critical(confidence: Double) -> Double { -quantile(tail(confidence: confidence)) }
}

/// The probability left outside on each side of an interval of the given confidence.
///
/// It is 0.025 for 0.95. A confidence that is not between 0 and 1 is a mistake in the program, not
/// in the data, and stops it.
func tail(confidence: Double) -> Double {
  precondition(0 < confidence && confidence < 1)
  return (1 - confidence) / 2
}
