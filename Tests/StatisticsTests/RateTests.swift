import Statistics
import TestSupport
import Testing

@Suite struct `A rate` {
  @Test func `needs events of 0 or more and a positive exposure`() {
    #expect(Rate(events: 0, exposure: 0.5) != nil)
    #expect(Rate(events: -1, exposure: 1) == nil)
    #expect(Rate(events: 1, exposure: 0) == nil)
    #expect(Rate(events: 1, exposure: .infinity) == nil)
    #expect(Rate(events: 1, exposure: .nan) == nil)
  }

  /// SciPy 1.17: `chi2.ppf(a, 2 * x) / 2 / t` and `chi2.ppf(1 - a, 2 * x + 2) / 2 / t`.
  @Test(arguments: [
    (0, 5, 0.95, 0, 0.737775890822787),
    (1, 1, 0.95, 0.025317807984289897, 5.571643390938898),
    (10, 2.5, 0.95, 1.9181554784529733, 7.356142416807112),
    (112, 12_357.3, 0.99, 0.007009529858675921, 0.011511867011186236),
    (100_000, 1e6, 0.95, 0.09938115266374473, 0.10062174473974388),
  ])
  func `has the exact Poisson interval`(
    events: Int,
    exposure: Double,
    confidence: Double,
    lower: Double,
    upper: Double
  ) throws {
    let interval = try #require(Rate(events: events, exposure: exposure))
      .interval(confidence: confidence)
    #expect(agree(interval.lower, lower, within: 1e-12))
    #expect(agree(interval.upper, upper, within: 1e-12))
  }

  @Test func `lies in its interval`() throws {
    for events in 0...60 {
      let rate = try #require(Rate(events: events, exposure: 7))
      #expect(rate.interval().contains(rate.estimate))
    }
  }
}

@Suite struct `A ratio of rates` {
  /// SciPy 1.17: `binomtest(x1, x0 + x1, t1 / (t0 + t1)).pvalue`, and the limits from
  /// `beta.ppf(0.025, x1, x0 + 1)` and `beta.ppf(0.975, x1 + 1, x0)` as odds times t0 / t1.
  @Test(arguments: [
    (20, 100, 10, 110, 0.043777968670495146, 0.19000542274893892, 1.0174391311310957),
    (3, 10, 0, 10, 0.25, 0, 2.4199518933533923),
    (11, 800, 23, 3_000.5, 0.13714371963587274, 0.26106536173057104, 1.266716705950821),
    (5_000, 1e5, 5_200, 1e5, 0.04878796312682234, 1.00020747940869, 1.0813836770042338),
    (4, 10, 4, 10, 1, 0.18625759085078453, 5.368908700215735),
  ])
  func `has the exact conditional interval and p`(
    x0: Int,
    t0: Double,
    x1: Int,
    t1: Double,
    p: Double,
    lower: Double,
    upper: Double
  ) throws {
    let ratio = try ratio(x0, t0, x1, t1)
    let interval = try #require(ratio.interval())
    #expect(agree(ratio.probability, p, within: 1e-11))
    #expect(agree(interval.lower, lower, within: 1e-12))
    #expect(agree(interval.upper, upper, within: 1e-12))
    #expect(interval.contains(try #require(ratio.ratio)))
  }

  @Test func `has none without events to be relative to, but still a p`() throws {
    let ratio = try ratio(0, 10, 3, 10)
    #expect(ratio.ratio == nil)
    #expect(ratio.relative == nil)
    #expect(ratio.interval() == nil)
    #expect(agree(ratio.probability, 0.25))
    #expect(agree(ratio.difference, 0.3))
    #expect(try self.ratio(0, 10, 0, 4).probability == 1)
  }

  @Test func `is turned upside down when the groups change places`() throws {
    let there = try ratio(11, 800, 23, 3_000.5)
    let back = try ratio(23, 3_000.5, 11, 800)
    let (first, second) = (try #require(there.interval()), try #require(back.interval()))
    #expect(agree(first.lower, 1 / second.upper, within: 1e-12))
    #expect(agree(first.upper, 1 / second.lower, within: 1e-12))
    #expect(agree(there.probability, back.probability, within: 1e-12))
  }

  @Test func `is relative to the rate it is counted from`() throws {
    let ratio = try ratio(20, 100, 15, 100)
    #expect(agree(ratio.ratio, 0.75))
    #expect(agree(ratio.relative, -0.25))
    #expect(agree(ratio.difference, -0.05))
  }

  private func ratio(_ x0: Int, _ t0: Double, _ x1: Int, _ t1: Double) throws -> RateRatio {
    RateRatio(
      from: try #require(Rate(events: x0, exposure: t0)),
      to: try #require(Rate(events: x1, exposure: t1))
    )
  }
}
