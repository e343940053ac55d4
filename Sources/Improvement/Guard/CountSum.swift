import Disclosure
import Manuscript

/// Rows of one measure and one period whose numbers add up to another: the answers of an item, the
/// units of a region, the combinations of everybody.
///
/// Whoever knows the sum and all rows but one knows the last one too.
struct CountSum: Sendable, Hashable {
  let period: Period.ID
  /// What the rows have in common, which is what their sum is of.
  let cell: CellKey
  /// Their numbers among the measure's observations.
  let rows: [Int]
  /// The row that tells the sum, where the table has one.
  let whole: Int?
  /// Whether the rows leave some of the whole over, who are in no row of their own.
  let leavesRest: Bool
  /// Whether everybody stands in one of the rows, so that they are parts of one group of people.
  let isPopulation: Bool

  init(
    in period: Period.ID,
    of cell: CellKey,
    rows: [Int],
    whole: Int? = nil,
    leavesRest: Bool = false,
    isPopulation: Bool = false
  ) {
    self.period = period
    self.cell = cell
    self.rows = rows
    self.whole = whole
    self.leavesRest = leavesRest
    self.isPopulation = isPopulation
  }
}

extension Measure {
  /// Every sum that can be made of the rows of a period, whatever is shown: over each dimension that
  /// divides people, and over several together.
  ///
  /// A table of units and categories has a sum for each unit, for each category and for all.
  func sums(in period: Period) -> [CountSum] {
    let rows = observations.indices.filter { observations[$0].time == .period(period.id) }
    var levels: [(dimensions: [CellKey.Dimension], rows: [Int])] = []
    for row in rows {
      let dimensions = observations[row].cell.parts.map(\.dimension)
      if let index = levels.firstIndex(where: { $0.dimensions == dimensions }) {
        levels[index].rows.append(row)
      } else {
        levels.append((dimensions, [row]))
      }
    }
    let table = PeriodTable(measure: self, period: period.id, rows: rows)
    return levels.flatMap { level in
      table.sums(of: level.rows, by: level.dimensions.filter(divides))
    } + table.restsOfPeople + table.lossesOfScores
  }

  /// The rows that together are everybody, and everybody of each unit and arm: one row that says how
  /// many, or those that make them up.
  func populations(in period: Period) -> [(cell: CellKey, rows: [Int])] {
    let all = observations.indices.filter { observations[$0].time == .period(period.id) }
    var groups: [CellKey] = [.whole]
    for row in all {
      let parts = observations[row].cell.parts.filter { [.unit, .arm].contains($0.dimension) }
      if !groups.contains(CellKey(parts)) { groups.append(CellKey(parts)) }
    }
    return groups.compactMap { group in
      let rows = all.filter {
        observations[$0].cell.parts.filter(group.parts.contains) == group.parts
      }
      if let whole = rows.first(where: { isPopulation(observations[$0].cell, of: group) }) {
        return (group, [whole])
      }
      let dimensions = rows.map { observations[$0].cell.parts.map(\.dimension) }
      guard let first = dimensions.first, dimensions.allSatisfy({ $0 == first }),
        first.filter({ dimension in !group.parts.contains { $0.dimension == dimension } })
          .allSatisfy(divides), listsEverybody(rows)
      else { return nil }
      return (group, rows)
    }
  }

  /// Whether a row says how many there are of a group.
  private func isPopulation(_ cell: CellKey, of group: CellKey) -> Bool {
    guard cell != group else { return kind != .change }
    guard cell.without(.category) == group, let category = cell.part(.category)?.id else {
      return false
    }
    return kind == .mix
      ? category == of.map { slug(of: $0) }
      : kind == .change && category == ChangeClass.started.rawValue
  }

