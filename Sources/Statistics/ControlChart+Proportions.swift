extension ControlChart {
  /// A P chart of shares.
  ///
  /// The centre line p̄ is all numerators by all denominators of the base, and the limits
  /// p̄ ± 3√(p̄(1 − p̄)/nᵢ), cut off at 0 and 1.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, section
  /// 7.2.
  ///
  /// - Parameters:
  ///   - shares: The shares in their order; nil where a numerator or denominator is missing.
  ///   - excluded: The indices, from 0, of shares that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init(shares: [Share?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: shares.count)
    self.init(ratios: shares.map { $0.map(Ratio.init) }, baseline: baseline)
  }

  /// A U chart of rates.
  ///
  /// The centre line ū is all events by all exposure of the base, and the limits ū ± 3√(ū/nᵢ), cut
  /// off at 0.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, section
  /// 7.3.
  ///
  /// - Parameters:
  ///   - rates: The rates in their order; nil where events or exposure are missing.
  ///   - excluded: The indices, from 0, of rates that count neither for the lines nor for runs.
  ///   - frozenAfter: The number of rows in the base; nil takes all.
  package init(rates: [Rate?], excluded: Set<Int> = [], frozenAfter: Int? = nil) {
    let baseline = Baseline(excluded: excluded, frozenAfter: frozenAfter, count: rates.count)
    self.init(ratios: rates.map { $0.map(Ratio.init) }, baseline: baseline)
  }

  /// A P or U chart.
  init(ratios: [Ratio?], baseline: Baseline) {
    let centre = Ratio.centre(of: baseline.present(in: ratios))
    self.init(values: ratios.map { $0?.value }, baseline: baseline, centre: centre) {
      index,
      centre in
      ratios[index].map { $0.limits(about: centre) }
    }
  }
}
