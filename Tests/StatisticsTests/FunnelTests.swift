import Statistics
import TestSupport
import Testing

/// The expected numbers are those of NumPy and SciPy, from the formulas written out.
///
/// ```
/// z = (x / n - theta) / s; w = clip(z, *quantile(z, [0.1, 0.9])); phi = (w**2).sum() / N
/// W = 1 / s**2; tau2 = max(0, (N * phi - (N - 1)) / (W.sum() - (W**2).sum() / W.sum()))
/// theta +- norm.ppf(0.5 + level / 2) * sqrt(theta * (1 - theta) / 200 + tau2)
/// ```
@Suite struct `An overdispersed funnel` {
  private static let units = zip(
    [12, 30, 45, 18, 60, 25, 33, 9, 50, 140],
    [100, 180, 220, 160, 300, 150, 200, 80, 260, 310]
  ).map { Share(numerator: $0, denominator: $1) }

  @Test func `widens its limits by the variation between units`() throws {
    let funnel = Funnel(shares: Self.units)
    #expect(agree(funnel.dispersion, 2.559308790084029))
    #expect(agree(funnel.spread, 0.040185050239591805))
    let usual = try #require(funnel.interval(size: 200, confidence: 0.95))
    #expect(agree(usual.lower, 0.11810326535272059) && agree(usual.upper, 0.3125089795452386))
    let wide = try #require(funnel.interval(size: 200, confidence: 0.998))
    #expect(agree(wide.lower, 0.062048505666208426) && agree(wide.upper, 0.3685637392317508))
  }

  @Test func `does not let the unit that deviates widen the limits it is held against`() throws {
    let limits = try #require(
      Funnel(shares: Self.units).interval(size: 310, confidence: 0.998)
    )
    #expect(agree(limits.upper, 0.35892169961943293))
    #expect(140.0 / 310 > limits.upper)
  }

  @Test func `of rates has the Poisson variance and is cut off at zero`() throws {
    let rows = zip([4, 19, 55, 7, 12], [100, 250, 300, 180, 60.5])
    let funnel = Funnel(rates: rows.map { Rate(events: $0, exposure: $1) })
    #expect(agree(funnel.centre, 0.10892756878158338))
    #expect(agree(funnel.dispersion, 5.582138283651768))
    #expect(agree(funnel.spread, 0.06246425645578821))
    let limits = try #require(funnel.interval(size: 200, confidence: 0.95))
    #expect(limits.lower == 0 && agree(limits.upper, 0.23962088864377973))
  }

  @Test func `has the plain limits where units vary no more than chance`() throws {
    let rows = zip([4, 9, 15, 7, 2], [100, 250, 300, 180, 60.5])
    let funnel = Funnel(rates: rows.map { Rate(events: $0, exposure: $1) })
    #expect(agree(funnel.dispersion, 0.09045057224361355))
    #expect(funnel.spread == 0)
  }

  @Test func `is absent without units that can vary`() {
    #expect(Funnel(shares: []).dispersion == nil && Funnel(shares: []).spread == 0)
    let all = Funnel(shares: [Share(numerator: 5, denominator: 5), nil])
    #expect(all.dispersion == nil && all.spread == 0)
    #expect(Funnel(shares: [Share(numerator: 1, denominator: 5)]).spread == 0)
  }
}
