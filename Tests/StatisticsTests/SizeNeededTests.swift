import Statistics
import Testing

@Suite struct `The size needed to see a share` {
  /// SciPy 1.17: ⌈`brentq(f, 1e-6, 1e10)`⌉ with f(n₁) = d − `norm.ppf(0.975)` √(p̄(1−p̄)(1/n₀ + 1/n₁))
  /// − `norm.ppf(0.8)` √(p₀(1−p₀)/n₀ + p₁(1−p₁)/n₁); no root, no size.
  @Test(
    arguments: [
      (23, 124, 0.4, 45),
      (23, 124, 0.35, 102),
      (23, 124, 0.05, 73),
      (300, 1000, 0.36, 928),
      (300, 1000, 0.25, 1645),
      (50, 50, 0.8, 18),
      (0, 50, 0.2, 18),
      (5, 20, 0.3, nil),
    ] as [(Int, Int, Double, Int?)]
  )
  func `is where the equation has its root`(
    numerator: Int,
    denominator: Int,
    share: Double,
    expected: Int?
  ) throws {
    let baseline = try #require(Share(numerator: numerator, denominator: denominator))
    #expect(sizeNeeded(from: baseline, toSee: share) == expected)
  }

  @Test func `is just enough for the difference to be detectable`() throws {
    let baseline = try #require(Share(numerator: 30, denominator: 200))
    for share in [0.02, 0.05, 0.25, 0.3, 0.5, 0.9] {
      let size = try #require(sizeNeeded(from: baseline, toSee: share))
      let direction: Direction = share > 0.15 ? .higher : .lower
      let shown = { smallestDetectableDifference(from: baseline, size: $0, direction: direction) }
      #expect((shown(size) ?? 2) <= abs(share - 0.15))
      if size > 1 { #expect((shown(size - 1) ?? 2) > abs(share - 0.15)) }
    }
  }

  @Test func `is none for the share that is already there, or for one that cannot be`() throws {
    let baseline = try #require(Share(numerator: 30, denominator: 200))
    #expect(sizeNeeded(from: baseline, toSee: 0.15) == nil)
    #expect(sizeNeeded(from: baseline, toSee: 1.1) == nil)
  }
}
