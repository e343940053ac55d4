import Statistics
import TestSupport
import Testing

@Suite struct `A box of runs and crossings` {
  @Test func `has the published bounds for 10 to 100 points`() throws {
    let golden = try GoldenCase.named("bestbox-cutbox-bounds")
    let sizes = try #require(golden.data["n"]?.integers)
    let fields = ["cb", "lb", "cbord", "lbord"]
    let columns = try fields.map { try #require(golden.expect[$0]?.list) }
    for (row, size) in sizes.enumerated() {
      let box = try #require(RunsBox(useful: size))
      #expect(box.crossings == columns[0][row].integer)
      #expect(box.longestRun == columns[1][row].integer)
      #expect(box.borderCrossings == columns[2][row].integer)
      #expect(box.borderLongestRun == columns[3][row].integer)
    }
    #expect(sizes == Array(10...100))
    #expect(RunsBox(useful: 9) == nil)
    #expect(RunsBox(useful: 101) == nil)
  }

  @Test func `cuts its corners where the fewest crossings meet the longest run`() throws {
    // Ten points: at least 2 crossings and a run of at most 6; at the corner 3 or 5.
    let box = try #require(RunsBox(useful: 10))
    let corner = runs([6, 3, 1])
    #expect(corner.crossings == 2 && corner.longestRun == 6)
    #expect(box.contains(corner))
    #expect(!box.containsWithinCutCorners(corner))
    #expect(box.containsWithinCutCorners(runs([5, 4, 1])))
    #expect(box.containsWithinCutCorners(runs([6, 2, 1, 1])))
    #expect(!box.containsWithinCutCorners(runs([7, 1, 1, 1])))
    #expect(!box.contains(runs([5, 5])))
  }

  @Test func `without a cut corner is the whole box`() throws {
    let box = try #require(RunsBox(useful: 12))
    let corner = runs([6, 4, 1, 1])
    #expect(box.borderCrossings == nil)
    #expect(box.contains(corner) && box.containsWithinCutCorners(corner))
  }

  private func runs(_ lengths: [Int]) -> RunsAnalysis {
    let values = lengths.enumerated().flatMap { index, length in
      Array(repeating: index.isMultiple(of: 2) ? 1.0 : -1.0, count: length)
    }
    return RunsAnalysis(values: values, centre: 0)
  }
}
