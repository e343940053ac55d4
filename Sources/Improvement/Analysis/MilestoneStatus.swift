package import Manuscript

/// How one milestone of one work stands on a day (riktmärkets läge).
///
/// Two things are asked: is everything there, and was it handed in by the due date. The first of
/// these that applies:
///
/// 1. No due date is known for the year: `undated`.
/// 2. It has a hand-in date: `green` when it was in time and everything is there, `yellow` when one
///    of the two fails, `red` when both do.
/// 3. It has none, and the due date has not passed: `notYetDue`. The due date itself is in time.
/// 4. It has none, and the due date has passed: `red` when something is missing. When everything
///    is there nobody can say whether it came in time, for the day of a commit is no hand-in date:
///    `noHandInDate`. So it is, too, when the site has no date.
///
/// What is there is judged by the report as it stands today, not as it stood when it was handed in.
/// The region's own verdict is the region's; this is what the files say.
package struct MilestoneStatus: Sendable, Hashable {
  package let milestone: Milestone
  /// The last day to hand in; nil when no date is known.
  package let due: CalendarDate?
  package let parts: Parts
  package let state: State

  /// The state of a milestone of a year's work on a day; nil `parts` mean that there is no work.
  package init(
    _ milestone: Milestone,
    of year: Int?,
    on date: CalendarDate?,
    parts: Parts?
  ) {
    self.milestone = milestone
    due = milestone.due(in: year)
    self.parts = parts ?? Parts(handedIn: nil, hasWork: false)
    state = State(due: due, date: date, parts: self.parts)
  }
}

extension MilestoneStatus {
  /// A state in the order of a table's legend.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case green, yellow, red, noHandInDate, notYetDue, undated
  }

  /// What is there of a milestone, and what is not.
  package struct Parts: Sendable, Hashable {
    package var handedIn: CalendarDate?
    /// Titles of sections that are not there, or hold no words of their own.
    package var missingSections: [String]
    package var missingRequirements: [Milestone.Requirement]
    /// Whether the clinic has a work at all.
    package var hasWork: Bool

    package init(
      handedIn: CalendarDate?,
      missingSections: [String] = [],
      missingRequirements: [Milestone.Requirement] = [],
      hasWork: Bool = true
    ) {
      self.handedIn = handedIn
      self.missingSections = missingSections
      self.missingRequirements = missingRequirements
      self.hasWork = hasWork
    }
  }

  package var handedIn: CalendarDate? { parts.handedIn }
  package var missingSections: [String] { parts.missingSections }
  package var missingRequirements: [Milestone.Requirement] { parts.missingRequirements }
  /// Whether everything that the milestone asks for is there.
  package var isComplete: Bool { parts.isComplete }

  /// Days from the due date to the hand-in date, 0 or less when it came in time; nil without both.
  package var daysLate: Int? {
    guard let due, let handedIn else { return nil }
    return handedIn.dayNumber - due.dayNumber
  }
}

extension MilestoneStatus.Parts {
  fileprivate var isComplete: Bool {
    hasWork && missingSections.isEmpty && missingRequirements.isEmpty
  }
}

extension MilestoneStatus.State {
  fileprivate init(due: CalendarDate?, date: CalendarDate?, parts: MilestoneStatus.Parts) {
    guard let due else {
      self = .undated
      return
    }
    if let handedIn = parts.handedIn {
      switch (handedIn <= due, parts.isComplete) {
      case (true, true): self = .green
      case (true, false), (false, true): self = .yellow
      case (false, false): self = .red
      }
    } else if let date, date <= due {
      self = .notYetDue
    } else {
      self = parts.isComplete || date == nil ? .noHandInDate : .red
    }
  }
}