  /// Whether nobody is left out of a table: of combinations those with a single one are listed too.
  private func listsEverybody(_ rows: [Int]) -> Bool {
    switch kind {
    case .combinations:
      rows.contains { row in
        observations[row].cell.part(.combination).map { !$0.id.contains("+") } ?? false
      }
    case .change, .survey, .flow: false
    case .proportion, .rate, .count, .value, .mix, .units: true
    }
  }

  /// The measures that are declared to be of as many people.
  var samePeople: [Measure.ID] {
    let total = links.sameTotal.flatMap { $0.cell.isEmpty && $0.period == nil ? $0.measure : nil }
    return [total, links.mix, links.moreThanOne].compactMap(\.self)
  }

  /// Whether nobody stands in two rows that differ in a dimension alone.
  private func divides(_ dimension: CellKey.Dimension) -> Bool {
    switch dimension {
    case .unit, .combination, .answer: true
    // The same people before and after are no parts of a whole.
    case .arm: kind != .change || observations.contains { $0.cell.part(.category) != nil }
    // The people of a mix are fewer than its mentions.
    case .category: kind != .mix || of == nil
    case .item: false
    }
  }
}

/// The rows of one period of a measure.
private struct PeriodTable {
  let measure: Measure
  let period: Period.ID
  let rows: [Int]

  /// Sums over every choice of some dimensions.
  func sums(of rows: [Int], by dimensions: [CellKey.Dimension]) -> [CountSum] {
    let choices = (1..<(1 << dimensions.count)).map { choice in
      dimensions.indices.filter { choice >> $0 & 1 == 1 }.map { dimensions[$0] }
    }
    return choices.flatMap { summed in
      groups(of: rows) { cell in summed.reduce(cell) { $0.without($1) } }
        .flatMap { cell, own in
          isOfClasses(summed)
            ? classSums(of: own, cell)
            : [
              CountSum(
                in: period,
                of: cell,
                rows: own,
                whole: row(of: cell),
                isPopulation: isPopulation(summed, leaving: cell)
              )
            ]
        }
    }.filter { $0.rows.count > 1 || $0.leavesRest }
  }

  /// Of a mix of so many people: those that a category leaves.
  var restsOfPeople: [CountSum] {
    guard let people = measure.of.map({ slug(of: $0) }) else { return [] }
    return rows.compactMap { row in
      let cell = measure.observations[row].cell
      guard let own = cell.part(.category), own.id != people else { return nil }
      let whole = rows.first { other in
        let beside = measure.observations[other].cell
        return beside.part(.category)?.id == people
          && beside.without(.category) == cell.without(.category)
      }
      return whole.map {
        CountSum(in: period, of: cell, rows: [row], whole: $0, leavesRest: true)
      }
    }
  }

  /// Of scores before and after: those who were measured before only.
  var lossesOfScores: [CountSum] {
    guard measure.kind == .change else { return [] }
    return rows.compactMap { row in
      let cell = measure.observations[row].cell
      guard cell.part(.arm)?.id == ChangeAnalysis.after else { return nil }
      let whole = rows.first { other in
        let beside = measure.observations[other].cell
        return beside.part(.arm)?.id == ChangeAnalysis.before
          && beside.without(.arm) == cell.without(.arm)
      }
      return whole.map {
        CountSum(in: period, of: cell, rows: [row], whole: $0, leavesRest: true)
      }
    }
  }

  /// The classes of a change: those measured twice together, and with the missing all who began.
  ///
  /// Where the table does not say how many began, they are as many as is told of the missing.
  private func classSums(of rows: [Int], _ cell: CellKey) -> [CountSum] {
    let named = { (classes: [ChangeClass]) in
      rows.filter { row in
        let id = measure.observations[row].cell.part(.category)?.id
        return classes.contains { $0.rawValue == id }
      }
    }
    let (measured, missing) = (named(ChangeClass.measured), named([.missing]))
    let started = named([.started])
    let twice = CountSum(in: period, of: cell, rows: measured, isPopulation: true)
    guard started.count == 1 else { return [twice] }
    return [
      twice,
      CountSum(
        in: period,
        of: measure.observations[started[0]].cell,
        rows: measured + missing,
        whole: started[0],
        leavesRest: missing.isEmpty,
        isPopulation: true
      ),
    ]
  }

