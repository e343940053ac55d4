import Manuscript

extension TallyTerms {
  /// Reads `tally:` by what the kind of its measure needs; nil, with a diagnostic, when something
  /// is wrong.
  init?(_ entry: Value.Entry, of measure: Measure, noting notes: inout Notes) {
    let what = Wording("räkningen", "the tally")
    guard var fields = Fields(entry.value, of: what, noting: &notes) else { return nil }
    var terms = TallyTerms(product: .number, place: entry.keyPlace)
    terms.date = fields.text("date|datum", noting: &notes)
    terms.only = fields.conditions("only|bara", noting: &notes)
    guard let product = fields.product(of: measure, at: entry.keyPlace, noting: &notes) else {
      return nil
    }
    terms.product = product
    if case .continuity(.sequential, provider: _, least: _) = product, terms.date == nil {
      // Without the day nobody can tell which contact came before which.
      notes.add(.missingKey, at: entry.keyPlace, ["key": "date", "what": what])
    }
    if product.isOfPersons(in: measure) {
      guard let person = fields.requiredText("person", noting: &notes) else { return nil }
      terms.person = person
    }
    fields.finish(noting: &notes)
    self = terms
  }

  /// Notes what keeps the counts from being written: the measure's periods, or its table.
  func check(
    _ declaration: MeasureDeclaration,
    among others: [MeasureDeclaration],
    periods: [Period],
    noting notes: inout Notes
  ) {
    if date == nil, periods.count > 1 {
      notes.add(
        .missingKey,
        at: place,
        ["key": "date", "what": Wording("räkningen", "the tally")]
      )
    }
    if periods.isEmpty {
      notes.add(
        .missingKey,
        at: place,
        ["key": "periods", "what": Wording("rapporten", "the report")]
      )
    }
    for period in periods where date != nil && period.dates == nil {
      notes.add(.tallyWithoutDates, at: place, ["period": "\(period.id)"])
    }
    guard let table else {
      let what = Wording(
        "måttet \(declaration.measure.id)",
        "the measure \(declaration.measure.id)"
      )
      notes.add(.missingKey, at: place, ["key": "data", "what": what])
      return
    }
    let reader = others.first { other in
      other.measure.id != declaration.measure.id && other.data?.value == table.value
    }
    guard reader != nil || !declaration.columns.isEmpty else { return }
    let other = reader?.measure.id ?? ""
    notes.add(
      .tallyTableShared,
      at: place,
      [
        "file": "\(table.value)",
        "reason": reader == nil
          ? Wording(
            "måttet pekar ut egna kolumner med column",
            "the measure names columns of its own"
          )
          : Wording("den läses också av måttet \(other)", "the measure \(other) reads it too"),
      ]
    )
  }
}

extension TallyTerms.Product {
  /// Whether rows of the same person belong together; only then is there a key to name.
  fileprivate func isOfPersons(in measure: Measure) -> Bool {
    switch self {
    case .severalOf, .combinations, .contacts, .continuity: true
    case .number, .share, .categories: [.patients, .staff].contains(measure.counts)
    case .days, .daysBetween, .change: false
    }
  }
}

/// What kind `value` may be made of.
private enum CountedValue: String, CaseIterable {
  case contacts, days
  case usualProvider = "usual-provider"
  case biceBoxerman = "bice-boxerman"
  case sequential

  static let swedish: [String: CountedValue] = [
    "kontakter": .contacts, "dagar": .days, "vanligaste-behandlaren": .usualProvider,
    "i-följd": .sequential,
  ]
}

extension Fields {
  /// A map of columns to the values wanted in them.
  fileprivate mutating func conditions(
    _ key: String,
    noting notes: inout Notes
  ) -> [ColumnCondition] {
    map(key, noting: &notes).map { entry in
      let values = (entry.value.items ?? []).compactMap { item in
        item.text.map { Located($0.trimmed, at: item.place) }
      }
      if values.isEmpty {
        notes.add(
          .wrongShape,
          at: entry.value.place,
          ["what": "\(entry.key)", "shape": Wording("en lista: [a, b]", "a list: [a, b]")]
        )
      }
      let column = Located(entry.key.trimmed, at: entry.keyPlace)
      return ColumnCondition(column: column, values: values)
    }
  }

  /// The keys that only one kind of measure has.
  fileprivate mutating func product(
    of measure: Measure,
    at place: Place,
    noting notes: inout Notes
  ) -> TallyTerms.Product? {
    switch measure.kind {
    case .count: return .number
    case .proportion: return share(noting: &notes)
    case .mix: return requiredText("category|kategori", noting: &notes).map { .categories($0) }
    case .combinations:
      return requiredText("category|kategori", noting: &notes).map { .combinations($0) }
    case .value: return value(noting: &notes)
    case .change:
      let before = requiredText("before|före", noting: &notes)
      let after = requiredText("after|efter", noting: &notes)
      let isKnown = measure.change?.smallestReliable != nil && measure.change?.cutoff != nil
      if !isKnown || measure.better == nil { notes.add(.tallyWithoutCriteria, at: place) }
      guard let before, let after, isKnown, measure.better != nil else { return nil }
      return .change(before: before, after: after)
    case .rate, .flow, .survey, .units:
      notes.add(.tallyOfOtherKind, at: place, ["kind": "\(measure.kind.rawValue)"])
      return nil
    }
  }

  private mutating func share(noting notes: inout Notes) -> TallyTerms.Product? {
    if let column = text("more-than-one|fler-än-en", noting: &notes) { return .severalOf(column) }
    let conditions = conditions("numerator|täljare", noting: &notes)
    guard conditions.isEmpty else { return .share(conditions) }
    let what = Wording("räkningen", "the tally")
    notes.add(.missingKey, at: place, ["key": "numerator", "what": what])
    return nil
  }

  private mutating func value(noting notes: inout Notes) -> TallyTerms.Product? {
    _ = requiredText("value|värde", noting: &notes)
    guard
      let counted = choice(
        "value|värde",
        CountedValue.self,
        aliases: CountedValue.swedish,
        noting: &notes
      )?.value
    else { return nil }
    switch counted {
    case .contacts: return .contacts
    case .days:
      if let days = text("days|dagar", noting: &notes) { return .days(days) }
      let from = requiredText("from|från", noting: &notes)
      let to = requiredText("to|till", noting: &notes)
      guard let from, let to else { return nil }
      return .daysBetween(from, to)
    case .usualProvider: return continuity(.usualProvider, noting: &notes)
    case .biceBoxerman: return continuity(.biceBoxerman, noting: &notes)
    case .sequential: return continuity(.sequential, noting: &notes)
    }
  }

  private mutating func continuity(
    _ index: TallyTerms.ContinuityIndex,
    noting notes: inout Notes
  ) -> TallyTerms.Product? {
    let least = integer("at-least|minst", noting: &notes)
    if let least, least.value < 2 {
      notes.add(
        .notAChoice,
        at: least.place,
        ["key": "at-least", "value": "\(least.value)"],
        hint: Wording("skriv 2 eller mer", "write 2 or more")
      )
    }
    guard let provider = requiredText("provider|behandlare", noting: &notes) else { return nil }
    return .continuity(index, provider: provider, least: max(2, least?.value ?? 2))
  }
}
