import Manuscript
import Statistics

extension SeriesSettings {
  /// Reads the keys of a measure that say how its series is charted.
  init(
    reading fields: inout Fields,
    of measure: Measure,
    noting notes: inout Notes
  ) {
    self.init()
    chart =
      fields.choice(
        "chart|diagram",
        ChartKind.self,
        aliases: ["p-prime": .pPrime, "u-prime": .uPrime],
        noting: &notes
      )?.value
    rules = fields.choice("rules|regler", RuleSet.self, noting: &notes)?.value ?? .anhoej
    let screens = fields.flag("screening|gallring", noting: &notes) ?? false
    screening = screens ? .once : .off
    phases = fields.list("phases|faser", noting: &notes).compactMap {
      PhaseStart($0, of: measure, noting: &notes)
    }
    phases.sort { $0.from.first < $1.from.first }
    excluded = fields.list("exclude|uteslut", noting: &notes).compactMap {
      ExcludedDate($0, noting: &notes)
    }
    targets = DatedTarget.list(
      fields.list("targets|målnivåer", noting: &notes),
      of: measure,
      noting: &notes
    )
    reference = fields.value("reference|jämförelse").flatMap {
      ReferenceLevel($0, noting: &notes)
    }
  }
}

extension Fields {
  /// A date or an interval of dates; nil, with a diagnostic, for anything else.
  fileprivate mutating func dates(_ key: String, noting notes: inout Notes) -> DateInterval? {
    guard let written = text(key, noting: &notes) else { return nil }
    let dates = DateInterval(written.value)
    if dates == nil { notes.add(.badDate, at: written.place, ["value": "\(written.value)"]) }
    return dates
  }
}

extension PhaseStart {
  fileprivate init?(_ value: Value, of measure: Measure, noting notes: inout Notes) {
    guard var fields = Fields(value, of: Wording("fasen", "the phase"), noting: &notes) else {
      return nil
    }
    _ = fields.requiredText("from|från", noting: &notes)
    let from = fields.dates("from|från", noting: &notes)
    let until = fields.dates("baseline-until|baslinje-till", noting: &notes)
    let reason = fields.text("reason|orsak|skäl", noting: &notes)?.value
    fields.finish(noting: &notes)
    guard let from else { return nil }
    if reason == nil { notes.add(.phaseWithoutReason, at: value.place, ["id": "\(measure.id)"]) }
    self.init(from: from, baselineUntil: until, reason: reason)
  }
}

extension ExcludedDate {
  fileprivate init?(_ value: Value, noting notes: inout Notes) {
    let what = Wording("den uteslutna punkten", "the excluded point")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    _ = fields.requiredText("date|datum", noting: &notes)
    let date = fields.dates("date|datum", noting: &notes)
    let reason = fields.requiredText("reason|orsak|skäl", noting: &notes)?.value
    fields.finish(noting: &notes)
    guard let date, let reason else { return nil }
    self.init(date: date, reason: reason)
  }
}

extension DatedTarget {
  /// The targets in the order of their dates; of two from one date the one written last holds.
  fileprivate static func list(
    _ values: [Value],
    of measure: Measure,
    noting notes: inout Notes
  ) -> [DatedTarget] {
    var targets: [DatedTarget] = []
    for value in values {
      guard let target = DatedTarget(value, noting: &notes) else { continue }
      if let twin = targets.firstIndex(where: { $0.start == target.start }) {
        notes.add(
          .targetsFromOneDate,
          at: value.place,
          [
            "id": "\(measure.id)", "first": "\(targets[twin].target.text)",
            "second": "\(target.target.text)",
          ]
        )
        targets.remove(at: twin)
      }
      targets.append(target)
    }
    return targets.sorted { ($0.start ?? .min) < ($1.start ?? .min) }
  }

  /// The number of the day from which the target holds; nil from the beginning.
  private var start: Int? { from?.first.dayNumber }

  fileprivate init?(_ value: Value, noting notes: inout Notes) {
    guard var fields = Fields(value, of: Wording("målnivån", "the target"), noting: &notes) else {
      return nil
    }
    let level = fields.requiredText("level|nivå", noting: &notes)
    let from = fields.dates("from|från", noting: &notes)
    let source = fields.text("source|källa", noting: &notes)?.value
    fields.finish(noting: &notes)
    guard let level else { return nil }
    guard let target = Target(level.value) else {
      notes.add(.badTarget, at: level.place, ["value": "\(level.value)"])
      return nil
    }
    self.init(from: from, target: target, source: source)
  }
}

extension ReferenceLevel {
  fileprivate init?(_ value: Value, noting notes: inout Notes) {
    let what = Wording("jämförelsenivån", "the reference level")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    let written = fields.requiredText("value|värde", noting: &notes)
    let label = fields.requiredText("label|namn", noting: &notes)?.value
    fields.finish(noting: &notes)
    guard let written, let label else { return nil }
    guard let number = SpokenNumber(written.value) else {
      notes.add(.badNumber, at: written.place, ["value": "\(written.value)"])
      return nil
    }
    let value = number.isPercent ? number.value / 100 : number.value
    self.init(value: value, label: label, text: written.value)
  }
}
