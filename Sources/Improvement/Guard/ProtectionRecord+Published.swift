import Disclosure
import Manuscript

extension ProtectionRecord {
  /// What is protected of a project, by what is published of it.
  ///
  /// The true numbers are looked at only to see which sums hold. A sum is taken in only when an
  /// outsider can read what it comes to.
  init(of project: Project, publishedAs published: ProjectAnalysis) {
    var writing = RecordWriting(of: project, publishedAs: published)
    writing.addCounts()
    writing.addSums()
    writing.addLinks()
    writing.addComplements()
    self = writing.record
  }
}

/// The record of a project while it is written.
private struct RecordWriting {
  let project: Project
  let published: ProjectAnalysis
  private var exempt = 0
  private var entries: [Entry] = []
  private var equations: [LinkedCounts.Equation] = []
  /// The numbers of people that are told of each period, where a size or a total can be read, each
  /// with the measures that tell it.
  private let told: [Period.ID: [Int: Set<Telling>]]

  /// Who tells a number: a measure, of a unit or an arm or of everybody.
  private struct Telling: Hashable {
    let measure: Measure.ID
    let group: CellKey
  }

  /// One count: the number that stands for it where it is shown, and the true one.
  private struct Entry {
    var measure: Int
    var time: Observation.Time?
    var cell: CellKey
    var part: Part
    var ordinal: Int?
    var shown: Int?
    /// Nil where the source itself tells none.
    var truth: Int?
    var lowest: Int

    typealias Part = ProtectionRecord.Part
  }

  init(of project: Project, publishedAs published: ProjectAnalysis) {
    self.project = project.withDistributionsAsOne
    self.published = published
    var told: [Period.ID: [Int: Set<Telling>]] = [:]
    for finding in published.findings where finding.measure.counts.isOfPeople {
      for estimate in finding.periods {
        let amount = estimate.amount
        guard let size = amount.denominator ?? amount.wholeNumber else { continue }
        told[estimate.period.id, default: [:]][size, default: []].insert(
          Telling(measure: finding.measure.id, group: .whole)
        )
      }
      for cell in finding.cells {
        for estimate in cell.periods {
          guard let size = estimate.amount.denominator else { continue }
          told[estimate.period.id, default: [:]][size, default: []].insert(
            Telling(measure: finding.measure.id, group: cell.key.place)
          )
        }
      }
    }
    self.told = told
  }
}

// MARK: - The numbers

extension RecordWriting {
  mutating func addCounts() {
    for (index, measure) in project.measures.enumerated() where measure.counts.isOfPeople {
      guard project.protects(measure) else {
        let rows = measure.observations
        exempt += rows.reduce(measure.flow.count) { $0 + parts(of: $1.figure).count }
        continue
      }
      addPeriods(of: index)
      addSeries(of: index)
      addFlow(of: index)
    }
    openZeros()
  }

  /// The numbers that a row of a table holds, with their parts.
  private func parts(of figure: Observation.Figure) -> [(part: Entry.Part, count: Int)] {
    switch figure {
    case .share(let part, let whole): [(.numerator, part), (.rest, whole - part)]
    case .count(let count), .rate(let count, _), .summary(let count, _, _): [(.count, count)]
    case .reported(let reported): reported.size.map { [(.count, $0)] } ?? []
    // Those of a distribution stand as one row of their number and mean.
    case .value, .histogram, .absent: []
    }
  }

  private mutating func addPeriods(of index: Int) {
    let measure = project.measures[index]
    let shown = published.project.measures[index].observations
    let rows = measure.observations.filter { $0.dates == nil }
    // Of an item the answers of all units are published together.
    guard measure.kind != .survey || !rows.contains(where: { !$0.cell.place.isWhole }) else {
      return addAnswers(of: index, rows)
    }
    for row in rows {
      guard let other = shown.first(where: { $0.time == row.time && $0.cell == row.cell }) else {
        continue
      }
      add(row, shownAs: other, of: index)
    }
  }

