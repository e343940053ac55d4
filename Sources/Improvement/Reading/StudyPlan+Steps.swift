import Manuscript

extension StudyPlan {
  /// Reads when each unit changes: `steps: [{unit: habo, from: 2025-03}]`.
  mutating func readSteps(_ fields: inout Fields, of site: Site, noting notes: inout Notes) {
    guard let entry = fields.entry("steps|trappsteg") else { return }
    let items = fields.list("steps|trappsteg", noting: &notes)
    if !designs.contains(.steppedWedge) {
      notes.add(.stepsWithoutWedge, at: entry.keyPlace)
    }
    for item in items {
      let what = Wording("trappsteget", "the step")
      guard var inner = Fields(item, of: what, noting: &notes) else { continue }
      let unit = inner.requiredText("unit|enhet", noting: &notes)
      let from = inner.requiredText("from|från", noting: &notes)
      inner.finish(noting: &notes)
      guard let unit, let from else { continue }
      guard let known = site.units.first(where: { $0.answers(to: unit.value) }) else {
        notes.add(
          .unknownUnit,
          at: unit.place,
          ["unit": "\(unit.value)"],
          hint: spellingHint(for: unit.value, among: site.units.map(\.id))
        )
        continue
      }
      guard let dates = DateInterval(from.value) else {
        notes.add(.badDate, at: from.place, ["value": "\(from.value)"])
        continue
      }
      steps.append(Step(unit: known.id, label: known.name, from: dates))
    }
    steps.sort { ($0.from.first, $0.label) < ($1.from.first, $1.label) }
  }
}

extension Project {
  /// Checks what can only be checked when every measure is known: that recruitment is counted.
  func checkPlan(at place: Place?, noting notes: inout Notes) {
    guard let place, let id = plan?.recruitmentMeasure else { return }
    guard let measure = measure(id) else {
      notes.add(
        .unknownMeasure,
        at: place,
        ["id": "\(id)"],
        hint: spellingHint(for: id, among: measures.map(\.id))
      )
      return
    }
    if measure.kind != .count {
      notes.add(.recruitmentNotCounted, at: measure.place, ["id": "\(id)"])
    }
  }
}
