import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A number bound to the plan` {
  @Test(arguments: [
    "[20](plan:per-unit)", "[tjugofyra](plan:months)", "[24](plan:months)", "[](plan:months)",
    "[1](plan:follow-up-1)", "[tre](plan:follow-up-2) månader", "[två](plan:follow-ups)",
    "[2](plan:designs)", "[ett](plan:questions)", "[cirka 25](plan:months)",
  ])
  func `is compared with what the plan says`(text: String) {
    // Number words go to twelve; what is no number is not the plan's.
    #expect(faults(text) == (text.contains("tjugofyra") ? ["C114"] : []))
  }

  @Test(arguments: [
    ("[21](plan:per-unit)", "C114"), ("[2](plan:follow-up-2)", "C114"),
    ("[20 %](plan:per-unit)", "C114"), ("[3](plan:arms)", "C115"),
    ("[3](plan:follow-up-3)", "C115"), ("[3](plan:follow-up)", "C115"), ("[1](plan:)", "C115"),
  ])
  func `is an error when the plan says another, or none`(text: String, code: String) {
    #expect(faults(text) == [code])
  }

  @Test func `names what the plan says instead`() throws {
    let found = read("[21](plan:per-unit) och [2](plan:grupper)").diagnostics
    #expect(found.first?.message.swedish == "texten säger 21, planen säger 20")
    let known = "per-unit, months, follow-up-1, follow-up-2, follow-ups, designs, questions"
    #expect(found.last?.hint?.swedish == "det som finns är: \(known)")
  }

  @Test func `is no number of a project without a plan`() {
    let site = SiteText(facts: "periods: {baseline: 2023}", text: "[20](plan:per-unit)")
    #expect(ReadSite(site).diagnostics.map(\.code) == [.planWithoutNumber])
  }

  @Test func `is counted as checked`() throws {
    let read = read("[20](plan:per-unit) av 30")
    let quality = try #require(read.analyses.first?.dataQuality(in: read.site))
    #expect(quality.inText == 2 && quality.checkedInText == 1)
  }

  private func faults(_ text: String) -> [String] {
    read(text).diagnostics.map(\.code.id)
  }

  private func read(_ text: String) -> ReadSite {
    ReadSite(
      SiteText(
        facts: """
          plan:
            design: [individual, stepped-wedge]
            decided: no
            recruitment: {months: 24, per-unit: 20}
            follow-ups: [1 mån, 3 mån]
            questions: [Minskar avhoppen?]
          """,
        text: text
      )
    )
  }
}
