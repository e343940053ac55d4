package import Statistics

/// A difference between two groups of scores, also in standard deviations (kind `change`).
package struct EffectSize: Sendable, Hashable {
  package var period: Period.ID
  /// What the difference is counted from, and to: to minus from.
  package var from: CellKey.Part
  package var to: CellKey.Part
  /// The difference of the means, in points.
  package var estimate: Double
  /// Welch's interval for it; nil for before and after, whose scores are of the same people.
  package var interval: Interval?
  package var probability: Double?
  /// Cohen's d: the difference divided by a standard deviation; nil when none is known or it is 0.
  ///
  /// Source: Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 2.
  package var standardised: Double?
  /// Whose standard deviation that is.
  package var standardiser: Standardiser

  /// Whose standard deviation a difference is divided by.
  package enum Standardiser: String, Sendable, Hashable {
    /// That of the scores before.
    case before
    /// √(((n₀ − 1)s₀² + (n₁ − 1)s₁²)/(n₀ + n₁ − 2)) of two groups.
    case pooled
  }
}

extension EffectSize {
  /// After against before in the same people, in standard deviations of the scores before.
  ///
  /// It has no interval: how a person's two scores go together is not in the table.
  init(before: PairedScores, in period: Period) {
    self.period = period.id
    from = before.fromPart
    to = before.toPart
    estimate = before.to.mean - before.from.mean
    standardiser = .before
    standardised = before.from.deviation.flatMap { $0 > 0 ? estimate / $0 : nil }
  }

  /// One group against another by Welch's method, in pooled standard deviations.
  init(groups: PairedScores, in period: Period) {
    self.period = period.id
    from = groups.fromPart
    to = groups.toPart
    let difference = MeanDifference(from: groups.from, to: groups.to)
    estimate = difference.estimate
    interval = difference.interval()
    probability = difference.probability
    standardiser = .pooled
    standardised = groups.pooledDeviation.flatMap { $0 > 0 ? estimate / $0 : nil }
  }
}

/// Two sets of scores with what each is called.
struct PairedScores {
  let fromPart: CellKey.Part
  let from: Summary
  let toPart: CellKey.Part
  let to: Summary
}

extension PairedScores {
  /// The pooled standard deviation; nil when a group's is not known.
  fileprivate var pooledDeviation: Double? {
    guard let s0 = from.deviation, let s1 = to.deviation else { return nil }
    let (f0, f1) = (Double(from.count - 1), Double(to.count - 1))
    return ((f0 * s0 * s0 + f1 * s1 * s1) / (f0 + f1)).squareRoot()
  }
}

/// The people of two arms who are at least improved, of those measured twice.
package struct ArmShareContrast: Sendable, Hashable {
  package var period: Period.ID
  /// The arm that is compared, and the one it is compared with.
  package var arm: CellKey.Part
  package var against: CellKey.Part
  package var share: Share
  package var againstShare: Share
  /// Newcombe's interval for the difference of the shares; nil where people are grouped in units or
  /// may be counted more than once.
  package var interval: Interval?
  /// Fisher's exact p; nil as the interval.
  package var probability: Double?
}

extension ArmShareContrast {
  /// The share of the arm minus that of the other: 0.062 is 6.2 percentage points.
  package var estimate: Double { share.estimate - againstShare.estimate }
}
