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
    #expect(cycle.question == "Kommer alla?" && cycle.prediction?.text == "Sex av åtta.")
    #expect(cycle.next == "Kortare träffar.")
    #expect(cycle.document.sections.map(\.title) == ["Planera"])
  }

  @Test func `says the same in Swedish`() throws {
    let read = ReadSite(
      cycle("titel: A\nnär: hösten 2024\nmått: andel\nfråga: Q\nförutsägelse: P\nbeslut: inför")
    )
    #expect(read.diagnostics.isEmpty)
    let cycle = try #require(read.analyses.first?.project.cycles.first)
    #expect(
      cycle.when == "hösten 2024" && cycle.decision == .adopt && cycle.prediction?.text == "P"
    )
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

  @Test func `without a number comes after the others and gets the next`() {
    let read = ReadSite(cycles(["brev": "title: A", "7-sms": "title: B", "afton": "title: C"]))
    let cycles = read.analyses.first?.project.cycles ?? []
    #expect(cycles.map { "\($0.number) \($0.slug)" } == ["7 7-sms", "8 afton", "9 brev"])
  }

  @Test func `has a beginning and an end, or goes on`() throws {
    let read = ReadSite(
      cycles([
        "1-a": "title: A\nstart: 2024-03\nend: 2024-05", "2-b": "titel: B\nstart: 2024-03-04",
        "3-c": "titel: C\nstart: 2024-03-04\nslut: 2024-02",
      ])
    )
    #expect(read.faults == ["exempel/cycles/3-c.md:4:7 P103"])
    let cycles = try #require(read.analyses.first?.project.cycles)
    #expect(cycles[0].dates?.text == "2024-03-01/2024-05-31" && !cycles[0].isOpen)
    #expect(cycles[1].dates?.text == "2024-03-04" && cycles[1].isOpen)
  }

  @Test(arguments: [
    ("3 patienter", 3, false), ("tre patienter", 3, false), ("alla patienter", nil, true),
    ("Hela mottagningen", nil, true), ("en vecka", 1, false), ("några få", nil, false),
    ("20 % av patienterna", nil, false), ("2 mottagningar", nil, false),
  ])
  func `has the size it is said to have`(text: String, count: Int?, isEverybody: Bool) {
    let read = ReadSite(cycle("title: A\nomfattning: \(text)"))
    let size = read.analyses.first?.project.cycles.first?.size
    #expect(size?.text == text && size?.count == count && size?.isEverybody == isEverybody)
  }

  @Test func `is tied to the one it names, from either end`() throws {
    let read = ReadSite(
      cycles([
        "1-a": "title: A\nnext: 2-b", "2-b": "title: B\nnext: Sedan vilar vi.",
        "3-c": "title: C\nfollows: 1", "4-d": "title: D\nföljer: ingen",
      ])
    )
    #expect(read.faults.isEmpty)
    let cycles = try #require(read.analyses.first?.project.cycles)
    #expect(cycles.map(\.follows) == [.unsaid, .cycle("1-a"), .cycle("1-a"), .nothing])
    #expect(cycles.map(\.nextCycle) == ["2-b", nil, nil, nil])
    #expect(cycles.map(\.next) == [nil, "Sedan vilar vi.", nil, nil])
  }

  @Test func `keeps its address when another file would take it`() {
    let read = ReadSite(
      SiteText(
        """
        -- Projects/exempel/cycles/1-Test.md --
        ---
        title: Den första
        ---
        -- Projects/exempel/cycles/1-test.md --
        ---
        title: Den andra
        ---
        """
      )
    )
    #expect(read.faults == ["exempel/cycles/1-test.md:2:1 P130"])
    #expect(read.analyses.first?.project.cycles.map(\.title) == ["Den första"])
  }

  private func cycles(_ files: KeyValuePairs<String, String>) -> SiteText {
    let texts = files.map { "-- Projects/exempel/cycles/\($0).md --\n---\n\($1)\n---\n" }
    return SiteText(texts.joined())
  }

  private func cycle(_ facts: String) -> SiteText {
    SiteText(
      "-- Projects/exempel/cycles/2-grupp.md --\n---\n\(facts)\n---\n\n## Planera\n\nText.\n"
    )
  }
}
