import Disclosure
import Manuscript

/// The counts of a project's periods in one system: what an outsider could put together.
///
/// It errs on the outsider's side. Every sum of a measure's rows in a period is taken as known, for
/// it is often told elsewhere as a total, a part or a complement, and so is every size of a group.
struct CountSheet {
  private let project: Project
  private var counts: [Int] = []
  private var isPrimary: [Bool] = []
  /// Whether each is of a group so small that nothing may be known of it, however large the count.
  private var isOfFew: [Bool] = []
  /// The least that an outsider knows each to be: zeros are shown, but for those of small groups.
  private var lowest: [Int] = []
  private var equations: [LinkedCounts.Equation] = []
  /// What each equation's constant is called in a ledger of releases; nil where there is none.
  private var constants: [CountKey?] = []
  /// How sure it is that an outsider has each equation.
  private var standings: [Standing] = []
  /// The rows with counts, in the order of the measures.
  private var rows: [Row] = []
  /// For each row, the places of its counts.
  private var places: [Row: [Int]] = [:]
  /// What each row of a period says; a series has one for each phase.
  private var figures: [Row: Observation] = [:]
  /// The places of those that rows leave over, who are in no row of their own.
  private var rests: [Int: CountKey] = [:]
  /// The sums that may be told, each with the places of its counts.
  private var tellings: [(total: Total, places: [Int], standing: Standing)] = []

  /// How sure it is that an outsider has a sum: from declarations and sizes that are shown, over
  /// totals that are shown if they can be, to margins that no page has.
  private enum Standing: Int {
    case certain, total, margin
  }

  /// A row of a measure's table, by number, or a phase of its series.
  struct Row: Hashable {
    let measure: Int
    /// From 0; a phase counts from -1 downwards.
    let observation: Int
  }

  /// What rows of one measure make together, as a row of its own would say it.
  struct Total: Sendable, Hashable {
    let measure: Int
    let observation: Observation
  }

  init(of project: Project) {
    self.project = project
    for (index, measure) in project.measures.enumerated() where project.protects(measure) {
      for (number, observation) in measure.observations.enumerated() {
        add(observation, as: Row(measure: index, observation: number))
      }
      addPhases(of: index)
    }
    // A sum may be told by a measure that is declared further down.
    for (index, measure) in project.measures.enumerated() where project.protects(measure) {
      addSums(of: index)
    }
    addLinks()
  }
}

extension CountSheet {
  /// What must not be shown, and where nothing less than all was enough.
  struct Judgement {
    var hidden: [Row] = []
    /// What rows of which some are hidden make together, where that may be told.
    var totals: [Total] = []
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
    // Which sums were known when a count was found safe; none where that failed.
    var known: [Standing?] = isPrimary.map { _ in .margin }
    var refusals: [Refusal] = []
    for group in groups() where group.contains(where: { isPrimary[$0] }) {
      do throws(LinkedCounts.Refusal) {
        let (shown, standing) = try shown(of: group)
        for (index, place) in group.enumerated() {
          (isHidden[place], known[place]) = (shown.counts[index].isProtected, standing)
        }
      } catch {
        for place in group { (isHidden[place], known[place]) = (true, nil) }
        var names: [String] = []
        for name in error.equations where !names.contains(name) { names.append(name) }
        refusals.append(Refusal(measure: measure(of: group[error.count]), equations: names))
      }
    }
    var hidden = Set(rows.filter { places[$0, default: []].contains { isHidden[$0] } })
    hidden.formUnion(rows.filter { isZeroOfHidden($0, hidden) })
    let totals = tellings.filter { telling in
      telling.places.contains { isHidden[$0] }
        && telling.places.allSatisfy { place in
          known[place].map { telling.standing.rawValue <= $0.rawValue } ?? false
        }
    }
    return Judgement(
      hidden: rows.filter(hidden.contains),
      totals: totals.map(\.total),
      refusals: refusals
    )
  }

  private func measure(of place: Int) -> Int {
    rows.first { places[$0, default: []].contains(place) }?.measure ?? 0
  }

  /// What may be shown of a group, a system of its own, and which of its sums may be told then.
  ///
  /// When nothing is safe beside all of them, the margins stay untold, and then the totals.
  private func shown(
    of group: [Int]
  ) throws(LinkedCounts.Refusal) -> (LinkedCounts.Shown, Standing) {
    for standing in [Standing.margin, .total] {
      if let shown = try? shown(of: group, knowing: standing) { return (shown, standing) }
    }
    return (try shown(of: group, knowing: .certain), .certain)
  }

