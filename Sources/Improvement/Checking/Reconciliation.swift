import Manuscript
import Statistics

/// Compares the numbers of one project that should agree: parts with totals, one table with
/// another, a flow with itself.
struct Reconciliation {
  let project: Project
  let findings: [Finding]
  let units: [CareUnit]
}

extension Reconciliation {
  /// Every comparison there is to make, in the order of the measures; those that differ are the
  /// mismatches, and all of them are what is checked.
  func comparisons() -> [Comparison] {
    let checks: [(Finding) -> [Comparison]] = [
      printedTotals, printedValues, sharedExposure, parts, equals, sameTotal, countedElsewhere,
      complement, combinations, mixAgainstPeople, flow,
    ]
    return findings.flatMap { finding in checks.flatMap { $0(finding) } }
  }

  func finding(_ id: Measure.ID?) -> Finding? {
    guard let id else { return nil }
    return findings.first { $0.measure.id == id }
  }
}

/// A number of a table, with the measures it comes from, where it stands and the numbers it is made
/// of.
struct Quantity {
  let value: Double
  let measures: [Measure]
  let place: Place
  /// Only looked up when somebody asks what is checked.
  private let source: () -> [TableNumber]

  init(
    _ value: Double,
    of measures: [Measure],
    at place: Place,
    from numbers: @autoclosure @escaping () -> [TableNumber]
  ) {
    self.value = value
    self.measures = measures
    self.place = place
    source = numbers
  }

  var numbers: [TableNumber] { source() }
}

/// Two numbers that should agree.
struct Comparison {
  let code: Code
  let first: Quantity
  let second: Quantity
  let period: Period?
  var cell: CellKey = .whole
  /// Whether one of the two is not there at all.
  var isMissing = false
  /// What the author may have meant.
  var suggestion: Wording?

  init(
    _ code: Code,
    _ first: Quantity,
    _ second: Quantity,
    period: Period?,
    cell: CellKey = .whole
  ) {
    self.code = code
    self.first = first
    self.second = second
    self.period = period
    self.cell = cell
  }

  /// What differs; nil when nothing does.
  var mismatch: Mismatch? {
    guard isMissing || abs(first.value - second.value) > 1e-9 else { return nil }
    var measures: [Measure.ID] = []
    var files: [String] = []
    for measure in first.measures + second.measures where !measures.contains(measure.id) {
      measures.append(measure.id)
      if let path = measure.data?.path, !files.contains(path) { files.append(path) }
    }
    var mismatch = Mismatch(
      code: code,
      measures: measures,
      files: files,
      period: period,
      cell: cell,
      first: first.value,
      second: second.value,
      firstPlace: first.place,
      secondPlace: second.place == first.place ? nil : second.place
    )
    mismatch.suggestion = suggestion
    return mismatch
  }

  /// The numbers that the comparison checks.
  var numbers: [TableNumber] { first.numbers + second.numbers }
}

// MARK: - Finding the numbers

extension Reconciliation {
  /// Where a measure's table speaks of a cell in a period.
  func place(of measure: Measure, _ period: Period?, _ cell: CellKey = .whole) -> Place {
    if cell.isWhole, let row = peopleRow(of: measure, period) { return row.place }
    let rows = measure.observations.filter { row in period.map { row.falls(in: $0) } ?? true }
    return (rows.first { $0.cell == cell } ?? rows.first)?.place ?? measure.place
  }

  /// The numbers a table has of a cell in a period.
  func numbers(
    of measure: Measure,
    _ period: Period?,
    _ cell: CellKey = .whole,
    in columns: [TableNumber.Column]? = nil
  ) -> [TableNumber] {
    if cell.isWhole, let row = peopleRow(of: measure, period) {
      return row.numbers(of: measure, in: columns)
    }
    return measure.rows(about: cell, in: period).flatMap { $0.numbers(of: measure, in: columns) }
  }

  /// The row of a mix that says how many people there are; nil for other measures.
  private func peopleRow(of measure: Measure, _ period: Period?) -> Observation? {
    guard measure.kind == .mix, let people = measure.of.map({ slug(of: $0) }) else { return nil }
    return measure.observations.first { row in
      row.cell.part(.category)?.id == people && (period.map { row.falls(in: $0) } ?? true)
    }
  }

