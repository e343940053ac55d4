import Manuscript
import Testing

@Suite struct `A wording` {
  @Test func `has its gaps filled with facts, and keeps other braces`() {
    let wording = Wording("{a} och {b} i {c}", "{b} and {a} in {")
    let facts: [String: Wording] = ["a": "1", "b": Wording("två", "two")]
    #expect(wording.filled(with: facts) == Wording("1 och två i {c}", "two and 1 in {"))
  }

  @Test func `does not fill the gaps of a fact`() {
    #expect(Wording("{a}").filled(with: ["a": "{b}", "b": "x"]).swedish == "{b}")
  }
}

@Suite struct `The notes of a run` {
  @Test func `are sorted by file, place and code, each once`() {
    var notes = Notes()
    notes.add(.unknownKey, at: Place(file: "b", position: Position(line: 1, column: 1)))
    notes.add(.unknownKey, at: Place(file: "a", position: Position(line: 10, column: 1)))
    notes.add(.unknownKey, at: Place(file: "a", position: Position(line: 2, column: 2)))
    notes.add(.missingKey, at: Place(file: "a", position: Position(line: 2, column: 2)))
    notes.add(.duplicateKey, at: Place(file: "a", position: Position(line: 2, column: 2)))
    notes.add(.unknownKey, at: Place(file: "b", position: Position(line: 1, column: 1)))
    #expect(
      notes.sorted.map { "\($0.place.file) \($0.place.position.line) \($0.code.id)" } == [
        "a 2 Y109", "a 2 Y110", "a 2 Y111", "a 10 Y110", "b 1 Y110",
      ]
    )
    #expect(notes.count(of: .error) == 5)
    #expect(notes.hasErrors)
  }

  @Test func `that are strict turn warnings into errors and leave notes alone`() {
    var notes = Notes()
    for code in [Code.brokenLetters, .invisibleCharacters] {
      notes.add(code, at: Place(file: "a"))
    }
    #expect(!notes.hasErrors)
    #expect(notes.strict.all.map(\.severity) == [.error, .note])
    #expect(notes.all.map(\.severity) == [.warning, .note])
  }

  @Test func `prefer the hint that knows more`() {
    let general = Diagnostic(.duplicateKey, at: Place(file: "a"))
    let specific = Diagnostic(
      .duplicateKey,
      at: Place(file: "a"),
      ["x": "1"],
      hint: Wording("ta {x}", "take {x}")
    )
    #expect(general.hint == Code.duplicateKey.hint)
    #expect(specific.hint?.swedish == "ta 1")
  }
}
