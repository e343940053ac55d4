/// Counts tied to each other by sums: months to a year, units to a clinic, one table to another.
///
/// Tables protected one at a time can give each other away; here every equation that can be read
/// from what is published stands in one system.
package struct LinkedCounts: Sendable, Hashable {
  /// The true counts, none below zero.
  package let counts: [Int]
  /// The least that an outsider knows a hidden count to be: 1 where every zero is shown, else 0.
  package let lowest: [Int]
  package let equations: [Equation]

  package init(_ counts: [Int], lowest: [Int]? = nil, equations: [Equation]) {
    self.counts = counts
    self.lowest = lowest ?? counts.map { min(1, $0) }
    self.equations = equations
  }

  /// A sum that holds: each count times its factor, added up, gives the constant.
  package struct Equation: Sendable, Hashable {
    /// What a person calls it, for a refusal.
    package let name: String
    package let terms: [Term]
    package let constant: Int

    package init(_ name: String, _ terms: [Term], equals constant: Int = 0) {
      self.name = name
      self.terms = terms
      self.constant = constant
    }

    /// Parts that add up to a whole, by the places of their counts.
    package init(_ name: String, parts: [Int], whole: Int) {
      self.init(name, parts.map { Term($0) } + [Term(whole, times: -1)])
    }
  }

  /// A count of an equation with its factor.
  package struct Term: Sendable, Hashable {
    package let count: Int
    package let factor: Int

    package init(_ count: Int, times factor: Int = 1) {
      self.count = count
      self.factor = factor
    }
  }
}

extension LinkedCounts {
  /// What an outsider can work out of a hidden count; nil when the search took more than `budget`
  /// steps and nobody knows.
  package func bounds(of count: Int, hiding hidden: [Bool], budget: Int = 20_000) -> Bounds? {
    if let circulation { return circulation.bounds(of: count, hiding: hidden) }
    let published = PublishedCounts(self, hiding: hidden)
    guard let system = HiddenSystem(of: published, around: count, truth: counts) else {
      return nil
    }
    var search = BoundSearch(system, budget: budget)
    guard let upper = search.furthest(up: true), let lower = search.furthest(up: false) else {
      return nil
    }
    return Bounds(lower: lower, upper: upper > system.horizon ? nil : upper)
  }

  /// The sums as a flow, of which everything is known exactly; nil where they are none.
  private var circulation: Circulation? {
    let rows = equations.map { equation in
      var row = HiddenSystem.Row(factors: counts.map { _ in 0 }, constant: equation.constant)
      for term in equation.terms { row.factors[term.count] += term.factor }
      return row
    }
    return Circulation(of: rows, counts: counts, lowest: lowest)
  }

  /// Whether a hidden count can be proven safe.
  ///
  /// First the span test: a count that the equations fix is not. Then the limits that follow from
  /// the equations one by one, which may prove it unsafe but never safe. Only two whole solutions
  /// that are far enough apart prove it safe; when the budget is spent before they are found, it is
  /// not.
  func isProvenSafe(
    _ count: Int,
    hiding hidden: [Bool],
    by policy: DisclosurePolicy,
    budget: Int
  ) -> Bool {
    let published = PublishedCounts(self, hiding: hidden)
    guard let system = HiddenSystem(of: published, around: count, truth: counts) else {
      return false
    }
    if let circulation = system.circulation?.fitted {
      let all = system.lowest.map { _ in true }
      return circulation.isSafe(system.target, hiding: all, by: policy)
    }
    guard !system.fixesTarget else { return false }
    var search = BoundSearch(system, budget: budget)
    guard search.outerBounds.map(policy.isSafe) ?? false else { return false }
    let enough = max(policy.smallestCell, counts[count] + policy.smallestCell - 1)
    // With many counts a corner is found where trying out would spend the budget.
    if budget > 0, (enough..<enough + 8).contains(where: { system.hasCorner(withTargetAt: $0) }) {
      return true
    }
    guard let upper = search.furthest(up: true, until: enough) else { return false }
    if policy.isSafe(Bounds(lower: counts[count], upper: upper)) { return true }
    guard let lower = search.furthest(up: false, until: upper - policy.smallestCell + 1) else {
      return false
    }
    return policy.isSafe(Bounds(lower: lower, upper: upper))
  }
}

// MARK: - Protecting

extension LinkedCounts {
  /// Linked counts as they may be shown.
  package struct Shown: Sendable, Hashable {
    package let counts: [Disclosed<Int>]
    /// What an outsider can work out of each protected count; nil for what is shown.
    package let bounds: [Bounds?]
  }

  /// Why a set of linked tables can't be published as it is.
  package struct Refusal: Error, Sendable, Hashable {
    /// The small count that nothing hides.
    package let count: Int
    /// The names of the equations that give it away.
    package let equations: [String]
  }

