import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A survey` {
  @Test func `gives each item the share of its last answer`() throws {
    let measure = survey("counts: staff")
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("nojd") == [0.25])
    let item = try #require(measure.finding.cell(["nojd"]))
    #expect(item.answers.map(\.label) == ["Inte alls", "Delvis", "Helt"])
    #expect(item.answers.map(\.count) == [10, 5, 5])
    #expect(item.periods[0].amount.interval != nil)
  }

  @Test func `gives each item the share of the answers that are named as the top`() {
    #expect(survey("top: [Delvis, Helt]").estimates("nojd") == [0.5])
    #expect(survey("top: [inte alls]").estimates("nojd") == [0.5])
  }

  @Test func `with a top that nobody could answer is an error, not zero per cent`() {
    let measure = survey("top: [Hel]")
    #expect(measure.read.faults == ["exempel/report.md:8:3 Y113"])
    #expect(measure.read.diagnostics[0].hint == spellingHint(for: "Hel", among: ["Helt"]))
  }

  @Test func `says how many chose each answer in each period`() {
    let measure = SmallMeasure(
      "kind: survey, counts: staff",
      table: """
        period;fråga;svar;antal
        fore;Nöjd;nej;12
        fore;Nöjd;ja;8
        efter;Nöjd;nej;6
        efter;Nöjd;ja;14
        """,
      periods: "fore: 2023\nefter: 2024"
    )
    #expect(measure.value("measure:matt/fore/@nojd/@nej/count") == .success(.number(12)))
    #expect(measure.value("measure:matt/@nojd/@nej/count") == .success(.number(6)))
  }

  @Test func `with a protected answer has no share`() {
    let measure = SmallMeasure(
      "kind: survey",
      table: "fråga;svar;antal;status\nNöjd;nej;;skyddat\nNöjd;ja;5;",
      periods: "all: 2024"
    )
    #expect(measure.finding.cell(["nojd"])?.periods.map(\.amount) == [.absent(.protected)])
    #expect(measure.finding.cell(["nojd"])?.answers.map(\.count) == [nil, 5])
  }

  @Test func `may be printed shares alone`() {
    let measure = SmallMeasure(
      "kind: survey",
      table: "påstående;rapporterat\nGör mig bättre;80 %",
      periods: "all: 2024"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("gor-mig-battre") == [0.8])
    #expect(measure.value("measure:matt/@gor-mig-battre") == .success(.percentage(0.8)))
  }

  private func survey(_ keys: String) -> SmallMeasure {
    SmallMeasure(
      "kind: survey, \(keys)",
      table: "fråga;svar;antal\nNöjd;Inte alls;10\nNöjd;Delvis;5\nNöjd;Helt;5",
      periods: "all: 2024"
    )
  }
}
