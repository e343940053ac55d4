/// People moved between the values of a distribution, until one value has as many as it should and
/// their sum and their sum of squares are what they were.
struct ValueWalk {
  private var counts: [Int]
  /// The value that has as many as it should once it has been emptied or filled.
  private let place: Int
  /// By how much the sum and the sum of squares are too large, in steps of the grid.
  private var (excess, squareExcess) = (0, 0)
  private var choice: Choice

  init(_ counts: [Int], around place: Int, seed: UInt64) {
    self.counts = counts
    self.place = place
    choice = Choice(state: seed)
  }

  private static let steps = 400
  /// How far somebody is moved at first; further leaves more to restore.
  private static let reach = 6
}

extension ValueWalk {
  /// Moves everybody from the place to others nearby.
  mutating func empty(keeping isSame: ([Int]) -> Bool) -> Bool {
    for _ in 0..<Self.steps where counts[place] > 0 {
      let distance = distance()
      move(place, to: place + distance, keeping: isSame)
      // A median between two people stays where they are moved both.
      guard counts[place] > 0, let other = somebody else { continue }
      let (before, used) = (self, choice)
      if move(place, to: place + distance, keeping: { _ in true }),
        !move(other, to: other - distance, keeping: isSame)
      {
        self = before
        choice = used
      }
    }
    return counts[place] == 0
  }

  /// Moves others to the place until it has enough.
  mutating func fill(_ enough: Int, keeping isSame: ([Int]) -> Bool) -> Bool {
    for _ in 0..<Self.steps where counts[place] < enough {
      guard let other = somebody else { return false }
      move(other, to: place, keeping: isSame)
    }
    return counts[place] >= enough
  }

  /// Moves others until both sums are restored, or the first alone.
  mutating func restore(squares: Bool, keeping isSame: ([Int]) -> Bool) -> Bool {
    for _ in 0..<Self.steps {
      if excess != 0 {
        guard let one = somebody else { return false }
        let target = min(max(one - excess, 0), counts.count - 1)
        // Of a long way only a part may be open.
        let way = (target - one) / (choice.next(2) == 0 ? 1 : 2)
        if one + way != place { move(one, to: one + way, keeping: isSame) }
      } else if squares, squareExcess != 0 {
        guard let one = somebody, let other = somebody else { return false }
        movePair(min(one, other), max(one, other), keeping: isSame)
      } else {
        return true
      }
    }
    return false
  }

  /// Moves two people as far apart or together as leaves less of the excess of squares.
  private mutating func movePair(_ low: Int, _ high: Int, keeping isSame: ([Int]) -> Bool) {
    let (width, half) = (Double(high - low), Double(abs(squareExcess)) / 2)
    // Moved apart by s each, the sum of squares grows by 2s(width + s); together it shrinks so.
    // Now and then a step too many leads out of where no step is short enough.
    let more = choice.next(4) == 0 ? 1 : 0
    let step =
      squareExcess < 0
      ? Int((-width + (width * width + 4 * half).squareRoot()) / 2) + more
      : -Int((width - max(0, width * width - 4 * half).squareRoot()) / 2) - more
    let (down, up) = (max(0, low - step), min(counts.count - 1, high + step))
    // At the edge of the grid the shorter way is taken by both.
    let open = step > 0 ? min(low - down, up - high) : step
    guard open != 0, counts.indices.contains(low - open), counts.indices.contains(high + open),
      low - open != place, high + open != place, low != high || counts[low] > 1
    else { return }
    let before = self
    shift(low, to: low - open)
    shift(high, to: high + open)
    if !isSame(counts) {
      let used = choice
      self = before
      choice = used
    }
  }

  /// Whether somebody could be moved.
  @discardableResult
  private mutating func move(
    _ one: Int,
    to other: Int,
    keeping isSame: ([Int]) -> Bool
  ) -> Bool {
    guard counts.indices.contains(other), one != other, counts[one] > 0 else { return false }
    shift(one, to: other)
    guard !isSame(counts) else { return true }
    shift(other, to: one)
    return false
  }

  private mutating func shift(_ one: Int, to other: Int) {
    counts[one] -= 1
    counts[other] += 1
    excess += other - one
    squareExcess += other * other - one * one
  }

  /// The value of somebody who is not at the place; each value is as likely.
  private var somebody: Int? {
    mutating get {
      let others = counts.indices.filter { $0 != place && counts[$0] > 0 }
      return others.isEmpty ? nil : others[choice.next(others.count)]
    }
  }

  private mutating func distance() -> Int {
    (1 + choice.next(Self.reach)) * (choice.next(2) == 0 ? 1 : -1)
  }
}

/// Choices that look like chance and are the same each time, so that a site is.
///
/// Source: the multiplier and the increment are Knuth's for MMIX; the high bits are stirred as in
/// SplitMix64 (Steele, Lea and Flood 2014).
private struct Choice {
  var state: UInt64

  /// A number from 0 up to but not including another.
  mutating func next(_ end: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    return Int((mixed ^ mixed >> 27) % UInt64(end))
  }
}
