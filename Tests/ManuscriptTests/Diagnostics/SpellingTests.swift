import Manuscript
import Testing

@Suite struct `The nearest spelling` {
  @Test(arguments: [
    ("unti", "unit"), ("tilte", "title"), ("Followup", "followup"), ("folowup", "followup"),
    ("folllowup", "followup"), ("numrator", "numerator"),
  ])
  func `is the one meant`(word: String, meant: String) {
    let words = ["title", "unit", "followup", "baseline", "numerator", "denominator"]
    #expect(nearestSpelling(to: word, in: words) == meant)
  }

  @Test(arguments: [
    ("x", "title"), ("abcdef", "uvwxyz"), ("ab", "cd"), ("short", "a much longer word"),
    ("", "abc"),
  ])
  func `is none when nothing is near`(word: String, candidate: String) {
    #expect(nearestSpelling(to: word, in: [candidate]) == nil)
  }

  @Test func `is the first of those equally near`() {
    #expect(nearestSpelling(to: "cat", in: ["bat", "hat"]) == "bat")
    #expect(nearestSpelling(to: "cat", in: []) == nil)
  }

  @Test func `counts a swap of neighbours as one mistake`() {
    #expect(nearestSpelling(to: "abc", in: ["acb"]) == "acb")
    #expect(nearestSpelling(to: "abc", in: ["cba"]) == nil)
  }

  @Test func `is offered as a question, or all there is is listed when that is little`() {
    #expect(spellingHint(for: "unti", among: ["unit", "x"])?.english == "did you mean “unit”?")
    #expect(spellingHint(for: "zzzz", among: ["a", "b"])?.swedish == "det som finns är: a, b")
    #expect(spellingHint(for: "zzzz", among: []) == nil)
    #expect(spellingHint(for: "zzzz", among: (0..<25).map { "a\($0)" }) == nil)
  }
}
