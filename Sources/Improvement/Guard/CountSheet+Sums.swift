import Disclosure
import Manuscript

// What rows of one measure make together.

extension CountSheet {
  /// What the rows of one measure make together in each period.
  mutating func addSums(of index: Int) {
    let measure = project.measures[index]
    for period in project.periods {
      for sum in measure.sums(in: period) { add(sum, of: index) }
      if measure.kind == .mix, measure.of != nil { addMentions(of: index, period) }
      guard measure.kind == .combinations else { continue }
      if let share = measure.links.moreThanOne { addSeveral(of: index, share, period) }
      if let mix = measure.links.mix { addCategories(of: index, mix: mix, period) }
    }
  }

  /// What the categories of a mix make together, of everybody and of each unit.
  private mutating func addMentions(of index: Int, _ period: Period) {
    let measure = project.measures[index]
    var groups: [CellKey: [Row]] = [:]
    for row in rows(of: measure.id, in: period) where !isPeople(observation(row), of: measure) {
      groups[observation(row).cell.without(.category), default: []].append(row)
    }
    for (cell, rows) in groups.sorted(by: { $0.key.ids.lexicographicallyPrecedes($1.key.ids) }) {
      guard rows.count > 1, let figure = rows.map({ observation($0) }).total else { continue }
      let total = Observation(
        time: .period(period.id),
        cell: cell,
        figure: figure,
        place: measure.place
      )
      mentions.append(
        Telling(
          total: Total(measure: index, observation: total),
          places: rows.compactMap { places[$0]?.first },
          standing: .margin
        )
      )
    }
  }

  private mutating func add(_ sum: CountSum, of index: Int) {
    let measure = project.measures[index]
    let observations = sum.rows.map { measure.observations[$0] }
    let cells = sum.rows.compactMap { places[Row(measure: index, observation: $0)]?.first }
    let whole = sum.whole.flatMap { places[Row(measure: index, observation: $0)]?.first }
    // Of what the source has protected nobody here knows what it makes with the others.
    guard !cells.isEmpty, !observations.contains(where: { $0.absence == .protected }) else {
      return
    }
    let key = CountKey(
      work: project.slug,
      measure: measure.id,
      time: sum.period,
      cell: sum.cell.names,
      part: sum.leavesRest ? .rest : .sum
    )
    guard !sum.leavesRest else { return addRest(of: cells, in: whole, key) }
    let policy = project.privacy.policy
    let total = system.total(cells)
    if sum.isPopulation, total < policy.smallestDenominator {
      // Nothing is said of so few, not even whom there are none of.
      system.guardWhole(cells)
      guard whole != nil else { return }
    }
    let standing = standing(of: sum, total, in: measure)
    // Means are told of all only where they are told of each; then nothing of them is hidden.
    guard whole != nil || standing == .certain || observations.total != nil else { return }
    addSum(of: cells, toldBy: whole, key, standing)
    // Of shares those left add up too.
    let sides = sum.rows.compactMap { places[Row(measure: index, observation: $0)] }
    if sides.allSatisfy({ $0.count > 1 }) {
      let other = sum.whole.flatMap {
        places[Row(measure: index, observation: $0)]?.dropFirst().first
      }
      addSum(of: sides.map { $0[1] }, toldBy: other, key.with(.rest), standing)
    }
    guard whole == nil, let figure = observations.total else { return }
    let observation = Observation(
      time: .period(sum.period),
      cell: sum.cell,
      figure: figure,
      place: measure.place
    )
    let told = Total(measure: index, observation: observation)
    let telling = Telling(total: told, places: cells, standing: standing)
    unwritten.append(telling)
    // No page has a margin, but for the answers to an item that units give together.
    guard standing != .margin || measure.kind == .survey, figure.isTold(by: policy) else { return }
    tellings.append(telling)
  }

  /// How sure it is that an outsider has a sum.
  private func standing(of sum: CountSum, _ total: Int, in measure: Measure) -> CountSystem.Standing
  {
    guard sum.whole == nil else { return .certain }
    if let share = sum.rows.map({ measure.observations[$0] }).total,
      project.hasShare(share, in: sum.period, besides: measure.id)
    {
      return .certain
    }
    guard sum.isPopulation || sum.cell.isWhole else { return .margin }
    // Another measure of as many people is taken to be of the same.
    let isToldElsewhere = project.measures.contains { other in
      guard total >= project.privacy.policy.smallestDenominator, other.id != measure.id,
        other.counts.isOfPeople
      else { return false }
      let rows = other.observations.filter { $0.time == .period(sum.period) }
      let isRow = rows.contains { row in
        switch row.figure {
        case .share(_, let size): size == total
        case .summary(let count, _, _): count == total && row.cell.isWhole
        case .count(let count):
          count == total
            && (row.cell.isWhole || isPeople(row, of: other)
              || row.cell.part(.category)?.id == ChangeClass.started.rawValue)
        default: false
        }
      }
      return isRow || makesTotal(of: other, total, in: sum.period)
    }
    if isToldElsewhere { return .certain }
    return sum.isPopulation || measure.dividesOnlyPeople ? .total : .margin
  }

