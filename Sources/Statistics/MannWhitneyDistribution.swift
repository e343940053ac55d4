/// The distribution of the Mann–Whitney count when two sets come from the same distribution.
///
/// The count is that of pairs in which the value of the second set is the larger, without ties.
struct MannWhitneyDistribution {
  /// P(U = u) for u = 0, 1, …, n₀n₁.
  let probabilities: [Double]

  /// The distribution for sets of the given sizes.
  ///
  /// The largest of all values belongs to the second set with probability n₁/(n₀ + n₁), and then
  /// it is above all n₀ of the first: P(u; n₀, n₁) = n₁/(n₀+n₁) P(u − n₀; n₀, n₁ − 1) +
  /// n₀/(n₀+n₁) P(u; n₀ − 1, n₁).
  ///
  /// Source: Mann and Whitney, Annals of Mathematical Statistics 1947;18:50–60.
  init(sizes: (Int, Int)) {
    let columns = Array(repeating: [1.0], count: sizes.1 + 1)
    probabilities =
      (0..<sizes.0).reduce(columns) { previous, row in
        Self.next(after: previous, first: row + 1)
      }[sizes.1]
  }

  /// P(U ≤ u).
  func cumulative(_ count: Int) -> Double {
    count < 0 ? 0 : min(1, probabilities.prefix(count + 1).reduce(0, +))
  }

  /// The smallest u with P(U ≤ u) ≥ `probability`.
  func quantile(_ probability: Double) -> Int {
    var total = 0.0
    for (count, share) in probabilities.enumerated() {
      total += share
      if total >= probability { return count }
    }
    return probabilities.count - 1
  }

  /// The distributions for n₀ = `first` and every n₁, from those for one less.
  private static func next(after previous: [[Double]], first: Int) -> [[Double]] {
    var result: [[Double]] = [[1.0]]
    for second in 1..<previous.count {
      let share = Double(second) / Double(first + second)
      var row = previous[second].map { $0 * (1 - share) }
      row += Array(repeating: 0, count: first * second + 1 - row.count)
      for (count, value) in result[second - 1].enumerated() {
        row[count + first] += value * share
      }
      result.append(row)
    }
    return result
  }
}
