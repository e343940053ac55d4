import Disclosure
import Manuscript

/// The counts of a project's undated rows in one system: what an outsider could put together.
///
/// It errs on the outsider's side. The sum of a measure's rows in a period is taken as known, for
/// it is often told elsewhere as a total, a part or a complement, and so is every size of a group.
struct CountSheet {
  private let project: Project
  private var counts: [Int] = []
  private var isPrimary: [Bool] = []
  /// The least that an outsider knows each to be: zeros are shown, but for those of small groups.
  private var lowest: [Int] = []
  private var equations: [LinkedCounts.Equation] = []
  /// What each equation's constant is called in a ledger of releases; nil where there is none.
  private var constants: [CountKey?] = []
  /// For each row, the places of its counts.
  private var places: [Row: [Int]] = [:]

  /// A row of a measure's table, by number.
  struct Row: Hashable {
    let measure: Int
    let observation: Int
  }

  init(of project: Project) {
    self.project = project
    for (index, measure) in project.measures.enumerated() where project.protects(measure) {
      for (number, observation) in measure.observations.enumerated() {
        add(observation, as: Row(measure: index, observation: number))
      }
      addSums(of: index)
    }
    addLinks()
  }
}

extension CountSheet {
  /// What must not be shown, and where nothing less than all was enough.
  struct Judgement {
    var hidden: [Row] = []
    var refusals: [Refusal] = []
  }

  /// A small number that no proof protects but to hide all that hangs together with it.
  struct Refusal: Sendable, Hashable {
    let measure: Int
    /// The names of the sums that would give it away.
    let equations: [String]
  }

  /// The rows that must not be shown.
  ///
  /// Counts that no equation ties together are judged apart. Where nothing less is proven safe, all
  /// that hang together are hidden.
  func judgement() -> Judgement {
    var isHidden = isPrimary
    var refusals: [Refusal] = []
    for group in groups() where group.contains(where: { isPrimary[$0] }) {
      do throws(LinkedCounts.Refusal) {
        let shown = try shown(of: group)
        for (index, place) in group.enumerated() {
          isHidden[place] = shown.counts[index].isProtected
        }
      } catch {
        for place in group { isHidden[place] = true }
        var names: [String] = []
        for name in error.equations where !names.contains(name) { names.append(name) }
        refusals.append(Refusal(measure: measure(of: group[error.count]), equations: names))
      }
    }
    var hidden = Set(rows.filter { places[$0, default: []].contains { isHidden[$0] } })
    hidden.formUnion(rows.filter { isZeroOfHidden($0, hidden) })
    return Judgement(hidden: rows.filter(hidden.contains), refusals: refusals)
  }

  /// The rows with counts, in the order of the measures.
  private var rows: [Row] {
    places.keys.sorted { ($0.measure, $0.observation) < ($1.measure, $1.observation) }
  }

  private func measure(of place: Int) -> Int {
    rows.first { places[$0, default: []].contains(place) }?.measure ?? 0
  }

  /// What may be shown of a group, a system of its own.
  private func shown(of group: [Int]) throws(LinkedCounts.Refusal) -> LinkedCounts.Shown {
    try LinkedCounts(
      group.map { counts[$0] },
      lowest: group.map { lowest[$0] },
      equations: sums(of: group).map(\.equation)
    ).shown(by: project.privacy.policy, protecting: group.map { isPrimary[$0] })
  }

  /// The equations of counts that hang together, by their places in the group.
  private func sums(of group: [Int]) -> [Sum] {
    let inside = Dictionary(uniqueKeysWithValues: group.enumerated().map { ($1, $0) })
    return zip(equations, constants).compactMap { equation, constant -> Sum? in
      guard let first = equation.terms.first, inside[first.count] != nil else { return nil }
      let terms = equation.terms.map { LinkedCounts.Term(inside[$0.count] ?? 0, times: $0.factor) }
      return Sum(
        equation: .init(equation.name, terms, equals: equation.constant),
        constant: constant
      )
    }
  }

  /// Whether a row is a zero of a table of which nothing else is shown: then it would say too much
  /// of the others.
  private func isZeroOfHidden(_ row: Row, _ hidden: Set<Row>) -> Bool {
    let own = project.measures[row.measure]
    let observation = own.observations[row.observation]
    guard observation.count == 0, !observation.cell.isWhole else { return false }
    let others = rows.filter { other in
      guard other.measure == row.measure else { return false }
      let one = own.observations[other.observation]
      return one.time == observation.time && !one.cell.isWhole && !isPeople(one, of: own)
        && one.count != 0
    }
    return !others.isEmpty && others.allSatisfy(hidden.contains)
  }

