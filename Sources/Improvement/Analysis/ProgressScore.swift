package import Manuscript

/// How far a work has come on a scale of 0.5 to 5.0 (framstegspoäng): what its files suggest, and
/// what the team itself says.
///
/// The scale is the ten-step assessment scale of improvement collaboratives, made by Associates in
/// Process Improvement with the Institute for Healthcare Improvement and used, for one, in Life QI.
/// There the team judges itself: 0.5 is the intent, 2.0 activity without change, 2.5 changes tested,
/// 3.0 about a fifth of the goals, 4.0 half of them or more, 4.5 signs that the result lasts, 5.0
/// all goals reached and lasting. Here each level asks for what can be read from the files, and a
/// level is reached only when those below it are:
///
/// | level | asks for |
/// |---|---|
/// | 0.5 | a report |
/// | 1.0 | an aim in words |
/// | 1.5 | a measure |
/// | 2.0 | a measured baseline |
/// | 2.5 | a tested change with a decision |
/// | 3.0 | a measured follow-up, and a measurable aim a fifth of the way to its target |
/// | 3.5 | the measure of an aim has improved by its interval or its chart |
/// | 4.0 | every measurable aim is half way |
/// | 4.5 | ... in two follow-up periods |
/// | 5.0 | every target is reached, and the work is summed up |
///
/// The way is (last − baseline) / (target − baseline). It is not judged where periods can't be
/// compared or there is too little data.
package struct ProgressScore: Sendable, Hashable {
  /// 0.5 to 5.0 in steps of 0.5.
  package let suggested: Double
  /// The team's own, on the same scale; nil when it has given none.
  package let own: Double?
  /// What the next level asks for and the files lack; empty at 5.0.
  package let missing: [Step]
}

extension ProgressScore {
  /// Something that a level asks for.
  package enum Step: String, Sendable, Hashable, CaseIterable {
    case aim, measure, baseline, testedChange, followUp, measurableAim, fifthOfWay, improvement
    case halfWay, lasting, targetsReached, closed
  }

  /// What each level above 0.5 asks for beside what the levels below do.
  private static let levels: [[Step]] = [
    [.aim], [.measure], [.baseline], [.testedChange], [.followUp, .measurableAim, .fifthOfWay],
    [.improvement], [.halfWay], [.lasting], [.targetsReached, .closed],
  ]

  fileprivate init(of analysis: ProjectAnalysis) {
    let ways = analysis.ways
    let isMet = { (step: Step) in analysis.has(step, ways) }
    let reached = Self.levels.prefix { $0.allSatisfy(isMet) }.count
    suggested = 0.5 + Double(reached) / 2
    own = analysis.project.ownScore?.value
    let next = Self.levels.indices.contains(reached) ? Self.levels[reached] : []
    // Without a target there is no way to be a fifth of.
    let hasTarget = isMet(.measurableAim) && isMet(.followUp)
    missing = next.filter { !isMet($0) && ($0 != .fifthOfWay || hasTarget) }
  }
}

extension ProjectAnalysis {
  /// How far the work has come; nil for one that tests no changes, such as a national follow-up.
  ///
  /// A work tests changes when it has milestones or cycles, or the team gives it a score.
  package var score: ProgressScore? {
    let isScored = !milestones.isEmpty || !project.cycles.isEmpty || project.ownScore != nil
    return isScored ? ProgressScore(of: self) : nil
  }

  /// Notes a team's own score that is a whole point or more above what the files suggest.
  func checkScore(noting notes: inout Notes) {
    guard let own = project.ownScore, let score, own.value - score.suggested >= 1 else { return }
    let missing = score.missing.map(\.wording)
    notes.add(
      .scoreAboveSuggestion,
      at: own.place,
      [
        "own": Wording(score: own.value), "suggested": Wording(score: score.suggested),
        "missing": Wording(
          missing.map(\.swedish).joined(separator: "; "),
          missing.map(\.english).joined(separator: "; ")
        ),
      ]
    )
  }

