import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@Suite struct `The evidence for an aim` {
  @Test func `is the pair that is compared, with its difference and verdict`() throws {
    let evidence = try #require(Self.evidence(follow: "40;130"))
    #expect(evidence.baseline?.amount.estimate == 23.0 / 124)
    #expect(evidence.followUp?.amount.estimate == 40.0 / 130)
    #expect(evidence.change?.method == .newcombe)
    #expect(evidence.verdict == .improved(.interval))
    #expect(evidence.chart == nil)
  }

  @Test func `has no follow-up before there is one`() throws {
    let evidence = try #require(Self.evidence(follow: nil))
    #expect(evidence.baseline != nil && evidence.followUp == nil && evidence.change == nil)
  }

  @Test func `is missing for an aim that no measure is about`() {
    let site = SiteText(facts: "aims: [{text: Bättre vård}]")
    #expect(ReadSite(site).analyses[0].evidence == [nil])
  }

  /// The size is that of `The size needed to see a share`; 124 a year is 124 · 7 / 365 a week.
  @Test func `says how many weeks of the baseline's volume show the target`() throws {
    let needed = try #require(Self.evidence(follow: nil, target: "≥ 40 %")?.needed)
    #expect(needed.size == 45)
    #expect(agree(needed.perWeek, 124.0 * 7 / 365))
    #expect(needed.weeks == 19)
  }

  @Test(arguments: [("≥ 15 %", ""), ("≤ 20 %", ""), ("≥ 40 %", ", events: repeated")])
  func `says nothing of weeks when the target is reached or counts repeat`(
    target: String,
    keys: String
  ) {
    #expect(Self.evidence(follow: nil, target: target, keys: keys)?.needed == nil)
  }

  @Test func `says that no follow-up shows a target too near a small baseline`() throws {
    let needed = try #require(Self.evidence(follow: nil, target: "≥ 20 %")?.needed)
    #expect(needed.size == nil && needed.weeks == nil)
  }

  @Test func `names the last cycle that had begun when the follow-up began`() throws {
    let cycles = ["2023-03", "2023-11", "2024-02"]
    #expect(Self.evidence(follow: "40;130", cycles: cycles)?.precedingCycle?.number == 2)
  }

  @Test func `names no cycle where nothing has changed`() throws {
    let evidence = try #require(Self.evidence(follow: "25;130", cycles: ["2023-03"]))
    #expect(evidence.verdict == .noDetectableChange(.interval))
    #expect(evidence.precedingCycle == nil)
  }

  @Test(arguments: [("balancing", ["extra"]), ("process", [])])
  func `names a balancing measure that has worsened, and no other`(
    role: String,
    expected: [String]
  ) throws {
    let extra = """
        extra: {title: Återbesök, kind: proportion, data: data/extra.csv, better: lower, role: \(role)}
      """
    let evidence = try #require(Self.evidence(follow: "40;130", extra: extra))
    #expect(evidence.worsened.map(\.id) == expected)
  }
}

@Suite struct `The chart of a series` {
  @Test func `dates a change by where its longest run begins`() {
    #expect(shown(by: "212121212121" + "888888888888") == "change 2024-01")
  }

  @Test func `dates a change by where the first run ends when that is the longest`() {
    #expect(shown(by: "1213121312131" + "8989898989898", frozen: false) == "change 2024-02")
  }

  @Test func `shows only chance when the runs are those of chance`() {
    #expect(shown(by: "121221211212") == "chance")
  }

  @Test func `shows a signal of a single point with its date`() {
    #expect(shown(by: "4545454545454545495454", chart: "i") == "signal 2024-06")
  }

  @Test func `cannot tell with fewer than twelve points`() {
    #expect(shown(by: "11111188888") == nil)
  }

  /// What a chart shows of values by month, the first year being the baseline.
  private func shown(
    by digits: String,
    chart: String = "run",
    frozen: Bool = true
  ) -> String? {
    let rows = digits.enumerated().map { "\(month($0.offset));\($0.element)" }
    let measure = SmallMeasure(
      "kind: value, chart: \(chart)",
      table: "datum;värde\n" + rows.joined(separator: "\n"),
      periods: frozen ? "baseline: 2023\nfollowup: 2024" : "baseline: 2021\nfollowup: 2022"
    )
    return switch measure.finding.series.flatMap({ SeriesEvidence(of: $0) }) {
    case .change(let since): "change \(since.text)"
    case .signal(let since): "signal \(since.text)"
    case .chance: "chance"
    case nil: nil
    }
  }

  /// A month, as many months after January 2023 as told.
  private func month(_ number: Int) -> String {
    let month = number % 12 + 1
    return "\(2023 + number / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}

extension `The evidence for an aim` {
  /// The evidence of a project with 23 of 124 at baseline, a follow-up and cycles.
  static func evidence(
    follow: String?,
    cycles: [String] = [],
    extra: String = "",
    target: String = "≥ 30 %",
    keys: String = ""
  ) -> Evidence? {
    let files = cycles.enumerated().map { index, dates in
      """
      -- Projects/exempel/cycles/\(index + 1)-prov.md --
      ---
      title: Prov \(index + 1)
      dates: \(dates)
      ---

      ## Planera

      Text.

      """
    }
    let site = SiteText(
      facts: """
        aims: [{text: Fler planer, measure: matt, target: "\(target)", by: 2024-12}]
        periods:
          baseline: 2023
          followup: 2024
        measures:
          matt: {title: Mått, kind: proportion, data: data/matt.csv, better: higher\(keys)}
        \(extra)
        """,
      files: """
        -- Projects/exempel/data/matt.csv --
        period;täljare;nämnare
        baseline;23;124
        \(follow.map { "followup;\($0)\n" } ?? "")-- Projects/exempel/data/extra.csv --
        period;täljare;nämnare
        baseline;23;124
        followup;40;130
        \(files.joined())
        """
    )
    let read = ReadSite(site)
    #expect(read.faults.isEmpty)
    return read.analyses.first?.evidence.first ?? nil
  }
}
