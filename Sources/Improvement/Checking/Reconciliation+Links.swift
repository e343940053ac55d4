import Manuscript
import Statistics

// Between tables, as the author declares that they belong together.

extension Reconciliation {
  /// D311: a measure against the sum of the measures it consists of; D321 for what only a part has.
  func parts(_ finding: Finding) -> [Comparison] {
    let paths = finding.measure.links.parts
    guard !paths.isEmpty, paths.allSatisfy({ self.finding($0.measure) != nil }) else { return [] }
    return comparable(finding).compactMap { key, estimate in
      guard case .number(let whole) = answer(of: finding, key, in: estimate.period) else {
        return nil
      }
      var sum = 0.0
      var found: [Quantity] = []
      for path in paths {
        switch answer(to: path, key, in: estimate.period) {
        case .number(let part):
          sum += part.value
          found.append(part)
        // A part that says nothing of the period can't be added; one that only lacks the row can.
        case .protected, .silent: return nil
        case .nothing: continue
        }
      }
      let added = found
      let parts = paths.compactMap { self.finding($0.measure)?.measure }
      return Comparison(
        .partsDiffer,
        whole,
        Quantity(
          sum,
          of: parts,
          at: added.first?.place ?? place(of: parts[0], estimate.period, key),
          from: added.flatMap(\.numbers)
        ),
        period: estimate.period,
        cell: key
      )
    } + strangers(among: paths, beside: finding)
  }

  /// D321: the cells of parts that the whole has no row for.
  private func strangers(among paths: [QuantityPath], beside finding: Finding) -> [Comparison] {
    guard !finding.cells.isEmpty else { return [] }
    return paths.filter(\.cell.isEmpty).flatMap { path -> [Comparison] in
      guard let part = self.finding(path.measure) else { return [] }
      return part.cells.flatMap { cell in
        cell.periods.compactMap { estimate in
          missing(cell.key, in: finding, beside: part, estimate.period, unless: 0)
        }
      }
    }
  }

  /// D321 when one table has a number for a cell in a period that another speaks of, and the other
  /// has none.
  ///
  /// A number equal to `harmless` may be left out: nothing of a part adds nothing.
  private func missing(
    _ key: CellKey,
    in other: Finding,
    beside finding: Finding,
    _ period: Period,
    unless harmless: Double? = nil
  ) -> Comparison? {
    guard case .number(let number) = answer(of: finding, key, in: period),
      case .nothing(let isSaid) = answer(of: other, key, in: period), number.value != harmless,
      // Nothing that is said to be nothing agrees with none.
      !(isSaid && number.value == 0)
    else { return nil }
    var comparison = Comparison(
      .cellMissing,
      number,
      Quantity(0, of: [other.measure], at: place(of: other.measure, period, key), from: []),
      period: period,
      cell: key
    )
    comparison.isMissing = true
    let names = other.cells.map(\.key.label)
    comparison.suggestion = nearestSpelling(to: key.label, in: names).map { name in
      Wording("menade du ”\(name)”?", "did you mean “\(name)”?")
    }
    return comparison
  }

  /// D312: two measures of the same quantity; D321 for a cell that only one of them has.
  func equals(_ finding: Finding) -> [Comparison] {
    guard let path = finding.measure.links.equals, let other = self.finding(path.measure) else {
      return []
    }
    let isWhole =
      !path.cell.isEmpty || other.measure.kind == .flow
      || finding.cells.isEmpty != other.cells.isEmpty
    let cells = isWhole ? finding.periods.map { (.whole, $0) } : comparable(finding)
    let both = cells.flatMap { key, estimate -> [Comparison] in
      let period = estimate.period
      if case .number(let first) = answer(of: finding, key, in: period),
        case .number(let second) = answer(to: path, key, in: period)
      {
        return [Comparison(.sameDiffers, first, second, period: period, cell: key)]
      }
      if let printed = printed(estimate.amount, of: finding, key, path, period) { return printed }
      return isWhole ? [] : [missing(key, in: other, beside: finding, period)].compactMap(\.self)
    }
    guard !isWhole, other.measure.links.equals?.measure != finding.measure.id else { return both }
    let back = other.cells.flatMap { cell in
      cell.periods.compactMap { estimate in
        missing(cell.key, in: finding, beside: other, estimate.period)
      }
    }
    return both + back
  }

