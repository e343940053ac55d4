import Manuscript
import Statistics

// The same people or things, counted in another breakdown or in a table of their own.

extension Reconciliation {
  /// D325: two tables of the same thing in different breakdowns, by what the rows of both are about:
  /// men and women are as many as private and public, region by region.
  func sameTotal(_ finding: Finding) -> [Comparison] {
    guard let path = finding.measure.links.sameTotal, let other = self.finding(path.measure) else {
      return []
    }
    return project.periods.flatMap { period -> [Comparison] in
      guard finding.speaks(of: period), other.speaks(of: period) else { return [] }
      let dimensions = [CellKey.Dimension.unit, .arm].filter { dimension in
        [finding, other].allSatisfy { finding in
          finding.cells.contains { $0.key.part(dimension) != nil }
        }
      }
      var keys: [CellKey] = []
      for cell in finding.cells + other.cells {
        let key = cell.key.kept(dimensions)
        if !keys.contains(key) { keys.append(key) }
      }
      if keys.isEmpty { keys = [.whole] }
      return keys.compactMap { key in
        guard let first = total(of: finding, key, in: period, column: path.column),
          let second = total(of: other, key, in: period, column: path.column)
        else { return nil }
        return Comparison(.breakdownsDiffer, first, second, period: period, cell: key)
      }
    }
  }

  /// What the cells of a measure that belong to `key` make together; nil when one is protected.
  private func total(
    of finding: Finding,
    _ key: CellKey,
    in period: Period,
    column: QuantityPath.Column?
  ) -> Quantity? {
    let measure = finding.measure
    let isPeople = measure.kind == .mix && measure.of != nil
    let cells = isPeople || finding.cells.isEmpty ? [CellKey.whole] : finding.cells.map(\.key)
    var sum = 0.0
    var found: [Quantity] = []
    for cell in cells where key.parts.allSatisfy(cell.parts.contains) {
      switch answer(of: finding, cell, in: period, column: column) {
      case .number(let quantity):
        sum += quantity.value
        found.append(quantity)
      case .protected: return nil
      case .nothing, .silent: continue
      }
    }
    let added = found
    return added.first.map { first in
      Quantity(sum, of: [measure], at: first.place, from: added.flatMap(\.numbers))
    }
  }

  /// D323 and D324: numerators, events and counts against where they are counted by themselves,
  /// denominators and exposures against where they are given; D322 for a printed share or rate
  /// against both.
  func countedElsewhere(_ finding: Finding) -> [Comparison] {
    let links = finding.measure.links
    guard links.countOf != nil || links.populationOf != nil || links.listedYear != nil else {
      return []
    }
    return cellsToCount(of: finding).flatMap { key, estimate -> [Comparison] in
      let period = estimate.period
      let count = links.countOf.map { answer(to: $0, key, in: period, column: .numerator) }
      let people = population(of: finding, key, in: period)
      let printed =
        if case .reported(let printed) = estimate.amount {
          rate(printed, finding, key, period, count, people)
        } else { Comparison?.none }
      let pairs: [(Code, QuantityPath.Column, Answer?)] = [
        (.countDiffers, .numerator, count), (.populationDiffers, .denominator, people),
      ]
      return [printed].compactMap(\.self)
        + pairs.compactMap { code, column, elsewhere in
          guard case .number(let second)? = elsewhere,
            case .number(let first) = answer(of: finding, key, in: period, column: column)
          else { return nil }
          return Comparison(code, first, second, period: period, cell: key)
        }
    }
  }

  /// A mix is compared by its people; other measures by their cells.
  private func cellsToCount(of finding: Finding) -> [(CellKey, PeriodEstimate)] {
    finding.measure.kind == .mix ? finding.periods.map { (.whole, $0) } : comparable(finding)
  }

  /// The people that a measure is of, where they are given by themselves.
  private func population(of finding: Finding, _ key: CellKey, in period: Period) -> Answer? {
    let links = finding.measure.links
    if let year = links.listedYear {
      let id = key.part(.unit)?.id ?? (project.units.count == 1 ? project.units[0] : nil)
      let listed = units.first { $0.id == id }?.listed.first { $0.year == year }
      guard let listed else { return .silent }
      let place = listed.place ?? Place(file: "Site/units.yml")
      return .number(Quantity(Double(listed.patients), of: [], at: place, from: []))
    }
    return links.populationOf.map { answer(to: $0, key, in: period, column: .denominator) }
  }

  /// D322: a share or rate that is printed, against its count and the people it is of.
  private func rate(
    _ printed: ReportedValue,
    _ finding: Finding,
    _ key: CellKey,
    _ period: Period,
    _ count: Answer?,
    _ people: Answer?
  ) -> Comparison? {
    guard let said = printed.value, case .number(let count)? = count,
      case .number(let people)? = people, people.value > 0
    else { return nil }
    let measure = finding.measure
    let scale = measure.valueKind == .rate ? measure.per : 1
    return Comparison(
      .printedDiffers,
      Quantity(
        shown(said, like: printed),
        of: [measure],
        at: place(of: measure, period, key),
        from: numbers(of: measure, period, key)
      ),
      Quantity(
        shown(count.value / people.value * scale, like: printed),
        of: count.measures + people.measures,
        at: count.place,
        from: count.numbers + people.numbers
      ),
      period: period,
      cell: key
    )
  }
}

extension CellKey {
  /// The key with some of its dimensions only.
  fileprivate func kept(_ dimensions: [Dimension]) -> CellKey {
    CellKey(parts.filter { dimensions.contains($0.dimension) })
  }
}
