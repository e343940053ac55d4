import Manuscript

/// Reads a measure's table into observations: which period, about what, and which figure.
struct ObservationReader {
  let declaration: MeasureDeclaration
  let periods: [Period]
  let units: [CareUnit]
  let plan: StudyPlan?

  private var measure: Measure { declaration.measure }

  init(
    declaration: MeasureDeclaration,
    periods: [Period],
    units: [CareUnit],
    plan: StudyPlan?
  ) {
    self.declaration = declaration
    self.periods = periods
    self.units = units
    self.plan = plan
  }
}

extension ObservationReader {
  /// The measure with its observations.
  ///
  /// Every mistake in the table is noted; a row that could not be read is an error, so that nothing
  /// is published without it.
  func measure(readFrom shelf: inout TableShelf, noting notes: inout Notes) -> Measure {
    var measure = measure
    measure.arms = plan?.arms.map(\.id) ?? []
    guard let data = declaration.data else {
      if plan == nil { notes.add(.noData, at: measure.place, ["id": "\(measure.id)"]) }
      return measure
    }
    guard let written = shelf.table(data, sheet: declaration.sheet, noting: &notes) else {
      return measure
    }
    var table = long(written, noting: &notes) ?? written
    measure.data = Measure.DataFile(
      path: data.value,
      sha256: shelf.hash(of: data.value),
      rows: written.rows.count
    )
    guard let columns = columns(of: table, noting: &notes) else { return measure }
    table = withoutTotals(table, columns, noting: &notes)
    if measure.kind == .flow {
      measure.flow = flow(table, columns, noting: &notes)
      return measure
    }
    var rows = RowReader(declaration, columns: columns, table: table, noting: &notes)
    let dates = columns[.period] == nil ? columns[.date]?.first : nil
    let days = dates.map { column in
      DateColumn(reading: table.rows.map { $0.cells[column] }, noting: &notes)
    }
    var seen: [Seen: Place] = [:]
    for index in table.rows.indices {
      guard let time = time(of: index, table, columns, days, noting: &notes),
        let key = key(of: index, table, columns, noting: &notes)
      else { continue }
      guard let figure = rows.figure(of: index, noting: &notes) else { continue }
      let place = table.rows[index].cells.first?.place ?? table.file.place(line: 1)
      let observation = Observation(
        time: time,
        cell: key.key,
        figure: figure,
        printed: rows.printed(of: index, noting: &notes),
        place: place
      )
      if key.isTotal {
        measure.printedTotals.append(observation)
        continue
      }
      if let first = seen[Seen(time: time, key: key.key)], !mayRepeat(figure) {
        notes.add(
          .repeatedRow,
          at: place,
          [
            "cell":
              "\([name(of: time), key.key.label].filter { !$0.isEmpty }.joined(separator: ", "))"
          ],
          hint: dividingHint(in: table, columns),
          related: [.init(Wording("först här", "first here"), at: first)]
        )
        continue
      }
      seen[Seen(time: time, key: key.key)] = place
      measure.observations.append(observation)
    }
    checkNames(of: measure, noting: &notes)
    measure.checkSpellings(noting: &notes)
    measure.checkExposure(noting: &notes)
    checkPeople(of: measure, noting: &notes)
    checkCompleteness(of: measure, noting: &notes)
    return measure
  }

  private func name(of time: Observation.Time) -> String {
    switch time {
    case .period(let id): id
    case .date(let dates): dates.text
    }
  }

  /// What may tell rows apart that are the same without it: a column that is not used.
  private func dividingHint(in table: Table, _ columns: [ColumnRole: [Int]]) -> Wording? {
    let chosen = Set(columns.values.flatMap(\.self))
    let unused = table.columns.enumerated().first {
      !chosen.contains($0.offset) && !$0.element.name.isEmpty
    }
    return unused.map { column in
      Wording(
        "kolumnen ”\(column.element.name)” används inte; skiljer den raderna åt ska den heta kategori eller enhet",
        "the column “\(column.element.name)” is not used; if it tells the rows apart, call it category or unit"
      )
    }
  }

