import Disclosure

/// What releases tell together of counts that hang together: one system of equations, in which
/// each release has its own counts and the differences between releases are counts as well.
///
/// An outsider is taken to reason like this. Where nothing that was shown has changed from one
/// release to the next, nothing has. Where all that was shown has grown, everybody who was there
/// still is. Where some has grown and some has shrunk, nothing follows of what was not shown.
struct ReleaseSystem {
  private let group: CountSheet.Group
  private let policy: DisclosurePolicy
  /// What each release told, the oldest first; the last is the new one.
  private let states: [State]
  /// The unknown number of each release and count; nil where it is known or there is none.
  private var unknowns: [[Int?]] = []
  private var lowest: [Int] = []
  private var equations: [LinkedCounts.Equation] = []
  private var targets: [Target] = []

  /// What one release told of the group.
  private struct State: Hashable {
    var told: [Told]
    /// The constants of the equations, where they are known.
    var constants: [Int?]
  }

  private enum Told: Hashable {
    case value(Int)
    case hidden
    case absent
  }

  /// A number that must not be known too well, and whose it is.
  private struct Target {
    let unknown: Int
    let count: Int
  }
}

extension ReleaseSystem {
  /// The counts of a work that follow from the new release and the earlier ones together, though
  /// not from either alone.
  static func faults(of work: Project, _ matched: ReleaseLedger.Matched) -> [ReleaseFault] {
    CountSheet(of: work).linkedGroups.flatMap { group -> [ReleaseFault] in
      let states = states(of: group, matched)
      guard states.count > 1, states.contains(where: { $0.told.contains(.hidden) }) else {
        return []
      }
      let policy = work.privacy.policy
      let new = states.count - 1
      let whole = ReleaseSystem(group, states, new: new, policy, matched)
      let alone = ReleaseSystem(group, [states[new]], new: 0, policy, matched)
      let before = ReleaseSystem(group, states.dropLast(), new: nil, policy, matched)
      // What followed before is no fault of this release.
      let known = alone.faults().union(before.faults())
      // One of them is enough to begin with: what hangs together is mended together.
      return whole.faults().subtracting(known).sorted().prefix(1).map { place in
        let count = group.counts[place]
        return ReleaseFault(code: .revealedByReleases, key: count.key, place: count.place)
      }
    }
  }

  private static func states(
    of group: CountSheet.Group,
    _ matched: ReleaseLedger.Matched
  ) -> [State] {
    let lines = group.counts.map { matched.line($0.key) }
    let sums = group.sums.map { $0.constant.flatMap(matched.line) }
    let releases = Set((lines + sums).flatMap { $0?.entries.map(\.since) ?? [] }).sorted()
    var states = releases.map { release in
      State(
        told: lines.map { line in
          switch line?.entry(at: release)?.state {
          case .shown(let value): .value(value)
          case .protected: .hidden
          case .gone, nil: .absent
          }
        },
        constants: zip(group.sums, sums).map { sum, line in
          sum.constant == nil
            ? sum.equation.constant : line?.entry(at: release)?.state.value
        }
      )
    }
    states.append(
      State(
        told: group.counts.map { count in
          matched.count(count.key)?.value.map(Told.value) ?? .hidden
        },
        constants: group.sums.map(\.equation.constant)
      )
    )
    return states.enumerated().filter { $0.offset == 0 || $0.element != states[$0.offset - 1] }
      .map(\.element)
  }

  private init(
    _ group: CountSheet.Group,
    _ states: some Collection<State>,
    new: Int?,
    _ policy: DisclosurePolicy,
    _ matched: ReleaseLedger.Matched
  ) {
    self.group = group
    self.policy = policy
    self.states = Array(states)
    for state in states { add(state) }
    for index in self.states.indices.dropLast() {
      link(index, index + 1, isNew: index + 1 == new)
    }
    let isOut = group.counts.map { count in matched.count(count.key).map(matched.isOut) ?? false }
    for (index, row) in unknowns.enumerated() {
      for (count, unknown) in row.enumerated() {
        guard let unknown else { continue }
        // Of the new release it is known which are small; of the earlier ones any may be.
        let own = group.counts[count]
        if index != new || own.isPrimary && policy.protects(own.value) && !isOut[count] {
          targets.append(Target(unknown: unknown, count: count))
        }
      }
    }
  }

