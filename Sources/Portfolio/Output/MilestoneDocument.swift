import Improvement
import Manuscript

extension DisclosedAnalysis {
  /// The milestones of `findings.json` and `portfolio.json`; nil for a work without any.
  ///
  /// A milestone without a due date has none, and one without a hand-in date has none of that.
  var milestoneDocuments: JSON? {
    milestones.isEmpty ? nil : .list(milestones.map(\.document))
  }
}

extension MilestoneStatus {
  fileprivate var document: JSON {
    [
      "id": .text(milestone.id), "title": .text(milestone.title), "status": .text(state.rawValue),
      "due": due.map { .text($0.text) }, "handedIn": handedIn.map { .text($0.text) },
      "daysLate": daysLate.map(JSON.whole), "complete": .flag(isComplete),
      "missingSections": .list(missingSections.map(JSON.text)),
      "missingRequirements": .list(missingRequirements.map { .text($0.rawValue) }),
    ]
  }
}

extension ProgressScore {
  /// The score on its scale of 0.5 to 5.0: suggested, the team's own, and what the next level lacks.
  var document: JSON {
    [
      "suggested": .number(suggested), "own": own.map(JSON.number),
      "missing": .list(missing.map { .text($0.rawValue) }),
    ]
  }
}

extension Programme {
  /// The programme of `portfolio.json`: its milestones with their due dates by year.
  var document: JSON {
    [
      "title": .text(title), "address": .text(Links(root: "").milestones),
      "milestones": .list(
        milestones.map { milestone in
          [
            "id": .text(milestone.id), "title": .text(milestone.title),
            "due": .object(
              milestone.due.map { JSON.Member(String($0.year), .text($0.date.text)) }
            ),
            "requires": .list(milestone.requirements.map { .text($0.rawValue) }),
          ]
        }
      ),
    ]
  }
}
