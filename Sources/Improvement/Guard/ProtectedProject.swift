import Disclosure
import Manuscript

/// A project with every number in it that is too small to be shown marked as protected, and the ones
/// that would give it back.
///
/// Everything that is published is computed from this copy, so each derived number inherits the
/// protection of what it is made of. The same project when nothing needs protection.
struct ProtectedProject {
  let project: Project
  /// Where nothing less than all that hangs together could be shown to be safe.
  let refusals: [CountSheet.Refusal]

  init(_ exact: Project) {
    var project = exact
    let judgement = CountSheet(of: exact).judgement()
    for row in judgement.hidden where row.observation >= 0 {
      project.measures[row.measure].hide(row.observation)
    }
    for total in judgement.totals {
      project.measures[total.measure].toldTotals.append(total.observation)
    }
    for (index, measure) in project.measures.enumerated() where exact.protects(measure) {
      let phases = judgement.hidden.filter { $0.measure == index && $0.observation < 0 }
      project.measures[index] = measure.withoutSmallGroups(
        by: exact.privacy.policy,
        in: exact.periods,
        hiding: phases.map { -1 - $0.observation }
      )
    }
    // The file's hash would let a guess of a small number be tried.
    for index in exact.measures.indices where project.measures[index] != exact.measures[index] {
      project.measures[index].data?.sha256 = ""
    }
    self.project = project
    refusals = judgement.refusals
  }
}

extension Measure {
  fileprivate mutating func hide(_ observation: Int) {
    observations[observation].figure = .absent(.protected)
    observations[observation].printed = nil
  }

  /// The measure without what is said of too few, where no sum can give it back: series in bins,
  /// means of small groups, printed shares, flows.
  ///
  /// `hidden` are the numbers of the periods of which a series must tell nothing.
  fileprivate func withoutSmallGroups(
    by policy: DisclosurePolicy,
    in periods: [Period],
    hiding hidden: [Int]
  ) -> Measure {
    var measure = self
    if hasSmallStep(by: policy) { measure.flow = [] }
    measure.printedTotals.removeAll { $0.isSmall(by: policy) }
    for (index, row) in observations.enumerated() where row.isSaidOfFew(by: policy) {
      measure.hide(index)
    }
    measure.hideSmallHistograms(by: policy)
    measure.coarsen(by: policy, in: periods, hiding: hidden)
    return measure
  }

  /// A histogram's rows of one period and cell are values of so many people together.
  private mutating func hideSmallHistograms(by policy: DisclosurePolicy) {
    for row in observations {
      guard case .histogram = row.figure else { continue }
      let same = observations.indices.filter {
        observations[$0].time == row.time && observations[$0].cell == row.cell
      }
      let size = same.reduce(0) { sum, index in
        if case .histogram(_, let count) = observations[index].figure { sum + count } else { sum }
      }
      if !policy.showsSize(size) { for index in same { hide(index) } }
    }
  }

  /// A dated series in bins that are safe, each phase by itself; the series of all cells have the
  /// same bins, so that they can be added up.
  private mutating func coarsen(
    by policy: DisclosurePolicy,
    in periods: [Period],
    hiding hidden: [Int]
  ) {
    let dated = observations.filter { $0.dates != nil }
    guard !hidden.isEmpty || dated.contains(where: { $0.isSmall(by: policy) }) else { return }
    let dates = Set(dated.compactMap(\.dates)).sorted { $0.first < $1.first }
    var cells: [CellKey] = []
    for row in dated where !cells.contains(row.cell) { cells.append(row.cell) }
    let rows = Dictionary(grouping: dated) { $0.dates }
    // Each date has one row of each cell, and each row a count.
    guard dated.count == dates.count * cells.count,
      rows.values.allSatisfy({ Set($0.map(\.cell)).count == cells.count }),
      dated.allSatisfy({ $0.pair != nil })
    else {
      for index in observations.indices where observations[index].dates != nil { hide(index) }
      return
    }
    let columns = dates.map { date in
      cells.compactMap { cell in rows[date]?.first { $0.cell == cell } }
    }
    let phase = { (column: [Observation]) in periods.firstIndex { column[0].falls(in: $0) } }
    var phases: [Range<Int>] = []
    for index in columns.indices {
      if let last = phases.last, phase(columns[last.lowerBound]) == phase(columns[index]) {
        phases[phases.count - 1] = last.lowerBound..<index + 1
      } else {
        phases.append(index..<index + 1)
      }
    }
    let points = columns.map { column in
      column.map { row -> (part: Int, whole: Int) in
        let pair = row.pair ?? (0, nil)
        // A count has no rest that could be small.
        return (pair.0, pair.1 ?? pair.0 + policy.smallestDenominator + policy.smallestCell)
      }
    }
    let bins = SeriesBins(of: points, in: phases, by: policy)
    var shown = observations.filter { $0.dates == nil }
    for (range, ranges) in zip(phases, bins.phases) {
      let isHidden =
        ranges.isEmpty || phase(columns[range.lowerBound]).map(hidden.contains) ?? false
      for cell in cells.indices {
        shown +=
          isHidden
          ? columns[range].map { column in
            Observation(
              time: column[cell].time,
              cell: column[cell].cell,
              figure: .absent(.protected),
              place: column[cell].place
            )
          } : ranges.map { bin in Observation(merging: columns[bin].map { $0[cell] }) }
      }
    }
    observations = shown
  }
}

extension Observation {
  /// The days of a point of a series; nil for a row of a period.
  var dates: DateInterval? { if case .date(let dates) = time { dates } else { nil } }

  /// The count of a row, and of how many where it says so.
  fileprivate var pair: (Int, Int?)? {
    switch figure {
    case .share(let part, let whole): (part, whole)
    case .rate(let events, _): (events, nil)
    case .count(let count): (count, nil)
    default: nil
    }
  }

  fileprivate func isSmall(by policy: DisclosurePolicy) -> Bool {
    guard let pair else { return isSaidOfFew(by: policy) }
    return pair.1.map { policy.protects(pair.0, of: $0) } ?? policy.protects(pair.0)
  }

  /// Whether a mean, or a share that a source printed, is of too few.
  fileprivate func isSaidOfFew(by policy: DisclosurePolicy) -> Bool {
    switch figure {
    case .summary(let count, _, _): return !policy.showsSize(count)
    case .reported(let reported):
      guard let size = reported.size else { return false }
      guard reported.isPercent, let value = reported.value else {
        return size < policy.smallestDenominator
      }
      return policy.protects(Int((value * Double(size)).rounded()), of: size)
    default: return false
    }
  }

  /// Neighbouring rows of a series as one, of all their days.
  fileprivate init(merging rows: [Observation]) {
    self = rows[0]
    guard rows.count > 1, let first = rows[0].dates, let last = rows[rows.count - 1].dates,
      let dates = DateInterval(first: first.first, last: last.last, precision: .day)
    else { return }
    time = .date(dates)
    printed = nil
    switch figure {
    case .share:
      figure = .share(
        numerator: rows.reduce(0) { $0 + ($1.pair?.0 ?? 0) },
        denominator: rows.reduce(0) { $0 + ($1.pair?.1 ?? 0) }
      )
    case .rate:
      let exposure = rows.reduce(0.0) { sum, row in
        if case .rate(_, let exposure) = row.figure { sum + exposure } else { sum }
      }
      figure = .rate(events: rows.reduce(0) { $0 + ($1.pair?.0 ?? 0) }, exposure: exposure)
    default: figure = .count(rows.reduce(0) { $0 + ($1.pair?.0 ?? 0) })
    }
  }
}
