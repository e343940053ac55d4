import Manuscript
import Statistics

/// A value of a measure that a number in the text could be bound to.
struct ClaimCandidate: Sendable, Hashable {
  let path: ClaimPath
  let value: ClaimValue
  let cell: CellKey
  /// The one period, or the two that are compared; empty for a step of a flow.
  let periods: [Period.ID]
  /// Whether it is a size beside the value, such as a denominator.
  let isSize: Bool
}

extension ClaimCandidate {
  /// Whether it is what the measure says by default, or the difference of that.
  var isMain: Bool { path.statistic == nil }
}

extension CellKey {
  /// The key of a step of a flow, or of a reason to leave it.
  init(step row: FlowRow) {
    let label = row.reason ?? row.step
    self.init([Part(.category, id: slug(of: label), label: label)])
  }
}

extension ProjectAnalysis {
  /// Every value of a measure, of the whole and of the cells that satisfy a condition.
  ///
  /// Each value is what a claim with its address would be compared with.
  func candidates(
    of finding: Finding,
    cells isWanted: (CellKey) -> Bool
  ) -> [ClaimCandidate] {
    var candidates: [ClaimCandidate] = []
    if finding.measure.kind == .flow { return steps(of: finding, where: isWanted) }
    let whole = CellFinding(key: .whole, periods: finding.periods, changes: finding.changes)
    for cell in [whole] + finding.cells.filter({ isWanted($0.key) }) {
      let measured = cell.periods.filter { !$0.amount.isAbsent }
      for estimate in measured {
        for statistic in estimate.amount.statistics(of: finding.measure, in: cell.key) {
          add(statistic, of: finding, cell.key, [estimate.period.id], to: &candidates)
        }
      }
      for (index, from) in measured.enumerated() {
        for to in measured[(index + 1)...] {
          for statistic in [ClaimPath.Statistic.difference, .relative] {
            add(statistic, of: finding, cell.key, [from.period.id, to.period.id], to: &candidates)
          }
        }
      }
    }
    for period in (finding.combined?.moreThanOne ?? []).map(\.period.id) {
      add(.moreThanOne, of: finding, .whole, [period], to: &candidates)
    }
    for period in (finding.combined?.meanNumber ?? []).map(\.period) {
      add(.meanNumber, of: finding, .whole, [period], to: &candidates)
    }
    return candidates
  }

  private func add(
    _ statistic: ClaimPath.Statistic?,
    of finding: Finding,
    _ cell: CellKey,
    _ periods: [Period.ID],
    to candidates: inout [ClaimCandidate]
  ) {
    var path = ClaimPath(of: finding.measure.id, cell: cell.ids)
    path.isChange = periods.count == 2
    path.statistic = statistic
    if path.isChange {
      if statistic == .difference { path.statistic = nil }
      let main = finding.mainChange
      if main?.from != periods[0] || main?.to != periods[1] {
        (path.from, path.to) = (periods[0], periods[1])
      }
    } else if project.periods.count > 1 {
      path.period = periods[0]
    }
    guard case .success(let value) = value(of: path) else { return }
    let isSize = statistic == .denominator
    candidates.append(
      ClaimCandidate(path: path, value: value, cell: cell, periods: periods, isSize: isSize)
    )
  }

  private func steps(
    of finding: Finding,
    where isWanted: (CellKey) -> Bool
  ) -> [ClaimCandidate] {
    finding.measure.flow.map { CellKey(step: $0) }.filter(isWanted).compactMap { cell in
      let path = ClaimPath(of: finding.measure.id, cell: cell.ids)
      guard case .success(let value) = value(of: path) else { return nil }
      return ClaimCandidate(path: path, value: value, cell: cell, periods: [], isSize: false)
    }
  }
}

extension Amount {
  /// The statistics an author would name of such a value, the default first as nil.
  fileprivate func statistics(of measure: Measure, in cell: CellKey) -> [ClaimPath.Statistic?] {
    switch self {
    case .share:
      let people: ClaimPath.Statistic =
        [.mix, .combinations].contains(measure.kind)
        ? .count : .numerator
      return [nil, people, .denominator]
    case .rate: return [nil, .numerator, .denominator]
    case .count: return [nil]
    case .value: return [nil, .median, .p90, .denominator]
    case .reported: return [nil, .low, .high, .denominator]
    case .absent: return []
    }
  }
}

extension ClaimPath {
  /// The path as an author writes it in a link: `measure:andel/baseline/@lakare/count`.
  package var address: String {
    var parts = [measure]
    if isChange { parts.append("change") }
    if let from, let to { parts.append("\(from)..\(to)") }
    if let period { parts.append(period) }
    parts += cell.map { "@\($0)" }
    if let statistic { parts.append(statistic.rawValue) }
    return "measure:" + parts.joined(separator: "/")
  }
}
