import Improvement
import Manuscript

/// The numbers of one written work, found by looking at its texts and tables as a reader would, and
/// which of them stand in at least two places.
///
/// Nothing here asks what Skifte compares, nor reads `parts:`, `equals:` and their like: the tables
/// are split at their semicolons and the texts searched for digits. A number stands in two places
///
/// - when it is the text of a claim: it is in the text and in the table that the claim names;
/// - in a table, when a claim of the work says that very number of that row;
/// - when it and the rest of its column make a printed total, or it is that total, or when its row
///   and the row of totals say the same number;
/// - when its column is found again: a column of another table, or the sum of two columns, has the
///   same numbers for the same rows in at least four rows of five, and in five rows or more;
/// - when another table of the work has the same number, 20 or more, for the same period;
/// - in the text without a claim, when it has three digits or more and a table has it.
struct WorkNumbers {
  let slug: String
  let tables: [PlainTable]
  let texts: [PlainText]
  private let twice: Set<CellAddress>

  /// A cell by its table, row and column.
  struct CellAddress: Hashable {
    let file: String
    let row: Int
    let column: Int
  }

  init(_ slug: String) {
    self.slug = slug
    let files = WrittenWorks.folder.files(under: "Projects/\(slug)")
    let read = { (file: Folder.File) in String(decoding: file.bytes, as: UTF8.self) }
    tables = files.filter { $0.path.hasSuffix(".csv") }.map { PlainTable($0.path, read($0)) }
    texts = files.filter { $0.path.hasSuffix(".md") }.map { PlainText($0.path, read($0)) }
    twice =
      Self.inTotals(tables).union(Self.inColumns(tables)).union(Self.inOtherTables(tables))
      .union(Self.inClaims(tables, texts, of: WrittenWorks.analysis(slug)?.project))
  }

  /// Whether a cell's number stands in another place too.
  func standsTwice(_ file: String, row: Int, column: Int) -> Bool {
    twice.contains(CellAddress(file: file, row: row, column: column))
  }

  /// Whether a number of the text without a claim stands in a table too.
  func isInTable(_ number: String) -> Bool {
    let digits = number.filter(\.isNumber)
    guard digits.count > 2 else { return false }
    return tables.contains { table in
      table.cells.contains {
        $0.text.filter { !$0.isWhitespace } == number.filter { !$0.isWhitespace }
      }
    }
  }
}

extension WorkNumbers {
  /// Columns whose rows make the printed total of their period.
  private static func inTotals(_ tables: [PlainTable]) -> Set<CellAddress> {
    var found: Set<CellAddress> = []
    for table in tables {
      for column in table.numberColumns {
        for total in table.rows.indices where table.isTotal(total) {
          let rows = table.rows.indices.filter {
            !table.isTotal($0) && table.period($0) == table.period(total)
          }
          guard let printed = table.number(total, column) else { continue }
          let numbers = rows.compactMap { table.number($0, column) }
          guard numbers.reduce(0, +) == printed || numbers.allSatisfy({ $0 == printed }) else {
            continue
          }
          for row in rows + [total] where table.number(row, column) != nil {
            found.insert(CellAddress(file: table.file, row: row, column: column))
          }
        }
      }
    }
    return found
  }

  /// One column's numbers by period and name.
  private struct Vector {
    let file: String
    let column: Int
    var numbers: [String: Double] = [:]
    var rows: [String: Int] = [:]
  }

  private static func vectors(_ tables: [PlainTable]) -> [Vector] {
    tables.flatMap { table in
      table.numberColumns.map { column in
        var vector = Vector(file: table.file, column: column)
        for row in table.rows.indices where !table.isTotal(row) {
          guard let number = table.number(row, column) else { continue }
          let key = "\(table.period(row))|\(table.name(row))"
          vector.numbers[key] = number
          vector.rows[key] = row
        }
        return vector
      }
    }
  }

