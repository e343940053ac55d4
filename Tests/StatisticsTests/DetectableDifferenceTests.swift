import Statistics
import TestSupport
import Testing

@Suite struct `The smallest detectable difference` {
  /// SciPy 1.17: `brentq` on the formula, with `norm.ppf(0.975)` and `norm.ppf(0.8)`.
  @Test(arguments: [
    (23, 124, 66, Direction.higher, 0.18749561004050672),
    (23, 124, 66, .lower, 0.13927066971630625),
    (0, 50, 50, .higher, 0.14239668879962775),
    (300, 1_000, 800, .higher, 0.062436600004173844),
    (300, 1_000, 800, .lower, 0.05907883488866496),
    (50, 50, 60, .lower, 0.1352737731417091),
  ])
  func `solves its equation`(
    numerator: Int,
    denominator: Int,
    size: Int,
    direction: Direction,
    expected: Double
  ) throws {
    let share = try #require(Share(numerator: numerator, denominator: denominator))
    let found = smallestDetectableDifference(from: share, size: size, direction: direction)
    #expect(agree(found, expected, within: 1e-12))
  }

  @Test func `is absent when there is no room for it`() throws {
    let none = try #require(Share(numerator: 0, denominator: 50))
    #expect(smallestDetectableDifference(from: none, size: 50, direction: .lower) == nil)
    let few = try #require(Share(numerator: 5, denominator: 10))
    #expect(smallestDetectableDifference(from: few, size: 4, direction: .higher) == nil)
    #expect(smallestDetectableDifference(from: few, size: 4, direction: nil) == nil)
    #expect(smallestDetectableDifference(from: few, size: 0, direction: nil) == nil)
  }

  @Test func `is the smaller of the two ways when none is wanted`() throws {
    let share = try #require(Share(numerator: 23, denominator: 124))
    let either = smallestDetectableDifference(from: share, size: 66, direction: nil)
    #expect(either == smallestDetectableDifference(from: share, size: 66, direction: .lower))
    let none = try #require(Share(numerator: 0, denominator: 50))
    #expect(
      agree(smallestDetectableDifference(from: none, size: 50, direction: nil), 0.14239668879962775)
    )
  }

  @Test func `falls as the follow-up grows`() throws {
    let share = try #require(Share(numerator: 40, denominator: 100))
    let found = [30, 100, 300, 1_000].compactMap {
      smallestDetectableDifference(from: share, size: $0, direction: .higher)
    }
    #expect(found.count == 4)
    #expect(found == found.sorted(by: >))
  }

  /// SciPy 1.17: `brentq` on the formula with a rate's variance.
  @Test(
    arguments: [
      (40, 1_000, 1_200, Direction.higher, 0.02800533430954412),
      (40, 1_000, 1_200, .lower, 0.020549474137597192),
      (100, 1, 1, .higher, 43.73872342396967), (100, 1, 1, .lower, 35.88984368962058),
      (6, 350.5, 90, .higher, 0.06706408395779498), (6, 350.5, 90, .lower, nil),
      (900, 5e4, 4e4, .higher, 0.0026072058055812653), (0, 10, 10, .higher, nil),
    ] as [(Int, Double, Double, Direction, Double?)]
  )
  func `of rates solves its equation, where events can fall far enough`(
    events: Int,
    before: Double,
    after: Double,
    direction: Direction,
    expected: Double?
  ) throws {
    let rate = try #require(Rate(events: events, exposure: before))
    let found = smallestDetectableRateDifference(
      from: rate,
      exposure: after,
      direction: direction
    )
    #expect(agree(found, expected, within: 1e-12))
  }

  /// SciPy 1.17: `(norm.ppf(0.975) + norm.ppf(0.8)) * 4.2 * sqrt(1/12 + 1/15)`.
  @Test func `of means is a multiple of the standard error`() {
    #expect(
      agree(smallestDetectableMeanDifference(deviation: 4.2, sizes: (12, 15)), 4.5572070149476085)
    )
  }
}
