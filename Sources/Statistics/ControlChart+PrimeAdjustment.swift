extension ControlChart {
  /// A P′ chart of shares: a P chart with limits adjusted to the variation there is.
  ///
  /// With zᵢ = (pᵢ − p̄)/σᵢ over the base, σ_z is the average moving range of z divided by 1.128,
  /// and the limits are p̄ ± 3σᵢσ_z, cut off at 0 and 1. σ_z may be below 1. It is for large
  /// denominators, where a P chart takes any variation between periods for a signal.
  ///
  /// Source: Laney, Quality Engineering 2002;14:531–537.
  ///
  /// - Parameters:
  ///   - primeShares: The shares in their order; nil where a numerator or denominator is missing.
  ///   - excluded: The indices, from 0, of shares that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  ///   - screening: Whether large moving ranges of z are left out.
  package init(
    primeShares: [Share?],
    excluded: Set<Int> = [],
    frozenAfter: Int? = nil,
    screening: Screening
  ) {
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: primeShares.count)
    self.init(
      primes: primeShares.map { $0.map(Ratio.init) },
      baseline: baseline,
      screening: screening
    )
  }

  /// A U′ chart of rates: a U chart with limits adjusted to the variation there is.
  ///
  /// As the P′ chart, with ūᵢ and its σᵢ, cut off at 0.
  ///
  /// Source: Laney, Quality Engineering 2002;14:531–537.
  ///
  /// - Parameters:
  ///   - primeRates: The rates in their order; nil where events or exposure are missing.
  ///   - excluded: The indices, from 0, of rates that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  ///   - screening: Whether large moving ranges of z are left out.
  package init(
    primeRates: [Rate?],
    excluded: Set<Int> = [],
    frozenAfter: Int? = nil,
    screening: Screening
  ) {
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: primeRates.count)
    self.init(
      primes: primeRates.map { $0.map(Ratio.init) },
      baseline: baseline,
      screening: screening
    )
  }

  private init(primes: [Ratio?], baseline: Baseline, screening: Screening) {
    let centre = Ratio.centre(of: baseline.present(in: primes))
    let dispersion = centre.flatMap { centre in
      let scores = baseline.rows(of: primes).map { $0?.score(about: centre) }
      let average = MovingRanges(of: scores).average(screening: screening)
      return average.map { $0 / MovingRanges.expectedRange }
    }
    let values = primes.map { $0?.value }
    let chart = ControlChart(values: values, baseline: baseline, centre: centre) { index, centre in
      guard let dispersion else { return nil }
      return primes[index].map { $0.limits(about: centre, factor: dispersion) }
    }
    self.init(points: chart.points, centre: centre, runs: chart.runs, dispersion: dispersion)
  }
}

extension Ratio {
  /// The distance from the centre in standard deviations; 0 when chance leaves no room for any.
  fileprivate func score(about centre: Double) -> Double {
    let sigma = sigma(about: centre)
    return sigma > 0 ? (value - centre) / sigma : 0
  }
}
