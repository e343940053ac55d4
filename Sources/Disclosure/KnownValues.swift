/// Every way in which as many people can have a few known values with the same sum, and the same sum of
/// squares where that is told.
struct KnownValues {
  private let counts: [Int]
  private let places: [Int]
  private let squares: Bool
  private let enough: Int
  /// The values of which it has not been seen that nobody, or enough, may have them.
  private var closed: Set<Int> = []
  private var steps = 0

  init(counts: [Int], places: [Int], squares: Bool, enough: Int) {
    self.counts = counts
    self.places = places
    self.squares = squares
    self.enough = enough
  }

  /// More ways than this are not tried; what has not been seen by then is taken to be closed.
  private static let budget = 400_000
}

extension KnownValues {
  /// Whether of each of some values, by their order, nobody may be the one or enough may.
  mutating func areOpen(_ few: [Int], keeping isSame: ([Int]) -> Bool) -> Bool {
    closed = Set(few)
    let total = zip(places, counts).reduce(into: (sum: 0, squares: 0)) { total, item in
      total.sum += item.0 * item.1
      total.squares += item.0 * item.0 * item.1
    }
    var other = counts
    extend(&other, places.count - 1, counts.reduce(0, +), total.sum, total.squares, isSame)
    return closed.isEmpty
  }

  /// Gives the values up to an index to so many people with so much left of both sums.
  private mutating func extend(
    _ other: inout [Int],
    _ index: Int,
    _ people: Int,
    _ sum: Int,
    _ squareSum: Int,
    _ isSame: ([Int]) -> Bool
  ) {
    steps += 1
    guard !closed.isEmpty, steps < Self.budget else { return }
    let place = places[index]
    guard sum >= people * places[0], sum <= people * place else { return }
    if index == 0 {
      other[0] = people
      guard sum == people * place, !squares || squareSum == people * place * place else { return }
      let opened = closed.filter { other[$0] == 0 || other[$0] >= enough }
      if !opened.isEmpty, isSame(other) { closed.subtract(opened) }
      return
    }
    for count in 0...people {
      let (left, leftSquares) = (sum - count * place, squareSum - count * place * place)
      guard left >= 0, !squares || leftSquares >= 0 else { return }
      other[index] = count
      extend(&other, index - 1, people - count, left, leftSquares, isSame)
    }
  }
}
