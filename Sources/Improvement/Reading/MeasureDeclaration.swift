package import Manuscript
import Statistics

/// What a report's front matter says of one measure, before its table is read.
package struct MeasureDeclaration {
  package var measure: Measure
  /// The table's path from the project's folder.
  package var data: Located<String>?
  /// The sheet of a workbook; nil for the first.
  package var sheet: Located<String>?
  /// What a dash alone means in the table's columns.
  package var dashes: Dashes
  /// The period of every row of a table that has no such column.
  package var period: Located<String>?
  /// Which headers stand for which of the kind's columns, when the author says so.
  package var columns: [ColumnChoice]

  /// One entry of `column:`: the headers that together give one column of the kind.
  package struct ColumnChoice {
    /// Nil for the kind's main column.
    package var role: ColumnRole?
    package var headers: [Located<String>]
  }
}

extension MeasureDeclaration {
  /// Reads a declaration; `sharing` are the site's measures that `use:` may name.
  package init?(_ entry: Value.Entry, sharing shared: [Measure], noting notes: inout Notes) {
    guard slug(of: entry.key) == entry.key else {
      notes.add(
        .badID,
        at: entry.keyPlace,
        ["id": "\(entry.key)", "good": "\(slug(of: entry.key))"]
      )
      return nil
    }
    let what = Wording("måttet \(entry.key)", "the measure \(entry.key)")
    guard var fields = Fields(entry.value, of: what, noting: &notes) else { return nil }
    let used = fields.text("use|använd", noting: &notes)
    let base = used.flatMap { name in shared.first { $0.id == name.value } }
    if let used, base == nil {
      notes.add(
        .unknownSharedMeasure,
        at: used.place,
        ["id": "\(used.value)"],
        hint: spellingHint(for: used.value, among: shared.map(\.id))
      )
      return nil
    }
    guard
      var measure = base.map({ Measure(sharing: $0, as: entry) })
        ?? Measure(reading: &fields, entry: entry, noting: &notes)
    else { return nil }
    if base == nil { measure.readDetails(&fields, noting: &notes) }
    measure.readLocal(&fields, noting: &notes)
    self.measure = measure
    data = fields.text("data", noting: &notes)
    sheet = fields.text("sheet|blad", noting: &notes)
    dashes = Self.dashes(&fields, noting: &notes)
    period = fields.text("period|mätperiod", noting: &notes)
    columns = Self.columns(&fields, noting: &notes)
    if let entry = fields.entry("tally|räkning") {
      self.measure.tally = TallyTerms(entry, of: measure, noting: &notes)
    }
    self.measure.tally?.table = data
    fields.finish(noting: &notes)
  }

  /// `dash: zero` for the whole table, or `dash: {a header: zero, another: missing}`.
  private static func dashes(_ fields: inout Fields, noting notes: inout Notes) -> Dashes {
    let key = "dash|streck"
    guard let entries = fields.value(key)?.entries else {
      return Dashes(fields.choice(key, Dash.self, aliases: Dash.words, noting: &notes)?.value)
    }
    return Dashes(
      columns: entries.compactMap { entry in
        let text = entry.value.text?.trimmed ?? ""
        guard let dash = Dash(word: text) else {
          notes.add(
            .notAChoice,
            at: entry.value.place,
            ["key": "\(entry.key)", "value": "\(text)"],
            hint: spellingHint(for: text, among: Dash.allCases.map(\.rawValue))
          )
          return nil
        }
        return Dashes.Column(header: Located(entry.key, at: entry.keyPlace), dash: dash)
      }
    )
  }

