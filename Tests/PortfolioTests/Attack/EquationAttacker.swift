/// An outsider who tries whole numbers in sums, and shares nothing with what it attacks.
struct EquationAttacker {
  private var least: [Int] = []
  private var most: [Int] = []
  private var sums: [(terms: [(place: Int, factor: Int)], total: Int)] = []

  /// A number between two, which may be the same; its place.
  mutating func add(_ range: ClosedRange<Int>) -> Int {
    least.append(range.lowerBound)
    most.append(range.upperBound)
    return least.count - 1
  }

  /// That numbers add up to another.
  mutating func learn(_ parts: [Int], make whole: Int) {
    sums.append((parts.map { ($0, 1) } + [(whole, -1)], 0))
  }
}

extension EquationAttacker {
  /// Whether a number stays as open as the policy asks; nil when the outsider gives up.
  ///
  /// Two values so far apart, one of them as large as what is shown, must both be possible.
  func isOpen(_ place: Int, cell: Int = 5) -> Bool? {
    var (low, high) = (least, most)
    guard narrow(&low, &high), high[place] >= cell, high[place] - low[place] >= cell - 1 else {
      return false
    }
    var possible: [Int] = []
    var hasGivenUp = false
    for value in Array(low[place]...min(high[place], low[place] + 60)).reversed() {
      var tries = 3_000
      var (lower, upper) = (low, high)
      (lower[place], upper[place]) = (value, value)
      switch isPossible(lower, upper, &tries) {
      case true: possible.append(value)
      case nil: hasGivenUp = true
      default: break
      }
      if let first = possible.min(), let last = possible.max(), last >= cell,
        last - first >= cell - 1
      {
        return true
      }
    }
    return hasGivenUp ? nil : false
  }

  private func isPossible(_ low: [Int], _ high: [Int], _ tries: inout Int) -> Bool? {
    var (low, high) = (low, high)
    guard narrow(&low, &high) else { return false }
    tries -= 1
    guard tries > 0 else { return nil }
    let open = low.indices.filter { low[$0] < high[$0] }
    guard let next = open.min(by: { high[$0] - low[$0] < high[$1] - low[$1] }) else { return true }
    for value in low[next]...high[next] {
      var (lower, upper) = (low, high)
      (lower[next], upper[next]) = (value, value)
      switch isPossible(lower, upper, &tries) {
      case true: return true
      case nil: return nil
      default: continue
      }
    }
    return false
  }

  private func narrow(_ low: inout [Int], _ high: inout [Int]) -> Bool {
    var isChanging = true
    while isChanging {
      isChanging = false
      for sum in sums {
        var (from, to) = (0, 0)
        for (place, factor) in sum.terms {
          from += factor > 0 ? low[place] : -high[place]
          to += factor > 0 ? high[place] : -low[place]
        }
        guard from <= sum.total, sum.total <= to else { return false }
        for (place, factor) in sum.terms {
          let (own, far) = factor > 0 ? (low[place], high[place]) : (-high[place], -low[place])
          let newFar = min(far, sum.total - (from - own))
          let newOwn = max(own, sum.total - (to - far))
          guard newOwn <= newFar else { return false }
          guard newFar < far || newOwn > own else { continue }
          isChanging = true
          (low[place], high[place]) = factor > 0 ? (newOwn, newFar) : (-newFar, -newOwn)
          from += newOwn - own
          to += newFar - far
        }
      }
    }
    return true
  }
}
