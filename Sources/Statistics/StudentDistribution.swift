/// Student's t distribution, with any positive number of degrees of freedom.
struct StudentDistribution {
  let degreesOfFreedom: Double

  /// P(|T| ≥ |t|) = I_x(ν/2, ½) with x = ν/(ν + t²).
  func twoSided(_ t: Double) -> Double {
    let total = degreesOfFreedom + t * t
    return IncompleteBeta.lower(
      degreesOfFreedom / 2,
      0.5,
      degreesOfFreedom / total,
      complement: t * t / total
    )
  }

  /// The t for which a value lies within ±t with the probability `confidence`.
  func critical(confidence: Double) -> Double {
    let outside = 2 * tail(confidence: confidence)
    var upper = 1.0
    while twoSided(upper) > outside { upper *= 2 }
    return argumentReaching(-outside, in: 0...upper) { -twoSided($0) }
  }
}
