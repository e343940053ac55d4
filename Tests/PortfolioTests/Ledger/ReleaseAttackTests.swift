import Disclosure
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// Releases of one small table, one after the other, and an outsider who has them all.
@Suite struct `Someone who has every release` {
  @Test(arguments: 0..<4)
  func `learns of no small number, in hundreds of series of releases`(batch: Int) async {
    var (tried, refused, open, hidden) = (0, 0, 0, 0)
    var codes: Set<String> = []
    for seed in batch * 30..<batch * 30 + 30 {
      var random = SeededGenerator(seed: UInt64(seed))
      var counts = (0..<3).map { _ in Int.random(in: 0...9, using: &random) }
      var releases = Releases()
      var told: [[Int]] = []
      for _ in 0..<4 {
        let found = await releases.release(categories: Array(zip(["A", "B", "C"], counts)))
        tried += 1
        if found.contains(where: { $0 != "G134" && $0 != "G135" }) {
          refused += 1
          codes.formUnion(found)
        } else {
          told.append(counts)
        }
        counts = next(counts, of: seed, &random)
      }
      let outsider = Outsider(releases.published.map(shown), sums: told.map { $0.reduce(0, +) })
      #expect(outsider.learns(of: told).isEmpty, "seed \(seed): \(told)")
      open += outsider.releases.joined().count { $0 != nil }
      hidden += outsider.releases.joined().count { $0 == nil }
    }
    print("releases: \(tried), refused \(refused); numbers told \(open), protected \(hidden)")
    #expect(refused > 10 && refused < tried * 3 / 4 && hidden > 20)
    #expect(codes.contains("G131"))
  }

  /// The counts of the next release: mostly more, sometimes corrected, sometimes the same.
  private func next(_ counts: [Int], of seed: Int, _ random: inout SeededGenerator) -> [Int] {
    counts.map { count in
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1, 2: count
      case 3: count + Int.random(in: 5...9, using: &random)
      case 4: count + Int.random(in: 1...6, using: &random)
      default: seed % 3 == 0 ? max(0, count - Int.random(in: 0...9, using: &random)) : count
      }
    }
  }

  private func shown(_ analysis: DisclosedAnalysis) -> [Int?] {
    analysis.findings[0].cells.map { cell in
      if case .count(let count) = cell.periods[0].amount { count } else { nil }
    }
  }
}

/// Tries every whole number that the releases leave open, and every way from each to the next.
///
/// It shares nothing with what it attacks.
private struct Outsider {
  /// What each release showed; nil for what it protected.
  let releases: [[Int?]]
  /// What the numbers of each release make together; nil where nothing was shown.
  private let sums: [Int?]
  /// For each release, every table that it can be of.
  private var tables: [[[Int]]] = []
  /// For each release but the last, whether what shows has grown to the next, and has shrunk.
  private var ways: [(rises: Bool, falls: Bool, isBlind: Bool)] = []

  init(_ releases: [[Int?]], sums: [Int]) {
    self.releases = releases
    self.sums = zip(releases, sums).map { shown, sum in
      shown.contains { $0 != nil } ? sum : nil
    }
    tables = zip(releases, self.sums).map { shown, sum in Self.tables(shown, sum) }
    ways = releases.indices.dropLast().map { index in
      var steps = zip(releases[index], releases[index + 1]).compactMap { old, new in
        old.flatMap { old in new.map { $0 - old } }
      }
      if let old = self.sums[index], let new = self.sums[index + 1] { steps.append(new - old) }
      return (steps.contains { $0 > 0 }, steps.contains { $0 < 0 }, steps.isEmpty)
    }
    // What has no way from the release before, or to the one after, goes.
    for index in tables.indices.dropFirst() {
      tables[index] = tables[index].filter { table in
        tables[index - 1].contains { isWay(index - 1, $0, table) }
      }
    }
    for index in tables.indices.dropLast().reversed() {
      tables[index] = tables[index].filter { table in
        tables[index + 1].contains { isWay(index, table, $0) }
      }
    }
  }

  private static func tables(_ shown: [Int?], _ sum: Int?) -> [[Int]] {
    // Every zero is shown, unless nothing else is; then seven is as good as endless.
    let least = shown.contains { $0 != nil } ? 1 : 0
    var tables: [[Int]] = [[]]
    for count in shown {
      let most = sum ?? 7
      tables = tables.flatMap { table in
        (count.map { [$0] } ?? Array(least...max(1, most))).map { table + [$0] }
      }
      if let sum { tables = tables.filter { $0.reduce(0, +) <= sum } }
    }
    return tables.filter { table in sum.map { table.reduce(0, +) == $0 } ?? true }
  }

  /// Whether one table can have become the next: the same when nothing that shows has changed,
  /// nobody gone when all that shows has grown, nobody come when all has shrunk.
  private func isWay(_ index: Int, _ before: [Int], _ after: [Int]) -> Bool {
    let way = ways[index]
    if way.isBlind || way.rises && way.falls { return true }
    for cell in before.indices {
      if before[cell] < after[cell], !way.rises { return false }
      if before[cell] > after[cell], !way.falls { return false }
    }
    return true
  }

  /// What can be told too well of the numbers that were protected, and of the steps between any two
  /// releases.
  func learns(of truth: [[Int]]) -> [String] {
    let policy = DisclosurePolicy()
    var learned: [String] = []
    // Whoever concludes what is not so has learned nothing.
    for index in releases.indices where tables[index].contains(truth[index]) {
      for cell in releases[index].indices where policy.protects(truth[index][cell]) {
        if isKnown(tables[index].map { $0[cell] }, policy) { learned.append("\(index)/\(cell)") }
      }
      for later in releases.indices
      where later > index && tables[later].contains(truth[later]) {
        for cell in releases[index].indices {
          let step = abs(truth[later][cell] - truth[index][cell])
          guard policy.protects(step), later == index + 1 || isShown(index, later, cell) else {
            continue
          }
          if isStepKnown(index, later, cell, policy) { learned.append("\(index)→\(later)/\(cell)") }
        }
      }
    }
    return learned
  }

  private func isShown(_ first: Int, _ second: Int, _ cell: Int) -> Bool {
    releases[first][cell] != nil && releases[second][cell] != nil
  }

  /// Whether a step from one release to another can be told too well; looks no further when not.
  private func isStepKnown(
    _ index: Int,
    _ later: Int,
    _ cell: Int,
    _ policy: DisclosurePolicy
  ) -> Bool {
    var (least, most) = (Int.max, Int.min)
    for before in tables[index] {
      for after in tables[later] {
        let step = abs(after[cell] - before[cell])
        guard step < least || step > most, later > index + 1 || isWay(index, before, after) else {
          continue
        }
        (least, most) = (min(least, step), max(most, step))
        if policy.isSafe(Bounds(lower: least, upper: most)) { return false }
      }
    }
    return least <= most
  }

  private func isKnown(_ values: [Int], _ policy: DisclosurePolicy) -> Bool {
    guard let least = values.min(), let most = values.max() else { return false }
    return !policy.isSafe(Bounds(lower: least, upper: most))
  }
}
