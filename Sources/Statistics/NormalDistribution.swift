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

  /// The z with Φ(z) = `probability`, for 0 < probability < 1, to about 16 digits.
  ///
  /// Source: Wichura, Applied Statistics 1988;37:477–484, algorithm AS 241, PPND16.
  static func quantile(_ probability: Double) -> Double {
    let distance = probability - 0.5
    guard abs(distance) > 0.425 else {
      return distance * middle.value(at: 0.180625 - distance * distance)
    }
    let root = squareRoot(-logarithm(min(probability, 1 - probability)))
    let size = root <= 5 ? nearTail.value(at: root - 1.6) : farTail.value(at: root - 5)
    return distance < 0 ? -size : size
  }

  /// The z for which a value lies within ±z with the probability `confidence`, between 0 and 1.
  ///
  /// It is 1.96 for 0.95.
  static func critical(confidence: Double) -> Double { -quantile(tail(confidence: confidence)) }
}

extension NormalDistribution {
  /// A polynomial by another, their coefficients from the constant term on.
  private struct RationalFunction {
    let above: [Double]
    let below: [Double]

    func value(at x: Double) -> Double {
      above.reversed().reduce(0) { $0 * x + $1 } / below.reversed().reduce(0) { $0 * x + $1 }
    }
  }

  /// For probabilities from 0.075 to 0.925.
  private static let middle = RationalFunction(
    above: [
      3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3,
      1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
      3.3430575583588128105e4, 2.5090809287301226727e3,
    ],
    below: [
      1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
      2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
      5.2264952788528545610e3,
    ]
  )

  /// For probabilities from e⁻²⁵ to 0.075, and their mirror image.
  private static let nearTail = RationalFunction(
    above: [
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
      3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ],
    below: [
      1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ]
  )

  /// For probabilities below e⁻²⁵, and their mirror image.
  private static let farTail = RationalFunction(
    above: [
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    below: [
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ]
  )
}

/// The probability left outside on each side of an interval of the given confidence.
///
/// It is 0.025 for 0.95. A confidence that is not between 0 and 1 is a mistake in the program, not
/// in the data, and stops it.
func tail(confidence: Double) -> Double {
  precondition(0 < confidence && confidence < 1)
  return (1 - confidence) / 2
}
