/// Counts of which an outsider sees some, with every sum that can be read beside them.
///
/// Nothing here is secret: whoever has the site has the same, and can work out as much.
package struct PublishedCounts: Sendable, Hashable {
  /// Each count where it is shown; nil where it is protected.
  package let shown: [Int?]
  /// The least that an outsider knows a protected count to be.
  package let lowest: [Int]
  package let equations: [LinkedCounts.Equation]

  package init(shown: [Int?], lowest: [Int], equations: [LinkedCounts.Equation]) {
    self.shown = shown
    self.lowest = lowest
    self.equations = equations
  }

  /// What is left of linked counts when some are hidden.
  init(_ linked: LinkedCounts, hiding hidden: [Bool]) {
    shown = zip(linked.counts, hidden).map { $1 ? nil : $0 }
    lowest = linked.lowest
    equations = linked.equations
  }
}

extension PublishedCounts {
  /// What an outsider comes to.
  package enum Outcome: Sendable, Hashable {
    case bounds(Bounds)
    /// No whole numbers fit the equations.
    case contradiction
    /// The search took too long, and nobody knows.
    case unknown
  }

  /// What an outsider can work out of a count, exactly; the search upward and the one downward may
  /// take `budget` steps each.
  package func outcome(of count: Int, budget: Int = 4_000) -> Outcome {
    if let value = shown[count] { return .bounds(Bounds(lower: value, upper: value)) }
    guard let system = HiddenSystem(of: self, around: count) else { return .unknown }
    if let circulation = system.circulation {
      let hidden = system.lowest.map { _ in true }
      let bounds = circulation.fitted?.bounds(of: system.target, hiding: hidden)
      return bounds.map { .bounds($0) } ?? .contradiction
    }
    var upward = BoundSearch(system, budget: budget)
    var downward = BoundSearch(system, budget: budget)
    switch (upward.reach(up: true, from: nil), downward.reach(up: false, from: nil)) {
    case (.value(let upper), .value(let lower)):
      return .bounds(Bounds(lower: lower, upper: upper > system.horizon ? nil : upper))
    case (.nowhere, _), (_, .nowhere): return .contradiction
    default: return .unknown
    }
  }

  /// What an outsider can work out of each count, as `bounds(of:budget:)` says; a flow is laid out once
  /// for all that hang together.
  package func allBounds(budget: Int = 4_000) -> [Bounds?] {
    var all: [Bounds?] = shown.map { value in value.map { Bounds(lower: $0, upper: $0) } }
    var isDone = shown.map { $0 != nil }
    for count in shown.indices where !isDone[count] {
      let belongs = component(around: count)
      let places = shown.indices.filter { belongs[$0] && shown[$0] == nil }
      let system = HiddenSystem(of: self, around: count)
      let fitted = system?.circulation.map(\.fitted)
      let hidden = places.map { _ in true }
      for (index, place) in places.enumerated() {
        all[place] =
          fitted.map { $0?.bounds(of: index, hiding: hidden) }
          ?? bounds(of: place, budget: budget)
        isDone[place] = true
      }
    }
    return all
  }

  /// What an outsider can work out of a count; nil when no whole numbers fit the equations.
  ///
  /// Where the search takes too long: what the equations say one by one, which is never narrower
  /// than the truth.
  package func bounds(of count: Int, budget: Int = 4_000) -> Bounds? {
    switch outcome(of: count, budget: budget) {
    case .bounds(let bounds): return bounds
    case .contradiction: return nil
    case .unknown:
      guard let system = HiddenSystem(of: self, around: count) else {
        return Bounds(lower: lowest[count], upper: nil)
      }
      return BoundSearch(system, budget: budget).outerBounds
    }
  }

  /// The protected counts that hang together with one through equations.
  func component(around count: Int) -> [Bool] {
    var belongs = shown.map { _ in false }
    belongs[count] = true
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for equation in equations {
        let places = equation.terms.map(\.count).filter { shown[$0] == nil }
        guard places.contains(where: { belongs[$0] }) else { continue }
        for place in places where !belongs[place] {
          belongs[place] = true
          isGrowing = true
        }
      }
    }
    return belongs
  }
}
