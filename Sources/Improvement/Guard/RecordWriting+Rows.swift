import Disclosure
import Manuscript

// The numbers of a project, row by row.

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
  func parts(of figure: Observation.Figure) -> [(part: Entry.Part, count: Int)] {
    switch figure {
    case .share(let part, let whole): [(.numerator, part), (.rest, whole - part)]
    case .count(let count), .rate(let count, _), .summary(let count, _, _): [(.count, count)]
    case .reported(let reported): reported.size.map { [(.count, $0)] } ?? []
    // Those of a distribution stand as one row of their number and mean.
    case .value, .histogram, .absent: []
    }
  }

  mutating func addPeriods(of index: Int) {
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
  mutating func addAnswers(of index: Int, _ rows: [Observation]) {
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

  mutating func addSeries(of index: Int) {
    let measure = project.measures[index]
    addPhases(of: index)
    var seen: Set<Observation.Name> = []
    for bin in published.project.measures[index].observations {
      guard let dates = bin.dates, bin.cell.isWhole else { continue }
      // Of the values of one day it is told how many they are together.
      let isRepeated = !seen.insert(bin.name).inserted
      guard !isRepeated || !(bin.isValue || bin.absence == .protected) else { continue }
      let rows = measure.observations.filter { row in
        guard let inner = row.dates, row.cell == bin.cell else { return false }
        return dates.first <= inner.first && inner.last <= dates.last
      }
      // Of what the source tells nothing nothing is put together.
      let own = rows.count > 1 ? rows.filter { $0.absence == nil } : rows
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
  mutating func addPhases(of index: Int) {
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

  mutating func addFlow(of index: Int) {
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

  mutating func add(_ row: Observation, shownAs other: Observation, of index: Int) {
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

  mutating func append(
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
  func showsZeros(_ row: Observation, of index: Int) -> Bool {
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
  func isOfFew(_ row: Observation, of index: Int) -> Bool {
    let rows = project.measures[index].observations
    return project.periods.flatMap { project.measures[index].sums(in: $0) }.contains { sum in
      guard sum.isPopulation, sum.rows.contains(where: { rows[$0] == row }) else { return false }
      let total = sum.rows.reduce(0) { $0 + (rows[$1].count ?? 0) }
      return total < project.privacy.policy.smallestDenominator
    }
  }

  /// Where a zero had to be protected after all, no protected number there is known to be more.
  mutating func openZeros() {
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
  func isTold(
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
