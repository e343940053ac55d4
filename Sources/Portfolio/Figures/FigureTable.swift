import Improvement
import Manuscript
import Statistics

/// The numbers of a figure as a table: the same as in its chart, and those behind them.
struct FigureTable {
  let finding: Finding
  let phrases: Phrases

  private var measure: Measure { finding.measure }
}

extension FigureTable {
  /// The table; nil for a measure without numbers.
  var view: TableView? {
    if let arms = ArmsFigure(of: finding, phrases: phrases) { return arms.table }
    if let series = finding.series { return table(of: series) }
    switch measure.kind {
    case .flow: return flowTable
    case .change: return ChangeFigure(finding: finding, phrases: phrases).table
    case .survey where finding.cells.contains { !$0.answers.isEmpty }: return surveyTable
    case .proportion, .rate, .count, .value:
      return finding.cells.isEmpty ? periodTable : cellTable
    case .mix, .combinations, .units, .survey: return cellTable
    }
  }

  private var caption: String { measure.title }

  private func column(_ text: String, isNumber: Bool = true) -> TableView.Cell {
    TableView.Cell(text: text, isNumber: isNumber)
  }

  private func cell(_ text: String?) -> TableView.Cell {
    TableView.Cell(text: text ?? "–", isNumber: true)
  }

  // One row for each period.
  private var periodTable: TableView? {
    guard !finding.periods.isEmpty else { return nil }
    let hasInterval = finding.periods.contains { $0.amount.interval != nil }
    var columns = [column(phrases.text("Mätperiod", "Period"), isNumber: false)]
    columns.append(column(phrases.text("Värde", "Value")))
    if hasInterval { columns.append(column(phrases.confidence)) }
    var rows = finding.periods.map { estimate in
      var cells = [cell(phrases.full(estimate.amount, of: measure))]
      if hasInterval { cells.append(cell(phrases.interval(estimate.amount, of: measure))) }
      return TableView.Row(header: header(estimate.period), cells: cells)
    }
    if let change = finding.mainChange,
      let amount = finding.periods.first(where: { $0.period.id == change.from })?.amount,
      let words = phrases.change(change, of: measure, from: amount)
    {
      var cells = [cell(words)]
      if hasInterval { cells.append(cell("")) }
      rows.append(.init(header: phrases.changeName(change, from: amount), cells: cells))
      if let words = phrases.meanChange(change, of: measure) {
        cells[0] = cell(words)
        let name = phrases.text("Skillnad i medelvärde", "Difference of means")
        rows.append(.init(header: name, cells: cells))
      }
    }
    return TableView(caption: caption, columns: columns, rows: rows)
  }

  private func header(_ period: Period) -> String {
    guard let dates = phrases.dates(period.dates), dates != period.label else {
      return period.label
    }
    return "\(period.label) (\(dates))"
  }

  // One row for each cell, columns by period.
  private var cellTable: TableView? {
    var periods: [Period] = []
    for estimate in finding.cells.flatMap(\.periods) + finding.periods
    where !periods.contains(where: { $0.id == estimate.period.id }) {
      periods.append(estimate.period)
    }
    guard !periods.isEmpty else { return nil }
    let showsChange =
      periods.count == 2 && [.mix, .proportion].contains(measure.valueKind)
    var columns = [column(dimension, isNumber: false)] + periods.map { column($0.label) }
    if showsChange { columns.append(column(phrases.text("Skillnad", "Difference"))) }
    let showsInterval = finding.showsCellIntervals
    if showsInterval { columns.append(column(phrases.confidence)) }
    var rows = orderedCells.map { cell in row(cell, periods, showsChange: showsChange) }
    if !finding.periods.isEmpty, measure.kind != .survey {
      rows.append(totalRow(periods, showsChange: showsChange))
    }
    if showsInterval {
      let amounts = orderedCells.map(\.periods.last?.amount) + [finding.periods.last?.amount]
      for index in rows.indices {
        let interval = amounts[index].flatMap { phrases.interval($0, of: measure) }
        rows[index].cells.append(cell(interval))
      }
    }
    return TableView(caption: caption, columns: columns, rows: rows)
  }

  private func row(
    _ item: CellFinding,
    _ periods: [Period],
    showsChange: Bool
  ) -> TableView.Row {
    var cells = periods.map { period in
      let estimate = item.periods.first { $0.period.id == period.id }
      return cell(estimate.map { phrases.full($0.amount, of: measure) })
    }
    if showsChange {
      let amount = item.periods.first?.amount
      cells.append(
        cell(
          item.changes.first.flatMap { change in
            amount.flatMap { phrases.change(change, of: measure, from: $0) }
          }
        )
      )
    }
    return TableView.Row(header: item.rankedLabel, cells: cells)
  }

