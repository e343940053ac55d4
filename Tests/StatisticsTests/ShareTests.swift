import Statistics
import TestSupport
import Testing

@Suite struct `A share` {
  @Test func `must lie between none and all of at least one`() {
    #expect(Share(numerator: 0, denominator: 1) != nil)
    #expect(Share(numerator: 1, denominator: 1) != nil)
    #expect(Share(numerator: 2, denominator: 1) == nil)
    #expect(Share(numerator: -1, denominator: 1) == nil)
    #expect(Share(numerator: 0, denominator: 0) == nil)
  }

  @Test(arguments: GoldenCase.of("wilson"))
  func `has the published Wilson interval`(golden: GoldenCase) throws {
    let share = try #require(golden.share("x", of: "n"))
    let interval = share.interval(confidence: try #require(golden.params["conf"]?.number))
    #expect(agree(share.estimate, golden.expect["estimate"]?.number))
    #expect(agree(interval.lower, golden.expect["lower"]?.number))
    #expect(agree(interval.upper, golden.expect["upper"]?.number))
  }

  /// SciPy 1.17: `binomtest(x, n).proportion_ci(confidence, method="wilson")`.
  @Test(arguments: [
    (15, 148, 0.90, 0.06744326224687144, 0.14957293174640027),
    (15, 148, 0.99, 0.05364486961396485, 0.18326735011315254),
    (15, 148, 0.999999, 0.03131751900657326, 0.2823491737270998),
    (15, 148, 0.01, 0.10104085326246125, 0.10166269569423887),
    (20, 20, 0.95, 0.8388748419471808, 1),
    (1, 1, 0.95, 0.20654931437723745, 1),
    (45, 1_000_000, 0.95, 3.363349858922338e-05, 6.02075997447558e-05),
  ])
  func `has the interval SciPy gives`(
    numerator: Int,
    denominator: Int,
    confidence: Double,
    lower: Double,
    upper: Double
  ) throws {
    let share = try #require(Share(numerator: numerator, denominator: denominator))
    let interval = share.interval(confidence: confidence)
    #expect(agree(interval.lower, lower, within: 1e-11))
    #expect(agree(interval.upper, upper, within: 1e-11))
  }

  @Test func `has an end of exactly 0 when none, and exactly 1 when all`() throws {
    for n in 1...40 {
      #expect(try #require(Share(numerator: 0, denominator: n)).interval().lower == 0)
      #expect(try #require(Share(numerator: n, denominator: n)).interval().upper == 1)
    }
  }

  @Test func `lies in its interval, which widens with the confidence`() throws {
    for n in 1...30 {
      for x in 0...n {
        let share = try #require(Share(numerator: x, denominator: n))
        let (narrow, wide) = (share.interval(confidence: 0.5), share.interval(confidence: 0.99))
        #expect(narrow.contains(share.estimate))
        #expect(0 <= wide.lower && wide.lower <= narrow.lower)
        #expect(narrow.upper <= wide.upper && wide.upper <= 1)
      }
    }
  }
}

extension GoldenCase {
  /// The share of two fields of the data.
  func share(_ numerator: String, of denominator: String) -> Share? {
    guard let x = data[numerator]?.integer, let n = data[denominator]?.integer else { return nil }
    return Share(numerator: x, denominator: n)
  }
}
