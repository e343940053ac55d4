import Manuscript
import TestSupport

/// A CSV text with `▸` where diagnostics are expected, and what reading it gives.
struct MarkedTable {
  static let path = "data/andel.csv"

  let marks: [Position]
  let table: Table?
  /// The table with a row for each date; nil when its dates do not stand in the header.
  let long: Table?
  var notes: Notes

  /// Reads a text as a table; columns named in `numbers` are also read as numbers.
  init(_ marked: String, numbers names: [String] = []) {
    marks = Self.marks(in: marked)
    notes = Notes()
    let bytes = MarkedText(marked).bytes
    let file = SourceFile(path: Self.path, bytes: bytes, noting: &notes)
    table = Table(reading: file, noting: &notes)
    long = table?.long(naming: "antal", noting: &notes)
    for name in names {
      guard let table, let column = table.index(of: [name]) else { continue }
      _ = NumberColumn(reading: table.rows.map { $0.cells[column] }, noting: &notes)
    }
  }

  /// The cells of the rows as they were read.
  var cells: [[String]] { table?.rows.map { $0.cells.map(\.text) } ?? [] }

  /// The rows of the long table.
  var longCells: [[String]] { long?.rows.map { $0.cells.map(\.text) } ?? [] }

  var names: [String] { table?.columns.map(\.name) ?? [] }

  /// The codes of the diagnostics, by place.
  var codes: [Code] { notes.sorted.map(\.code) }

  /// The positions of the diagnostics, by place.
  var positions: [Position] { notes.sorted.map(\.place.position) }

  static func marks(in text: String) -> [Position] {
    var marks: [Position] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var column = 1
      for character in line {
        if character == "▸" {
          marks.append(Position(line: index + 1, column: column))
        } else {
          column += 1
        }
      }
    }
    return marks
  }
}