  private static func columns(
    _ fields: inout Fields,
    noting notes: inout Notes
  ) -> [ColumnChoice] {
    guard let value = fields.value("column|kolumn") else { return [] }
    guard let entries = value.entries else {
      let headers = (value.items ?? []).compactMap { item in
        item.text.map { Located($0, at: item.place) }
      }
      return [ColumnChoice(role: nil, headers: headers)]
    }
    return entries.compactMap { entry in
      guard let role = ColumnRole(header: entry.key) else {
        notes.add(
          .unknownKey,
          at: entry.keyPlace,
          ["key": "\(entry.key)", "what": Wording("column")],
          hint: spellingHint(for: entry.key, among: ColumnRole.allCases.map(\.rawValue))
        )
        return nil
      }
      let headers = (entry.value.items ?? []).compactMap { item in
        item.text.map { Located($0, at: item.place) }
      }
      return ColumnChoice(role: role, headers: headers)
    }
  }

  /// Checks what can only be checked when every measure and period is known.
  package func check(
    against others: [MeasureDeclaration],
    periods: [Period],
    noting notes: inout Notes
  ) {
    let ids = others.map(\.measure.id)
    measure.tally?.check(self, among: others, periods: periods, noting: &notes)
    let links = measure.links
    let paths =
      links.parts
      + [links.equals, links.sameTotal, links.countOf, links.populationOf].compactMap(\.self)
    let linked =
      paths.map(\.measure) + [links.complementOf, links.mix, links.moreThanOne].compactMap(\.self)
    for id in linked where !ids.contains(id) {
      notes.add(
        .unknownMeasure,
        at: measure.place,
        ["id": "\(id)"],
        hint: spellingHint(for: id, among: ids)
      )
    }
    for id in measure.compare + measure.breaks.map(\.at) + paths.compactMap(\.period)
    where !periods.contains(where: { $0.id == id }) {
      notes.add(
        .unknownPeriod,
        at: measure.place,
        ["period": "\(id)"],
        hint: spellingHint(for: id, among: periods.map(\.id))
      )
    }
  }
}

extension Measure {
  /// A project's own copy of a shared measure.
  fileprivate init(sharing shared: Measure, as entry: Value.Entry) {
    self = shared
    id = entry.key
    place = entry.keyPlace
    sharedID = shared.id
  }

  fileprivate init?(reading fields: inout Fields, entry: Value.Entry, noting notes: inout Notes) {
    let title = fields.requiredText("title|titel", noting: &notes)
    _ = fields.requiredText("kind|slag", noting: &notes)
    guard
      let kind = fields.choice(
        "kind|slag",
        Kind.self,
        aliases: [
          "andel": .proportion, "takt": .rate, "antal": .count, "värde": .value,
          "fördelning": .mix, "kombinationer": .combinations, "flöde": .flow, "enkät": .survey,
          "förändring": .change, "enheter": .units,
        ],
        noting: &notes
      )
    else { return nil }
    self.init(
      id: entry.key,
      title: title?.value ?? entry.key,
      kind: kind.value,
      place: entry.keyPlace
    )
  }

  /// The definition: what a shared measure fixes for every project that uses it.
  fileprivate mutating func readDetails(_ fields: inout Fields, noting notes: inout Notes) {
    ofKind =
      fields.choice("of-kind|av-slag", Kind.self, noting: &notes).map(\.value)
      ?? (kind == .units ? .count : nil)
    unit = fields.text("unit|enhet", noting: &notes)?.value
    better =
      fields.choice(
        "better|bättre",
        Better.self,
        aliases: ["högre": .higher, "lägre": .lower],
        noting: &notes
      )?.value.direction
    role = fields.choice("role|roll", Role.self, noting: &notes)?.value ?? .outcome
    definition = fields.text("definition", noting: &notes)?.value
    counts = fields.choice("counts|räknar", Counted.self, noting: &notes)?.value ?? .patients
    of = fields.text("of|av", noting: &notes)?.value
    if let written = fields.text("per", noting: &notes) {
      if let number = SpokenNumber(written.value), number.value > 0 {
        per = number.value
      } else {
        notes.add(.badNumber, at: written.place, ["value": "\(written.value)"])
      }
    }
    independence =
      fields.choice("events|händelser", Independence.self, noting: &notes)?.value
      ?? (valueKind == .count ? .repeated : .independent)
    sharesExposure = fields.flag("shared-exposure|gemensam-exponering", noting: &notes)
    primary = fields.text("primary|främst", noting: &notes)?.value
    if kind == .change {
      change = ChangeTerms(reading: &fields, noting: &notes)
      primary = primary.map { ChangeClass(named: $0)?.rawValue ?? $0 }
    }
    top = fields.texts("top|högsta-svar", noting: &notes).map(\.value)
    isComparable = fields.flag("comparable|jämförbara", noting: &notes) ?? false
    comparableReason = fields.text("comparable-reason|jämförbara-skäl", noting: &notes)?.value
    readAccumulation(&fields, noting: &notes)
    if isComparable, comparableReason == nil {
      notes.add(.rankWithoutReason, at: place, ["id": "\(id)"])
    }
  }

