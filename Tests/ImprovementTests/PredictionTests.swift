import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A prediction` {
  // 23 of 124 is 18.55 %, 40 of 130 is 30.77 %.
  @Test(arguments: [
    ("low: 25 %, high: 35 %", "hit"), ("low: 25, high: 35", "hit"),
    ("low: 31 %, high: 35 %", "hit"), ("low: 25 %, high: 31 %", "hit"),
    ("low: 30.9 %, high: 35 %", "below"), ("low: 25 %, high: 30.7 %", "above"),
    ("low: 30.8 %, high: 35.0 %", "hit"), ("low: 32 %", "below"), ("high: 30 %", "above"),
    ("value: ≥ 31 %", "hit"), ("value: ≤ 30 %", "above"), ("value: minst 32 procent", "below"),
    ("value: 31 %", "hit"), ("value: 30 %", "above"),
    ("value: 28 %, low: 25 %, high: 30 %", "above"),
  ])
  func `comes true when the share lies in it, its ends included, at the decimals written`(
    numbers: String,
    expected: String
  ) throws {
    #expect(try outcome("{\(numbers), period: followup}") == expected)
  }

  @Test(arguments: [
    ("higher", "value: 28 %", "hit"), ("higher", "value: 32 %", "below"),
    ("lower", "value: 32 %", "hit"), ("lower", "value: 28 %", "above"),
    ("higher", "low: 25 %, high: 28 %", "above"),
  ])
  func `of one number may be outdone where the measure says what is better`(
    better: String,
    numbers: String,
    expected: String
  ) throws {
    let found = try outcome(
      "{\(numbers), period: followup}",
      measure: "kind: proportion, better: \(better)"
    )
    #expect(found == expected)
  }

  @Test(arguments: [
    ("{measure: andel/followup, value: 31 %}", "hit"),
    ("{measure: andel/numerator, period: followup, value: 40}", "hit"),
    ("{measure: andel/change, low: 10 procentenheter, high: 14 procentenheter}", "hit"),
    ("{measure: andel/change, value: 20}", "below"),
    ("{measure: andel/verdict, period: followup, value: 20}", "incomparable"),
  ])
  func `names what it is of as a claim does`(prediction: String, expected: String) throws {
    #expect(try outcome(prediction) == expected)
  }

  @Test(arguments: [
    ("2024-02", "hit"), ("2024-02/2024-03", "hit"), ("2024-03", "below"), ("2024-04", "waiting"),
    ("2024-03/2024-04", "waiting"), ("2024", "waiting"), ("2024-02-10", "waiting"),
  ])
  func `at a date is judged when all its months have numbers`(
    date: String,
    expected: String
  ) throws {
    // February 25 of 50, March 20 of 50: 50 and 40 %, together 45.
    let found = try outcome(
      "{low: 45 %, date: \(date)}",
      table: "datum;täljare;nämnare\n2024-01;5;50\n2024-02;25;50\n2024-03;20;50\n"
    )
    #expect(found == expected)
  }

  @Test func `waits for a period without numbers, and stays words without any`() throws {
    #expect(
      try outcome(
        "{value: 31 %, period: followup}",
        table: "period;täljare;nämnare;status\nbaseline;23;124;\nfollowup;;;saknas\n"
      ) == "waiting"
    )
    #expect(try outcome("Fler kommer.") == "words")
    #expect(try outcome("{text: Fler kommer.}") == "words")
  }

  @Test func `of a printed value is compared with what is printed`() throws {
    let table = "period;rapporterat\nbaseline;71 %\nfollowup;93 %\n"
    #expect(try outcome("{low: 85 %, high: 93 %, period: followup}", table: table) == "hit")
    #expect(try outcome("{low: 85 %, high: 92 %, period: followup}", table: table) == "above")
  }

  @Test(arguments: [
    ("{value: 31 %}", "3:13 P134"), ("{value: 0.31, period: followup}", "3:21 P136"),
    ("{measure: andel/count, value: 31 %, period: followup}", "3:43 P136"),
    ("{value: många, period: followup}", "3:21 P106"),
    ("{value: 31 %, period: sedan}", "3:35 M102"), ("{value: 31 %, date: sedan}", "3:33 P103"),
    ("{measure: andl, value: 31 %, period: followup}", "3:23 P104"),
    ("{measure: andel/sedan, value: 31 %}", "3:23 C103"),
    ("{low: 35 %, high: 25 %, period: followup}", "3:19 P135"),
    ("{valu: 31 %}", "3:14 Y110"),
  ])
  func `that cannot be read is refused where it stands`(
    prediction: String,
    expected: String
  ) {
    let site = SiteText(
      """
      -- Projects/exempel/cycles/1-a.md --
      ---
      title: A
      prediction: \(prediction)
      measure: andel
      ---
      """
    )
    let faults = ReadSite(site).faults
    #expect(faults == ["exempel/cycles/1-a.md:\(expected)"], "\(faults)")
  }

  @Test func `in numbers without a measure says that it lacks one`() {
    let site = SiteText(
      "-- Projects/exempel/cycles/1-a.md --\n---\ntitle: A\nprediction: {value: 3}\n---\n"
    )
    let found = ReadSite(site).diagnostics
    #expect(found.map(\.code.id) == ["P134"])
    #expect(found.first?.message.swedish.hasSuffix("measure (mått) saknas") == true)
  }

  /// The outcome of a prediction, or the side on which it was missed.
  private func outcome(
    _ prediction: String,
    measure: String = "kind: proportion",
    table: String = "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130\n"
  ) throws -> String {
    let read = ReadSite(
      SiteText(
        facts: """
          periods: {baseline: 2023, followup: 2024}
          measures:
            andel: {title: Andel, \(measure), data: data/andel.csv}
          """,
        files: """
          -- Projects/exempel/data/andel.csv --
          \(table)-- Projects/exempel/cycles/1-a.md --
          ---
          title: A
          measure: andel
          prediction: \(prediction)
          ---
          """
      )
    )
    #expect(read.faults.isEmpty)
    let study = try #require(read.analyses.first?.studies.first)
    switch try #require(study.outcome) {
    case .hit: return "hit"
    case .missed(_, .below): return "below"
    case .missed(_, .above): return "above"
    case .waiting: return "waiting"
    case .incomparable: return "incomparable"
    case .inWords: return "words"
    }
  }
}