  private func isOfClasses(_ summed: [CellKey.Dimension]) -> Bool {
    measure.kind == .change && summed.contains(.category)
  }

  /// Whether the rows are all answers, combinations or categories of the same people, of which
  /// shares are told.
  private func isPopulation(_ summed: [CellKey.Dimension], leaving cell: CellKey) -> Bool {
    switch measure.kind {
    case .mix: summed.contains(.category)
    case .combinations: summed.contains(.combination)
    case .survey: summed.contains(.answer)
    default: false
    }
  }

  private func groups(
    of rows: [Int],
    by name: (CellKey) -> CellKey
  ) -> [(cell: CellKey, rows: [Int])] {
    var groups: [(cell: CellKey, rows: [Int])] = []
    var places: [CellKey: Int] = [:]
    for row in rows {
      let cell = name(measure.observations[row].cell)
      if let place = places[cell] {
        groups[place].rows.append(row)
      } else {
        places[cell] = groups.count
        groups.append((cell, [row]))
      }
    }
    return groups
  }

  /// The row of just a cell.
  private func row(of cell: CellKey) -> Int? {
    rows.first { measure.observations[$0].cell == cell }
  }
}

extension [Observation] {
  /// What the rows make together, leaving out those that say nothing; nil where they can't be added
  /// up, or one is protected.
  var total: Observation.Figure? {
    guard !contains(where: { $0.absence == .protected }) else { return nil }
    let figures = map(\.figure).filter { if case .absent = $0 { false } else { true } }
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(first) { sum, figure -> Observation.Figure? in
      switch (sum, figure) {
      case (.share(let part, let whole)?, .share(let other, let size)):
        .share(numerator: part + other, denominator: whole + size)
      case (.count(let count)?, .count(let other)): .count(count + other)
      case (.rate(let events, let exposure)?, .rate(let other, let time)):
        .rate(events: events + other, exposure: exposure + time)
      default: nil
      }
    }
  }
}

extension Project {
  /// Whether another measure has just a share that rows make together: so many of so many are taken
  /// to be the same people, declared or not.
  func hasShare(_ figure: Observation.Figure, in period: Period.ID, besides id: Measure.ID) -> Bool
  {
    guard case .share(let part, let whole) = figure else { return false }
    return measures.contains { other in
      other.id != id && other.counts.isOfPeople
        && other.observations.contains { row in
          guard row.time == .period(period), case .share(let count, let size) = row.figure
          else { return false }
          return size == whole && (count == part || count == whole - part)
        }
    }
  }
}

/// Two tables that are declared to be of the same people, of one group in one period: they have as many.
struct SamePeople {
  let first: Table
  let second: Table
  /// Which measures say so: `andel = patienter`.
  let name: String

  /// Rows of a measure that together are everybody of the group.
  struct Table {
    /// Its number in the project.
    let measure: Int
    let rows: [Int]
  }
}

extension Project {
  /// The tables that are declared to be of the same people: in all, and of each unit and arm.
  var samePeople: [SamePeople] {
    var all: [SamePeople] = []
    for (index, measure) in measures.enumerated() {
      for (other, beside) in measures.enumerated() where measure.samePeople.contains(beside.id) {
        for period in periods {
          let populations = beside.populations(in: period)
          for (cell, rows) in measure.populations(in: period) {
            guard let twin = populations.first(where: { $0.cell == cell }) else { continue }
            all.append(
              SamePeople(
                first: .init(measure: index, rows: rows),
                second: .init(measure: other, rows: twin.rows),
                name: "\(measure.id) = \(beside.id)"
              )
            )
          }
        }
      }
    }
    return all
  }
}
