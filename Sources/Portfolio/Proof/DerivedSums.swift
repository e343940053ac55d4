import Disclosure

/// The sums that anybody can read out of a work's findings.
///
/// `privacy.json` lists the sums too, and whoever forgets one there has wider intervals than an
/// outsider has. So they are found again here, from what the findings say of themselves: of how many
/// a share is, which cells make a whole, and which measures the author has tied together.
struct DerivedSums {
  let numbers: WrittenNumbers
  private let counts: [WrittenRecord.Count]
  private let policy: DisclosurePolicy
  private var sums: [Sum] = []

  /// A sum and what says that it holds; where that is wrong of one of its sums, it says nothing.
  private struct Sum {
    let source: String
    let name: String
    let left: ToldSum
    let right: ToldSum
    /// Whether the record is to have it, wherever what it comes to is told.
    let isListed: Bool
  }

  init(of work: WrittenRecord.Work, in findings: WrittenFindings) {
    counts = work.counts
    policy = work.policy
    numbers = WrittenNumbers(of: work.counts, in: findings)
    addBins()
    for (measure, times) in numbers.times {
      for time in times {
        addCells(of: measure, at: time)
        addCombinations(of: measure, at: time)
      }
    }
    addLinks()
  }
}

extension DerivedSums {
  /// The sums as equations of the protected numbers alone, each once, and none of `known`.
  ///
  /// Those that the record is to list, or all.
  func equations(
    besides known: [LinkedCounts.Equation],
    listed: Bool = false
  ) -> [LinkedCounts.Equation] {
    let open = sums.map { sum in
      let right = sum.right.terms.map { LinkedCounts.Term($0.count, times: -$0.factor) }
      return equation(
        sum.name,
        sum.left.terms + right,
        equals: sum.right.constant - sum.left.constant
      )
    }
    // Two numbers that differ where both are shown aren't the same where they are protected.
    let wrong = zip(sums, open).filter { $1.terms.isEmpty && $1.constant != 0 }.map(\.0.source)
    var seen = Set(known.map { equation("", $0.terms, equals: $0.constant) })
    return zip(sums, open).compactMap { sum, open in
      let plain = equation("", open.terms, equals: open.constant)
      guard !open.terms.isEmpty, !wrong.contains(sum.source), !listed || isToBeListed(sum),
        seen.insert(plain).inserted
      else { return nil }
      return open
    }
  }

  /// Whether the record is to have a sum: what it comes to is told, and of no group too small to have
  /// its size told.
  private func isToBeListed(_ sum: Sum) -> Bool {
    let told = sum.right.terms.compactMap { term in
      counts[term.count].shown.map { $0 * term.factor }
    }
    guard sum.isListed, told.count == sum.right.terms.count else { return false }
    return told.reduce(sum.right.constant, +) >= policy.smallestDenominator
  }

  /// An equation without the numbers that are shown, its terms in order, the first one positive.
  private func equation(
    _ name: String,
    _ terms: [LinkedCounts.Term],
    equals constant: Int
  ) -> LinkedCounts.Equation {
    var constant = constant
    var factors: [Int: Int] = [:]
    for term in terms {
      if let shown = counts[term.count].shown {
        constant -= shown * term.factor
      } else {
        factors[term.count, default: 0] += term.factor
      }
    }
    let places = factors.keys.filter { factors[$0] != 0 }.sorted()
    let sign = (places.first.flatMap { factors[$0] } ?? 1) < 0 ? -1 : 1
    return .init(
      name,
      places.map { .init($0, times: sign * (factors[$0] ?? 0)) },
      equals: sign * constant
    )
  }

  /// Adds that two are the same, where both can be read.
  mutating func learn(
    _ name: String,
    _ left: ToldSum?,
    _ right: ToldSum?,
    from source: String,
    isListed: Bool = false
  ) {
    guard let left, let right else { return }
    sums.append(
      Sum(source: source, name: name, left: left, right: right, isListed: isListed)
    )
  }

