/// How many are needed after a change for a wanted share to probably be seen.
///
/// That is: the fewest with which the smallest detectable difference from the baseline is no larger
/// than the one wanted, found at the two-sided 5 % level with 80 % power. The more there are after
/// the change the smaller a difference they show, but never smaller than the baseline's own size
/// lets them.
///
/// Source: that of `smallestDetectableDifference`.
///
/// - Parameters:
///   - from: The baseline.
///   - share: The share wanted, from 0 to 1.
/// - Returns: The number, at least 1; nil when the share is the baseline's own, or the baseline too
///   small for any number to show the difference.
package func sizeNeeded(from: Share, toSee share: Double) -> Int? {
  guard 0...1 ~= share, share != from.estimate else { return nil }
  let direction: Direction = share > from.estimate ? .higher : .lower
  let wanted = abs(share - from.estimate)
  func isEnough(_ size: Int) -> Bool {
    let shown = smallestDetectableDifference(from: from, size: size, direction: direction)
    return shown.map { $0 <= wanted } ?? false
  }
  guard isEnough(largestUsefulSize) else { return nil }
  var (lower, upper) = (1, largestUsefulSize)
  while lower < upper {
    let middle = (lower + upper) / 2
    if isEnough(middle) { upper = middle } else { lower = middle + 1 }
  }
  return lower
}

/// More than there are people: who needs more than this will not get them.
private let largestUsefulSize = 10_000_000_000
