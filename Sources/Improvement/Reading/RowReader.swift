import Manuscript

/// Reads the figure of each row of a table, its numbers by column.
struct RowReader {
  private let measure: Measure
  private let table: Table
  private let columns: [ColumnRole: [Int]]
  private var numbers: [ColumnRole: [NumberColumn]] = [:]

  init(
    _ declaration: MeasureDeclaration,
    columns: [ColumnRole: [Int]],
    table: Table,
    noting notes: inout Notes
  ) {
    measure = declaration.measure
    self.table = table
    self.columns = columns
    for role in ColumnRole.numeric {
      guard let indices = columns[role] else { continue }
      numbers[role] = indices.map { column in
        NumberColumn(
          reading: table.rows.map { $0.cells[column] },
          dash: declaration.dashes.meaning(in: table.columns[column]),
          noting: &notes
        )
      }
    }
  }
}

extension RowReader {
  /// The figure of a row; nil, with a diagnostic, when the row says nothing that can be used.
  mutating func figure(of row: Int, noting notes: inout Notes) -> Observation.Figure? {
    if let status = status(of: row, noting: &notes) {
      // A protected number may stand in the table; one that is missing can't.
      if status != .protected, hasFigure(row) {
        notes.add(
          .numberBesideStatus,
          at: place(.status, row),
          ["value": "\(cell(.status, row)?.text ?? "")"]
        )
      }
      return .absent(status)
    }
    if !hasCounts(row), has(.reported, row) || (has(.low, row) && has(.high, row)) {
      return reported(row, noting: &notes)
    }
    switch measure.valueKind {
    case .proportion: return share(row, noting: &notes)
    case .rate: return rate(row, noting: &notes)
    case .count, .mix, .combinations, .survey, .units, .flow: return count(row, noting: &notes)
    case .change:
      return columns[.mean] == nil ? count(row, noting: &notes) : summary(row, noting: &notes)
    case .value: return value(row, noting: &notes)
    }
  }

  /// What the source prints beside the counts of a row; nil where it prints nothing or has no counts.
  func printed(of row: Int, noting notes: inout Notes) -> ReportedValue? {
    guard hasCounts(row), has(.reported, row),
      case .reported(let value)? = reported(row, noting: &notes)
    else { return nil }
    return value
  }

  /// Whether a row has both the counts of a share or of a rate.
  private func hasCounts(_ row: Int) -> Bool {
    switch measure.valueKind {
    case .proportion: has(.numerator, row) && has(.denominator, row)
    case .rate: has(.events, row) && has(.exposure, row)
    default: false
    }
  }

  /// Whether a row has all that its figure is made of.
  private func hasFigure(_ row: Int) -> Bool {
    switch measure.valueKind {
    case .proportion, .rate: hasCounts(row)
    case .change: has(.mean, row) || has(.count, row)
    case .value: has(.value, row) || has(.mean, row)
    case .count, .mix, .combinations, .survey, .units, .flow: has(.count, row)
    }
  }

  private func has(_ role: ColumnRole, _ row: Int) -> Bool {
    guard let column = columns[role]?.first else { return false }
    return !table.rows[row].cells[column].text.isEmpty
  }

  private func cell(_ role: ColumnRole, _ row: Int) -> Table.Cell? {
    columns[role]?.first.map { table.rows[row].cells[$0] }
  }

  private func place(_ role: ColumnRole, _ row: Int) -> Place {
    cell(role, row)?.place ?? table.file.place(line: table.rows[row].line)
  }

  private func status(of row: Int, noting notes: inout Notes) -> Absence? {
    guard let cell = cell(.status, row), !cell.text.isEmpty else { return nil }
    switch cell.text.lowercased() {
    case "missing", "saknas": return .missing
    case "notreported", "ej rapporterat", "inte rapporterat": return .notReported
    case "protected", "skyddat": return .protected
    default:
      notes.add(
        .badStatus,
        at: cell.place,
        ["value": "\(cell.text)"],
        hint: spellingHint(
          for: cell.text,
          among: Absence.allCases.map(\.rawValue)
        )
      )
      return nil
    }
  }

  /// What the columns of a role say in a row; several columns are added up.
  private func reading(_ role: ColumnRole, _ row: Int) -> CellReading {
    guard let all = numbers[role]?.map({ $0.readings[row] }) else { return .empty }
    guard all.count > 1 else { return all.first ?? .empty }
    var sum = 0.0
    var decimals = 0
    for reading in all {
      guard case .number(let number) = reading else { return reading }
      sum += number.value
      decimals = max(decimals, number.decimals)
    }
    return .number(Number(value: sum, decimals: decimals, isPercent: false, text: "\(sum)"))
  }

  /// A number of a row, or why there is none.
  private enum Reading {
    case number(Number)
    case absent(Absence)
    case refused
  }

  private func number(_ role: ColumnRole, _ row: Int, noting notes: inout Notes) -> Reading {
    switch reading(role, row) {
    case .number(let number): return .number(number)
    case .protected: return .absent(.protected)
    case .missing: return .absent(.missing)
    case .invalid: return .refused
    case .empty:
      notes.add(.emptyFigure, at: place(role, row), ["id": "\(measure.id)"])
      return .refused
    }
  }

