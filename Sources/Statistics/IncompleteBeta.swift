/// The regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 ≤ x ≤ 1.
///
/// It is the distribution function of the beta, and through it of the binomial and of Student's t.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22, on the side of the mean where
/// the continued fraction converges fast, and 8.17.4 for the other side.
enum IncompleteBeta {
  /// I_x(a, b), the share of the distribution at or below `x`.
  static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x * (a + b + 2) <= a + 1 else { return 1 - expansion(b, a, 1 - x, x) }
    return expansion(a, b, x, 1 - x)
  }

  /// I_x(a, b) for a share whose complement 1 − x is known more exactly than 1 minus it would be.
  static func lower(_ a: Double, _ b: Double, _ x: Double, complement: Double) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    guard x * (a + b + 2) <= a + 1 else { return 1 - expansion(b, a, complement, x) }
    return expansion(a, b, x, complement)
  }

  /// The x for which I_x(a, b) = `probability`, with 0 < probability < 1.
  static func quantile(_ a: Double, _ b: Double, _ probability: Double) -> Double {
    argumentReaching(
      probability,
      in: 0...1,
      from: a / (a + b),
      of: { lower(a, b, $0) },
      slope: { scale(a, b, $0, 1 - $0) / ($0 * (1 - $0)) }
    )
  }

  /// xᵃ(1 − x)ᵇ / B(a, b), where `y` is 1 − x.
  static func scale(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let logarithmOfBeta = logarithmOfGamma(a) + logarithmOfGamma(b) - logarithmOfGamma(a + b)
    return exponential(a * logarithm(x) + b * logarithm(y) - logarithmOfBeta)
  }

  private static func expansion(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    min(1, scale(a, b, x, y) / a * fraction(a, b, x))
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var result = d
    for index in 1...100_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / awayFromZero(1 + even * d)
      c = awayFromZero(1 + even / c)
      result *= c * d
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / awayFromZero(1 + odd * d)
      c = awayFromZero(1 + odd / c)
      result *= c * d
      if abs(c * d - 1) < 1e-16 { break }
    }
    return result
  }
}
