/// The counts of the same people in several tables: those with each set of categories, with each
/// category, with more than one, and all.
///
/// One table may give away what another hides: those with a category, less the combinations that
/// are shown, leave the combination that is not. So they are protected together. Every shown number
/// is an equation in the hidden sets; while the equations pin a small one down, one more number is
/// hidden. The pinning is judged by elimination and then by bounds, which finds every set that is
/// given away exactly, and most of those that are nearly so.
struct LinkedCounts {
  /// The sets that anyone has, as bits, in a fixed order.
  let sets: [UInt64]
  /// How many have each of them; protected where they are not to be shown.
  private(set) var combinations: [SafeCount]
  /// How many have each category, by its number.
  private(set) var categories: [SafeCount]
  /// How many have more than one category.
  private(set) var several: SafeCount
  private(set) var total: SafeCount
  private let counts: [Int]
  private let tables: Tables
  private let limit: Int

  /// Which of the counts are written at all.
  struct Tables: OptionSet {
    let rawValue: Int
    static let combinations = Tables(rawValue: 1)
    static let categories = Tables(rawValue: 2)
    static let several = Tables(rawValue: 4)
  }

  /// Protects counts of persons, by how many have each set of `number` categories.
  init(_ people: [UInt64: Int], categories number: Int, in tables: Tables, by cells: SmallCells) {
    let sets = people.keys.sorted()
    self.sets = sets
    let counts = sets.map { people[$0, default: 0] }
    self.counts = counts
    self.tables = tables
    limit = cells.limit
    let all = counts.reduce(0, +)
    let whole = cells.parts(counts)
    combinations = whole.parts
    let sums = (0..<number).map { bit in
      zip(sets, counts).reduce(0) { $1.0 & 1 << UInt64(bit) == 0 ? $0 : $0 + $1.1 }
    }
    let shares = sums.map { cells.share($0, of: all) }
    // Where everyone is in one category, the categories add up to all.
    categories = sums.reduce(0, +) == all ? cells.parts(sums).parts : shares.map(\.part)
    let more = zip(sets, counts).reduce(0) { $1.0.nonzeroBitCount > 1 ? $0 + $1.1 : $0 }
    let severalShare = cells.share(more, of: all)
    several = severalShare.part
    let hidesTotal = tables.contains(.several) && severalShare.whole.number == nil
    total = hidesTotal ? .protected : cells.count(all)
    while tables.rawValue.nonzeroBitCount > 0, givesAway, hideOneMore() {}
  }
}

extension LinkedCounts {
  /// The hidden sets: those of no table, and those whose combination is protected.
  private var hidden: [Int] {
    sets.indices.filter {
      !tables.contains(.combinations) || combinations[$0].number == nil
    }
  }

  /// Whether the shown numbers say too much of a small hidden set.
  private var givesAway: Bool {
    let unknown = hidden
    let small = unknown.indices.filter { counts[unknown[$0]] < limit }
    guard !small.isEmpty else { return false }
    var equations = Equations(unknowns: unknown.count)
    for members in shownSums {
      let own = unknown.map { members(sets[$0]) ? 1.0 : 0 }
      let value = unknown.reduce(0) { members(sets[$1]) ? $0 + counts[$1] : $0 }
      equations.add(own, equals: Double(value))
    }
    let bounds = equations.bounds(from: 1)
    return small.contains { bounds[$0].upper < Double(limit) }
  }

  /// The sets that each shown number is the sum of.
  private var shownSums: [(UInt64) -> Bool] {
    // How many there are in all stands in other tables, and is often known.
    var sums: [(UInt64) -> Bool] = [{ _ in true }]
    if tables.contains(.several), several.number != nil { sums.append { $0.nonzeroBitCount > 1 } }
    guard tables.contains(.categories) else { return sums }
    for number in categories.indices where categories[number].number != nil {
      sums.append { $0 & 1 << UInt64(number) != 0 }
    }
    return sums
  }

  /// Hides the smallest combination that is shown, else the smallest other number; false when there
  /// is nothing left to hide.
  private mutating func hideOneMore() -> Bool {
    if tables.contains(.combinations), let next = smallest(of: combinations) {
      combinations[next] = .protected
    } else if tables.contains(.several), let number = several.number, number > 0 {
      several = .protected
    } else if tables.contains(.categories), let next = smallest(of: categories) {
      categories[next] = .protected
    } else {
      total = .protected
      return false
    }
    return true
  }

  private func smallest(of counts: [SafeCount]) -> Int? {
    counts.indices.filter { (counts[$0].number ?? 0) > 0 }
      .min { (counts[$0].number ?? 0, $0) < (counts[$1].number ?? 0, $1) }
  }
}

/// Linear equations in unknown counts.
private struct Equations {
  private let unknowns: Int
  /// Each row is the coefficients and, last, what they come to.
  private var rows: [[Double]] = []

  init(unknowns: Int) {
    self.unknowns = unknowns
  }

  mutating func add(_ coefficients: [Double], equals value: Double) {
    rows.append(coefficients + [value])
  }

  /// The least and the most that each unknown can be, when none is below `least`.
  func bounds(from least: Double) -> [(lower: Double, upper: Double)] {
    var bounds = Array(repeating: (lower: least, upper: Double.infinity), count: unknowns)
    let all = rows + eliminated
    // Bounds only tighten, so this ends; a handful of rounds is where nearly all of it happens.
    for _ in 0..<50 {
      var hasChanged = false
      for row in all { tighten(&bounds, by: row, &hasChanged) }
      if !hasChanged { break }
    }
    return bounds
  }

  private func tighten(
    _ bounds: inout [(lower: Double, upper: Double)],
    by row: [Double],
    _ hasChanged: inout Bool
  ) {
    for index in 0..<unknowns where row[index] != 0 {
      var rest = (lower: row[unknowns], upper: row[unknowns])
      for other in 0..<unknowns where other != index && row[other] != 0 {
        let ends = [row[other] * bounds[other].lower, row[other] * bounds[other].upper]
        rest.lower -= max(ends[0], ends[1])
        rest.upper -= min(ends[0], ends[1])
      }
      let ends = [rest.lower / row[index], rest.upper / row[index]]
      let lower = (min(ends[0], ends[1]) - 1e-6).rounded(.up)
      let upper = (max(ends[0], ends[1]) + 1e-6).rounded(.down)
      if lower > bounds[index].lower {
        bounds[index].lower = lower
        hasChanged = true
      }
      if upper < bounds[index].upper {
        bounds[index].upper = upper
        hasChanged = true
      }
    }
  }

  /// The rows brought to reduced echelon form, so that what several of them say together is seen.
  private var eliminated: [[Double]] {
    var rows = rows
    var rank = 0
    for column in 0..<unknowns where rank < rows.count {
      let best = (rank..<rows.count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let best, abs(rows[best][column]) > 1e-9 else { continue }
      rows.swapAt(rank, best)
      let pivot = rows[rank][column]
      rows[rank] = rows[rank].map { $0 / pivot }
      let own = rows[rank]
      for other in rows.indices where other != rank && abs(rows[other][column]) > 1e-9 {
        let factor = rows[other][column]
        rows[other] = zip(rows[other], own).map { value, part in
          let rest = value - factor * part
          return abs(rest) < 1e-9 ? 0 : rest
        }
      }
      rank += 1
    }
    return Array(rows.prefix(rank))
  }
}
