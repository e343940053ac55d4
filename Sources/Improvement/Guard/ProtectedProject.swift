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
  /// What rows make together that would give a hidden one away.
  let secretTotals: [CountSheet.Total]

  init(_ exact: Project) {
    var project = exact
    let judgement = CountSheet(of: exact).judgement()
    let rows = exact.measures.map(\.withDistributionsAsOne.rows)
    for row in judgement.hidden where row.observation >= 0 {
      project.measures[row.measure].hide(rows[row.measure][row.observation])
    }
    for total in judgement.totals {
      project.measures[total.measure].toldTotals.append(total.observation)
    }
    for (index, measure) in project.measures.enumerated() where exact.protects(measure) {
      project.measures[index] = measure.withoutSmallGroups(by: exact.privacy.policy)
    }
    for group in exact.linkedSeries {
      let hidden = group.map { index in
        let phases = exact.measures[index].phases(in: exact.periods)
        return judgement.hidden.filter { $0.measure == index && $0.observation < 0 }
          .map { phases[-1 - $0.observation].period }
      }
      let bins = LinkedSeries(
        of: group.map { project.measures[$0] },
        in: exact.periods,
        by: exact.privacy.policy
      )
      for (place, index) in group.enumerated() {
        project.measures[index].observations = bins.observations(of: place, hiding: hidden[place])
      }
    }
    project.hidePrintedTwins(of: exact)
    // The file's hash would let a guess of a small number be tried, whichever measure has it.
    let changed = zip(exact.measures, project.measures).filter { $0 != $1 }.map { $0.0.data?.path }
    for index in exact.measures.indices where changed.contains(exact.measures[index].data?.path) {
      project.measures[index].data?.sha256 = ""
    }
    self.project = project
    refusals = judgement.refusals
    secretTotals = judgement.secretTotals
  }
}

extension Measure {
  /// Hides a row; of a distribution, all its rows.
  mutating func hide(_ observation: Int) {
    let row = observations[observation]
    for index in observations.indices
    where index == observation || row.isValue && observations[index].isOfSame(as: row) {
      observations[index].figure = .absent(.protected)
      observations[index].printed = nil
    }
  }

  /// The measure without what is said of too few, where no sum can give it back: series in bins,
  /// means of small groups, printed shares, flows.
  fileprivate func withoutSmallGroups(by policy: DisclosurePolicy) -> Measure {
    var measure = self
    if hasSmallStep(by: policy) { measure.flow = [] }
    measure.printedTotals.removeAll { $0.isSmall(by: policy) }
    for (index, row) in observations.enumerated() where row.isSaidOfFew(by: policy) {
      measure.hide(index)
    }
    measure.hideSmallDistributions(by: policy)
    return measure
  }
}

extension Project {
  /// The measures with dated rows that are to be protected, those together that are declared to hang
  /// together.
  fileprivate var linkedSeries: [[Int]] {
    var groups: [[Int]] = []
    for (index, measure) in measures.enumerated()
    where protects(measure) && measure.observations.contains(where: { $0.dates != nil }) {
      let isTied = { (other: Int) in
        measure.linked.contains(measures[other].id) || measures[other].linked.contains(measure.id)
      }
      let tied = groups.filter { $0.contains(where: isTied) }
      groups = groups.filter { !tied.contains($0) } + [tied.flatMap(\.self) + [index]]
    }
    return groups
  }

  /// Hides what a source has printed of a number that is protected elsewhere: a share of a size that
  /// another measure has, or the same number.
  fileprivate mutating func hidePrintedTwins(of exact: Project) {
    for (index, measure) in exact.measures.enumerated() where exact.protects(measure) {
      for (number, row) in measure.observations.enumerated() {
        guard case .reported(let printed) = row.figure else { continue }
        let twins = [measure.links.equals, measure.links.countOf].compactMap(\.self)
        let isHidden = twins.contains { path in
          self.row(at: path, beside: row)?.absence == .protected
        }
        let size = measure.links.populationOf.flatMap {
          exact.row(at: $0, beside: row)?.people.last
        }
        let isSmall = size.map { size in
          guard printed.isPercent, let value = printed.value else { return false }
          let count = Int((value * Double(size.count)).rounded())
          return privacy.policy.protects(count, of: size.count)
        }
        if isHidden || isSmall ?? false { measures[index].hide(number) }
      }
    }
  }

  /// The row that a path leads to from another: of the same time and cell where it does not say.
  private func row(at path: QuantityPath, beside row: Observation) -> Observation? {
    let time = path.period.map { Observation.Time.period($0) } ?? row.time
    let ids = path.cell.isEmpty ? row.cell.ids : path.cell
    return measure(path.measure)?.observations.first { $0.time == time && $0.cell.ids == ids }
  }
}

extension Observation {
  /// The days of a point of a series; nil for a row of a period.
  var dates: DateInterval? { if case .date(let dates) = time { dates } else { nil } }

  /// The count of a row, and of how many where it says so.
  var pair: (Int, Int?)? {
    switch figure {
    case .share(let part, let whole): (part, whole)
    case .rate(let events, _): (events, nil)
    case .count(let count): (count, nil)
    default: nil
    }
  }

  func isSmall(by policy: DisclosurePolicy) -> Bool {
    guard let pair else { return isSaidOfFew(by: policy) }
    return pair.1.map { policy.protects(pair.0, of: $0) } ?? policy.protects(pair.0)
  }

  /// Whether a mean, or a share that a source printed, is of too few.
  fileprivate func isSaidOfFew(by policy: DisclosurePolicy) -> Bool {
    switch figure {
    case .summary(let count, let mean, let deviation):
      return !policy.showsSize(count) || Self.isSmallShare(count, mean, deviation, policy)
    case .reported(let reported):
      guard let size = reported.size else { return false }
      guard reported.isPercent, let value = reported.value else {
        return size < policy.smallestDenominator
      }
      return policy.protects(Int((value * Double(size)).rounded()), of: size)
    default: return false
    }
  }

  /// Whether n, mean and standard deviation are those of zeros and ones, of which one are too few:
  /// then the mean is a share.
  private static func isSmallShare(
    _ count: Int,
    _ mean: Double,
    _ deviation: Double?,
    _ policy: DisclosurePolicy
  ) -> Bool {
    guard let deviation, 0...1 ~= mean, count > 1 else { return false }
    let ones = (mean * Double(count)).rounded()
    let share = ones / Double(count)
    let spread = (ones * (1 - share) / Double(count - 1)).squareRoot()
    // Printed with two decimals or more.
    return abs(share - mean) < 0.006 && abs(spread - deviation) < 0.006
      && policy.protects(Int(ones), of: count)
  }

  /// Neighbouring rows of a series as one, of all their days.
  init(merging rows: [Observation]) {
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
