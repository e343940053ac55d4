import Improvement
import Manuscript
import Statistics
import Testing
import TestSupport

/// An address below a measure, and what Skifte writes there in Swedish; nil where there is nothing.
typealias Claimed = (address: String, text: String?)

@Suite struct `What a claim can ask of` {
  @Test(arguments: [
    Claimed("baseline", "18,5 %"), Claimed("baseline/share", "18,5 %"), Claimed("numerator", "40"),
    Claimed("denominator", "130"), Claimed("n", "130"),
    Claimed("baseline/interval", "12,7 till 26,3 %"),
    Claimed("change", "12,2 procentenheter"), Claimed("change/difference", "12,2 procentenheter"),
    Claimed("change/interval", "1,6 till 22,5 procentenheter"),
    Claimed("change/relative", "65,9 %"),
    Claimed("change/detectable", "15,4 procentenheter"), Claimed("change/p", "p = 0,029"),
    Claimed("verdict", "Förbättring"), Claimed("target", "minst 40 %"),
    Claimed("by", "december 2024"),
    Claimed("baseline/dates", "2023"), Claimed("from", "1 januari 2024"),
    Claimed("to", "31 december 2024"), Claimed("change/ratio", nil), Claimed("median", nil),
    Claimed("centre", nil), Claimed("2024-03", nil), Claimed("phase-1/centre", nil),
    Claimed("change/2022..followup", nil), Claimed("@habo", nil),
  ])
  func `a share`(claimed: Claimed) {
    let table = "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130"
    expect("kind: proportion, better: higher", table, claimed)
  }

  @Test(arguments: [Claimed("needed-size", "45"), Claimed("needed-weeks", "19")])
  func `a share whose target has not been seen`(claimed: Claimed) {
    expect("kind: proportion, better: higher", "period;täljare;nämnare\nbaseline;23;124", claimed)
  }

  @Test(arguments: [
    Claimed("baseline", "4,9"), Claimed("baseline/rate", "4,9"), Claimed("baseline/events", "48"),
    Claimed("baseline/exposure", "9 800"), Claimed("baseline/interval", "3,6 till 6,5"),
    Claimed("change", "0,3"), Claimed("change/ratio", "1,05"),
    Claimed("change/interval", "0,70 till 1,59"),
    Claimed("change/ratio-interval", "0,70 till 1,59"),
    Claimed("change/relative", "5,1 %"), Claimed("change/p", "p = 0,84"), Claimed("share", nil),
  ])
  func `a rate`(claimed: Claimed) {
    let table = "period;händelser;exponering\nbaseline;48;9800\nfollowup;52;10100"
    expect("kind: rate, accumulates: no, accumulates-reason: x", table, claimed)
  }

  @Test(arguments: [
    Claimed("", "5 432"), Claimed("count", "5 432"), Claimed("change", "−3 380"),
    Claimed("change/relative", "−38,4 %"), Claimed("change/ratio", nil), Claimed("mean", nil),
  ])
  func `a count`(claimed: Claimed) {
    expect("kind: count", "period;antal\nbaseline;8812\nfollowup;5432", claimed)
  }

  @Test(arguments: [
    Claimed("change/ratio", "0,62"), Claimed("change/interval", "0,596 till 0,638"),
    Claimed("change/ratio-interval", "0,596 till 0,638"), Claimed("change/p", "p < 0,001"),
  ])
  func `a count of independent events`(claimed: Claimed) {
    let table = "period;antal\nbaseline;8812\nfollowup;5432"
    expect("kind: count, events: independent", table, claimed)
  }

  @Test(arguments: [
    Claimed("baseline", "61,5"), Claimed("baseline/mean", "61,5"), Claimed("baseline/n", "42"),
    Claimed("baseline/sd", "18,2"), Claimed("change", "−10"), Claimed("change/p", "p = 0,014"),
    Claimed("change/interval", "−17,9 till −2,1"), Claimed("baseline/median", nil),
    Claimed("change/shift", nil),
  ])
  func `a mean`(claimed: Claimed) {
    let table = "period;n;medel;sd\nbaseline;42;61,5;18,2\nfollowup;40;51,5;17,8"
    expect("kind: value, better: lower", table, claimed)
  }

  @Test(arguments: [
    Claimed("baseline/median", "39,5"), Claimed("baseline/p10", "31,9"),
    Claimed("baseline/p25", "34,8"), Claimed("baseline/p75", "44,3"),
    Claimed("baseline/p90", "47,1"),
    Claimed("baseline/p95", "48,1"), Claimed("change/difference", "78,6"),
    // What the page shows of single values is their shift.
    Claimed("change", "−20"), Claimed("change/shift", "−20"),
    Claimed("change/interval", "−24,0 till −16,0"),
    Claimed("change/shift-interval", "−24,0 till −16,0"),
  ])
  func `single values`(claimed: Claimed) {
    let before = (30...49).map { "baseline;\($0)" }
    let after = (10...28).map { "followup;\($0)" } + ["followup;2000"]
    expect(
      "kind: value, better: lower",
      (["period;value"] + before + after).joined(separator: "\n"),
      claimed
    )
  }

  @Test(arguments: [
    Claimed("baseline/low", "3"), Claimed("baseline/high", "6"), Claimed("baseline", nil),
    Claimed("followup", "2"), Claimed("followup/reported", "2"),
  ])
  func `a printed value`(claimed: Claimed) {
    let table = "period;lägst;högst;rapporterat\nbaseline;3;6;\nfollowup;;;2"
    expect("kind: value", table, claimed)
  }

