/// A distribution over whole numbers with one peak, built outwards from the peak.
///
/// The probabilities come from the ratios P(k + 1)/P(k), which are exact to the last digits at any
/// size, unlike differences of large logarithms. Outcomes less probable than 10⁻³⁰⁰ of the peak
/// are left out.
struct DiscreteDistribution {
  /// The outcome that `probabilities` begins with.
  let smallest: Int
  /// P(k) for the outcomes from `smallest` on, one after another.
  let probabilities: [Double]

  /// The distribution with the given ratios.
  ///
  /// - Parameters:
  ///   - outcomes: The possible outcomes.
  ///   - peak: The most probable outcome.
  ///   - ratio: P(k + 1)/P(k) for an outcome k.
  init(over outcomes: ClosedRange<Int>, peak: Int, ratio: (Int) -> Double) {
    var weights = [1.0]
    var smallest = peak
    while smallest > outcomes.lowerBound {
      let weight = weights[weights.endIndex - 1] / ratio(smallest - 1)
      guard weight > 1e-300 else { break }
      weights.append(weight)
      smallest -= 1
    }
    weights.reverse()
    var largest = peak
    while largest < outcomes.upperBound {
      let weight = weights[weights.endIndex - 1] * ratio(largest)
      guard weight > 1e-300 else { break }
      weights.append(weight)
      largest += 1
    }
    let sum = weights.reduce(0, +)
    self.smallest = smallest
    self.probabilities = weights.map { $0 / sum }
  }
}

extension DiscreteDistribution {
  /// The number of successes in `trials` independent trials, with the odds of success given.
  static func binomial(trials: Int, odds: Double) -> Self {
    let peak = Int(Double(trials + 1) * (odds / (1 + odds)))
    return Self(over: 0...trials, peak: min(peak, trials)) { k in
      Double(trials - k) / Double(k + 1) * odds
    }
  }

  /// The number of successes among `drawn` of `total`, of which `successes` are successes.
  static func hypergeometric(drawn: Int, successes: Int, total: Int) -> Self {
    let outcomes = max(0, drawn + successes - total)...min(drawn, successes)
    let peak = Int(Double(drawn + 1) * Double(successes + 1) / Double(total + 2))
    let clamped = min(max(peak, outcomes.lowerBound), outcomes.upperBound)
    return Self(over: outcomes, peak: clamped) { k in
      let up = Double(successes - k) * Double(drawn - k)
      return up / (Double(k + 1) * Double(total - successes - drawn + k + 1))
    }
  }

  /// The smallest k with P(X ≤ k) ≥ `probability`.
  func quantile(_ probability: Double) -> Int {
    var cumulative = 0.0
    for (offset, share) in probabilities.enumerated() {
      cumulative += share
      if cumulative >= probability { return smallest + offset }
    }
    return smallest + probabilities.count - 1
  }

  /// The probability of an outcome no more probable than the observed: a two-sided exact p.
  ///
  /// Outcomes within 10⁻⁷ of the observed one's probability count as equally probable, as in R's
  /// `fisher.test` and `binom.test`, so that rounding cannot decide whether a mirror image counts.
  func probability(noMoreProbableThan observed: Int) -> Double {
    let index = observed - smallest
    guard probabilities.indices.contains(index) else { return 0 }
    let limit = probabilities[index] * (1 + 1e-7)
    let included = probabilities.filter { $0 <= limit }
    return included.count == probabilities.count ? 1 : min(1, included.reduce(0, +))
  }
}
