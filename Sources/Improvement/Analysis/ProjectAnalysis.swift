package import Manuscript
import Statistics

extension ProjectAnalysis {
  /// Everything the numbers and the text of a project say: findings, mismatches with what is
  /// accepted of them, claims checked, stage and milestones.
  ///
  /// `date` is the day the site is of, by which milestones are due or not; nil when nothing says.
  /// `introduced` has the days of the commits that brought the cycles' files, by path, where the
  /// history is known.
  package init(
    of project: Project,
    in site: Site,
    on date: CalendarDate? = nil,
    introduced: [String: CalendarDate] = [:],
    noting notes: inout Notes
  ) {
    var project = project
    for index in project.cycles.indices {
      project.cycles[index].introduced = introduced[project.cycles[index].document.path]
    }
    let template = site.template(project.template)
    self.init(numbersOf: project, by: template, in: site, on: date, noting: &notes)
    checkClaims(in: site.settings.language, noting: &notes)
    checkProse(by: template, in: site.settings.language, noting: &notes)
    checkCycles(noting: &notes)
    noteCalendarGaps(noting: &notes)
    checkHandIns(on: date, noting: &notes)
    checkScore(noting: &notes)
  }

  /// What the numbers say, without a look at the text.
  init(
    numbersOf project: Project,
    by template: ReportTemplate?,
    in site: Site,
    on date: CalendarDate?,
    noting notes: inout Notes
  ) {
    let isPlanned = project.plan != nil
    var findings = project.measures.map { measure in
      var finding = Finding(of: measure, periods: project.periods, isPlanned: isPlanned)
      finding.recruitment = project.recruitment(by: measure)
      // New participants are counted against the plan, not one period against another.
      if finding.recruitment != nil { finding.compareNothing() }
      return finding
    }
    let comparisons = Reconciliation(project: project, findings: findings, units: site.units)
      .comparisons()
    let mismatches = project.accepting(comparisons.compactMap(\.mismatch), noting: &notes)
    for index in findings.indices {
      let id = findings[index].measure.id
      findings[index].mismatches = mismatches.filter { $0.measures.contains(id) }
    }
    let sections = WrittenSections(of: project, by: template)
    let milestones = site.milestones(of: project.template).map { milestone in
      MilestoneStatus(
        milestone,
        of: project.year,
        on: date,
        parts: .init(
          handedIn: project.handedIn.first { $0.milestone == milestone.id }?.date,
          missingSections: sections.missing.filter { $0.milestone == milestone.id }.map(\.title),
          missingRequirements: milestone.requirements.filter { requirement in
            !requirement.isMet(by: project, findings)
          }
        )
      )
    }
    self.init(
      project: project,
      findings: findings,
      stage: Stage(of: project, findings, isClosed: sections.isClosed),
      milestones: milestones
    )
  }

  /// A day that has not come is no day of handing in.
  private func checkHandIns(on date: CalendarDate?, noting notes: inout Notes) {
    guard let date else { return }
    for handIn in project.handedIn where handIn.date > date {
      notes.add(
        .handedInAhead,
        at: handIn.place,
        ["date": "\(handIn.date.text)", "today": "\(date.text)"]
      )
    }
  }
}

extension Milestone.Requirement {
  func isMet(by project: Project, _ findings: [Finding]) -> Bool {
    switch self {
    case .measurableAim: return project.aims.contains(where: \.isMeasurable)
    case .testedChange: return project.cycles.contains { $0.decision != nil }
    case .baseline:
      guard let first = project.periods.first else { return false }
      return findings.contains { $0.speaks(of: first) }
    case .followUp:
      return findings.contains { finding in
        project.periods.dropFirst().contains { finding.speaks(of: $0) }
      }
    }
  }
}

extension Finding {
  /// Takes away every comparison of periods, and the verdict that would rest on it.
  fileprivate mutating func compareNothing() {
    changes = []
    for index in cells.indices { cells[index].changes = [] }
    verdict = nil
  }

  /// Whether the measure, or any of its cells, has a value in a period: a protected one has been
  /// measured too.
  func speaks(of period: Period) -> Bool {
    (periods + cells.flatMap(\.periods)).contains { estimate in
      estimate.period.id == period.id
        && (!estimate.amount.isAbsent || estimate.amount == .absent(.protected))
    }
  }
}

extension Stage {
  /// Closed once the closing section is written and something is measured; following up once a
  /// later period is measured; testing once a change is being tested; else planning.
  ///
  /// A baseline alone is planning: teams measure it before they try anything.
  fileprivate init(of project: Project, _ findings: [Finding], isClosed: Bool) {
    let isMeasured = findings.contains { finding in
      project.periods.contains { finding.speaks(of: $0) } || finding.series != nil
        || !finding.steps.isEmpty
    }
    self =
      isClosed && isMeasured
      ? .closed
      : Milestone.Requirement.followUp.isMet(by: project, findings)
        ? .followingUp : project.cycles.contains(where: \.isBegun) ? .testing : .planning
  }
}

extension Cycle {
  /// Whether the test has begun: it has a date, a time in words or a decision.
  ///
  /// A cycle file as `skifte new` makes it has none of them.
  fileprivate var isBegun: Bool { dates != nil || when != nil || decision != nil }
}
