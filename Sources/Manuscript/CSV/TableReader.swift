extension Table {
  /// The table in a CSV file; nil, with a diagnostic, when there is nothing that is a table.
  ///
  /// Every fault is noted at its place and the reading goes on. Title rows above the header and
  /// remarks below the last row are left out with a note; blank rows and wholly empty columns are
  /// left out without one. `periods` are the names that a header may have as well as dates.
  package init?(reading file: SourceFile, periods: [String] = [], noting notes: inout Notes) {
    // A file that is no text has been noted where its bytes were read.
    guard !notes.all.contains(where: { $0.code == .notText && $0.place.file == file.path }) else {
      return nil
    }
    let bytes = Array(file.text.utf8)
    let stated = Delimiter.stated(in: bytes)
    let delimiter = stated?.delimiter ?? Delimiter.mostConsistent(in: bytes) ?? .semicolon
    var reader = TableReader(file: file, delimiter: delimiter, periods: periods)
    reader.read(bytes, from: stated?.length ?? 0)
    let table = reader.table()
    reader.listing.finish(into: &notes)
    notes.add(contentsOf: reader.notes)
    guard let table else { return nil }
    self = table
  }
}

/// Finds the header, the columns and the rows among a file's records.
struct TableReader {
  let file: SourceFile
  /// Nil in a workbook, whose cells stand in places instead of between signs.
  let delimiter: UInt8?
  let periods: [String]
  var listing = Listing()
  var notes = Notes()
  var records: [Record] = []
  private var titles: [String] = []

  init(file: SourceFile, delimiter: UInt8?, periods: [String]) {
    self.file = file
    self.delimiter = delimiter
    self.periods = periods
  }

  mutating func read(_ bytes: [UInt8], from start: Int) {
    guard let delimiter else { return }
    var reader = RecordReader(path: file.path, bytes: bytes, from: start, delimiter: delimiter)
    var width = 4
    while let record = reader.next(expecting: width) {
      guard record.width > 0 else { continue }
      width = record.cells.count
      records.append(record)
    }
    listing = reader.listing
    guard let place = reader.limit else { return }
    listing.add(.tableTooLarge, at: place)
    // Part of a table would be a table that is not theirs.
    records = []
  }

  mutating func table() -> Table? {
    dropTitles()
    guard let first = records.first else {
      if listing.isEmpty { notes.add(.emptyTable, at: file.place(.start)) }
      return nil
    }
    guard !isData(first) else {
      notes.add(.noHeaderRow, at: first.cells[0].place)
      return nil
    }
    let groups = takeGroups()
    let header = records[0]
    var rows = Array(records.dropFirst())
    dropRemarks(from: &rows)
    guard !rows.isEmpty else {
      notes.add(.noRows, at: Place(file: file.path, position: header.end))
      return nil
    }
    let width = max(header.width, groups?.width ?? 0, usualWidth(of: rows))
    let kept = (0..<width).filter { column in
      column < header.width && !header.cells[column].text.isEmpty
        || groups?.heads(column) == true
        || rows.contains { column < $0.cells.count && !$0.cells[column].text.isEmpty }
    }
    let columns = kept.map { column(at: $0, header: header, groups: groups) }
    checkNames(of: columns)
    let complete = rows.compactMap { row(from: $0, columns: kept, width: width) }
    return Table(
      file: file,
      delimiter: delimiter.map { Character(Unicode.Scalar($0)) },
      columns: columns,
      rows: complete,
      titles: titles
    )
  }
}

extension TableReader {
  /// Leaves out rows of a single text above a header that has several.
  private mutating func dropTitles() {
    // Two rows of several cells make a table; without them this is a single column.
    guard records.count(where: { $0.width > 1 }) > 1 else { return }
    var count = 0
    while count + 1 < records.count, isTitle(records[count], above: records[count + 1]) {
      notes.add(.titleRow, at: records[count].cells[0].place)
      titles.append(records[count].cells[0].text)
      count += 1
    }
    records.removeFirst(count)
  }

  private func isTitle(_ record: Record, above next: Record) -> Bool {
    guard record.width == 1 else { return false }
    return next.width == 1 || !isData(next)
  }

