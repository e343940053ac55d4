import Manuscript
package import Statistics

/// What the last phase of a series means by Making Data Count: its variation, and whether it will
/// reach the target in force.
package struct ProcessCapability: Sendable, Hashable {
  /// What the last value means.
  package let variation: MakingDataCount.Variation
  /// What the limits say of the target in force; nil without one, or when neither way is wanted.
  package let assurance: MakingDataCount.Assurance?
  /// The target that the assurance is about.
  package let target: Target?
}

extension SeriesFinding {
  /// What the last phase means, for a measure with `rules: mdc`.
  ///
  /// Nil for other rules, and for a phase with fewer points than the programme asks for.
  package func capability(of measure: Measure) -> ProcessCapability? {
    guard measure.series.rules == .mdc, let phase = phases.last else { return nil }
    let own = points.filter { phase.from.first <= $0.date.first && $0.date.last <= phase.to.last }
    let values = own.map { $0.excluded == nil ? $0.value : nil }
    let rules = MakingDataCount(
      values: values,
      better: measure.better,
      frozenAfter: phase.isFrozen ? Self.length(of: phase.basis, in: values) : nil,
      screening: measure.series.screening
    )
    guard !rules.isShort, let variation = rules.variation else { return nil }
    let target = target(in: measure)?.target
    // Computed rates are per unit of exposure, their target per as many as the measure says.
    let isPrinted = points.contains { $0.amount.isReported }
    let scale = measure.valueKind == .rate && !isPrinted ? measure.per : 1
    return ProcessCapability(
      variation: variation,
      assurance: target.flatMap { rules.assurance(target: $0.value / scale) },
      target: target
    )
  }

  /// The target in force at the last point: one that begins later is not judged yet.
  package func target(in measure: Measure) -> DatedTarget? {
    points.last.flatMap { measure.series.target(at: $0.date) }
  }
}
