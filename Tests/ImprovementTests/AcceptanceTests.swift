import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `An accepted mismatch` {
  @Test(arguments: [
    "measures: [matt], difference: 1", "measures: [matt], difference: -1",
    "places: [data/matt.csv], difference: 1", "measures: [matt], period: baseline, difference: 1",
    "measures: [matt], places: [data/matt.csv], period: baseline, difference: 1",
  ])
  func `is a note with its reason`(named: String) throws {
    let read = report("- {code: D310, \(named), reason: Källan.}")
    #expect(read.faults.isEmpty)
    #expect(read.remarks == ["exempel/data/matt.csv:4:1 D310"])
    #expect(read.diagnostics[0].hint == Wording("accepterat: Källan.", "accepted: Källan."))
    let mismatch = try #require(read.analyses[0].findings[0].mismatches.first)
    #expect(mismatch.acceptedReason == "Källan.")
    #expect(mismatch.difference == 1)
  }

  @Test(arguments: [
    "code: D310, measures: [matt], difference: 2", "code: D311, measures: [matt], difference: 1",
    "code: D310, measures: [matt], period: followup, difference: 1",
    "code: D310, measures: [matt], cell: a, difference: 1",
    "code: D310, places: [data/andel.csv], difference: 1",
    "code: D310, measures: [matt, annat], difference: 1",
  ])
  func `that names something else is an error, and so is the mismatch`(named: String) {
    let read = report("- {\(named), reason: Källan.}")
    #expect(
      read.faults == ["exempel/data/matt.csv:4:1 D310", "exempel/report.md:12:5 D320"]
    )
  }

  @Test func `fails again when the numbers change`() {
    let accepted = "- {code: D310, measures: [matt], difference: 1, reason: Källan.}"
    #expect(report(accepted, total: 27).faults.isEmpty)
    #expect(report(accepted, total: 26).faults == ["exempel/report.md:12:5 D320"])
    #expect(
      report(accepted, total: 28).faults
        == ["exempel/data/matt.csv:4:1 D310", "exempel/report.md:12:5 D320"]
    )
  }

  @Test(arguments: [
    ("equals: annat", "annat", "D312", 25), ("parts: [annat]", "annat", "D311", 25),
    ("same-total: annat", "annat", "D325", 25),
  ])
  func `is the only thing that silences one between tables`(
    link: String,
    other: String,
    code: String,
    difference: Int
  ) {
    let read = { (accepted: String) in
      ReadSite(
        SiteText(
          facts: """
            periods: {2023: 2023}
            measures:
              matt: {title: Mått, kind: count, data: data/matt.csv, \(link)}
              annat: {title: Annat, kind: count, data: data/annat.csv}
            \(accepted)
            """,
          files: """
            -- Projects/exempel/data/matt.csv --
            antal
            26
            -- Projects/exempel/data/annat.csv --
            antal
            1

            """
        )
      )
    }
    let accepted = { (difference: Int) in
      "accepted: [{code: \(code), measures: [matt, annat], difference: \(difference), reason: X.}]"
    }
    #expect(read("").faults == ["exempel/data/matt.csv:2:1 \(code)"])
    #expect(read(accepted(difference)).faults.isEmpty)
    #expect(read(accepted(difference)).remarks == ["exempel/data/matt.csv:2:1 \(code)"])
    #expect(read(accepted(difference - 1)).faults.count == 2)
  }

  @Test func `can be a row that only one of two tables has`() {
    let read = { (accepted: String) in
      ReadSite(
        SiteText(
          facts: """
            periods: {2023: 2023}
            measures:
              matt: {title: Mått, kind: count, data: data/matt.csv, equals: annat}
              annat: {title: Annat, kind: count, data: data/annat.csv}
            \(accepted)
            """,
          files: """
            -- Projects/exempel/data/matt.csv --
            kategori;antal
            a;4
            b;5
            -- Projects/exempel/data/annat.csv --
            kategori;antal
            a;4

            """
        )
      )
    }
    let accepted = "{code: D321, measures: [matt, annat], cell: b, difference: 5, reason: X.}"
    #expect(read("").faults == ["exempel/data/matt.csv:3:1 D321"])
    #expect(read("accepted: [\(accepted)]").faults.isEmpty)
    #expect(
      read("accepted: [\(accepted.replacing("5", with: "4"))]").faults.contains {
        $0.hasSuffix("D320")
      }
    )
  }

  @Test func `must say what it names, by how much and why`() {
    #expect(
      report("- {code: D310, difference: 1, reason: Källan.}").faults
        .contains("exempel/report.md:12:5 Y111")
    )
    #expect(
      report("- {code: D310, measures: [matt], difference: 1}").faults
        .contains("exempel/report.md:12:5 Y111")
    )
    #expect(
      report("- {code: D310, measures: [matt], difference: lite, reason: Källan.}").faults
        .contains("exempel/report.md:12:48 P106")
    )
    #expect(
      report("- {code: D310, measures: [mat], difference: 1, reason: Källan.}").faults
        .contains("exempel/report.md:12:29 P104")
    )
  }

  private func report(_ accepted: String, total: Int = 27) -> ReadSite {
    ReadSite(
      SiteText(
        facts: """
          periods:
            baseline: 2023
            followup: 2024
          measures:
            matt: {title: Mått, kind: mix, data: data/matt.csv}
            annat: {title: Annat, kind: count, data: data/annat.csv}
          accepted:
            \(accepted)
          """,
        files: """
          -- Projects/exempel/data/matt.csv --
          period;kategori;antal
          baseline;läkare;12
          baseline;psykolog;14
          baseline;Totalt;\(total)
          -- Projects/exempel/data/annat.csv --
          period;antal
          baseline;1

          """
      )
    )
  }
}