  /// Leaves out rows below the table that hold nothing but a source or a remark.
  private mutating func dropRemarks(from rows: inout [Record]) {
    guard rows.contains(where: { $0.width > 1 }) else { return }
    while let last = rows.last, last.width == 1, isRemark(last.cells[0].text) {
      notes.add(.remarkRow, at: last.cells[0].place)
      rows.removeLast()
    }
  }

  private func isRemark(_ text: String) -> Bool {
    let openings = [
      "källa", "not:", "not.", "noter", "anm", "obs", "kommentar", "source", "note", "*", "¹", "1)",
    ]
    let text = text.lowercased()
    return openings.contains { text.hasPrefix($0) }
  }

  /// Whether a row that ought to be the header holds numbers instead of names; years are names.
  func isData(_ record: Record) -> Bool {
    let values = record.cells.dropFirst().map(\.text).filter { !$0.isEmpty }
    return !values.isEmpty && values.allSatisfy { isNumber($0) }
  }

  /// Whether a text is a number; a year may as well be a name.
  func isNumber(_ text: String) -> Bool {
    guard case .number(let spelling) = NumberSpelling.reading(of: text) else { return false }
    return !(text.count == 4 && 1900...2100 ~= spelling.mantissa)
  }

  /// The greatest width that more than half of the rows reach.
  private func usualWidth(of rows: [Record]) -> Int {
    rows.map(\.width).sorted(by: >)[rows.count / 2]
  }
}

extension TableReader {
  /// The row's cells in the columns that are kept; nil when it has too few or too many.
  private mutating func row(from record: Record, columns: [Int], width: Int) -> Table.Row? {
    let count = record.width > width ? record.width : record.cells.count
    let facts = ["count": Wording("\(count)"), "expected": Wording("\(width)")]
    if record.width > width {
      let extra = record.cells[width...].first { !$0.text.isEmpty } ?? record.cells[width]
      listing.add(.longRow, at: extra.place, facts, hint: longRowHint)
      return nil
    }
    if let last = columns.last, record.cells.count <= last, delimiter != nil {
      let end = Place(file: file.path, position: record.end)
      listing.add(.shortRow, at: end, facts, hint: otherDelimiterHint(for: record))
      return nil
    }
    if columns.count == record.cells.count, columns.last == record.cells.count - 1 {
      return Table.Row(cells: record.cells, line: record.line)
    }
    return Table.Row(cells: columns.map { cell(at: $0, of: record) }, line: record.line)
  }

  /// A cell of a row; in a workbook those after the last written one are not there and empty.
  private func cell(at column: Int, of record: Record) -> Table.Cell {
    if column < record.cells.count { return record.cells[column] }
    let place = Place(file: file.path, position: Position(line: record.line, column: column + 1))
    return Table.Cell(text: "", place: place)
  }

  private var longRowHint: Wording? {
    guard delimiter == nil else { return decimalCommaHint }
    return Wording(
      "ge kolumnen en rubrik, eller ta bort det som står utanför tabellen",
      "give the column a header, or remove what stands outside the table"
    )
  }

  /// What to suspect when a comma both separates the cells and may be a decimal sign.
  var decimalCommaHint: Wording? {
    guard delimiter == .comma else { return nil }
    return Wording(
      "står det decimalkomma i filen? spara den med semikolon mellan cellerna",
      "are there decimal commas in the file? save it with semicolons between the cells"
    )
  }

  private func otherDelimiterHint(for record: Record) -> Wording? {
    guard record.cells.count == 1, let delimiter else { return nil }
    let others = Delimiter.candidates.filter { $0 != delimiter }
    guard let other = others.first(where: { record.cells[0].text.utf8.contains($0) }) else {
      return nil
    }
    let (here, there) = (name(of: other), name(of: delimiter))
    return Wording(
      "raden skiljer cellerna med \(here.swedish), resten av filen med \(there.swedish)",
      "this row separates its cells with \(here.english), the rest of the file with \(there.english)"
    )
  }

  private func name(of delimiter: UInt8) -> Wording {
    switch delimiter {
    case .semicolon: Wording("semikolon", "semicolons")
    case .comma: Wording("komma", "commas")
    case .tab: Wording("tabb", "tabs")
    default:
      Wording(
        "”\(Character(Unicode.Scalar(delimiter)))”",
        "“\(Character(Unicode.Scalar(delimiter)))”"
      )
    }
  }
}