  /// Notes the names that the declaration expects in the table and that are not there: without them
  /// shares would silently be of nothing.
  private func checkNames(of measure: Measure, noting notes: inout Notes) {
    let expected: [(key: Wording, dimension: CellKey.Dimension, names: [String])] = [
      ("primary", .category, [measure.primary].compactMap(\.self)),
      ("top", .answer, measure.kind == .survey ? measure.top : []),
    ]
    for (key, dimension, names) in expected {
      var seen: Set<String> = []
      let there = measure.observations.compactMap { $0.cell.part(dimension) }
        .filter { seen.insert($0.id).inserted }
      guard !there.isEmpty else { continue }
      for name in names where !seen.contains(slug(of: name)) {
        notes.add(
          .notAChoice,
          at: measure.place,
          ["key": key, "value": "\(name)"],
          hint: spellingHint(for: name, among: there.map(\.label))
        )
      }
    }
  }

  /// Notes the times of a mix that lack the row its shares are of; printed shares need none.
  private func checkPeople(of measure: Measure, noting notes: inout Notes) {
    guard measure.kind == .mix, let people = measure.of else { return }
    var seen: Set<Observation.Time> = []
    for row in measure.observations where seen.insert(row.time).inserted {
      let rows = measure.observations.filter { $0.time == row.time }
      let names = rows.compactMap { $0.cell.part(.category) }
      guard rows.contains(where: { $0.count != nil }),
        !names.contains(where: { $0.id == slug(of: people) })
      else { continue }
      notes.add(
        .missingPeople,
        at: row.place,
        ["name": "\(people)", "id": "\(measure.id)"],
        hint: spellingHint(for: people, among: names.map(\.label))
      )
    }
  }

  private struct Seen: Hashable {
    let time: Observation.Time
    let key: CellKey
  }

  /// Several single values, or bins of a histogram, may share a period.
  private func mayRepeat(_ figure: Observation.Figure) -> Bool {
    switch figure {
    case .value, .histogram: true
    default: false
    }
  }
}

// MARK: - Columns

extension ObservationReader {
  /// The table with a row for each date, when its dates stand in the header and nothing says which
  /// columns to read.
  private func long(_ table: Table, noting notes: inout Notes) -> Table? {
    let roles = table.columns.compactMap { ColumnRole(header: $0.name) }
    guard declaration.columns.isEmpty, !roles.contains(.date), !roles.contains(.period),
      let main = ColumnRole.main(of: measure.valueKind).headers.first,
      let long = table.long(
        naming: main,
        periods: periods.flatMap { [$0.id, $0.label] },
        noting: &notes
      )
    else { return nil }
    let isRole = { (name: String) in
      ColumnRole(header: name).map { $0.isUsed(by: measure) } ?? false
    }
    return long.turned(whereNamed: isRole) ?? long
  }

  /// The table without the rows whose time is called a total: `Totalt` below the months.
  private func withoutTotals(
    _ table: Table,
    _ columns: [ColumnRole: [Int]],
    noting notes: inout Notes
  ) -> Table {
    guard let column = (columns[.period] ?? columns[.date])?.first,
      !periods.contains(where: { Table.Cell.namesTotal($0.label) })
    else { return table }
    let numbers = ColumnRole.numeric.flatMap { columns[$0] ?? [] }
    return table.withoutTotals(
      namedIn: column,
      numbers: numbers,
      dashes: declaration.dashes,
      noting: &notes
    )
  }