  /// The counts with the small ones protected, and further ones until no equation gives one back.
  ///
  /// `protecting` says which must not be shown, those that the policy finds small when nil; `guarding`
  /// which of them must not be known too well though they are not small; `fixed`
  /// which are shown whatever happens, such as a number already published. Where the sums are no
  /// flow, each proof may take `budget` steps; one that needs more is none.
  ///
  /// - Throws: `Refusal` when nothing more can be hidden and a count is still not safe.
  package func shown(
    by policy: DisclosurePolicy,
    protecting: [Bool]? = nil,
    guarding: [Bool]? = nil,
    fixed: [Bool]? = nil,
    budget: Int = 4_000
  ) throws(Refusal) -> Shown {
    let primary = protecting ?? counts.map(policy.protects)
    let isFixed = fixed ?? counts.map { _ in false }
    var hidden = counts.indices.map { primary[$0] && !isFixed[$0] }
    let small = counts.indices.filter { count in
      hidden[count] && (policy.protects(counts[count]) || guarding?[count] ?? false)
    }
    let circulation = circulation
    let isSafe = { (count: Int, hidden: [Bool]) in
      circulation?.isSafe(count, hiding: hidden, by: policy)
        ?? isProvenSafe(count, hiding: hidden, by: policy, budget: budget)
    }
    // What is safe stays so when more is hidden.
    var next = 0
    while let unsafe = small[next...].first(where: { !isSafe($0, hidden) }) {
      next = small.firstIndex(of: unsafe) ?? next
      if let circulation {
        let ways = [true, false].lazy.map { rising in
          circulation.cheapestRelief(
            of: unsafe,
            hiding: hidden,
            sparing: isFixed,
            rising: rising
          )
        }
        guard let relief = ways.first(where: { !$0.isEmpty }) else {
          throw Refusal(count: unsafe, equations: equationNames(around: unsafe, hiding: hidden))
        }
        for count in relief { hidden[count] = true }
        continue
      }
      let help = help(for: unsafe, hiding: hidden, sparing: isFixed)
      // The smallest that is enough by itself; else the likeliest, and on.
      let enough = help.sorted { (counts[$0], $0) < (counts[$1], $1) }.first { candidate in
        var tried = hidden
        tried[candidate] = true
        return isSafe(unsafe, tried)
      }
      guard let further = enough ?? help.first else {
        throw Refusal(count: unsafe, equations: equationNames(around: unsafe, hiding: hidden))
      }
      hidden[further] = true
    }
    let spares = counts.indices.filter { hidden[$0] && !primary[$0] }
      .sorted { (counts[$1], $1) < (counts[$0], $0) }
    // In a very large table it would take long to try what need not have been hidden.
    for spare in spares where spares.count * small.count < 4_000 {
      hidden[spare] = false
      if small.contains(where: { !isSafe($0, hidden) }) { hidden[spare] = true }
    }
    return Shown(
      counts: counts.indices.map { hidden[$0] ? .protected : .shown(counts[$0]) },
      bounds: counts.indices.map {
        guard hidden[$0] else { return nil }
        return circulation?.bounds(of: $0, hiding: hidden)
          ?? bounds(of: $0, hiding: hidden, budget: budget)
          ?? Bounds(lower: lowest[$0], upper: nil)
      }
    )
  }

  /// What could be hidden for an unsafe count: the counts that stand in an equation with it or with
  /// what it hangs together with, first those of the equation with the fewest hidden, and of them
  /// the smallest.
  private func help(for unsafe: Int, hiding hidden: [Bool], sparing fixed: [Bool]) -> [Int] {
    let component = PublishedCounts(self, hiding: hidden).component(around: unsafe)
    var company: [Int?] = counts.map { _ in nil }
    for equation in equations {
      let places = equation.terms.map(\.count)
      let hiddenPlaces = places.filter { hidden[$0] }
      guard hiddenPlaces.contains(where: { component[$0] }) else { continue }
      for place in places where !hidden[place] && !fixed[place] && counts[place] > 0 {
        company[place] = min(company[place] ?? .max, hiddenPlaces.count)
      }
    }
    return counts.indices.filter { company[$0] != nil }.sorted { first, second in
      (company[first] ?? 0, counts[first], first) < (company[second] ?? 0, counts[second], second)
    }
  }

  private func equationNames(around count: Int, hiding hidden: [Bool]) -> [String] {
    let component = PublishedCounts(self, hiding: hidden).component(around: count)
    return equations.filter { equation in
      equation.terms.contains { hidden[$0.count] && component[$0.count] }
    }.map(\.name)
  }
}
