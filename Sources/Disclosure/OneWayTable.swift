/// Counts that add up to a total that is shown beside them.
package struct OneWayTable: Sendable, Hashable {
  private let cells: [Int]

  /// A table of counts, none below zero.
  package init(_ cells: [Int]) {
    self.cells = cells
  }

  /// A table as it may be shown.
  package struct Shown: Sendable, Hashable {
    package let cells: [Disclosed<Int>]
    package let total: Disclosed<Int>
    /// What an outsider can work out of each protected cell; nil for every one where none is.
    package let bounds: Bounds?
  }
}

extension OneWayTable {
  /// The table with its small counts protected, and the smallest others that it takes.
  ///
  /// Hidden counts are at least 1, since every zero is shown. With m of them and their sum known,
  /// each is at most the sum less m − 1. When there are no other cells to hide, the total goes.
  package func shown(by policy: DisclosurePolicy) -> Shown {
    let total = cells.reduce(0, +)
    guard total >= policy.smallestDenominator || total == 0 else {
      return shown(hiding: Set(cells.indices.filter { cells[$0] > 0 }), isTotalShown: false)
    }
    var hidden = Set(cells.indices.filter { policy.protects(cells[$0]) })
    guard !hidden.isEmpty else { return shown(hiding: hidden, isTotalShown: true) }
    let others = cells.indices.filter { cells[$0] > 0 && !hidden.contains($0) }
      .sorted { (cells[$0], $0) < (cells[$1], $1) }
    for index in others where !isSafe(hiding: hidden, policy) { hidden.insert(index) }
    return shown(hiding: hidden, isTotalShown: isSafe(hiding: hidden, policy))
  }

  private func isSafe(hiding hidden: Set<Int>, _ policy: DisclosurePolicy) -> Bool {
    policy.isSafe(bounds(hiding: hidden))
  }

  private func bounds(hiding hidden: Set<Int>) -> Bounds {
    let sum = cells.indices.reduce(0) { $0 + (hidden.contains($1) ? cells[$1] : 0) }
    return Bounds(lower: hidden.count == 1 ? sum : 1, upper: sum - hidden.count + 1)
  }

  private func shown(hiding hidden: Set<Int>, isTotalShown: Bool) -> Shown {
    Shown(
      cells: cells.indices.map { hidden.contains($0) ? .protected : .shown(cells[$0]) },
      total: isTotalShown ? .shown(cells.reduce(0, +)) : .protected,
      bounds: hidden.isEmpty
        ? nil : isTotalShown ? bounds(hiding: hidden) : Bounds(lower: 1, upper: nil)
    )
  }
}