  /// Whether rows of a measure make a total that may be told where they are not.
  private func makesTotal(of measure: Measure, _ total: Int, in id: Period.ID) -> Bool {
    guard let period = project.period(id) else { return false }
    return measure.sums(in: period).contains { sum in
      let rows = sum.rows.map { measure.observations[$0] }
      // The answers to one item are of everybody too.
      let isOfAll =
        sum.cell.isWhole || isPeople(rows[0], of: measure)
        || sum.isPopulation && sum.cell.place.isWhole
      guard sum.whole == nil, isOfAll else { return false }
      return switch rows.total {
      case .count(let count): count == total
      case .share(_, let size): size == total
      default: false
      }
    }
  }

  /// Those of a whole who are in none of some rows: they follow from both, and are told nowhere.
  private mutating func addRest(of cells: [Int], in whole: Int?, _ key: CountKey) {
    guard let whole else { return }
    let rest = system.counts[whole].value - system.total(cells)
    guard rest >= 0 else { return }
    let left = system.add(.init(value: rest, isPrimary: true, lowest: min(1, rest)))
    rests[left] = key
    let terms = (cells + [left]).map { LinkedCounts.Term($0) }
    system.add(.init(name(of: key), terms + [LinkedCounts.Term(whole, times: -1)]))
  }

  /// The combinations of more than one, which a share of the same people tells.
  private mutating func addSeveral(of index: Int, _ share: Measure.ID, _ period: Period) {
    for (cell, rows) in groups(of: index, in: period) {
      let several = rows.filter { row in
        observation(row).cell.part(.combination)?.id.contains("+") ?? false
      }
      let told = self.rows(of: share, in: period).first { observation($0).cell == cell }
      guard told != nil else { continue }
      addSum(
        of: several.compactMap { places[$0]?.first },
        toldBy: told.flatMap { places[$0]?.first },
        key(of: share, period, cell)
      )
    }
  }

  /// The combinations of the same people, by what they are of: everybody, or a unit.
  private func groups(of index: Int, in period: Period) -> [(cell: CellKey, rows: [Row])] {
    var groups: [(cell: CellKey, rows: [Row])] = []
    for row in rows(of: project.measures[index].id, in: period) {
      let cell = observation(row).cell.without(.combination)
      if let place = groups.firstIndex(where: { $0.cell == cell }) {
        groups[place].rows.append(row)
      } else {
        groups.append((cell, [row]))
      }
    }
    return groups
  }

  /// The combinations that hold a category, which the mix of the same people counts.
  private mutating func addCategories(of index: Int, mix: Measure.ID, _ period: Period) {
    for (cell, rows) in groups(of: index, in: period) {
      let combinations = rows.map { row in
        observation(row).cell.part(.combination)?.id.split(separator: "+").map(String.init) ?? []
      }
      // Without those who have a single one the combinations are not all that the mix counts.
      guard combinations.contains(where: { $0.count == 1 }) else { continue }
      var members: [String] = []
      for id in combinations.joined() where !members.contains(id) { members.append(id) }
      for member in members {
        let told = self.rows(of: mix, in: period).first { row in
          let own = observation(row).cell
          return own.part(.category)?.id == member && own.without(.category) == cell
        }
        let holding = zip(rows, combinations).filter { $1.contains(member) }
          .compactMap { places[$0.0]?.first }
        guard let told, let category = observation(told).cell.part(.category) else { continue }
        addSum(
          of: holding,
          toldBy: places[told]?.first,
          key(of: mix, period, CellKey([category] + cell.parts))
        )
      }
    }
  }

  private func key(of measure: Measure.ID, _ period: Period, _ cell: CellKey) -> CountKey {
    CountKey(
      work: project.slug,
      measure: measure,
      time: period.id,
      cell: cell.names,
      part: .sum
    )
  }

  /// What counts make together: another count of the project, which may have to be hidden as well,
  /// or else a number that is taken as known.
  private mutating func addSum(
    of cells: [Int],
    toldBy whole: Int?,
    _ key: CountKey,
    _ standing: CountSystem.Standing = .total
  ) {
    guard cells.count > 1 else { return }
    let sum = system.total(cells)
    let terms = cells.map { LinkedCounts.Term($0) }
    let name = self.name(of: key)
    guard let whole, !cells.contains(whole) else {
      // A sum that is small itself is told nowhere.
      guard !project.privacy.policy.protects(sum) else { return }
      system.add(.init(name, terms, equals: sum), as: key, standing)
      return
    }
    // A source that differs from itself says by how much.
    let own = LinkedCounts.Term(whole, times: -1)
    system.add(.init(name, terms + [own], equals: sum - system.counts[whole].value))
  }
}

extension Observation.Figure {
  /// Whether a policy lets it be told.
  fileprivate func isTold(by policy: DisclosurePolicy) -> Bool {
    switch self {
    case .share(let part, let whole): !policy.protects(part, of: whole)
    case .count(let count):
      count == 0 || count >= max(policy.smallestCell, policy.smallestDenominator)
    default: false
    }
  }
}

extension Measure {
  /// Whether its rows are of people in units, arms or categories, and have a total of their own.
  fileprivate var dividesOnlyPeople: Bool {
    switch kind {
    case .proportion, .rate, .count, .value, .units: true
    case .mix, .combinations, .flow, .survey, .change: false
    }
  }
}
