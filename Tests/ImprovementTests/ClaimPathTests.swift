import Improvement
import Manuscript
import Testing

@Suite struct `The address of a claim` {
  @Test func `names a measure, a period, cells and a statistic`() throws {
    let short = try path("measure:andel")
    #expect(short.measure == "andel" && !short.isChange && short.cell.isEmpty)
    #expect(short.period == nil && short.statistic == nil)
    let full = try path("measure:andel/followup/@habo/@kvinnor/numerator")
    #expect(full.measure == "andel" && full.period == "followup")
    #expect(full.cell == ["habo", "kvinnor"] && full.statistic == .numerator)
    #expect(try path("measure:a/@x+y").cell == ["x+y"])
    #expect(try path("measure:a/numerator/followup").period == "followup")
  }

  @Test func `names a change, with or without its periods`() throws {
    let plain = try path("measure:andel/change/@habo/relative")
    #expect(plain.isChange && plain.from == nil && plain.statistic == .relative)
    let chosen = try path("measure:andel/change/baseline..followup")
    #expect(chosen.from == "baseline" && chosen.to == "followup")
  }

  @Test func `names a point or a phase of a series`() throws {
    let point = try path("measure:vantan/2024-03")
    #expect(point.date == DateInterval("2024-03") && point.period == nil)
    let phase = try path("measure:vantan/phase-2/centre")
    #expect(phase.phase == 2 && phase.statistic == .centre)
    // A period that is called like a date is the period.
    let years = [Period(id: "2024", label: "2024", dates: nil)]
    let parsed = try #require(ClaimPath.parse("measure:vantan/2024", periods: years))
    #expect(parsed.path.period == "2024" && parsed.path.date == nil)
  }

  @Test(arguments: ClaimPath.Statistic.allCases)
  func `names every statistic by its own word`(statistic: ClaimPath.Statistic) throws {
    #expect(try path("measure:andel/\(statistic.rawValue)").statistic == statistic)
  }

  @Test(arguments: [
    ("folowup", "folowup"), ("baseline/x", "x"), ("baseline..followup", "baseline..followup"),
    ("baseline/followup", "followup"), ("share/count", "count"), ("change/2024", "2024"),
    ("change/baseline", "baseline"), ("baseline/change", "change"), ("change/change", "change"),
    ("change/a..b/c..d", "c..d"), ("2024-03/2024-04", "2024-04"), ("2024-03/baseline", "baseline"),
    ("phase-0", "phase-0"), ("phase-x", "phase-x"), ("phase-1/phase-2", "phase-2"),
    ("2024-03/change", "change"),
  ])
  func `has no part that would be left out in silence`(rest: String, stray: String) throws {
    let parsed = try #require(ClaimPath.parse("measure:andel/\(rest)", periods: periods))
    #expect(parsed.stray == stray)
  }

  @Test(arguments: ["https://example.org", "page:om", "plan", "Measure:andel", ""])
  func `is no other address`(destination: String) {
    #expect(ClaimPath.parse(destination, periods: periods) == nil)
  }

  private func path(_ destination: String) throws -> ClaimPath {
    let parsed = try #require(ClaimPath.parse(destination, periods: periods))
    #expect(parsed.stray == nil)
    return parsed.path
  }

  private let periods = ["baseline", "followup"].map { Period(id: $0, label: $0, dates: nil) }
}
