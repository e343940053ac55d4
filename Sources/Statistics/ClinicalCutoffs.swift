/// The three places to draw the line between the scores of patients and of others.
///
/// Source: Jacobson and Truax, Journal of Consulting and Clinical Psychology 1991;59:12–19.
package struct ClinicalCutoffs: Sendable, Hashable {
  /// Two standard deviations from the mean of patients, towards the others: M₀ ± 2s₀.
  package let a: Double
  /// Two standard deviations from the mean of the others, towards patients: M₁ ∓ 2s₁.
  package let b: Double
  /// The score as far from one mean as from the other, in their standard deviations.
  ///
  /// (s₁M₀ + s₀M₁)/(s₀ + s₁); the one to use when the two groups overlap.
  package let c: Double

  /// The cut-offs between two groups, or nil when a standard deviation is missing or both are 0.
  ///
  /// - Parameters:
  ///   - clinical: The scores of patients.
  ///   - norm: The scores of others.
  ///   - better: Whether a higher or a lower score is better.
  package init?(clinical: Summary, norm: Summary, better: Direction) {
    guard let s0 = clinical.deviation, let s1 = norm.deviation, s0 + s1 > 0 else { return nil }
    let sign: Double = better == .higher ? 1 : -1
    a = clinical.mean + sign * 2 * s0
    b = norm.mean - sign * 2 * s1
    c = (s1 * clinical.mean + s0 * norm.mean) / (s0 + s1)
  }
}
