import Drawing
import Improvement
import Manuscript
import Statistics

/// Chooses and fills the chart of a finding.
struct FigureChart {
  let finding: Finding
  let title: String
  let summary: String
  let phrases: Phrases
  let cycles: [Cycle]

  private var measure: Measure { finding.measure }
}

extension FigureChart {
  /// The drawing; nil for a measure without numbers.
  func svg(id: String) -> String? {
    if let arms = ArmsFigure(of: finding, phrases: phrases) {
      return arms.svg(id: id, title: title, summary: summary)
    }
    if let series = finding.series {
      let chart = SeriesChart(
        series: series,
        measure: measure,
        title: title,
        summary: summary,
        phrases: phrases,
        cycles: cycles
      )
      return chart.chart { scale($0) }?.svg(id: id)
    }
    switch measure.kind {
    case .flow: return flowChart?.svg(id: id)
    case .change:
      return ChangeFigure(finding: finding, phrases: phrases)
        .svg(id: id, title: title, summary: summary)
    case .survey where finding.cells.contains { !$0.answers.isEmpty }:
      return divergingChart?.svg(id: id)
    case .mix, .combinations, .survey: return barChart(of: finding.cells)?.svg(id: id)
    case .count: return countChart?.svg(id: id)
    case .units where measure.valueKind == .count && !isReported:
      return barChart(of: finding.orderedCells)?.svg(id: id)
    case .proportion, .rate, .value, .units: return dotChart?.svg(id: id)
    }
  }

  private var isReported: Bool {
    finding.cells.flatMap(\.periods).contains { $0.amount.isReported }
  }

  /// A value in the units of the axis.
  private func plotted(_ value: Double) -> Double {
    measure.valueKind == .rate && !isPrinted ? value * measure.per : value
  }

  /// Whether the values are printed ones, which are already per so many.
  private var isPrinted: Bool {
    (finding.periods + finding.cells.flatMap(\.periods)).contains { $0.amount.isReported }
  }

  private func scale(_ values: [Double], upperBound: Double? = nil) -> Scale {
    let isShare = shares
    let largest = values.max() ?? 0
    if isCounted, largest < 4 {
      // Between two counts there is nothing; so neither is there a tick.
      let last = max(1, Int(largest))
      let ticks = (0...last).map { Tick(value: Double($0), label: phrases.number.whole($0)) }
      return Scale(minimum: 0, maximum: Double(last), ticks: ticks)
    }
    return Scale.covering(
      values,
      includingZero: true,
      upperBound: isShare ? 1 : upperBound
    ) { value in
      if isShare { return phrases.number.percent(value, decimals: largest < 0.05 ? 1 : 0) }
      return phrases.number.shortest(value, atMost: 2)
    }
  }

  private var isCounted: Bool {
    let amounts = (finding.cells.flatMap(\.periods) + finding.periods).map(\.amount)
    guard finding.series == nil else { return false }
    return amounts.allSatisfy { amount in
      switch amount {
      case .count, .absent: true
      default: false
      }
    }
  }

  private var shares: Bool {
    let amounts = (finding.cells.flatMap(\.periods) + finding.periods).map(\.amount)
    let points = finding.series?.points.map(\.amount) ?? []
    return (amounts + points).contains(where: \.isShare)
  }
}

// MARK: - Dots with intervals

extension FigureChart {
  private var dotChart: DotChart? {
    let rows = finding.cells.isEmpty ? periodRows : cellRows
    let values = rows.flatMap(\.marks).flatMap { mark in
      [mark.value, mark.low, mark.high].compactMap(\.self)
        + mark.limits.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    guard !values.isEmpty else { return nil }
    return DotChart(
      title: title,
      summary: summary,
      scale: scale(values),
      rows: rows,
      series: finding.cells.isEmpty ? [] : shownPeriods.map(\.label)
    )
  }

  /// The two periods that are compared, or the only one.
  private var shownPeriods: [Period] {
    if let change = finding.mainChange ?? finding.cells.lazy.compactMap(\.changes.first).first {
      let all = finding.periods.map(\.period) + finding.cells.flatMap(\.periods).map(\.period)
      return [change.from, change.to].compactMap { id in all.first { $0.id == id } }
    }
    let last = finding.periods.last ?? finding.cells.lazy.compactMap(\.periods.last).first
    return last.map { [$0.period] } ?? []
  }

  private var periodRows: [DotRow] {
    finding.periods.enumerated().map { index, estimate in
      DotRow(label: estimate.period.label, marks: [mark(estimate.amount, series: min(index, 1))])
    }
  }

  private var cellRows: [DotRow] {
    let periods = shownPeriods
    let funnel = finding.funnel
    var rows = finding.orderedCells.map { cell in
      var row = DotRow(label: cell.rankedLabel, marks: marks(cell.periods, periods))
      if let unit = funnel?.units.first(where: { $0.key == cell.key }), !row.marks.isEmpty {
        row.marks[row.marks.count - 1].limits = [unit.wide, unit.usual].map { limits in
          plotted(limits.lower)...plotted(limits.upper)
        }
      }
      return row
    }
    if !finding.periods.isEmpty {
      rows.insert(
        DotRow(label: phrases.text("Totalt", "Total"), marks: marks(finding.periods, periods)),
        at: 0
      )
    }
    return rows
  }

  private func marks(_ estimates: [PeriodEstimate], _ periods: [Period]) -> [DotMark] {
    periods.enumerated().compactMap { index, period in
      estimates.first { $0.period.id == period.id }.map { mark($0.amount, series: index) }
    }
  }

  private func mark(_ amount: Amount, series: Int) -> DotMark {
    let text = phrases.short(amount, of: measure)
    guard let value = amount.shown else {
      if case .reported(let reported) = amount {
        return DotMark(
          series: series,
          value: nil,
          low: reported.low,
          high: reported.high,
          text: text,
          isHollow: true
        )
      }
      return DotMark(series: series, value: nil, text: text)
    }
    return DotMark(
      series: series,
      value: plotted(value),
      low: amount.interval.map { plotted($0.lower) },
      high: amount.interval.map { plotted($0.upper) },
      text: text,
      isHollow: amount.isReported
    )
  }
}

// MARK: - Bars

extension FigureChart {
  private func barChart(of cells: [CellFinding]) -> BarChart? {
    let periods = barPeriods
    let rows = cells.map { cell in
      BarRow(
        label: cell.rankedLabel,
        bars: periods.enumerated().compactMap { index, period in
          let estimate = cell.periods.first { $0.period.id == period.id }
          return estimate.map { bar($0.amount, series: index) }
        }
      )
    }
    let values = rows.flatMap(\.bars).compactMap(\.value)
    guard !values.isEmpty else { return nil }
    return BarChart(
      title: title,
      summary: summary,
      scale: scale(values),
      rows: rows,
      series: periods.map(\.label)
    )
  }

