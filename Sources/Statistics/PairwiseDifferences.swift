/// All differences between a value of one set and a value of another, without writing them out.
struct PairwiseDifferences {
  /// What is subtracted; never empty.
  let from: Histogram
  /// What is subtracted from; never empty.
  let to: Histogram

  /// The number of differences.
  var count: Int { from.count * to.count }

  /// The median of the differences: the middle one, or the mean of the two in the middle.
  var median: Double {
    let (below, above) = (element(rank: (count + 1) / 2), element(rank: count / 2 + 1))
    return below == above ? below : (below + above) / 2
  }

  /// The difference of the given rank, where 1 is the smallest.
  ///
  /// It is the smallest number with at least so many differences at or below it. The search halves
  /// the numbers themselves, of which there are 2⁶⁴, so 64 steps find it exactly.
  func element(rank: Int) -> Double {
    var lower = ordinal(-Double.greatestFiniteMagnitude)
    var upper = ordinal(Double.greatestFiniteMagnitude)
    while lower < upper {
      let middle = lower + Int64((UInt64(bitPattern: upper &- lower)) / 2)
      if count(atMost: number(middle)) >= rank { upper = middle } else { lower = middle + 1 }
    }
    return number(lower)
  }

  private func count(atMost limit: Double) -> Int {
    var total = 0
    var first = 0
    var passed = 0
    // As the value in `to` rises, ever fewer differences stay at or below the limit.
    for (index, value) in to.values.enumerated() {
      while first < from.values.count, value - from.values[first] > limit {
        passed = from.cumulative[first]
        first += 1
      }
      let count = to.cumulative[index] - (index > 0 ? to.cumulative[index - 1] : 0)
      total += count * (from.count - passed)
    }
    return total
  }
}

/// The place of a number among all numbers, in their order.
private func ordinal(_ number: Double) -> Int64 {
  let bits = Int64(bitPattern: number.bitPattern)
  return bits < 0 ? Int64.min &- bits : bits
}

/// The number at a place among all numbers.
private func number(_ ordinal: Int64) -> Double {
  let bits = ordinal < 0 ? Int64.min &- ordinal : ordinal
  return Double(bitPattern: UInt64(bitPattern: bits))
}
