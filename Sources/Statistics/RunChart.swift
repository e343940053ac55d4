/// A run chart: values in their order about their median.
package struct RunChart: Sendable, Hashable {
  /// The centre line, the median of the base values, in their unit; nil when there are none.
  package let centre: Double?
  /// The runs and crossings of all values but the excluded; nil when there is no centre line.
  package let runs: RunsAnalysis?

  /// The run chart of the values.
  ///
  /// - Parameters:
  ///   - values: The values in their order; nil where one is missing.
  ///   - excluded: The indices, from 0, of values that count neither for the median nor for runs.
  ///   - frozenAfter: The number of points in the baseline, from which alone the median is taken
  ///     while runs are counted over all points; nil takes the median of all.
  package init(values: [Double?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    let included = values.enumerated().map { excluded.contains($0) ? nil : $1 }
    let centre = median(included.prefix(max(0, frozenAfter ?? values.count)).compactMap { $0 })
    self.centre = centre
    self.runs = centre.map { RunsAnalysis(values: included, centre: $0) }
  }
}
