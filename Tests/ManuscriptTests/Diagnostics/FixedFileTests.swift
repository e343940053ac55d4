import Manuscript
import Testing

@Suite struct `A fixed file` {
  private let fix = Diagnostic.Fix(
    place: Place(file: "a.md", position: Position(line: 2, column: 5), length: 4),
    replacement: "[12\u{A0}%](measure:andel)"
  )

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `changes nothing but what is fixed, whatever its line ends`(end: String, mark: String) throws
  {
    let before = "\(mark)Först  \(end)Åå 12\u{A0}% sist\t\(end)\(end)  slut"
    let moved = fix(column: 4)
    #expect(
      try fixed(Array(before.utf8), [moved])
        == Array(before.replacing("12\u{A0}%", with: "[12\u{A0}%](measure:andel)").utf8)
    )
  }

  @Test func `keeps letters that are written as a letter and a loose mark`() throws {
    let before = "Fo\u{308}rst\nA\u{30A}a\u{30A} 12\u{A0}%\n"
    let after = before.replacing("12\u{A0}%", with: "[12\u{A0}%](measure:andel)")
    #expect(try fixed(Array(before.utf8), [fix(column: 4)]) == Array(after.utf8))
  }

  @Test func `stays in Windows-1252`() throws {
    let before: [UInt8] =
      Array("F".utf8) + [0xF6] + Array("rst\r\n".utf8) + [0xE5, 0xE4]
      + Array(": 12".utf8) + [0xA0] + Array("%\r\n".utf8)
    let after =
      Array("F".utf8) + [0xF6] + Array("rst\r\n".utf8) + [0xE5, 0xE4]
      + Array(": [12".utf8) + [0xA0] + Array("%](measure:andel)\r\n".utf8)
    #expect(try fixed(before, [fix]) == after)
  }

  @Test func `takes several fixes on one line`() throws {
    let text = "\n12\u{A0}% 13\u{A0}%"
    let fixes = [(1, "12"), (6, "13")].map { column, number in
      Diagnostic.Fix(
        place: Place(file: "a.md", position: Position(line: 2, column: column), length: 4),
        replacement: "[\(number)\u{A0}%](measure:andel)"
      )
    }
    #expect(
      try fixed(Array(text.utf8), fixes)
        == Array("\n[12\u{A0}%](measure:andel) [13\u{A0}%](measure:andel)".utf8)
    )
  }

  @Test func `is refused when bytes are no text, and when it is UTF-16`() {
    let torn = Array("Åå\n    12".utf8) + [0xFF] + Array("%".utf8)
    #expect(throws: FixRefusal.unreadable) { try fixed(torn, [fix]) }
    let units = Array("\n    12\u{A0}%".utf16)
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + units.flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    #expect(throws: FixRefusal.wideEncoding) { try fixed(wide, [fix]) }
  }

  @Test(arguments: ["", "\n", "\n    14\u{A0}%", "\n    `12\u{A0}%`", "\n    12"])
  func `is refused when it does not hold what is to be fixed`(text: String) {
    #expect(throws: FixRefusal.notThere) { try fixed(Array(text.utf8), [fix]) }
  }

  @Test func `is refused when the change would make words of it`() {
    let text = "`\n12\u{A0}%\n`"
    #expect(throws: FixRefusal.notThere) { try fixed(Array(text.utf8), [fix(column: 1)]) }
  }

  private func fix(column: Int) -> Diagnostic.Fix {
    var moved = fix
    moved.place.position.column = column
    return moved
  }

  private func fixed(_ bytes: [UInt8], _ fixes: [Diagnostic.Fix]) throws(FixRefusal) -> [UInt8] {
    try FixedFile(Folder.File(path: "a.md", bytes: bytes), applying: fixes).file.bytes
  }
}