  /// All periods while they can be told apart, else the last.
  private var barPeriods: [Period] {
    var periods: [Period] = []
    for estimate in finding.cells.flatMap(\.periods)
    where !periods.contains(where: { $0.id == estimate.period.id }) {
      periods.append(estimate.period)
    }
    return periods.count > 2 ? Array(periods.suffix(1)) : periods
  }

  private func bar(_ amount: Amount, series: Int) -> Bar {
    var text = phrases.short(amount, of: measure)
    if case .share(let share, _) = amount, measure.kind == .mix {
      text += " (\(phrases.number.whole(share.numerator)))"
    }
    // A count among shares is told in words: they have no scale in common.
    let isDrawn = !shares || amount.isShare
    return Bar(
      series: series,
      value: isDrawn ? amount.estimate.map { plotted($0) } : nil,
      text: text
    )
  }

  private var countChart: BarChart? {
    if !finding.cells.isEmpty { return barChart(of: finding.cells) }
    let rows = finding.periods.enumerated().map { index, estimate in
      BarRow(
        label: estimate.period.label,
        bars: [bar(estimate.amount, series: min(index, 1))]
      )
    }
    let values = rows.flatMap(\.bars).compactMap(\.value)
    guard !values.isEmpty else { return nil }
    return BarChart(title: title, summary: summary, scale: scale(values), rows: rows, series: [])
  }
}

// MARK: - Flow and survey

extension FigureChart {
  private var flowChart: FlowChart? {
    guard !finding.steps.isEmpty else { return nil }
    let steps = finding.steps.map { step in
      Drawing.FlowStep(
        label: step.label,
        count: phrases.number.whole(step.count),
        excluded: step.excluded.map {
          FlowExclusion(label: $0.reason, count: phrases.number.whole($0.count))
        }
      )
    }
    return FlowChart(title: title, summary: summary, steps: steps)
  }

  private var divergingChart: DivergingChart? {
    let answers = finding.cells.map(\.answers).max { $0.count < $1.count } ?? []
    guard !answers.isEmpty else { return nil }
    let rows = finding.cells.map { cell -> DivergingRow in
      let known = cell.answers.compactMap(\.count)
      guard known.count == cell.answers.count else {
        // The length of one bar would give that of the others.
        return DivergingRow(
          label: cell.key.label,
          shares: [],
          texts: [],
          n: phrases.full(.absent(.protected), of: measure)
        )
      }
      let total = known.reduce(0, +)
      let counts = answers.map { answer in
        cell.answers.first { $0.label == answer.label }?.count ?? 0
      }
      return DivergingRow(
        label: cell.key.label,
        shares: counts.map { total == 0 ? 0 : Double($0) / Double(total) },
        texts: counts.map { total == 0 ? "" : phrases.number.percent($0, of: total, decimals: 0) },
        n: total == 0
          ? cell.periods.last.map { phrases.short($0.amount, of: measure) } ?? ""
          : "n\u{A0}=\u{A0}\(phrases.number.whole(total))"
      )
    }
    return DivergingChart(
      title: title,
      summary: summary,
      rows: rows,
      answers: answers.map(\.label),
      neutral: answers.count % 2 == 1 ? answers.count / 2 : nil
    )
  }
}

extension DateInterval {
  /// The middle of the interval on the time axis, in days.
  var middle: Double { Double(first.dayNumber + last.dayNumber) / 2 }
}
