import Statistics
import TestSupport
import Testing

@Suite struct `A runs analysis` {
  @Test func `has the limits published for every length`() throws {
    let golden = try GoldenCase.named("anhoej-critical-values")
    let sizes = try #require(golden.data["n"]?.integers)
    #expect(sizes.map(RunsAnalysis.longestRunMaximum) == golden.expect["longest_run_max"]?.integers)
    #expect(sizes.map(RunsAnalysis.crossingsMinimum) == golden.expect["n_crossings_min"]?.integers)
    #expect(sizes.count == 119)
  }

  /// SciPy 1.17: `binom.ppf(0.05, n - 1, 0.5)`.
  @Test(arguments: [(200, 88), (1_000, 474), (5_000, 2_441)])
  func `has a limit of crossings for long series too`(useful: Int, expected: Int) {
    #expect(RunsAnalysis.crossingsMinimum(useful: useful) == expected)
  }

  @Test func `counts as one does by hand, for every series of up to 14 points`() {
    for size in 0...14 {
      for mask in 0..<(1 << size) {
        let values = (0..<size).map { mask >> $0 & 1 == 1 ? 6.0 : 4.0 }
        let runs = RunsAnalysis(values: values, centre: 5)
        let naive = countByHand(values, centre: 5)
        guard runs.longestRun != naive.longest || runs.crossings != naive.crossings else {
          continue
        }
        Issue.record("\(values): \(runs) is not \(naive)")
      }
    }
  }

  @Test func `passes over points that are missing or on the line, for every short series`() {
    let kinds: [Double?] = [4, 6, 5, nil]
    for size in 0...6 {
      for code in 0..<(1 << (2 * size)) {
        let values = (0..<size).map { kinds[code >> (2 * $0) & 3] }
        let kept = values.compactMap { $0 }.filter { $0 != 5 }
        let runs = RunsAnalysis(values: values, centre: 5)
        guard runs != RunsAnalysis(values: kept, centre: 5) || runs.useful != kept.count else {
          continue
        }
        Issue.record("\(values) is not as \(kept)")
      }
    }
  }

  @Test func `takes a point that misses the line by rounding as on it`() {
    let mean = (0..<10).reduce(0.0) { sum, _ in sum + 0.1 }
    #expect(mean != 1)
    #expect(RunsAnalysis(values: [1, 2, 0], centre: mean).useful == 2)
    #expect(RunsAnalysis(values: [1e9 + 1, 1e9], centre: 1e9).useful == 1)
  }

  @Test func `signals when the longest run passes its limit, not when it reaches it`() {
    let reaching = alternating(8) + Array(repeating: 1.0, count: 6) + alternating(6)
    #expect(RunsAnalysis(values: reaching, centre: 0).longestRun == 7)
    #expect(!RunsAnalysis(values: reaching, centre: 0).hasSignal)
    let passing = alternating(8) + Array(repeating: 1.0, count: 7) + alternating(5)
    #expect(RunsAnalysis(values: passing, centre: 0).longestRun == 8)
    #expect(RunsAnalysis(values: passing, centre: 0).hasSignal)
  }

  @Test func `signals when crossings are fewer than their limit, not when they reach it`() {
    // Twenty points in runs of at most five; the limits are 7 and 6.
    let six = runsOf([3, 3, 3, 3, 3, 3, 2])
    #expect(RunsAnalysis(values: six, centre: 0).crossings == 6)
    #expect(!RunsAnalysis(values: six, centre: 0).hasSignal)
    let five = runsOf([3, 3, 3, 3, 4, 4])
    #expect(RunsAnalysis(values: five, centre: 0).crossings == 5)
    #expect(RunsAnalysis(values: five, centre: 0).hasSignal)
  }

  @Test func `without useful points is empty and has no signal`() {
    for values in [[], [nil, nil], [5, 5, nil]] as [[Double?]] {
      let runs = RunsAnalysis(values: values, centre: 5)
      #expect(runs.useful == 0 && runs.longestRun == 0 && runs.crossings == 0)
      #expect(runs.longestRunMaximum == 0 && runs.crossingsMinimum == 0)
      #expect(!runs.hasSignal)
    }
  }

  private func alternating(_ count: Int) -> [Double] {
    (0..<count).map { $0.isMultiple(of: 2) ? -1 : 1 }
  }

  private func runsOf(_ lengths: [Int]) -> [Double] {
    lengths.enumerated().flatMap { index, length in
      Array(repeating: index.isMultiple(of: 2) ? 1.0 : -1.0, count: length)
    }
  }

  /// The longest stretch with all on one side, and the neighbours on different sides.
  private func countByHand(
    _ values: [Double],
    centre: Double
  ) -> (longest: Int, crossings: Int) {
    var longest = 0
    for start in values.indices {
      for end in start..<values.endIndex {
        let stretch = values[start...end]
        guard stretch.allSatisfy({ $0 > centre }) || stretch.allSatisfy({ $0 < centre }) else {
          break
        }
        longest = max(longest, stretch.count)
      }
    }
    let crossings = zip(values, values.dropFirst()).filter { ($0 > centre) != ($1 > centre) }.count
    return (longest, crossings)
  }
}
