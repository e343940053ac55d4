import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `How a test was made` {
  @Test(arguments: [
    ("prediction: Fler.", FidelityPoint.Reason.foretoldInWords),
    ("prediction: {value: 31 %, date: 2024-03}", .foretoldInNumbers),
    ("question: Kommer fler?", .nothingForetold),
  ])
  func `tells whether something was foretold`(facts: String, expected: FidelityPoint.Reason) throws
  {
    #expect(try reason(.prediction, facts) == expected)
  }

  @Test func `asks when a prediction was made only where there is one`() throws {
    #expect(try reason(.beforeData, "predicted: 2024-02-01") == nil)
  }

  // The test is of March and April; March's numbers are known on its last day.
  @Test(arguments: [
    ("2024-02-01", FidelityPoint.Standing.kept), ("2024-03-31", .kept), ("2024-04-01", .broken),
  ])
  func `shows a prediction to be too late when the first numbers were there`(
    day: String,
    expected: FidelityPoint.Standing
  ) throws {
    let facts = "dates: 2024-03/2024-04\npredicted: \(day)\nprediction: Fler."
    let point = try point(.beforeData, facts)
    #expect(point?.standing == expected)
    let first = try #require(DateInterval("2024-03"))
    let written = try #require(CalendarDate(day))
    #expect(
      point?.reason
        == (expected == .kept
          ? .writtenBefore(written, first: first) : .writtenAfter(written, first: first))
    )
  }

  @Test func `takes the commit's word where the file gives no day, and never against it`() throws {
    let facts = "dates: 2024-03/2024-04\nprediction: Fler."
    let first = try #require(DateInterval("2024-03"))
    let early = try #require(CalendarDate("2024-02-20"))
    let late = try #require(CalendarDate("2026-01-01"))
    #expect(
      try reason(.beforeData, facts, introduced: early) == .addedBefore(early, first: first)
    )
    // A report that is written afterwards may still tell of a prediction made before.
    let added = try point(.beforeData, facts, introduced: late)
    #expect(added?.reason == .addedAfter(late) && added?.standing == .unknown)
    #expect(try reason(.beforeData, facts) == .undated)
    let said = try point(.beforeData, facts + "\npredicted: 2024-02-01", introduced: late)
    #expect(said?.standing == .kept)
  }

  @Test func `takes the foretold period or date where the test has no dates`() throws {
    let late = "predicted: 2025-02-01\nprediction: {value: 31 %, date: 2024-03}"
    #expect(try point(.beforeData, late)?.standing == .broken)
    #expect(
      try point(.beforeData, "predicted: 2025-02-01\nprediction: Fler.")?.standing == .unknown
    )
  }

  @Test func `tells which test follows none though there is an earlier one`() throws {
    let first = "-- Projects/exempel/cycles/0-forst.md --\n---\ntitle: Först\n---\n"
    #expect(try reason(.linked, "", files: first) == .followsNothing)
    #expect(try reason(.linked, "follows: 0", files: first) == .follows("0-forst"))
    #expect(try reason(.linked, "follows: ingen", files: first) == .standsAlone)
    #expect(try reason(.linked, "") == .single)
    let next = "-- Projects/exempel/cycles/2-sedan.md --\n---\ntitle: Sedan\n---\n"
    #expect(try reason(.linked, "", files: next) == .first)
  }

  @Test(arguments: [
    ("1 patient", FidelityPoint.Standing.kept), ("20 patienter", .kept),
    ("21 patienter", .broken), ("alla patienter", .broken), ("ett par patienter", .kept),
    ("några patienter", .unknown),
  ])
  func `calls a first test small up to twenty, and everybody large`(
    size: String,
    expected: FidelityPoint.Standing
  ) throws {
    #expect(try point(.small, "size: \(size)")?.standing == expected)
  }

  @Test func `does not ask a later test to be small, nor take silence for large`() throws {
    let first = "-- Projects/exempel/cycles/0-forst.md --\n---\ntitle: Först\n---\n"
    #expect(try reason(.small, "size: alla\nfollows: 0", files: first) == .grows)
    #expect(try reason(.small, "") == .sizeUnsaid)
  }

  @Test(arguments: [
    ("dates: 2024-02/2024-03", FidelityPoint.Standing.kept),
    ("dates: 2024-03-10/2024-03-20", .kept), ("start: 2024-02", .broken),
    ("dates: 2024-03/2024-07", .broken), ("dates: 2025-01", .unknown), ("when: i våras", .unknown),
  ])
  func `asks for a number in every month of the test`(
    facts: String,
    expected: FidelityPoint.Standing
  ) throws {
    #expect(try point(.monthly, facts)?.standing == expected)
  }

  @Test func `names the month without a number, and says when the numbers are too far apart`()
    throws
  {
    #expect(
      try reason(.monthly, "dates: 2024-02/2024-06")
        == .monthMissing(try #require(DateInterval("2024-05")))
    )
    let quarters = "datum;täljare;nämnare\n2024-Q1;5;50\n2024-Q2;6;50\n"
    #expect(try reason(.monthly, "dates: 2024-02/2024-03", table: quarters) == .sparser)
    let periods = "period;täljare;nämnare\nbaseline;5;50\nfollowup;6;50\n"
    #expect(try reason(.monthly, "dates: 2024-02/2024-03", table: periods) == .byPeriod)
  }

  @Test(arguments: [
    ("adopt", "low: 35 %", FidelityPoint.Reason.decided(.adopt)),
    ("adopt", "low: 45 %", .adoptedThoughMissed),
    // Better than foretold is no reason not to adopt.
    ("adopt", "low: 10 %, high: 20 %", .decided(.adopt)),
    ("adapt", "low: 45 %", .decided(.adapt)), ("abandon", "low: 45 %", .decided(.abandon)),
    ("abandon", "low: 35 %", .abandonedThoughHit),
  ])
  func `holds the decision against the outcome`(
    decision: String,
    numbers: String,
    expected: FidelityPoint.Reason
  ) throws {
    // March is 20 of 50.
    let facts = "decision: \(decision)\nprediction: {\(numbers), date: 2024-03}"
    #expect(try reason(.decision, facts) == expected)
  }

  @Test func `finds fault with adopting what made things worse, and with no missing decision`()
    throws
  {
    let worse = "period;täljare;nämnare\nbaseline;100;200\nfollowup;10;200\n"
    #expect(try reason(.decision, "decision: adopt", table: worse) == .adoptedThoughWorse)
    #expect(try reason(.decision, "") == .undecided)
    #expect(try reason(.decision, "decision: adopt") == .decisionAlone)
  }

  @Test func `gives one note for a cycle, with every fault in it`() throws {
    let read = try read(
      """
      dates: 2024-03/2024-06
      predicted: 2024-12-01
      size: alla patienter
      decision: adopt
      prediction: {low: 45 %, date: 2024-03}
      """
    )
    #expect(read.faults.isEmpty)
    #expect(read.remarks.filter { $0.hasSuffix("P140") } == ["exempel/cycles/1-a.md:2:1 P140"])
    #expect(
      read.diagnostics.first?.message.swedish
        == "testet säger mindre än det kunde: förutsägelsen skrevs efter de första siffrorna; "
        + "det första testet gällde alla patienter; det saknas siffror för 2024-05; förändringen "
        + "införs fast förutsägelsen inte slog in"
    )
  }

  @Test func `gives no note for what nobody wrote`() throws {
    #expect(
      try read("question: Kommer fler?\ndecision: adopt").remarks.allSatisfy {
        !$0.hasSuffix("P140")
      }
    )
    #expect(
      try read("prediction: Fler.\nwhen: våren 2024").remarks.allSatisfy { !$0.hasSuffix("P140") }
    )
  }
}