  /// How much of the way from baseline to target each measurable aim has come, by follow-up period;
  /// empty where nothing can be judged.
  fileprivate var ways: [[Double]] {
    zip(project.aims, evidence).compactMap { aim, evidence in
      guard aim.isMeasurable, let target = aim.target else { return nil }
      switch evidence?.verdict {
      case nil, .notMeasured, .notComparable, .tooLittleData: return []
      case .improved, .worsened, .changed, .noDetectableChange, .notAssessable: break
      }
      guard let evidence, let finding = self.finding(evidence.measure.id) else { return [] }
      let measured = finding.judged.0.filter { !$0.amount.isAbsent }
      guard let first = measured.first?.amount.level(of: finding.measure) else { return [] }
      return measured.dropFirst().compactMap { estimate in
        estimate.amount.level(of: finding.measure).map { target.way(from: first, to: $0) }
      }
    }
  }

  fileprivate func has(_ step: ProgressScore.Step, _ ways: [[Double]]) -> Bool {
    let has = { (requirement: Milestone.Requirement) in
      requirement.isMet(by: self.project, self.findings)
    }
    let all = { (part: Double) in !ways.isEmpty && ways.allSatisfy { ($0.last ?? 0) >= part } }
    switch step {
    case .aim: return !project.aims.isEmpty
    case .measure: return !project.measures.isEmpty
    case .baseline: return has(.baseline)
    case .testedChange: return has(.testedChange)
    case .followUp: return has(.followUp)
    case .measurableAim: return has(.measurableAim)
    case .fifthOfWay: return ways.contains { ($0.last ?? 0) >= 0.2 }
    case .improvement: return evidence.contains { $0?.isImproved == true }
    case .halfWay: return all(0.5)
    case .lasting:
      return !ways.isEmpty
        && ways.allSatisfy { $0.count > 1 && $0.suffix(2).allSatisfy { $0 >= 0.5 } }
    case .targetsReached: return all(1)
    case .closed: return stage == .closed
    }
  }
}

extension Evidence {
  fileprivate var isImproved: Bool { if case .improved = verdict { true } else { false } }
}

extension Amount {
  /// The number that a target is compared with; a rate is per as many units as the measure says.
  fileprivate func level(of measure: Measure) -> Double? {
    guard measure.valueKind == .rate, !isReported else { return estimate }
    return estimate.map { $0 * measure.per }
  }
}

extension Target {
  /// How much of the way to the target has been gone, 1 at the target.
  ///
  /// From a baseline that has reached it already, the way is whole as long as it stays reached.
  fileprivate func way(from first: Double, to last: Double) -> Double {
    if isMet(by: last) { return 1 }
    if isMet(by: first) || first == value { return 0 }
    return (last - first) / (value - first)
  }
}

extension ProgressScore.Step {
  /// What is to be done, as part of a sentence.
  package var wording: Wording {
    switch self {
    case .aim: Wording("skriv ett mål", "write an aim")
    case .measure: Wording("välj ett mått", "choose a measure")
    case .baseline: Wording("mät baslinjen", "measure the baseline")
    case .testedChange:
      Wording("testa en förändring och skriv beslutet", "test a change and write the decision")
    case .followUp: Wording("mät en uppföljning", "measure a follow-up")
    case .measurableAim:
      Wording(
        "gör målet mätbart med mått, målnivå och tidpunkt",
        "make the aim measurable with a measure, a target and a date"
      )
    case .fifthOfWay:
      Wording(
        "kom en femtedel av vägen från baslinjen till målnivån",
        "come a fifth of the way from the baseline to the target"
      )
    case .improvement:
      Wording(
        "visa en förbättring som är större än slumpen brukar ge",
        "show an improvement larger than chance usually gives"
      )
    case .halfWay:
      Wording("kom halva vägen till varje målnivå", "come half way to every target")
    case .lasting:
      Wording(
        "visa att resultatet håller i sig i en uppföljning till",
        "show that the result lasts in one more follow-up"
      )
    case .targetsReached: Wording("nå varje målnivå", "reach every target")
    case .closed: Wording("skriv summeringen", "write the summary")
    }
  }
}

extension Wording {
  /// A score with one decimal.
  fileprivate init(score: Double) {
    let halves = Int((score * 2).rounded())
    let tenth = halves.isMultiple(of: 2) ? 0 : 5
    self.init("\(halves / 2),\(tenth)", "\(halves / 2).\(tenth)")
  }
}
