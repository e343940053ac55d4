import Disclosure
import TestSupport
import Testing

@Suite struct `A table with rows and columns` {
  @Test func `hides a rectangle around a single small count`() throws {
    let shown = try TwoWayTable([[3, 20, 30], [25, 11, 40], [18, 22, 9]]).shown(by: .init())
    let hidden = shown.cells.map { $0.map(\.isProtected) }
    #expect(hidden == [[true, true, false], [true, true, false], [false, false, false]])
    #expect(shown.rowTotals.map(\.value) == [53, 76, 49])
    #expect(shown.columnTotals.map(\.value) == [46, 53, 79])
    #expect(shown.bounds[0][0] == Bounds(lower: 1, upper: 22))
  }

  @Test func `shows every zero`() throws {
    let shown = try TwoWayTable([[0, 20], [25, 11]]).shown(by: .init())
    #expect(shown.cells.map { $0.map(\.value) } == [[0, 20], [25, 11]])
  }

  @Test func `protects a margin that is small itself`() throws {
    let shown = try TwoWayTable([[1, 0], [20, 30], [15, 16]]).shown(by: .init())
    #expect(shown.rowTotals[0].isProtected)
    #expect(shown.cells[0][0].isProtected)
    #expect(shown.rowTotals.count { $0.isProtected } > 1)
  }

  @Test func `is never solved, by an attacker who tries everything`() throws {
    var random = SeededGenerator(seed: 3)
    var (kept, all, attacked) = (0, 0, 0)
    for _ in 0..<500 {
      let table = Self.table(2...3, 2...4, upTo: 7, using: &random)
      let policy = DisclosurePolicy(smallestCell: 3, smallestDenominator: 4)
      let shown = try TwoWayTable(table).shown(by: policy)
      let hidden = Published(table, shown)
      #expect(hidden.isFaithful)
      all += hidden.cells.count
      kept += hidden.hidden.prefix(hidden.cells.count).count { !$0 }
      guard hidden.hidden.contains(true) else { continue }
      attacked += 1
      #expect(hidden.isSafe(by: policy), "\(table) as \(hidden.hidden)")
    }
    print("two-way: \(attacked) tables attacked, \(kept) of \(all) cells kept")
    #expect(attacked > 300)
  }

  @Test func `knows exactly what can be worked out of it`() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<150 {
      let table = Self.table(2...3, 2...3, upTo: 5, using: &random)
      let shown = try TwoWayTable(table).shown(by: .init(smallestCell: 3, smallestDenominator: 4))
      let published = Published(table, shown)
      guard published.hidden.contains(true), published.areMarginsShown else { continue }
      let found = published.attacked()
      let bounds = shown.bounds.joined().compactMap(\.self)
      #expect(bounds == zip(found.smallest, found.largest).map { Bounds(lower: $0, upper: $1) })
    }
  }

  @Test func `keeps nearly as many cells as the best of all patterns`() throws {
    var random = SeededGenerator(seed: 5)
    var (kept, best, all) = (0, 0, 0)
    let policy = DisclosurePolicy(smallestCell: 3, smallestDenominator: 4)
    for _ in 0..<30 {
      let table = Self.table(2...3, 3...3, upTo: 6, using: &random)
      let shown = try TwoWayTable(table).shown(by: policy)
      let published = Published(table, shown)
      guard published.hidden.contains(true), published.areMarginsShown else { continue }
      let cells = published.cells
      let patterns = subsets(of: cells.count).filter { pattern in
        zip(cells, pattern).allSatisfy { $0 == 0 ? !$1 : !policy.protects($0) || $1 }
      }.sorted { first, second in first.count { $0 } < second.count { $0 } }
      let optimum = patterns.first { pattern in
        Published(table, hiding: pattern).isSafe(by: policy)
      }
      all += cells.count
      kept += published.hidden.prefix(cells.count).count { !$0 }
      best += optimum?.count { !$0 } ?? 0
    }
    print("two-way: \(kept) of \(all) cells kept, the optimum keeps \(best)")
    #expect(Double(kept) >= 0.97 * Double(best))
  }

  private static func table(
    _ rows: ClosedRange<Int>,
    _ columns: ClosedRange<Int>,
    upTo most: Int,
    using random: inout SeededGenerator
  ) -> [[Int]] {
    let width = Int.random(in: columns, using: &random)
    return (0..<Int.random(in: rows, using: &random)).map { _ in
      (0..<width).map { _ in Int.random(in: 0...most, using: &random) }
    }
  }
}