extension `How a test was made` {
  private func reason(
    _ criterion: FidelityPoint.Criterion,
    _ facts: String,
    table: String = months,
    files: String = "",
    introduced: CalendarDate? = nil
  ) throws -> FidelityPoint.Reason? {
    try point(criterion, facts, table: table, files: files, introduced: introduced)?.reason
  }

  private func point(
    _ criterion: FidelityPoint.Criterion,
    _ facts: String,
    table: String = months,
    files: String = "",
    introduced: CalendarDate? = nil
  ) throws -> FidelityPoint? {
    let read = try read(facts, table: table, files: files, introduced: introduced)
    #expect(read.faults.isEmpty)
    let study = read.analyses.first?.studies.first { $0.cycle.slug == "1-a" }
    return try #require(study).fidelity.first { $0.criterion == criterion }
  }

  /// The small site with a cycle of its measure, January to April of 2024 and June.
  private func read(
    _ facts: String,
    table: String = months,
    files: String = "",
    introduced: CalendarDate? = nil
  ) throws -> ReadSite {
    let text = SiteText(
      facts: """
        periods: {baseline: 2023, followup: 2024}
        measures:
          andel: {title: Andel, kind: proportion, better: higher, data: data/andel.csv}
        """,
      files: """
        -- Projects/exempel/data/andel.csv --
        \(table)\(files)-- Projects/exempel/cycles/1-a.md --
        ---
        title: A
        measure: andel
        \(facts)
        ---
        """
    )
    let path = "Projects/exempel/cycles/1-a.md"
    return ReadSite(text.folder, introduced: introduced.map { [path: $0] } ?? [:])
  }
}

/// Shares of fifty by month.
private let months = """
  datum;täljare;nämnare
  2024-01;20;50
  2024-02;20;50
  2024-03;20;50
  2024-04;20;50
  2024-06;20;50

  """
