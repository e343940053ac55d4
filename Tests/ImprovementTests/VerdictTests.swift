import Improvement
import Manuscript
import Statistics
import Testing
import TestSupport

@Suite struct `A verdict` {
  @Test(arguments: [
    ("23;124", "40;130", "better: higher", "improved interval"),
    ("23;124", "40;130", "better: lower", "worsened interval"),
    ("40;130", "23;124", "better: lower", "improved interval"),
    ("40;130", "23;124", "better: higher", "worsened interval"),
    ("23;124", "40;130", "role: outcome", "changed interval"),
    ("23;124", "25;130", "better: higher", "noDetectableChange interval"),
  ])
  func `of two shares is what the interval of their difference says`(
    before: String,
    after: String,
    keys: String,
    expected: String
  ) {
    #expect(proportion(before, after, keys).verdict?.words == expected)
  }

  @Test func `is not measured while the work is planned`() {
    let read = ReadSite(
      SiteText(
        facts: """
          measures:
            matt: {title: Mått, kind: proportion}
          plan: {decided: no}
          """
      )
    )
    #expect(read.faults.isEmpty)
    #expect(read.analyses[0].findings[0].verdict == .notMeasured(.planned))
  }

  @Test func `is not measured before there is a follow-up`() {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;täljare;nämnare\nbaseline;23;124"
    )
    #expect(measure.verdict == .notMeasured(.noFollowUp))
  }

  @Test(arguments: ["missing", "notReported", "protected"])
  func `is not measured when the follow-up says nothing`(status: String) {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;täljare;nämnare;status\nbaseline;23;124;\nfollowup;;;\(status)"
    )
    #expect(measure.read.faults.isEmpty)
    #expect(measure.verdict == .notMeasured(.noFollowUp))
  }

  @Test(arguments: ["baseline;71 %;;\nfollowup;;40;130", "baseline;;23;124\nfollowup;93 %;;"])
  func `cannot be assessed when one of the two is only printed`(rows: String) {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;rapporterat;täljare;nämnare\n\(rows)"
    )
    #expect(measure.read.faults.isEmpty)
    #expect(measure.verdict == .notAssessable(.reportedOnly))
  }

  @Test func `cannot be assessed where the same person may be counted twice`() {
    let measure = SmallMeasure(
      "kind: rate, events: repeated",
      table: "period;händelser;exponering\nbaseline;480;100\nfollowup;900;100"
    )
    #expect(measure.verdict == .notAssessable(.noInterval))
  }

  @Test func `says first that printed values cannot be assessed, then that periods differ`() {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;rapporterat\nbaseline;71 %\nfollowup;93 %",
      periods: unequal
    )
    #expect(measure.verdict == .notAssessable(.reportedOnly))
  }

  @Test func `says first that periods differ, then that there is too little`() {
    let measure = proportion("2;9", "3;9", "better: higher", periods: unequal)
    #expect(measure.verdict?.words == "notComparable periodLengths")
  }

  @Test func `says first that there is too little, then what the interval says`() {
    #expect(proportion("0;9", "130;130").verdict == .tooLittleData(.smallDenominator))
    #expect(proportion("130;130", "0;9").verdict == .tooLittleData(.smallDenominator))
    #expect(proportion("0;10", "130;130").verdict == .changed(.interval))
  }

  @Test func `is too little data for a short series without a baseline`() {
    let measure = SmallMeasure(
      "kind: proportion",
      table: monthly(year: 2024, [20, 30, 20, 30, 20, 30, 20]),
      periods: "all: 2024"
    )
    #expect(measure.verdict == .tooLittleData(.shortSeries))
  }

  @Test(arguments: [
    ("better: higher", "improved chart"), ("better: lower", "worsened chart"),
    ("role: outcome", "changed chart"),
  ])
  func `of a long series is what its runs say`(keys: String, expected: String) {
    let before = [20, 30, 21, 31, 22, 32, 20, 30, 21, 31, 22, 32]
    let after = [40, 50, 41, 51, 42, 52, 40, 50, 41, 51, 42, 52]
    let measure = series(keys, before, after)
    #expect(measure.finding.series?.overall?.hasSignal == true)
    #expect(measure.verdict?.words == expected)
  }

  @Test func `of a long series does not listen to the interval`() {
    // Two of three values rise, but the series crosses its centre as often as chance lets it.
    let before = Array(repeating: [10, 30], count: 6).flatMap(\.self)
    let after = Array(repeating: [45, 45, 19], count: 4).flatMap(\.self)
    let measure = SmallMeasure(
      "kind: value, better: higher, chart: run",
      table: monthlyValues(before + after)
    )
    #expect(measure.finding.mainChange?.excludesNoChange == true)
    #expect(measure.verdict == .noDetectableChange(.chart))
  }

  @Test func `of a series without a baseline compares its halves`() {
    let rising = [20, 21, 20, 21, 20, 21, 40, 41, 40, 41, 40, 41]
    let measure = SmallMeasure(
      "kind: proportion, better: higher",
      table: monthly(year: 2024, rising),
      periods: "all: 2024"
    )
    #expect(measure.verdict == .improved(.chart))
  }

  @Test func `of a mix is about its primary category`() {
    let table = """
      period;kategori;antal
      baseline;patienter;124
      baseline;läkare;100
      baseline;psykolog;10
      followup;patienter;130
      followup;läkare;105
      followup;psykolog;40
      """
    let keys = "kind: mix, of: patienter, better: higher"
    #expect(SmallMeasure(keys, table: table).verdict == nil)
    #expect(
      SmallMeasure("\(keys), primary: psykolog", table: table).verdict == .improved(.interval)
    )
    #expect(
      SmallMeasure("\(keys), primary: läkare", table: table).verdict
        == .noDetectableChange(.interval)
    )
  }

  @Test(arguments: [
    ("flow", "steg;antal\nAlla;75"), ("survey", "fråga;svar;antal\nNöjd;ja;12"),
    ("combinations", "kombination;antal\na + b;12"),
  ])
  func `is not given for kinds that have no direction`(kind: String, table: String) {
    let measure = SmallMeasure("kind: \(kind)", table: table, periods: "all: 2024")
    #expect(measure.read.faults.isEmpty)
    #expect(measure.verdict == nil)
  }

  @Test func `of rates and of independent counts rests on the exact ratio`() {
    let rates = SmallMeasure(
      "kind: rate, better: lower",
      table: "period;händelser;exponering\nbaseline;80;1000\nfollowup;40;1000"
    )
    #expect(rates.verdict == .improved(.interval))
    #expect(rates.finding.mainChange?.method == .poissonExact)
    let counts = SmallMeasure(
      "kind: count, events: independent, better: higher",
      table: "period;antal\nbaseline;80\nfollowup;40"
    )
    #expect(counts.verdict == .worsened(.interval))
    #expect(counts.finding.mainChange?.relative == -0.5)
  }

  @Test func `of means rests on the method of Welch`() {
    let measure = SmallMeasure(
      "kind: value, better: lower",
      table: "period;n;medelvärde;sd\nbaseline;42;61,5;18,2\nfollowup;40;45,0;15,0"
    )
    #expect(measure.verdict == .improved(.interval))
    #expect(measure.finding.mainChange?.method == .welch)
  }

  @Test func `of a series of means compares all the values of each period`() throws {
    let measure = SmallMeasure(
      "kind: value, better: lower",
      table: """
        datum;n;medelvärde;sd
        2020-01;20;60;18
        2020-02;22;63;18,5
        2021-01;20;46;15
        2021-02;20;44;15
        """,
      periods: "baseline: 2020\nfollowup: 2021"
    )
    let change = try #require(measure.finding.mainChange)
    #expect(change.method == .welch)
    // (20 · 60 + 22 · 63)/42 and (20 · 46 + 20 · 44)/40.
    #expect(agree(change.estimate, 45 - 2586.0 / 42))
  }

  @Test func `of means without a spread cannot be assessed`() {
    let measure = SmallMeasure(
      "kind: value",
      table: "period;n;medelvärde\nbaseline;42;61,5\nfollowup;40;45,0"
    )
    #expect(measure.verdict == .notAssessable(.noInterval))
  }

  private let unequal = "baseline: 2020-01-01/2023-12-31\nfollowup: 2024-01-01/2024-10-31"

  private func proportion(
    _ before: String,
    _ after: String,
    _ keys: String = "role: outcome",
    periods: String = "baseline: 2023\nfollowup: 2024"
  ) -> SmallMeasure {
    SmallMeasure(
      "kind: proportion, \(keys)",
      table: "period;täljare;nämnare\nbaseline;\(before)\nfollowup;\(after)",
      periods: periods
    )
  }

  private func series(_ keys: String, _ before: [Int], _ after: [Int]) -> SmallMeasure {
    SmallMeasure(
      "kind: proportion, \(keys)",
      table: monthly(year: 2023, before) + "\n"
        + monthly(year: 2024, after).split(separator: "\n").dropFirst().joined(separator: "\n")
    )
  }
}