  /// The counts that hang together through equations, each group in order.
  private func groups() -> [[Int]] {
    var group = Array(counts.indices)
    var isChanging = true
    while isChanging {
      isChanging = false
      for equation in equations {
        let least = equation.terms.map { group[$0.count] }.min() ?? 0
        for term in equation.terms where group[term.count] != least {
          group[term.count] = least
          isChanging = true
        }
      }
    }
    return counts.indices.compactMap { leader in
      group[leader] == leader ? counts.indices.filter { group[$0] == leader } : nil
    }
  }

  private mutating func add(_ observation: Observation, as row: Row) {
    let policy = project.privacy.policy
    guard case .period = observation.time else { return }
    switch observation.figure {
    case .share(let part, let whole):
      let isHidden = policy.protects(part, of: whole)
      let first = counts.count
      counts += [part, whole - part]
      isPrimary += [isHidden, isHidden]
      let isTiny = whole < policy.smallestDenominator
      lowest += isTiny ? [0, 0] : [min(1, part), min(1, whole - part)]
      // The size is taken as known: it is the same in many measures.
      let measure = project.measures[row.measure]
      add(
        .init(
          measure.id,
          [LinkedCounts.Term(first), LinkedCounts.Term(first + 1)],
          equals: whole
        ),
        as: observation.key(.denominator, of: measure, in: project)
      )
      places[row] = [first, first + 1]
    case .count(let count), .rate(let count, _):
      counts.append(count)
      let people = people(of: row)
      isPrimary.append(people.map { policy.protects(count, of: $0) } ?? policy.protects(count))
      lowest.append(min(1, count))
      places[row] = [counts.count - 1]
    default: break
    }
  }

  /// What the rows of one measure and one period make together.
  private mutating func addSums(of index: Int) {
    let measure = project.measures[index]
    for period in project.periods {
      let parts = cells(of: index, in: period) { observation in
        !observation.cell.isWhole && !isPeople(observation, of: measure)
      }
      // The people of a mix are fewer than its mentions, whose sum is told nowhere.
      let isPartition = measure.kind != .mix || measure.of == nil
      if isPartition {
        let whole = cells(of: index, in: period) { $0.cell.isWhole }
        addSum(of: parts, toldBy: whole.first, key(of: measure.id, period))
      }
      guard measure.kind == .combinations else { continue }
      let several = cells(of: index, in: period) { observation in
        observation.cell.part(.combination)?.id.contains("+") ?? false
      }
      if let share = measure.links.moreThanOne {
        let told = cells(of: share, in: period) { $0.cell.isWhole }
        addSum(of: several, toldBy: told.first, key(of: share, period))
      }
      if let mix = measure.links.mix { addCategories(of: index, mix: mix, period) }
    }
  }

  private func cells(
    of id: Measure.ID,
    in period: Period,
    where isIncluded: (Observation) -> Bool
  ) -> [Int] {
    project.measures.firstIndex { $0.id == id }.map { cells(of: $0, in: period, where: isIncluded) }
      ?? []
  }

  /// The first counts of those rows of a measure in a period that something is true of.
  private func cells(
    of index: Int,
    in period: Period,
    where isIncluded: (Observation) -> Bool
  ) -> [Int] {
    project.measures[index].observations.enumerated().filter {
      $0.element.time == .period(period.id) && isIncluded($0.element)
    }.compactMap { places[Row(measure: index, observation: $0.offset)]?.first }
  }

