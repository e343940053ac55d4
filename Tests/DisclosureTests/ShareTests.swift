import Disclosure
import TestSupport
import Testing

@Suite struct `A share of a group` {
  let policy = DisclosurePolicy()

  @Test(arguments: [(23, 124), (0, 12), (12, 12), (5, 10), (5, 30)])
  func `is shown when part, rest and whole are large enough`(part: Int, whole: Int) throws {
    #expect(try shown(part, of: whole) == part)
  }

  @Test(arguments: [(3, 42), (1, 10), (39, 42), (41, 42)])
  func `is hidden when the part or those left are few, and the size may be shown`(
    part: Int,
    whole: Int
  ) throws {
    #expect(try shown(part, of: whole) == nil)
    #expect(policy.showsSize(whole))
  }

  @Test func `is hidden with its size when the group is too small`() throws {
    #expect(try shown(6, of: 9) == nil)
    #expect(!policy.showsSize(9))
  }

  @Test func `can't be told apart from enough others, in two periods of thousands of measures`()
    throws
  {
    var random = SeededGenerator(seed: 2)
    var hidden = 0
    for _ in 0..<3000 {
      let sizes = (0..<2).map { _ in Int.random(in: 0...60, using: &random) }
      for size in sizes {
        let part = Int.random(in: 0...size, using: &random)
        guard try shown(part, of: size) == nil else {
          #expect(!policy.protects(part) && !policy.protects(size - part))
          continue
        }
        hidden += 1
        // Everything that would look the same: the same size with a part that is hidden too.
        let isSizeTold = policy.showsSize(size)
        let alike = try (0...(isSizeTold ? size : 60)).filter { other in
          try !isSizeTold || shown(other, of: size) == nil
        }
        let (least, most) = (alike.min() ?? 0, alike.max() ?? 0)
        #expect(policy.isSafe(Bounds(lower: least, upper: most)))
      }
    }
    #expect(hidden > 1000)
  }

  /// The part as it is shown beside those left, who make the whole with it.
  private func shown(_ part: Int, of whole: Int) throws -> Int? {
    let isHidden = policy.protects(part, of: whole)
    let linked = LinkedCounts(
      [part, whole - part],
      lowest: whole < policy.smallestDenominator ? [0, 0] : nil,
      equations: policy.showsSize(whole)
        ? [.init("alla", [.init(0), .init(1)], equals: whole)] : []
    )
    return try linked.shown(by: policy, protecting: [isHidden, isHidden]).counts[0].value
  }
}

@Suite struct `A policy` {
  @Test func `may be stricter than another, never laxer`() {
    let site = DisclosurePolicy()
    #expect(DisclosurePolicy(smallestCell: 10).isAtLeastAsStrict(as: site))
    #expect(!DisclosurePolicy(smallestCell: 3).isAtLeastAsStrict(as: site))
    #expect(!DisclosurePolicy(smallestDenominator: 5).isAtLeastAsStrict(as: site))
  }
}
