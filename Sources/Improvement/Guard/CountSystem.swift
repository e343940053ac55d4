import Disclosure
import Manuscript

/// Counts of people and what ties them together: what an outsider could put together.
struct CountSystem {
  private(set) var counts: [Count] = []
  private var sums: [Sum] = []

  struct Count {
    let value: Int
    /// Whether it must not be shown.
    var isPrimary: Bool
    /// The least that an outsider knows it to be: zeros are shown, but for those of small groups.
    var lowest: Int
    /// Whether it is of a group so small that nothing may be known of it, however large the count.
    var isOfFew = false
  }

  /// An equation of the counts by their places.
  struct Sum {
    let equation: LinkedCounts.Equation
    /// What the equation's constant is called in a ledger of releases; nil where there is none.
    let constant: CountKey?
    var standing = Standing.certain
  }

  /// How sure it is that an outsider has a sum: from declarations and sizes that are shown, over
  /// totals that are shown if they can be, to margins that no page has.
  enum Standing: Int {
    case certain, total, margin
  }
}

extension CountSystem {
  /// Adds a count and returns its place.
  @discardableResult
  mutating func add(_ count: Count) -> Int {
    counts.append(count)
    return counts.count - 1
  }

  mutating func add(
    _ equation: LinkedCounts.Equation,
    as constant: CountKey? = nil,
    _ standing: Standing = .certain
  ) {
    sums.append(Sum(equation: equation, constant: constant, standing: standing))
  }

  /// Marks counts as of a group so small that not even zeros of it are shown.
  mutating func guardWhole(_ places: [Int]) {
    for place in places {
      (counts[place].isPrimary, counts[place].lowest, counts[place].isOfFew) = (true, 0, true)
    }
  }

  /// What the counts at some places make together.
  func total(_ places: [Int]) -> Int { places.reduce(0) { $0 + counts[$1].value } }

  /// The counts that hang together through equations, each group in order.
  func groups() -> [[Int]] {
    var group = Array(counts.indices)
    var isChanging = true
    while isChanging {
      isChanging = false
      for sum in sums {
        let least = sum.equation.terms.map { group[$0.count] }.min() ?? 0
        for term in sum.equation.terms where group[term.count] != least {
          group[term.count] = least
          isChanging = true
        }
      }
    }
    return counts.indices.compactMap { leader in
      group[leader] == leader ? counts.indices.filter { group[$0] == leader } : nil
    }
  }

  /// What may be shown of a group, a system of its own, and which of its sums may be told then.
  ///
  /// When nothing is safe beside all of them, the margins stay untold, and then the totals.
  func shown(
    of group: [Int],
    by policy: DisclosurePolicy
  ) throws(LinkedCounts.Refusal) -> (LinkedCounts.Shown, Standing) {
    for standing in [Standing.margin, .total] {
      if let shown = try? shown(of: group, by: policy, knowing: standing) {
        return (shown, standing)
      }
    }
    return (try shown(of: group, by: policy, knowing: .certain), .certain)
  }

  private func shown(
    of group: [Int],
    by policy: DisclosurePolicy,
    knowing standing: Standing
  ) throws(LinkedCounts.Refusal) -> LinkedCounts.Shown {
    let own = group.map { counts[$0] }
    return try LinkedCounts(
      own.map(\.value),
      lowest: own.map(\.lowest),
      equations: sums(of: group, upTo: standing).map(\.equation)
    ).shown(by: policy, protecting: own.map(\.isPrimary), guarding: own.map(\.isOfFew))
  }

  /// The sums of counts that hang together, by their places in the group.
  func sums(of group: [Int], upTo standing: Standing = .margin) -> [Sum] {
    let inside = Dictionary(uniqueKeysWithValues: group.enumerated().map { ($1, $0) })
    return sums.compactMap { sum -> Sum? in
      guard let first = sum.equation.terms.first, inside[first.count] != nil,
        sum.standing.rawValue <= standing.rawValue
      else { return nil }
      let terms = sum.equation.terms.map {
        LinkedCounts.Term(inside[$0.count] ?? 0, times: $0.factor)
      }
      let equation = LinkedCounts.Equation(
        sum.equation.name,
        terms,
        equals: sum.equation.constant
      )
      return Sum(equation: equation, constant: sum.constant, standing: sum.standing)
    }
  }
}
