import Disclosure
import TestSupport
import Testing

@Suite struct `A series of shares` {
  let policy = DisclosurePolicy()

  @Test func `is told point by point when every point is safe`() {
    let bins = SeriesBins(of: [(8, 20), (7, 25), (0, 18)], in: [0..<3], by: policy)
    #expect(bins.phases == [[0..<1, 1..<2, 2..<3]])
  }

  @Test func `puts neighbours together until they are safe`() {
    let bins = SeriesBins(of: [(2, 6), (4, 9), (9, 30), (6, 20)], in: [0..<4], by: policy)
    #expect(bins.phases == [[0..<2, 2..<3, 3..<4]])
  }

  @Test func `joins an unsafe end to what comes before it`() {
    let bins = SeriesBins(of: [(9, 30), (8, 20), (1, 20)], in: [0..<3], by: policy)
    #expect(bins.phases == [[0..<1, 1..<3]])
  }

  @Test func `has the bins that are safe for every series of the same times`() {
    let bins = SeriesBins(
      of: [[(9, 30), (2, 20)], [(8, 30), (6, 20)], [(7, 30), (9, 30)]],
      in: [0..<3],
      by: policy
    )
    #expect(bins.phases == [[0..<2, 2..<3]])
  }

  @Test func `never puts points of two phases together`() {
    let bins = SeriesBins(of: [(9, 30), (1, 20), (9, 30)], in: [0..<1, 1..<3], by: policy)
    #expect(bins.phases == [[0..<1], [1..<3]])
  }

  @Test func `says nothing of a phase that is too small as a whole`() {
    let bins = SeriesBins(of: [(1, 3), (1, 4), (9, 30)], in: [0..<2, 2..<3], by: policy)
    #expect(bins.phases == [[], [0..<1].map { $0.lowerBound + 2..<$0.upperBound + 2 }])
  }

  @Test func `gives no small count back, in thousands of them`() {
    var random = SeededGenerator(seed: 6)
    var (kept, all) = (0, 0)
    for _ in 0..<3000 {
      let points = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        let whole = Int.random(in: 0...25, using: &random)
        return (part: Int.random(in: 0...whole, using: &random), whole: whole)
      }
      let split = Int.random(in: 0...points.count, using: &random)
      let phases = [0..<split, split..<points.count].filter { !$0.isEmpty }
      let bins = SeriesBins(of: points, in: phases, by: policy)
      for (phase, ranges) in zip(phases, bins.phases) where !ranges.isEmpty {
        // Every point is in exactly one bin, in order, so sums and totals agree.
        #expect(ranges.flatMap { Array($0) } == Array(phase))
        for range in ranges {
          let part = points[range].reduce(0) { $0 + $1.part }
          let whole = points[range].reduce(0) { $0 + $1.whole }
          #expect(!policy.protects(part, of: whole))
          // What an outsider knows of one point of a bin of several: from none to all of the bin.
          for point in range where range.count > 1 && policy.protects(points[point].part) {
            #expect(policy.isSafe(Bounds(lower: 0, upper: part)))
          }
        }
        kept += ranges.count
      }
      all += points.count
    }
    print("series: \(kept) bins of \(all) points")
  }
}
