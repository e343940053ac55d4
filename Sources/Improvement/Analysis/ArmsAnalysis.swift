import Manuscript
import Statistics

/// The analysis of a measure with an `arm` column: shares, rates or values of two or more arms.
///
/// A count of an arm depends on how large the arm is, so counts are not compared.
struct ArmsAnalysis {
  let measure: Measure
  let periods: [Period]
  let arms: [CellKey.Part]

  /// Nil unless the measure has two arms or more.
  init?(of measure: Measure, periods: [Period]) {
    guard [.proportion, .rate, .value].contains(measure.kind),
      !measure.observations.contains(where: { $0.cell.part(.category) != nil })
    else { return nil }
    var seen: Set<String> = []
    let written = measure.observations.compactMap { $0.cell.part(.arm) }
      .filter { seen.insert($0.id).inserted }
    guard written.count > 1 else { return nil }
    let planned = measure.arms.compactMap { id in written.first { $0.id == id } }
    self.measure = measure
    self.periods = periods
    arms = planned + written.filter { !planned.contains($0) }
  }
}

extension ArmsAnalysis {
  /// Gives a finding a cell for each arm, and compares the arms; the whole of all arms together
  /// says nothing that anybody asked for, and is left out.
  func analyse(_ finding: inout Finding) {
    let parts = finding.cells.filter { $0.key.part(.unit) != nil }
    finding.periods = []
    finding.changes = []
    finding.series = nil
    finding.cells = arms.map { cell(of: $0) } + parts
    finding.arms = comparison
  }

  /// An arm over all its units, with its change against the first period.
  ///
  /// The people of a unit resemble each other, and those of a period are measured again in the
  /// next: an interval as if all were independent would be too narrow, so it has none.
  private func cell(of arm: CellKey.Part) -> CellFinding {
    let rows = measure.observations.filter { $0.cell.part(.arm) == arm }
    let estimates = periods.compactMap { period -> PeriodEstimate? in
      let own = rows.filter { $0.falls(in: period) }
      guard let amount = ValueSummary(combining: own).map(Amount.value) ?? pooled(own) else {
        return nil
      }
      return PeriodEstimate(period: period, amount: amount)
    }
    let measured = estimates.filter { !$0.amount.isAbsent }
    let changes = measured.dropFirst().compactMap { later in
      measured.first.map {
        Change(from: $0, to: later, of: measure, periods: periods).inArm
      }
    }
    return CellFinding(key: CellKey([arm]), periods: estimates, changes: changes)
  }

  private func pooled(_ rows: [Observation]) -> Amount? {
    let amount = Pool(rows, of: measure).amount
    return hasUnits ? amount?.withoutInterval : amount
  }

  private var hasUnits: Bool {
    measure.observations.contains { $0.cell.part(.unit) != nil }
  }
}

// MARK: - Arms against each other

extension ArmsAnalysis {
  private var comparison: ArmsFinding {
    let isReported = measure.observations.contains { row in
      if case .reported = row.figure { true } else { false }
    }
    if isReported { return ArmsFinding(arms: arms, contrasts: [], doubt: .reportedOnly) }
    if isCrossed { return ArmsFinding(arms: arms, contrasts: [], doubt: .unitsChangeArm) }
    guard let first = arms.first, let start = periods.first(where: { speaks(of: $0) }) else {
      return ArmsFinding(arms: arms, contrasts: [])
    }
    let later = periods.drop { $0.id != start.id }.dropFirst()
    let contrasts = later.flatMap { period in
      arms.dropFirst().compactMap { contrast(first, $0, from: start, to: period) }
    }
    var doubt: ArmsFinding.Doubt?
    if !contrasts.isEmpty, contrasts.allSatisfy({ $0.interval == nil }) {
      doubt = hasUnits ? .fewUnits : .noUnits
    }
    return ArmsFinding(arms: arms, contrasts: contrasts, doubt: doubt)
  }

  /// Whether a unit is in more than one arm.
  private var isCrossed: Bool {
    let units = Set(measure.observations.compactMap { $0.cell.part(.unit) })
    return units.contains { unit in
      let own = measure.observations.filter { $0.cell.part(.unit) == unit }
      return Set(own.compactMap { $0.cell.part(.arm) }).count > 1
    }
  }

