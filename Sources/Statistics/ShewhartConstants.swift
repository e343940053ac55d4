/// The constants of charts for subgroups, as functions of the size of a subgroup.
///
/// All are nil for a size below 2, which has no standard deviation.
///
/// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, appendix
/// VI.
package enum ShewhartConstants {
  /// The expected standard deviation of a sample, as a share of that of its normal distribution.
  ///
  /// c₄ = √(2/(n − 1)) Γ(n/2)/Γ((n − 1)/2), below 1.
  package static func c4(_ size: Int) -> Double? {
    guard size >= 2 else { return nil }
    let n = Double(size)
    let ratio = exponential(logarithmOfGamma(n / 2) - logarithmOfGamma((n - 1) / 2))
    return squareRoot(2 / (n - 1)) * ratio
  }

  /// The limits of a mean in average standard deviations, A₃ = 3/(c₄√n).
  package static func a3(_ size: Int) -> Double? {
    c4(size).map { 3 / ($0 * squareRoot(Double(size))) }
  }

  /// The lower limit of a standard deviation, B₃ = max(0, 1 − 3√(1 − c₄²)/c₄), in average ones.
  package static func b3(_ size: Int) -> Double? {
    c4(size).map { max(0, 1 - 3 * squareRoot(1 - $0 * $0) / $0) }
  }

  /// The upper limit of a standard deviation, B₄ = 1 + 3√(1 − c₄²)/c₄, in average ones.
  package static func b4(_ size: Int) -> Double? {
    c4(size).map { 1 + 3 * squareRoot(1 - $0 * $0) / $0 }
  }
}