  /// The rows of a series: those that are shown as they are, and those that a bin puts together.
  private mutating func addAnswers(of index: Int, _ rows: [Observation]) {
    let shown = published.project.measures[index]
    var seen: Set<[CellKey.Part]> = []
    for row in rows {
      let parts = row.cell.parts.filter { ![.unit, .arm].contains($0.dimension) }
      let time = CellKey.Part(.unit, id: "\(row.time)", label: "")
      guard seen.insert(parts + [time]).inserted else { continue }
      let cell = CellKey(parts)
      let isOwn = { (other: Observation) in
        other.time == row.time
          && other.cell.parts.filter { ![.unit, .arm].contains($0.dimension) } == parts
      }
      guard let figure = rows.filter(isOwn).total else { continue }
      let exact = Observation(time: row.time, cell: cell, figure: figure, place: row.place)
      var other = exact
      let told = shown.toldTotals.first { $0.time == row.time && $0.cell == cell }
      other.figure =
        shown.observations.filter(isOwn).total ?? told?.figure ?? .absent(.protected)
      add(exact, shownAs: other, of: index)
    }
  }

  private mutating func addSeries(of index: Int) {
    let measure = project.measures[index]
    addPhases(of: index)
    var seen: Set<Observation.Name> = []
    for bin in published.project.measures[index].observations {
      guard let dates = bin.dates, bin.cell.isWhole else { continue }
      // Of the values of one day it is told how many they are together.
      let isRepeated = !seen.insert(bin.name).inserted
      guard !isRepeated || !(bin.isValue || bin.absence == .protected) else { continue }
      let own = measure.observations.filter { row in
        guard let inner = row.dates, row.cell == bin.cell else { return false }
        return dates.first <= inner.first && inner.last <= dates.last
      }
      guard own.count > 1, own.contains(where: { $0.time != bin.time }) else {
        let row = own.first { $0.figure == bin.figure } ?? own.first
        if let row { add(row, shownAs: bin, of: index) }
        continue
      }
      for (place, sum) in parts(of: bin.figure).enumerated() {
        append(bin, index, sum.part, shown: sum.count)
        let first = entries.count
        for (number, row) in own.enumerated() {
          // The points have no dates of their own any more, only those of the bin.
          append(
            bin,
            index,
            sum.part,
            ordinal: number + 1,
            truth: parts(of: row.figure)[place].count
          )
        }
        addEquation(name(bin, of: index), Array(first..<entries.count), equals: sum.count)
      }
    }
  }

  /// Of a series with cells no point is published, only what each cell comes to in a period.
  private mutating func addPhases(of index: Int) {
    let measure = project.measures[index]
    let shown = published.project.measures[index].observations
    var cells: [CellKey] = []
    for row in measure.observations where row.dates != nil && !row.cell.isWhole {
      if !cells.contains(row.cell) { cells.append(row.cell) }
    }
    for period in project.periods {
      for cell in cells {
        let isOwn = { (row: Observation) in
          row.dates != nil && row.cell == cell && row.falls(in: period)
        }
        guard let figure = measure.observations.filter(isOwn).total else { continue }
        var row = Observation(
          time: .period(period.id),
          cell: cell,
          figure: figure,
          place: measure.place
        )
        let exact = row
        row.figure = shown.filter(isOwn).total ?? .absent(.protected)
        add(exact, shownAs: row, of: index)
      }
    }
  }

  private mutating func addFlow(of index: Int) {
    let measure = project.measures[index]
    let isShown = !published.project.measures[index].flow.isEmpty
    for (number, row) in measure.flow.enumerated() {
      entries.append(
        Entry(
          measure: index,
          cell: .whole,
          part: .count,
          ordinal: number + 1,
          shown: isShown ? row.count : nil,
          truth: row.count,
          lowest: 0
        )
      )
    }
  }

  private mutating func add(_ row: Observation, shownAs other: Observation, of index: Int) {
    let isHidden = other.figure == .absent(.protected)
    guard row.figure != .absent(.protected) else {
      // The source has protected it already: nobody here knows what it is.
      let isShare = project.measures[index].valueKind == .proportion
      append(row, index, isShare ? .numerator : .count)
      return
    }
    let first = entries.count
    let whole = row.figure.size
    let isToldSize = whole.map { isTold($0, of: row.cell.place, at: row.time) } ?? false
    let isTiny = whole.map { $0 < project.privacy.policy.smallestDenominator } ?? false
    for (part, count) in parts(of: row.figure) {
      append(
        row,
        index,
        part,
        shown: isHidden ? nil : count,
        truth: count,
        lowest: isHidden && (whole == nil ? showsZeros(row, of: index) : isToldSize && !isTiny)
          ? 1 : 0
      )
    }
    guard let whole, isHidden, isToldSize else { return }
    addEquation(name(row, of: index), [first, first + 1], equals: whole)
  }