  /// Which columns of the table hold each role; nil, with a diagnostic, when one is missing.
  private func columns(of table: Table, noting notes: inout Notes) -> [ColumnRole: [Int]]? {
    var columns: [ColumnRole: [Int]] = [:]
    for choice in declaration.columns {
      let role = choice.role ?? ColumnRole.main(of: measure.valueKind)
      for header in choice.headers {
        guard let index = table.index(of: [header.value]) else {
          note(header, unknownIn: table, noting: &notes)
          return nil
        }
        columns[role, default: []].append(index)
      }
    }
    for header in declaration.dashes.columns.map(\.header)
    where table.index(of: [header.value]) == nil {
      note(header, unknownIn: table, noting: &notes)
      return nil
    }
    let chosen = Set(columns.values.flatMap(\.self))
    for (index, column) in table.columns.enumerated() where !chosen.contains(index) {
      if let role = ColumnRole(header: column.name), columns[role] == nil,
        role.isUsed(by: measure)
      {
        columns[role] = [index]
      } else if declaration.columns.isEmpty, table.index(of: [column.fullName]) == index,
        !column.name.isEmpty
      {
        // A column without a name, or with another's, is an error of the table already.
        notes.add(
          .unusedColumn,
          at: column.place,
          ["column": "\(column.name)", "id": "\(measure.id)"],
          hint: unusedHint(for: column.name)
        )
      }
    }
    return check(columns, of: table, noting: &notes) ? columns : nil
  }

  private func note(
    _ header: Located<String>,
    unknownIn table: Table,
    noting notes: inout Notes
  ) {
    notes.add(
      .noSuchColumn,
      at: header.place,
      ["column": "\(header.value)", "file": "\(table.file.path)"],
      hint: spellingHint(for: header.value, among: table.columns.map(\.name))
    )
  }

  private func unusedHint(for name: String) -> Wording? {
    let names = ColumnRole.allCases.filter { $0.isUsed(by: measure) }.flatMap(\.headers)
    return nearestSpelling(to: name, in: names).map { nearest in
      Wording("menade du ”\(nearest)”?", "did you mean “\(nearest)”?")
    }
  }

  /// Whether the columns a kind needs are there.
  private func check(
    _ columns: [ColumnRole: [Int]],
    of table: Table,
    noting notes: inout Notes
  ) -> Bool {
    let has = { (roles: [ColumnRole]) in roles.allSatisfy { columns[$0] != nil } }
    let isReported = has([.reported]) || has([.low, .high])
    let needed: [ColumnRole] =
      switch measure.valueKind {
      case .proportion: isReported ? [] : [.numerator, .denominator]
      case .rate: isReported ? [] : [.events, .exposure]
      case .count, .units: isReported ? [] : [.count]
      case .value: isReported || has([.mean]) ? [] : [.value]
      case .mix: isReported ? [.category] : [.category, .count]
      case .combinations: isReported ? [.combination] : [.combination, .count]
      case .flow: [.step, .count]
      case .change:
        has([.mean]) ? [.arm, .size] : isReported ? [.changeClass] : [.changeClass, .count]
      case .survey: isReported ? [.item] : [.item, .answer, .count]
      }
    let dimension: [ColumnRole] = measure.kind == .units ? [.unit] : []
    let missing = (needed + dimension).filter { columns[$0] == nil }
    for role in missing {
      notes.add(
        .missingColumn,
        at: table.columns.first?.place ?? table.file.place(line: 1),
        [
          "column": Wording(role.headers.dropFirst().first ?? role.headers[0], role.headers[0]),
          "id": "\(measure.id)",
        ]
      )
    }
    return missing.isEmpty
  }
}

// MARK: - When, and about what

extension ObservationReader {
  private func time(
    of index: Int,
    _ table: Table,
    _ columns: [ColumnRole: [Int]],
    _ days: DateColumn?,
    noting notes: inout Notes
  ) -> Observation.Time? {
    let row = table.rows[index]
    if let column = columns[.period]?.first {
      return period(named: row.cells[column], noting: &notes)
    }
    if let column = columns[.date]?.first, let days {
      switch days.readings[index] {
      case .date(let dates): return .date(dates)
      case .invalid: return nil
      case .empty:
        notes.add(.notADate, at: row.cells[column].place, ["text": ""])
        return nil
      }
    }
    if let named = declaration.period {
      if periods.contains(where: { $0.id == named.value }) { return .period(named.value) }
      notes.add(
        .unknownPeriod,
        at: named.place,
        ["period": "\(named.value)"],
        hint: spellingHint(for: named.value, among: periods.map(\.id))
      )
      return nil
    }
    if periods.count == 1 { return .period(periods[0].id) }
    notes.add(
      .missingColumn,
      at: table.columns.first?.place ?? table.file.place(line: 1),
      ["column": Wording("mätperiod", "period"), "id": "\(measure.id)"]
    )
    return nil
  }