  /// The combinations that hold a category, which the mix of the same people counts.
  private mutating func addCategories(of index: Int, mix: Measure.ID, _ period: Period) {
    let measure = project.measures[index]
    let rows = measure.observations.enumerated().filter {
      $0.element.time == .period(period.id)
    }
    var members: [String] = []
    for row in rows {
      let ids = row.element.cell.part(.combination)?.id.split(separator: "+").map(String.init) ?? []
      for id in ids where !members.contains(id) { members.append(id) }
    }
    // Without those who have a single one the combinations are not all that the mix counts.
    let listsSingles = rows.contains { row in
      row.element.cell.part(.combination).map { !$0.id.contains("+") } ?? false
    }
    let told = (project.measure(mix)?.observations ?? []).filter { $0.time == .period(period.id) }
      .compactMap { $0.cell.part(.category)?.id }
    for member in members where listsSingles && told.contains(member) {
      let holding = rows.filter { row in
        row.element.cell.part(.combination)?.id.split(separator: "+").contains { $0 == member }
          ?? false
      }.compactMap { places[Row(measure: index, observation: $0.offset)]?.first }
      let sum = holding.reduce(0) { $0 + counts[$1] }
      let told = cells(of: mix, in: period) { $0.cell.part(.category)?.id == member }
      if !project.privacy.policy.protects(sum) {
        addSum(of: holding, toldBy: told.first, key(of: mix, period, member: member))
      }
    }
  }

  /// What a sum of a measure is called; its name in a diagnostic is `measure/period` or, of a
  /// category, `measure/@category`.
  private func key(
    of measure: Measure.ID,
    _ period: Period,
    member: String? = nil
  ) -> CountKey {
    CountKey(
      work: project.slug,
      measure: measure,
      time: period.id,
      cell: member.map { ["category:\($0)"] } ?? [],
      part: .sum
    )
  }

  private mutating func add(_ equation: LinkedCounts.Equation, as constant: CountKey? = nil) {
    equations.append(equation)
    constants.append(constant)
  }

  /// What counts make together: another count of the project, which may have to be hidden as well,
  /// or else a number that is taken as known.
  private mutating func addSum(of cells: [Int], toldBy whole: Int?, _ key: CountKey) {
    guard cells.count > 1 else { return }
    let sum = cells.reduce(0) { $0 + counts[$1] }
    let terms = cells.map { LinkedCounts.Term($0) }
    let member = key.cell.first.map { "@" + $0.split(separator: ":").dropFirst().joined() }
    let name = "\(key.measure)/\(member ?? key.time)"
    guard let whole, !cells.contains(whole) else {
      // A sum that is small itself is told nowhere.
      guard !project.privacy.policy.protects(sum) else { return }
      add(.init(name, terms, equals: sum), as: key)
      return
    }
    // A source that differs from itself says by how much.
    let own = LinkedCounts.Term(whole, times: -1)
    add(.init(name, terms + [own], equals: sum - counts[whole]))
  }

  /// For a category of a mix, how many people it is of; nil where the count is of itself or larger
  /// than they are.
  private func people(of row: Row) -> Int? {
    let measure = project.measures[row.measure]
    let own = measure.observations[row.observation]
    guard measure.kind == .mix, !isPeople(own, of: measure) else { return nil }
    let whole = measure.observations.first { $0.time == own.time && isPeople($0, of: measure) }
    guard let people = whole?.count, let count = own.count, count <= people else { return nil }
    return people
  }

  private func isPeople(_ observation: Observation, of measure: Measure) -> Bool {
    guard let people = measure.of else { return false }
    return observation.cell.part(.category)?.id == slug(of: people)
  }

  /// Equal numbers of measures that are declared to hang together are taken to be the same number,
  /// small ones only where they are of the same cell: there are many ones and twos.
  private mutating func addLinks() {
    let policy = project.privacy.policy
    for (number, first) in rows.enumerated() {
      for second in rows[(number + 1)...] where areLinked(first.measure, second.measure) {
        let (row, other) = (observation(first), observation(second))
        guard row.time == other.time else { continue }
        let name = "\(project.measures[first.measure].id) = \(project.measures[second.measure].id)"
        for one in places[first, default: []] {
          for twin in places[second, default: []]
          where counts[one] == counts[twin]
            && (counts[one] >= policy.smallestCell || row.cell == other.cell)
          {
            add(.init(name, [LinkedCounts.Term(one), LinkedCounts.Term(twin, times: -1)]))
          }
        }
        addSize(of: first, toldIn: second, name)
        addSize(of: second, toldIn: first, name)
      }
    }
    addParts()
  }

  /// The size of a group that another measure counts: it can be told by any share of them.
  private mutating func addSize(of row: Row, toldIn other: Row, _ name: String) {
    let policy = project.privacy.policy
    let own = observation(row)
    guard case .share(_, let whole) = own.figure,
      whole >= max(policy.smallestDenominator, policy.smallestCell)
    else { return }
    for place in places[other, default: []] where counts[place] == whole {
      let key = own.key(.denominator, of: project.measures[row.measure], in: project)
      add(.init(name, [LinkedCounts.Term(place)], equals: whole), as: key)
    }
  }

