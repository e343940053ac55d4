import Statistics

extension Verdict {
  /// What may be said of two arms: whether the one changed more than the other, by the interval of
  /// the units' changes at the last follow-up; nil with more arms than two, for then there are
  /// several answers.
  init?(of arms: ArmsFinding, _ finding: Finding) {
    guard arms.arms.count == 2 else { return nil }
    let cells = arms.arms.compactMap { finding.cell([$0.id]) }
    if arms.doubt == .reportedOnly {
      self = .notAssessable(.reportedOnly)
    } else if cells.allSatisfy({ $0.changes.isEmpty }) {
      self = .notMeasured(.noFollowUp)
    } else if let broken = cells.compactMap(\.changes.last).first(where: \.isBroken) {
      self = .notComparable(broken.comparability)
    } else if let contrast = arms.mainContrast, contrast.isSmall(in: cells) {
      self = .tooLittleData(.smallDenominator)
    } else if let contrast = arms.mainContrast, let interval = contrast.interval {
      self = .decided(
        by: .interval,
        contrast.estimate,
        isReal: !interval.contains(0),
        of: finding.measure
      )
    } else {
      self = .notAssessable(.noInterval)
    }
  }
}

extension Change {
  fileprivate var isBroken: Bool {
    if case .definitionBreak = comparability { true } else { false }
  }
}

extension ArmContrast {
  /// Whether fewer than 10 are behind one of the compared amounts.
  fileprivate func isSmall(in cells: [CellFinding]) -> Bool {
    let compared = cells.flatMap(\.periods).filter { [from, to].contains($0.period.id) }
    return compared.compactMap(\.amount.denominator).contains { $0 < 10 }
  }
}

extension ChangeClass {
  /// Which way is better for the share of the class; nil where nobody can say.
  var better: Direction? {
    switch self {
    case .recovered, .improved: .higher
    case .deteriorated, .missing: .lower
    case .unchanged, .started: nil
    }
  }
}
