/// Whether two numbers agree to a relative tolerance, or both are absent.
///
/// The tolerance is of the larger magnitude, but never of less than 1, so that numbers near zero
/// are compared absolutely.
package func agree(_ first: Double?, _ second: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  guard first.isFinite, second.isFinite else { return first == second }
  return abs(first - second) <= tolerance * max(1, abs(first), abs(second))
}
