import Manuscript
import Portfolio
import Testing

@Suite struct `A code about themes` {
  @Test(arguments: Code.theme)
  func `is proved by its own example`(code: Code) {
    let theme = MarkedTheme(code.example, of: code == .missingTheme ? "klinkk" : "klinik")
    #expect(theme.codes == [code])
    #expect(theme.places == theme.marks)
    #expect(theme.marks.count == 1)
  }

  @Test(arguments: Code.theme)
  func `fills every gap of its wording`(code: Code) throws {
    let theme = MarkedTheme(code.example, of: code == .missingTheme ? "klinkk" : "klinik")
    let note = try #require(theme.notes.all.first)
    let hint = try #require(note.hint)
    let gap = /\{[a-z]+\}/
    for wording in [note.message, hint, code.hint?.filled(with: note.facts)].compactMap({ $0 }) {
      for text in [wording.swedish, wording.english] {
        #expect(!text.replacing(/\{\{.*?\}\}/, with: "").contains(gap), "\(text)")
      }
    }
  }

  @Test(arguments: Code.theme + Code.build + Code.proof + Code.changes)
  func `is worded in both languages`(code: Code) {
    for wording in [code.message, code.hint, code.explanation].compactMap(\.self) {
      #expect(!wording.swedish.isEmpty && !wording.english.isEmpty)
      #expect(wording.swedish != wording.english)
    }
    #expect(!code.message.swedish.hasSuffix(".") && !code.message.english.hasSuffix("."))
    #expect(code.explanation.swedish.hasSuffix(".") && code.explanation.english.hasSuffix("."))
  }

  @Test func `has a number of its own, in order`() {
    #expect(Code.theme.map(\.id) == (101...109).map { "T\($0)" })
  }
}
