/// A funnel: units side by side about their common centre, with limits that narrow with size.
///
/// It has no runs, for units have no order. Units nearly always differ by more than chance, as when
/// their patients do. The limits then allow for the variance τ² between units beside the binomial
/// or Poisson one σᵢ² = θ(1 − θ)/nᵢ or θ/tᵢ, where θ is the common centre. It comes from the
/// scores zᵢ = (yᵢ − θ)/σᵢ, the outermost tenth of which on either side is pulled in to the
/// quantile there so that a few deviating units do not widen the limits they are held against:
/// φ = Σzᵢ²/N, τ² = max(0, (Nφ − (N − 1))/(Σwᵢ − Σwᵢ²/Σwᵢ)) with wᵢ = 1/σᵢ². When the units
/// vary no more than chance, τ is 0 and the limits are the plain ones.
///
/// Source: Spiegelhalter, Statistics in Medicine 2005;24:1185–1202, for the funnel;
/// Spiegelhalter, Quality and Safety in Health Care 2005;14:347–351, for the overdispersion, with
/// additive effects and winsorised scores as in the R package FunnelPlotR, but on the scale of the
/// values rather than a transformed one.
package struct Funnel: Sendable, Hashable {
  /// The units, in the order given, with the limits of a P or a U chart: without overdispersion.
  package let points: [ControlChart.Point]
  /// All numerators by all denominators, θ; nil without units.
  package let centre: Double?
  /// The mean square φ of the winsorised scores, 0 or more, about 1 by chance; nil without a unit
  /// that can vary.
  package let dispersion: Double?
  /// The standard deviation τ between units, 0 or more, in the unit of the values; 0 where they
  /// vary no more than chance.
  package let spread: Double
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
    let present = ratios.compactMap { $0 }
    let scores = Self.winsorised(present.compactMap { $0.score(about: chart.centre) })
    let n = Double(scores.count)
    let squares = scores.reduce(0) { $0 + square($1) }
    dispersion = scores.isEmpty ? nil : squares / n
    let weights = present.compactMap { $0.weight(about: chart.centre) }
    let total = weights.reduce(0, +)
    let room = total - weights.reduce(0) { $0 + square($1) } / total
    spread = room > 0 ? squareRoot(max(0, (squares - (n - 1)) / room)) : 0
  }

  /// The scores with those in the outermost tenth on either side pulled in to its inner end.
  private static func winsorised(_ scores: [Double]) -> [Double] {
    guard let low = quantile(scores, 0.1), let high = quantile(scores, 0.9) else { return [] }
    return scores.map { min(high, max(low, $0)) }
  }
}

extension Ratio {
  /// The distance from the centre in standard deviations by chance; nil where there is no room.
  fileprivate func score(about centre: Double?) -> Double? {
    guard let centre, sigma(about: centre) > 0 else { return nil }
    return (value - centre) / sigma(about: centre)
  }

  /// One over the variance by chance; nil as the score.
  fileprivate func weight(about centre: Double?) -> Double? {
    guard let centre, sigma(about: centre) > 0 else { return nil }
    return 1 / square(sigma(about: centre))
  }
}

extension Funnel {
  /// The limits for a unit of a given size, θ ± z√(σ² + τ²), also between the units.
  ///
  /// - Parameters:
  ///   - size: The denominator or exposure, above 0.
  ///   - confidence: The share of units expected within the limits by chance alone, between 0 and
  ///     1; 0.95 and 0.998 are the usual two.
  /// - Returns: The limits, cut off at what is possible; nil without a centre or a size.
  package func interval(size: Double, confidence: Double) -> Interval? {
    guard let centre, size > 0 else { return nil }
    let variance = isPart ? max(0, centre * (1 - centre)) : centre
    let deviation = squareRoot(variance / size + square(spread))
    let reach = NormalDistribution.critical(confidence: confidence) * deviation
    return Interval(
      lower: max(0, centre - reach),
      upper: min(isPart ? 1 : .infinity, centre + reach)
    )
  }
}
