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
  /// The numbers of people that are told of each period, where a size or a total can be read.
  private let told: [Period.ID: Set<Int>]

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
    self.project = project
    self.published = published
    var told: [Period.ID: Set<Int>] = [:]
    for finding in published.findings where finding.measure.counts.isOfPeople {
      for estimate in finding.periods {
        let amount = estimate.amount
        let size = amount.denominator ?? amount.wholeNumber
        told[estimate.period.id, default: []].formUnion([size].compactMap(\.self))
      }
      for estimate in finding.cells.flatMap(\.periods) {
        let size = estimate.amount.denominator
        told[estimate.period.id, default: []].formUnion([size].compactMap(\.self))
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
        let rows = measure.observations.withHistogramsAsOne
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
    case .histogram(_, let count): [(.count, count)]
    case .reported(let reported): reported.size.map { [(.count, $0)] } ?? []
    case .value, .absent: []
    }
  }

  private mutating func addPeriods(of index: Int) {
    let measure = project.measures[index]
    let shown = published.project.measures[index].observations
    let rows = measure.observations.withHistogramsAsOne.filter { $0.dates == nil }
    for row in rows {
      guard let other = shown.first(where: { $0.time == row.time && $0.cell == row.cell }) else {
        continue
      }
      add(row, shownAs: other, of: index)
    }
  }

  /// The rows of a series: those that are shown as they are, and those that a bin puts together.
  private mutating func addSeries(of index: Int) {
    let measure = project.measures[index]
    for bin in published.project.measures[index].observations {
      guard let dates = bin.dates else { continue }
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
    let isToldSize = whole.map { isTold($0, at: row.time) } ?? false
    for (part, count) in parts(of: row.figure) {
      append(
        row,
        index,
        part,
        shown: isHidden ? nil : count,
        truth: count,
        lowest: isHidden && (whole == nil ? showsZeros(row, of: index) : isToldSize) ? 1 : 0
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
      other.time == row.time && !other.cell.isWhole && !isPeople(other)
        && other.figure != .absent(.protected)
    }
    guard left || row.cell.isWhole else { return false }
    guard measure.kind == .mix, measure.of != nil else { return true }
    guard measure.observations.contains(where: isPeople) else { return true }
    let people = published.project.measures[index].observations.first(where: isPeople)?.count
    return people.map { $0 >= project.privacy.policy.smallestDenominator } ?? false
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

  private func isTold(_ size: Int, at time: Observation.Time) -> Bool {
    guard case .period(let period) = time else { return false }
    return size >= project.privacy.policy.smallestDenominator
      && told[period, default: []].contains(size)
  }
}

// MARK: - What ties them together

extension RecordWriting {
  /// The sums of a measure's parts in a period, where what they come to is told.
  mutating func addSums() {
    for (index, measure) in project.measures.enumerated() where project.protects(measure) {
      guard measure.kind != .mix || measure.of == nil else { continue }
      for period in project.periods {
        let cells = entries.indices.filter { place in
          let entry = entries[place]
          return entry.measure == index && entry.time == .period(period.id)
            && !entry.cell.isWhole && entry.part != .rest
        }
        if let sum = sum(of: cells), isTold(sum, at: .period(period.id)) {
          addEquation("\(measure.id)/\(period.id)", cells, equals: sum)
        }
        guard measure.kind == .combinations else { continue }
        if let several = measure.links.moreThanOne { addSeveral(cells, several, period) }
        if let mix = measure.links.mix { addCategories(cells, mix: mix, period) }
      }
    }
  }

  /// The combinations of more than one, which a share of the same people tells.
  private mutating func addSeveral(_ cells: [Int], _ share: Measure.ID, _ period: Period) {
    let several = cells.filter { place in
      entries[place].cell.part(.combination)?.id.contains("+") ?? false
    }
    let told = published.project.measure(share)?.observations.first { row in
      row.time == .period(period.id) && row.cell.isWhole
    }?.figure.numerator
    guard let told, sum(of: several) == told else { return }
    addEquation("\(share)/\(period.id)/numerator", several, equals: told)
  }

  /// The combinations that hold a category, which the mix of the same people tells.
  private mutating func addCategories(_ cells: [Int], mix: Measure.ID, _ period: Period) {
    let members = cells.map { place in
      entries[place].cell.part(.combination)?.id.split(separator: "+").map(String.init) ?? []
    }
    guard members.contains(where: { $0.count == 1 }) else { return }
    var seen: [String] = []
    for member in members.joined() where !seen.contains(member) {
      seen.append(member)
      let holding = zip(cells, members).filter { $1.contains(member) }.map(\.0)
      let told = published.project.measure(mix)?.observations.first { row in
        row.time == .period(period.id) && row.cell.part(.category)?.id == member
      }?.count
      guard let told, sum(of: holding) == told else { continue }
      addEquation("\(mix)/\(period.id)/@\(member)", holding, equals: told)
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
            system.bounds(of: index) ?? Bounds(lower: entry.lowest, upper: nil),
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

extension [Observation] {
  /// The rows, those of a histogram as the one number that is told of them: how many there are.
  fileprivate var withHistogramsAsOne: [Observation] {
    var rows: [Observation] = []
    for row in self {
      guard case .histogram(let value, let count) = row.figure else {
        rows.append(row)
        continue
      }
      let first = rows.firstIndex { other in
        guard case .histogram = other.figure else { return false }
        return other.time == row.time && other.cell == row.cell
      }
      if let first, case .histogram(let least, let sum) = rows[first].figure {
        rows[first].figure = .histogram(value: least, count: sum + count)
      } else {
        rows.append(row)
        rows[rows.count - 1].figure = .histogram(value: value, count: count)
      }
    }
    return rows
  }
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
