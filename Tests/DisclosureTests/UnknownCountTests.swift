import Disclosure
import TestSupport
import Testing

@Suite struct `What follows of numbers that nobody here knows` {
  @Test func `is how far they can go`() {
    // x + y = 15, and y is at most 12: y and z are 12 together.
    let unknown = PublishedCounts(
      shown: [nil, nil, nil],
      lowest: [1, 1, 0],
      equations: [
        .init("", [.init(0), .init(1)], equals: 15), .init("", [.init(1), .init(2)], equals: 12),
      ]
    )
    #expect(unknown.outcome(of: 0) == .bounds(Bounds(lower: 3, upper: 14)))
    #expect(unknown.outcome(of: 2) == .bounds(Bounds(lower: 0, upper: 11)))
  }

  @Test func `has no end where nothing limits them`() {
    let unknown = PublishedCounts(
      shown: [nil, nil],
      lowest: [1, 0],
      equations: [.init("", [.init(0), .init(1, times: -1)], equals: 4)]
    )
    #expect(unknown.outcome(of: 0) == .bounds(Bounds(lower: 4, upper: nil)))
  }

  @Test func `may be that they can't all be so`() {
    let unknown = PublishedCounts(
      shown: [nil, nil],
      lowest: [1, 1],
      equations: [.init("", [.init(0), .init(1)], equals: 1)]
    )
    #expect(unknown.outcome(of: 0) == .contradiction)
  }

  @Test func `is what trying every number gives, in hundreds of systems`() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let truth = (0..<3).map { _ in Int.random(in: 0...6, using: &random) }
      let equations = (0..<2).map { _ -> (factors: [Int], sum: Int) in
        let factors = (0..<3).map { _ in Int.random(in: -1...1, using: &random) }
        return (factors, zip(factors, truth).reduce(0) { $0 + $1.0 * $1.1 })
      }
      let bounding = (factors: [1, 1, 1], sum: truth.reduce(0, +))
      var attacker = Attacker(lowest: [0, 0, 0], most: 20)
      for equation in equations + [bounding] { attacker.learn(equation.factors, equation.sum) }
      attacker.attack()
      let unknown = PublishedCounts(
        shown: [nil, nil, nil],
        lowest: [0, 0, 0],
        equations: (equations + [bounding]).map { equation in
          .init(
            "",
            equation.factors.enumerated().filter { $0.element != 0 }
              .map { .init($0.offset, times: $0.element) },
            equals: equation.sum
          )
        }
      )
      for place in truth.indices {
        let expected = Bounds(lower: attacker.smallest[place], upper: attacker.largest[place])
        #expect(unknown.outcome(of: place) == .bounds(expected), "seed \(seed)")
      }
    }
  }
}
