import Disclosure
import Manuscript

// The numbers of a project, row by row.

extension CountSheet {
  mutating func add(_ observation: Observation, as row: Row) {
    let policy = project.privacy.policy
    guard case .period = observation.time else { return }
    let own: [Int]
    switch observation.figure {
    case .share(let part, let whole): own = addShare(part, of: whole, observation, row)
    case .count(let count), .rate(let count, _):
      let people = people(beside: observation, of: row.measure)
      let isSmall = people.map { policy.protects(count, of: $0) } ?? policy.protects(count)
      own = [system.add(.init(value: count, isPrimary: isSmall, lowest: min(1, count)))]
    case .summary(let count, _, _):
      // What is said of few is not said, and then their number is not either.
      let isOfFew = !policy.showsSize(count)
      own = [system.add(.init(value: count, isPrimary: isOfFew, lowest: 0, isOfFew: isOfFew))]
    default: return
    }
    rows.append(row)
    figures[row] = observation
    places[row] = own
  }

  /// Adds those of a share and those left, and how many they are where nobody may know that.
  private mutating func addShare(
    _ part: Int,
    of whole: Int,
    _ observation: Observation,
    _ row: Row
  ) -> [Int] {
    let policy = project.privacy.policy
    let measure = project.measures[row.measure]
    let isTiny = whole < policy.smallestDenominator
    let sides = [part, whole - part].map { count in
      system.add(
        .init(
          value: count,
          isPrimary: policy.protects(part, of: whole),
          lowest: isTiny ? 0 : min(1, count),
          isOfFew: isTiny
        )
      )
    }
    let terms = sides.map { LinkedCounts.Term($0) }
    guard isTiny else {
      // The size is taken as known: it is the same in many measures.
      let key = observation.key(.denominator, of: measure, in: project)
      system.add(.init(measure.id, terms, equals: whole), as: key)
      return sides
    }
    // How few they are is not told here, and may be told elsewhere.
    let size = system.add(.init(value: whole, isPrimary: true, lowest: 0))
    system.add(.init(measure.id, terms + [LinkedCounts.Term(size, times: -1)]))
    return sides + [size]
  }

  /// A series tells what its points make together, phase by phase, and so does that of each cell.
  mutating func addPhases(of index: Int) {
    let measure = project.measures[index]
    for (number, phase) in measure.phases(in: project.periods).enumerated() {
      let points = measure.observations.filter { row in
        row.dates != nil && row.cell == phase.cell && row.falls(in: phase.period)
      }
      guard let figure = points.total else { continue }
      let observation = Observation(
        time: .period(phase.period.id),
        cell: phase.cell,
        figure: figure,
        place: measure.place
      )
      add(observation, as: Row(measure: index, observation: -1 - number))
    }
  }

  /// For a category of a mix, how many people it is of; nil where the count is of itself or larger
  /// than they are.
  private func people(beside own: Observation, of index: Int) -> Int? {
    let measure = project.measures[index]
    guard measure.kind == .mix, !isPeople(own, of: measure) else { return nil }
    let whole = measure.observations.first { other in
      other.time == own.time && isPeople(other, of: measure)
        && other.cell.without(.category) == own.cell.without(.category)
    }
    guard let people = whole?.count, let count = own.count, count <= people else { return nil }
    return people
  }

  func isPeople(_ observation: Observation, of measure: Measure) -> Bool {
    guard let people = measure.of else { return false }
    return observation.cell.part(.category)?.id == slug(of: people)
  }
}

extension Measure {
  /// What its dated rows come to: each period of each cell, in the order of the table.
  func phases(in periods: [Period]) -> [(cell: CellKey, period: Period)] {
    var cells: [CellKey] = []
    for row in observations where row.dates != nil && !cells.contains(row.cell) {
      cells.append(row.cell)
    }
    return cells.flatMap { cell in periods.map { (cell, $0) } }
  }
}
