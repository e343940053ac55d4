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

/// The argument at which an increasing function with a known slope reaches a target.
///
/// Newton's steps, each kept within the range that is known to hold the answer; a step that would
/// leave it is replaced by halving the range. They end once a step changes the argument by no more
/// than 10⁻¹¹ of its size, after which the error is about the square of that.
///
/// Source: Press and others, Numerical Recipes, third edition 2007, section 9.4.
///
/// - Parameters:
///   - target: The value to reach, between those at the two ends of the range.
///   - range: Where to look.
///   - start: A first guess.
///   - function: An increasing function of the argument.
///   - slope: Its derivative, 0 or more.
/// - Returns: An argument in the range.
func argumentReaching(
  _ target: Double,
  in range: ClosedRange<Double>,
  from start: Double,
  of function: (Double) -> Double,
  slope: (Double) -> Double
) -> Double {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  var argument = lower < start && start < upper ? start : lower + (upper - lower) / 2
  for _ in 0..<200 {
    let excess = function(argument) - target
    guard excess != 0 else { break }
    if excess < 0 { lower = argument } else { upper = argument }
    let next = argument - excess / slope(argument)
    guard lower < next, next < upper else {
      // Outside, or no number at all where the function is flat.
      argument = lower + (upper - lower) / 2
      guard lower < argument, argument < upper else { break }
      continue
    }
    let isClose = abs(next - argument) <= 1e-11 * abs(next)
    argument = next
    if isClose { break }
  }
  return argument
}
