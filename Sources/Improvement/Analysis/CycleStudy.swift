import Manuscript
import Statistics

/// What the data and the files say of one cycle.
package struct CycleStudy: Sendable, Hashable {
  package let cycle: Cycle
  /// Nil without a prediction.
  package let outcome: PredictionOutcome?
  /// Each part of a good test, in the order of the criteria; without a prediction nothing is asked
  /// of when it was made.
  package let fidelity: [FidelityPoint]
}

extension ProjectAnalysis {
  /// The study of each cycle, in their order.
  package var studies: [CycleStudy] { project.cycles.map { CycleStudy(of: $0, in: self) } }

  /// Notes the cycles whose files show that the test could have told more, one note for each.
  func checkCycles(noting notes: inout Notes) {
    for study in studies {
      let faults = study.fidelity.compactMap(\.fault)
      guard !faults.isEmpty else { continue }
      let reasons = Wording(
        faults.map(\.swedish).joined(separator: "; "),
        faults.map(\.english).joined(separator: "; ")
      )
      notes.add(.weakTest, at: study.cycle.place, ["reasons": reasons])
    }
  }
}

extension CycleStudy {
  /// Compares the prediction with the data and goes through the parts of a good test.
  init(of cycle: Cycle, in analysis: ProjectAnalysis) {
    let outcome = cycle.prediction.map { PredictionOutcome(of: $0, in: analysis) }
    let test = Test(cycle: cycle, outcome: outcome, analysis: analysis)
    self.cycle = cycle
    self.outcome = outcome
    fidelity = FidelityPoint.Criterion.allCases.compactMap { criterion in
      test.reason(for: criterion).map { FidelityPoint(criterion: criterion, reason: $0) }
    }
  }
}

/// A cycle with what is needed to judge how its test was made.
private struct Test {
  let cycle: Cycle
  let outcome: PredictionOutcome?
  let analysis: ProjectAnalysis

  /// The largest first test that is called small.
  ///
  /// The usual advice is one patient, then three, then five; no source sets a limit, so this is
  /// ours, and generous: about a week's patients of one clinician.
  static let largestStart = 20

  private var finding: Finding? {
    (cycle.prediction?.forecast?.path.measure ?? cycle.measure).flatMap(analysis.finding)
  }
}

extension Test {
  func reason(for criterion: FidelityPoint.Criterion) -> FidelityPoint.Reason? {
    switch criterion {
    case .prediction: prediction
    case .beforeData: cycle.prediction == nil ? nil : beforeData
    case .linked: linked
    case .small: small
    case .monthly: monthly
    case .decision: decision
    }
  }

  private var prediction: FidelityPoint.Reason {
    guard let prediction = cycle.prediction else { return .nothingForetold }
    return prediction.forecast == nil ? .foretoldInWords : .foretoldInNumbers
  }

  private var beforeData: FidelityPoint.Reason {
    guard let first = firstNumbers else { return .undated }
    if let day = cycle.predicted {
      return day <= first.last
        ? .writtenBefore(day, first: first) : .writtenAfter(day, first: first)
    }
    // A file added late proves nothing: it may be the report that is late, not the prediction.
    return cycle.introduced.map { day in
      day <= first.last ? .addedBefore(day, first: first) : .addedAfter(day)
    } ?? .undated
  }

  /// When the first numbers of the test were there to be seen, at the end of their month or week;
  /// nil where no dates say.
  private var firstNumbers: DateInterval? {
    let dates = dataDates
    if let begin = cycle.dates?.first {
      let first = dates.first { begin <= $0.last }
      let start = DateInterval(first: begin, last: begin, precision: .day)
      return dates.isEmpty ? start : first ?? start
    }
    guard let forecast = cycle.prediction?.forecast else { return nil }
    return forecast.date ?? forecast.path.period.flatMap { analysis.project.period($0)?.dates }
  }

  private var linked: FidelityPoint.Reason {
    let cycles = analysis.project.cycles
    switch cycle.follows {
    case .cycle(let slug): return .follows(slug)
    case .nothing: return .standsAlone
    case .unsaid:
      guard cycles.count > 1 else { return .single }
      return cycles.first?.slug == cycle.slug ? .first : .followsNothing
    }
  }

  private var small: FidelityPoint.Reason {
    if case .cycle = cycle.follows { return .grows }
    guard let size = cycle.size else { return .sizeUnsaid }
    if size.isEverybody { return .startsLarge(size) }
    guard let count = size.count else { return .sizeUnclear(size) }
    return count > Self.largestStart ? .startsLarge(size) : .startsSmall(size)
  }

  /// The dates that the measure has numbers for, in order.
  private var dataDates: [DateInterval] {
    let dates = (finding?.measure.observations ?? []).compactMap { row -> DateInterval? in
      guard case .date(let dates) = row.time, row.absence == nil else { return nil }
      return dates
    }
    return dates.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  private var monthly: FidelityPoint.Reason {
    guard let finding else { return .noMeasure }
    guard let test = cycle.dates else { return .noDates }
    guard !finding.measure.observations.isEmpty else { return .noData }
    let dates = dataDates
    guard let newest = dates.last else { return .byPeriod }
    guard test.first <= newest.last else { return .noData }
    if dates.contains(where: { [.quarter, .year].contains($0.precision) }) { return .sparser }
    let last = cycle.isOpen ? newest.last : test.last
    for month in months(from: test.first, to: last)
    where !dates.contains(where: { $0.first <= month.last && month.first <= $0.last }) {
      return .monthMissing(month)
    }
    return .monthly
  }

  private func months(from first: CalendarDate, to last: CalendarDate) -> [DateInterval] {
    var months = [DateInterval(String(first.text.prefix(7)))].compactMap(\.self)
    while let month = months.last, month.last < last, let next = month.following {
      months.append(next)
    }
    return months
  }

  private var decision: FidelityPoint.Reason {
    guard let decision = cycle.decision else { return .undecided }
    if decision == .adopt, case .worsened = finding?.verdict { return .adoptedThoughWorse }
    switch outcome {
    case .missed(_, let side) where decision == .adopt && isWorse(side):
      return .adoptedThoughMissed
    case .hit where decision == .abandon: return .abandonedThoughHit
    case .hit, .missed: return .decided(decision)
    case .inWords, .waiting, .incomparable, nil: return .decisionAlone
    }
  }

  /// Whether missing a prediction on a side is bad news; any miss is, where nobody says what is
  /// better.
  private func isWorse(_ side: PredictionOutcome.Miss) -> Bool {
    switch finding?.measure.better {
    case .higher: side == .below
    case .lower: side == .above
    case nil: true
    }
  }
}
