/// A project with what its numbers say.
package struct ProjectAnalysis: Sendable, Hashable {
  package var project: Project
  /// One for each measure, in the order they are declared.
  package var findings: [Finding]
  package var stage: Stage
  package var milestones: [MilestoneStatus]

  package init(
    project: Project,
    findings: [Finding],
    stage: Stage,
    milestones: [MilestoneStatus]
  ) {
    self.project = project
    self.findings = findings
    self.stage = stage
    self.milestones = milestones
  }

  /// The finding of a measure; nil when the project has no such measure.
  package func finding(_ id: Measure.ID) -> Finding? { findings.first { $0.measure.id == id } }
}

/// How far a project has come.
package enum Stage: String, Sendable, Hashable, CaseIterable {
  case planning, testing, followingUp, closed
}