  private mutating func readAccumulation(_ fields: inout Fields, noting notes: inout Notes) {
    let grows: Bool =
      switch valueKind {
      case .mix, .combinations, .count: true
      case .proportion: counts == .patients
      case .rate, .value, .flow, .survey, .change, .units: false
      }
    let said = fields.flag("accumulates|växer-med-tiden", noting: &notes)
    accumulates = said ?? grows
    accumulatesReason = fields.text("accumulates-reason|växer-skäl", noting: &notes)?.value
    if grows, said == false, accumulatesReason == nil {
      notes.add(.accumulationWithoutReason, at: place, ["id": "\(id)"])
    }
  }

  /// What every project says for itself.
  fileprivate mutating func readLocal(_ fields: inout Fields, noting notes: inout Notes) {
    let pair = fields.texts("compare|jämför", noting: &notes)
    compare = pair.map(\.value)
    if let first = pair.first, pair.count != 2 {
      notes.add(
        .wrongShape,
        at: first.place,
        [
          "what": "compare",
          "shape": Wording("två mätperioder: [från, till]", "two periods: [from, to]"),
        ]
      )
    }
    readLinks(&fields, noting: &notes)
    series = SeriesSettings(reading: &fields, of: self, noting: &notes)
    for item in fields.list("breaks|brott", noting: &notes) {
      guard var inner = Fields(item, of: Wording("brottet", "the break"), noting: &notes) else {
        continue
      }
      let period = inner.requiredText("at|vid", noting: &notes)?.value
      let reason = inner.requiredText("reason|orsak", noting: &notes)?.value
      inner.finish(noting: &notes)
      if let period, let reason { breaks.append(Break(at: period, reason: reason)) }
    }
  }

  /// Which other numbers this measure's must agree with.
  private mutating func readLinks(_ fields: inout Fields, noting notes: inout Notes) {
    links.parts = fields.texts("parts|delar", noting: &notes).map { QuantityPath($0.value) }
    links.equals = path("equals|samma-som", &fields, noting: &notes)
    links.sameTotal = path("same-total|samma-summa-som", &fields, noting: &notes)
    links.countOf = path("count-of|antalet-i", &fields, noting: &notes)
    links.populationOf = path("population-of|personerna-i", &fields, noting: &notes)
    if let listed = links.populationOf, ["listed", "listade"].contains(listed.measure),
      let year = listed.period.flatMap({ Int($0) })
    {
      links.populationOf = nil
      links.listedYear = year
    }
    links.complementOf = fields.text("complement-of|resten-av", noting: &notes)?.value
    links.mix = fields.text("mix|fördelning", noting: &notes)?.value
    links.moreThanOne = fields.text("more-than-one|fler-än-en", noting: &notes)?.value
  }

  private func path(
    _ key: String,
    _ fields: inout Fields,
    noting notes: inout Notes
  ) -> QuantityPath? {
    fields.text(key, noting: &notes).map { QuantityPath($0.value) }
  }

  private enum Better: String, CaseIterable {
    case higher, lower
    var direction: Direction { self == .higher ? .higher : .lower }
  }
}
