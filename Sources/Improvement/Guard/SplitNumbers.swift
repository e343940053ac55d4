import Manuscript

/// Identity numbers whose day stands in one column of a table and whose last four digits stand in
/// the next.
///
/// A day beside a count of four digits is ordinary, and one row in ten agrees with a check digit by
/// chance. So it takes rows enough that nearly all agree, or headers that say what the columns are.
struct SplitNumbers {
  /// The rows that hold one, from above.
  private(set) var rows: [Row] = []

  /// A row by its number from 1, and where both cells stand among its Unicode scalars.
  struct Row {
    let line: Int
    let range: Range<Int>
  }

  /// Looks through the columns of a table, two and two.
  init(in columns: TableColumns, of source: SourceFile) {
    guard columns.headers.count > 1, let sign = columns.delimiter.unicodeScalars.first else {
      return
    }
    var found = Array(repeating: Pair(), count: columns.headers.count - 1)
    // A table may lack headers.
    for (index, line) in source.lines.enumerated()
    where line.utf8.contains(where: { 0x30...0x39 ~= $0 || $0 >= 0x80 }) {
      let scalars = line.unicodeScalars
      let cells = scalars.split(separator: sign, omittingEmptySubsequences: false)
      for column in found.indices where cells.indices.contains(column + 1) {
        let (first, second) = (Substring(cells[column]).bare, Substring(cells[column + 1]).bare)
        guard 4...12 ~= second.utf8.count,
          let agrees = PersonalTrace.agrees(day: first, digits: second)
        else { continue }
        let start = scalars.distance(from: scalars.startIndex, to: first.startIndex)
        let end = scalars.distance(from: scalars.startIndex, to: second.endIndex)
        found[column].rows.append(Row(line: index + 1, range: start..<end))
        if agrees { found[column].agreeing += 1 }
      }
    }
    rows = found.enumerated().flatMap { column, pair in
      pair.isNumber(
        saidBy: columns.isBirth(column) || columns.isLastFour(column + 1),
        in: source.lines.count - 1
      ) ? pair.rows : []
    }
    rows.sort { $0.line < $1.line }
  }
}

/// What two neighbouring columns hold.
private struct Pair {
  /// The rows with a day and four digits.
  var rows: [SplitNumbers.Row] = []
  /// In how many of them the check digit is right.
  var agreeing = 0

  /// Whether they hold numbers, by their headers or by the rows alone.
  func isNumber(saidBy headers: Bool, in all: Int) -> Bool {
    if headers { return agreeing * 2 >= rows.count && agreeing > 0 }
    return rows.count >= 4 && agreeing * 10 >= rows.count * 9 && rows.count * 2 >= all
  }
}

extension TableColumns {
  /// Whether a column, from 0, is one of days of birth.
  fileprivate func isBirth(_ column: Int) -> Bool {
    words(of: column).contains { word in
      ["född", "fodd", "födelse", "fodelse", "birth", "dob", "born", "personn", "pnr"]
        .contains { word.hasPrefix($0) }
    }
  }

  /// Whether a column, from 0, is one of the last four digits of numbers.
  fileprivate func isLastFour(_ column: Int) -> Bool {
    words(of: column).contains { word in
      ["sista", "fyra", "last", "kontroll", "check", "person", "pnr", "ssn", "samordn"]
        .contains { word.hasPrefix($0) }
    }
  }

  private func words(of column: Int) -> [Substring] {
    headers[column].lowercased().split { !$0.isLetter }
  }
}

extension Substring {
  /// A cell without spaces and quotation marks around it.
  fileprivate var bare: Substring {
    let signs: (Character) -> Bool = { $0 == "\"" || $0.isWhitespace }
    let start = drop(while: signs)
    return start[
      ..<(start.lastIndex { !signs($0) }.map { start.index(after: $0) } ?? start.startIndex)
    ]
  }
}
