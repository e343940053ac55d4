import Manuscript
import Testing

/// A generator of the same numbers every time (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Any CSV table` {
  private static let pieces = ["å", "ö", "x", "7", ",", ";", "\"", "\n", " ", "–", "👩‍⚕️", "é", "|"]

  @Test(arguments: [";", ",", "\t", "|"])
  func `that is written by the rules is read as it was`(delimiter: String) {
    var generator = Seeded(state: 7)
    for _ in 0..<200 {
      let width = Int.random(in: 2...5, using: &generator)
      let rows = (0..<Int.random(in: 3...8, using: &generator)).map { row in
        (0..<width).map { column in
          let text = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
          }
          return "\(row)\(column)a" + text.joined() + "z"
        }
      }
      let header = (0..<width).map { "kolumn \($0)" }
      let text = ([header] + rows).map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter)
      }
      let read = MarkedTable(text.joined(separator: "\n"))
      #expect(read.names == header)
      #expect(read.cells == rows)
      #expect(read.codes.isEmpty)
    }
  }

  @Test func `has its cells where the file has their text`() {
    var generator = Seeded(state: 11)
    for _ in 0..<300 {
      let text = (0..<60).map { _ in
        ["å", "b", "12,5", ";", "\n", " ", "–", "👩‍⚕️", "\u{A0}", "e\u{301}"]
          .randomElement(using: &generator) ?? ""
      }
      let read = MarkedTable("a;b\n" + text.joined())
      guard let table = read.table else { continue }
      for cell in table.rows.flatMap(\.cells) where !cell.text.isEmpty {
        let position = cell.place.position
        let line = table.file.line(position.line)
        #expect(line.dropFirst(position.column - 1).prefix(cell.place.length) == cell.text)
      }
    }
  }

  @Test func `however torn gives rows as wide as its header, and diagnostics inside the file`() {
    var generator = Seeded(state: 13)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ -> UInt8 in
        [0x22, 0x3B, 0x2C, 0x0A, 0x0D, 0x61, 0x31, 0x20, 0xC3, 0xA5, 0xE2, 0x80, 0x00, 0xEF, 0x3D]
          .randomElement(using: &generator) ?? 0
      }
      var notes = Notes()
      let file = SourceFile(path: "a.csv", bytes: bytes, noting: &notes)
      if let table = Table(reading: file, noting: &notes) {
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
        for column in table.columns.indices {
          let cells = table.rows.map { $0.cells[column] }
          #expect(NumberColumn(reading: cells, noting: &notes).readings.count == cells.count)
        }
      } else {
        #expect(notes.hasErrors)
      }
      for diagnostic in notes.all {
        let position = diagnostic.place.position
        #expect(position.line >= 1 && position.line <= file.lines.count + 1)
        #expect(position.column >= 1 && position.column <= file.line(position.line).count + 1)
      }
    }
  }
}