  private mutating func append(
    _ row: Observation,
    _ measure: Int,
    _ part: Entry.Part,
    ordinal: Int? = nil,
    shown: Int? = nil,
    truth: Int? = nil,
    lowest: Int = 0
  ) {
    entries.append(
      Entry(
        measure: measure,
        time: row.time,
        cell: row.cell,
        part: part,
        ordinal: ordinal,
        shown: shown,
        truth: truth ?? shown,
        lowest: lowest
      )
    )
  }

  /// Whether a reader knows that a protected count is not zero: zeros are shown, but for those of
  /// a group that is too small, or of nobody knows how many.
  private func showsZeros(_ row: Observation, of index: Int) -> Bool {
    guard case .period = row.time, row.figure.isRate || row.count != nil else { return false }
    let measure = project.measures[index]
    let isPeople = { (other: Observation) in
      measure.of != nil && other.time == row.time
        && other.cell.part(.category)?.id == measure.of.map { slug(of: $0) }
    }
    // Of a table with nothing left in it the zeros are protected too.
    let left = published.project.measures[index].observations.contains { other in
      other.time == row.time && other.cell.group == row.cell.group && !isPeople(other)
        && other.figure != .absent(.protected)
    }
    guard left || row.cell.isWhole, !isOfFew(row, of: index) else { return false }
    guard measure.kind == .mix, measure.of != nil else { return true }
    guard measure.observations.contains(where: isPeople) else { return true }
    let people = published.project.measures[index].observations.first { other in
      isPeople(other) && other.cell.group == row.cell.group
    }?.count
    return people.map { $0 >= project.privacy.policy.smallestDenominator } ?? false
  }

  /// Whether a row is of a group that is too small for anything to be said of it.
  private func isOfFew(_ row: Observation, of index: Int) -> Bool {
    let rows = project.measures[index].observations
    return project.periods.flatMap { project.measures[index].sums(in: $0) }.contains { sum in
      guard sum.isPopulation, sum.rows.contains(where: { rows[$0] == row }) else { return false }
      let total = sum.rows.reduce(0) { $0 + (rows[$1].count ?? 0) }
      return total < project.privacy.policy.smallestDenominator
    }
  }

  /// Where a zero had to be protected after all, no protected number there is known to be more.
  private mutating func openZeros() {
    let isHiddenZero = { (entry: Entry) in
      entry.shown == nil && entry.truth == 0 && entry.lowest > 0
    }
    let isShareZero = entries.contains { isHiddenZero($0) && $0.part != .count }
    let measures = Set(entries.filter(isHiddenZero).map(\.measure))
    for index in entries.indices where entries[index].shown == nil {
      let entry = entries[index]
      let isOpen = entry.part == .count ? measures.contains(entry.measure) : isShareZero
      if isOpen { entries[index].lowest = 0 }
    }
  }

  /// Whether a size is told of a unit, an arm or everybody in a period by any measure, or by one
  /// beside a measure that is named.
  private func isTold(
    _ size: Int,
    of group: CellKey,
    at time: Observation.Time,
    besides own: Measure.ID? = nil
  ) -> Bool {
    guard case .period(let period) = time,
      size >= project.privacy.policy.smallestCell
    else { return false }
    return told[period]?[size]?.contains { $0.measure != own && $0.group == group } ?? false
  }
}

