/// A funnel: units side by side about their common centre, with limits that narrow with size.
///
/// It has no runs, for units have no order. The formulas are those of the P and the U chart.
///
/// Source: Spiegelhalter, Statistics in Medicine 2005;24:1185–1202.
package struct Funnel: Sendable, Hashable {
  /// The units, in the order given.
  package let points: [ControlChart.Point]
  /// All numerators by all denominators; nil without units.
  package let centre: Double?
  private let isPart: Bool

  /// A funnel of shares; a unit that did not report is nil and counts nowhere.
  package init(shares: [Share?]) {
    self.init(ratios: shares.map { $0.map(Ratio.init) }, isPart: true)
  }

  /// A funnel of rates; a unit that did not report is nil and counts nowhere.
  package init(rates: [Rate?]) {
    self.init(ratios: rates.map { $0.map(Ratio.init) }, isPart: false)
  }

  private init(ratios: [Ratio?], isPart: Bool) {
    let baseline = Baseline(excluded: [], frozenAfter: nil, count: ratios.count)
    let chart = ControlChart(ratios: ratios, baseline: baseline)
    self.points = chart.points
    self.centre = chart.centre
    self.isPart = isPart
  }
}

extension Funnel {
  /// The limits for a unit of a given size, for drawing the funnel between the units.
  ///
  /// - Parameters:
  ///   - size: The denominator or exposure, above 0.
  ///   - confidence: The share of units expected within the limits by chance alone, between 0 and
  ///     1; 0.95 and 0.998 are the usual two.
  /// - Returns: The limits, cut off at what is possible; nil without a centre or a size.
  package func interval(size: Double, confidence: Double) -> Interval? {
    guard let centre, size > 0 else { return nil }
    let variance = isPart ? max(0, centre * (1 - centre)) : centre
    let reach = NormalDistribution.critical(confidence: confidence) * squareRoot(variance / size)
    return Interval(
      lower: max(0, centre - reach),
      upper: min(isPart ? 1 : .infinity, centre + reach)
    )
  }
}
