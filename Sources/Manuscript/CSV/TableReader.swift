extension Table {
  /// The table in a CSV file; nil, with a diagnostic, when there is nothing that is a table.
  ///
  /// Every fault is noted at its place and the reading goes on. Title rows above the header and
  /// remarks below the last row are left out with a note; blank rows and wholly empty columns are
  /// left out without one.
  package init?(reading file: SourceFile, noting notes: inout Notes) {
    // A file that is no text has been noted where its bytes were read.
    guard !notes.all.contains(where: { $0.code == .notText && $0.place.file == file.path }) else {
      return nil
    }
    let bytes = Array(file.text.utf8)
    let stated = Delimiter.stated(in: bytes)
    let delimiter = stated?.delimiter ?? Delimiter.mostConsistent(in: bytes) ?? .semicolon
    var reader = TableReader(file: file, delimiter: delimiter)
    reader.read(bytes, from: stated?.length ?? 0)
    let table = reader.table()
    reader.listing.finish(into: &notes)
    notes.add(contentsOf: reader.notes)
    guard let table else { return nil }
    self = table
  }
}

/// The upper of two header rows: headings that are merged over the columns below them.
private struct HeaderGroups {
  let upper: Record

  var width: Int { upper.width }

  /// Whether a heading stands in the column itself.
  func heads(_ column: Int) -> Bool { cell(at: column) != nil }

  /// The heading that stands in the column itself.
  func cell(at column: Int) -> Table.Cell? {
    guard column < upper.cells.count, !upper.cells[column].text.isEmpty else { return nil }
    return upper.cells[column]
  }

  /// The heading over a column: its own, or the nearest to the left.
  func name(at column: Int) -> String? {
    upper.cells.prefix(column + 1).last { !$0.text.isEmpty }?.words
  }
}

extension Record {
  fileprivate func text(at column: Int) -> String? {
    column < cells.count ? cells[column].text : nil
  }
}

extension Table.Cell {
  /// The text with one space between words.
  fileprivate var words: String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// Finds the header, the columns and the rows among a file's records.
private struct TableReader {
  let file: SourceFile
  let delimiter: UInt8
  var listing = Listing()
  var notes = Notes()
  private var records: [Record] = []
  private var titles: [String] = []

  init(file: SourceFile, delimiter: UInt8) {
    self.file = file
    self.delimiter = delimiter
  }

  mutating func read(_ bytes: [UInt8], from start: Int) {
    var reader = RecordReader(path: file.path, bytes: bytes, from: start, delimiter: delimiter)
    var width = 4
    while let record = reader.next(expecting: width) {
      guard record.width > 0 else { continue }
      width = record.cells.count
      records.append(record)
    }
    listing = reader.listing
  }

  mutating func table() -> Table? {
    dropTitles()
    guard let first = records.first else {
      notes.add(.emptyTable, at: file.place(.start))
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
    checkNames(of: columns, header: header)
    let complete = rows.compactMap { row(from: $0, columns: kept, width: width) }
    return Table(
      file: file,
      delimiter: Character(Unicode.Scalar(delimiter)),
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
  private func isData(_ record: Record) -> Bool {
    let values = record.cells.dropFirst().map(\.text).filter { !$0.isEmpty }
    return !values.isEmpty && values.allSatisfy { isNumber($0) }
  }

  /// Whether a text is a number; a year may as well be a name.
  private func isNumber(_ text: String) -> Bool {
    guard case .number(let spelling) = NumberSpelling.reading(of: text) else { return false }
    return !(text.count == 4 && 1900...2100 ~= spelling.mantissa)
  }

  /// The greatest width that more than half of the rows reach.
  private func usualWidth(of rows: [Record]) -> Int {
    rows.map(\.width).sorted(by: >)[rows.count / 2]
  }

  private func column(at index: Int, header: Record, groups: HeaderGroups?) -> Table.Column {
    let group = groups?.name(at: index)
    guard index < header.cells.count, !header.cells[index].text.isEmpty else {
      // A name in the upper row alone is the column's name.
      let cell = groups?.cell(at: index)
      return Table.Column(
        name: cell?.words ?? "",
        place: cell?.place
          ?? (index < header.cells.count
            ? header.cells[index].place : Place(file: file.path, position: header.end))
      )
    }
    let cell = header.cells[index]
    return Table.Column(name: cell.words, place: cell.place, group: group)
  }

  /// Takes away the upper of two header rows, and says which heading stands over which columns.
  ///
  /// Two rows are a header when the first leaves gaps, as merged cells do, that the second fills,
  /// when neither holds numbers and the third does.
  private mutating func takeGroups() -> HeaderGroups? {
    guard records.count > 2 else { return nil }
    let (upper, lower) = (records[0], records[1])
    let isNamed = { (record: Record, column: Int) in !(record.text(at: column) ?? "").isEmpty }
    let columns = 0..<max(upper.width, lower.width)
    // Some names stand below a heading and some below a gap; none stands below nothing at all.
    guard columns.contains(where: { isNamed(lower, $0) && isNamed(upper, $0) }),
      columns.contains(where: { isNamed(lower, $0) && !isNamed(upper, $0) }),
      columns.allSatisfy({ isNamed(lower, $0) || isNamed(upper, $0) }),
      !lower.cells.contains(where: { isNumber($0.text) }), isData(records[2])
    else { return nil }
    notes.add(
      .twoHeaderRows,
      at: lower.cells.first { !$0.text.isEmpty }?.place ?? file.place(.start)
    )
    records.removeFirst()
    return HeaderGroups(upper: upper)
  }

  private mutating func checkNames(of columns: [Table.Column], header: Record) {
    var seen: [String: Place] = [:]
    for column in columns {
      let name = [column.group, column.name].compactMap(\.self).joined(separator: "\n").lowercased()
      if name.isEmpty {
        listing.add(.missingHeader, at: column.place, hint: decimalCommaHint)
      } else if let first = seen[name] {
        let facts = ["name": Wording(column.name)]
        let related = Diagnostic.Related(Wording("den första", "the first one"), at: first)
        listing.add(.duplicateHeader) {
          Diagnostic(.duplicateHeader, at: column.place, facts, related: [related])
        }
      } else {
        seen[name] = column.place
      }
    }
  }
}

extension TableReader {
  /// The row's cells in the columns that are kept; nil when it has too few or too many.
  private mutating func row(from record: Record, columns: [Int], width: Int) -> Table.Row? {
    let count = record.width > width ? record.width : record.cells.count
    let facts = ["count": Wording("\(count)"), "expected": Wording("\(width)")]
    if record.width > width {
      let extra = record.cells[width...].first { !$0.text.isEmpty } ?? record.cells[width]
      listing.add(.longRow, at: extra.place, facts, hint: decimalCommaHint)
      return nil
    }
    if let last = columns.last, record.cells.count <= last {
      let end = Place(file: file.path, position: record.end)
      listing.add(.shortRow, at: end, facts, hint: otherDelimiterHint(for: record))
      return nil
    }
    if columns.count == record.cells.count {
      return Table.Row(cells: record.cells, line: record.line)
    }
    return Table.Row(cells: columns.map { record.cells[$0] }, line: record.line)
  }

  /// What to suspect when a comma both separates the cells and may be a decimal sign.
  private var decimalCommaHint: Wording? {
    guard delimiter == .comma else { return nil }
    return Wording(
      "står det decimalkomma i filen? spara den med semikolon mellan cellerna",
      "are there decimal commas in the file? save it with semicolons between the cells"
    )
  }

  private func otherDelimiterHint(for record: Record) -> Wording? {
    guard record.cells.count == 1 else { return nil }
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
