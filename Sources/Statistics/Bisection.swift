/// The argument at which an increasing function reaches a target, found by halving the range.
///
/// The halving ends when no number lies between the two ends, or after 200 steps; the answer is
/// then within 2⁻²⁰⁰ of the width of the range. When the function never reaches the target the
/// answer is the end of the range nearest to doing so.
///
/// - Parameters:
///   - target: The value to reach.
///   - range: Where to look.
///   - function: An increasing function of the argument.
/// - Returns: An argument in the range.
func argumentReaching(
  _ target: Double,
  in range: ClosedRange<Double>,
  of function: (Double) -> Double
) -> Double {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  for _ in 0..<200 {
    let middle = lower + (upper - lower) / 2
    guard lower < middle, middle < upper else { break }
    if function(middle) < target { lower = middle } else { upper = middle }
  }
  return lower + (upper - lower) / 2
}
