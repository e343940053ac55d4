import Manuscript
package import Statistics

/// What the last phase of a series means by Making Data Count: its variation, and whether it will
/// reach the target.
package struct ProcessCapability: Sendable, Hashable {
  /// What the last value means.
  package let variation: MakingDataCount.Variation
  /// What the limits say of the last target; nil without a target, or when neither way is wanted.
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
    let target = measure.series.targets.last?.target
    // Computed rates are per unit of exposure, their target per as many as the measure says.
    let isPrinted = points.contains { $0.amount.isReported }
    let scale = measure.valueKind == .rate && !isPrinted ? measure.per : 1
    return ProcessCapability(
      variation: variation,
      assurance: target.flatMap { rules.assurance(target: $0.value / scale) },
      target: target
    )
  }
}
