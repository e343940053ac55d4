package import Statistics

/// One period against another: always to minus from.
package struct Change: Sendable, Hashable {
  package var from: Period.ID
  package var to: Period.ID
  /// The difference of the estimates; of shares 0.062 is 6.2 percentage points.
  package var estimate: Double?
  package var interval: Interval?
  package var method: Method?
  package var probability: Double?
  package var probabilityMethod: ProbabilityMethod?
  /// For single values and histograms: the change by ranks, which then is what decides.
  package var rank: RankChange?
  /// (to − from) / from.
  package var relative: Double?
  package var ratio: Double?
  package var ratioInterval: Interval?
  /// The smallest difference these group sizes could have shown with 80 % power.
  package var detectable: Double?
  /// Whether the two periods can be compared at all.
  package var comparability: Comparability

  package init(from: Period.ID, to: Period.ID) {
    self.from = from
    self.to = to
    comparability = .comparable
  }

  /// How the interval of a change was computed.
  package enum Method: String, Sendable, Hashable { case newcombe, poissonExact, welch }
  /// Which test a p value comes from.
  package enum ProbabilityMethod: String, Sendable, Hashable {
    case fisher, binomialExact, welch
  }
}
