import Statistics
import TestSupport
import Testing

@Suite struct `A quantile` {
  /// NumPy: `quantile([7, 1, 3, 10, 4, 2], p)`, whose default is type 7.
  @Test(arguments: [(0, 1.0), (0.1, 1.5), (0.25, 2.25), (0.5, 3.5), (0.9, 8.5), (1, 10)])
  func `interpolates between neighbours`(p: Double, expected: Double) {
    #expect(agree(quantile([7, 1, 3, 10, 4, 2], p), expected, within: 1e-14))
  }

  @Test func `is absent without values or outside 0 and 1`() {
    #expect(quantile([], 0.5) == nil)
    #expect(quantile([1], 1.01) == nil)
    #expect(quantile([1], -0.01) == nil)
    #expect(quantile([4], 0.3) == 4)
  }
}

@Suite struct `A median` {
  @Test func `is the middle value, or the mean of the two in the middle`() {
    #expect(median([3, 1, 2]) == 2)
    #expect(median([4, 1, 3, 2]) == 2.5)
    #expect(median([5]) == 5)
    #expect(median([]) == nil)
  }

  @Test func `equals the value that both in the middle are, to the last bit`() {
    #expect(median([0.1, 0.7, 0.7, 0.9]) == 0.7)
  }
}

@Suite struct `A histogram` {
  /// NumPy: mean, std(ddof=1) and quantile of `repeat([1, 2, 5, 9], [3, 4, 2, 1])`.
  @Test func `gives the numbers of the values written out`() throws {
    let histogram = Histogram([(5, 2), (1, 3), (9, 1), (2, 3), (2, 1), (7, 0)])
    let summary = try #require(histogram.summary)
    #expect(histogram.count == 10)
    #expect(summary.count == 10)
    #expect(agree(summary.mean, 3))
    #expect(agree(summary.deviation, 2.581988897471611))
    #expect(agree(histogram.quantile(0.1), 1))
    #expect(agree(histogram.quantile(0.5), 2))
    #expect(agree(histogram.quantile(0.75), 4.25))
    #expect(agree(histogram.quantile(0.9), 5.4))
    #expect(agree(histogram.quantile(0.95), 7.2))
  }

  @Test func `equals the values one by one, whatever they are`() throws {
    var generator = SeededGenerator(seed: 7)
    for size in 1...60 {
      let values = (0..<size).map { _ in Double(Int.random(in: -5...9, using: &generator)) / 3 }
      let histogram = Histogram(values.map { ($0, 1) })
      for step in 0...20 {
        let p = Double(step) / 20
        #expect(agree(histogram.quantile(p), quantile(values, p), within: 1e-14))
      }
      #expect(agree(histogram.quantile(0.5), median(values), within: 1e-14))
    }
  }

  @Test func `does not write the values out`() throws {
    let histogram = Histogram([(1, 4_000_000_000_000), (2, 4_000_000_000_000)])
    #expect(histogram.count == 8_000_000_000_000)
    #expect(histogram.quantile(0.25) == 1)
    #expect(agree(histogram.summary?.mean, 1.5))
  }

  @Test func `without observations has no numbers`() {
    #expect(Histogram([]).summary == nil)
    #expect(Histogram([]).quantile(0.5) == nil)
    #expect(Histogram([(3, 0), (.nan, 4), (5, -2)]).count == 0)
  }
}
