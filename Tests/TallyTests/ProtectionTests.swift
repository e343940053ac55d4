import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Tally

@Suite struct `A small count` {
  private let cells = SmallCells.fewerThanFive

  private func shown(_ counts: [SafeCount]) -> [Int?] { counts.map(\.number) }

  @Test func `is hidden from one to four, and zero is not`() {
    #expect((0...6).map { cells.count($0).number } == [0, nil, nil, nil, nil, 5, 6])
  }

  @Test func `takes another with it when they add up to a known total`() {
    let (parts, total) = cells.parts([40, 3, 12, 0])
    #expect(shown(parts) == [40, nil, nil, 0])
    #expect(total.number == 55)
  }

  @Test func `needs no other when the hidden ones already say little`() {
    #expect(shown(cells.parts([40, 4, 4, 9]).parts) == [40, nil, nil, 9])
    // 1 + 2 leaves each at most 2; the next smallest goes too.
    #expect(shown(cells.parts([40, 1, 2, 9]).parts) == [40, nil, nil, nil])
  }

  @Test func `takes the total with it when everything is hidden and still too little`() {
    let (parts, total) = cells.parts([3, 0, 2])
    #expect(shown(parts) == [nil, 0, nil])
    #expect(total.number == nil)
  }

  @Test func `hides a share whose rest is small, too`() {
    #expect(cells.share(118, of: 120).part.number == nil)
    #expect(cells.share(118, of: 120).whole.number == 120)
    #expect(cells.share(120, of: 120).part.number == 120)
    #expect(cells.share(2, of: 4).whole.number == nil)
  }

  /// Every way to split up to 14 persons in three: an attacker who knows the rule that each hidden
  /// count is at least 1 can never hold a small one to fewer than five possible values from 1 on.
  @Test func `can be five or more for all that is shown beside it`() {
    for a in 0...14 {
      for b in 0...(14 - a) {
        for c in 0...(14 - a - b) {
          let counts = [a, b, c]
          let (parts, total) = cells.parts(counts)
          guard total.number != nil else { continue }
          let hidden = counts.indices.filter { parts[$0].number == nil }
          guard !hidden.isEmpty else { continue }
          let most = hidden.reduce(0) { $0 + counts[$1] } - (hidden.count - 1)
          #expect(most >= 5, "\(counts)")
        }
      }
    }
  }

  @Test func `of a histogram is put together with its neighbours, and nobody is left out`() {
    let bins = cells.histogram([100: 40, 200: 7, 300: 3, 400: 1, 600: 1, 900: 1])
    #expect(bins.map(\.value) == [100, 200, 467])
    #expect(bins.map { $0.count.number } == [40, 7, 6])
    #expect(cells.histogram([100: 2, 300: 1]).map { $0.count.number } == [nil])
    #expect(cells.histogram([:]).isEmpty)
  }
}

@Suite struct `Tables of the same people` {
  private let all: LinkedCounts.Tables = [.combinations, .categories, .several]

  /// One has A, two have B, four have C in the bits of a set.
  private func linked(
    _ people: [UInt64: Int],
    _ tables: LinkedCounts.Tables
  ) -> LinkedCounts {
    LinkedCounts(people, categories: 3, in: tables, by: .fewerThanFive)
  }

  @Test func `do not give a hidden combination away as the rest of a category`() {
    // 100 have A alone, 12 B alone, 8 both, 2 all three: A, B and C give every hidden one.
    let people: [UInt64: Int] = [1: 100, 2: 12, 3: 8, 7: 2]
    let counts = linked(people, all)
    #expect(isSafe(counts, people, all))
    #expect(counts.combinations[3].number == nil)
  }

  @Test func `leave large counts alone`() {
    let people: [UInt64: Int] = [1: 100, 2: 40, 3: 20, 4: 30, 7: 6]
    let counts = linked(people, all)
    #expect(counts.combinations.compactMap(\.number).count == 5)
    #expect(counts.categories.compactMap(\.number) == [126, 66, 36])
    #expect(counts.several.number == 26)
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

  /// Whether each small hidden combination could have another size with all that is shown the same.
  private func isSafe(
    _ counts: LinkedCounts,
    _ people: [UInt64: Int],
    _ tables: LinkedCounts.Tables
  ) -> Bool {
    guard counts.total.number != nil else { return true }
    let sets = counts.sets
    let hidden = sets.indices.filter {
      !tables.contains(.combinations) || counts.combinations[$0].number == nil
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
    return hidden.indices.allSatisfy { truth[hidden[$0]] >= 5 || seen[$0].count > 1 }
  }

  private func agrees(
    _ trial: [Int],
    _ truth: [Int],
    _ sets: [UInt64],
    _ counts: LinkedCounts,
    _ tables: LinkedCounts.Tables
  ) -> Bool {
    func sum(_ sizes: [Int], _ members: (UInt64) -> Bool) -> Int {
      zip(sets, sizes).reduce(0) { members($1.0) ? $0 + $1.1 : $0 }
    }
    if tables.contains(.several), counts.several.number != nil,
      sum(trial, { $0.nonzeroBitCount > 1 }) != sum(truth, { $0.nonzeroBitCount > 1 })
    {
      return false
    }
    guard tables.contains(.categories) else { return true }
    return counts.categories.indices.allSatisfy { number in
      counts.categories[number].number == nil
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
