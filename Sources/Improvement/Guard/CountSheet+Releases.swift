import Disclosure
import Manuscript

// For the ledger of releases.

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

  /// Counts that hang together through equations.
  struct Group {
    let counts: [Count]
    /// Their equations, by the places in the group.
    let sums: [CountSystem.Sum]
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
    return system.groups().map { group in
      let isSmall = group.contains { system.counts[$0].isPrimary }
      let known =
        isSmall ? (try? system.shown(of: group, by: project.privacy.policy))?.1 : .margin
      return Group(
        counts: group.compactMap { place in
          keys[place].map { key, source in
            Count(
              key: key,
              value: system.counts[place].value,
              isPrimary: system.counts[place].isPrimary,
              lowest: system.counts[place].lowest,
              place: source
            )
          }
        },
        sums: system.sums(of: group, upTo: known ?? .margin),
        isRefused: known == nil
      )
    }
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
