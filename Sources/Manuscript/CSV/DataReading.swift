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
  package init(path: String, bytes: [UInt8]) {
    var notes = Notes()
    let file = SourceFile(path: path, bytes: bytes, noting: &notes)
    let written = Table(reading: file, noting: &notes)
    let table = written.map { written in
      written.long(naming: "count", noting: &notes) ?? written
    }
    var reader = DataReader(table: table)
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
  var columns: [DataReading.Column] = []
  var rows: [[DataReading.Cell]] = []
  var decimal: Character?

  init(table: Table?) {
    self.table = table
  }

  mutating func read(noting notes: inout Notes) {
    guard let table else { return }
    var cells: [[DataReading.Cell]] = []
    for (index, column) in table.columns.enumerated() {
      let written = table.rows.map { $0.cells[index] }
      let kind = kind(of: written, named: column.name)
      let name = [column.group, column.name].compactMap(\.self).joined(separator: " ")
      columns.append(DataReading.Column(name: name, kind: kind))
      cells.append(read(written, as: kind, noting: &notes))
    }
    let totals = table.rows.indices.filter { row in
      table.rows[row].cells.first { !$0.text.isEmpty }?.namesTotal == true
    }
    for row in totals { check(row, of: cells, without: totals, noting: &notes) }
    rows = table.rows.indices.filter { !totals.contains($0) }.map { row in cells.map { $0[row] } }
  }

  private func kind(of cells: [Table.Cell], named name: String) -> DataReading.Kind {
    let written = cells.filter { !$0.text.isEmpty }
    guard !written.isEmpty else { return .text }
    let dates = DateColumn.count(in: written)
    if namesDate(name), dates * 2 > written.count || written.allSatisfy({ isDigits($0) }) {
      return .date
    }
    let numbers = NumberColumn.count(in: written)
    if numbers * 2 >= written.count { return .number }
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

  private func isDigits(_ cell: Table.Cell) -> Bool {
    cell.text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private mutating func read(
    _ cells: [Table.Cell],
    as kind: DataReading.Kind,
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
      let column = NumberColumn(reading: cells, noting: &notes)
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

  /// Compares a row of totals with the sum of the other rows, in columns of whole numbers.
  private func check(
    _ row: Int,
    of cells: [[DataReading.Cell]],
    without totals: [Int],
    noting notes: inout Notes
  ) {
    guard let table else { return }
    let parts = table.rows.indices.filter { !totals.contains($0) }
    var isChecked = false
    for (index, column) in cells.enumerated() {
      guard case .number(let total) = column[row], let printed = total.integer else { continue }
      let counts = parts.map { part -> Int? in
        if case .number(let number) = column[part] { number.integer } else { nil }
      }
      guard !counts.isEmpty, counts.allSatisfy({ $0 != nil }) else { continue }
      let sum = counts.compactMap(\.self).reduce(0, +)
      isChecked = true
      guard sum != printed else { continue }
      notes.add(
        .wrongTotal,
        at: table.rows[row].cells[index].place,
        ["total": "\(printed)", "sum": "\(sum)", "column": Wording(columns[index].name)]
      )
    }
    let name = table.rows[row].cells.first { !$0.text.isEmpty }
    notes.add(
      isChecked ? .totalsRow : .uncheckedTotalsRow,
      at: name?.place ?? table.file.place(line: table.rows[row].line),
      ["name": name?.excerpt ?? ""]
    )
  }
}

extension NumberColumn {
  /// How many of the cells are written as numbers, or hold something that stands for one.
  static func count(in cells: [Table.Cell]) -> Int {
    var silent = Notes()
    let readings = NumberColumn(reading: cells, noting: &silent).readings
    return zip(cells, readings).count { cell, reading in
      switch reading {
      case .number: true
      case .empty: false
      // A letter x alone says nothing about its column.
      case .protected: cell.text.contains { $0.isNumber } || cell.text == ".."
      case .missing: false
      case .invalid:
        cell.text.first?.isNumber == true || spreadsheetErrorMeaning(of: cell.text) != nil
      }
    }
  }
}
