/// A CSV file or a sheet of a workbook as rows of cells, each cell knowing where it stands.
///
/// A cell is text here; what it means is decided by whoever knows the column.
package struct Table: Sendable, Hashable {
  /// The file the table was read from.
  package let file: SourceFile
  /// The character between cells: the one that divides the rows most evenly, or what a first line
  /// `sep=` says; nil in a workbook.
  package let delimiter: Character?
  /// The columns that have a name or a value, in the order of the file.
  package let columns: [Column]
  /// The rows below the header, in order, without the blank ones.
  ///
  /// A row with too few or too many cells is a diagnostic and is left out as well, since nobody
  /// knows which of its cells belongs to which column.
  package let rows: [Row]
  /// The texts of the rows above the header, which say what the table is about.
  package let titles: [String]

  init(
    file: SourceFile,
    delimiter: Character?,
    columns: [Column],
    rows: [Row],
    titles: [String] = []
  ) {
    self.file = file
    self.delimiter = delimiter
    self.columns = columns
    self.rows = rows
    self.titles = titles
  }
}

extension Table {
  /// A column's header.
  package struct Column: Sendable, Hashable {
    /// The name without spaces at its ends and with one space between words; empty when missing.
    package let name: String
    /// The name in the file; where it would stand when it is missing.
    package let place: Place
    /// The heading above the name, which may be merged over several columns; nil with a header of
    /// one row.
    package let group: String?

    /// The heading and the name; the name alone with a header of one row.
    package var fullName: String { [group, name].compactMap(\.self).joined(separator: " ") }

    /// A column by its header; both texts are trimmed already.
    init(name: String, place: Place, group: String? = nil) {
      self.name = name
      self.place = place
      self.group = group
    }
  }

  /// One row of the table.
  package struct Row: Sendable, Hashable {
    /// Exactly one cell for each column of the table.
    package let cells: [Cell]
    /// The line, or row of a sheet, on which the row begins, from 1.
    package let line: Int
  }

  /// One cell of a row.
  package struct Cell: Sendable, Hashable {
    /// The text without the quotation marks of CSV and without spaces of any kind at its ends.
    package let text: String
    /// The text in the file; for an empty cell the place where it would stand.
    package let place: Place

    /// A cell with a text that is trimmed already.
    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The index of the first column that has one of the names, whatever the case; nil when none has.
  ///
  /// With a header of two rows, the heading and the name together are a name too: `Män antal`.
  package func index(of names: [String]) -> Int? {
    let names = names.map { $0.lowercased() }
    return columns.firstIndex { names.contains($0.fullName.lowercased()) }
      ?? columns.firstIndex { names.contains($0.name.lowercased()) }
  }
}

extension Table.Cell {
  /// Whether the cell is what a row of totals is called.
  package var namesTotal: Bool { Self.namesTotal(text) }

  /// Whether a text is what a row of totals is called, whatever its case.
  package static func namesTotal(_ text: String) -> Bool {
    namesOfTotals.contains(text.lowercased())
  }

  /// The text as a diagnostic quotes it: on one line, and not longer than forty characters.
  var excerpt: Wording {
    let line = text.split(separator: "\n").joined(separator: " ")
    return Wording(line.count > 40 ? line.prefix(39) + "…" : line[...])
  }
}

private let namesOfTotals: Set<String> = [
  "totalt", "total", "summa", "hela riket", "riket totalt", "riket", "alla", "samtliga",
  "hela landet", "all", "sum",
]