  /// The unknown counts of a release, and the sums that it told.
  private mutating func add(_ state: State) {
    // Where nothing else is told, a zero is not either.
    let tellsZeros = state.told.contains { told in
      if case .value(let value) = told { value > 0 } else { false }
    }
    let own = zip(state.told, group.counts).map { told, count in
      told == .hidden ? unknown(atLeast: tellsZeros ? count.lowest : 0) : nil
    }
    unknowns.append(own)
    for (sum, constant) in zip(group.sums, state.constants) {
      guard let constant else { continue }
      let terms = sum.equation.terms
      guard !terms.contains(where: { state.told[$0.count] == .absent }) else { continue }
      add(terms.map { (state.told[$0.count], own[$0.count], $0.factor) }, equals: constant)
    }
  }

  private mutating func unknown(atLeast least: Int) -> Int {
    lowest.append(least)
    return lowest.count - 1
  }

  private mutating func add(_ terms: [(told: Told, unknown: Int?, factor: Int)], equals sum: Int) {
    var constant = sum
    var open: [LinkedCounts.Term] = []
    for term in terms {
      if let unknown = term.unknown {
        open.append(LinkedCounts.Term(unknown, times: term.factor))
      } else if case .value(let value) = term.told {
        constant -= value * term.factor
      }
    }
    if !open.isEmpty { equations.append(.init("", open, equals: constant)) }
  }

  /// What an outsider concludes from one release to the next.
  private mutating func link(_ first: Int, _ second: Int, isNew: Bool) {
    let (old, new) = (states[first], states[second])
    var steps = zip(old.told, new.told).compactMap { old, new -> Int? in
      if case .value(let before) = old, case .value(let after) = new { after - before } else { nil }
    }
    for (before, after) in zip(old.constants, new.constants) {
      if let before, let after { steps.append(after - before) }
    }
    // What is hidden now and was shown has not changed in a way that shows.
    for (place, count) in group.counts.enumerated() where isNew {
      if case .value(let before) = old.told[place], new.told[place] == .hidden {
        steps.append(count.value - before)
      }
    }
    let (falls, rises) = (steps.contains { $0 < 0 }, steps.contains { $0 > 0 })
    guard !(falls && rises), !steps.isEmpty else { return }
    for place in group.counts.indices {
      let (before, after) = (old.told[place], new.told[place])
      guard before != .absent, after != .absent, before == .hidden || after == .hidden else {
        continue
      }
      var terms = [
        (told: after, unknown: unknowns[second][place], factor: 1),
        (told: before, unknown: unknowns[first][place], factor: -1),
      ]
      if rises || falls {
        let step = unknown(atLeast: 0)
        targets.append(Target(unknown: step, count: place))
        terms.append((told: .hidden, unknown: step, factor: falls ? 1 : -1))
      }
      add(terms, equals: 0)
    }
  }

  /// The places of the counts that an outsider learns too much of.
  private func faults() -> Set<Int> {
    let told = PublishedCounts(
      shown: lowest.map { _ in nil },
      lowest: lowest,
      equations: equations
    )
    var outcomes: [Int: PublishedCounts.Outcome] = [:]
    return Set(
      targets.compactMap { target in
        let outcome = outcomes[target.unknown] ?? told.outcome(of: target.unknown)
        outcomes[target.unknown] = outcome
        return isTooMuch(outcome) ? target.count : nil
      }
    )
  }

  /// Whether a number may be small and is known too well; one that is surely nobody, or surely not
  /// few, points at no one.
  private func isTooMuch(_ outcome: PublishedCounts.Outcome) -> Bool {
    switch outcome {
    case .bounds(let bounds):
      bounds.upper != 0 && bounds.lower < policy.smallestCell && !policy.isSafe(bounds)
    // What was concluded from one release to the next was wrong, or nobody can tell.
    case .contradiction: false
    case .unknown: true
    }
  }
}
