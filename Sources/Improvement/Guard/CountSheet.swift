import Disclosure
import Manuscript

/// The counts of a project's periods in one system: what an outsider could put together.
///
/// It errs on the outsider's side. Every sum of a measure's rows in a period is taken as known, for
/// it is often told elsewhere as a total, a part or a complement, and so is every size of a group.
struct CountSheet {
  let project: Project
  var system = CountSystem()
  /// The rows with counts, in the order of the measures.
  var rows: [Row] = []
  /// For each row, the places of its counts in the system.
  var places: [Row: [Int]] = [:]
  /// What each row of a period says; a series has one for each phase.
  var figures: [Row: Observation] = [:]
  /// The places of those that rows leave over, who are in no row of their own.
  var rests: [Int: CountKey] = [:]
  /// The sums that may be told, each with the places of its counts.
  var tellings: [Telling] = []
  /// The sums that no row tells, though the author's text might.
  var unwritten: [Telling] = []
  /// What the categories of a mix make together, who are more than its people: no page tells that.
  var mentions: [Telling] = []

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

  /// A total that may be told where its sum may.
  struct Telling {
    let total: Total
    let places: [Int]
    let standing: CountSystem.Standing
  }

  init(of exact: Project) {
    project = exact.withDistributionsAsOne
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
    /// What rows of which some are hidden make together, where it would give these away.
    var secretTotals: [Total] = []
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
    var isHidden = system.counts.map(\.isPrimary)
    // Which sums were known when a count was found safe; none where that failed.
    var known: [CountSystem.Standing?] = isHidden.map { _ in .margin }
    var refusals: [Refusal] = []
    for group in system.groups()
    where group.contains(where: { system.counts[$0].isPrimary }) {
      do throws(LinkedCounts.Refusal) {
        let (shown, standing) = try system.shown(of: group, by: project.privacy.policy)
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
    let holdsHidden = { (telling: Telling) in telling.places.contains { isHidden[$0] } }
    let isSafe = { (telling: Telling) in
      telling.places.allSatisfy { place in
        known[place].map { telling.standing.rawValue <= $0.rawValue } ?? false
      }
    }
    return Judgement(
      hidden: rows.filter(hidden.contains),
      totals: tellings.filter { holdsHidden($0) && isSafe($0) }.map(\.total),
      secretTotals: unwritten.filter { holdsHidden($0) && !isSafe($0) }.map(\.total)
        + mentions.filter { givesAway($0, isHidden) }.map(\.total),
      refusals: refusals
    )
  }

  /// Whether the hidden of some counts, each of which is known to be one at least, are so few together
  /// that their sum would say too much.
  private func givesAway(_ telling: Telling, _ isHidden: [Bool]) -> Bool {
    let hidden = telling.places.filter { isHidden[$0] }
    return !hidden.isEmpty
      && system.total(hidden) < project.privacy.policy.smallestCell + hidden.count - 1
  }

  private func measure(of place: Int) -> Int {
    rows.first { places[$0, default: []].contains(place) }?.measure ?? 0
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

  func observation(_ row: Row) -> Observation {
    figures[row] ?? project.measures[row.measure].observations[row.observation]
  }

  /// The rows of a measure in a period that are counted.
  func rows(of id: Measure.ID, in period: Period) -> [Row] {
    rows.filter {
      project.measures[$0.measure].id == id && observation($0).time == .period(period.id)
    }
  }

  /// What a sum is called in a diagnostic: `measure/period` or, of a cell, `measure/@cell`.
  func name(of key: CountKey) -> String {
    let ids = key.cell.map { "@" + $0.split(separator: ":").dropFirst().joined(separator: ":") }
    return "\(key.measure)/\(ids.isEmpty ? key.time : ids.joined(separator: "/"))"
  }
}
