/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), for a > 0, x ≥ 0.
///
/// P is the distribution function of the gamma, and so of the chi-square and the Poisson: with k
/// degrees of freedom the chi-square is P(k/2, x/2). Below x = a + 1 the power series converges
/// fast, above it the continued fraction does; each side is computed directly, so that neither
/// tail is a difference of two nearly equal numbers.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2.
enum IncompleteGamma {
  /// P(a, x), the share of the distribution at or below `x`.
  static func lower(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x), the share of the distribution above `x`.
  static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// The x for which P(a, x) = `probability`, with 0 < probability < 1.
  ///
  /// The search begins where the cube root of x would be normal.
  ///
  /// Source of the first guess: Wilson and Hilferty, Proceedings of the National Academy of
  /// Sciences 1931;17:684–688.
  static func quantile(_ a: Double, _ probability: Double) -> Double {
    let spread = 1 / (9 * a)
    let z = NormalDistribution.quantile(probability)
    let root = 1 - spread + z * squareRoot(spread)
    var upper = 2 * (a + 1)
    while lower(a, upper) < probability { upper *= 2 }
    return argumentReaching(
      probability,
      in: 0...upper,
      from: a * root * root * root,
      of: { lower(a, $0) },
      slope: { scale(a, $0) / $0 }
    )
  }

  /// xᵃ e⁻ˣ / Γ(a), which both expansions multiply.
  private static func scale(_ a: Double, _ x: Double) -> Double {
    exponential(a * logarithm(x) - x - logarithmOfGamma(a))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var denominator = a
    while term > sum * 1e-17 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return min(1, sum * scale(a, x))
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var d = 1 / b
    var c = Double.greatestFiniteMagnitude
    var result = d
    for index in 1...100_000 {
      let numerator = -Double(index) * (Double(index) - a)
      b += 2
      d = 1 / awayFromZero(numerator * d + b)
      c = awayFromZero(b + numerator / c)
      result *= c * d
      if abs(c * d - 1) < 1e-16 { break }
    }
    return min(1, result * scale(a, x))
  }
}

/// `x`, or the smallest step aside when it is zero, as the modified Lentz method asks.
///
/// Source: Thompson and Barnett, Journal of Computational Physics 1986;64:490–509.
func awayFromZero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