  private func totalRow(_ periods: [Period], showsChange: Bool) -> TableView.Row {
    var cells = periods.map { period in
      let estimate = finding.periods.first { $0.period.id == period.id }
      return cell(estimate.map { phrases.full($0.amount, of: measure) })
    }
    if showsChange { cells.append(cell("")) }
    let label =
      measure.kind == .mix
      ? phrases.text(
        "Alla \(measure.of ?? phrases.counted(measure))",
        "All \(measure.of ?? phrases.counted(measure))"
      )
      : phrases.text("Totalt", "Total")
    return TableView.Row(header: label, cells: cells)
  }

  /// The cells in the order of the chart: units by name, or by rank when they are ranked.
  var orderedCells: [CellFinding] { finding.orderedCells }

  private var dimension: String {
    switch finding.cells.first?.key.parts.first?.dimension {
    case .unit: phrases.text("Enhet", "Unit")
    case .arm: phrases.text("Grupp", "Arm")
    case .item: phrases.text("Påstående", "Statement")
    case .combination: phrases.text("Kombination", "Combination")
    case .category, .answer, nil: phrases.text("Kategori", "Category")
    }
  }

  private var flowTable: TableView? {
    guard !finding.steps.isEmpty else { return nil }
    let rows = finding.steps.flatMap { step in
      [TableView.Row(header: step.label, cells: [cell(phrases.number.whole(step.count))])]
        + step.excluded.map { exclusion in
          TableView.Row(
            header: phrases.text(
              "Går inte vidare: \(exclusion.reason)",
              "Does not go on: \(exclusion.reason)"
            ),
            cells: [cell(phrases.number.whole(exclusion.count))]
          )
        }
    }
    return TableView(
      caption: caption,
      columns: [
        column(phrases.text("Steg", "Step"), isNumber: false),
        column(phrases.text("Antal", "Count")),
      ],
      rows: rows
    )
  }

  private var surveyTable: TableView? {
    let answers = finding.cells.map(\.answers).max { $0.count < $1.count } ?? []
    let rows = finding.cells.map { item in
      TableView.Row(
        header: item.key.label,
        cells: answers.map { answer in
          cell(
            item.answers.first { $0.label == answer.label }.map { own in
              own.count.map(phrases.number.whole) ?? phrases.full(.absent(.protected), of: measure)
            }
          )
        } + [
          cell(item.periods.last.map { phrases.full($0.amount, of: measure) }),
          cell(item.periods.last.flatMap { phrases.interval($0.amount, of: measure) }),
        ]
      )
    }
    return TableView(
      caption: caption,
      columns: [column(phrases.text("Påstående", "Statement"), isNumber: false)]
        + answers.map { column($0.label) }
        + [column(finding.topAnswers(phrases).uppercasedFirst), column(phrases.confidence)],
      rows: rows
    )
  }

  private func table(of series: SeriesFinding) -> TableView {
    let hasInterval = series.points.contains { $0.amount.interval != nil }
    let hasTarget = !series.targets(of: measure).isEmpty
    let rows = series.points.map { point in
      var cells = [cell(phrases.plotted(point.amount, of: measure))]
      if hasInterval { cells.append(cell(phrases.interval(point.amount, of: measure))) }
      if hasTarget {
        cells.append(cell(measure.series.target(at: point.date).map { typeset($0.target.text) }))
      }
      return TableView.Row(header: phrases.shortDate(point.date), cells: cells)
    }
    return TableView(
      caption: caption,
      columns: [
        column(phrases.text("När", "When"), isNumber: false),
        column(phrases.text("Värde", "Value")),
      ] + (hasInterval ? [column(phrases.confidence)] : [])
        + (hasTarget ? [column(phrases.text("Mål", "Target"))] : []),
      rows: rows
    )
  }
}

extension Finding {
  /// The cells as they are shown: units by rank when they may be ranked, else by name; everything
  /// else as in the table.
  var orderedCells: [CellFinding] {
    guard measure.kind == .units else { return cells }
    if measure.isComparable {
      return cells.sorted { first, second in
        (first.rank ?? .max, first.key.label) < (second.rank ?? .max, second.key.label)
      }
    }
    return cells.sorted { swedishOrder($0.key.label) < swedishOrder($1.key.label) }
  }
}

extension Finding {
  /// Whether the table of cells has room for intervals: there is one period, and they are known.
  var showsCellIntervals: Bool {
    let ids = Set((cells.flatMap(\.periods) + periods).map(\.period.id))
    return ids.count == 1 && cells.flatMap(\.periods).contains { $0.amount.interval != nil }
  }
}

extension CellFinding {
  /// The cell's name, after its place where the cells are ranked: `1. Testvik`.
  var rankedLabel: String { rank.map { "\($0).\u{A0}\(key.label)" } ?? key.label }
}

/// A key that sorts å, ä and ö after z, as Swedish does.
func swedishOrder(_ text: String) -> String {
  var key = ""
  for character in text.lowercased() {
    switch character {
    case "å": key += "{"
    case "ä", "æ": key += "|"
    case "ö", "ø": key += "}"
    default: key.append(character)
    }
  }
  return key
}
