package import Improvement
import Manuscript
import Statistics

/// `data/<measure>.csv`: what was published of one measure.
///
/// UTF-8 without a mark, lines ending in LF, `,` between cells and a decimal point. A row for each
/// period of the measure, of each of its cells, and for each point of its series, which has dates
/// but no period. A cell without a number is empty, and `status` says why. A flow has its steps.
package func publishedTable(of finding: Finding) -> String {
  guard finding.steps.isEmpty else { return flowTable(of: finding) }
  var rows = finding.periods.map { PublishedRow($0, of: finding) }
  for cell in finding.cells { rows += cell.rows(of: finding) }
  rows += (finding.series?.points ?? []).map { PublishedRow($0, of: finding) }
  let columns = PublishedRow.columns.filter { column in
    finding.alwaysHas(column) || rows.contains { $0.cells[column] != nil }
  }
  return csv([columns] + rows.map { row in columns.map { row.cells[$0] ?? "" } })
}

/// One row of a published table: texts by column, safe for a spreadsheet.
private struct PublishedRow {
  var cells: [String: String] = [:]

  /// All columns that a table may have, in their order.
  static let columns =
    ["period", "from", "to"] + CellKey.Dimension.allCases.map(\.rawValue)
    + [
      "numerator", "denominator", "events", "exposure", "count", "n", "mean", "sd", "median", "p90",
      "moreThanOne", "meanNumber", "estimate", "lower", "upper", "per", "reported", "low", "high",
      "about", "text", "rank", "status",
    ]
}

extension PublishedRow {
  /// A period of the measure as a whole.
  init(_ estimate: PeriodEstimate, of finding: Finding) {
    setPeriod(estimate.period)
    setAmount(estimate.amount, of: finding.measure)
    guard let combined = finding.combined else { return }
    let several = combined.moreThanOne.first { $0.period.id == estimate.period.id }
    switch several?.amount {
    case .share(let share, _): cells["moreThanOne"] = String(share.numerator)
    case .count(let count): cells["moreThanOne"] = String(count)
    default: break
    }
    let mean = combined.meanNumber.first { $0.period == estimate.period.id }
    cells["meanNumber"] = mean.map { numberCell(.number($0.value)) }
  }

  /// A point of the measure's series.
  init(_ point: SeriesFinding.Point, of finding: Finding) {
    cells["from"] = point.date.first.text
    cells["to"] = point.date.last.text
    setAmount(point.amount, of: finding.measure)
  }

  mutating func setPeriod(_ period: Period) {
    cells["period"] = spreadsheetSafe(period.id)
    cells["from"] = period.dates?.first.text
    cells["to"] = period.dates?.last.text
  }

  mutating func setCell(_ key: CellKey) {
    for part in key.parts { cells[part.dimension.rawValue] = spreadsheetSafe(part.label) }
  }

  mutating func setAmount(_ amount: Amount, of measure: Measure) {
    let published = PublishedAmount(amount, of: measure)
    for number in published.numbers where number.value != .null {
      cells[number.name] = numberCell(number.value)
    }
    cells["p90"] = published.p90.map { numberCell(.number($0)) }
    cells["estimate"] = published.estimate.map { numberCell(.number($0)) }
    cells["lower"] = published.interval.map { numberCell(.number($0.lower)) }
    cells["upper"] = published.interval.map { numberCell(.number($0.upper)) }
    if measure.valueKind == .rate { cells["per"] = numberCell(.number(measure.per)) }
    cells["status"] = published.absence?.rawValue
    guard let reported = published.reported else { return }
    cells["reported"] = reported.value.map { numberCell(.number($0)) }
    cells["low"] = reported.low.map { numberCell(.number($0)) }
    cells["high"] = reported.high.map { numberCell(.number($0)) }
    cells["about"] = reported.isApproximate ? "yes" : nil
    cells["text"] = reported.text.map(spreadsheetSafe)
    cells["n"] = reported.size.map(String.init)
  }
}

extension CellFinding {
  /// A row for each period, and one for each answer to an item in each.
  fileprivate func rows(of finding: Finding) -> [PublishedRow] {
    var rows = periods.map { estimate in
      var row = PublishedRow()
      row.setPeriod(estimate.period)
      row.setCell(key)
      row.setAmount(estimate.amount, of: finding.measure)
      return row
    }
    if let rank, !rows.isEmpty { rows[rows.count - 1].cells["rank"] = String(rank) }
    for estimate in periods {
      for answer in answers(in: estimate.period.id) {
        var row = PublishedRow()
        row.setPeriod(estimate.period)
        row.setCell(key)
        row.cells["answer"] = spreadsheetSafe(answer.label)
        row.cells["count"] = answer.count.map(String.init)
        row.cells["status"] = answer.count == nil ? Absence.protected.rawValue : nil
        rows.append(row)
      }
    }
    return rows
  }
}

extension Finding {
  /// The columns that a table of the kind has even without a number in them.
  fileprivate func alwaysHas(_ column: String) -> Bool {
    ["period", "from", "to", "estimate", "lower", "upper", "status"].contains(column)
      || (cells.isEmpty && measure.valueKind.numberNames.contains(column))
  }
}

/// The columns that a flow is read from as well.
private func flowTable(of finding: Finding) -> String {
  var rows = [["step", "count", "reason", "from"]]
  for step in finding.steps {
    rows.append([spreadsheetSafe(step.label), String(step.count), "", ""])
    for excluded in step.excluded {
      let reason = spreadsheetSafe(excluded.reason)
      rows.append([reason, String(excluded.count), reason, spreadsheetSafe(step.label)])
    }
  }
  return csv(rows)
}