  @Test(arguments: [
    Claimed("followup/@before", "17,2"), Claimed("followup/@after/sd", "8,1"),
    Claimed("followup", "64,0 %"), Claimed("followup/difference", "5,3"),
    Claimed("effect-size", "0,7"), Claimed("interval", "54,2 till 72,7 %"),
  ])
  func `scores before and after`(claimed: Claimed) {
    let table = "period;grupp;n;medel;sd\nfollowup;före;100;17,2;7,4\nfollowup;efter;64;22,5;8,1"
    expect("kind: change", table, claimed)
  }

  @Test(arguments: [
    Claimed("@nojd", "25,0 %"), Claimed("@nojd/share", "25,0 %"),
    Claimed("@nojd/@delvis", "25,0 %"),
    Claimed("@nojd/@inte-alls/count", "10"), Claimed("@nojd/@inte-alls/denominator", "20"),
    Claimed("@nojd/@kanske", nil), Claimed("@nojd/baseline/@delvis", nil),
  ])
  func `a survey`(claimed: Claimed) {
    let table =
      "period;fråga;svar;antal\n"
      + ["Inte alls;10", "Delvis;5", "Helt;5"]
      .map { "followup;Nöjd;\($0)" }.joined(separator: "\n")
    expect("kind: survey", table, claimed)
  }

  @Test(arguments: [
    Claimed("more-than-one", "4"), Claimed("more-than-one-share", "12,1 %"),
    Claimed("more-than-one-interval", "4,8 till 27,3 %"), Claimed("mean-number", "1,1"),
    Claimed("@fysioterapeut+lakare", "4"), Claimed("", "33"),
  ])
  func `combinations`(claimed: Claimed) {
    let table = "period;kombination;antal\nfollowup;Läkare;29\nfollowup;Läkare + Fysioterapeut;4"
    expect("kind: combinations", table, claimed)
  }

  @Test(arguments: [
    Claimed("contrast", nil), Claimed("change/contrast", "−10,0 procentenheter"),
    Claimed("change/@vanlig/contrast", "−10,0 procentenheter"),
    Claimed("change/@fit/contrast", nil),
    Claimed("change/contrast-interval", nil),
    Claimed("change/@fit/difference", "−15,0 procentenheter"),
    // People in an arm are measured again and again; the page says nothing of how sure it is.
    Claimed("change/@fit/interval", nil), Claimed("change/@fit/p", nil),
  ])
  func `arms`(claimed: Claimed) {
    let table = """
      period;arm;täljare;nämnare
      baseline;fit;50;200
      baseline;vanlig;50;200
      followup;fit;20;200
      followup;vanlig;40;200
      """
    expect("kind: proportion", table, claimed)
  }

  @Test(arguments: [
    Claimed("centre", "15"), Claimed("phase-1/centre", "5"), Claimed("phase-2/centre", "15"),
    Claimed("baseline/centre", "5"), Claimed("2023-03", "6"), Claimed("2023-03/count", "6"),
    Claimed("phase-1/useful", "12"), Claimed("phase-1/longest-run", "1"),
    Claimed("phase-1/longest-run-max", "7"), Claimed("phase-1/crossings", "11"),
    Claimed("phase-1/crossings-min", "3"), Claimed("phase-3/centre", nil), Claimed("2025-01", nil),
  ])
  func `a series`(claimed: Claimed) {
    let months = ["2023", "2024"].flatMap { year in
      (1...12).map { (year, $0 < 10 ? "0\($0)" : "\($0)", $0) }
    }
    let rows = months.map { year, month, number in
      "\(year)-\(month);\((year == "2023" ? 5 : 15) + (number % 2 == 0 ? -1 : 1))"
    }
    expect(
      "kind: count, phases: [{from: 2024-01, reason: Ny mottagning}]",
      (["datum;antal"] + rows).joined(separator: "\n"),
      claimed
    )
  }

  @Test func `the wrong measure or nothing lists what there is`() throws {
    let read = SmallMeasure(
      "kind: count",
      table: "period;antal\nbaseline;8812\nfollowup;5432",
      text: "[1](measure:matt/change/shift)"
    ).read
    let found = try #require(read.diagnostics.first { $0.code == .claimStatistic })
    #expect(
      found.hint?.swedish
        == "här finns difference, relative, verdict"
    )
  }

  private func expect(_ keys: String, _ table: String, _ claimed: Claimed) {
    let read = ReadSite(
      SiteText(
        facts: """
          aims: [{text: Mål, measure: matt, target: "≥ 40 %", by: 2024-12}]
          periods:
            baseline: 2023
            followup: 2024
          measures:
            matt: {title: Mått, data: data/matt.csv, \(keys)}
          """,
        files: "-- Projects/exempel/data/matt.csv --\n\(table)\n"
      )
    )
    #expect(read.faults == [])
    guard let analysis = read.analyses.first,
      let parsed = ClaimPath.parse(
        "measure:matt/\(claimed.address)",
        periods: analysis.project.periods
      )
    else { return }
    #expect(parsed.stray == nil)
    let text = try? analysis.value(of: parsed.path).get().text(in: NumberText(.swedish))
    #expect(text?.replacing("\u{A0}", with: " ") == claimed.text, "\(claimed.address)")
  }
}
