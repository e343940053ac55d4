/// How many people have each value, of a distribution of which only n, a mean and perhaps a standard
/// deviation and some quantiles are told.
///
/// Whoever has those has equations: the counts add up to n, the values to n times the mean, and their
/// squares follow from the standard deviation. Of zeros and ones the mean alone says how many ones
/// there are. A value that fewer than the smallest count have is safe when people can be moved to
/// other values so that nobody has it, or enough have it, and nothing that is told changes.
///
/// Such a change is looked for by moving people about as if by chance, though the same way each time.
/// What is found proves the value safe; where none is found the value is taken to be unsafe, and less
/// is told.
package struct ValueCounts: Sendable, Hashable {
  /// How many have each value of the grid, from the lowest value to the highest.
  private var counts: [Int]
  private let origin: Double
  /// From one value of the grid to the next: the largest step that meets every value.
  private let step: Double

  /// How much may be told of a distribution.
  package enum Told: Int, Sendable, Comparable {
    /// How many people it is of, and no more.
    case size
    /// Their mean too.
    case mean
    /// Their mean, standard deviation and quantiles.
    case all

    package static func < (one: Told, other: Told) -> Bool { one.rawValue < other.rawValue }
  }

  /// The counts of some values, each of which may be given more than once; nil where they are no
  /// multiples of a millionth, or too far apart for a table of all between.
  package init?(_ values: [(value: Double, count: Int)]) {
    guard let lowest = values.map(\.value).min(), let highest = values.map(\.value).max(),
      (highest - lowest) * Self.finest < 1e15
    else { return nil }
    let distances = values.map { (($0.value - lowest) * Self.finest).rounded() }
    let isExact = zip(values, distances).allSatisfy { value, distance in
      let error = (value.value - lowest) * Self.finest - distance
      return -1e-3...1e-3 ~= error
    }
    let widest = distances.reduce(0) { greatestCommonDivisor($0, Int($1)) }
    let width = widest == 0 ? 1 : widest
    guard isExact, distances.allSatisfy({ Int($0) / width < 100_000 }) else { return nil }
    counts = Array(repeating: 0, count: Int(distances.max() ?? 0) / width + 1)
    for (value, distance) in zip(values, distances) { counts[Int(distance) / width] += value.count }
    origin = lowest
    step = Double(width) / Self.finest
  }

  private static let finest = 1_000_000.0
}

extension ValueCounts {
  /// How much may be told, so that no value that too few have can be told to be had by so few.
  ///
  /// `isSame` says whether the quantiles that are told are the same of another distribution.
  package func told(
    by policy: DisclosurePolicy,
    keeping isSame: @escaping ([(value: Double, count: Int)]) -> Bool
  ) -> Told {
    if isSafe(telling: .all, by: policy, keeping: { isSame($0.values) }) { return .all }
    return isSafe(telling: .mean, by: policy, keeping: { _ in true }) ? .mean : .size
  }

  private func isSafe(
    telling told: Told,
    by policy: DisclosurePolicy,
    keeping isSame: @escaping (ValueCounts) -> Bool
  ) -> Bool {
    let few = counts.indices.filter { policy.protects(counts[$0]) }
    let known = counts.indices.filter { counts[$0] > 0 }
    // A scale of a few steps is known to whoever knows the measure.
    if known.count <= Self.mostKnown {
      var search = KnownValues(
        counts: known.map { counts[$0] },
        places: known,
        squares: told == .all,
        enough: policy.smallestCell
      )
      return search.areOpen(few.compactMap(known.firstIndex)) { other in
        var next = self
        for (place, count) in zip(known, other) { next.counts[place] = count }
        return isSame(next)
      }
    }
    return few.allSatisfy { place in
      isSafe(place, telling: told, enough: policy.smallestCell, keeping: isSame)
    }
  }

  private static let mostKnown = 4

  /// The values with how many have each.
  private var values: [(value: Double, count: Int)] {
    counts.enumerated().filter { $0.element > 0 }
      .map { (value: origin + Double($0.offset) * step, count: $0.element) }
  }

  /// Whether nobody need have a value, or enough may have it, for all that is told.
  private func isSafe(
    _ place: Int,
    telling told: Told,
    enough: Int,
    keeping isSame: @escaping (ValueCounts) -> Bool
  ) -> Bool {
    (0..<Self.attempts).contains { attempt in
      var walk = ValueWalk(counts, around: place, seed: UInt64(attempt))
      let keeps = { (counts: [Int]) in
        var other = self
        other.counts = counts
        return isSame(other)
      }
      let isMoved =
        attempt.isMultiple(of: 2) ? walk.empty(keeping: keeps) : walk.fill(enough, keeping: keeps)
      return isMoved && walk.restore(squares: told == .all, keeping: keeps)
    }
  }

  private static let attempts = 16
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (one, other) = (one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return one
}