  private func speaks(of period: Period) -> Bool {
    measure.observations.contains { $0.absence == nil && $0.falls(in: period) }
  }

  private func contrast(
    _ arm: CellKey.Part,
    _ other: CellKey.Part,
    from: Period,
    to: Period
  ) -> ArmContrast? {
    let changes = [arm, other].map { unitChanges(of: $0, from: from, to: to) }
    guard hasUnits else {
      guard changes[0].count == 1, changes[1].count == 1 else { return nil }
      return ArmContrast(
        arm: arm,
        against: other,
        from: from.id,
        to: to.id,
        estimate: changes[0][0] - changes[1][0]
      )
    }
    guard let own = Summary(values: changes[0]), let others = Summary(values: changes[1]) else {
      return nil
    }
    let difference = MeanDifference(from: others, to: own)
    return ArmContrast(
      arm: arm,
      against: other,
      from: from.id,
      to: to.id,
      estimate: difference.estimate,
      interval: difference.interval(),
      probability: difference.probability,
      units: .init(arm: own.count, against: others.count)
    )
  }

  /// How much each unit of an arm changed, of those that have both periods; without units the arm
  /// itself is the one unit.
  private func unitChanges(of arm: CellKey.Part, from: Period, to: Period) -> [Double] {
    var seen: Set<CellKey> = []
    let rows = measure.observations.filter { $0.cell.part(.arm) == arm }
    return rows.map(\.cell).filter { seen.insert($0).inserted }.compactMap { key in
      let own = rows.filter { $0.cell == key }
      let ends = [from, to].map { period in
        Pool(own.filter { $0.falls(in: period) }, of: measure).amount?.estimate
      }
      guard let before = ends[0], let after = ends[1] else { return nil }
      return after - before
    }
  }
}

extension ValueSummary {
  /// The scores of several units as one: n = Σnᵢ, the mean weighted by nᵢ, and the deviation
  /// √((Σ(nᵢ − 1)sᵢ² + Σnᵢ(mᵢ − m)²)/(n − 1)), which is what the scores together would give.
  ///
  /// Nil unless there are several rows and all of them are summaries.
  fileprivate init?(combining rows: [Observation]) {
    var parts: [(count: Int, mean: Double, deviation: Double?)] = []
    for row in rows where row.absence == nil {
      guard case .summary(let count, let mean, let deviation) = row.figure else { return nil }
      parts.append((count, mean, deviation))
    }
    let total = parts.reduce(0) { $0 + $1.count }
    guard parts.count > 1, total > 0, !rows.contains(where: { $0.absence == .protected }) else {
      return nil
    }
    let mean = parts.reduce(0) { $0 + Double($1.count) * $1.mean } / Double(total)
    let deviations = parts.compactMap { $0.count == 1 ? 0 : $0.deviation }
    var deviation: Double?
    if deviations.count == parts.count, total > 1 {
      let squares = zip(parts, deviations).reduce(0) { sum, pair in
        let (part, deviation) = pair
        let distance = part.mean - mean
        return sum + Double(part.count - 1) * deviation * deviation
          + Double(part.count) * distance * distance
      }
      deviation = (squares / Double(total - 1)).squareRoot()
    }
    self.init(count: total, mean: mean, deviation: deviation)
  }
}

extension Change {
  /// The change alone, for measurements that are not independent of each other.
  var withoutUncertainty: Change {
    var change = self
    change.interval = nil
    change.method = nil
    change.probability = nil
    change.probabilityMethod = nil
    change.ratio = nil
    change.ratioInterval = nil
    change.detectable = nil
    return change
  }

  /// The change of an arm, which is compared with others in the same periods, however long.
  fileprivate var inArm: Change {
    var change = withoutUncertainty
    if case .definitionBreak = change.comparability { return change }
    change.comparability = .comparable
    return change
  }
}

extension Amount {
  /// The amount alone, for people or events that are not independent of each other.
  var withoutInterval: Amount {
    switch self {
    case .share(let share, _): .share(share, interval: nil)
    case .rate(let rate, _): .rate(rate, interval: nil)
    default: self
    }
  }
}