  private func period(named cell: Table.Cell, noting notes: inout Notes) -> Observation.Time? {
    let name = cell.text.lowercased()
    if let period = periods.first(where: { $0.id == name || $0.label.lowercased() == name }) {
      return .period(period.id)
    }
    notes.add(
      .unknownPeriod,
      at: cell.place,
      ["period": "\(cell.text)"],
      hint: spellingHint(for: cell.text, among: periods.map(\.id))
    )
    return nil
  }

  private func key(
    of index: Int,
    _ table: Table,
    _ columns: [ColumnRole: [Int]],
    noting notes: inout Notes
  ) -> (key: CellKey, isTotal: Bool)? {
    var parts: [CellKey.Part] = []
    var isTotal = false
    for (role, dimension) in ColumnRole.dimensions {
      guard let column = columns[role]?.first else { continue }
      let cell = table.rows[index].cells[column]
      if cell.namesTotal, measure.kind != .survey,
        measure.of.map({ slug(of: $0) != slug(of: cell.text) }) ?? true
      {
        isTotal = true
        continue
      }
      guard let part = part(dimension, cell, noting: &notes) else { return nil }
      parts.append(part)
    }
    return (CellKey(parts), isTotal)
  }

  private func part(
    _ dimension: CellKey.Dimension,
    _ cell: Table.Cell,
    noting notes: inout Notes
  ) -> CellKey.Part? {
    guard !cell.text.isEmpty else {
      notes.add(.emptyName, at: cell.place)
      return nil
    }
    switch dimension {
    case .unit:
      guard let unit = units.first(where: { $0.answers(to: cell.text) }) else {
        notes.add(
          .unknownUnit,
          at: cell.place,
          ["unit": "\(cell.text)"],
          hint: spellingHint(for: cell.text, among: units.flatMap { [$0.name] + $0.aliases })
        )
        return nil
      }
      return CellKey.Part(.unit, id: unit.id, label: unit.name)
    case .combination:
      let members = cell.text.split(separator: "+", omittingEmptySubsequences: false).map(\.trimmed)
      let ids = members.map { slug(of: $0) }.sorted()
      if members.contains(where: \.isEmpty) || Set(ids).count != ids.count {
        notes.add(.badCombination, at: cell.place, ["value": "\(cell.text)"])
        return nil
      }
      return CellKey.Part(
        .combination,
        id: ids.joined(separator: "+"),
        label: members.joined(separator: " + ")
      )
    case .category where measure.kind == .change: return changeClass(cell, noting: &notes)
    case .arm: return arm(cell, noting: &notes)
    case .category, .item, .answer:
      return CellKey.Part(dimension, id: slug(of: cell.text), label: cell.text)
    }
  }

  private func flow(
    _ table: Table,
    _ columns: [ColumnRole: [Int]],
    noting notes: inout Notes
  ) -> [FlowRow] {
    guard let steps = columns[.step]?.first, let counts = columns[.count]?.first else { return [] }
    let numbers = NumberColumn(
      reading: table.rows.map { $0.cells[counts] },
      dash: declaration.dashes.meaning(in: table.columns[counts]),
      noting: &notes
    )
    return table.rows.indices.compactMap { index in
      let row = table.rows[index]
      let text = { (role: ColumnRole) -> String? in
        guard let column = columns[role]?.first else { return nil }
        let text = row.cells[column].text
        return text.isEmpty ? nil : text
      }
      guard case .number(let number) = numbers.readings[index], let count = number.integer,
        count >= 0
      else {
        notes.add(.notACount, at: row.cells[counts].place, ["value": "\(row.cells[counts].text)"])
        return nil
      }
      return FlowRow(
        step: row.cells[steps].text,
        count: count,
        reason: text(.reason),
        from: text(.from),
        place: row.cells[counts].place
      )
    }
  }
}
