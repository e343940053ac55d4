import Statistics
import TestSupport
import Testing

@Suite struct `A comparison by ranks` {
  @Test func `is exact for the permeability data, as R gives it`() throws {
    let golden = try GoldenCase.named("mann-whitney-permeability")
    let a = try #require(golden.data["a"]?.numbers.compactMap { $0 })
    let b = try #require(golden.data["b"]?.numbers.compactMap { $0 })
    let comparison = try #require(RankComparison(from: b, to: a))
    let interval = comparison.interval()
    #expect(comparison.isExact)
    #expect(comparison.statistic == golden.expect["W"]?.number)
    #expect(agree(comparison.probability, golden.expect["p"]?.number))
    #expect(agree(comparison.shift, golden.expect["hodges_lehmann"]?.number))
    #expect(agree(interval.lower, golden.expect["lower"]?.number))
    #expect(agree(interval.upper, golden.expect["upper"]?.number))
  }

  /// SciPy 1.17: `mannwhitneyu(to, from, method="asymptotic", use_continuity=True)`; the shift is
  /// the median of `subtract.outer(to, from)`, and the ends are where R's `wilcox.test` looks for
  /// them: `brentq` on the standardised rank sum of `to` − d, with ties and continuity corrected.
  @Test func `with ties is the corrected normal approximation`() throws {
    let comparison = try #require(
      RankComparison(
        from: [1, 2, 2, 3, 4, 4, 5, 6, 8],
        to: [3, 4, 4, 5, 7, 9, 12, 12, 15, 20]
      )
    )
    #expect(!comparison.isExact)
    #expect(comparison.statistic == 73)
    #expect(agree(comparison.probability, 0.023865896575597813, within: 1e-12))
    #expect(comparison.shift == 4)
    #expect(comparison.interval() == Interval(lower: 1, upper: 10))
  }

  /// As above.
  @Test func `of many values is the normal approximation`() throws {
    let comparison = try #require(RankComparison(from: Self.many.from, to: Self.many.to))
    #expect(comparison.statistic == 1416)
    #expect(agree(comparison.probability, 0.011414171989099832, within: 1e-12))
    #expect(comparison.shift == -8)
    #expect(comparison.interval() == Interval(lower: -15, upper: -2))
  }

  /// SciPy 1.17: `mannwhitneyu([1.1, 2.2, 3.3], [4.4, 5.5, 6.6, 7.7], method="exact")`.
  @Test func `has the exact p of two sets apart`() throws {
    let comparison = try #require(
      RankComparison(from: [4.4, 5.5, 6.6, 7.7], to: [3.3, 1.1, 2.2])
    )
    #expect(comparison.statistic == 0)
    #expect(agree(comparison.probability, 2.0 / 35))
  }

  @Test func `counts every arrangement, for all small sizes`() throws {
    for size in 2...9 {
      for first in 1..<size { try compareWithArrangements(size: size, first: first) }
    }
  }

  @Test func `finds no difference between equal values, and none at all in empty sets`() throws {
    let equal = try #require(RankComparison(from: [2, 2, 2], to: [2, 2]))
    #expect(equal.probability == 1)
    #expect(equal.shift == 0)
    #expect(equal.interval() == Interval(lower: 0, upper: 0))
    #expect(RankComparison(from: [], to: [1]) == nil)
    #expect(RankComparison(from: [1], to: []) == nil)
    #expect(RankComparison(from: [1], to: [.nan]) == nil)
  }

  @Test func `has the median and the ends of all differences written out`() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<60 {
      let from = values(using: &generator)
      let to = values(using: &generator)
      let comparison = try #require(RankComparison(from: from, to: to))
      let differences = to.flatMap { value in from.map { value - $0 } }.sorted()
      #expect(comparison.shift == median(differences))
      let interval = comparison.interval()
      #expect(differences.contains(interval.lower) && differences.contains(interval.upper))
      #expect(interval.contains(comparison.shift))
    }
  }

  private func values(using generator: inout SeededGenerator) -> [Double] {
    (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      Double(Int.random(in: -40...40, using: &generator)) / 7
    }
  }

  /// Every way of choosing which ranks belong to the second set is equally probable.
  private func compareWithArrangements(size: Int, first: Int) throws {
    let masks = (0..<(1 << size)).filter { $0.nonzeroBitCount == size - first }
    let arrangements = masks.map { mask in
      let bits = (0..<size).map { rank in (rank: Double(rank), isIn: (mask >> rank) & 1 == 1) }
      return (
        from: bits.filter { !$0.isIn }.map(\.rank), to: bits.filter(\.isIn).map(\.rank)
      )
    }
    let counts = arrangements.map { sets in
      sets.to.reduce(0) { sum, value in sum + sets.from.filter { $0 < value }.count }
    }
    for (sets, count) in zip(arrangements, counts) {
      let below = counts.filter { $0 <= count }.count
      let above = counts.filter { $0 >= count }.count
      let p = min(1, 2 * Double(min(below, above)) / Double(counts.count))
      let comparison = try #require(RankComparison(from: sets.from, to: sets.to))
      #expect(agree(comparison.probability, p, within: 1e-13))
    }
  }

  private static let many: (from: [Double], to: [Double]) = (
    from: [
      62, 22, 53, 32, 39, 10, 47, 59, 49, 19, 42, 26, 67, 62, 21, 40, 66, 60, 52, 48, 12, 54, 38,
      15, 24, 42, 53, 40, 46, 62, 51, 31, 48, 45, 16, 13, 49, 33, 45, 29, 23, 19, 32, 58, 34, 32,
      44, 68, 33, 45, 36, 46, 36, 48, 42,
    ],
    to: [
      56, 37, 41, 53, 35, 46, 50, 14, 4, 18, 17, 52, 54, 1, 30, 49, 8, 48, 8, 28, 49, 18, 21, 17,
      43, 16, 59, 27, 29, 30, 35, 33, 31, 59, 48, 47, 42, 37, 21, 59, 28, 13, 50, 10, 51, 37, 7, 3,
      27, 3, 9, 31, 58, 28, 48, 55, 49, 38, 27, 31, 16, 30, 23, 15, 59, 1, 6, 12, 58, 41,
    ]
  )
}
