import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `Two periods` {
  @Test func `of 48 and 10 months are not comparable, and the difference is still there`() throws {
    let measure = proportion("2020-01-01/2023-12-31", "2024-01-01/2024-10-31", "better: higher")
    let change = try #require(measure.finding.mainChange)
    guard case .periodLengths(let from, let to) = change.comparability else {
      Issue.record("\(change.comparability)")
      return
    }
    #expect([from.wholeMonths, to.wholeMonths] == [48, 10])
    #expect(measure.verdict == .notComparable(change.comparability))
    #expect(change.estimate != nil)
    #expect(change.interval != nil)
  }

  @Test(arguments: [("2024-08-18", true), ("2024-08-19", false)])
  func `may differ in length by ten per cent and not a day more`(last: String, comparable: Bool) {
    let short = "2024-01-01/2024-04-09"
    let long = "2024-05-01/\(last)"
    #expect(DateInterval(short)?.days == 100)
    for (first, second) in [(short, long), (long, short)] {
      let change = proportion(first, second).finding.mainChange
      #expect((change?.comparability == .comparable) == comparable)
    }
  }

  @Test func `without dates are not comparable for what grows with time`() {
    let measure = proportion("{label: Före}", "{label: Efter}")
    #expect(measure.read.faults.isEmpty)
    #expect(measure.verdict == .notComparable(.unknownLengths))
  }

  @Test(arguments: [
    "kind: proportion, accumulates: no, accumulates-reason: Varje patient räknas en gång.",
    "kind: proportion, counts: contacts", "kind: proportion, counts: staff",
  ])
  func `of any length are comparable for what does not grow with time`(keys: String) {
    let measure = SmallMeasure(
      keys,
      table: "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130",
      periods: "baseline: 2020-01-01/2023-12-31\nfollowup: {label: Efter}"
    )
    #expect(measure.read.faults.isEmpty)
    #expect(measure.verdict == .changed(.interval))
  }

  @Test func `of rates are comparable, for their exposure says how long they are`() {
    let measure = SmallMeasure(
      "kind: rate",
      table: "period;händelser;exponering\nbaseline;480;4800\nfollowup;100;1000",
      periods: "baseline: 2020-01-01/2023-12-31\nfollowup: 2024-01-01/2024-10-31"
    )
    #expect(measure.verdict == .noDetectableChange(.interval))
  }

  @Test(arguments: [("2021", false), ("2022", false), ("2020", true), ("2023", true)])
  func `are parted by a change of definition between them`(at: String, comparable: Bool) throws {
    let measure = SmallMeasure(
      "kind: proportion, compare: [2020, 2022], breaks: [{at: \(at), reason: Ny definition.}]",
      table: "period;täljare;nämnare\n2020;23;124\n2021;23;124\n2022;40;130\n2023;40;130",
      periods: "2020: 2020\n2021: 2021\n2022: 2022\n2023: 2023"
    )
    let change = try #require(measure.finding.mainChange)
    #expect([change.from, change.to] == ["2020", "2022"])
    #expect((change.comparability == .comparable) == comparable)
    if !comparable {
      #expect(change.comparability == .definitionBreak(reason: "Ny definition."))
      #expect(measure.verdict?.words == "notComparable definitionBreak")
    }
  }

  @Test func `are the first and the last unless the author chooses a pair`() {
    let table = "period;antal\n2020;10\n2021;20\n2022;30"
    let periods = "2020: 2020\n2021: 2021\n2022: 2022"
    let usual = SmallMeasure("kind: count", table: table, periods: periods).finding.changes
    #expect(usual.map { [$0.from, $0.to] } == [["2020", "2022"], ["2020", "2021"]])
    let chosen = SmallMeasure("kind: count, compare: [2021, 2022]", table: table, periods: periods)
    #expect(
      chosen.finding.changes.map { [$0.from, $0.to] }
        == [["2021", "2022"], ["2020", "2021"], ["2020", "2022"]]
    )
    #expect(chosen.finding.mainChange?.estimate == 10)
  }

  @Test func `must be two to be compared`() {
    let measure = SmallMeasure(
      "kind: count, compare: [2020]",
      table: "period;antal\n2020;1",
      periods: "2020: 2020"
    )
    #expect(measure.read.faults == ["exempel/report.md:8:67 Y112"])
  }

  private func proportion(_ first: String, _ second: String, _ keys: String = "role: outcome")
    -> SmallMeasure
  {
    SmallMeasure(
      "kind: proportion, \(keys)",
      table: "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130",
      periods: "baseline: \(first)\nfollowup: \(second)"
    )
  }
}
