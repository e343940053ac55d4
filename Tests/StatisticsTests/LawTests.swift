import Statistics
import TestSupport
import Testing

/// What must hold whatever the numbers are, tried on seeded random ones.
@Suite struct `By law` {
  private static let scales = [(0.25, 1_000.0), (8, -64), (1_024, 0), (1, -4_096)]

  @Test func `individual charts move with their values`() throws {
    try forRandomSeries { values, scale, shift in
      let moved = values.map { $0.map { $0 * scale + shift } }
      for screening in [Screening.off, .once] {
        try expectMoved(
          ControlChart(individuals: values, screening: screening),
          to: ControlChart(individuals: moved, screening: screening),
          scale,
          shift
        )
      }
    }
  }

  @Test func `moving ranges and deviations scale with their values and do not shift`() throws {
    var generator = SeededGenerator(seed: 5)
    try forRandomSeries { values, scale, shift in
      try expectMoved(
        ControlChart(movingRangesOf: values),
        to: ControlChart(movingRangesOf: values.map { $0.map { $0 * scale + shift } }),
        scale,
        0
      )
      let groups = values.map { mean in
        mean.flatMap { mean in
          Summary(
            count: Int.random(in: 2...9, using: &generator),
            mean: mean,
            deviation: Double(Int.random(in: 1...40, using: &generator)) / 8
          )
        }
      }
      let moved = groups.map { $0.flatMap { $0.moved(scale, shift) } }
      try expectMoved(
        ControlChart(deviations: groups),
        to: ControlChart(deviations: moved),
        scale,
        0
      )
      try expectMoved(ControlChart(means: groups), to: ControlChart(means: moved), scale, shift)
    }
  }

  @Test func `groups pool to the summary of all their values`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let groups = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          Double(Int.random(in: -400...400, using: &generator)) / 8
        }
      }
      let pooled = try #require(Summary(pooling: groups.compactMap { Summary(values: $0) }))
      let all = try #require(Summary(values: groups.flatMap(\.self)))
      #expect(pooled.count == all.count && agree(pooled.mean, all.mean))
      #expect((pooled.deviation == nil) == (all.deviation == nil))
      #expect(agree(pooled.deviation ?? 0, all.deviation ?? 0))
    }
    let known = try #require(Summary(count: 3, mean: 2, deviation: 1))
    let unknown = try #require(Summary(count: 3, mean: 4, deviation: nil))
    #expect(Summary(pooling: [known, unknown])?.deviation == nil)
    #expect(Summary(pooling: []) == nil)
  }

  @Test func `rules do not care about the unit of the values`() throws {
    try forRandomSeries { values, scale, shift in
      let moved = values.map { $0.map { $0 * scale + shift } }
      let centre = try #require(RunChart(values: values).centre)
      let runs = HealthcareRunRules(values: values, centre: centre)
      #expect(HealthcareRunRules(values: moved, centre: centre * scale + shift) == runs)
      let rules = MakingDataCount(values: values, better: .higher, screening: .off)
      let same = MakingDataCount(values: moved, better: .higher, screening: .off)
      #expect(same.findings == rules.findings && same.variations == rules.variations)
      let control = HealthcareControlRules(ControlChart(individuals: values, screening: .off))
      #expect(
        HealthcareControlRules(ControlChart(individuals: moved, screening: .off)) == control
      )
    }
  }

  @Test func `rules see the mirror image of a series in the mirror`() throws {
    try forRandomSeries { values, _, _ in
      let turned = values.map { $0.map { -$0 } }
      let rules = MakingDataCount(values: values, better: .higher, screening: .off)
      let mirrored = MakingDataCount(values: turned, better: .lower, screening: .off)
      #expect(mirrored.findings.map { $0?.rule } == rules.findings.map { $0?.rule })
      #expect(mirrored.variations == rules.variations)
    }
  }

  @Test func `every interval contains its estimate`() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let (from, to) = (try share(&generator), try share(&generator))
      let difference = ShareDifference(from: from, to: to)
      let back = ShareDifference(from: to, to: from)
      let (before, after) = (try rate(&generator), try rate(&generator))
      let ratio = RateRatio(from: before, to: after)
      for confidence in [0.2, 0.8, 0.95, 0.998] {
        #expect(from.interval(confidence: confidence).contains(from.estimate))
        #expect(before.interval(confidence: confidence).contains(before.estimate))
        let (one, other) = (
          difference.interval(confidence: confidence), back.interval(confidence: confidence)
        )
        #expect(one.contains(difference.estimate))
        #expect(agree(one.lower, -other.upper, within: 1e-14))
        #expect(agree(one.upper, -other.lower, within: 1e-14))
        if let interval = ratio.interval(confidence: confidence), let estimate = ratio.ratio {
          #expect(interval.contains(estimate))
        }
      }
    }
  }

  @Test func `intervals of means and shifts contain their estimates and turn with the groups`()
    throws
  {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<120 {
      let (from, to) = (values(&generator), values(&generator))
      let (one, other) = (
        try #require(RankComparison(from: from, to: to)),
        try #require(RankComparison(from: to, to: from))
      )
      #expect(one.interval().contains(one.shift))
      #expect(agree(one.shift, -other.shift) && agree(one.probability, other.probability))
      #expect(agree(one.interval().lower, -other.interval().upper))
      let means = MeanDifference(
        from: try #require(Summary(values: from)),
        to: try #require(Summary(values: to))
      )
      let back = MeanDifference(from: means.to, to: means.from)
      guard let interval = means.interval(), let turned = back.interval() else { continue }
      #expect(interval.contains(means.estimate))
      #expect(agree(interval.lower, -turned.upper) && agree(interval.upper, -turned.lower))
    }
  }

  @Test func `a funnel scales with the unit of exposure`() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<40 {
      let rates = try (0..<Int.random(in: 3...30, using: &generator)).map { _ in
        try rate(&generator)
      }
      let funnel = Funnel(rates: rates)
      let other = Funnel(
        rates: rates.map { Rate(events: $0.events, exposure: $0.exposure * 1_024) }
      )
      #expect(agree(other.dispersion, funnel.dispersion))
      #expect(agree(other.spread * 1_024, funnel.spread))
      let (one, same) = (
        funnel.interval(size: 40, confidence: 0.95),
        other.interval(size: 40_960, confidence: 0.95)
      )
      #expect(agree(one?.upper, same.map { $0.upper * 1_024 }))
    }
  }
}

