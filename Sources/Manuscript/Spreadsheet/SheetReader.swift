/// Reads a sheet into records, as a CSV file of the same table would give.
struct SheetReader {
  let path: String
  let is1904: Bool
  let strings: [String]
  let formats: [NumberFormat]
  private(set) var records: [Record] = []
  private(set) var listing = Listing()
  /// The cells held so far, empty ones before and between them counted.
  private var count = 0
  private var row = 0
  private var column = 0
  private var cells: [Table.Cell] = []
  private var draft = Draft()
  private var text = WorkbookText()
  private var fault: Workbook.Fault?

  /// What is known of the cell being read.
  private struct Draft {
    var type = ""
    var style = 0
    var value: String?
    var isValue = false
    var hasFormula = false
  }

  init(of workbook: borrowing Workbook, path: String) {
    self.path = path
    is1904 = workbook.is1904
    strings = workbook.strings
    formats = workbook.formats
  }
}

extension SheetReader {
  /// Reads a sheet of the workbook.
  mutating func read(_ part: String, of workbook: borrowing Workbook) throws(Workbook.Fault) {
    let bytes = try workbook.part(part)
    do {
      try workbook.walk(part, bytes) { step in
        take(step)
        return fault == nil
      }
    } catch {
      throw fault ?? error
    }
  }

  private mutating func take(_ step: XMLStep) {
    switch step {
    case .start("row", let attributes): beginRow(attributes)
    case .end("row"): endRow()
    case .start("c", let attributes): beginCell(attributes)
    case .end("c"): endCell()
    case .start("v", _): draft.isValue = true
    case .end("v"):
      draft.isValue = false
      draft.value = draft.value ?? ""
    case .start("f", _): draft.hasFormula = true
    case .text(let piece) where draft.isValue: draft.value = (draft.value ?? "") + piece
    default: text.take(step)
    }
  }

  private mutating func beginRow(_ attributes: [String: String]) {
    let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
    guard number > row, number <= CellReference.lastRow else { return stop(at: "\(number)") }
    (row, column, cells) = (number, 0, [])
  }

  private mutating func endRow() {
    guard let last = cells.lastIndex(where: { !$0.text.isEmpty }) else { return }
    let end = Position(line: row, column: last + 2)
    records.append(Record(cells: Array(cells[...last]), line: row, end: end))
  }

  private mutating func beginCell(_ attributes: [String: String]) {
    draft = Draft()
    draft.type = attributes["t"] ?? "n"
    draft.style = Int(attributes["s"] ?? "") ?? 0
    _ = text.finish()
    guard let name = attributes["r"] else {
      column += 1
      return
    }
    guard let reference = CellReference(name), reference.row == row, reference.column > column
    else {
      return stop(at: name)
    }
    column = reference.column
  }

  private mutating func endCell() {
    guard fault == nil, column >= 1 else { return }
    let place = Place(file: path, position: Position(line: row, column: column))
    let written = written(at: place)
    guard !written.isEmpty else { return }
    // Only now: a sheet has many cells with nothing but a colour.
    count += column - cells.count
    guard count <= Workbook.mostCells, column <= CellReference.lastColumn else {
      fault = .tooLarge(
        Wording("bladet har över en miljon celler", "the sheet has over a million cells")
      )
      return
    }
    while cells.count < column - 1 {
      let gap = Position(line: row, column: cells.count + 1)
      cells.append(Table.Cell(text: "", place: Place(file: path, position: gap)))
    }
    cells.append(Table.Cell(text: written, place: place))
  }

  private mutating func stop(at name: String) {
    fault = .broken(
      Wording("cellen \(name) står inte i ordning", "the cell \(name) is out of order")
    )
  }
}

extension SheetReader {
  /// What a cell says, as text without spaces at its ends.
  private mutating func written(at place: Place) -> String {
    if draft.type == "inlineStr" { return cleaned(text.finish(), at: place) }
    let value = draft.value ?? ""
    guard !value.isEmpty else {
      // A formula may well come to a text of no length, but not to a number of none.
      if draft.hasFormula, draft.type != "str" { listing.add(.formulaWithoutValue, at: place) }
      return ""
    }
    switch draft.type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return "#?" }
      return cleaned(strings[index], at: place)
    case "str": return cleaned(unescaped(value), at: place)
    case "b": return value == "1" || value == "true" ? "SANT" : "FALSKT"
    case "e": return value
    case "d": return value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value
    default:
      // An empty value is a number that is not there.
      guard let number = Double(value.filter { !$0.isWhitespace }), number.isFinite else {
        return cleaned(value, at: place)
      }
      let format = formats.indices.contains(draft.style) ? formats[draft.style] : .number
      return format.text(of: number, is1904: is1904)
    }
  }

  /// The text as it would come out of a CSV file: precomposed, with nothing invisible in it.
  private mutating func cleaned(_ text: String, at place: Place) -> String {
    var cleaning = Cleaning(path: path, expectsLostLetters: false)
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let clean = cleaning.text(of: Array(lines.utf8))
    for diagnostic in cleaning.notes.all {
      listing.add(diagnostic.code) {
        var moved = diagnostic
        moved.place = place
        return moved
      }
    }
    let start = clean.drop { $0.isWhitespace }
    let spaces = start.reversed().prefix { $0.isWhitespace }.count
    return String(start.dropLast(spaces))
  }
}

/// Where a cell stands in a sheet: `B7` is column 2 of row 7.
struct CellReference {
  let column: Int
  let row: Int

  /// The last column and row that a sheet can have.
  static let lastColumn = 16_384
  static let lastRow = 1_048_576

  /// Reads letters and digits; nil for anything else.
  init?(_ text: String) {
    let letters = text.utf8.prefix { 0x41...0x5A ~= $0 }
    guard 1...3 ~= letters.count, let row = Int(text.dropFirst(letters.count)), row > 0,
      row <= Self.lastRow
    else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    self.row = row
  }

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// `B7`.
  var text: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + "\(row)"
  }
}
