import Disclosure
import Manuscript

// What rows of one measure make together.

extension RecordWriting {
  /// What a measure's rows make together in a period, where an outsider can read what it comes to.
  mutating func addSums() {
    for (index, measure) in project.measures.enumerated() where project.protects(measure) {
      for period in project.periods {
        for sum in measure.sums(in: period) {
          if sum.leavesRest { addRest(sum, of: index) } else { addSum(sum, of: index) }
        }
        guard measure.kind == .combinations else { continue }
        addCombinations(of: index, in: period)
      }
    }
  }

  mutating func addSum(_ sum: CountSum, of index: Int) {
    let cells = entries(of: sum.rows, index)
    guard cells.count == sum.rows.count, let total = self.sum(of: cells) else { return }
    let name = name(of: sum, index)
    if let whole = sum.whole.flatMap({ entries(of: [$0], index).first }) {
      // A source that differs from itself is told as it is.
      guard let truth = entries[whole].truth, cells.contains(where: isHidden) || isHidden(whole)
      else { return }
      let terms = cells.map { LinkedCounts.Term($0) } + [LinkedCounts.Term(whole, times: -1)]
      if total == truth { equations.append(.init(name, terms)) }
      addRests(beside: cells, making: whole, name)
    } else if cells.contains(where: isHidden),
      // What everybody comes to may be told by another measure of the same people.
      isTold(sum, total, of: index) || isToldAsShare(sum, of: index)
        || (sum.isPopulation || sum.cell.isWhole)
          && isTold(
            total,
            of: sum.cell.place,
            at: .period(sum.period),
            besides: project.measures[index].id
          )
    {
      addEquation(name, cells, equals: total)
      addRests(beside: cells, making: nil, name)
    }
  }

  /// Whether another measure shows the share that some rows make together.
  func isToldAsShare(_ sum: CountSum, of index: Int) -> Bool {
    let measure = project.measures[index]
    guard let share = sum.rows.map({ measure.observations[$0] }).total else { return false }
    return published.project.hasShare(share, in: sum.period, besides: measure.id)
  }

  /// Of shares that add up those left do too.
  mutating func addRests(beside cells: [Int], making whole: Int?, _ name: String) {
    let rests = (cells + [whole].compactMap(\.self)).map { place -> Int? in
      let other = place + 1
      guard entries[place].part == .numerator, entries.indices.contains(other),
        entries[other].part == .rest
      else { return nil }
      return other
    }
    let known = rests.compactMap(\.self)
    guard known.count == cells.count + (whole == nil ? 0 : 1) else { return }
    let parts = Array(known.prefix(cells.count))
    guard known.contains(where: isHidden), let total = truth(parts) else { return }
    guard whole != nil, let last = known.last else {
      return addEquation(name, parts, equals: total)
    }
    guard total == entries[last].truth else { return }
    let terms = parts.map { LinkedCounts.Term($0) } + [LinkedCounts.Term(last, times: -1)]
    equations.append(.init(name, terms))
  }

  /// Those that some rows leave of a whole: no fewer than none, so that each row is at most as many.
  mutating func addRest(_ sum: CountSum, of index: Int) {
    guard let whole = sum.whole.flatMap({ entries(of: [$0], index).first }),
      let all = entries[whole].truth
    else { return }
    let cells = entries(of: sum.rows, index)
    let known = cells.compactMap { entries[$0].truth }
    guard known.count == sum.rows.count else { return }
    let rest = known.reduce(all) { $0 - $1 }
    guard rest >= 0 else { return }
    guard (cells + [whole]).contains(where: isHidden) else { return }
    var entry = entries[cells.count == 1 ? cells[0] : whole]
    (entry.part, entry.shown, entry.truth, entry.lowest) = (.left, nil, rest, 0)
    entries.append(entry)
    let terms = (cells + [entries.count - 1]).map { LinkedCounts.Term($0) }
    equations.append(.init(name(of: sum, index), terms + [LinkedCounts.Term(whole, times: -1)]))
  }

