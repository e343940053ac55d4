package import Manuscript
import Statistics

extension ProjectAnalysis {
  /// Everything the numbers and the text of a project say: findings, mismatches with what is
  /// accepted of them, claims checked, stage and milestones.
  package init(of project: Project, in site: Site, noting notes: inout Notes) {
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
    let template = site.template(project.template)
    let sections = WrittenSections(of: project, by: template)
    let milestones = (template?.milestones ?? []).map { milestone in
      MilestoneStatus(
        milestone: milestone,
        handedIn: project.handedIn.first { $0.milestone == milestone.id }?.date,
        missingSections: sections.missing.filter { $0.milestone == milestone.id }.map(\.title),
        missingRequirements: milestone.requirements.filter { requirement in
          !requirement.isMet(by: project, findings)
        }
      )
    }
    self.init(
      project: project,
      findings: findings,
      stage: Stage(of: project, findings, isClosed: sections.isClosed),
      milestones: milestones
    )
    checkClaims(noting: &notes)
  }
}

/// Which sections of its template a report has written.
package struct WrittenSections: Sendable, Hashable {
  /// The sections that are not there, or hold no words of their own.
  package var missing: [TemplateSection]
  package var isClosed: Bool

  package init(of project: Project, by template: ReportTemplate?) {
    let sections = template?.sections ?? []
    missing = sections.filter { section in
      !project.report.sections.contains { written in
        // A heading that is another section by its title is not this one by its letter.
        let isTaken = sections.contains { $0 != section && $0.isTitled(as: written) }
        return (section.isTitled(as: written) || !isTaken && section.isMatched(by: written))
          && section.isWritten(in: written)
      }
    }
    let unwritten = missing
    isClosed = sections.contains { section in
      section.isClosing && !unwritten.contains(section)
    }
  }
}

extension TemplateSection {
  /// Whether a heading of a report is this section: by title first, by letter second.
  package func isMatched(by section: Document.Section) -> Bool {
    isTitled(as: section) || (letter != nil && letter == section.letter)
  }

  /// Whether a heading of a report has the title of this section, or another that it goes by.
  fileprivate func isTitled(as section: Document.Section) -> Bool {
    guard let heading = section.title else { return false }
    return ([title] + also).map { slug(of: $0) }.contains(slug(of: heading))
  }

  /// Whether there are words of one's own: not the guidance, and more than "not stated".
  fileprivate func isWritten(in section: Document.Section) -> Bool {
    let words = Document.words(in: section.content)
    let own = slug(of: words.replacing(guidance ?? "", with: ""))
    return section.hasWords
      && !["x", "ej-angivet-i-kallan", "ej-angivet", "skriv-har"].contains(own)
  }
}

extension Milestone.Requirement {
  fileprivate func isMet(by project: Project, _ findings: [Finding]) -> Bool {
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

  /// Whether the measure, or any of its cells, has a value in a period.
  func speaks(of period: Period) -> Bool {
    (periods + cells.flatMap(\.periods)).contains { estimate in
      estimate.period.id == period.id && !estimate.amount.isAbsent
    }
  }
}

extension Stage {
  /// Closed once the closing section is written; else following up, testing or planning by what
  /// has been measured.
  fileprivate init(of project: Project, _ findings: [Finding], isClosed: Bool) {
    let hasFollowUp = findings.contains { finding in
      project.periods.dropFirst().contains { finding.speaks(of: $0) }
    }
    let isMeasured = findings.contains { finding in
      project.periods.contains { finding.speaks(of: $0) } || finding.series != nil
        || !finding.steps.isEmpty
    }
    self =
      isClosed && isMeasured
      ? .closed : hasFollowUp ? .followingUp : isMeasured ? .testing : .planning
  }
}
