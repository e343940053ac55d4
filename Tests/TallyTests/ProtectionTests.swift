import Disclosure
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Tally

@Suite struct `A small count` {
  private let policy = DisclosurePolicy()

  @Test func `is hidden from one to four, and zero is not`() {
    #expect((0...6).map { policy.disclosed($0).value } == [0, nil, nil, nil, nil, 5, 6])
  }

  @Test func `hides a share whose rest is small, too`() {
    #expect(policy.share(118, of: 120).part.isProtected)
    #expect(policy.share(118, of: 120).whole.value == 120)
    #expect(policy.share(120, of: 120).part.value == 120)
    #expect(policy.share(6, of: 9).whole.isProtected)
  }

  @Test func `of a histogram is put together with its neighbours, and nobody is left out`() {
    let bins = policy.histogram([100: 40, 200: 7, 300: 3, 400: 1, 600: 1, 900: 1])
    #expect(bins.map(\.value) == [100, 200, 467])
    #expect(bins.map { $0.count.value } == [40, 7, 6])
    #expect(policy.histogram([100: 2, 300: 1]).map { $0.count.value } == [nil])
    #expect(policy.histogram([:]).isEmpty)
  }
}

@Suite struct `Tables of the same people` {
  private let all: PeopleTables.Tables = [.combinations, .categories, .several]

  /// One has A, two have B, four have C in the bits of a set.
  private func linked(
    _ people: [UInt64: Int],
    _ tables: PeopleTables.Tables
  ) -> PeopleTables {
    PeopleTables(people, categories: 3, in: tables, by: DisclosurePolicy())
  }

  @Test func `do not give a hidden combination away as the rest of a category`() {
    // 100 have A alone, 12 B alone, 8 both, 2 all three: A, B and C give every hidden one.
    let people: [UInt64: Int] = [1: 100, 2: 12, 3: 8, 7: 2]
    let counts = linked(people, all)
    #expect(isSafe(counts, people, all))
    #expect(counts.combinations[3].isProtected)
  }

  @Test func `leave large counts alone`() {
    let people: [UInt64: Int] = [1: 100, 2: 40, 3: 20, 4: 30, 7: 6]
    let counts = linked(people, all)
    #expect(counts.combinations.compactMap(\.value).count == 5)
    #expect(counts.categories.compactMap(\.value) == [126, 66, 36])
    #expect(counts.several.value == 26)
  }

  /// Random small populations, and every way that they could have been with the same numbers shown.
  @Test(arguments: 0..<60)
  func `leave more than one answer to every question about few`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var people: [UInt64: Int] = [:]
    for set in UInt64(1)...7 where Bool.random(using: &random) {
      people[set] = Int.random(in: 1...12, using: &random)
    }
    for tables in [all, [.combinations, .categories], [.categories, .several]] {
      #expect(isSafe(linked(people, tables), people, tables), "\(people)")
    }
  }

  /// Whether each small hidden combination could have so many other sizes, with all that is shown
  /// the same, that it points at nobody.
  private func isSafe(
    _ counts: PeopleTables,
    _ people: [UInt64: Int],
    _ tables: PeopleTables.Tables
  ) -> Bool {
    guard counts.total.value != nil else { return true }
    let sets = counts.sets
    let hidden = sets.indices.filter {
      !tables.contains(.combinations) || counts.combinations[$0].isProtected
    }
    let truth = sets.map { people[$0, default: 0] }
    var seen = hidden.map { _ in Set<Int>() }
    var trial = truth
    let whole = truth.reduce(0, +)
    func fill(_ place: Int, _ left: Int) {
      guard place < hidden.count else {
        if left == 0, agrees(trial, truth, sets, counts, tables) {
          for (number, index) in hidden.enumerated() { seen[number].insert(trial[index]) }
        }
        return
      }
      let last = hidden.count - place == 1
      for size in (last ? max(1, left) : 1)...max(1, left) where size <= left {
        trial[hidden[place]] = size
        fill(place + 1, left - size)
      }
    }
    let shown = sets.indices.filter { !hidden.contains($0) }.reduce(0) { $0 + truth[$1] }
    guard whole - shown <= 26 else { return true }
    fill(0, whole - shown)
    return hidden.indices.allSatisfy { place in
      let (least, most) = (seen[place].min() ?? 0, seen[place].max() ?? 0)
      return truth[hidden[place]] >= 5 || most >= 5 && most - least >= 4
    }
  }

  private func agrees(
    _ trial: [Int],
    _ truth: [Int],
    _ sets: [UInt64],
    _ counts: PeopleTables,
    _ tables: PeopleTables.Tables
  ) -> Bool {
    func sum(_ sizes: [Int], _ members: (UInt64) -> Bool) -> Int {
      zip(sets, sizes).reduce(0) { members($1.0) ? $0 + $1.1 : $0 }
    }
    if tables.contains(.several), counts.several.value != nil,
      sum(trial, { $0.nonzeroBitCount > 1 }) != sum(truth, { $0.nonzeroBitCount > 1 })
    {
      return false
    }
    guard tables.contains(.categories) else { return true }
    return counts.categories.indices.allSatisfy { number in
      counts.categories[number].isProtected
        || sum(trial) { $0 & 1 << UInt64(number) != 0 }
          == sum(truth) { $0 & 1 << UInt64(number) != 0 }
    }
  }
}

@Suite struct `A protected table` {
  @Test func `is read back as protected by the measure it was written for`() throws {
    let rows = (1...9).map { "p\($0);2023-07-01;Läkare" } + ["p1;2023-08-01;Kurator"]
    let project = CountedProject(
      """
      andel: {title: A, kind: mix, of: patienter, data: data/a.csv, \
      tally: {person: Nyckel, date: Datum, category: Yrke}}
      """,
      periods: "  baseline: 2023",
      extract: Array((["Nyckel;Datum;Yrke"] + rows).joined(separator: "\n").utf8)
    )
    #expect(
      project.lines() == ["baseline;patienter;9", "baseline;Kurator;..", "baseline;Läkare;9"]
    )
    let table = try #require(project.tables.first)
    #expect(table.protectedCount == 1)
    #expect(isProtectedInTables(".."))
  }

  private func isProtectedInTables(_ text: String) -> Bool {
    let reading = DataReading(path: "a.csv", bytes: Array("antal\n9\n\(text)\n".utf8))
    return !reading.hasErrors
  }
}
