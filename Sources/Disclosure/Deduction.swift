/// Numbers that nobody here knows, and the sums that an outsider has of them: earlier releases, of
/// which only what was shown is left.
///
/// Other than with `LinkedCounts` there are no true counts to begin from, so the sums may also turn
/// out to contradict each other.
package struct Deduction: Sendable, Hashable {
  private let published: PublishedCounts

  /// Unknown numbers by the least that each can be, and the equations they stand in.
  package init(lowest: [Int], equations: [LinkedCounts.Equation]) {
    published = PublishedCounts(
      shown: lowest.map { _ in nil },
      lowest: lowest,
      equations: equations
    )
  }

  /// What an outsider comes to.
  package enum Outcome: Sendable, Hashable {
    case bounds(Bounds)
    /// The equations can't all hold.
    case contradiction
    /// The search took too long, and nobody knows.
    case unknown
  }
}

extension Deduction {
  /// What an outsider can work out of one of the numbers; each search may take `budget` steps.
  package func outcome(of number: Int, budget: Int = 4_000) -> Outcome {
    guard let system = HiddenSystem(of: published, around: number) else { return .unknown }
    var upward = BoundSearch(system, budget: budget)
    var downward = BoundSearch(system, budget: budget)
    switch (upward.reach(up: true, from: nil), downward.reach(up: false, from: nil)) {
    case (.value(let upper), .value(let lower)):
      return .bounds(Bounds(lower: lower, upper: upper > system.horizon ? nil : upper))
    case (.nowhere, _), (_, .nowhere): return .contradiction
    default: return .unknown
    }
  }
}
