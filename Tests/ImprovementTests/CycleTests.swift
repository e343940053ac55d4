import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A cycle` {
  @Test func `says what was asked, foretold and decided`() throws {
    let read = ReadSite(
      cycle(
        """
        title: Första gruppen
        dates: 2024-03/2024-05
        measure: andel
        question: Kommer alla?
        prediction: Sex av åtta.
        decision: adapt
        next: Kortare träffar.
        """
      )
    )
    #expect(read.diagnostics.isEmpty)
    let cycle = try #require(read.analyses.first?.project.cycles.first)
    #expect(cycle.slug == "2-grupp" && cycle.number == 2 && cycle.title == "Första gruppen")
    #expect(cycle.dates?.text == "2024-03-01/2024-05-31" && cycle.when == nil)
    #expect(cycle.measure == "andel" && cycle.decision == .adapt)
    #expect(cycle.question == "Kommer alla?" && cycle.prediction == "Sex av åtta.")
    #expect(cycle.next == "Kortare träffar.")
    #expect(cycle.document.sections.map(\.title) == ["Planera"])
  }

  @Test func `says the same in Swedish`() throws {
    let read = ReadSite(
      cycle("titel: A\nnär: hösten 2024\nmått: andel\nfråga: Q\nförutsägelse: P\nbeslut: inför")
    )
    #expect(read.diagnostics.isEmpty)
    let cycle = try #require(read.analyses.first?.project.cycles.first)
    #expect(cycle.when == "hösten 2024" && cycle.decision == .adopt && cycle.prediction == "P")
  }

  @Test(arguments: [
    ("title: A\ndates: hösten 2024", "3:8 P103"), ("title: A\nmeasure: andl", "3:10 P104"),
    ("title: A\ndecision: keep", "3:11 Y113"), ("when: 2024", "2:1 Y111"),
    ("title: A\nwhat: x", "3:1 Y110"),
  ])
  func `is refused when it can't be understood`(facts: String, expected: String) {
    #expect(ReadSite(cycle(facts)).faults == ["exempel/cycles/2-grupp.md:\(expected)"])
  }

  @Test func `comes in the order of its number`() {
    let files = ["10-sist", "2-sedan", "1-forst"].map {
      "-- Projects/exempel/cycles/\($0).md --\n---\ntitle: A\n---\n"
    }
    let read = ReadSite(SiteText(files.joined()))
    #expect(read.analyses.first?.project.cycles.map(\.number) == [1, 2, 10])
  }

  private func cycle(_ facts: String) -> SiteText {
    SiteText(
      "-- Projects/exempel/cycles/2-grupp.md --\n---\n\(facts)\n---\n\n## Planera\n\nText.\n"
    )
  }
}
