import Improvement
import TestSupport
import Testing

@Suite struct `The score of progress` {
  @Test func `is for works that test changes`() {
    #expect(ReadSite(SiteText()).analyses[0].score == nil)
    #expect(score(rows: unmeasured)?.suggested == 1.5)
  }

  @Test func `is half a point for a report, with an aim as the next step`() {
    let text = SiteText(facts: "score: 1,0")
    let score = ReadSite(text).analyses[0].score
    #expect(score?.suggested == 0.5)
    #expect(score?.own == 1)
    #expect(score?.missing == [.aim])
  }

  @Test(arguments: [
    (unmeasured, "", 1.5, [ProgressScore.Step.baseline]),
    ("baseline;40;200", "", 2, [.testedChange]),
    ("baseline;40;200", cycle, 2.5, [.followUp]),
    // A target of 60 %: 20 to 27 % is 7 of 40 points, 20 to 28 % is a fifth.
    ("baseline;40;200\nfollowup;54;200", cycle, 2.5, [.fifthOfWay]),
    ("baseline;40;200\nfollowup;56;200", cycle, 3, [.improvement]),
    ("baseline;40;200\nfollowup;79;200", cycle, 3.5, [.halfWay]),
    ("baseline;40;200\nfollowup;80;200", cycle, 4, [.lasting]),
    ("baseline;40;200\nfollowup;120;200", cycle, 4, [.lasting]),
    ("baseline;40;200\nfollowup;80;200\nlater;79;200", cycle, 3.5, [.halfWay]),
    ("baseline;40;200\nfollowup;80;200\nlater;119;200", cycle, 4.5, [.targetsReached, .closed]),
    ("baseline;40;200\nfollowup;80;200\nlater;120;200", cycle, 4.5, [.closed]),
  ])
  func `grows with what is there`(
    rows: String,
    files: String,
    points: Double,
    missing: [ProgressScore.Step]
  ) {
    let score = score(rows: rows, files: files)
    #expect(score?.suggested == points)
    #expect(score?.missing == missing)
  }

  @Test func `is full when every target is reached, lasts and is summed up`() {
    let rows = "baseline;40;200\nfollowup;80;200\nlater;120;200"
    let score = score(rows: rows, text: "## Slut\n\nKlart.", files: cycle)
    #expect(score?.suggested == 5)
    #expect(score?.missing == [])
  }

  @Test func `asks for a measurable aim before it asks how far the way is`() {
    let rows = "baseline;40;200\nfollowup;120;200"
    let score = score(aim: "Fler.", rows: rows, files: cycle)
    #expect(score?.suggested == 2.5)
    #expect(score?.missing == [.measurableAim])
  }

  @Test func `does not judge the way between periods that can't be compared`() {
    let rows = "baseline;40;200\nfollowup;120;200"
    let score = score(
      rows: rows,
      files: cycle,
      later: "2025-01/2025-02",
      followup: "2024-01/2024-03"
    )
    #expect(score?.suggested == 2.5)
    #expect(score?.missing == [.fifthOfWay])
  }

  @Test
  func `is the whole way from a baseline that had reached the target, as long as it stays so`() {
    #expect(score(rows: "baseline;120;200\nfollowup;121;200", files: cycle)?.suggested == 3)
    #expect(score(rows: "baseline;120;200\nfollowup;119;200", files: cycle)?.suggested == 2.5)
  }

  @Test(arguments: [("3,0", 3.0), ("3.5", 3.5), ("0,5", 0.5), ("5", 5)])
  func `is the team's own as well, in either spelling`(text: String, points: Double) {
    let read = ReadSite(SiteText(facts: "framstegspoäng: \(text)"))
    #expect(read.faults.isEmpty)
    #expect(read.analyses[0].score?.own == points)
  }

  @Test(arguments: ["0", "5,5", "3,2", "tre komma fem", "60 %", "-1"])
  func `of a team is refused off the scale`(text: String) {
    #expect(ReadSite(SiteText(facts: "score: \(text)")).faults == ["exempel/report.md:5:8 P121"])
  }

  @Test func `of a team is remarked on from one whole point above the suggestion`() {
    #expect(ReadSite(SiteText(facts: "score: 1,0")).remarks == [])
    #expect(ReadSite(SiteText(facts: "score: 1,5")).remarks == ["exempel/report.md:5:8 P123"])
  }

  private func score(
    facts: String = "score: 0,5",
    aim: String = "{text: Fler, measure: andel, target: ≥ 60 %, by: 2025-12-31}",
    rows: String,
    text: String = "Text.",
    files: String = "",
    later: String = "2025",
    followup: String = "2024"
  ) -> ProgressScore? {
    let read = ReadSite(
      SiteText(
        """
        -- Site/templates/kort.yml --
        title: Kort mall
        sections: [{title: Slut, closing: ja}]
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        \(facts)
        periods:
          baseline: 2023
          followup: \(followup)
          later: \(later)
        aims:
          - \(aim)
        measures:
          andel:
            title: Andel
            kind: proportion
            data: data/andel.csv
            better: higher
        ---

        \(text)
        -- Projects/exempel/data/andel.csv --
        period;täljare;nämnare\(rows.contains("saknas") ? ";status" : "")
        \(rows)
        \(files)
        """
      )
    )
    #expect(read.faults.isEmpty)
    return read.analyses[0].score
  }
}

/// The file of a cycle that has been decided.
private let cycle = """
  -- Projects/exempel/cycles/1-a.md --
  ---
  title: A
  decision: adopt
  ---

  Text.

  """

/// A baseline that nobody has measured yet.
private let unmeasured = "baseline;;;saknas"
