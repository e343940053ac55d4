import Statistics
import TestSupport
import Testing

@Suite struct `A difference of shares` {
  /// The cases count p1 − p2, so the second share is the one the change is counted from.
  @Test(arguments: GoldenCase.of("newcombe-diff"))
  func `has the published Newcombe interval`(golden: GoldenCase) throws {
    let difference = ShareDifference(
      from: try #require(golden.share("x2", of: "n2")),
      to: try #require(golden.share("x1", of: "n1"))
    )
    let interval = difference.interval(confidence: try #require(golden.params["conf"]?.number))
    #expect(agree(difference.estimate, golden.expect["diff"]?.number))
    #expect(agree(interval.lower, golden.expect["lower"]?.number))
    #expect(agree(interval.upper, golden.expect["upper"]?.number))
  }

  /// SciPy 1.17: `fisher_exact([[a, b], [c, d]]).pvalue`, of a and c among a + b and c + d.
  @Test(arguments: [
    (23, 124, 8, 66, 0.30593830849885195),
    (3, 10, 9, 10, 0.019766611097880443),
    (0, 10, 0, 20, 1),
    (1, 10_000, 20, 10_000, 2.0801179965139938e-05),
    (5_000, 10_000, 5_200, 10_000, 0.004878795768906845),
    (10, 10, 0, 20, 3.328339160423118e-08),
    (2, 20, 8, 20, 0.06483316160735517),
    (900, 1_000, 500, 1_000, 5.12502851252754e-90),
  ])
  func `has the p of Fisher's exact test`(x0: Int, n0: Int, x1: Int, n1: Int, p: Double) throws {
    let difference = try difference(x0, n0, x1, n1)
    #expect(abs(difference.probability / p - 1) < 1e-10)
  }

  @Test func `counts tables that are equally probable but for rounding`() throws {
    // With equal groups every table has a mirror image, so p is twice the tail but for the peak.
    #expect(
      agree(try difference(2, 20, 8, 20).probability, try difference(8, 20, 2, 20).probability)
    )
    #expect(try difference(5, 20, 5, 20).probability == 1)
  }

  @Test func `changes sign and nothing else when the groups change places`() throws {
    for (x0, n0, x1, n1) in [(3, 17, 9, 11), (0, 5, 4, 4), (7, 7, 7, 7), (1, 200, 150, 151)] {
      let there = try difference(x0, n0, x1, n1)
      let back = try difference(x1, n1, x0, n0)
      #expect(there.estimate == -back.estimate)
      #expect(agree(there.interval().lower, -back.interval().upper, within: 1e-15))
      #expect(agree(there.interval().upper, -back.interval().lower, within: 1e-15))
      #expect(agree(there.probability, back.probability, within: 1e-12))
    }
  }

  @Test func `lies in its interval, within −1 and 1`() throws {
    var generator = SeededGenerator(seed: 20_250_101)
    for _ in 0..<500 {
      let (n0, n1) = (
        Int.random(in: 1...60, using: &generator), Int.random(in: 1...60, using: &generator)
      )
      let difference = try difference(
        Int.random(in: 0...n0, using: &generator),
        n0,
        Int.random(in: 0...n1, using: &generator),
        n1
      )
      let interval = difference.interval()
      #expect(interval.contains(difference.estimate))
      #expect(-1 <= interval.lower && interval.upper <= 1)
      #expect(0 < difference.probability && difference.probability <= 1)
    }
  }

  @Test func `does not fall over at the largest counts`() throws {
    let largest = 1 << 53
    #expect(Share(numerator: 0, denominator: largest + 1) == nil)
    let difference = try difference(0, largest, largest, largest)
    #expect(difference.estimate == 1)
    #expect(difference.relative == nil)
  }

  @Test func `is relative to the share it is counted from`() throws {
    #expect(try difference(20, 100, 15, 100).relative == -0.25)
    #expect(try difference(0, 100, 15, 100).relative == nil)
    #expect(try difference(5, 100, 0, 100).relative == -1)
  }

  private func difference(_ x0: Int, _ n0: Int, _ x1: Int, _ n1: Int) throws -> ShareDifference {
    ShareDifference(
      from: try #require(Share(numerator: x0, denominator: n0)),
      to: try #require(Share(numerator: x1, denominator: n1))
    )
  }
}
