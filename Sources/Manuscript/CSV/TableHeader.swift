/// The upper of two header rows: headings that are merged over the columns below them.
struct HeaderGroups {
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

extension TableReader {
  /// Takes away the upper of two header rows, and says which heading stands over which columns.
  ///
  /// Merged cells leave gaps in the first row that the second fills. Without such gaps the second
  /// row is a header all the same when it has no label of its own and the third has values below
  /// its names.
  mutating func takeGroups() -> HeaderGroups? {
    guard records.count > 2 else { return nil }
    let (upper, lower) = (records[0], records[1])
    guard isUpper(upper, of: lower) || isSubheader(lower, below: upper) else { return nil }
    notes.add(
      .twoHeaderRows,
      at: lower.cells.first { !$0.text.isEmpty }?.place ?? file.place(.start)
    )
    records.removeFirst()
    return HeaderGroups(upper: upper)
  }

  /// Whether some names stand below a heading and some below a gap, and none below nothing at all.
  private func isUpper(_ upper: Record, of lower: Record) -> Bool {
    let columns = 0..<max(upper.width, lower.width)
    return columns.contains { lower.names($0) && upper.names($0) }
      && columns.contains { lower.names($0) && !upper.names($0) }
      && columns.allSatisfy { lower.names($0) || upper.names($0) }
      && !lower.cells.contains { isNumber($0.text) } && hasValues(below: lower)
  }

  /// Whether a row without a label names what the values in the row below it are.
  private func isSubheader(_ lower: Record, below upper: Record) -> Bool {
    let named = lower.cells.indices.filter { lower.names($0) }
    guard let first = named.first, first > 0, first < upper.width, named.count > 1,
      records[2].names(0)
    else { return false }
    // Each heading has its name; a row that only lacks its label has cells below some of them.
    return named == (first..<upper.width).filter { upper.names($0) }
      && !named.contains { isValue(lower.cells[$0].text) }
      && hasValues(below: lower)
  }

  /// Whether the third row has values, and nothing but values, below the names of the second.
  private func hasValues(below lower: Record) -> Bool {
    let named = records[2].cells.indices.filter { $0 > 0 && lower.names($0) }
    let written = named.map { records[2].cells[$0].text }.filter { !$0.isEmpty }
    return !written.isEmpty && written.allSatisfy { isValue($0) }
  }

  /// Whether a text is a number or stands for one.
  private func isValue(_ text: String) -> Bool {
    switch NumberDraft(of: text) {
    case .empty, .notANumber: false
    case .spelled: isNumber(text)
    case .protected, .missing, .dash, .brokenThousands, .spreadsheetError: true
    }
  }
}

extension TableReader {
  func column(at index: Int, header: Record, groups: HeaderGroups?) -> Table.Column {
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

  /// Notes names that are missing or stand twice; the corner above the labels of a table with its
  /// times in the header needs none.
  mutating func checkNames(of columns: [Table.Column]) {
    var seen: [String: Place] = [:]
    let hasTimes = columns.areTimes(from: 1, periods: periods)
    for (index, column) in columns.enumerated() {
      let name = [column.group, column.name].compactMap(\.self).joined(separator: "\n").lowercased()
      if name.isEmpty {
        if index == 0, hasTimes { continue }
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

extension Record {
  /// Whether something is written in a column.
  fileprivate func names(_ column: Int) -> Bool {
    cells.indices.contains(column) && !cells[column].text.isEmpty
  }
}

extension Table.Cell {
  /// The text with one space between words.
  fileprivate var words: String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
