import Disclosure
import Manuscript

// What the author has declared of several measures.

extension CountSheet {
  /// Equal numbers of measures that are declared to hang together are taken to be the same number,
  /// small ones only where they are of the same cell: there are many ones and twos.
  mutating func addLinks() {
    let policy = project.privacy.policy
    for (number, first) in rows.enumerated() {
      for second in rows[(number + 1)...] where areLinked(first.measure, second.measure) {
        let (row, other) = (observation(first), observation(second))
        guard row.time == other.time else { continue }
        let name = "\(project.measures[first.measure].id) = \(project.measures[second.measure].id)"
        for one in places[first, default: []] {
          for twin in places[second, default: []]
          where system.counts[one].value == system.counts[twin].value
            && (system.counts[one].value >= policy.smallestCell || row.cell == other.cell)
          {
            system.add(.init(name, [LinkedCounts.Term(one), LinkedCounts.Term(twin, times: -1)]))
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
    for same in project.samePeople {
      addEqual(size(of: same.first), size(of: same.second), same.name)
    }
  }

  /// How many people rows are of: the places of counts, or a number that is known.
  private func size(of table: SamePeople.Table) -> (terms: [LinkedCounts.Term], known: Int)? {
    var size: (terms: [LinkedCounts.Term], known: Int) = ([], 0)
    for row in table.rows {
      let own = project.measures[table.measure].observations[row]
      if case .share(_, let whole) = own.figure {
        size.known += whole
      } else if let place = places[Row(measure: table.measure, observation: row)]?.first {
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
      size.terms.reduce(size.known) { $0 + system.counts[$1.count].value }
    }
    guard totals[0] == totals[1] else { return }
    system.add(
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
        where isShown && measure.flow.contains(where: { $0.count == system.counts[place].value }) {
          let name = "\(project.measures[row.measure].id) = \(measure.id)"
          system.add(.init(name, [LinkedCounts.Term(place)], equals: system.counts[place].value))
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
    for place in places[other, default: []] where system.counts[place].value == whole {
      let key = own.key(.denominator, of: project.measures[row.measure], in: project)
      system.add(.init(name, [LinkedCounts.Term(place)], equals: whole), as: key)
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
    let rest = terms.reduce(-system.counts[whole].value) { $0 + system.counts[$1.count].value }
    system.add(.init(name, terms + [LinkedCounts.Term(whole, times: -1)], equals: rest))
  }

  private func areLinked(_ first: Int, _ second: Int) -> Bool {
    first != second && areLinked(project.measures[first], project.measures[second])
  }

  private func areLinked(_ one: Measure, _ other: Measure) -> Bool {
    one.linked.contains(other.id) || other.linked.contains(one.id)
  }
}

extension Measure {
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