  /// D312 for values that a source prints without counts, or means; nil when they can't be
  /// compared.
  private func printed(
    _ amount: Amount,
    of finding: Finding,
    _ key: CellKey,
    _ path: QuantityPath,
    _ period: Period
  ) -> [Comparison]? {
    let cell = path.cell.isEmpty ? key : self.finding(path.measure)?.cell(path.cell)?.key ?? key
    let period = path.period.flatMap { project.period($0) } ?? period
    guard let other = self.finding(path.measure), let second = other.amount(of: cell, in: period)
    else { return nil }
    let pairs = shownAlike(
      amount.printable(of: finding.measure),
      second.printable(of: other.measure)
    )
    guard !pairs.isEmpty else { return nil }
    return pairs.map { first, second in
      Comparison(
        .sameDiffers,
        Quantity(
          first,
          of: [finding.measure],
          at: place(of: finding.measure, period, key),
          from: numbers(of: finding.measure, period, key)
        ),
        Quantity(
          second,
          of: [other.measure],
          at: place(of: other.measure, period, cell),
          from: numbers(of: other.measure, period, cell)
        ),
        period: period,
        cell: key
      )
    }
  }

  /// Two amounts as pairs of numbers with the decimals of the one that is printed.
  private func shownAlike(
    _ first: [(Double, ReportedValue?)],
    _ second: [(Double, ReportedValue?)]
  ) -> [(Double, Double)] {
    guard first.count == second.count else { return [] }
    return zip(first, second).map { first, second in
      let printed = [first.1, second.1].compactMap(\.self).min { $0.decimals < $1.decimals }
      guard let printed else { return (first.0, second.0) }
      return (shown(first.0, like: printed), shown(second.0, like: printed))
    }
  }

  /// D313: two proportions that are each other's rest; D317 when they are not of the same people.
  func complement(_ finding: Finding) -> [Comparison] {
    guard let other = self.finding(finding.measure.links.complementOf) else { return [] }
    return finding.periods.flatMap { estimate -> [Comparison] in
      guard case .share(let share, _) = estimate.amount,
        case .share(let rest, _)? = other.amount(of: .whole, in: estimate.period)
      else { return [] }
      let period = estimate.period
      let quantity = { (value: Int, finding: Finding, column: TableNumber.Column) in
        let measure = finding.measure
        return Quantity(
          Double(value),
          of: [measure],
          at: self.place(of: measure, period),
          from: self.numbers(of: measure, period, in: [column])
        )
      }
      let own = quantity(share.numerator, finding, .numerator)
      let all = quantity(rest.denominator, other, .denominator)
      let both = Quantity(
        Double(share.numerator + rest.numerator),
        of: [finding.measure, other.measure],
        at: own.place,
        from: own.numbers + quantity(rest.numerator, other, .numerator).numbers
      )
      return [
        Comparison(.complementDiffers, both, all, period: period),
        Comparison(
          .peopleDiffer,
          quantity(share.denominator, finding, .denominator),
          all,
          period: period
        ),
      ]
    }
  }
}

extension Amount {
  /// What can be compared of values without counts, each with how it is printed.
  fileprivate func printable(of measure: Measure) -> [(Double, ReportedValue?)] {
    switch self {
    case .reported(let value):
      if let exact = value.value { return [(exact, value)] }
      return [value.low, value.high].compactMap { end in end.map { ($0, value) } }
    case .value(let summary): return [(summary.mean, nil)]
    case .share(let share, _): return [(share.estimate, nil)]
    case .rate(let rate, _): return [(rate.estimate * measure.per, nil)]
    case .count(let count): return [(Double(count), nil)]
    case .absent: return []
    }
  }
}