  private func shown(
    of group: [Int],
    knowing standing: Standing
  ) throws(LinkedCounts.Refusal) -> LinkedCounts.Shown {
    try LinkedCounts(
      group.map { counts[$0] },
      lowest: group.map { lowest[$0] },
      equations: sums(of: group, upTo: standing).map(\.equation)
    ).shown(
      by: project.privacy.policy,
      protecting: group.map { isPrimary[$0] },
      guarding: group.map { isOfFew[$0] }
    )
  }

  /// The equations of counts that hang together, by their places in the group.
  private func sums(of group: [Int], upTo standing: Standing = .margin) -> [Sum] {
    let inside = Dictionary(uniqueKeysWithValues: group.enumerated().map { ($1, $0) })
    return equations.indices.compactMap { index -> Sum? in
      let (equation, constant) = (equations[index], constants[index])
      guard let first = equation.terms.first, inside[first.count] != nil,
        standings[index].rawValue <= standing.rawValue
      else { return nil }
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
    let observation = observation(row)
    guard observation.count == 0, !observation.cell.isWhole else { return false }
    let others = rows.filter { other in
      guard other.measure == row.measure else { return false }
      let one = self.observation(other)
      return one.time == observation.time && one.cell.group == observation.cell.group
        && !one.cell.isWhole && !isPeople(one, of: own)
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
    let first = counts.count
    switch observation.figure {
    case .share(let part, let whole):
      let isHidden = policy.protects(part, of: whole)
      counts += [part, whole - part]
      isPrimary += [isHidden, isHidden]
      let isTiny = whole < policy.smallestDenominator
      lowest += isTiny ? [0, 0] : [min(1, part), min(1, whole - part)]
      isOfFew += [isTiny, isTiny]
      if isTiny {
        // How few they are is not told here, and may be told elsewhere.
        counts.append(whole)
        isPrimary.append(true)
        lowest.append(0)
        isOfFew.append(false)
        let parts = [first, first + 1].map { LinkedCounts.Term($0) }
        add(.init(project.measures[row.measure].id, parts + [.init(first + 2, times: -1)]))
        break
      }
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
    case .count(let count), .rate(let count, _):
      counts.append(count)
      let people = people(beside: observation, of: row.measure)
      isPrimary.append(people.map { policy.protects(count, of: $0) } ?? policy.protects(count))
      lowest.append(min(1, count))
      isOfFew.append(false)
    case .summary(let count, _, _):
      counts.append(count)
      // What is said of few is not said, and then their number is not either.
      isPrimary.append(!policy.showsSize(count))
      lowest.append(0)
      isOfFew.append(!policy.showsSize(count))
    default: return
    }
    rows.append(row)
    figures[row] = observation
    places[row] = Array(first..<counts.count)
  }

  /// A series tells what its points make together, phase by phase, and so does that of each cell.
  private mutating func addPhases(of index: Int) {
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

  /// What the rows of one measure make together in each period.
  private mutating func addSums(of index: Int) {
    let measure = project.measures[index]
    for period in project.periods {
      for sum in measure.sums(in: period) { add(sum, of: index) }
      guard measure.kind == .combinations else { continue }
      if let share = measure.links.moreThanOne { addSeveral(of: index, share, period) }
      if let mix = measure.links.mix { addCategories(of: index, mix: mix, period) }
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
    let total = cells.reduce(0) { $0 + counts[$1] }
    if sum.isPopulation, total < policy.smallestDenominator {
      // Nothing is said of so few, not even whom there are none of.
      for cell in cells { (isPrimary[cell], lowest[cell], isOfFew[cell]) = (true, 0, true) }
      guard whole != nil else { return }
    }
    let standing = standing(of: sum, total, in: measure)
    addSum(of: cells, toldBy: whole, key, standing)
    // Of shares those left add up too.
    let sides = sum.rows.compactMap { places[Row(measure: index, observation: $0)] }
    if sides.allSatisfy({ $0.count > 1 }) {
      let other = sum.whole.flatMap {
        places[Row(measure: index, observation: $0)]?.dropFirst().first
      }
      addSum(of: sides.map { $0[1] }, toldBy: other, key.with(.rest), standing)
    }
    // No page has a margin, but for the answers to an item that units give together.
    guard whole == nil, standing != .margin || measure.kind == .survey,
      let figure = observations.total, figure.isTold(by: policy)
    else { return }
    let observation = Observation(
      time: .period(sum.period),
      cell: sum.cell,
      figure: figure,
      place: measure.place
    )
    tellings.append((Total(measure: index, observation: observation), cells, standing))
  }

  /// How sure it is that an outsider has a sum.
  private func standing(of sum: CountSum, _ total: Int, in measure: Measure) -> Standing {
    guard sum.whole == nil else { return .certain }
    guard sum.isPopulation || sum.cell.isWhole else { return .margin }
    // Another measure of as many people is taken to be of the same.
    let isToldElsewhere = project.measures.contains { other in
      guard total >= project.privacy.policy.smallestDenominator, other.id != measure.id,
        other.counts.isOfPeople
      else { return false }
      return other.observations.contains { row in
        guard row.time == .period(sum.period) else { return false }
        return switch row.figure {
        case .share(_, let size): size == total
        case .count(let count): count == total && (row.cell.isWhole || isPeople(row, of: other))
        default: false
        }
      }
    }
    if isToldElsewhere { return .certain }
    return sum.isPopulation || measure.dividesOnlyPeople ? .total : .margin
  }

  /// Those of a whole who are in none of some rows: they follow from both, and are told nowhere.
  private mutating func addRest(of cells: [Int], in whole: Int?, _ key: CountKey) {
    guard let whole else { return }
    let rest = cells.reduce(counts[whole]) { $0 - counts[$1] }
    guard rest >= 0 else { return }
    rests[counts.count] = key
    let terms = (cells + [counts.count]).map { LinkedCounts.Term($0) }
    counts.append(rest)
    isPrimary.append(true)
    lowest.append(min(1, rest))
    isOfFew.append(false)
    add(.init(name(of: key), terms + [LinkedCounts.Term(whole, times: -1)]))
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

  /// The rows of a measure in a period that are counted.
  private func rows(of id: Measure.ID, in period: Period) -> [Row] {
    rows.filter {
      project.measures[$0.measure].id == id && observation($0).time == .period(period.id)
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

  /// What a sum is called in a diagnostic: `measure/period` or, of a cell, `measure/@cell`.
  private func name(of key: CountKey) -> String {
    let ids = key.cell.map { "@" + $0.split(separator: ":").dropFirst().joined(separator: ":") }
    return "\(key.measure)/\(ids.isEmpty ? key.time : ids.joined(separator: "/"))"
  }

  private mutating func add(
    _ equation: LinkedCounts.Equation,
    as constant: CountKey? = nil,
    _ standing: Standing = .certain
  ) {
    equations.append(equation)
    constants.append(constant)
    standings.append(standing)
  }

  /// What counts make together: another count of the project, which may have to be hidden as well,
  /// or else a number that is taken as known.
  private mutating func addSum(
    of cells: [Int],
    toldBy whole: Int?,
    _ key: CountKey,
    _ standing: Standing = .total
  ) {
    guard cells.count > 1 else { return }
    let sum = cells.reduce(0) { $0 + counts[$1] }
    let terms = cells.map { LinkedCounts.Term($0) }
    let name = self.name(of: key)
    guard let whole, !cells.contains(whole) else {
      // A sum that is small itself is told nowhere.
      guard !project.privacy.policy.protects(sum) else { return }
      add(.init(name, terms, equals: sum), as: key, standing)
      return
    }
    // A source that differs from itself says by how much.
    let own = LinkedCounts.Term(whole, times: -1)
    add(.init(name, terms + [own], equals: sum - counts[whole]))
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
    addFlows()
    addParts()
    addSamePeople()
  }

  /// Tables that are declared to be of the same people have as many of each unit, and in all.
  private mutating func addSamePeople() {
    for (index, measure) in project.measures.enumerated() {
      for other in project.measures.indices
      where measure.samePeople.contains(project.measures[other].id) {
        for period in project.periods {
          let populations = project.measures[other].populations(in: period)
          for (cell, rows) in measure.populations(in: period) {
            guard let beside = populations.first(where: { $0.cell == cell })?.rows else { continue }
            let name = "\(measure.id) = \(project.measures[other].id)"
            addEqual(size(of: rows, index), size(of: beside, other), name)
          }
        }
      }
    }
  }

  /// How many people rows are of: the places of counts, or a number that is known.
  private func size(of rows: [Int], _ index: Int) -> (terms: [LinkedCounts.Term], known: Int)? {
    var size: (terms: [LinkedCounts.Term], known: Int) = ([], 0)
    for row in rows {
      let own = project.measures[index].observations[row]
      if case .share(_, let whole) = own.figure {
        size.known += whole
      } else if let place = places[Row(measure: index, observation: row)]?.first {
        size.terms.append(LinkedCounts.Term(place))
      } else {
        guard let count = own.count else { return nil }
        size.known += count
      }
    }
    return size
  }

  /// That two sizes are the same, where the source does not say otherwise.
  private mutating func addEqual(
    _ one: (terms: [LinkedCounts.Term], known: Int)?,
    _ other: (terms: [LinkedCounts.Term], known: Int)?,
    _ name: String
  ) {
    guard let one, let other, !(one.terms + other.terms).isEmpty else { return }
    let totals = [one, other].map { size in
      size.terms.reduce(size.known) { $0 + counts[$1.count] }
    }
    guard totals[0] == totals[1] else { return }
    add(
      .init(
        name,
        one.terms + other.terms.map { LinkedCounts.Term($0.count, times: -1) },
        equals: other.known - one.known
      )
    )
  }

  /// A flow that is shown tells every number that is the same as one of its own.
  private mutating func addFlows() {
    for row in rows {
      for measure in project.measures where areLinked(project.measures[row.measure], measure) {
        let policy = project.privacy.policy
        let isShown = !project.protects(measure) || !measure.hasSmallStep(by: policy)
        for place in places[row, default: []]
        where isShown && measure.flow.contains(where: { $0.count == counts[place] }) {
          let name = "\(project.measures[row.measure].id) = \(measure.id)"
          add(.init(name, [LinkedCounts.Term(place)], equals: counts[place]))
        }
      }
    }
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
    for row in rows {
      let links = project.measures[row.measure].links
      guard !links.parts.isEmpty, let whole = places[row] else { continue }
      let parts = links.parts.flatMap { self.rows(of: $0, beside: observation(row)) }
      for side in whole.indices {
        addSum(of: parts, side: side, as: whole[side], project.measures[row.measure].id)
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
    let numbers = project.measures[index].observations.indices.map { $0 }
    let phases = rows.filter { $0.measure == index && $0.observation < 0 }
    let same = (numbers.map { Row(measure: index, observation: $0) } + phases)
      .filter { observation($0).time == time }
    let named = same.filter { observation($0).cell.ids == ids }
    return named.isEmpty && ids.isEmpty ? same : named
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
    figures[row] ?? project.measures[row.measure].observations[row.observation]
  }

  private func areLinked(_ first: Int, _ second: Int) -> Bool {
    first != second && areLinked(project.measures[first], project.measures[second])
  }

  private func areLinked(_ one: Measure, _ other: Measure) -> Bool {
    one.linked.contains(other.id) || other.linked.contains(one.id)
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
      let observation = observation(row)
      let parts = observation.people.map(\.part).prefix(own.count)
      for (place, part) in zip(own, parts) {
        keys[place] = (observation.key(part, of: measure, in: project), observation.place)
      }
    }
    for (place, key) in rests {
      keys[place] = (key, project.measure(key.measure)?.place ?? Place(file: project.file))
    }
    return groups().map { group in
      let known = group.contains { isPrimary[$0] } ? (try? shown(of: group))?.1 : .margin
      return Group(
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
        sums: sums(of: group, upTo: known ?? .margin),
        isRefused: known == nil
      )
    }
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

extension CellKey {
  /// The people that it is one of several answers, categories or combinations of; of units and arms
  /// everybody.
  var group: CellKey {
    let group = without(.answer).without(.category).without(.combination)
    return group == self ? .whole : group
  }

  /// The unit and the arm that it is of.
  var place: CellKey { CellKey(parts.filter { [.unit, .arm].contains($0.dimension) }) }

  /// Its parts as a ledger has them: `category:lakare`.
  var names: [String] { parts.map { "\($0.dimension.rawValue):\($0.id)" } }
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

  /// Whether a step of its flow is small, or so few left at a step that nobody may say how many.
  func hasSmallStep(by policy: DisclosurePolicy) -> Bool {
    if flow.contains(where: { policy.protects($0.count) }) { return true }
    let steps = flow.filter { $0.reason == nil }
    return zip(steps, steps.dropFirst()).contains { policy.protects(abs($0.count - $1.count)) }
  }

  /// The measures that this one is declared to agree with.
  var linked: [Measure.ID] {
    let paths =
      links.parts
      + [links.equals, links.sameTotal, links.countOf, links.populationOf].compactMap(\.self)
    return paths.map(\.measure)
      + [links.complementOf, links.mix, links.moreThanOne].compactMap(\.self)
  }
}