@Suite struct `The verdict of a series` {
  /// Eleven of the last twelve values lie high, in stretches of six; the runs cross nine times.
  private static let sixes = [
    5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 6, 7, 6, 7, 6, 7, 2, 6, 7, 6, 7, 6,
  ]
  /// The last seven values rise, which is a trend by one rule set and not by another.
  private static let rising = [
    5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 1, 2, 3, 4, 5, 6, 7,
  ]

  @Test(arguments: [
    ("anhoej", sixes, "noDetectableChange chart"), ("ihi", sixes, "improved chart"),
    ("mdc", sixes, "noDetectableChange chart"), ("anhoej", rising, "noDetectableChange chart"),
    ("ihi", rising, "improved chart"), ("mdc", rising, "improved chart"),
  ])
  func `follows the rules that its author chose`(
    rules: String,
    values: [Int],
    expected: String
  ) {
    let measure = SmallMeasure(
      "kind: value, better: higher, chart: i, rules: \(rules)",
      table: monthlyValues(values)
    )
    #expect(measure.verdict?.words == expected)
  }

  @Test func `by Making Data Count follows the way of the last value, not of the periods`() {
    let falling = Self.rising.map { 8 - $0 }
    let measure = SmallMeasure(
      "kind: value, better: higher, chart: i, rules: mdc",
      table: monthlyValues(falling)
    )
    #expect(measure.verdict == .worsened(.chart))
    #expect(measure.finding.series?.signal?.direction == .lower)
    #expect(measure.finding.series?.signal?.since?.text == "2024-06")
  }