  private func wholeNumber(
    _ role: ColumnRole,
    _ row: Int,
    noting notes: inout Notes
  ) -> (count: Int?, absence: Absence?) {
    switch number(role, row, noting: &notes) {
    case .absent(let absence): return (nil, absence)
    case .refused: return (nil, nil)
    case .number(let number):
      guard let count = number.integer, count >= 0 else {
        notes.add(.notACount, at: place(role, row), ["value": "\(number.text)"])
        return (nil, nil)
      }
      return (count, nil)
    }
  }
}

// MARK: - One figure of each kind

extension RowReader {
  private func share(_ row: Int, noting notes: inout Notes) -> Observation.Figure? {
    let numerator = wholeNumber(.numerator, row, noting: &notes)
    let denominator = wholeNumber(.denominator, row, noting: &notes)
    if let absence = numerator.absence ?? denominator.absence { return .absent(absence) }
    guard let part = numerator.count, let whole = denominator.count else { return nil }
    guard part <= whole else {
      notes.add(
        .numeratorTooLarge,
        at: place(.numerator, row),
        ["numerator": "\(part)", "denominator": "\(whole)"]
      )
      return nil
    }
    return whole == 0 ? .absent(.missing) : .share(numerator: part, denominator: whole)
  }

  private func rate(_ row: Int, noting notes: inout Notes) -> Observation.Figure? {
    let events = wholeNumber(.events, row, noting: &notes)
    if let absence = events.absence { return .absent(absence) }
    switch number(.exposure, row, noting: &notes) {
    case .absent(let absence): return .absent(absence)
    case .refused: return nil
    case .number(let exposure):
      guard let count = events.count else { return nil }
      guard exposure.value > 0 else {
        notes.add(.exposureNotPositive, at: place(.exposure, row), ["value": "\(exposure.text)"])
        return nil
      }
      return .rate(events: count, exposure: exposure.value)
    }
  }

  private func count(_ row: Int, noting notes: inout Notes) -> Observation.Figure? {
    let count = wholeNumber(.count, row, noting: &notes)
    if let absence = count.absence { return .absent(absence) }
    return count.count.map(Observation.Figure.count)
  }

  private func value(_ row: Int, noting notes: inout Notes) -> Observation.Figure? {
    if columns[.mean] != nil { return summary(row, noting: &notes) }
    switch number(.value, row, noting: &notes) {
    case .absent(let absence): return .absent(absence)
    case .refused: return nil
    case .number(let value):
      guard columns[.count] != nil else { return .value(value.value) }
      let count = wholeNumber(.count, row, noting: &notes)
      if let absence = count.absence { return .absent(absence) }
      return count.count.map { .histogram(value: value.value, count: $0) }
    }
  }

  private func summary(_ row: Int, noting notes: inout Notes) -> Observation.Figure? {
    let size = wholeNumber(.size, row, noting: &notes)
    if let absence = size.absence { return .absent(absence) }
    switch number(.mean, row, noting: &notes) {
    case .absent(let absence): return .absent(absence)
    case .refused: return nil
    case .number(let mean):
      guard let count = size.count else { return nil }
      var deviation: Double?
      if case .number(let number) = reading(.deviation, row) { deviation = number.value }
      return .summary(count: count, mean: mean.value, deviation: deviation)
    }
  }

  private func reported(_ row: Int, noting notes: inout Notes) -> Observation.Figure? {
    var value: Number?
    var low: Number?
    var high: Number?
    for (role, store) in [(ColumnRole.reported, 0), (.low, 1), (.high, 2)] where has(role, row) {
      switch number(role, row, noting: &notes) {
      case .absent(let absence): return .absent(absence)
      case .refused: return nil
      case .number(let number):
        switch store {
        case 0: value = number
        case 1: low = number
        default: high = number
        }
      }
    }
    let shown = value ?? low
    guard isPlausible(value, low, high, row, noting: &notes) else { return nil }
    var result = ReportedValue(
      value: value?.value,
      decimals: shown?.decimals ?? 0,
      isPercent: shown?.isPercent ?? false
    )
    result.low = low?.value
    result.high = high?.value
    result.isApproximate = ["ja", "yes", "true"].contains(cell(.about, row)?.text.lowercased())
    if let text = cell(.text, row)?.text, !text.isEmpty { result.text = text }
    if case .number(let size) = reading(.denominator, row) { result.size = size.integer }
    if case .number(let size) = reading(.size, row) { result.size = size.integer }
    if result.isPossible == false, !hasCounts(row) {
      notes.add(
        .impossiblePercentage,
        at: place(.reported, row),
        ["share": "\(shown?.text ?? "")", "size": "\(result.size ?? 0)"]
      )
    }
    return .reported(result)
  }

  /// Whether a printed share lies within 0 to 100 %, and a range begins before it ends.
  private func isPlausible(
    _ value: Number?,
    _ low: Number?,
    _ high: Number?,
    _ row: Int,
    noting notes: inout Notes
  ) -> Bool {
    let isShare = [.proportion, .survey].contains(measure.valueKind)
    for (number, role) in [(value, ColumnRole.reported), (low, .low), (high, .high)] {
      guard let number, isShare, !(0...1).contains(number.value) else { continue }
      notes.add(.notAShare, at: place(role, row), ["value": "\(number.text)"])
      return false
    }
    guard let low, let high, low.value > high.value else { return true }
    notes.add(
      .rangeReversed,
      at: place(.low, row),
      ["low": "\(low.text)", "high": "\(high.text)"]
    )
    return false
  }
}
