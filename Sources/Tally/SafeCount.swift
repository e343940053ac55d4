/// A count that may be written down: a number, or the fact that it is protected.
///
/// `SmallCells` is the one that makes them, and a table takes nothing else, so no small count can
/// slip into a file. This is the seam where one count is protected; the tables of a whole site are
/// looked at together when it is built.
package struct SafeCount: Sendable, Hashable {
  /// The number; nil when it is protected.
  package let number: Int?

  fileprivate init(_ number: Int?) {
    self.number = number
  }

  /// A count that is not shown.
  static let protected = SafeCount(nil)
}

/// Hides counts of few people, and those from which they could be worked out.
///
/// A count from 1 to `limit` − 1 is small. Zero is shown: it is nobody. Where counts add up to a
/// total that is known, hiding one alone would give it away as the rest, so more are hidden, the
/// smallest first, until the hidden ones together say no more than that each is at least 1. All
/// hidden counts look alike, for a sign of its own would tell which are small.
package struct SmallCells: Sendable {
  /// The smallest count that is shown, beside zero.
  package let limit: Int

  /// The rule that Skifte follows: fewer than five are hidden.
  package static let fewerThanFive = SmallCells(limit: 5)

  init(limit: Int) {
    self.limit = limit
  }
}

extension SmallCells {
  /// A count on its own.
  func count(_ number: Int) -> SafeCount { SafeCount(isSmall(number) ? nil : number) }

  /// Counts that add up to a total which is written or known, and that total.
  func parts(_ counts: [Int]) -> (parts: [SafeCount], total: SafeCount) {
    let total = counts.reduce(0, +)
    var isHidden = counts.map(isSmall)
    while isHidden.contains(true), !isEnough(counts, isHidden) {
      let next = counts.indices.filter { counts[$0] > 0 && !isHidden[$0] }
        .min { (counts[$0], $0) < (counts[$1], $1) }
      guard let next else {
        // Everything is hidden and still too little: the total would give it away.
        return (counts.map { SafeCount($0 == 0 ? 0 : nil) }, SafeCount(nil))
      }
      isHidden[next] = true
    }
    let parts = zip(counts, isHidden).map { SafeCount($1 ? nil : $0) }
    return (parts, SafeCount(isSmall(total) ? nil : total))
  }

  /// A part of a whole: the rest is a count of people, too.
  func share(_ part: Int, of whole: Int) -> (part: SafeCount, whole: SafeCount) {
    let both = parts([part, whole - part])
    return (both.parts[0], both.total)
  }

  /// Values with how many have each, the small ones put together with their neighbours.
  ///
  /// A run of values that at least `limit` people have becomes one value, their mean; nobody is
  /// left out, and the mean of all is kept but for rounding.
  ///
  /// - Parameter counts: Each value in hundredths with its count.
  /// - Returns: The values in hundredths; one protected row when there are too few in all.
  func histogram(_ counts: [Int: Int]) -> [(value: Int?, count: SafeCount)] {
    var bins: [(sum: Int, count: Int)] = []
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
      if let last = bins.last, last.count < limit {
        bins[bins.count - 1] = (last.sum + value * count, last.count + count)
      } else {
        bins.append((value * count, count))
      }
    }
    if bins.count > 1, let last = bins.last, last.count < limit {
      bins.removeLast()
      bins[bins.count - 1].sum += last.sum
      bins[bins.count - 1].count += last.count
    }
    if let only = bins.first, only.count < limit { return [(nil, SafeCount(nil))] }
    return bins.map { bin in
      let mean = Int((Double(bin.sum) / Double(bin.count)).rounded())
      return (mean, SafeCount(bin.count))
    }
  }

  private func isSmall(_ count: Int) -> Bool { 0 < count && count < limit }

  /// Whether the hidden counts, known only to be 1 or more each and to have their sum, could each
  /// be `limit` or more.
  private func isEnough(_ counts: [Int], _ isHidden: [Bool]) -> Bool {
    let hidden = zip(counts, isHidden).filter(\.1).map(\.0)
    return hidden.count > 1 && hidden.reduce(0, +) - (hidden.count - 1) >= limit
  }
}