  /// Columns that another column, or the sum of two, says again; also two columns of one table that
  /// two of another say again.
  private static func inColumns(_ tables: [PlainTable]) -> Set<CellAddress> {
    let vectors = vectors(tables).filter { vector in
      vector.numbers.values.count(where: { $0 != 0 }) >= 5
    }
    let pairs = vectors.indices.flatMap { index in
      vectors[..<index].map { [vectors[index], $0] }
    }
    let inOneTable = pairs.filter { $0[0].file == $0[1].file }
    var found: Set<CellAddress> = []
    let compare = { (first: [Vector], second: [Vector]) in
      guard saysTheSame(first, second) else { return }
      for vector in first + second {
        for row in vector.rows.values {
          found.insert(CellAddress(file: vector.file, row: row, column: vector.column))
        }
      }
    }
    for pair in pairs where pair[0].file != pair[1].file { compare([pair[0]], [pair[1]]) }
    for vector in vectors {
      for pair in pairs
      where !pair.contains(where: { $0.file == vector.file && $0.column == vector.column }) {
        compare([vector], pair)
      }
    }
    for (index, first) in inOneTable.enumerated() {
      for second in inOneTable[..<index] where first[0].file != second[0].file {
        compare(first, second)
      }
    }
    return found
  }

  private static func saysTheSame(_ first: [Vector], _ second: [Vector]) -> Bool {
    let keys = first.reduce(Set(first[0].numbers.keys)) { $0.union($1.numbers.keys) }
      .intersection(second.reduce(Set(second[0].numbers.keys)) { $0.union($1.numbers.keys) })
    guard keys.count >= 5 else { return false }
    let sum = { (vectors: [Vector], key: String) in
      vectors.reduce(0) { $0 + ($1.numbers[key] ?? 0) }
    }
    // Each column must matter, or a column of zeros would say any other again.
    let isUsed = (first + second).allSatisfy { vector in
      keys.count { (vector.numbers[$0] ?? 0) != 0 } >= 5
    }
    guard isUsed else { return false }
    return keys.count { sum(first, $0) == sum(second, $0) } * 5 >= keys.count * 4
  }

  /// Numbers of 20 or more that another table has for the same period.
  private static func inOtherTables(_ tables: [PlainTable]) -> Set<CellAddress> {
    var places: [String: [CellAddress]] = [:]
    for table in tables where table.rows.count < 20 {
      for cell in table.cells where !table.isTotal(cell.row) {
        guard let number = table.number(cell.row, cell.column), number >= 20 else { continue }
        places["\(table.period(cell.row))|\(cell.text)", default: []].append(
          CellAddress(file: table.file, row: cell.row, column: cell.column)
        )
      }
    }
    return Set(places.values.filter { Set($0.map(\.file)).count > 1 }.joined())
  }

  /// Cells whose very number a claim says of their row.
  private static func inClaims(
    _ tables: [PlainTable],
    _ texts: [PlainText],
    of project: Project?
  ) -> Set<CellAddress> {
    var found: Set<CellAddress> = []
    for claim in texts.flatMap(\.claims) {
      let parts = claim.address.split(separator: "/").map(String.init)
      guard let measure = project?.measure(parts[0]), let path = measure.data?.path,
        let table = tables.first(where: { $0.file.hasSuffix(path) })
      else { continue }
      let cells = parts.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
      let period = parts.first { part in project?.period(part) != nil }
      let said = claim.numbers
      for cell in table.cells {
        let isNamed =
          cells.isEmpty
          ? table.isTotal(cell.row) || table.name(cell.row).isEmpty
          : table.name(cell.row) == cells.joined(separator: "/")
        guard isNamed,
          period == nil || table.period(cell.row) == period || table.period(cell.row).isEmpty,
          let number = table.number(cell.row, cell.column), said.contains(number)
        else { continue }
        found.insert(CellAddress(file: table.file, row: cell.row, column: cell.column))
      }
    }
    return found
  }
}
