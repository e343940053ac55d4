/// Values with how often each occurs, never written out one by one.
package struct Histogram: Sendable, Hashable {
  /// The distinct values, in rising order.
  let values: [Double]
  /// How many values there are up to and including each distinct one.
  let cumulative: [Int]

  /// The histogram of the given values.
  ///
  /// The order does not matter, and a value may be given more than once. A value that is not finite
  /// or whose count is not from 1 to 2⁵³ is no observation and is left out.
  package init(_ counts: [(value: Double, count: Int)]) {
    let observed = counts.filter { 1...largestCount ~= $0.count && $0.value.isFinite }
    var values: [Double] = []
    var cumulative: [Int] = []
    for (value, count) in observed.sorted(by: { $0.value < $1.value }) {
      let total = (cumulative.last ?? 0) + count
      if values.last == value {
        cumulative[cumulative.endIndex - 1] = total
      } else {
        values.append(value)
        cumulative.append(total)
      }
    }
    self.values = values
    self.cumulative = cumulative
  }
}

extension Histogram {
  /// The number of observations.
  package var count: Int { cumulative.last ?? 0 }

  /// The number, mean and standard deviation of the observations, or nil when there are none.
  package var summary: Summary? {
    guard count > 0 else { return nil }
    let n = Double(count)
    let weighted = zip(values, frequencies)
    let rough = weighted.reduce(0) { $0 + $1.0 * $1.1 } / n
    // A second pass takes away what rounding left in the first.
    let mean = rough + weighted.reduce(0) { $0 + ($1.0 - rough) * $1.1 } / n
    let squares = weighted.reduce(0) { $0 + square($1.0 - mean) * $1.1 }
    let deviation = count > 1 ? squareRoot(squares / (n - 1)) : nil
    return Summary(count: count, mean: mean, deviation: deviation)
  }

  /// How many observations are as low as a value, or lower.
  package func count(upTo value: Double) -> Int {
    values.lastIndex { $0 <= value }.map { cumulative[$0] } ?? 0
  }

  /// How many observations are as high as a value, or higher.
  package func count(from value: Double) -> Int {
    count - (values.lastIndex { $0 < value }.map { cumulative[$0] } ?? 0)
  }

  /// The `p` quantile of type 7, for p from 0 to 1; nil when there are no observations.
  ///
  /// With the n observations in rising order it lies h = (n − 1)p steps from the first, with a
  /// straight line between neighbours.
  ///
  /// Source: Hyndman and Fan, The American Statistician 1996;50:361–365, definition 7.
  package func quantile(_ p: Double) -> Double? {
    guard count > 0, 0...1 ~= p else { return nil }
    let position = Double(count - 1) * p
    let rank = Int(position)
    let below = value(ofRank: rank)
    guard rank + 1 < count else { return below }
    return below + (position - Double(rank)) * (value(ofRank: rank + 1) - below)
  }
}

extension Histogram {
  /// The distinct values in rising order, each with how often it occurs.
  var bins: [(value: Double, count: Int)] {
    zip(values, zip(cumulative, [0] + cumulative)).map { ($0, $1.0 - $1.1) }
  }

  /// How often each distinct value occurs.
  private var frequencies: [Double] { bins.map { Double($0.count) } }

  /// The observation with `rank` observations before it.
  private func value(ofRank rank: Int) -> Double {
    var (lower, upper) = (0, values.count - 1)
    while lower < upper {
      let middle = (lower + upper) / 2
      if cumulative[middle] <= rank { lower = middle + 1 } else { upper = middle }
    }
    return values[lower]
  }
}
