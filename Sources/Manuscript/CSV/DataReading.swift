/// What was understood of a file of numbers, column by column, before any measure asks for it.
///
/// It is what `explain-data` prints and `fix` writes. The columns are read by the same readers as a
/// measure's, and each is a date, a number or a text by what most of its cells are.
package struct DataReading: Sendable, Hashable {
  /// The file as text, with how its bytes were read.
  package let file: SourceFile
  /// The character between cells; nil when there is no table.
  package let delimiter: Character?
  /// The decimal sign that a column proves, a comma or a point; nil when none does.
  package let decimal: Character?
  package let columns: [Column]
  /// One cell for each column; rows of totals, titles and remarks are left out.
  package let rows: [[Cell]]
  /// What was guessed, and what could not be read, by place.
  package let diagnostics: [Diagnostic]

  /// A column as it was understood.
  package struct Column: Sendable, Hashable {
    package let name: String
    package let kind: Kind
  }

  /// What most of a column's cells are.
  package enum Kind: String, Sendable, Hashable {
    case number, date, text
  }

  /// What one cell says.
  package enum Cell: Sendable, Hashable {
    case number(Number)
    case date(DateInterval)
    case text(String)
    /// Nothing is written, or a sign for no value.
    case missing
    /// The source hides the number.
    case protected
    /// A mistake that is among the diagnostics.
    case invalid
  }
}

extension DataReading {
  /// Reads a file's bytes; every mistake is a diagnostic, also that there is no table at all.
  ///
  /// `sheet` names a workbook's sheet, `dashes` say what a dash alone means, and `isName` which labels
  /// of a table that lies on its side are names of columns. `noted` is what is known of the file
  /// before it is read.
  package init(
    path: String,
    bytes: [UInt8],
    sheet: String? = nil,
    dashes: Dashes = Dashes(),
    noted: Notes = Notes(),
    whereNamed isName: (String) -> Bool = { _ in false }
  ) {
    var notes = noted
    let data = Folder.File(path: path, bytes: bytes)
    let named = sheet.map { Located($0, at: Place(file: path)) }
    var written: Table?
    if bytes.count > Folder.mostBytes(of: path) {
      notes.add(.fileTooLarge, at: Place(file: path), Folder.limitFacts(of: path))
    } else {
      written = Table(reading: data, sheet: named, noting: &notes)
    }
    // The encoding is told also when there is no table, but not of more than a beginning.
    var silent = Notes()
    let file =
      written?.file
      ?? (isWorkbookName(path)
        ? SourceFile(path: path, text: "", encoding: .workbook)
        : SourceFile(path: path, bytes: Array(bytes.prefix(1 << 20)), noting: &silent))
    let table = written.map { written in
      guard let long = written.long(naming: "count", noting: &notes) else { return written }
      return long.turned(whereNamed: isName) ?? long
    }
    var reader = DataReader(table: table, dashes: dashes)
    reader.read(noting: &notes)
    self.init(
      file: file,
      delimiter: table?.delimiter,
      decimal: reader.decimal,
      columns: reader.columns,
      rows: reader.rows,
      diagnostics: notes.sorted
    )
  }

  /// Whether anything could not be read.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads the columns of a table by what most of their cells are.
private struct DataReader {
  let table: Table?
  let dashes: Dashes
  var columns: [DataReading.Column] = []
  var rows: [[DataReading.Cell]] = []
  var decimal: Character?

  init(table: Table?, dashes: Dashes) {
    self.table = table
    self.dashes = dashes
  }

