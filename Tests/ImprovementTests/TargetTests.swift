import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@Suite struct `The targets of a series` {
  @Test func `hold from their dates until the next, whatever order they are written in`() throws {
    let settings = Self.measure(
      "{level: ≤ 8, from: 2024}, {level: ≤ 10}, {level: ≤ 9, from: 2023-07}"
    )
    .finding.measure.series
    let target = { (dates: String) in
      DateInterval(dates).flatMap { settings.target(at: $0)?.target.value }
    }
    #expect(settings.targets.map(\.target.value) == [10, 9, 8])
    #expect(
      ["2022-01", "2023-06", "2023-07", "2023-12", "2024-01"].map(target) == [10, 10, 9, 9, 8]
    )
    // A year is judged by what held when it began.
    #expect(["2023", "2024"].map(target) == [10, 8])
  }

  @Test func `do not hold before the first of them`() {
    let settings = Self.measure("{level: ≤ 8, from: 2024}").finding.measure.series
    #expect(DateInterval("2023-12").flatMap { settings.target(at: $0) } == nil)
  }

  @Test func `from one date are warned of, and the last written holds`() {
    let measure = Self.measure("{level: ≤ 8, from: 2024}, {level: ≤ 6, from: 2024-01}")
    #expect(measure.read.diagnostics.map(\.code) == [.targetsFromOneDate])
    #expect(measure.finding.measure.series.targets.map(\.target.value) == [6])
  }

  @Test func `assure by the one in force at the last point`() throws {
    let values = (0..<14).map { 40 + $0 % 3 }
    let rows = values.enumerated().map { index, value in
      "\(2022 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1);\(value)"
    }
    let measure = SmallMeasure(
      "kind: value, chart: i, rules: mdc, better: higher, "
        + "targets: [{level: ≥ 30}, {level: ≥ 60, from: 2024}]",
      table: "datum;värde\n" + rows.joined(separator: "\n"),
      periods: "baseline: 2020\nfollowup: 2021"
    )
    let found = try #require(measure.finding.series?.capability(of: measure.finding.measure))
    #expect(found.target?.value == 30 && found.assurance == .passes)
  }

  @Test func `are those of its aims, one after the other, when it has none of its own`() throws {
    let aims = [
      "{text: Sedan, measure: fall, target: ≤ 3, by: 2024}",
      "{text: Först, measure: fall, target: ≤ 5, by: 2023-06}", "{text: Också, measure: fall}",
    ]
    let targets = try Self.targets(aims: aims)
    #expect(targets.map(\.target.text) == ["≤ 5", "≤ 3"])
    #expect(targets.map { $0.from?.text } == [nil, "2023-07"])
    #expect(try Self.targets(aims: aims, own: "[{level: ≤ 4}]").map(\.target.value) == [4])
    // Two aims without a date are no steps; the first written holds.
    let undated = ["{text: A, measure: fall, target: ≤ 3}", "{text: B, measure: fall, target: 2}"]
    #expect(try Self.targets(aims: undated).map(\.target.value) == [3])
  }

  private static func targets(aims: [String], own: String? = nil) throws -> [DatedTarget] {
    let read = ReadSite(
      SiteText(
        facts: """
          periods: {2023: 2023}
          aims: [\(aims.joined(separator: ", "))]
          measures:
            fall: {title: Fall, kind: count, data: data/fall.csv\(own.map { ", targets: \($0)" } ?? "")}
          """,
        files: """
          -- Projects/exempel/data/fall.csv --
          datum;antal
          2023-01;4
          2023-02;5

          """
      )
    )
    return try #require(read.analyses.first?.project.measure("fall")).series.targets
  }

  private static func measure(_ targets: String) -> SmallMeasure {
    SmallMeasure(
      "kind: count, accumulates: no, accumulates-reason: Per månad, targets: [\(targets)]",
      table: "datum;antal\n2023-01;4\n2023-02;5"
    )
  }
}

@Suite struct `A gap in the calendar of a series` {
  @Test func `is noted at the row after it`() {
    let found = Self.diagnostics("datum;antal\n2023-01;4\n2023-04;5\n2023-05;0\n2023-07;3")
    #expect(found.map(\.code) == [.calendarGap, .calendarGap])
    #expect(found.map(\.place.position.line) == [3, 5])
    #expect(found.first?.message.english.contains("2023-02–2023-03") == true)
  }

  @Test func `is none where the row says that the value is missing`() {
    #expect(Self.diagnostics("datum;antal;status\n2023-01;4;\n2023-02;;missing\n2023-03;0;") == [])
  }

  private static func diagnostics(_ table: String) -> [Diagnostic] {
    SmallMeasure("kind: count, accumulates: no, accumulates-reason: Per månad", table: table)
      .read.diagnostics
  }
}
