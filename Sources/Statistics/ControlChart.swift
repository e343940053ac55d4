/// A control chart: points about a centre line, with limits for what is chance.
///
/// One chart is one phase. A series in phases is a chart for each, so that no limit reaches from
/// one phase into another. Limits are at three standard deviations (Shewhart, Economic Control of
/// Quality of Manufactured Product, 1931).
package struct ControlChart: Sendable, Hashable {
  /// The points, one for each row given and in their order.
  package let points: [Point]
  /// The centre line, in the unit of the values; nil when the base has no values.
  package let centre: Double?
  /// The runs and crossings of all points but the excluded; nil without a centre line, and for
  /// moving ranges, which depend on one another.
  package let runs: RunsAnalysis?
  /// Laney's σ_z of a prime chart, above 1 when there is more variation than chance gives.
  ///
  /// It is nil in other charts, and when two neighbouring points of the base are never both there.
  package let dispersion: Double?

  /// A point of a control chart, with its own limits.
  package struct Point: Sendable, Hashable {
    /// The plotted value, in the unit of the chart; nil where the row is missing.
    package let value: Double?
    /// The limits at this point; nil when there are none, as for a subgroup of one.
    package let limits: ControlLimits?
    /// Whether the point counts neither for the centre line and limits nor for runs.
    package let isExcluded: Bool
  }

  /// A chart of finished parts.
  init(points: [Point], centre: Double?, runs: RunsAnalysis?, dispersion: Double?) {
    self.points = points
    self.centre = centre
    self.runs = runs
    self.dispersion = dispersion
  }

  /// A chart of the given values.
  ///
  /// - Parameters:
  ///   - values: The plotted values; nil where a row is missing.
  ///   - baseline: Which rows are excluded.
  ///   - centre: The centre line.
  ///   - limits: The limits at each index; asked only when there is a centre line.
  init(
    values: [Double?],
    baseline: Baseline,
    centre: Double?,
    limits: (Int, Double) -> ControlLimits?
  ) {
    let points = values.enumerated().map { index, value in
      Point(
        value: value,
        limits: centre.flatMap { limits(index, $0) },
        isExcluded: baseline.excluded.contains(index)
      )
    }
    let runs = centre.map { RunsAnalysis(values: baseline.included(of: values), centre: $0) }
    self.init(points: points, centre: centre, runs: runs, dispersion: nil)
  }
}

extension ControlChart {
  /// Whether a point lies outside its limits, or the runs have a signal.
  package var hasSignal: Bool {
    points.contains(where: \.isOutside) || runs?.hasSignal == true
  }

  /// The values that count, in their order; nil where one is missing or excluded.
  var includedValues: [Double?] { points.map { $0.isExcluded ? nil : $0.value } }
}

extension ControlChart.Point {
  /// Whether the point lies outside its three-sigma limits; one on a limit does not.
  ///
  /// An excluded point can also lie outside. False without a value or limits.
  package var isOutside: Bool { side(beyond: \.threeSigma) != nil }

  /// The side on which the point lies outside some limits, or nil when it does not.
  ///
  /// A limit may miss by rounding a value that it equals, so the tolerance is that of the centre
  /// line.
  func side(beyond width: KeyPath<ControlLimits, Interval>) -> Direction? {
    guard let value, let interval = limits?[keyPath: width] else { return nil }
    if Statistics.side(of: value, about: interval.upper) > 0 { return .higher }
    if Statistics.side(of: value, about: interval.lower) < 0 { return .lower }
    return nil
  }
}
