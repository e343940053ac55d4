/// Looks for the whole-number solutions in which a hidden count is as large, or as small, as it can
/// be: branch and bound over boxes that the equations narrow.
struct BoundSearch {
  private let system: HiddenSystem
  private var left: Int

  init(_ system: HiddenSystem, budget: Int) {
    self.system = system
    left = budget
  }

  /// From the least to the most of each hidden count.
  private struct Box {
    var lower: [Int]
    var upper: [Int]
  }
}

extension BoundSearch {
  /// What the equations one by one leave of the target: never narrower than the truth; nil when
  /// they contradict each other, which the true counts do not.
  var outerBounds: Bounds? {
    var box = whole
    guard narrow(&box) else { return nil }
    let upper = box.upper[system.target]
    return Bounds(
      lower: box.lower[system.target],
      upper: upper > system.horizon ? nil : upper
    )
  }

  /// The largest or the smallest value of the target in any solution, or the first that reaches
  /// `goal`; nil when the budget is spent, or there is none.
  mutating func furthest(up: Bool, until goal: Int? = nil) -> Int? {
    let known = system.solution?[system.target]
    guard case .value(let value) = reach(up: up, from: known, until: goal) else { return nil }
    return value
  }

  /// What a search came to.
  enum Reach: Hashable {
    case value(Int)
    /// There is no solution at all.
    case nowhere
    /// The budget was spent first.
    case spent
  }

  /// The largest or the smallest value of the target in any solution, or the first that reaches
  /// `goal`, beginning with what is `known` of one solution.
  mutating func reach(up: Bool, from known: Int?, until goal: Int? = nil) -> Reach {
    var best = known
    var boxes = [whole]
    while var box = boxes.popLast() {
      if let goal, let best, up ? best >= goal : best <= goal { return .value(best) }
      left -= 1
      guard left >= 0 else { return .spent }
      guard narrow(&box) else { continue }
      let target = system.target
      let isFurther = best.map { up ? box.upper[target] > $0 : box.lower[target] < $0 } ?? true
      guard isFurther else { continue }
      guard let split = branching(of: box) else {
        best = box.lower[target]
        continue
      }
      let middle = box.lower[split] + (box.upper[split] - box.lower[split]) / 2
      var (low, high) = (box, box)
      low.upper[split] = middle
      high.lower[split] = middle + 1
      // The last one is looked at first.
      boxes += split == target && !up ? [high, low] : [low, high]
    }
    return best.map { .value($0) } ?? .nowhere
  }

  private var whole: Box {
    Box(
      lower: system.lowest,
      upper: system.lowest.map { _ in 4 * system.horizon }
    )
  }

  /// The count to divide a box by: the target until it is settled, then the one with the fewest
  /// values left; nil when every count is settled.
  private func branching(of box: Box) -> Int? {
    let target = system.target
    if box.lower[target] < box.upper[target] { return target }
    let open = box.lower.indices.filter { box.lower[$0] < box.upper[$0] }
    return open.min { first, second in
      (box.upper[first] - box.lower[first], first) < (box.upper[second] - box.lower[second], second)
    }
  }

  /// Takes from a box what no solution can have; false when nothing is left.
  private func narrow(_ box: inout Box) -> Bool {
    var isChanging = true
    var rounds = 0
    // Ever smaller steps are cut short: a box that is too large is still right.
    while isChanging, rounds < 100 {
      isChanging = false
      rounds += 1
      for row in system.rows {
        guard narrow(&box, by: row, &isChanging) else { return false }
      }
    }
    return true
  }

  private func narrow(_ box: inout Box, by row: HiddenSystem.Row, _ changed: inout Bool) -> Bool {
    var (least, most) = (0, 0)
    for (index, factor) in row.factors.enumerated() where factor != 0 {
      least += factor * (factor > 0 ? box.lower[index] : box.upper[index])
      most += factor * (factor > 0 ? box.upper[index] : box.lower[index])
    }
    guard least <= row.constant, row.constant <= most else { return false }
    for (index, factor) in row.factors.enumerated() where factor != 0 {
      let (lower, upper) = (box.lower[index], box.upper[index])
      let ownLeast = factor * (factor > 0 ? lower : upper)
      let ownMost = factor * (factor > 0 ? upper : lower)
      // What the others leave for this term.
      let from = row.constant - (most - ownMost)
      let to = row.constant - (least - ownLeast)
      let newLower = max(lower, factor > 0 ? roundedUp(from, factor) : roundedUp(to, factor))
      let newUpper = min(upper, factor > 0 ? roundedDown(to, factor) : roundedDown(from, factor))
      guard newLower <= newUpper else { return false }
      guard newLower > lower || newUpper < upper else { continue }
      box.lower[index] = newLower
      box.upper[index] = newUpper
      changed = true
      least += factor * (factor > 0 ? newLower : newUpper) - ownLeast
      most += factor * (factor > 0 ? newUpper : newLower) - ownMost
    }
    return true
  }

  private func roundedDown(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor != 0 && (value < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  private func roundedUp(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor != 0 && (value < 0) == (divisor < 0) ? quotient + 1 : quotient
  }
}