  /// Measures that are declared to be the sum of others, row by row.
  private mutating func addParts() {
    for (index, measure) in project.measures.enumerated() where !measure.links.parts.isEmpty {
      for (number, own) in measure.observations.enumerated() {
        guard let whole = places[Row(measure: index, observation: number)] else { continue }
        let parts = measure.links.parts.flatMap { rows(of: $0, beside: own) }
        for side in whole.indices {
          addSum(of: parts, side: side, as: whole[side], measure.id)
        }
      }
    }
  }

  /// The rows that a path names beside a row: of the same time and cell where it does not say.
  private func rows(of path: QuantityPath, beside own: Observation) -> [Row] {
    guard let index = project.measures.firstIndex(where: { $0.id == path.measure }) else {
      return []
    }
    let time = path.period.map { Observation.Time.period($0) } ?? own.time
    let ids = path.cell.isEmpty ? own.cell.ids : path.cell
    let same = project.measures[index].observations.enumerated().filter { $0.element.time == time }
    let named = same.filter { $0.element.cell.ids == ids }
    return (named.isEmpty && ids.isEmpty ? same : named)
      .map { Row(measure: index, observation: $0.offset) }
  }

  /// That rows make a count together; a row that is not protected is known.
  private mutating func addSum(of parts: [Row], side: Int, as whole: Int, _ name: String) {
    var terms: [LinkedCounts.Term] = []
    for part in parts {
      if let own = places[part], own.indices.contains(side) {
        terms.append(LinkedCounts.Term(own[side]))
      } else if observation(part).count == nil || side > 0 {
        return
      }
    }
    guard !terms.isEmpty else { return }
    // What is known of the others, and by how much a source differs from itself.
    let rest = terms.reduce(-counts[whole]) { $0 + counts[$1.count] }
    add(.init(name, terms + [LinkedCounts.Term(whole, times: -1)], equals: rest))
  }

  private func observation(_ row: Row) -> Observation {
    project.measures[row.measure].observations[row.observation]
  }

  private func areLinked(_ first: Int, _ second: Int) -> Bool {
    guard first != second else { return false }
    let (one, other) = (project.measures[first], project.measures[second])
    return one.linked.contains(other.id) || other.linked.contains(one.id)
  }
}

// MARK: - For the ledger of releases

extension CountSheet {
  /// One of the counts.
  struct Count {
    let key: CountKey
    let value: Int
    /// Whether it must not be shown.
    let isPrimary: Bool
    let lowest: Int
    let place: Place
  }

  /// An equation, and what its constant is called.
  struct Sum {
    let equation: LinkedCounts.Equation
    let constant: CountKey?
  }

  /// Counts that hang together through equations.
  struct Group {
    let counts: [Count]
    /// Their equations, by the places in the group.
    let sums: [Sum]
    /// Whether nothing of them may be shown, not even what they make together.
    let isRefused: Bool
  }

  /// Every count with those that it hangs together with.
  var linkedGroups: [Group] {
    var keys: [Int: (key: CountKey, source: Place)] = [:]
    for (row, own) in places {
      let measure = project.measures[row.measure]
      let observation = measure.observations[row.observation]
      let parts = own.count == 2 ? [.numerator, .rest] : observation.people.map(\.part)
      for (place, part) in zip(own, parts) {
        keys[place] = (observation.key(part, of: measure, in: project), observation.place)
      }
    }
    return groups().map { group in
      Group(
        counts: group.compactMap { place in
          keys[place].map { key, source in
            Count(
              key: key,
              value: counts[place],
              isPrimary: isPrimary[place],
              lowest: lowest[place],
              place: source
            )
          }
        },
        sums: sums(of: group),
        isRefused: isRefused(group)
      )
    }
  }

  /// Whether nothing less than all of a group is safe.
  private func isRefused(_ group: [Int]) -> Bool {
    group.contains { isPrimary[$0] } && (try? shown(of: group)) == nil
  }
}

extension Measure {
  /// The measures that this one is declared to agree with.
  var linked: [Measure.ID] {
    let paths =
      links.parts
      + [links.equals, links.sameTotal, links.countOf, links.populationOf].compactMap(\.self)
    return paths.map(\.measure)
      + [links.complementOf, links.mix, links.moreThanOne].compactMap(\.self)
  }
}
