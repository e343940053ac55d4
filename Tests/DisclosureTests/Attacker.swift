import Disclosure

/// An outsider who tries every whole number: all solutions of the published equations, one by one.
///
/// It shares nothing with what it attacks, and is meant for small tables only.
struct Attacker {
  /// Each equation's factors of the hidden numbers and what they add up to.
  private var rows: [(factors: [Int], constant: Int)] = []
  private let lowest: [Int]
  private let most: Int
  private var values: [Int]
  /// What has been seen of each hidden number.
  private(set) var smallest: [Int]
  private(set) var largest: [Int]

  /// - Parameters:
  ///   - lowest: the least each hidden number may be.
  ///   - most: the most that is tried.
  init(lowest: [Int], most: Int) {
    self.lowest = lowest
    self.most = most
    values = lowest
    smallest = lowest.map { _ in .max }
    largest = lowest.map { _ in .min }
  }

  mutating func learn(_ factors: [Int], _ constant: Int) {
    if factors.contains(where: { $0 != 0 }) { rows.append((factors, constant)) }
  }

  /// Goes through every solution, or until enough of them have been seen to know the answer.
  mutating func attack(until isEnough: (Attacker) -> Bool = { _ in false }) {
    _ = attack(from: 0, until: isEnough)
  }

  /// Whether the solutions seen leave so much open of each of these numbers that none is given away.
  func isBaffled(at places: [Int], by policy: DisclosurePolicy) -> Bool {
    places.allSatisfy { place in
      smallest[place] <= largest[place]
        && policy.isSafe(Bounds(lower: smallest[place], upper: largest[place]))
    }
  }

  /// False when enough has been seen.
  private mutating func attack(from next: Int, until isEnough: (Attacker) -> Bool) -> Bool {
    guard next < lowest.count else {
      for (index, value) in values.enumerated() {
        smallest[index] = min(smallest[index], value)
        largest[index] = max(largest[index], value)
      }
      return !isEnough(self)
    }
    for value in lowest[next]...max(lowest[next], most) {
      values[next] = value
      if canHold(after: next), !attack(from: next + 1, until: isEnough) { return false }
    }
    return true
  }

  /// Whether every equation can still come out when the numbers after `last` are chosen.
  private func canHold(after last: Int) -> Bool {
    rows.allSatisfy { row in
      var (low, high) = (0, 0)
      for (index, factor) in row.factors.enumerated() where factor != 0 {
        let range = index <= last ? (values[index], values[index]) : (lowest[index], most)
        low += factor * (factor > 0 ? range.0 : range.1)
        high += factor * (factor > 0 ? range.1 : range.0)
      }
      return low <= row.constant && row.constant <= high
    }
  }
}
