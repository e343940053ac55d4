import Disclosure
import TestSupport
import Testing

@Suite struct `A table with a total` {
  let policy = DisclosurePolicy()

  @Test func `hides nothing when no count is small`() {
    let shown = OneWayTable([12, 0, 31]).shown(by: policy)
    #expect(shown.cells.map(\.value) == [12, 0, 31])
    #expect(shown.total.value == 43)
    #expect(shown.bounds == nil)
  }

  @Test func `hides the smallest other count with a single small one`() {
    let shown = OneWayTable([3, 30, 12, 0]).shown(by: policy)
    #expect(shown.cells.map(\.value) == [nil, 30, nil, 0])
    #expect(shown.total.value == 45)
    #expect(shown.bounds == Bounds(lower: 1, upper: 14))
  }

  @Test func `hides a third when two small ones give each other away`() {
    let shown = OneWayTable([1, 2, 40, 9]).shown(by: policy)
    #expect(shown.cells.map(\.value) == [nil, nil, 40, nil])
  }

  @Test func `hides the total when there is no other count`() {
    let shown = OneWayTable([3, 0, 0]).shown(by: DisclosurePolicy(smallestDenominator: 1))
    #expect(shown.cells.map(\.value) == [nil, 0, 0])
    #expect(shown.total.isProtected)
  }

  @Test func `hides all of a group that is too small`() {
    let shown = OneWayTable([6, 2, 0]).shown(by: policy)
    #expect(shown.cells.map(\.value) == [nil, nil, 0])
    #expect(shown.total.isProtected)
  }

  @Test func `withstands an attacker who tries everything, and hides as little as can be`() {
    var random = SeededGenerator(seed: 1)
    var (kept, best, all, protected) = (0, 0, 0, 0)
    for round in 0..<3000 {
      let policy = DisclosurePolicy(smallestCell: round % 2 == 0 ? 3 : 5, smallestDenominator: 8)
      let cells = (0..<Int.random(in: 2...5, using: &random)).map { _ in
        Int.random(in: 0...12, using: &random)
      }
      let shown = OneWayTable(cells).shown(by: policy)
      let hidden = shown.cells.map(\.isProtected)
      #expect(zip(cells, hidden).allSatisfy { !policy.protects($0) || $1 })
      #expect(zip(cells, shown.cells).allSatisfy { $1.value == nil || $1.value == $0 })
      guard let total = shown.total.value else { continue }
      #expect(isSafe(cells, hiding: hidden, total, policy), "\(cells) as \(shown.cells)")
      guard hidden.contains(true) else { continue }
      protected += 1
      all += cells.count
      kept += hidden.count { !$0 }
      let patterns = subsets(of: cells.count).filter { pattern in
        zip(cells, pattern).allSatisfy { $0 > 0 && (!policy.protects($0) || $1) || $0 == 0 && !$1 }
          && canBeSafe(cells, hiding: pattern, policy)
      }
      best += patterns.map { $0.count { !$0 } }.max() ?? 0
    }
    print("one-way: \(protected) tables, \(kept) of \(all) cells kept, optimum \(best)")
    #expect(kept == best)
  }

  /// Whether each small count can be as large as one that is shown, and wide enough.
  private func isSafe(
    _ cells: [Int],
    hiding hidden: [Bool],
    _ total: Int,
    _ policy: DisclosurePolicy
  ) -> Bool {
    let places = cells.indices.filter { hidden[$0] }
    guard !places.isEmpty else { return true }
    let sum = total - cells.indices.reduce(0) { $0 + (hidden[$1] ? 0 : cells[$1]) }
    var attacker = Attacker(lowest: places.map { _ in 1 }, most: sum)
    attacker.learn(places.map { _ in 1 }, sum)
    let small = places.indices.filter { policy.protects(cells[places[$0]]) }
    attacker.attack { $0.isBaffled(at: small, by: policy) }
    return attacker.isBaffled(at: small, by: policy)
  }

  /// The same by the formula for positive parts of a known sum, for every pattern there is.
  private func canBeSafe(_ cells: [Int], hiding hidden: [Bool], _ policy: DisclosurePolicy) -> Bool
  {
    let parts = cells.indices.filter { hidden[$0] }.map { cells[$0] }
    let most = parts.reduce(0, +) - parts.count + 1
    return parts.count > 1 && most >= policy.smallestCell
  }
}
