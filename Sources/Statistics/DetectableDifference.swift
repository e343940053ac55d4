/// The smallest difference between two shares that would probably be seen.
///
/// That is: found at the two-sided 5 % level with 80 % power, by the normal approximation. It is
/// the d with d = z₀.₉₇₅ √(p̄(1−p̄)(1/n₀ + 1/n₁)) + z₀.₈ √(p₀(1−p₀)/n₀ + p₁(1−p₁)/n₁), where
/// p₁ = p₀ ± d and p̄ = (n₀p₀ + n₁p₁)/(n₀ + n₁).
///
/// Source: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, third edition
/// 2003, chapter 4, for groups of different sizes.
///
/// - Parameters:
///   - from: The baseline, p₀ of n₀.
///   - size: The size n₁ of the follow-up, at least 1.
///   - direction: The way wanted; nil looks both ways and takes the smaller.
/// - Returns: The size of the difference, above 0; nil when even a share of 0 or 1 would not be far
///   enough away, or when there is no room in the wanted direction.
package func smallestDetectableDifference(
  from: Share,
  size: Int,
  direction: Direction?
) -> Double? {
  guard size >= 1 else { return nil }
  return switch direction {
  case .higher: detectable(from: from, size: size, sign: 1)
  case .lower: detectable(from: from, size: size, sign: -1)
  case nil:
    [1.0, -1.0].compactMap { detectable(from: from, size: size, sign: $0) }.min()
  }
}

/// The smallest difference between two means that would probably be seen.
///
/// That is: (z₀.₉₇₅ + z₀.₈) s √(1/n₀ + 1/n₁), found at the two-sided 5 % level with 80 % power. It
/// is 0 when the values do not vary.
///
/// Source: Altman, Practical Statistics for Medical Research, 1991, section 15.3, for groups of
/// different sizes and one standard deviation.
///
/// - Parameters:
///   - deviation: The standard deviation s of the values, in their unit.
///   - sizes: The sizes of the two groups, each at least 1.
/// - Returns: The size of the difference, in the unit of the values.
package func smallestDetectableMeanDifference(deviation: Double, sizes: (Int, Int)) -> Double {
  let spread = squareRoot(1 / Double(sizes.0) + 1 / Double(sizes.1))
  return (significanceQuantile + powerQuantile) * deviation * spread
}

/// The smallest difference between two rates of independent events that would probably be seen.
///
/// As for shares, with a rate's variance λ/t in place of a share's: the d with
/// d = z₀.₉₇₅ √(λ̄(1/t₀ + 1/t₁)) + z₀.₈ √(λ₀/t₀ + λ₁/t₁), where λ₁ = λ₀ ± d and
/// λ̄ = (t₀λ₀ + t₁λ₁)/(t₀ + t₁), found at the two-sided 5 % level with 80 % power. The normal
/// approximation is rough below about ten events.
///
/// Source: Ng and Tang, Statistics in Medicine 2005;24:955–965, the test with a common rate.
///
/// - Parameters:
///   - from: The baseline, x₀ events during t₀; without events there is no answer.
///   - exposure: The exposure t₁ of the follow-up, above 0, in the unit of the baseline's.
///   - direction: The way wanted; nil looks both ways and takes the smaller.
/// - Returns: The size of the difference, above 0, per unit of exposure; nil when even no events at
///   all would not be far enough away.
package func smallestDetectableRateDifference(
  from: Rate,
  exposure: Double,
  direction: Direction?
) -> Double? {
  guard exposure > 0, exposure.isFinite, from.events > 0 else { return nil }
  let (before, t0, t1) = (from.estimate, from.exposure, exposure)
  func difference(_ sign: Double) -> Double? {
    func excess(_ d: Double) -> Double {
      let after = max(0, before + sign * d)
      let pooled = (t0 * before + t1 * after) / (t0 + t1)
      let null = squareRoot(pooled * (1 / t0 + 1 / t1))
      return d - significanceQuantile * null - powerQuantile * squareRoot(before / t0 + after / t1)
    }
    var room = before
    while sign > 0, excess(room) < 0 { room *= 2 }
    return excess(room) >= 0 ? argumentReaching(0, in: 0...room, of: excess) : nil
  }
  return switch direction {
  case .higher: difference(1)
  case .lower: difference(-1)
  case nil: [1.0, -1.0].compactMap(difference).min()
  }
}

/// z₀.₉₇₅: the two-sided 5 % level.
private let significanceQuantile = NormalDistribution.quantile(0.975)

/// z₀.₈: a power of 80 %.
private let powerQuantile = NormalDistribution.quantile(0.8)

/// The difference in one direction, or nil when there is none.
///
/// The right-hand side minus d is concave in d and not below zero at d = 0, so it falls through
/// zero once at most, and does so in the room there is if it is not above zero at its end.
private func detectable(from: Share, size: Int, sign: Double) -> Double? {
  let p0 = from.estimate
  let (n0, n1) = (Double(from.denominator), Double(size))
  func excess(_ d: Double) -> Double {
    let p1 = min(1, max(0, p0 + sign * d))
    let pooled = (n0 * p0 + n1 * p1) / (n0 + n1)
    let null = squareRoot(max(0, pooled * (1 - pooled)) * (1 / n0 + 1 / n1))
    let alternative = squareRoot(p0 * (1 - p0) / n0 + p1 * (1 - p1) / n1)
    return d - significanceQuantile * null - powerQuantile * alternative
  }
  let room = sign > 0 ? 1 - p0 : p0
  guard room > 0, excess(room) >= 0 else { return nil }
  return argumentReaching(0, in: 0...room, of: excess)
}
