import Drawing
import Improvement
import Manuscript
import Statistics

/// The chart and the table of a measure of the kind `change`.
struct ChangeFigure {
  let finding: Finding
  let phrases: Phrases

  private var measure: Measure { finding.measure }
}

/// What one bar in each row, and one column of the table, is about: a period, or an arm.
struct ChangeColumn {
  let label: String
  /// The share measured twice of all who began; nil where the table does not speak of it.
  let completeness: Amount?
  fileprivate let classes: [(id: String, amount: Amount)]
}

extension ChangeColumn {
  /// What the column says of a class; nil when it says nothing.
  func amount(of change: ChangeClass) -> Amount? {
    classes.first { $0.id == change.rawValue }?.amount
  }
}

extension Finding {
  /// Whether the table counts classes, and not scores.
  var hasClasses: Bool { cells.contains { $0.key.part(.category) != nil } }

  /// The arms of a change, in the order of the plan, else of the table; none without arms.
  var changeGroups: [CellKey] {
    guard hasClasses else { return [] }
    let groups = cells.map(\.key).filter { $0.parts.count == 1 && $0.part(.arm) != nil }
    let planned = measure.arms.compactMap { id in groups.first { $0.ids == [id] } }
    return planned + groups.filter { !planned.contains($0) }
  }

  /// The arms in their last period, or else every period of the whole.
  var changeColumns: [ChangeColumn] {
    guard hasClasses else {
      return periods.map {
        ChangeColumn(label: $0.period.label, completeness: $0.amount, classes: [])
      }
    }
    let groups = changeGroups
    guard groups.isEmpty, !cells.contains(where: { $0.key.part(.arm) != nil }) else {
      return groups.compactMap { group in
        cell(group.ids)?.periods.last.map { column(group.label, group, $0.period) }
      }
    }
    return periods.map { column($0.period.label, .whole, $0.period) }
  }

  private func column(_ label: String, _ group: CellKey, _ period: Period) -> ChangeColumn {
    let amount = { (key: CellKey) in
      (key.isWhole ? periods : self.cell(key.ids)?.periods ?? [])
        .first { $0.period.id == period.id }?.amount
    }
    let classes = ChangeClass.allCases.compactMap { change -> (id: String, amount: Amount)? in
      let id = change.rawValue
      let own = cells.first { $0.key.ids == group.ids + [id] }
      return own.flatMap { amount($0.key) }.map { (id, $0) }
    }
    return ChangeColumn(label: label, completeness: amount(group), classes: classes)
  }
}

// MARK: - Chart

extension ChangeFigure {
  /// Bars: first how many were measured twice, then each class of them; dots for scores.
  func svg(id: String, title: String, summary: String) -> String? {
    guard finding.hasClasses else { return dots(title, summary)?.svg(id: id) }
    let columns = shown
    let completeness = BarRow(
      label: phrases.text("Mätta före och efter", "Measured before and after"),
      bars: bars(columns) { $0.completeness }
    )
    let classes = ChangeClass.measured.map { change in
      BarRow(label: phrases.name(of: change), bars: bars(columns) { $0.amount(of: change) })
    }
    let rows = ([completeness] + classes).filter { !$0.bars.isEmpty }
    let values = rows.flatMap(\.bars).compactMap(\.value)
    guard !values.isEmpty else { return nil }
    let scale = Scale.covering(values, includingZero: true, upperBound: isShare ? 1 : nil) {
      isShare
        ? phrases.number.percent($0, decimals: 0) : phrases.number.shortest($0, atMost: 1)
    }
    let chart = BarChart(
      title: title,
      summary: summary,
      scale: scale,
      rows: rows,
      series: columns.count > 1 ? columns.map(\.label) : []
    )
    return chart.svg(id: id)
  }

  /// All columns while they can be told apart: every arm, or two periods, else the last.
  private var shown: [ChangeColumn] {
    let columns = finding.changeColumns
    let isSplit = !finding.changeGroups.isEmpty
    return isSplit || columns.count <= 2 ? columns : Array(columns.suffix(1))
  }

  private var isShare: Bool {
    shown.contains { column in
      ChangeClass.measured.contains { column.amount(of: $0)?.isShare ?? false }
    }
  }

