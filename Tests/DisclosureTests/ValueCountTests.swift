import TestSupport
import Testing

@testable import Disclosure

/// How much may be told of values that people have, against an outsider who tries every way in which
/// they may have them.
@Suite struct `The values of a distribution` {
  private static let policy = DisclosurePolicy()

  @Test func `are not even told by their mean where that says how many have each`() {
    #expect(Self.told([0: 41, 1: 3]) == .size)
    #expect(Self.told([0: 3, 10: 41]) == .size)
  }

  @Test func `are told where enough have each`() {
    #expect(Self.told([0: 37, 1: 7]) == .all)
    #expect(Self.told([4: 44]) == .all)
  }

  @Test func `are told by their mean alone where the deviation would settle the rest`() {
    #expect(Self.told([0: 30, 1: 11, 2: 3]) == .mean)
  }

  @Test func `are told by their number alone where two of three are all that fits`() {
    // 20, 8 and 3 of 31 is all that makes 158 of 0, 1 and 50.
    #expect(Self.told([0: 20, 1: 8, 50: 3]) == .size)
  }

  @Test func `are told where people can be moved between them unseen`() {
    #expect(Self.told([0: 4, 3: 6, 5: 9, 6: 8, 8: 7, 9: 6, 12: 5, 15: 3, 19: 2]) == .all)
  }

  @Test func `are not told where they are on no common grid`() {
    #expect(ValueCounts([(value: 0, count: 20), (value: 0.333_333_333, count: 20)]) == nil)
  }

  /// Small distributions, of which every other with the same n, mean and deviation is tried.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `leave an outsider in doubt whatever they are`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var told: [ValueCounts.Told: Int] = [:]
    for _ in 0..<40 {
      let width = Int.random(in: 1...4, using: &generator)
      let counts = (0...width).map { _ in Int.random(in: 0...6, using: &generator) }
      guard counts.reduce(0, +) > 0, counts[0] > 0, counts[width] > 0 else { continue }
      let values = counts.enumerated().filter { $0.element > 0 }
        .map { (value: Double($0.offset), count: $0.element) }
      guard let own = ValueCounts(values) else { continue }
      let answer = own.told(by: Self.policy) { _ in true }
      told[answer, default: 0] += 1
      guard answer > .size else { continue }
      let others = Self.others(of: counts, keepingSquares: answer == .all)
      for (place, count) in counts.enumerated() where Self.policy.protects(count) {
        let possible = others.map { $0[place] }
        #expect(possible.contains(0) || possible.contains { $0 >= 5 }, "\(counts)")
      }
    }
    // Neither all nor nothing is told of all.
    #expect(told.count > 1)
  }

  private static func told(_ counts: KeyValuePairs<Double, Int>) -> ValueCounts.Told? {
    ValueCounts(counts.map { (value: $0.key, count: $0.value) })?
      .told(by: policy) { _ in true }
  }

  /// Every way in which as many people have values with the same sum, and sum of squares.
  private static func others(of counts: [Int], keepingSquares: Bool) -> [[Int]] {
    let people = counts.reduce(0, +)
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let squares = counts.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element }
    func extended(_ taken: [Int], _ people: Int, _ sum: Int, _ squares: Int) -> [[Int]] {
      let value = taken.count
      if value == counts.count {
        return people == 0 && sum == 0 && (squares == 0 || !keepingSquares) ? [taken] : []
      }
      guard people >= 0, sum >= 0 else { return [] }
      return (0...people).prefix { $0 * value <= sum }.flatMap { count in
        extended(
          taken + [count],
          people - count,
          sum - count * value,
          squares - count * value * value
        )
      }
    }
    return extended([], people, sum, squares)
  }
}
