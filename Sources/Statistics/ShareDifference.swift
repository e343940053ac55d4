/// The change of a share from one group or period to another.
package struct ShareDifference: Sendable, Hashable {
  /// The share the change is counted from.
  package let from: Share
  /// The share the change is counted to.
  package let to: Share

  /// The change `from` one share `to` another, of independent groups.
  package init(from: Share, to: Share) {
    self.from = from
    self.to = to
  }
}

extension ShareDifference {
  /// The difference p₁ − p₀, to minus from, between −1 and 1.
  package var estimate: Double { to.estimate - from.estimate }

  /// Newcombe's hybrid score interval for the difference, within −1…1.
  ///
  /// With the Wilson intervals (l₀, u₀) and (l₁, u₁) of the two shares it reaches from
  /// d − √((p₁ − l₁)² + (u₀ − p₀)²) to d + √((u₁ − p₁)² + (p₀ − l₀)²). Exchanging the shares
  /// changes the signs and nothing else.
  ///
  /// Source: Newcombe, Statistics in Medicine 1998;17:873–890, method 10.
  ///
  /// - Parameter confidence: The share of such intervals that cover the truth, between 0 and 1.
  /// - Returns: The interval, which contains the estimate.
  package func interval(confidence: Double = 0.95) -> Interval {
    let (p0, p1) = (from.estimate, to.estimate)
    let (w0, w1) = (from.interval(confidence: confidence), to.interval(confidence: confidence))
    let down = squareRoot(square(p1 - w1.lower) + square(w0.upper - p0))
    let up = squareRoot(square(w1.upper - p1) + square(p0 - w0.lower))
    return Interval(lower: max(-1, estimate - down), upper: min(1, estimate + up))
  }

  /// The two-sided p of Fisher's exact test, from 0 to 1.
  ///
  /// The sum of the probabilities of all tables with the same margins that are no more probable
  /// than the observed one; a table within a relative 10⁻⁷ of it counts as equally probable.
  ///
  /// Source: Fisher, Journal of the Royal Statistical Society 1935;98:39–82; the tolerance is that
  /// of R's `fisher.test`.
  package var probability: Double {
    DiscreteDistribution.hypergeometric(
      drawn: to.denominator,
      successes: from.numerator + to.numerator,
      total: from.denominator + to.denominator
    ).probability(noMoreProbableThan: to.numerator)
  }

  /// The relative change (p₁ − p₀)/p₀, where −0.25 is a quarter less, or nil when p₀ is 0.
  package var relative: Double? {
    guard from.numerator > 0 else { return nil }
    let before = Double(from.numerator) * Double(to.denominator)
    return (Double(to.numerator) * Double(from.denominator) - before) / before
  }
}

/// `x` times itself.
func square(_ x: Double) -> Double { x * x }