// MARK: - What ties them together

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

  private mutating func addSum(_ sum: CountSum, of index: Int) {
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
  private func isToldAsShare(_ sum: CountSum, of index: Int) -> Bool {
    let measure = project.measures[index]
    guard let share = sum.rows.map({ measure.observations[$0] }).total else { return false }
    return published.project.hasShare(share, in: sum.period, besides: measure.id)
  }

  /// Of shares that add up those left do too.
  private mutating func addRests(beside cells: [Int], making whole: Int?, _ name: String) {
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
  private mutating func addRest(_ sum: CountSum, of index: Int) {
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

  private func isHidden(_ place: Int) -> Bool { entries[place].shown == nil }

  /// The entries of some rows, by what they count.
  private func entries(of rows: [Int], _ index: Int) -> [Int] {
    rows.compactMap { row in
      let own = project.measures[index].observations[row]
      return place(of: index, own.time, own.cell)
    }
  }

  /// The number of people that a row counts.
  private func place(of index: Int, _ time: Observation.Time, _ cell: CellKey) -> Int? {
    entries.firstIndex { entry in
      entry.measure == index && entry.time == time && entry.cell == cell && !entry.part.isRest
        && entry.ordinal == nil
    }
  }

  private func name(of sum: CountSum, _ index: Int) -> String {
    let cell = sum.cell.isWhole ? "" : "/@\(sum.cell.ids.joined(separator: "/@"))"
    return "\(project.measures[index].id)/\(sum.period)\(cell)"
  }

  /// Whether what rows make together is told beside them.
  private func isTold(_ sum: CountSum, _ total: Int, of index: Int) -> Bool {
    published.project.measures[index].toldTotals.contains { told in
      guard told.time == .period(sum.period), told.cell == sum.cell else { return false }
      return (told.figure.numerator ?? told.count) == total
    }
  }

  /// The combinations of the same people, by what they are of: those of more than one, which a share
  /// tells, and those that hold a category, which a mix tells.
  private mutating func addCombinations(of index: Int, in period: Period) {
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

  private mutating func addSeveral(
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

  private mutating func addCategories(
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
  private mutating func addTold(
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

  /// What the author has declared of two measures: the same number, or one that is the sum of
  /// others, of which some are protected.
  mutating func addLinks() {
    for first in entries.indices {
      let entry = entries[first]
      let links = project.measures[entry.measure].links
      guard entry.ordinal == nil, !entry.part.isRest, entry.time != nil else { continue }
      let name = project.measures[entry.measure].id + " = "
      for path in [links.equals, links.countOf].compactMap(\.self) {
        let others = places(at: path, beside: entry)
        guard others.count == 1 else { continue }
        addLink(others, [first], name + path.measure)
      }
      if let path = links.populationOf, entry.part == .numerator,
        entries.indices.contains(first + 1)
      {
        let others = places(at: path, beside: entry)
        guard others.count == 1, entries[first + 1].part == .rest else { continue }
        addLink([first, first + 1], others, name + path.measure)
      }
      guard !links.parts.isEmpty else { continue }
      let parts = links.parts.flatMap { places(at: $0, beside: entry) }
      addLink(parts, [first], name + links.parts.map(\.measure).joined(separator: " + "))
    }
    addOpenTwins()
    addSamePeople()
  }

  /// Numbers that are not protected, for they are exempt or of something else than people, and that
  /// the author has declared to be the same as one that is.
  private mutating func addOpenTwins() {
    for (index, measure) in project.measures.enumerated() {
      for path in [measure.links.equals, measure.links.countOf].compactMap(\.self) {
        guard let other = project.measures.firstIndex(where: { $0.id == path.measure }),
          project.protects(measure) != project.protects(project.measures[other])
        else { continue }
        for row in measure.observations where row.dates == nil {
          let time = path.period.map { Observation.Time.period($0) } ?? row.time
          let ids = path.cell.isEmpty ? row.cell.ids : path.cell
          let twin = project.measures[other].observations.first {
            $0.time == time && $0.cell.ids == ids
          }
          guard let twin else { continue }
          let (own, open) = project.protects(measure) ? (row, twin) : (twin, row)
          let owner = project.protects(measure) ? index : other
          guard let place = place(of: owner, own.time, own.cell), isHidden(place),
            let told = open.people.first?.count, told == entries[place].truth
          else { continue }
          addEquation("\(measure.id) = \(path.measure)", [place], equals: told)
        }
      }
    }
  }

  /// Tables that are declared to be of the same people have as many of each unit, and in all.
  private mutating func addSamePeople() {
    for same in project.samePeople {
      addLink(people(of: same.first), people(of: same.second), same.name)
    }
  }

  /// The numbers that make the people of some rows: of a share both its parts.
  private func people(of table: SamePeople.Table) -> [Int] {
    let own = table.rows.map { project.measures[table.measure].observations[$0] }
    return own.flatMap { row in
      entries.indices.filter { place in
        let entry = entries[place]
        return entry.measure == table.measure && entry.time == row.time && entry.cell == row.cell
          && entry.part != .left && entry.ordinal == nil
      }
    }
  }

  /// That some counts make others, where they do and a protected one is among them.
  private mutating func addLink(_ parts: [Int], _ wholes: [Int], _ name: String) {
    guard let sum = truth(parts), sum == truth(wholes), (parts + wholes).contains(where: isHidden)
    else { return }
    equations.append(
      .init(
        name,
        parts.map { LinkedCounts.Term($0) } + wholes.map { LinkedCounts.Term($0, times: -1) }
      )
    )
  }

  /// What counts make together; nil when one is not known.
  private func truth(_ places: [Int]) -> Int? {
    let known = places.compactMap { entries[$0].truth }
    return known.count == places.count && !known.isEmpty ? known.reduce(0, +) : nil
  }

  /// The counts that a path leads to: of the same time and cell where it does not say.
  private func places(at path: QuantityPath, beside entry: Entry) -> [Int] {
    guard let index = project.measures.firstIndex(where: { $0.id == path.measure }),
      path.column != .denominator
    else { return [] }
    let time = path.period.map { Observation.Time.period($0) } ?? entry.time
    let ids = path.cell.isEmpty ? entry.cell.ids : path.cell
    return entries.indices.filter { place in
      let other = entries[place]
      return other.measure == index && other.time == time && other.cell.ids == ids
        && !other.part.isRest && other.ordinal == nil
    }
  }

  /// What is protected of two complements is the same number twice, and none at all where the other
  /// is shown.
  mutating func addComplements() {
    let shares = entries.indices.filter { entries[$0].part != .count && entries[$0].shown == nil }
    for (number, first) in shares.enumerated() {
      let entry = entries[first]
      for (index, measure) in project.measures.enumerated()
      where areComplements(entry.measure, index) {
        let name = "\(project.measures[entry.measure].id) = \(measure.id)"
        let told = published.project.measures[index].observations.first {
          $0.time == entry.time && $0.cell == entry.cell
        }
        if case .share(let part, let whole)? = told?.figure {
          let value = entry.part == .rest ? part : whole - part
          if value == entry.truth { addEquation(name, [first], equals: value) }
        }
        let twin = shares[(number + 1)...].first { place in
          let other = entries[place]
          return other.measure == index && other.part != entry.part && other.time == entry.time
            && other.cell == entry.cell && other.truth == entry.truth
        }
        guard let twin, entry.truth != nil else { continue }
        equations.append(
          .init(name, [LinkedCounts.Term(first), LinkedCounts.Term(twin, times: -1)])
        )
      }
    }
  }

  private func areComplements(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (project.measures[first], project.measures[second])
    return one.links.complementOf == other.id || other.links.complementOf == one.id
  }

  /// What some counts make together; nil when none of them is protected, or one is not known.
  private func sum(of cells: [Int]) -> Int? {
    guard cells.count > 1, cells.contains(where: { entries[$0].shown == nil }) else { return nil }
    let numbers = cells.compactMap { entries[$0].truth }
    return numbers.count == cells.count ? numbers.reduce(0, +) : nil
  }

  private mutating func addEquation(_ name: String, _ places: [Int], equals sum: Int) {
    equations.append(.init(name, places.map { LinkedCounts.Term($0) }, equals: sum))
  }

  private func name(_ row: Observation, of index: Int) -> String {
    let when =
      switch row.time {
      case .period(let period): period
      case .date(let dates): dates.text
      }
    let cell = row.cell.isWhole ? "" : "/@\(row.cell.ids.joined(separator: "/@"))"
    return "\(project.measures[index].id)/\(when)\(cell)"
  }

  var record: ProtectionRecord {
    let system = PublishedCounts(
      shown: entries.map(\.shown),
      lowest: entries.map(\.lowest),
      equations: equations
    )
    let bounds = system.allBounds()
    let counts = entries.enumerated().map { index, entry -> ProtectionRecord.Count in
      let measure = project.measures[entry.measure]
      return ProtectionRecord.Count(
        of: measure.id,
        at: entry.time,
        cell: entry.cell,
        part: entry.part,
        ordinal: entry.ordinal,
        standing: entry.shown.map { .shown($0) }
          ?? .protected(
            bounds[index] ?? Bounds(lower: entry.lowest, upper: nil),
            least: entry.lowest
          )
      )
    }
    return ProtectionRecord(
      of: project.privacy,
      exempt: exempt,
      counts: counts,
      equations: equations
    )
  }
}

extension ProtectionRecord.Part {
  /// Whether it is what another number leaves.
  fileprivate var isRest: Bool { self == .rest || self == .left }
}

extension Observation.Figure {
  /// How many a share is of.
  fileprivate var size: Int? { if case .share(_, let whole) = self { whole } else { nil } }
  fileprivate var numerator: Int? { if case .share(let part, _) = self { part } else { nil } }
  fileprivate var isRate: Bool { if case .rate = self { true } else { false } }
}

extension Amount {
  fileprivate var wholeNumber: Int? { if case .count(let count) = self { count } else { nil } }
}
