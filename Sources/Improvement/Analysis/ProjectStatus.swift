package import Manuscript

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

/// What a milestone still lacks.
package struct MilestoneStatus: Sendable, Hashable {
  package var milestone: Milestone
  package var handedIn: CalendarDate?
  /// Titles of sections that are not there, or hold no words of their own.
  package var missingSections: [String]
  package var missingRequirements: [Milestone.Requirement]

  package init(
    milestone: Milestone,
    handedIn: CalendarDate?,
    missingSections: [String],
    missingRequirements: [Milestone.Requirement]
  ) {
    self.milestone = milestone
    self.handedIn = handedIn
    self.missingSections = missingSections
    self.missingRequirements = missingRequirements
  }

  package var isComplete: Bool { missingSections.isEmpty && missingRequirements.isEmpty }
}