  mutating func read(noting notes: inout Notes) {
    guard let table else { return }
    let totals = table.rows.indices.filter { row in
      table.rows[row].cells.first { !$0.text.isEmpty }?.namesTotal == true
    }
    var cells: [[DataReading.Cell]] = []
    for (index, column) in table.columns.enumerated() {
      let written = table.rows.map { $0.cells[index] }
      let parts = table.rows.indices.filter { !totals.contains($0) }.map { written[$0] }
      let kind = kind(of: parts, named: column.name)
      columns.append(DataReading.Column(name: column.fullName, kind: kind))
      let dash = dashes.meaning(in: column)
      // A total has a number in a column of numbers, but no date in a column of dates.
      if kind == .number {
        cells.append(read(written, as: kind, dash: dash, noting: &notes))
      } else {
        var read = read(parts, as: kind, dash: dash, noting: &notes)
        for row in totals { read.insert(.missing, at: row) }
        cells.append(read)
      }
    }
    var counts: [Int: [Int?]] = [:]
    for index in columns.indices where columns[index].kind == .number {
      counts[index] = cells[index].map { cell in
        if case .number(let number) = cell { number.integer } else { nil }
      }
    }
    table.checkTotals(totals, counts: counts, noting: &notes)
    rows = table.rows.indices.filter { !totals.contains($0) }.map { row in cells.map { $0[row] } }
  }

  private func kind(of cells: [Table.Cell], named name: String) -> DataReading.Kind {
    let written = cells.filter { !$0.text.isEmpty }
    guard !written.isEmpty else { return .text }
    if namesDate(name) {
      let dates = DateColumn.count(in: written, withoutYear: true)
      if dates * 2 > written.count || written.allSatisfy({ isDigits($0) }) { return .date }
    }
    let dates = DateColumn.count(in: written)
    let (numbers, dashes) = NumberColumn.count(in: written)
    // A year is a number too, but `2024-01-31` is a date that only begins like one.
    if dates * 2 > written.count, dates > written.count(where: { isNumber($0) }) { return .date }
    // A dash says nothing of its column.
    if numbers > 0, numbers * 2 >= written.count - dashes { return .number }
    return dates * 2 > written.count ? .date : .text
  }

  /// Whether a header says that the column holds dates, which digits alone do not.
  private func namesDate(_ name: String) -> Bool {
    let words = [
      "datum", "date", "månad", "month", "år", "year", "vecka", "week", "kvartal", "quarter", "dag",
      "day", "tid", "när",
    ]
    return words.contains { name.lowercased().split { !$0.isLetter }.contains(Substring($0)) }
  }

  private func isNumber(_ cell: Table.Cell) -> Bool {
    if case .number = NumberSpelling.reading(of: cell.text) { true } else { false }
  }

  private func isDigits(_ cell: Table.Cell) -> Bool {
    cell.text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private mutating func read(
    _ cells: [Table.Cell],
    as kind: DataReading.Kind,
    dash: Dash?,
    noting notes: inout Notes
  ) -> [DataReading.Cell] {
    switch kind {
    case .text: return cells.map { $0.text.isEmpty ? .missing : .text($0.text) }
    case .date:
      return DateColumn(reading: cells, noting: &notes).readings.map { reading in
        switch reading {
        case .date(let dates): .date(dates)
        case .empty: .missing
        case .invalid: .invalid
        }
      }
    case .number:
      let column = NumberColumn(reading: cells, dash: dash, noting: &notes)
      decimal = decimal ?? column.decimalSign
      return column.readings.map { reading in
        switch reading {
        case .number(let number): .number(number)
        case .empty, .missing: .missing
        case .protected: .protected
        case .invalid: .invalid
        }
      }
    }
  }
}

extension NumberColumn {
  /// How many of the cells are written as numbers, or hold something that stands for one, and how
  /// many are a dash alone.
  static func count(in cells: [Table.Cell]) -> (numbers: Int, dashes: Int) {
    var (numbers, dashes) = (0, 0)
    for cell in cells {
      switch NumberDraft(of: cell.text) {
      case .spelled, .spreadsheetError, .brokenThousands: numbers += 1
      case .dash: dashes += 1
      case .empty, .missing: break
      // A letter x alone says nothing about its column.
      case .protected:
        if cell.text.contains(where: \.isNumber) || cell.text == ".." { numbers += 1 }
      case .notANumber: if cell.text.first?.isNumber == true { numbers += 1 }
      }
    }
    return (numbers, dashes)
  }
}
