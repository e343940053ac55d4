/// Limits for runs and crossings that are chosen together, for 10 to 100 useful points.
///
/// The best box is a pair of limits, and the cut box the same with two corners cut off. The risk of
/// a false signal varies less with the number of points than it does for `RunsAnalysis.hasSignal`.
///
/// Source: Anhøj and Wentzel-Larsen, PLoS ONE 2020;15:e0233920.
package struct RunsBox: Sendable, Hashable {
  /// The fewest crossings of the box.
  package let crossings: Int
  /// The longest run of the box.
  package let longestRun: Int
  /// The fewest crossings that still allow the longest run; nil when no corner is cut off.
  package let borderCrossings: Int?
  /// The longest run allowed at the fewest crossings; nil when no corner is cut off.
  package let borderLongestRun: Int?

  /// The box for a number of useful points, or nil outside 10 to 100.
  package init?(useful: Int) {
    guard 10...100 ~= useful else { return nil }
    let index = useful - 10
    crossings = Self.crossingsBounds[index]
    longestRun = Self.longestRunBounds[index]
    borderCrossings =
      Self.borderCrossingsBounds[index] == 0 ? nil : Self.borderCrossingsBounds[index]
    borderLongestRun =
      Self.borderLongestRunBounds[index] == 0 ? nil : Self.borderLongestRunBounds[index]
  }
}

extension RunsBox {
  /// Whether runs and crossings lie in the whole box.
  package func contains(_ runs: RunsAnalysis) -> Bool {
    runs.crossings >= crossings && runs.longestRun <= longestRun
  }

  /// Whether runs and crossings lie in the box with its corners cut off.
  package func containsWithinCutCorners(_ runs: RunsAnalysis) -> Bool {
    guard let borderCrossings, let borderLongestRun else { return contains(runs) }
    return (runs.crossings > crossings && runs.longestRun < longestRun)
      || (runs.crossings == crossings && runs.longestRun <= borderLongestRun)
      || (runs.crossings >= borderCrossings && runs.longestRun <= longestRun)
  }
}

extension RunsBox {
  /// The fewest crossings, for 10 useful points and on.
  private static let crossingsBounds = [
    2, 3, 3, 3, 3, 4, 5, 5, 5, 5, 6, 7, 6, 6, 6, 6, 9, 9, 9, 10, 11, 11, 11, 11, 11, 12, 13, 14,
    13, 15, 15, 15, 14, 14, 17, 17, 17, 17, 19, 19, 19, 19, 19, 21, 21, 21, 21, 23, 23, 23, 23,
    23, 25, 25, 26, 26, 27, 27, 27, 28, 29, 29, 29, 30, 30, 31, 31, 31, 32, 33, 33, 33, 34, 33,
    35, 35, 35, 35, 37, 37, 38, 37, 39, 39, 39, 39, 39, 41, 41, 42, 41,
  ]

  /// The longest run, for 10 useful points and on.
  private static let longestRunBounds = [
    6, 7, 6, 6, 6, 7, 8, 7, 7, 7, 7, 8, 7, 7, 7, 7, 9, 8, 8, 8, 10, 9, 8, 8, 8, 8, 9, 10, 8, 11,
    9, 9, 8, 8, 10, 9, 9, 9, 12, 10, 9, 9, 9, 11, 10, 9, 9, 12, 10, 10, 9, 9, 11, 10, 11, 10, 12,
    10, 10, 11, 14, 11, 10, 11, 10, 12, 11, 10, 11, 13, 11, 10, 11, 10, 11, 11, 10, 10, 12, 11,
    12, 10, 13, 11, 11, 10, 10, 12, 11, 12, 10,
  ]

  /// The crossings of the cut corner, for 10 useful points and on; 0 where no corner is cut.
  private static let borderCrossingsBounds = [
    3, 4, 0, 0, 0, 6, 6, 0, 6, 6, 0, 0, 7, 7, 7, 0, 10, 10, 11, 0, 12, 14, 0, 12, 13, 0, 15, 0, 0,
    0, 0, 17, 0, 0, 0, 0, 19, 20, 20, 21, 0, 21, 21, 23, 23, 0, 23, 25, 24, 26, 0, 24, 27, 27, 27,
    27, 29, 0, 29, 29, 30, 31, 30, 31, 0, 32, 34, 33, 33, 37, 35, 0, 36, 36, 0, 38, 36, 38, 38,
    39, 0, 39, 41, 40, 42, 0, 41, 42, 44, 43, 42,
  ]

  /// The longest run of the cut corner, for 10 useful points and on; 0 where no corner is cut.
  private static let borderLongestRunBounds = [
    5, 6, 0, 0, 0, 6, 7, 0, 6, 5, 0, 0, 6, 6, 6, 0, 7, 7, 7, 0, 9, 8, 0, 7, 7, 0, 8, 0, 0, 0, 0,
    8, 0, 0, 0, 0, 8, 7, 11, 9, 0, 8, 7, 9, 8, 0, 8, 11, 9, 8, 0, 8, 9, 9, 10, 9, 10, 0, 8, 8, 13,
    9, 9, 10, 0, 9, 8, 9, 8, 11, 9, 0, 10, 7, 0, 8, 9, 8, 10, 9, 0, 9, 12, 10, 8, 0, 8, 9, 9, 10,
    9,
  ]
}
