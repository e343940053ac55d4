extension Table {
  /// The table with one row for each date, when its dates stand in the header instead of a column.
  ///
  /// People write months from left to right. Every column with a date in its header becomes rows;
  /// what stands beside the date in a header of two rows becomes the name of a column, and `name` is
  /// used where nothing does. Dates for which nothing is filled in are left out: they are months to
  /// come. A month without a year takes it from the titles above the table when they name exactly
  /// one. Nil when the header is not like that.
  package func long(naming name: String, noting notes: inout Notes) -> Table? {
    let heads = columns.map { DateHead(of: $0, named: name, year: yearOfTitles) }
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
      if let known = dates.firstIndex(where: { $0.text == head.date }) {
        dates[known].columns.append(index)
      } else {
        dates.append((head.date, columns[index].place, [index]))
      }
    }
    // Every name under every date, in the same order; otherwise it is not the same thing by date.
    let orders = dates.map { date in date.columns.compactMap { heads[$0]?.name } }
    guard orders.allSatisfy({ $0 == names }) else { return nil }
    let filled = dates.filter { date in
      rows.contains { row in date.columns.contains { !row.cells[$0].text.isEmpty } }
    }
    notes.add(.wideTable, at: columns[first].place, ["date": Wording(columns[first].name)])
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
    let day = Column(name: "date", place: columns[first].place)
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
    guard columns.count == 3, columns[1].name == "date", !rows.isEmpty else { return nil }
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

/// A column header that is a date, or a date and a name.
private struct DateHead {
  let date: String
  let name: String

  init?(of column: Table.Column, named fallback: String, year: String?) {
    if let date = Self.date(column.name, year: year) {
      // In two rows the date may stand below the name.
      self.init(date: date, name: column.group ?? fallback)
    } else if let group = column.group, let date = Self.date(group, year: year) {
      self.init(date: date, name: column.name)
    } else {
      return nil
    }
  }

  private init(date: String, name: String) {
    self.date = date
    self.name = name
  }

  /// The text of a date that a column of dates can read; nil for anything else.
  private static func date(_ text: String, year: String?) -> String? {
    switch DateSpelling(of: text) {
    case .date, .monthAndTwoDigits, .twoNumbers, .twoDigitYear, .impossible: text
    case .withoutYear: year.map { "\(text) \($0)" } ?? text
    case .dayNumber, .notADate: nil
    }
  }
}