  func isHidden(_ place: Int) -> Bool { entries[place].shown == nil }

  /// The entries of some rows, by what they count.
  func entries(of rows: [Int], _ index: Int) -> [Int] {
    rows.compactMap { row in
      let own = project.measures[index].observations[row]
      return place(of: index, own.time, own.cell)
    }
  }

  /// The number of people that a row counts.
  func place(of index: Int, _ time: Observation.Time, _ cell: CellKey) -> Int? {
    entries.firstIndex { entry in
      entry.measure == index && entry.time == time && entry.cell == cell && !entry.part.isRest
        && entry.ordinal == nil
    }
  }

  func name(of sum: CountSum, _ index: Int) -> String {
    let cell = sum.cell.isWhole ? "" : "/@\(sum.cell.ids.joined(separator: "/@"))"
    return "\(project.measures[index].id)/\(sum.period)\(cell)"
  }

  /// Whether what rows make together is told beside them.
  func isTold(_ sum: CountSum, _ total: Int, of index: Int) -> Bool {
    published.project.measures[index].toldTotals.contains { told in
      guard told.time == .period(sum.period), told.cell == sum.cell else { return false }
      return (told.figure.numerator ?? told.count) == total
    }
  }

  /// The combinations of the same people, by what they are of: those of more than one, which a share
  /// tells, and those that hold a category, which a mix tells.
  mutating func addCombinations(of index: Int, in period: Period) {
    let measure = project.measures[index]
    let all = entries.indices.filter {
      entries[$0].measure == index && entries[$0].time == .period(period.id)
    }
    var groups: [CellKey] = []
    for place in all {
      let group = entries[place].cell.without(.combination)
      if !groups.contains(group) { groups.append(group) }
    }
    for group in groups {
      let cells = all.filter { entries[$0].cell.without(.combination) == group }
      if let several = measure.links.moreThanOne { addSeveral(cells, several, period, group) }
      if let mix = measure.links.mix { addCategories(cells, mix: mix, period, group) }
    }
  }

  mutating func addSeveral(
    _ cells: [Int],
    _ share: Measure.ID,
    _ period: Period,
    _ group: CellKey
  ) {
    let several = cells.filter { place in
      entries[place].cell.part(.combination)?.id.contains("+") ?? false
    }
    addTold(several, by: share, period, group, named: "\(share)/\(period.id)/numerator")
  }

  mutating func addCategories(
    _ cells: [Int],
    mix: Measure.ID,
    _ period: Period,
    _ group: CellKey
  ) {
    let members = cells.map { place in
      entries[place].cell.part(.combination)?.id.split(separator: "+").map(String.init) ?? []
    }
    guard members.contains(where: { $0.count == 1 }) else { return }
    var seen: [String] = []
    for member in members.joined() where !seen.contains(member) {
      seen.append(member)
      let holding = zip(cells, members).filter { $1.contains(member) }.map(\.0)
      let part = CellKey.Part(.category, id: member, label: member)
      addTold(
        holding,
        by: mix,
        period,
        CellKey(group.parts + [part]),
        named: "\(mix)/\(period.id)/@\(member)"
      )
    }
  }

  /// That counts make a number of another measure, shown or not.
  mutating func addTold(
    _ cells: [Int],
    by id: Measure.ID,
    _ period: Period,
    _ cell: CellKey,
    named name: String
  ) {
    guard let index = project.measures.firstIndex(where: { $0.id == id }) else { return }
    let row = published.project.measures[index].observations.first { row in
      row.time == .period(period.id) && Set(row.cell.parts) == Set(cell.parts)
    }
    guard let row else { return }
    if let told = row.figure.numerator ?? row.count {
      if sum(of: cells) == told { addEquation(name, cells, equals: told) }
    } else if let whole = place(of: index, row.time, row.cell), let sum = truth(cells),
      sum == entries[whole].truth
    {
      let terms = cells.map { LinkedCounts.Term($0) } + [LinkedCounts.Term(whole, times: -1)]
      equations.append(.init(name, terms))
    }
  }
}
