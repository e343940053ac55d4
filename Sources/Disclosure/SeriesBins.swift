/// A series of shares in bins that are safe to show: neighbouring points of one phase put together
/// until each bin is large enough.
///
/// A point is never blanked, for the phase's total would give it back. There is one division, used
/// for chart, table and files alike.
package struct SeriesBins: Sendable, Hashable {
  /// The bins of each phase, in the order of time, each the range of its points; a phase that can't
  /// be shown at all has none.
  package let phases: [[Range<Int>]]

  /// Divides a series: each point's numerator and denominator in the order of time, and the range
  /// of points of each phase.
  package init(
    of points: [(part: Int, whole: Int)],
    in phases: [Range<Int>],
    by policy: DisclosurePolicy
  ) {
    self.init(of: points.map { [$0] }, in: phases, by: policy)
  }

  /// Divides several series of the same times alike: at each time one point of each of them.
  ///
  /// What may be told of each of them in a bin may be told of them all, and their sums too.
  package init(
    of points: [[(part: Int, whole: Int)]],
    in phases: [Range<Int>],
    by policy: DisclosurePolicy
  ) {
    self.phases = phases.map { phase in
      var bins: [Range<Int>] = []
      var start = phase.lowerBound
      for end in phase where Self.isSafe(points[start...end], policy) {
        bins.append(start..<end + 1)
        start = end + 1
      }
      // What is left at the end joins the bin before it, and that the one before if it must.
      while start < phase.upperBound, let last = bins.popLast() {
        start = last.lowerBound
        if Self.isSafe(points[start..<phase.upperBound], policy) {
          bins.append(start..<phase.upperBound)
          start = phase.upperBound
        }
      }
      return start < phase.upperBound ? [] : bins
    }
  }

  /// Whether points may be shown as one: those of one bin, added up, in each of the series.
  private static func isSafe(
    _ points: ArraySlice<[(part: Int, whole: Int)]>,
    _ policy: DisclosurePolicy
  ) -> Bool {
    (points.first ?? []).indices.allSatisfy { series in
      let part = points.reduce(0) { $0 + $1[series].part }
      let whole = points.reduce(0) { $0 + $1[series].whole }
      return !policy.protects(part, of: whole)
    }
  }
}
