/// A set of values in short: how many, their mean and their standard deviation.
package struct Summary: Sendable, Hashable {
  /// The number of values, at least 1.
  package let count: Int
  /// The mean, in the unit of the values.
  package let mean: Double
  /// The sample standard deviation s = √(Σ(x − x̄)²/(n − 1)), in the unit of the values.
  ///
  /// It is 0 or more; nil when it is not known, and always for a single value.
  package let deviation: Double?

  /// What a source prints of its values, or nil when that is not possible.
  ///
  /// Possible is: at least one value, a finite mean, and no deviation or one that is 0 or more. The
  /// deviation of a single value says nothing and is left out.
  package init?(count: Int, mean: Double, deviation: Double?) {
    guard count >= 1, mean.isFinite else { return nil }
    if let deviation, !(deviation >= 0 && deviation.isFinite) { return nil }
    self.count = count
    self.mean = mean
    self.deviation = count > 1 ? deviation : nil
  }

  /// The summary of the values themselves, or nil when there are none or one is not finite.
  ///
  /// The deviation of one value is nil, and that of equal values 0.
  package init?(values: [Double]) {
    guard !values.isEmpty else { return nil }
    let n = Double(values.count)
    let rough = values.reduce(0, +) / n
    // A second pass takes away what rounding left in the first.
    let mean = rough + values.reduce(0) { $0 + ($1 - rough) } / n
    let squares = values.reduce(0) { $0 + square($1 - mean) }
    self.init(count: values.count, mean: mean, deviation: squareRoot(squares / max(1, n - 1)))
  }

  /// The summary of all the values of several groups, from theirs; nil without a group.
  ///
  /// N = Σnᵢ, M = Σnᵢx̄ᵢ/N and s² = (Σ(nᵢ − 1)sᵢ² + Σnᵢ(x̄ᵢ − M)²)/(N − 1): the sum of squares within
  /// the groups and between them, which is exact. The deviation is nil where that of a group of
  /// more than one value is.
  package init?(pooling groups: [Summary]) {
    let count = groups.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let rough = groups.reduce(0) { $0 + Double($1.count) * $1.mean } / Double(count)
    let rest = groups.reduce(0) { $0 + Double($1.count) * ($1.mean - rough) }
    let mean = rough + rest / Double(count)
    var squares: Double? = 0
    for group in groups {
      let within =
        group.count == 1 ? 0 : group.deviation.map { Double(group.count - 1) * square($0) }
      squares = squares.flatMap { sum in
        within.map { sum + $0 + Double(group.count) * square(group.mean - mean) }
      }
    }
    let deviation = squares.map { squareRoot($0 / max(1, Double(count - 1))) }
    self.init(count: count, mean: mean, deviation: deviation)
  }
}
