import Manuscript
import Statistics

// Within one table.

extension Reconciliation {
  /// D310: each printed total against the sum of its parts.
  func printedTotals(_ finding: Finding) -> [Comparison] {
    let measure = finding.measure
    // Those who began are no part of a total, but what it should be.
    let people =
      measure.kind == .change ? ChangeClass.started.rawValue : measure.of.map { slug(of: $0) }
    return measure.printedTotals.flatMap { total -> [Comparison] in
      let rows = measure.observations.filter { row in
        row.time == total.time && total.cell.parts.allSatisfy(row.cell.parts.contains)
          && (people == nil || row.cell.part(.category)?.id != people)
      }
      // What is not reported stays out of a total; what is protected, or printed without its
      // counts, is in it but can't be added.
      guard rows.contains(where: { $0.absence == nil }), rows.allSatisfy(canStandBeside)
      else { return [] }
      let period = project.periods.first { total.falls(in: $0) }
      let added = rows.first { $0.absence == nil } ?? total
      let columns = total.columns.filter { $0 != .printed }
      let sums = zip(columns, zip(total.counts, sums(of: rows, like: total)))
      return sums.map { column, sums in
        Comparison(
          .totalDiffers,
          Quantity(
            sums.0,
            of: [measure],
            at: total.place,
            from: total.numbers(of: measure, in: [column])
          ),
          Quantity(
            sums.1,
            of: [measure],
            at: added.place,
            from: rows.flatMap { $0.numbers(of: measure, in: [column]) }
          ),
          period: period,
          cell: total.cell
        )
      }
    }
  }

  /// Whether a row can be added to a sum, or left out of it.
  private func canStandBeside(_ row: Observation) -> Bool {
    if let absence = row.absence { return absence != .protected }
    return !row.counts.isEmpty
  }

  private func sums(of rows: [Observation], like total: Observation) -> [Double] {
    let parts = rows.map(\.counts).filter { !$0.isEmpty }
    return total.counts.indices.map { column in
      // An exposure that all parts share with the total is the same people, not more of them.
      if case .rate(_, let common) = total.figure, column == 1,
        parts.allSatisfy({ $0[1] == common })
      {
        return common
      }
      return parts.reduce(0) { $0 + ($1.count > column ? $1[column] : 0) }
    }
  }

  /// D322: what the source prints beside the counts of a row against what they give.
  func printedValues(_ finding: Finding) -> [Comparison] {
    let measure = finding.measure
    return (measure.observations + measure.printedTotals).compactMap { row in
      guard let printed = row.printed, let said = printed.value else { return nil }
      let exact: Double
      switch row.figure {
      case .share(let part, let whole): exact = Double(part) / Double(whole)
      case .rate(let events, let exposure): exact = Double(events) / exposure * measure.per
      default: return nil
      }
      let values = [said, exact].map { shown($0, like: printed) }
      return Comparison(
        .printedDiffers,
        Quantity(
          values[0],
          of: [measure],
          at: row.place,
          from: row.numbers(of: measure, in: [.printed])
        ),
        Quantity(
          values[1],
          of: [measure],
          at: row.place,
          from: row.numbers(of: measure, in: [.numerator, .denominator])
        ),
        period: project.periods.first { row.falls(in: $0) },
        cell: row.cell
      )
    }
  }

  /// A number as it would be printed: a share as a percentage, with the decimals of another.
  func shown(_ value: Double, like printed: ReportedValue) -> Double {
    let value = printed.isPercent ? value * 100 : value
    return Double(scaled(value, decimals: printed.decimals)) / pow10(printed.decimals)
  }

  /// D324 for rows of the same people that do not have the same exposure.
  func sharedExposure(_ finding: Finding) -> [Comparison] {
    let measure = finding.measure
    guard measure.valueKind == .rate, measure.sharesExposure == true else { return [] }
    return measure.observations.compactMap { row in
      guard let first = measure.observations.first(where: { $0.time == row.time }), first != row,
        case .rate(_, let exposure) = row.figure, case .rate(_, let common) = first.figure
      else { return nil }
      return Comparison(
        .populationDiffers,
        Quantity(
          exposure,
          of: [measure],
          at: row.place,
          from: row.numbers(of: measure, in: [.denominator])
        ),
        Quantity(
          common,
          of: [measure],
          at: first.place,
          from: first.numbers(of: measure, in: [.denominator])
        ),
        period: project.periods.first { row.falls(in: $0) },
        cell: row.cell
      )
    }
  }

  /// D318: what comes into a step is what goes on and what is excluded.
  ///
  /// A step that names none follows the one before it.
  func flow(_ finding: Finding) -> [Comparison] {
    let rows = finding.measure.flow
    let steps = rows.filter { $0.reason == nil }
    let number = { (row: FlowRow) in
      TableNumber(measure: finding.measure.id, place: row.place, column: .count)
    }
    return steps.indices.compactMap { index in
      let following = steps.indices.filter { later in
        later != index && (steps[later].source(among: steps) ?? later - 1) == index
      }
      guard let next = following.first.map({ steps[$0] }) else { return nil }
      let excluded = rows.filter { $0.reason != nil && $0.source(among: steps) == index }
      let left = steps[index].count - excluded.reduce(0) { $0 + $1.count }
      let onward = following.reduce(0) { $0 + steps[$1].count }
      return Comparison(
        .flowDiffers,
        Quantity(
          Double(onward),
          of: [finding.measure],
          at: next.place,
          from: following.map { number(steps[$0]) }
        ),
        Quantity(
          Double(left),
          of: [finding.measure],
          at: steps[index].place,
          from: [number(steps[index])] + excluded.map(number)
        ),
        period: nil
      )
    }
  }

  /// D319: no category of a mix can hold more people than there are.
  func mixAgainstPeople(_ finding: Finding) -> [Comparison] {
    guard finding.measure.kind == .mix, finding.measure.of != nil else { return [] }
    let measure = finding.measure
    return finding.cells.flatMap { cell in
      cell.periods.compactMap { estimate -> Comparison? in
        guard case .count(let count) = estimate.amount,
          case .count(let people)? = finding.amount(of: .whole, in: estimate.period),
          count > people
        else { return nil }
        return Comparison(
          .categoryTooLarge,
          Quantity(
            Double(count),
            of: [measure],
            at: place(of: measure, estimate.period, cell.key),
            from: []
          ),
          Quantity(
            Double(people),
            of: [measure],
            at: place(of: measure, estimate.period),
            from: []
          ),
          period: estimate.period,
          cell: cell.key
        )
      }
    }
  }
}

extension Observation {
  /// The counts of the row, in the order of its columns.
  var counts: [Double] {
    switch figure {
    case .share(let numerator, let denominator): [Double(numerator), Double(denominator)]
    case .rate(let events, let exposure): [Double(events), exposure]
    case .count(let count): [Double(count)]
    default: []
    }
  }
}

extension FlowRow {
  /// The index of the step that a row names as the one it comes from.
  fileprivate func source(among steps: [FlowRow]) -> Int? {
    from.flatMap { name in steps.firstIndex { slug(of: $0.step) == slug(of: name) } }
  }
}
