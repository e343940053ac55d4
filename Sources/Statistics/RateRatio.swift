/// The change of a rate from one group or period to another, as a ratio.
package struct RateRatio: Sendable, Hashable {
  /// The rate the change is counted from.
  package let from: Rate
  /// The rate the change is counted to.
  package let to: Rate

  /// The change `from` one rate `to` another, of independent events and in one unit of exposure.
  package init(from: Rate, to: Rate) {
    self.from = from
    self.to = to
  }
}

extension RateRatio {
  /// The ratio of the rates, to divided by from, or nil when `from` has no events.
  package var ratio: Double? {
    from.events == 0 ? nil : to.estimate / from.estimate
  }

  /// The exact conditional interval for the ratio, or nil when `from` has no events.
  ///
  /// Given x₀ + x₁ events in all, x₁ is binomial. From its Clopper–Pearson limits π the limits of
  /// the ratio are π/(1 − π) · t₀/t₁. With no events in `to` the lower end is exactly 0.
  ///
  /// Source: Clopper and Pearson, Biometrika 1934;26:404–413, used as in R's `poisson.test`.
  ///
  /// - Parameter confidence: The least share of such intervals to cover the truth, between 0 and 1.
  /// - Returns: The interval, which contains the ratio.
  package func interval(confidence: Double = 0.95) -> Interval? {
    guard from.events > 0 else { return nil }
    let tail = tail(confidence: confidence)
    let (x0, x1) = (Double(from.events), Double(to.events))
    // Each odds is taken from the smaller side, for 1 − π loses digits when π is nearly 1.
    let lower =
      to.events == 0 ? 0 : 1 / odds(of: IncompleteBeta.quantile(x0 + 1, x1, 1 - tail))
    let upper = 1 / odds(of: IncompleteBeta.quantile(x0, x1 + 1, tail))
    let scale = from.exposure / to.exposure
    return Interval(lower: lower * scale, upper: upper * scale)
  }

  /// The two-sided p that the two rates are equal, from 0 to 1; 1 when there are no events at all.
  ///
  /// The exact conditional binomial test of x₁ among x₀ + x₁ with the probability t₁/(t₀ + t₁): the
  /// sum over outcomes no more probable than the observed one.
  ///
  /// Source: Przyborowski and Wilenski, Biometrika 1940;31:313–323; the tolerance of equally
  /// probable outcomes is that of R's `poisson.test`.
  package var probability: Double {
    DiscreteDistribution.binomial(
      trials: from.events + to.events,
      odds: to.exposure / from.exposure
    ).probability(noMoreProbableThan: to.events)
  }

  /// The relative change, the ratio minus 1, where −0.25 is a quarter less; nil when `from` has no
  /// events.
  package var relative: Double? {
    from.events == 0 ? nil : difference / from.estimate
  }

  /// The difference of the rates, to minus from, per unit of exposure.
  package var difference: Double { to.estimate - from.estimate }

  private func odds(of share: Double) -> Double { share / (1 - share) }
}
