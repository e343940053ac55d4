import Statistics
import TestSupport
import Testing

/// Every control chart of the golden cases, at a relative 10⁻⁹.
@Suite struct `A control chart of the reference` {
  static let cases = GoldenCase.of("i", "mr", "p", "pp", "u", "up", "c", "g", "t", "xbar", "s")

  @Test func `is there to be compared with`() {
    #expect(GoldenCase.all.count == 79)
    #expect(Self.cases.count == 32)
    #expect(GoldenCase.all.allSatisfy { !$0.source.isEmpty })
  }

  @Test(arguments: cases)
  func `has the same points and centre line`(golden: GoldenCase) throws {
    let expected = try #require(golden.expect["y"]?.numbers)
    let centres = try #require(golden.expect["cl"]?.numbers)
    for rows in golden.phases {
      let chart = try golden.chart(of: rows)
      for (row, point) in zip(rows, chart.points) {
        #expect(agree(point.value.map { $0 * golden.multiply }, expected[row]), "row \(row)")
        #expect(agree(chart.centre.map { $0 * golden.multiply }, centres[row]), "row \(row)")
      }
    }
  }

  @Test(arguments: cases.filter { $0.quirk == nil })
  func `has the same limits`(golden: GoldenCase) throws {
    for rows in golden.phases {
      let chart = try golden.chart(of: rows)
      for column in GoldenColumn.limits {
        let expected = try #require(golden.expect[column.field]?.numbers)
        for (row, point) in zip(rows, chart.points) {
          let value = column.value(point).map { $0 * golden.multiply }
          #expect(agree(value, expected[row]), "\(column.field) of row \(row)")
        }
      }
    }
  }

  /// An empty subgroup takes 1 from the degrees of freedom in qicharts2, here subgroup 16.
  ///
  /// The case names this a quirk and asks for the limits without that subgroup.
  ///
  /// NumPy: `cl ± k * s / (c4(n) * sqrt(n))` with k = 3 and 2, where `s` pools the
  /// `std(ddof=1)` of the subgroups of two or more, and `cl` is the mean of all values.
  @Test func `has limits that an empty subgroup does not touch`() throws {
    let golden = try GoldenCase.named("qic-NA_test-xbar")
    #expect(golden.quirk != nil)
    let expected: [Int: [Double]] = [
      3: [73.98057591739756, 74.02178408260245, 73.98744394493171, 74.0149160550683],
      4: [73.98401596367798, 74.01834403632203, 73.98973730911865, 74.01262269088136],
      5: [73.98613290557593, 74.01622709442408, 73.99114860371729, 74.01121139628272],
    ]
    let rows = try #require(golden.phases.first)
    let chart = try golden.chart(of: rows)
    for (row, group) in zip(chart.points, golden.subgroups(in: rows)) {
      let limits = GoldenColumn.limits.map { $0.value(row) }
      let reference = group.flatMap { expected[$0.count] }
      for (index, limit) in limits.enumerated() { #expect(agree(limit, reference?[index])) }
    }
  }

  @Test(arguments: cases)
  func `has the same points outside`(golden: GoldenCase) throws {
    let outside = try golden.phases.flatMap { rows in
      try zip(rows, golden.chart(of: rows).points).filter(\.1.isOutside).map { $0.0 + 1 }
    }
    #expect(outside == golden.expect["sigma_signal_points"]?.integers)
  }

  /// The reference counts runs of moving ranges too, so the counting is compared there as well.
  @Test(arguments: cases)
  func `has the same runs`(golden: GoldenCase) throws {
    let parts = try #require(golden.expect["parts"]?.list)
    #expect(parts.count == golden.phases.count)
    for (rows, part) in zip(golden.phases, parts) {
      let chart = try golden.chart(of: rows)
      #expect((chart.runs == nil) == (golden.chart == "mr"))
      let centre = try #require(chart.centre)
      let runs = chart.runs ?? RunsAnalysis(values: chart.points.map(\.value), centre: centre)
      #expect(chart.points.filter { !$0.isExcluded }.count == part["n_obs"]?.integer)
      #expect(runs.useful == part["n_useful"]?.integer)
      #expect(runs.longestRun == part["longest_run"]?.integer)
      #expect(runs.longestRunMaximum == part["longest_run_max"]?.integer)
      #expect(runs.crossings == part["n_crossings"]?.integer)
      #expect(runs.crossingsMinimum == part["n_crossings_min"]?.integer)
      #expect(runs.hasSignal == part["runs_signal"]?.flag)
      #expect(agree(centre * golden.multiply, part["cl"]?.number))
    }
  }

  @Test(arguments: cases.filter { $0.chart == "xbar" || $0.chart == "s" })
  func `has the same subgroups`(golden: GoldenCase) throws {
    let rows = try #require(golden.phases.first)
    let groups = golden.subgroups(in: rows)
    #expect(groups.map { $0?.count ?? 0 } == golden.expect["subgroup_n"]?.integers)
    let means = try #require(golden.expect["subgroup_mean"]?.numbers)
    let deviations = try #require(golden.expect["subgroup_sd"]?.numbers)
    for (row, group) in groups.enumerated() {
      #expect(agree(group?.mean, means[row]))
      #expect(agree(group?.deviation, deviations[row]))
    }
  }
}

@Suite struct `A funnel` {
  /// The cases have runs too, which their note says to ignore: units have no order.
  @Test(arguments: GoldenCase.of("u-funnel"))
  func `has the points, centre and limits of the reference`(golden: GoldenCase) throws {
    let rows = try #require(golden.phases.first)
    let funnel = Funnel(rates: golden.rates(in: rows))
    let centres = try #require(golden.expect["cl"]?.numbers)
    for column in GoldenColumn.limits + [.values] {
      let expected = try #require(golden.expect[column.field]?.numbers)
      for (row, point) in funnel.points.enumerated() {
        #expect(agree(column.value(point).map { $0 * golden.multiply }, expected[row]))
        #expect(agree(funnel.centre.map { $0 * golden.multiply }, centres[row]))
      }
    }
    let outside = funnel.points.indices.filter { funnel.points[$0].isOutside }.map { $0 + 1 }
    #expect(outside == golden.expect["sigma_signal_points"]?.integers)
  }

