import Manuscript

/// The columns of a table file as its first line names them, before the table itself is read.
struct TableColumns {
  let headers: [String]
  let delimiter: Character

  init(header first: String) {
    delimiter =
      [";", "\t", ",", "|"].max { left, right in
        first.count { $0 == left } < first.count { $0 == right }
      } ?? ";"
    headers = first.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
  }
}

extension TableColumns {
  /// Whether the headers alone leave it possible that each row is a person.
  var mayHoldRows: Bool {
    nameColumn != nil || headers.count > 2 && !unknown.isEmpty
  }

  /// The columns that are none of a measure's.
  private var unknown: [Int] {
    headers.indices.filter { ColumnRole(header: headers[$0].plain) == nil }
  }

  /// The first column that names people.
  var nameColumn: Int? {
    let names = [
      "namn", "förnamn", "efternamn", "patient", "patientnamn", "brukare", "klient", "personnummer",
      "personnr", "pnr", "first name", "last name", "surname", "patient name", "client",
    ]
    return headers.firstIndex { names.contains($0.plain) }
  }

  /// The column with a value of its own in each row, in a table that also has a date to the day and
  /// an outcome of 0 or 1: one row per person; nil for any other table.
  ///
  /// Fewer than five rows prove nothing. The columns of counts have other names.
  func personColumn(in source: SourceFile) -> Int? {
    let unknown = unknown
    guard !unknown.isEmpty, headers.count > 2, source.lines.count > 5 else { return nil }
    let rows = source.lines.dropFirst().filter { !$0.isEmpty }.map { line in
      line.split(separator: delimiter, omittingEmptySubsequences: false).map(\.plain)
    }
    let columns = headers.indices.map { column in
      rows.map { $0.indices.contains(column) ? $0[column] : "" }
    }
    guard columns.contains(where: { $0.allSatisfy { CalendarDate($0) != nil } }),
      columns.contains(where: { $0.isOutcome })
    else { return nil }
    return unknown.first { column in
      let values = columns[column]
      return Set(values).count == values.count && !values.contains("")
        && !values.allSatisfy { CalendarDate($0) != nil }
    }
  }

  /// What is said of a table whose rows are people, at the header that shows it; nil for any other.
  func refusal(of source: SourceFile) -> Diagnostic? {
    if let name = nameColumn { return diagnostic(.nameColumn, at: name, in: source) }
    return personColumn(in: source).map { diagnostic(.rowPerPerson, at: $0, in: source) }
  }

  private func diagnostic(_ code: Code, at column: Int, in source: SourceFile) -> Diagnostic {
    let before = headers[..<column].reduce(0) { $0 + $1.count + 1 }
    let place = Place(
      file: source.path,
      position: Position(line: 1, column: before + 1),
      length: headers[column].count
    )
    return Diagnostic(code, at: place, ["header": "\(headers[column])"])
  }

  /// Whether a character of a line stands in a column that numbers people.
  func isIdentifying(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    let separator = delimiter.unicodeScalars.first
    return isIdentifying(column: line[..<index].count { $0 == separator })
  }

  /// Whether a column, from 0, numbers people.
  func isIdentifying(column: Int) -> Bool {
    guard headers.indices.contains(column) else { return false }
    let words = headers[column].plain.split { !$0.isLetter }
    let stems = ["person", "patient", "brukar", "klient", "journal", "ident", "samordning"]
    return words.contains { word in
      ["id", "nr", "nummer", "pnr", "ssn", "kod", "code"].contains(word)
        || stems.contains { word.hasPrefix($0) }
    }
  }
}

extension [String] {
  /// Whether every value says yes or no, and both are said.
  fileprivate var isOutcome: Bool {
    let values = Set(self)
    return [["0", "1"], ["ja", "nej"], ["j", "n"], ["yes", "no"], ["true", "false"]]
      .contains { values == Set($0) }
  }
}

extension StringProtocol {
  /// The text of a cell without quotation marks and space, in small letters.
  fileprivate var plain: String {
    let text = trimmed
    let bare = text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 1
    return (bare ? String(text.dropFirst().dropLast()) : text).lowercased()
  }
}