extension `By law` {
  /// Tries a law on series of whole numbers with gaps, for every pair of scale and shift.
  ///
  /// The scales are powers of two, so that moving a value does not round it.
  private func forRandomSeries(_ law: ([Double?], Double, Double) throws -> Void) throws {
    var generator = SeededGenerator(seed: 4)
    for size in 12...40 {
      var values: [Double?] = (0..<size).map { _ in
        Double(Int.random(in: 0...60, using: &generator))
      }
      values[Int.random(in: 0..<size, using: &generator)] = nil
      for (scale, shift) in Self.scales { try law(values, scale, shift) }
    }
  }

  private func expectMoved(
    _ chart: ControlChart,
    to moved: ControlChart,
    _ scale: Double,
    _ shift: Double
  ) throws {
    let move = { (value: Double) in value * scale + shift }
    #expect(agree(moved.centre, chart.centre.map(move), within: 1e-12))
    #expect(moved.runs == chart.runs)
    for (old, new) in zip(chart.points, moved.points) {
      #expect(old.isOutside == new.isOutside)
      for end in [\Interval.lower, \Interval.upper] {
        let limit = old.limits.map { move($0.threeSigma[keyPath: end]) }
        #expect(agree(new.limits?.threeSigma[keyPath: end], limit, within: 1e-12))
      }
    }
  }

  private func share(_ generator: inout SeededGenerator) throws -> Share {
    let size = Int.random(in: 1...400, using: &generator)
    return try #require(
      Share(numerator: Int.random(in: 0...size, using: &generator), denominator: size)
    )
  }

  private func rate(_ generator: inout SeededGenerator) throws -> Rate {
    try #require(
      Rate(
        events: Int.random(in: 0...80, using: &generator),
        exposure: Double(Int.random(in: 1...500, using: &generator))
      )
    )
  }

  private func values(_ generator: inout SeededGenerator) -> [Double] {
    (0..<Int.random(in: 2...25, using: &generator)).map { _ in
      Double(Int.random(in: -50...50, using: &generator)) / 4
    }
  }
}

extension Summary {
  /// The summary of the values each multiplied and shifted.
  fileprivate func moved(_ scale: Double, _ shift: Double) -> Summary? {
    Summary(count: count, mean: mean * scale + shift, deviation: deviation.map { $0 * scale })
  }
}
