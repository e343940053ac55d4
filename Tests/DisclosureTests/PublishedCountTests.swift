import Disclosure
import TestSupport
import Testing

@Suite struct `What an outsider works out` {
  @Test func `is what everyone who tries all numbers finds`() {
    var random = SeededGenerator(seed: 11)
    var (narrow, open) = (0, 0)
    for _ in 0..<300 {
      let truth = (0..<5).map { _ in Int.random(in: 0...5, using: &random) }
      let hidden = truth.map { _ in Int.random(in: 0..<3, using: &random) > 0 }
      let lowest = truth.map { min($0, Int.random(in: 0...1, using: &random)) }
      let equations = (0..<3).map { number in
        let terms = truth.indices.filter { _ in Bool.random(using: &random) }
        return LinkedCounts.Equation(
          "\(number)",
          terms.map { LinkedCounts.Term($0) },
          equals: terms.reduce(0) { $0 + truth[$1] }
        )
      }
      let published = PublishedCounts(
        shown: zip(truth, hidden).map { $1 ? nil : $0 },
        lowest: lowest,
        equations: equations
      )
      // No sum is above 25, so a number that reaches 30 is not limited.
      let found = Self.attacked(published, most: 30)
      for index in truth.indices where hidden[index] {
        #expect(published.bounds(of: index) == found[index], "\(published)")
        if found[index].upper == nil { open += 1 } else { narrow += 1 }
      }
    }
    #expect(narrow > 300 && open > 100)
  }

  @Test func `is nothing where no numbers fit`() {
    let published = PublishedCounts(
      shown: [nil, 4],
      lowest: [1, 0],
      equations: [.init("summan", [.init(0), .init(1)], equals: 4)]
    )
    #expect(published.bounds(of: 0) == nil)
    #expect(published.bounds(of: 1) == Bounds(lower: 4, upper: 4))
  }

  @Test func `is what the equations say one by one when the search is cut short`() {
    let published = PublishedCounts(
      shown: [nil, nil],
      lowest: [1, 1],
      equations: [.init("summan", [.init(0), .init(1)], equals: 12)]
    )
    #expect(published.bounds(of: 0, budget: 0) == Bounds(lower: 1, upper: 11))
  }

  private static func attacked(_ published: PublishedCounts, most: Int) -> [Bounds] {
    let isFree = published.shown.indices.map { index in
      published.shown[index] == nil
        && !published.equations.contains { $0.terms.contains { $0.count == index } }
    }
    // What no equation speaks of is not tried, only limited from below.
    let places = published.shown.indices.filter { published.shown[$0] == nil && !isFree[$0] }
    var attacker = Attacker(lowest: places.map { published.lowest[$0] }, most: most)
    for equation in published.equations {
      let constant = equation.terms.reduce(equation.constant) {
        $0 - (published.shown[$1.count] ?? 0)
      }
      attacker.learn(
        places.map { place in equation.terms.contains { $0.count == place } ? 1 : 0 },
        constant
      )
    }
    attacker.attack()
    return published.shown.indices.map { index in
      guard let place = places.firstIndex(of: index) else {
        return Bounds(lower: published.lowest[index], upper: nil)
      }
      let largest = attacker.largest[place]
      return Bounds(lower: attacker.smallest[place], upper: largest == most ? nil : largest)
    }
  }
}
