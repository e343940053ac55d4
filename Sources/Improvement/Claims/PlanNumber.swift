import Manuscript

/// The address of a number that a study's plan says, which a text may be bound to:
/// `plan:per-unit`, `plan:follow-up-2`.
package struct PlanNumber: Sendable, Hashable {
  /// What stands after `plan:`.
  package let part: String

  /// Nil for an address of something else.
  package init?(_ destination: String) {
    guard destination.hasPrefix("plan:") else { return nil }
    part = String(destination.dropFirst("plan:".count))
  }
}

extension StudyPlan {
  /// What the plan says of a part: people, whole months, or how many there are of something; nil
  /// when it does not say.
  package func number(_ asked: PlanNumber) -> Int? {
    numbers.first { $0.part == asked.part }?.value
  }

  /// The numbers of the plan with the parts that name them.
  var numbers: [(part: String, value: Int)] {
    var numbers: [(part: String, value: Int)] = []
    if let perUnit { numbers.append(("per-unit", perUnit)) }
    if let recruitmentMonths { numbers.append(("months", recruitmentMonths)) }
    for (index, followUp) in followUps.enumerated() {
      guard let months = Int(exactly: followUp.months) else { continue }
      numbers.append(("follow-up-\(index + 1)", months))
    }
    let lists = [
      ("follow-ups", followUps.count), ("designs", designs.count), ("arms", arms.count),
      ("questions", questions.count),
    ]
    return numbers + lists.filter { $0.1 > 0 }
  }
}

extension ProjectAnalysis {
  /// Checks a number of the text against the plan that it is bound to.
  func check(
    _ asked: PlanNumber,
    at link: Document.Link,
    in language: Language,
    noting notes: inout Notes
  ) {
    guard let value = project.plan?.number(asked) else {
      let known = project.plan?.numbers.map(\.part) ?? []
      notes.add(
        .planWithoutNumber,
        at: link.place,
        ["part": "\(asked.part)"],
        hint: spellingHint(for: asked.part, among: known)
      )
      return
    }
    let said = ClaimText(link.text, in: language)
    guard !said.text.isEmpty, !ClaimValue.number(Double(value)).agrees(with: said) else { return }
    notes.add(
      .planDiffers,
      at: link.place,
      ["text": "\(said.text)", "value": Wording { $0.whole(value) }]
    )
  }
}