  /// What some rows make together; nil where one has no number.
  func sum(_ rows: [WrittenNumbers.Cell], _ number: (WrittenNumbers.Cell) -> ToldSum?) -> ToldSum? {
    let all = rows.compactMap(number)
    return all.count == rows.count && !rows.isEmpty ? all.reduce(ToldSum(), +) : nil
  }
}

// MARK: - Bins and cells

extension DerivedSums {
  /// The points of a series that are shown as one.
  private mutating func addBins() {
    for (place, count) in counts.enumerated() where count.number == nil && count.shown != nil {
      let points = counts.indices.filter { index in
        let other = counts[index]
        return other.number != nil && other.time != nil && other.measure == count.measure
          && other.time == count.time && other.part == count.part
          && other.dimensions == count.dimensions
      }
      guard points.count > 1 else { continue }
      learn(
        "\(count.measure)/\(count.time ?? "")",
        ToldSum(terms: points.map { .init($0) }),
        ToldSum(terms: [.init(place)]),
        from: "\(count.measure) bins",
        isListed: true
      )
    }
  }

  /// The cells that differ in one dimension alone make the row that has the others.
  private mutating func addCells(of measure: String, at time: String) {
    let cells = numbers.cells(of: measure, at: time)
    var seen: Set<[WrittenNumbers.Cell]> = []
    for cell in cells {
      for (dimension, _) in cell.sorted(by: { $0.key < $1.key }) {
        var outer = cell
        outer[dimension] = nil
        let own = cells.filter { other in
          Set(other.keys) == Set(cell.keys) && outer.allSatisfy { other[$0.key] == $0.value }
        }
        guard own.count > 1, seen.insert([outer, [dimension: ""]]).inserted else { continue }
        add(own, of: measure, at: time, over: dimension, making: outer)
      }
    }
    addMentions(cells, of: measure, at: time)
  }

  private mutating func add(
    _ cells: [WrittenNumbers.Cell],
    of measure: String,
    at time: String,
    over dimension: String,
    making outer: WrittenNumbers.Cell
  ) {
    let kind = numbers.kind(of: measure)
    let place = ([measure, time] + outer.values.sorted().map { "@\($0)" }).joined(separator: "/")
    let source = "\(measure) \(dimension)"
    switch dimension {
    // A patient may be in several categories of a mix with people, and answers every item.
    case "category" where kind == "mix" && numbers.hasPeople(measure), "item": return
    case "category" where kind == "change":
      addClasses(cells, of: measure, at: time, making: outer, place)
    case "answer":
      let answers = sum(cells) { numbers.part("count", of: measure, at: time, $0) }
      learn(
        place,
        answers,
        numbers.whole(of: measure, at: time, outer),
        from: source,
        isListed: true
      )
    default:
      for part in ["numerator", "rest", "count"] {
        let parts = sum(cells) { numbers.part(part, of: measure, at: time, $0) }
        learn(
          place,
          parts,
          numbers.part(part, of: measure, at: time, outer),
          from: source,
          isListed: true
        )
      }
      let wholes = sum(cells) { numbers.whole(of: measure, at: time, $0) }
      learn(place, wholes, numbers.whole(of: measure, at: time, outer), from: source)
    }
  }

  /// The four classes are those measured twice, and with the missing all who began.
  private mutating func addClasses(
    _ cells: [WrittenNumbers.Cell],
    of measure: String,
    at time: String,
    making outer: WrittenNumbers.Cell,
    _ place: String
  ) {
    let others = ["missing", "started"]
    let measured = cells.filter { !others.contains($0["category"] ?? "") }
    let classes = sum(measured) { numbers.part("count", of: measure, at: time, $0) }
    let told = ([outer] + measured).enumerated().compactMap { index, cell in
      numbers.told(index == 0 ? "numerator" : "denominator", of: measure, at: time, cell)
    }.first
    let source = "\(measure) classes"
    learn(place, classes, told.map { ToldSum(constant: $0) }, from: source)
    let people = others.map { id in
      numbers.part("count", of: measure, at: time, outer.merging(["category": id]) { $1 })
    }
    guard let missing = people[0], let classes else { return }
    let began = numbers.told("denominator", of: measure, at: time, outer)
    learn(place, classes + missing, people[1] ?? began.map { .init(constant: $0) }, from: source)
  }