/// A table as an outsider sees it: which of its cells, margins and total are hidden.
private struct Published {
  let rows: [[Int]]
  /// Cells row by row, rows' totals, columns' totals, the total.
  let hidden: [Bool]
  let isFaithful: Bool

  init(_ rows: [[Int]], _ shown: TwoWayTable.Shown) {
    self.rows = rows
    let values =
      Array(shown.cells.joined()) + shown.rowTotals + shown.columnTotals + [shown.total]
    hidden = values.map(\.isProtected)
    isFaithful = zip(values, Self.numbers(of: rows)).allSatisfy { $0.value ?? $1 == $1 }
  }

  init(_ rows: [[Int]], hiding cells: [Bool]) {
    self.rows = rows
    hidden = cells + Array(repeating: false, count: rows.count + rows[0].count + 1)
    isFaithful = true
  }

  var cells: [Int] { Array(rows.joined()) }
  var areMarginsShown: Bool { !hidden.dropFirst(cells.count).contains(true) }

  static func numbers(of rows: [[Int]]) -> [Int] {
    let totals = rows.map { $0.reduce(0, +) }
    let columns = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } }
    return Array(rows.joined()) + totals + columns + [totals.reduce(0, +)]
  }

  /// Whether no small number is pinned down.
  func isSafe(by policy: DisclosurePolicy) -> Bool {
    let numbers = Self.numbers(of: rows)
    let places = numbers.indices.filter { hidden[$0] }
    let small = places.indices.filter { policy.protects(numbers[places[$0]]) }
    return attacked { $0.isBaffled(at: small, by: policy) }.isBaffled(at: small, by: policy)
  }

  func attacked(until isEnough: (Attacker) -> Bool = { _ in false }) -> Attacker {
    let numbers = Self.numbers(of: rows)
    let places = numbers.indices.filter { hidden[$0] }
    let (height, width) = (rows.count, rows[0].count)
    var attacker = Attacker(
      lowest: places.map { _ in 1 },
      most: (places.map { numbers[$0] }.max() ?? 0) + 3
    )
    func learn(_ parts: [Int], _ whole: Int) {
      var constant = 0
      var factors = places.map { _ in 0 }
      for (place, factor) in parts.map({ ($0, 1) }) + [(whole, -1)] {
        if let index = places.firstIndex(of: place) {
          factors[index] += factor
        } else {
          constant -= factor * numbers[place]
        }
      }
      attacker.learn(factors, constant)
    }
    for row in 0..<height {
      learn((0..<width).map { row * width + $0 }, height * width + row)
    }
    for column in 0..<width {
      learn((0..<height).map { $0 * width + column }, height * width + height + column)
    }
    let total = numbers.count - 1
    learn((0..<height).map { height * width + $0 }, total)
    learn((0..<width).map { height * width + height + $0 }, total)
    attacker.attack(until: isEnough)
    return attacker
  }
}

/// Counts in rows and columns with the totals of both and of everything beside them: the cells row by
/// row, the rows' totals, the columns' totals and the total.
private struct TwoWayTable {
  private let rows: [[Int]]
  private let width: Int

  init(_ rows: [[Int]]) {
    self.rows = rows
    width = rows.first?.count ?? 0
  }

  struct Shown {
    let cells: [[Disclosed<Int>]]
    let rowTotals: [Disclosed<Int>]
    let columnTotals: [Disclosed<Int>]
    let total: Disclosed<Int>
    let bounds: [[Bounds?]]
  }

  func shown(by policy: DisclosurePolicy) throws -> Shown {
    let cells = rows.count * width
    var equations = rows.indices.map { row in
      LinkedCounts.Equation(
        "rad",
        parts: Array(row * width..<(row + 1) * width),
        whole: cells + row
      )
    }
    equations += (0..<width).map { column in
      let parts = rows.indices.map { $0 * width + column }
      return LinkedCounts.Equation("kolumn", parts: parts, whole: cells + rows.count + column)
    }
    let numbers = Published.numbers(of: rows)
    let (ends, last) = (cells + rows.count, numbers.count - 1)
    equations.append(.init("alla", parts: Array(cells..<ends), whole: last))
    equations.append(.init("alla", parts: Array(ends..<last), whole: last))
    let shown = try LinkedCounts(numbers, equations: equations).shown(by: policy)
    return Shown(
      cells: rows.indices.map { Array(shown.counts[$0 * width..<($0 + 1) * width]) },
      rowTotals: Array(shown.counts[cells..<ends]),
      columnTotals: Array(shown.counts[ends..<last]),
      total: shown.counts[last],
      bounds: rows.indices.map { Array(shown.bounds[$0 * width..<($0 + 1) * width]) }
    )
  }
}
