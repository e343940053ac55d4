/// Student's t distribution, with any positive number of degrees of freedom.
struct StudentDistribution {
  let degreesOfFreedom: Double

  /// P(|T| ≥ |t|) = I_x(ν/2, ½) with x = ν/(ν + t²); 1 at t = 0.
  ///
  /// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.7.1 with 26.5.27.
  func twoSided(_ t: Double) -> Double {
    let total = degreesOfFreedom + t * t
    return IncompleteBeta.lower(
      degreesOfFreedom / 2,
      0.5,
      degreesOfFreedom / total,
      complement: t * t / total
    )
  }

  /// The t for which a value lies within ±t with the probability `confidence`, between 0 and 1.
  func critical(confidence: Double) -> Double {
    let outside = 2 * tail(confidence: confidence)
    let guess = NormalDistribution.critical(confidence: confidence)
    var upper = max(1, 2 * guess)
    while twoSided(upper) > outside { upper *= 2 }
    // The chain rule, for x = ν/(ν + t²) has the derivative −2x(1 − x)/t.
    return argumentReaching(-outside, in: 0...upper, from: guess, of: { -twoSided($0) }) { t in
      let total = degreesOfFreedom + t * t
      return 2 / t
        * IncompleteBeta.scale(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, t * t / total)
    }
  }
}
