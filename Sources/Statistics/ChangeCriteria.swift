/// The criteria that make a change of score one of the classes.
package struct ChangeCriteria: Sendable, Hashable {
  /// The smallest reliable change, above 0, in points.
  package let smallest: Double
  /// The score between the clinical and the other range.
  package let cutoff: Double
  /// Whether a score on the cut-off itself belongs to the clinical range; sources disagree.
  package let cutoffIsClinical: Bool
  /// Whether a higher or a lower score is better.
  package let better: Direction

  /// The criteria of an instrument.
  package init(smallest: Double, cutoff: Double, cutoffIsClinical: Bool, better: Direction) {
    self.smallest = smallest
    self.cutoff = cutoff
    self.cutoffIsClinical = cutoffIsClinical
    self.better = better
  }
}

extension ChangeCriteria {
  /// The class of a change from one score to another.
  ///
  /// A change of exactly the smallest reliable one is reliable, also when the scores are decimals
  /// whose difference misses it by rounding. Only someone who began in the clinical range can
  /// recover.
  ///
  /// - Parameters:
  ///   - before: The first score, in points.
  ///   - after: The last score, in points.
  /// - Returns: The class.
  package func change(from before: Double, to after: Double) -> ClinicalChange {
    let gain = better == .higher ? after - before : before - after
    if side(of: gain, about: -smallest) <= 0 { return .deteriorated }
    if side(of: gain, about: smallest) < 0 { return .unchanged }
    return isClinical(before) && !isClinical(after) ? .recovered : .improved
  }

  /// Whether a score lies in the clinical range.
  package func isClinical(_ score: Double) -> Bool {
    let side = side(of: score, about: cutoff)
    guard side != 0 else { return cutoffIsClinical }
    return better == .higher ? side < 0 : side > 0
  }
}
