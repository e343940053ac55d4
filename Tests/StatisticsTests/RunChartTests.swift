import Statistics
import TestSupport
import Testing

@Suite struct `A run chart` {
  @Test(arguments: GoldenCase.of("run"))
  func `has the published centre line and runs`(golden: GoldenCase) throws {
    let values = try #require(golden.data["y"]?.numbers)
    let chart = RunChart(values: values, frozenAfter: golden.params["freeze"]?.integer)
    #expect(agree(chart.centre, golden.expect["cl"]?.numbers.first ?? nil))
    let runs = try #require(chart.runs)
    #expect(runs.useful == golden.expect["n_useful"]?.integer)
    #expect(runs.longestRun == golden.expect["longest_run"]?.integer)
    #expect(runs.longestRunMaximum == golden.expect["longest_run_max"]?.integer)
    #expect(runs.crossings == golden.expect["n_crossings"]?.integer)
    #expect(runs.crossingsMinimum == golden.expect["n_crossings_min"]?.integer)
    #expect(runs.hasSignal == golden.expect["runs_signal"]?.flag)
  }

  @Test func `takes the median of the values that are there`() {
    #expect(RunChart(values: [5, nil, 1, 4, nil, 2]).centre == 3)
    #expect(RunChart(values: [5, nil, 1, 4]).centre == 4)
  }

  @Test func `has no centre line and no runs without base values`() {
    #expect(RunChart(values: []).centre == nil)
    #expect(RunChart(values: [nil, nil]).runs == nil)
    #expect(RunChart(values: [nil, 4], frozenAfter: 1).centre == nil)
    #expect(RunChart(values: [3, 4], excluded: [0, 1]).centre == nil)
    #expect(RunChart(values: [3, 4], frozenAfter: 0).centre == nil)
  }

  @Test func `counts excluded values neither for the median nor for runs`() {
    let values: [Double?] = [1, 2, 90, 3, 4, 5]
    let chart = RunChart(values: values, excluded: [2])
    #expect(chart == RunChart(values: [1, 2, 3, 4, 5]))
    #expect(chart.centre == 3)
  }

  @Test func `frozen takes the median of the baseline and runs of all points`() throws {
    let chart = RunChart(values: [1, 3, 2, 9, 9, 9, 9], frozenAfter: 3)
    #expect(chart.centre == 2)
    let runs = try #require(chart.runs)
    #expect(runs.useful == 6)
    #expect(runs.longestRun == 5)
  }

  @Test func `counts the baseline in points, excluded and missing ones included`() {
    #expect(RunChart(values: [1, nil, 50, 3, 9], excluded: [2], frozenAfter: 4).centre == 2)
  }

  @Test func `frozen after more points than there are is not frozen`() {
    #expect(RunChart(values: [1, 2, 6], frozenAfter: 9) == RunChart(values: [1, 2, 6]))
  }

  @Test func `moves with its values and keeps its runs`() throws {
    var generator = SeededGenerator(seed: 3)
    for size in 1...40 {
      let values = (0..<size).map { _ in Double(Int.random(in: 0...30, using: &generator)) }
      let chart = RunChart(values: values)
      // Powers of two scale without rounding.
      let moved = RunChart(values: values.map { $0 * 0.25 + 1_000 })
      #expect(agree(moved.centre, chart.centre.map { $0 * 0.25 + 1_000 }, within: 1e-14))
      #expect(moved.runs == chart.runs)
      let turned = RunChart(values: values.map { -$0 })
      #expect(turned.runs == chart.runs)
    }
  }
}