  /// What a measure says of a cell in a period, as one number that can be compared.
  enum Answer {
    case number(Quantity)
    /// The table has no row for it, or says that nothing was reported.
    case nothing(isSaid: Bool)
    case protected
    /// The table says nothing at all of the period.
    case silent
  }

  func answer(
    of finding: Finding,
    _ key: CellKey,
    in period: Period,
    column: QuantityPath.Column? = nil
  ) -> Answer {
    guard let amount = finding.amount(of: key, in: period) else {
      return finding.speaks(of: period) ? .nothing(isSaid: false) : .silent
    }
    if amount.isProtected { return .protected }
    guard !amount.isAbsent else { return .nothing(isSaid: true) }
    guard let (value, columns) = amount.number(column, of: finding.measure) else { return .silent }
    let measure = finding.measure
    return .number(
      Quantity(
        value,
        of: [measure],
        at: place(of: measure, period, key),
        from: numbers(of: measure, period, key, in: columns)
      )
    )
  }

  /// What stands where a path points; `key` and `period` are those of the number it is compared
  /// with.
  func answer(
    to path: QuantityPath,
    _ key: CellKey,
    in period: Period,
    column: QuantityPath.Column? = nil
  ) -> Answer {
    guard let finding = finding(path.measure) else { return .silent }
    if finding.measure.kind == .flow { return step(path.cell.first, of: finding) }
    let period = path.period.flatMap { project.period($0) } ?? period
    var cell = key
    if !path.cell.isEmpty {
      guard let named = finding.cell(path.cell) else { return .nothing(isSaid: false) }
      cell = named.key
    }
    // One row of a table answers for the measure as a whole of another.
    if !cell.isWhole, finding.cells.isEmpty { cell = .whole }
    return answer(of: finding, cell, in: period, column: path.column ?? column)
  }

  private func step(_ id: String?, of finding: Finding) -> Answer {
    let row = finding.measure.flow.first { row in
      id == slug(of: row.reason == nil ? row.step : row.reason ?? row.step)
    }
    guard let row else { return .nothing(isSaid: false) }
    let number = TableNumber(measure: finding.measure.id, place: row.place, column: .count)
    return .number(
      Quantity(Double(row.count), of: [finding.measure], at: row.place, from: [number])
    )
  }

  /// The cells of a measure by period, or the measure as a whole where it has none.
  func comparable(_ finding: Finding) -> [(CellKey, PeriodEstimate)] {
    guard !finding.cells.isEmpty else { return finding.periods.map { (.whole, $0) } }
    return finding.cells.flatMap { cell in cell.periods.map { (cell.key, $0) } }
  }
}

extension Finding {
  /// What the measure, or one of its cells, says of a period.
  package func amount(of key: CellKey, in period: Period) -> Amount? {
    let estimates = key.isWhole ? periods : cells.first { $0.key == key }?.periods
    return estimates?.first { $0.period.id == period.id }?.amount
  }
}

extension Amount {
  /// One number of the amount with the columns it stands in: by default a count, the denominator of
  /// a share, the events of a rate, and how many a category of a mix counts.
  fileprivate func number(
    _ column: QuantityPath.Column?,
    of measure: Measure
  ) -> (Double, [TableNumber.Column])? {
    switch (self, column) {
    case (.share(let share, _), _) where measure.kind == .mix:
      return column == .denominator
        ? (Double(share.denominator), [.count]) : (Double(share.numerator), [.count])
    case (.share(let share, _), nil), (.share(let share, _), .denominator):
      return (Double(share.denominator), [.denominator])
    case (.share(let share, _), _): return (Double(share.numerator), [.numerator])
    case (.rate(let rate, _), .denominator): return (rate.exposure, [.denominator])
    case (.rate(let rate, _), _): return (Double(rate.events), [.numerator])
    case (.count(let count), _): return (Double(count), [.count])
    case (.reported(let value), .denominator):
      return value.size.map { (Double($0), [.size]) }
    case (.value(let summary), .denominator):
      return summary.count.map { (Double($0), [.size, .count]) }
    case (.value, _), (.reported, _), (.absent, _): return nil
    }
  }

  /// How many a category of a mix counts: it is a share of the people once their number is known.
  var mentions: Int? {
    switch self {
    case .share(let share, _): share.numerator
    case .count(let count): count
    default: nil
    }
  }

  var isProtected: Bool { self == .absent(.protected) }
}
