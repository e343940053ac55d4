/// The median of the values: the middle one, or the mean of the two in the middle.
///
/// - Parameter values: Finite values, in any order.
/// - Returns: The median, in the unit of the values; nil when there are none.
package func median(_ values: [Double]) -> Double? {
  let sorted = values.sorted()
  guard let last = sorted.indices.last else { return nil }
  let (below, above) = (sorted[last / 2], sorted[(last + 1) / 2])
  return below == above ? below : (below + above) / 2
}

/// The `p` quantile of the values, of type 7.
///
/// With the n values in rising order it lies h = (n − 1)p steps from the first, with a straight
/// line between neighbours; p = ½ gives the median.
///
/// Source: Hyndman and Fan, The American Statistician 1996;50:361–365, definition 7.
///
/// - Parameters:
///   - values: Finite values, in any order.
///   - p: A share from 0 to 1.
/// - Returns: The quantile, in the unit of the values; nil when there are none or p is outside 0…1.
package func quantile(_ values: [Double], _ p: Double) -> Double? {
  let sorted = values.sorted()
  guard !sorted.isEmpty, 0...1 ~= p else { return nil }
  let position = Double(sorted.count - 1) * p
  let rank = Int(position)
  guard rank + 1 < sorted.count else { return sorted[rank] }
  return sorted[rank] + (position - Double(rank)) * (sorted[rank + 1] - sorted[rank])
}
