import Disclosure
import TestSupport
import Testing

@Suite struct `A share of a group` {
  let policy = DisclosurePolicy()

  @Test(arguments: [(23, 124), (0, 12), (12, 12), (5, 10), (5, 30)])
  func `is shown when part, rest and whole are large enough`(part: Int, whole: Int) {
    let share = DisclosedShare(part, of: whole, by: policy)
    #expect(share.numerator.value == part)
    #expect(share.denominator.value == whole)
    #expect(share.share.value == Double(part) / Double(whole))
  }

  @Test(arguments: [(3, 42), (1, 10), (39, 42), (41, 42)])
  func `shows the size alone when the part or those left are few`(part: Int, whole: Int) {
    let share = DisclosedShare(part, of: whole, by: policy)
    #expect(share.numerator.isProtected && share.share.isProtected)
    #expect(share.denominator.value == whole)
    #expect(share.bounds == Bounds(lower: 1, upper: whole - 1))
  }

  @Test func `shows nothing of a group that is too small`() {
    let share = DisclosedShare(6, of: 9, by: policy)
    #expect(share.numerator.isProtected && share.denominator.isProtected)
  }

  @Test func `protects what is worked out of it`() {
    let hidden = DisclosedShare(3, of: 42, by: policy)
    let shown = DisclosedShare(20, of: 40, by: policy)
    #expect(DisclosedPair(before: hidden, after: shown).difference.isProtected)
    #expect(DisclosedPair(before: shown, after: hidden).relativeChange.isProtected)
    let pair = DisclosedPair(before: shown, after: DisclosedShare(30, of: 40, by: policy))
    #expect(pair.difference.value == 0.25)
    #expect(pair.relativeChange.value == 0.5)
  }

  @Test func `can't be told apart from enough others, in two periods of thousands of measures`() {
    var random = SeededGenerator(seed: 2)
    var hiddenCount = 0
    for _ in 0..<3000 {
      let sizes = (0..<2).map { _ in Int.random(in: 0...60, using: &random) }
      let parts = sizes.map { Int.random(in: 0...$0, using: &random) }
      let shares = zip(parts, sizes).map { DisclosedShare($0, of: $1, by: policy) }
      let pair = DisclosedPair(before: shares[0], after: shares[1])
      for (share, part) in zip(shares, parts) {
        guard share.numerator.isProtected else {
          #expect(!policy.protects(part) && share.numerator.value == part)
          continue
        }
        hiddenCount += 1
        #expect(pair.difference.isProtected && pair.relativeChange.isProtected)
        // Everything that would look the same: the same size with a part the policy hides.
        let size = share.denominator.value
        let alike = (0...(size ?? 60)).filter { other in
          DisclosedShare(other, of: size ?? 60, by: policy).numerator.isProtected || size == nil
        }
        let (least, most) = (alike.min() ?? 0, alike.max() ?? 0)
        #expect(most >= policy.smallestCell && most - least >= policy.smallestCell - 1)
      }
    }
    #expect(hiddenCount > 1000)
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
