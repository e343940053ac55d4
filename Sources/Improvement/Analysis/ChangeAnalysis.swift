import Manuscript
import Statistics

/// The analysis of the kind `change`: how many were measured twice, then what became of them.
struct ChangeAnalysis {
  let measure: Measure
  let periods: [Period]
}

extension ChangeAnalysis {
  /// Fills a finding: its periods are the share measured twice of all who began, its cells the
  /// share of each class of those measured twice, or the scores of each group.
  func analyse(_ finding: inout Finding) {
    if measure.observations.contains(where: { $0.cell.part(.category) != nil }) {
      classes(&finding)
    } else {
      scores(&finding)
    }
  }
}

// MARK: - Classes

extension ChangeAnalysis {
  private func classes(_ finding: inout Finding) {
    let hasArms = measure.observations.contains { $0.cell.part(.arm) != nil }
    if !hasArms {
      finding.cells += classCells(of: measure.observations, in: .whole)
    }
    for group in groups() {
      let rows = measure.observations.filter { $0.cell.without(.category) == group }
      finding.cells.append(CellFinding(key: group, periods: completeness(of: rows, in: group)))
      finding.cells += classCells(of: rows, in: group)
    }
    finding.periods = completeness(of: measure.observations, in: .whole)
    finding.armShares = armShares()
  }

  /// The first of two arms against the other by the share at least improved, for each period; none
  /// with more arms than two, for then there are several answers.
  private func armShares() -> [ArmShareContrast] {
    var seen: Set<CellKey.Part> = []
    let written = measure.observations.compactMap { $0.cell.part(.arm) }
      .filter { seen.insert($0).inserted }
    let planned = measure.arms.compactMap { id in written.first { $0.id == id } }
    let arms = planned + written.filter { !planned.contains($0) }
    guard arms.count == 2 else { return [] }
    let hasUnits = measure.observations.contains { $0.cell.part(.unit) != nil }
    let isIndependent = !hasUnits && measure.independence == .independent
    return periods.compactMap { period in
      let shares = arms.compactMap { arm in
        let rows = measure.observations.filter { $0.cell.part(.arm) == arm }
        let own = rows.filter { $0.falls(in: period) }
        return ClassTally(own, of: measure, in: CellKey([arm]), period).atLeastImproved
      }
      guard shares.count == 2 else { return nil }
      let difference = ShareDifference(from: shares[1], to: shares[0])
      return ArmShareContrast(
        period: period.id,
        arm: arms[0],
        against: arms[1],
        share: shares[0],
        againstShare: shares[1],
        interval: isIndependent ? difference.interval() : nil,
        probability: isIndependent ? difference.probability : nil
      )
    }
  }

  /// The units and arms of the table, in its order.
  private func groups() -> [CellKey] {
    var seen: Set<CellKey> = []
    return measure.observations.map { $0.cell.without(.category) }
      .filter { !$0.isWhole && seen.insert($0).inserted }
  }

  private func classCells(of rows: [Observation], in group: CellKey) -> [CellFinding] {
    (ChangeClass.measured + [.missing]).compactMap { change in
      let own = rows.compactMap { $0.cell.part(.category) }.first { $0.id == change.rawValue }
      guard let own else { return nil }
      let estimates = periods.compactMap { period -> PeriodEstimate? in
        let own = rows.filter { $0.falls(in: period) }
        let tally = ClassTally(own, of: measure, in: group, period)
        return tally.amount(of: change).map { PeriodEstimate(period: period, amount: $0) }
      }
      return CellFinding(key: CellKey(group.parts + [own]), periods: estimates)
    }
  }

  private func completeness(of rows: [Observation], in group: CellKey) -> [PeriodEstimate] {
    periods.compactMap { period in
      let rows = rows.filter { $0.falls(in: period) }
      guard !rows.isEmpty else { return nil }
      let tally = ClassTally(rows, of: measure, in: group, period)
      return PeriodEstimate(period: period, amount: tally.completeness)
    }
  }
}

/// How many there are of each class in one period.
private struct ClassTally {
  private let measure: Measure
  private let amounts: [ChangeClass: Amount]
  /// How many were measured twice, where that is told beside protected classes.
  private let told: Int?

  /// The rows of one period, of a unit, an arm or everybody.
  init(_ rows: [Observation], of measure: Measure, in group: CellKey, _ period: Period) {
    self.measure = measure
    told = measure.toldTotals(of: group, in: period).first?.count
    var amounts: [ChangeClass: Amount] = [:]
    for change in ChangeClass.allCases {
      let own = rows.filter { $0.cell.part(.category)?.id == change.rawValue }
      amounts[change] = Pool(own, of: measure).amount
    }
    self.amounts = amounts
  }

