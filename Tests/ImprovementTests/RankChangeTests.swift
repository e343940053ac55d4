import Improvement
import Statistics
import TestSupport
import Testing

@Suite struct `A change of single values` {
  /// SciPy 1.17 gives the expected numbers.
  ///
  /// They are those of `mannwhitneyu(to, from, method="asymptotic", use_continuity=True).pvalue` with the
  /// values repeated as often as counted, `median(subtract.outer(to, from))`, and
  /// `ttest_ind(to, from, equal_var=False)`. The ends are the differences of rank k from either end,
  /// k = ⌈n₀n₁/2 − ½ − z s⌉ = 716.
  @Test func `of histograms is judged by its ranks, beside Welch`() throws {
    let change = try #require(Self.histograms.finding.mainChange)
    let rank = try #require(change.rank)
    #expect(rank.shift == -5)
    #expect(rank.interval == Interval(lower: -10, upper: 0))
    #expect(agree(rank.probability, 0.0005311535224831193, within: 1e-12))
    #expect(!rank.isExact)
    #expect(agree(change.estimate, -4.3015873015873005))
    #expect(agree(change.probability, 0.0155243715270139))
    #expect(change.method == .welch)
  }

  @Test func `that ties end at zero is real when its test says so`() {
    #expect(Self.histograms.verdict == .improved(.interval))
  }

  @Test func `is better or worse by its shift, whatever the means say`() {
    // One long wait lifts the mean of a follow-up in which all the others wait less.
    let before = (30...49).map { "baseline;\($0)" }
    let after = (10...28).map { "followup;\($0)" } + ["followup;2000"]
    let table = (["period;value"] + before + after).joined(separator: "\n")
    let measure = SmallMeasure("kind: value, better: lower", table: table)
    #expect((measure.finding.mainChange?.estimate ?? 0) > 0)
    #expect(measure.verdict == .improved(.interval))
  }

  @Test func `has no interval when the sets are too small for one`() throws {
    let rows = [("baseline", 1...3), ("followup", 7...9)].flatMap { period, values in
      values.map { "\(period);\($0)" }
    }
    let table = (["period;value"] + rows).joined(separator: "\n")
    let rank = try #require(SmallMeasure("kind: value", table: table).finding.mainChange?.rank)
    #expect(rank.shift == 6 && rank.interval == nil && rank.isExact)
    #expect(agree(rank.probability, 0.1))
  }

  @Test func `of means is Welch's alone`() throws {
    let table = "period;n;mean;sd\nbaseline;40;61.25;12.5\nfollowup;42;48.1;11"
    let change = try #require(SmallMeasure("kind: value", table: table).finding.mainChange)
    #expect(change.rank == nil && change.method == .welch)
  }

  @Test func `never writes a large histogram out`() throws {
    let table = """
      period;value;count
      baseline;10;40000000
      baseline;20;40000000
      followup;10;50000000
      followup;15;30000000
      """
    let rank = try #require(SmallMeasure("kind: value", table: table).finding.mainChange?.rank)
    #expect(rank.shift == -2.5)
    #expect(rank.probability < 1e-9)
  }

  private static var histograms: SmallMeasure {
    SmallMeasure(
      "kind: value, better: lower",
      table: """
        period;value;count
        baseline;5;4
        baseline;10;9
        baseline;15;14
        baseline;20;12
        baseline;30;6
        followup;5;11
        followup;10;16
        followup;15;9
        followup;20;5
        followup;60;1
        """
    )
  }
}