  @Test func `rests on nothing where moving ranges are charted`() {
    let measure = SmallMeasure(
      "kind: value, better: higher, chart: mr",
      table: monthlyValues(Self.sixes),
      periods: "all: 2023/2024"
    )
    #expect(measure.finding.series?.signal == nil)
    #expect(measure.verdict == .notAssessable(.noInterval))
  }
}

@Suite struct `Points that vary more than chance` {
  private static let wild = Array(repeating: [15, 45], count: 12).flatMap(\.self)

  @Test(arguments: ["role: outcome", "chart: p"])
  func `have no interval, and neither have the periods they make up`(keys: String) throws {
    let measure = SmallMeasure(
      "kind: proportion, \(keys)",
      table: monthly(year: 2023, Array(Self.wild.prefix(12))) + "\n"
        + monthly(year: 2024, Array(Self.wild.suffix(12))).split(separator: "\n").dropFirst()
        .joined(separator: "\n")
    )
    let series = try #require(measure.finding.series)
    #expect(series.isOverdispersed)
    #expect(series.points.allSatisfy { $0.amount.interval == nil && $0.amount.estimate != nil })
    #expect(measure.amounts.allSatisfy { $0.interval == nil && $0.estimate != nil })
    let change = try #require(measure.finding.mainChange)
    #expect(change.estimate != nil && change.interval == nil && change.probability == nil)
    #expect(change.detectable == nil)
  }

  /// C′ is U′ with an exposure of 1: z = (y − 30)/√30, and every range is 30/√30.
  @Test func `as counts are charted one by one and have no ratio`() throws {
    let measure = SmallMeasure(
      "kind: count, events: independent",
      table: monthlyValues(Self.wild).replacing("värde", with: "antal")
    )
    let series = try #require(measure.finding.series)
    #expect(series.chart == .i && series.chartReason == .overdispersed)
    #expect(agree(series.dispersion, 30 / 30.0.squareRoot() / 1.128))
    #expect(measure.finding.mainChange?.ratioInterval == nil)
  }

  @Test func `is not said of counts that vary as chance lets them`() throws {
    let measure = SmallMeasure(
      "kind: count, events: independent",
      table: monthlyValues(Array(repeating: [27, 32], count: 12).flatMap(\.self))
        .replacing("värde", with: "antal")
    )
    let series = try #require(measure.finding.series)
    #expect(series.chart == .c && !series.isOverdispersed)
    #expect(measure.finding.mainChange?.ratioInterval != nil)
  }
}

/// A table with a month a row from January 2023 on.
private func monthlyValues(_ values: [Int]) -> String {
  let rows = values.enumerated().map { index, value in
    let month = index % 12 + 1
    return "\(2023 + index / 12)-\(month < 10 ? "0" : "")\(month);\(value)"
  }
  return (["datum;värde"] + rows).joined(separator: "\n")
}

/// A table with a month a row, each numerator of a hundred.
func monthly(year: Int, _ numerators: [Int]) -> String {
  let rows = numerators.enumerated().map { index, numerator in
    "\(year)-\(index < 9 ? "0" : "")\(index + 1);\(numerator);100"
  }
  return (["datum;täljare;nämnare"] + rows).joined(separator: "\n")
}

extension Verdict {
  /// Its two names, as `findings.json` has them.
  var words: String { "\(name) \(reason)" }
}
