import Disclosure

/// The counts of the same people in several tables: those with each set of categories, with each
/// category, with more than one, and all.
///
/// One table may give away what another hides: those with a category, less the combinations that
/// are shown, leave the combination that is not. So they are protected together, as one system of
/// linked counts, in which how many there are in all is taken as known.
struct PeopleTables {
  /// The sets that anyone has, as bits, in a fixed order.
  let sets: [UInt64]
  /// How many have each of them; protected where they are not to be shown.
  private(set) var combinations: [Disclosed<Int>]
  /// How many have each category, by its number.
  private(set) var categories: [Disclosed<Int>]
  /// How many have more than one category.
  private(set) var several: Disclosed<Int>
  let total: Disclosed<Int>

  /// Which of the counts are written at all.
  struct Tables: OptionSet {
    let rawValue: Int
    static let combinations = Tables(rawValue: 1)
    static let categories = Tables(rawValue: 2)
    static let several = Tables(rawValue: 4)
  }

  /// Protects counts of persons, by how many have each set of `number` categories.
  init(
    _ people: [UInt64: Int],
    categories number: Int,
    in tables: Tables,
    by policy: DisclosurePolicy
  ) {
    sets = people.keys.sorted()
    var system = PeopleSystem(sets.map { people[$0, default: 0] }, by: policy)
    // Nobody writes how many are in no category, and a table that is not written shows nothing.
    for (place, set) in sets.enumerated() where set == 0 || !tables.contains(.combinations) {
      system.hide(place)
    }
    let own = sets
    let sums = (0..<number).map { bit in own.indices.filter { own[$0] & 1 << UInt64(bit) != 0 } }
    let more = own.indices.filter { own[$0].nonzeroBitCount > 1 }
    let categoryPlaces = tables.contains(.categories) ? sums.map { system.add($0) } : []
    let severalPlace = tables.contains(.several) ? system.add(more) : nil
    let safe = system.shown
    let shown = safe ?? system.zeros
    combinations = Array(shown.prefix(sets.count))
    categories =
      categoryPlaces.isEmpty ? sums.map { _ in .protected } : categoryPlaces.map { shown[$0] }
    several = severalPlace.map { shown[$0] } ?? .protected
    let isShown = safe != nil && (!tables.contains(.several) || policy.showsSize(system.all))
    total = isShown ? policy.disclosed(system.all) : .protected
  }
}

/// Disjoint groups of people and sums of them, as an outsider could put them together.
private struct PeopleSystem {
  private let policy: DisclosurePolicy
  /// How many there are in all.
  let all: Int
  private var counts: [Int]
  private var isHidden: [Bool]
  private var equations: [LinkedCounts.Equation]

  init(_ groups: [Int], by policy: DisclosurePolicy) {
    self.policy = policy
    counts = groups
    let all = groups.reduce(0, +)
    self.all = all
    isHidden = groups.map { policy.protects($0) || all < policy.smallestDenominator && $0 > 0 }
    let terms = groups.indices.map { LinkedCounts.Term($0) }
    equations = [.init("n", terms, equals: all)]
  }

  mutating func hide(_ place: Int) { isHidden[place] = counts[place] > 0 }

  /// Adds the sum of some groups, whose rest is a count of people too.
  ///
  /// - Returns: The place of the sum.
  mutating func add(_ groups: [Int]) -> Int {
    let place = counts.count
    let sum = groups.reduce(0) { $0 + counts[$1] }
    counts += [sum, all - sum]
    let isSmall = policy.protects(sum, of: all)
    isHidden += [isSmall && sum > 0, isSmall && sum < all]
    equations.append(.init("sum", parts: groups, whole: place))
    let share = [LinkedCounts.Term(place), LinkedCounts.Term(place + 1)]
    equations.append(.init("share", share, equals: all))
    return place
  }

  /// What may be shown; nil where nothing is proven safe beside how many there are in all.
  var shown: [Disclosed<Int>]? {
    try? LinkedCounts(counts, equations: equations)
      .shown(by: policy, protecting: isHidden).counts
  }

  /// The zeros alone.
  var zeros: [Disclosed<Int>] { counts.map { $0 == 0 ? policy.disclosed(0) : .protected } }
}