  private func bars(_ columns: [ChangeColumn], _ amount: (ChangeColumn) -> Amount?) -> [Bar] {
    columns.enumerated().compactMap { index, column in
      guard let amount = amount(column) else { return nil }
      // A share among plain counts is told in words: they have no scale in common.
      let isDrawn = amount.isShare == isShare
      return Bar(
        series: index,
        value: isDrawn ? amount.estimate : nil,
        text: phrases.full(amount, of: measure)
      )
    }
  }

  private func dots(_ title: String, _ summary: String) -> DotChart? {
    let rows = finding.cells.compactMap { cell -> DotRow? in
      guard let amount = cell.periods.last?.amount else { return nil }
      let mark = DotMark(
        series: 0,
        value: amount.estimate,
        text: phrases.full(amount, of: measure),
        isHollow: amount.isReported
      )
      return DotRow(label: cell.key.label.uppercasedFirst, marks: [mark])
    }
    let values = rows.flatMap(\.marks).compactMap(\.value)
    guard !values.isEmpty else { return nil }
    let scale = Scale.covering(values, includingZero: true, upperBound: nil) {
      phrases.number.shortest($0, atMost: 2)
    }
    return DotChart(title: title, summary: summary, scale: scale, rows: rows)
  }
}

// MARK: - Table

extension ChangeFigure {
  /// The same numbers with those behind them; nil for a measure without numbers.
  var table: TableView? {
    finding.hasClasses ? classTable : scoreTable
  }

  private func column(_ text: String, isNumber: Bool = true) -> TableView.Cell {
    TableView.Cell(text: text, isNumber: isNumber)
  }

  private var classTable: TableView? {
    let columns = finding.changeColumns
    guard !columns.isEmpty else { return nil }
    let hasInterval = columns.contains { $0.completeness?.interval != nil }
    var headers = [column(phrases.text("Klass", "Class"), isNumber: false)]
    for item in columns {
      headers.append(column(columns.count > 1 ? item.label : phrases.text("Värde", "Value")))
      if hasInterval { headers.append(column(phrases.confidence)) }
    }
    let row = { (header: String, amount: (ChangeColumn) -> Amount?) in
      TableView.Row(
        header: header,
        cells: columns.flatMap { item in
          let amount = amount(item)
          let value = column(amount.map { phrases.full($0, of: measure) } ?? "–")
          guard hasInterval else { return [value] }
          return [value, column(amount.flatMap { phrases.interval($0, of: measure) } ?? "–")]
        }
      )
    }
    let first = row(
      phrases.text("Mätta före och efter", "Measured before and after"),
      { $0.completeness }
    )
    let classes = (ChangeClass.measured + [.missing])
      .filter { change in columns.contains { $0.amount(of: change) != nil } }
      .map { change in row(phrases.name(of: change), { $0.amount(of: change) }) }
    return TableView(caption: measure.title, columns: headers, rows: [first] + classes)
  }

  private var scoreTable: TableView? {
    let estimates = finding.cells.flatMap { cell in
      cell.periods.map { (label: cell.key.label.uppercasedFirst, estimate: $0) }
    }
    guard !estimates.isEmpty else { return nil }
    var seen: Set<Period.ID> = []
    let isNamed = estimates.count(where: { seen.insert($0.estimate.period.id).inserted }) > 1
    let rows = estimates.map { label, estimate in
      let amount = estimate.amount
      var deviation: String?
      if case .value(let value) = amount {
        deviation = value.deviation.map { phrases.number.shortest($0, atMost: 2) }
      }
      return TableView.Row(
        header: isNamed ? "\(label), \(estimate.period.label.lowercasedFirst)" : label,
        cells: [column(phrases.full(amount, of: measure)), column(deviation ?? "–")]
      )
    }
    return TableView(
      caption: measure.title,
      columns: [
        column(phrases.text("Grupp", "Group"), isNumber: false),
        column(phrases.text("Medelvärde", "Mean")),
        column(phrases.text("Standardavvikelse", "Standard deviation")),
      ],
      rows: rows
    )
  }
}

extension Phrases {
  /// What a class is called: `Återhämtade`.
  func name(of change: ChangeClass) -> String {
    switch change {
    case .recovered: text("Återhämtade", "Recovered")
    case .improved: text("Förbättrade", "Improved")
    case .unchanged: text("Oförändrade", "Unchanged")
    case .deteriorated: text("Försämrade", "Deteriorated")
    case .missing: text("Saknar eftermätning", "Not measured after")
    case .started: text("Började", "Started")
    }
  }
}
