import Manuscript
import Statistics

/// What the numbers say of one aim, in the order in which it is told.
///
/// It says what came before what, and never what caused what.
package struct Evidence: Sendable, Hashable {
  /// The aim, whose measure this is about.
  package let aim: Aim
  /// What its measure says; for a mix with `primary` the estimates here are that category's.
  package let finding: Finding
  /// The period that is compared from, or the only one; nil when nothing is measured by period.
  package let baseline: PeriodEstimate?
  /// The period that is compared to; nil before there is a follow-up.
  package let followUp: PeriodEstimate?
  /// The one against the other; nil without both, or where they cannot be subtracted.
  package let change: Change?
  /// What may be said of the change.
  package let verdict: Verdict?
  /// What the chart shows, and since when; nil with fewer than 12 useful points.
  package let chart: SeriesEvidence?
  /// The cycle that began last before the change that is seen; nil without a change or without
  /// such a cycle.
  package let precedingCycle: Cycle?
  /// The balancing measures that have worsened meanwhile, in the order they are declared.
  package let worsened: [Measure]
  /// How long a follow-up must be for the target to be seen; nil where that cannot be said.
  package let needed: TimeNeeded?
}

extension ProjectAnalysis {
  /// The evidence for each aim, in the order of the aims; nil for an aim without a measure, or
  /// whose measure has no value yet.
  package var evidence: [Evidence?] { project.aims.map { Evidence(for: $0, in: self) } }
}

extension Evidence {
  /// The evidence for an aim; nil where its measure says nothing.
  init?(for aim: Aim, in analysis: ProjectAnalysis) {
    guard let finding = aim.measure.flatMap({ analysis.finding($0) }) else { return nil }
    let (estimates, changes) = finding.judged
    let change = changes.first
    let measured = estimates.filter { !$0.amount.isAbsent }
    // A protected value has been measured, and what was measured after it is no baseline.
    let told = estimates.filter { !$0.amount.isAbsent || $0.amount == .absent(.protected) }
    let estimate = { (id: Period.ID?) in estimates.first { $0.period.id == id } }
    let chart = finding.series.flatMap { SeriesEvidence(of: $0) }
    let contrast = finding.arms?.mainContrast
    guard !measured.isEmpty || chart != nil || finding.speaksOfArms else { return nil }
    self.aim = aim
    self.change = change
    self.chart = chart
    self.finding = finding
    baseline = estimate(change?.from) ?? told.first
    followUp = estimate(change?.to) ?? (told.count > 1 ? told.last : nil)
    verdict = finding.verdict
    needed = TimeNeeded(from: baseline, to: aim.target, of: finding.measure)
    let last = followUp?.period.id ?? contrast?.to
    let seen = analysis.project.periods.first { $0.id == last }?.dates
    precedingCycle = Self.cycle(
      before: chart?.since ?? (finding.verdict?.isChange == true ? seen : nil),
      in: analysis.project
    )
    worsened = analysis.findings.filter { other in
      other.measure.role == .balancing && other.measure.id != aim.measure && other.isWorsened
    }.map(\.measure)
  }

  /// The cycle that began last among those that had begun when something began to be seen.
  private static func cycle(before since: DateInterval?, in project: Project) -> Cycle? {
    guard let since else { return nil }
    let begun = project.cycles.compactMap { cycle in
      cycle.dates.map { (dates: $0, cycle: cycle) }
    }.filter { $0.dates.first <= since.first }
    return begun.max { one, other in
      (one.dates.first, one.cycle.number) < (other.dates.first, other.cycle.number)
    }?.cycle
  }
}

extension Evidence {
  /// The measure as it is read here.
  package var measure: Measure { finding.measure }
}

extension Finding {
  /// Whether some arm has a value.
  fileprivate var speaksOfArms: Bool {
    arms != nil && cells.contains { cell in cell.periods.contains { !$0.amount.isAbsent } }
  }

  /// The estimates and changes that the verdict is about: those of the primary category of a mix
  /// or a change,
  /// those with more than one of combinations, else those of the whole.
  var judged: ([PeriodEstimate], [Change]) {
    switch measure.kind {
    case .mix, .change:
      let primary = measure.primary.flatMap { self.cell([slug(of: $0)]) }
      return (primary?.periods ?? [], primary?.changes ?? [])
    case .combinations: return (combined?.moreThanOne ?? [], [])
    default: return (periods, changes)
    }
  }

  fileprivate var isWorsened: Bool {
    if case .worsened = verdict { true } else { false }
  }
}

extension Verdict {
  /// Whether something has changed, for better or worse.
  fileprivate var isChange: Bool {
    switch self {
    case .improved, .worsened, .changed: true
    case .notMeasured, .notAssessable, .notComparable, .tooLittleData, .noDetectableChange: false
    }
  }
}
