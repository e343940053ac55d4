extension Table {
  /// The table with one row for each date, when its dates stand in the header instead of a column.
  ///
  /// People write months from left to right. Every column with a date in its header becomes rows;
  /// what stands beside the date in a header of two rows becomes the name of a column, and `name` is
  /// used where nothing does. Dates for which nothing is filled in are left out, and noted: most are
  /// months to come. A month without a year takes it from the titles above the table when they name exactly
  /// one. Where no header is a date, `periods` are the names that do the same. Nil when the header
  /// is not like that.
  package func long(
    naming name: String,
    periods: [String] = [],
    noting notes: inout Notes
  ) -> Table? {
    let year = yearOfTitles
    let byDate = columns.map { TimeHead(of: $0, named: name) { TimeHead.date($0, year: year) } }
    let isDated = byDate.contains { $0 != nil }
    let heads =
      isDated
      ? byDate
      : columns.map { TimeHead(of: $0, named: name) { TimeHead.period($0, among: periods) } }
    guard let first = heads.firstIndex(where: { $0 != nil }), heads.count(where: { $0 != nil }) > 1,
      heads[first...].allSatisfy({ $0 != nil })
    else { return nil }
    let dated = zip(columns.indices, heads).compactMap { index, head in
      head.map { (index: index, head: $0) }
    }
    var names: [String] = []
    for (_, head) in dated where !names.contains(head.name) { names.append(head.name) }
    var dates: [(text: String, place: Place, columns: [Int])] = []
    for (index, head) in dated {
      if let known = dates.firstIndex(where: { $0.text == head.time }) {
        dates[known].columns.append(index)
      } else {
        dates.append((head.time, columns[index].place, [index]))
      }
    }
    // Every name under every date, in the same order; otherwise it is not the same thing by date.
    let orders = dates.map { date in date.columns.compactMap { heads[$0]?.name } }
    guard orders.allSatisfy({ $0 == names }) else { return nil }
    let filled = dates.filter { date in
      rows.contains { row in date.columns.contains { !row.cells[$0].text.isEmpty } }
    }
    notes.add(.wideTable, at: columns[first].place, ["date": Wording(columns[first].name)])
    if let empty = dates.first(where: { date in !filled.contains { $0.text == date.text } }) {
      let others = dates.count - filled.count - 1
      let more = others == 0 ? Wording("") : Wording(" och \(others) till", " and \(others) more")
      notes.add(.emptyTimes, at: empty.place, ["time": Wording(empty.text), "more": more])
    }
    let labels = Array(columns[..<first])
    let lowered = rows.flatMap { row in
      filled.map { date in
        Row(
          cells: Array(row.cells[..<first]) + [Cell(text: date.text, place: date.place)]
            + date.columns.map { row.cells[$0] },
          line: row.line
        )
      }
    }
    let day = Column(name: isDated ? "date" : "period", place: columns[first].place)
    let values = names.enumerated().map { offset, name in
      Column(name: name, place: columns[dates[0].columns[offset]].place)
    }
    return Table(
      file: file,
      delimiter: delimiter,
      columns: labels + [day] + values,
      rows: lowered,
      titles: titles
    )
  }

  /// The table with the labels of its first column as columns, when each is the name of one.
  ///
  /// `täljare` and `nämnare` below each other, with the dates beside them, are the columns of a
  /// table that lies on its side. Nil when a label is no such name, or stands twice for a date.
  package func turned(whereNamed isName: (String) -> Bool) -> Table? {
    guard columns.count == 3, ["date", "period"].contains(columns[1].name), !rows.isEmpty else {
      return nil
    }
    var names: [(text: String, place: Place)] = []
    for cell in rows.map({ $0.cells[0] }) where !names.contains(where: { $0.text == cell.text }) {
      guard isName(cell.text) else { return nil }
      names.append((cell.text, cell.place))
    }
    var dates: [Cell] = []
    for cell in rows.map({ $0.cells[1] }) where !dates.contains(cell) { dates.append(cell) }
    var turned: [Row] = []
    for date in dates {
      let cells = names.compactMap { name in
        rows.first { $0.cells[0].text == name.text && $0.cells[1] == date }?.cells[2]
      }
      guard cells.count == names.count, rows.count == names.count * dates.count else { return nil }
      turned.append(Row(cells: [date] + cells, line: cells[0].place.position.line))
    }
    let columns = [columns[1]] + names.map { Column(name: $0.text, place: $0.place) }
    return Table(
      file: file,
      delimiter: delimiter,
      columns: columns,
      rows: turned,
      titles: titles
    )
  }

  /// The year that the titles name, when they name exactly one.
  private var yearOfTitles: String? {
    let years = titles.flatMap { title in
      title.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
        .compactMap { Int($0) }.filter { 1900...2100 ~= $0 }
    }
    guard let year = years.first, years.allSatisfy({ $0 == year }) else { return nil }
    return "\(year)"
  }
}

extension [Table.Column] {
  /// Whether all columns from an index on, and at least two, have a date or all have a period as
  /// their header.
  func areTimes(from start: Int, periods: [String]) -> Bool {
    guard count > start + 1 else { return false }
    let columns = self[start...]
    let areDates = columns.allSatisfy { column in
      TimeHead(of: column, named: "") { TimeHead.date($0, year: nil) } != nil
    }
    return areDates
      || columns.allSatisfy { column in
        TimeHead(of: column, named: "") { TimeHead.period($0, among: periods) } != nil
      }
  }
}

/// A column header that is a date or a period, or one of them and a name.
private struct TimeHead {
  let time: String
  let name: String

  init?(of column: Table.Column, named fallback: String, time: (String) -> String?) {
    if let written = time(column.name) {
      // In two rows the time may stand below the name.
      self.time = written
      name = column.group ?? fallback
    } else if let group = column.group, let written = time(group) {
      self.time = written
      name = column.name
    } else {
      return nil
    }
  }

  /// The text of a date that a column of dates can read; nil for anything else.
  static func date(_ text: String, year: String?) -> String? {
    switch DateSpelling(of: text) {
    case .date, .monthAndTwoDigits, .twoNumbers, .twoDigitYear, .impossible: text
    case .withoutYear: year.map { "\(text) \($0)" } ?? text
    case .dayNumber, .notADate: nil
    }
  }

  /// The text when it is one of the names, whatever the case.
  static func period(_ text: String, among names: [String]) -> String? {
    names.contains { $0.lowercased() == text.lowercased() } ? text : nil
  }
}
