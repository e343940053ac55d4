import Manuscript

extension ObservationReader {
  /// The class that a row of a change counts, under its own id whatever language it is written in.
  func changeClass(_ cell: Table.Cell, noting notes: inout Notes) -> CellKey.Part? {
    if let change = ChangeClass(named: cell.text) {
      return CellKey.Part(.category, id: change.rawValue, label: cell.text)
    }
    notes.add(
      .unknownClass,
      at: cell.place,
      ["value": "\(cell.text)"],
      hint: spellingHint(for: cell.text, among: ChangeClass.allCases.flatMap(\.names))
    )
    return nil
  }

  /// The arm of a row: one of the plan's where it has any, by id or label.
  ///
  /// The scores of a change may instead be those before and after.
  func arm(_ cell: Table.Cell, noting notes: inout Notes) -> CellKey.Part? {
    let id = slug(of: cell.text)
    if declaration.measure.kind == .change {
      let names = [
        "before": ChangeAnalysis.before, "fore": ChangeAnalysis.before,
        "after": ChangeAnalysis.after, "efter": ChangeAnalysis.after,
      ]
      if let known = names[id] { return CellKey.Part(.arm, id: known, label: cell.text) }
    }
    let arms = plan?.arms ?? []
    if let arm = arms.first(where: { $0.id == id || slug(of: $0.label) == id }) {
      return CellKey.Part(.arm, id: arm.id, label: arm.label)
    }
    guard arms.isEmpty else {
      notes.add(
        .unknownArm,
        at: cell.place,
        ["value": "\(cell.text)"],
        hint: spellingHint(for: cell.text, among: arms.flatMap { [$0.id, $0.label] })
      )
      return nil
    }
    return CellKey.Part(.arm, id: id, label: cell.text)
  }

  /// Notes the times of a change that do not say how many began, and those where more were measured
  /// after than began.
  func checkCompleteness(of measure: Measure, noting notes: inout Notes) {
    guard measure.kind == .change else { return }
    var seen: Set<Group> = []
    for row in measure.observations {
      let group = Group(time: row.time, cell: row.cell.without(.category))
      let isClass = row.cell.part(.category) != nil
      let key = isClass ? group : Group(time: row.time, cell: .whole)
      guard seen.insert(key).inserted else { continue }
      let rows = measure.observations.filter { other in
        other.time == row.time && (!isClass || other.cell.without(.category) == group.cell)
      }
      let people = isClass ? classes(rows) : scores(rows)
      guard let people else { continue }
      if let started = people.started, started < people.measured {
        notes.add(
          .moreThanBegan,
          at: row.place,
          ["measured": "\(people.measured)", "started": "\(started)"]
        )
      } else if people.started == nil {
        notes.add(.noCompleteness, at: row.place, ["id": "\(measure.id)"])
      }
    }
  }

  private struct Group: Hashable {
    let time: Observation.Time
    let cell: CellKey
  }

  /// How many a table speaks of, and how many began; nil when it does not count people.
  private func classes(_ rows: [Observation]) -> (measured: Int, started: Int?)? {
    guard rows.contains(where: { $0.count != nil }) else { return nil }
    let counts = { (change: ChangeClass) in
      rows.filter { $0.cell.part(.category)?.id == change.rawValue }
    }
    let measured = ChangeClass.measured.flatMap(counts).compactMap(\.count).reduce(0, +)
    let missing = counts(.missing)
    if let started = counts(.started).first {
      // With both rows given they must agree; what is protected or missing says nothing.
      return (measured + (missing.first?.count ?? 0), started.count ?? .max)
    }
    return (measured, missing.isEmpty ? nil : .max)
  }

  /// The same for the scores before and after; nil for groups of other names.
  private func scores(_ rows: [Observation]) -> (measured: Int, started: Int?)? {
    let size = { (id: String) -> Int? in
      let row = rows.first { $0.cell.part(.arm)?.id == id }
      guard case .summary(let count, _, _)? = row?.figure else { return nil }
      return count
    }
    guard let before = size(ChangeAnalysis.before), let after = size(ChangeAnalysis.after) else {
      return nil
    }
    return (after, before)
  }
}