  /// All that the categories of a mix without people count, of each unit and arm, is what each one's
  /// share is of.
  private mutating func addMentions(
    _ cells: [WrittenNumbers.Cell],
    of measure: String,
    at time: String
  ) {
    guard numbers.kind(of: measure) == "mix", !numbers.hasPeople(measure) else { return }
    var groups: [WrittenNumbers.Cell] = []
    for cell in cells {
      let group = cell.filter { $0.key != "category" }
      if cell["category"] != nil, !groups.contains(group) { groups.append(group) }
    }
    for group in groups {
      let own = cells.filter { cell in
        cell["category"] != nil && cell.filter { $0.key != "category" } == group
      }
      let all = own.compactMap { numbers.told("denominator", of: measure, at: time, $0) }.first
      let mentions = sum(own) { numbers.part("count", of: measure, at: time, $0) }
      let told = all.map { ToldSum(constant: $0) }
      let name = ([measure, time] + group.values.sorted().map { "@\($0)" }).joined(separator: "/")
      learn(name, mentions, told, from: name, isListed: true)
    }
  }
}

// MARK: - Combinations

extension DerivedSums {
  /// The combinations of more than one, and those that hold a category, which other tables tell.
  private mutating func addCombinations(of measure: String, at time: String) {
    let cells = numbers.cells(of: measure, at: time).filter { Array($0.keys) == ["combination"] }
    guard numbers.kind(of: measure) == "combinations", !cells.isEmpty else { return }
    let lists = cells.map { cell in
      (cell, cell["combination"]?.split(separator: "+").map(String.init) ?? [])
    }
    func people(_ isIncluded: ([String]) -> Bool) -> ToldSum? {
      sum(lists.filter { isIncluded($0.1) }.map(\.0)) {
        numbers.part("count", of: measure, at: time, $0)
      }
    }
    let several = people { $0.count > 1 }
    let listsSingles = lists.contains { $0.1.count == 1 }
    let all = listsSingles ? people { _ in true } : nil
    let links = numbers.links(of: measure)
    for told in numbers.findings.document["measures"]?[measure]?["moreThanOne"]?.items ?? []
    where told["id"]?.text == time {
      let numerator = (told["numerator"] ?? told["count"])?.count
      let name = "\(measure)/\(time)"
      learn(name, several, numerator.map { .init(constant: $0) }, from: measure)
      learn(name, all, told["denominator"]?.count.map { .init(constant: $0) }, from: measure)
    }
    let share = links?["moreThanOne"]?.text
    let sizes = share.flatMap { numbers.whole(of: $0, at: time) }
    let agree = ["moreThanOne", "people", "mix"].map { numbers.agrees($0, of: measure, at: time) }
    if let share {
      let source = "\(measure) = \(share)"
      if agree[0] {
        let told = numbers.part("numerator", of: share, at: time)
        learn("\(share)/\(time)/numerator", several, told, from: source, isListed: true)
      }
      if agree[1] { learn("\(share)/\(time)", all, sizes, from: source) }
    }
    guard let mix = links?["mix"]?.text else { return }
    let source = "\(measure) = \(mix)"
    let whole = numbers.hasPeople(mix) ? numbers.part("count", of: mix, at: time) : nil
    if let share, agree[1] { learn("\(share)/\(time)", sizes, whole, from: source, isListed: true) }
    guard listsSingles, agree[2] else { return }
    learn("\(mix)/\(time)", all, whole, from: source)
    for cell in numbers.cells(of: mix, at: time) {
      guard cell.count == 1, let id = cell["category"] else { continue }
      learn(
        "\(mix)/\(time)/@\(id)",
        people { $0.contains(id) },
        numbers.part("count", of: mix, at: time, cell),
        from: source,
        isListed: true
      )
    }
  }
}