  /// SciPy 1.17: `norm.cdf(3) - norm.cdf(-3)` is the confidence of three sigma.
  @Test func `has the limits of its points between them too`() throws {
    let shares = [(3, 40), (9, 60), (0, 5)].map { Share(numerator: $0.0, denominator: $0.1) }
    let funnel = Funnel(shares: shares)
    for (share, point) in zip(shares, funnel.points) {
      let size = Double(try #require(share).denominator)
      let interval = try #require(funnel.interval(size: size, confidence: 0.9973002039367398))
      #expect(agree(interval.lower, point.limits?.threeSigma.lower, within: 1e-12))
      #expect(agree(interval.upper, point.limits?.threeSigma.upper, within: 1e-12))
    }
    #expect(funnel.interval(size: 0, confidence: 0.95) == nil)
  }

  @Test func `leaves a unit that did not report out of the centre`() {
    let funnel = Funnel(shares: [Share(numerator: 1, denominator: 4), nil])
    #expect(funnel.centre == 0.25)
    #expect(funnel.points[1].value == nil && funnel.points[1].limits == nil)
    #expect(Funnel(rates: []).centre == nil)
    #expect(Funnel(rates: [nil]).interval(size: 3, confidence: 0.95) == nil)
  }
}

@Suite struct `The constants for subgroups` {
  @Test func `are those of the tables`() throws {
    let golden = try GoldenCase.named("shewhart-constants")
    let sizes = try #require(golden.data["n"]?.integers)
    let functions: [(String, (Int) -> Double?)] = [
      ("c4", ShewhartConstants.c4), ("A3", ShewhartConstants.a3),
      ("B3", ShewhartConstants.b3), ("B4", ShewhartConstants.b4),
    ]
    for (name, function) in functions {
      let expected = try #require(golden.expect[name]?.numbers)
      for (size, value) in zip(sizes, expected) { #expect(agree(function(size), value)) }
    }
    #expect(sizes.count == 29)
  }

  @Test func `are absent for a subgroup of one`() {
    #expect(ShewhartConstants.c4(1) == nil)
    #expect(ShewhartConstants.a3(0) == nil)
  }
}
