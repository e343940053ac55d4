/// The runs of points on one side of a centre line, and the crossings of it.
///
/// A point on the line neither breaks nor extends a run, and a missing point is passed over. The
/// limits grow with the number of useful points, so that a chart of any length has about the same
/// risk of a false signal; they are validated for 10 to 100 useful points.
///
/// Source: Anhøj and Olesen, PLoS ONE 2014;9:e113825; Anhøj, PLoS ONE 2015;10:e0121349.
package struct RunsAnalysis: Sendable, Hashable {
  /// The number of points that are neither missing nor on the line.
  package let useful: Int
  /// The length of the longest run of useful points on one side, 0 without useful points.
  package let longestRun: Int
  /// The longest run to be expected by chance, round(log₂ n) + 3; 0 without useful points.
  package let longestRunMaximum: Int
  /// The number of times two neighbouring useful points lie on different sides.
  package let crossings: Int
  /// The fewest crossings to be expected by chance: the 5 % quantile of Bin(n − 1, ½).
  package let crossingsMinimum: Int

  /// The runs and crossings of the values about a centre line.
  ///
  /// A value closer to the line than 10⁻¹² · max(1, |value|, |centre|) lies on it, for a computed
  /// centre may miss by rounding a value that it equals.
  ///
  /// - Parameters:
  ///   - values: The values in their order; nil where one is missing.
  ///   - centre: The centre line, in the unit of the values.
  package init(values: [Double?], centre: Double) {
    let sides = values.compactMap { $0 }.map { side(of: $0, about: centre) }.filter { $0 != 0 }
    var longest = 0
    var length = 0
    var crossings = 0
    var previous = 0
    for side in sides {
      if previous == -side { crossings += 1 }
      length = side == previous ? length + 1 : 1
      longest = max(longest, length)
      previous = side
    }
    self.useful = sides.count
    self.longestRun = longest
    self.longestRunMaximum = Self.longestRunMaximum(useful: sides.count)
    self.crossings = crossings
    self.crossingsMinimum = Self.crossingsMinimum(useful: sides.count)
  }
}

extension RunsAnalysis {
  /// Whether the points show more than chance: too long a run, or too few crossings.
  ///
  /// False when no point is useful.
  package var hasSignal: Bool {
    longestRun > longestRunMaximum || crossings < crossingsMinimum
  }

  /// The longest run to be expected by chance among so many useful points, round(log₂ n) + 3.
  ///
  /// Source: Anhøj and Olesen 2014, after Schilling, Mathematics Magazine 2012;85:141–149. It is 0
  /// for 0 points.
  package static func longestRunMaximum(useful: Int) -> Int {
    guard useful > 0 else { return 0 }
    // log₂ n < k + ½ exactly when n² < 2^(2k + 1), which whole numbers can tell.
    var rounded = 0
    var limit = 2.0
    while Double(useful) * Double(useful) > limit {
      rounded += 1
      limit *= 4
    }
    return rounded + 3
  }

  /// The fewest crossings to be expected by chance among so many useful points.
  ///
  /// The smallest k with P(B ≤ k) ≥ 0.05 for B ~ Bin(n − 1, ½). Below 6 points it is 0, so that
  /// crossings can never signal.
  ///
  /// Source: Chen, Model Assisted Statistics and Applications 2010;5:73–77, as used by Anhøj and
  /// Olesen 2014.
  package static func crossingsMinimum(useful: Int) -> Int {
    guard useful > 1 else { return 0 }
    return DiscreteDistribution.binomial(trials: useful - 1, odds: 1).quantile(0.05)
  }
}

/// The side of the centre line that a value is on: 1 above, −1 below, 0 on the line.
///
/// - Parameters:
///   - value: The value, in any unit.
///   - centre: The centre line, in the same unit. A value closer to it than 10⁻¹² · max(1, |value|,
///     |centre|) lies on it.
/// - Returns: −1, 0 or 1.
package func side(of value: Double, about centre: Double) -> Int {
  guard abs(value - centre) > 1e-12 * max(1, abs(value), abs(centre)) else { return 0 }
  return value > centre ? 1 : -1
}