  /// How many were measured twice; nil when a class is protected, missing or only printed.
  var measured: Int? {
    let known = ChangeClass.measured.compactMap { amounts[$0] }
    let counts = known.compactMap(\.count)
    return counts.count == known.count && !known.isEmpty ? counts.reduce(0, +) : told
  }

  /// How many of those measured twice recovered or improved; nil as `measured`.
  var atLeastImproved: Share? {
    guard let measured else { return nil }
    let improved = [ChangeClass.recovered, .improved].compactMap { amounts[$0] }
    let better = improved.compactMap(\.count)
    guard better.count == improved.count else { return nil }
    return Share(numerator: better.reduce(0, +), denominator: measured)
  }

  /// How many began; nil when the table does not say.
  var started: Int? {
    if case .absent(.protected)? = amounts[.started] { return nil }
    if let started = amounts[.started]?.count { return started }
    guard let measured, let missing = amounts[.missing]?.count else { return nil }
    return measured + missing
  }

  /// The share measured twice of all who began.
  var completeness: Amount {
    // In the order of the classes, so that the same table always gives the same reason.
    let absences = ChangeClass.allCases.compactMap { amounts[$0]?.absence }
    if absences.contains(.protected) {
      guard let measured, let started else { return .absent(.protected) }
      return Amount(numerator: measured, denominator: started, of: measure)
    }
    if let first = absences.first { return .absent(first) }
    guard let measured, let started else { return .absent(.notReported) }
    return Amount(numerator: measured, denominator: started, of: measure)
  }

  /// A class as a share: of those measured twice, or for the missing of all who began.
  ///
  /// A count whose whole is not known stays a count.
  func amount(of change: ChangeClass) -> Amount? {
    guard let amount = amounts[change], let count = amount.count else { return amounts[change] }
    let whole = change == .missing ? started : measured
    guard let whole, whole > 0, count <= whole else { return amount }
    return Amount(numerator: count, denominator: whole, of: measure)
  }
}

// MARK: - Scores

extension ChangeAnalysis {
  /// What the rows of scores before and after are called.
  static let before = "before", after = "after"

  private func scores(_ finding: inout Finding) {
    var seen: Set<CellKey> = []
    let keys = measure.observations.map(\.cell).filter { !$0.isWhole && seen.insert($0).inserted }
    finding.cells = keys.map { key in
      let rows = measure.observations.filter { $0.cell == key }
      let estimates = periods.compactMap { period in
        Pool(rows.filter { $0.falls(in: period) }, of: measure).amount
          .map { PeriodEstimate(period: period, amount: $0) }
      }
      return CellFinding(key: key, periods: estimates)
    }
    for period in periods { addEffects(in: period, to: &finding) }
  }

  private func addEffects(in period: Period, to finding: inout Finding) {
    let groups = finding.cells.compactMap { cell -> (part: CellKey.Part, scores: Summary)? in
      guard let part = cell.key.parts.first, cell.key.parts.count == 1,
        let scores = cell.periods.first(where: { $0.period.id == period.id })?.amount.scores
      else { return nil }
      return (part, scores)
    }
    let before = groups.first { $0.part.id == Self.before }
    let after = groups.first { $0.part.id == Self.after }
    if let before, let after {
      let pair = PairedScores(
        fromPart: before.part,
        from: before.scores,
        toPart: after.part,
        to: after.scores
      )
      finding.effects.append(EffectSize(before: pair, in: period))
      let amount = Amount(
        numerator: after.scores.count,
        denominator: before.scores.count,
        of: measure
      )
      finding.periods.append(PeriodEstimate(period: period, amount: amount))
    } else if let first = groups.first {
      finding.effects += groups.dropFirst().map { other in
        let pair = PairedScores(
          fromPart: other.part,
          from: other.scores,
          toPart: first.part,
          to: first.scores
        )
        return EffectSize(groups: pair, in: period)
      }
    }
  }
}

extension Amount {
  /// The count of an amount that is one.
  fileprivate var count: Int? { if case .count(let count) = self { count } else { nil } }

  /// Why there is nothing, where there is nothing.
  fileprivate var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }

  /// Scores whose number of people is known.
  fileprivate var scores: Summary? {
    guard case .value(let value) = self, let count = value.count else { return nil }
    return Summary(count: count, mean: value.mean, deviation: value.deviation)
  }
}
