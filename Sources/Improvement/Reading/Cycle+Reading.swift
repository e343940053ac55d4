import Manuscript

extension Project {
  /// Reads the cycles in the order of their numbers; those without a number come last.
  ///
  /// `language` is the site's, which says what a comma between digits means.
  mutating func readCycles(
    in folder: Folder,
    written language: Language,
    noting notes: inout Notes
  ) {
    var drafts: [CycleDraft] = []
    for file in folder.files(under: "Projects/\(slug)/cycles") where file.path.hasSuffix(".md") {
      let draft = CycleDraft(reading: file, written: language, of: self, noting: &notes)
      guard let draft else { continue }
      if let first = drafts.first(where: { $0.cycle.slug == draft.cycle.slug }) {
        notes.add(
          .cycleAddressTaken,
          at: draft.cycle.place,
          ["slug": "\(draft.cycle.slug)", "other": "\(first.cycle.document.path)"],
          related: [Self.other(first)]
        )
        continue
      }
      let sharing = drafts.first { $0.isNumbered && $0.cycle.number == draft.cycle.number }
      if draft.isNumbered, let sharing {
        notes.add(
          .cycleNumberTaken,
          at: draft.cycle.place,
          ["number": "\(draft.cycle.number)", "other": "\(sharing.cycle.document.path)"],
          related: [Self.other(sharing)]
        )
      }
      drafts.append(draft)
    }
    drafts.sort { ($0.order, $0.cycle.slug) < ($1.order, $1.cycle.slug) }
    let last = drafts.filter(\.isNumbered).map(\.cycle.number).max() ?? 0
    for (offset, index) in drafts.indices.filter({ !drafts[$0].isNumbered }).enumerated() {
      drafts[index].cycle.number = last + offset + 1
    }
    cycles = drafts.map(\.cycle)
    for index in drafts.indices { link(index, of: drafts, noting: &notes) }
  }

  private static func other(_ draft: CycleDraft) -> Diagnostic.Related {
    Diagnostic.Related(Wording("den andra cykeln", "the other cycle"), at: draft.cycle.place)
  }

  /// Ties a cycle to those that it names.
  private mutating func link(_ index: Int, of drafts: [CycleDraft], noting notes: inout Notes) {
    if let written = drafts[index].follows {
      if ["ingen", "none"].contains(written.value.lowercased()) {
        cycles[index].follows = .nothing
      } else if let earlier = cycles.firstIndex(where: { $0.answers(to: written.value) }) {
        if earlier < index {
          cycles[index].follows = .cycle(cycles[earlier].slug)
        } else {
          notes.add(.cycleFollowsLater, at: written.place, ["cycle": "\(written.value)"])
        }
      } else {
        notes.add(
          .unknownCycle,
          at: written.place,
          ["cycle": "\(written.value)"],
          hint: spellingHint(for: written.value, among: cycles.map(\.slug))
        )
      }
    }
    guard let next = cycles[index].next,
      let later = cycles.indices.first(where: { $0 > index && cycles[$0].answers(to: next) })
    else { return }
    cycles[index].nextCycle = cycles[later].slug
    cycles[index].next = nil
    // What the one says of the next, the next need not say again.
    if cycles[later].follows == .unsaid, drafts[later].follows == nil {
      cycles[later].follows = .cycle(cycles[index].slug)
    }
  }
}

extension Cycle {
  /// Whether a word names this cycle: its file's name or its number.
  fileprivate func answers(to word: String) -> Bool {
    let name = word.hasSuffix(".md") ? String(word.dropLast(3)) : word
    return Manuscript.slug(of: name) == slug || Int(name) == number
  }
}

/// A cycle as read, before its links to others are known.
private struct CycleDraft {
  var cycle: Cycle
  /// Whether its file's name begins with its number.
  let isNumbered: Bool
  let follows: Located<String>?

  var order: Int { isNumbered ? cycle.number : .max }

  init?(
    reading source: Folder.File,
    written language: Language,
    of project: Project,
    noting notes: inout Notes
  ) {
    let file = SourceFile(path: source.path, bytes: source.bytes, noting: &notes)
    guard let front = FrontMatter(of: file, noting: &notes),
      var fields = Fields(front.value, of: Wording("PGSA-cykeln", "the cycle"), noting: &notes),
      let title = fields.requiredText("title|titel", noting: &notes)?.value
    else { return nil }
    let name = String(source.path.split(separator: "/").last?.dropLast(3) ?? "")
    let number = Int(name.prefix { $0.isNumber })
    isNumbered = number != nil
    var cycle = Cycle(
      slug: slug(of: name),
      number: number ?? 0,
      title: title,
      document: Document(reading: file, fromLine: front.bodyLine, noting: &notes)
    )
    cycle.place = fields.place
    cycle.readTimes(&fields, noting: &notes)
    cycle.measure = fields.text("measure|mått", noting: &notes).flatMap { id in
      project.knownMeasure(id, noting: &notes)
    }
    cycle.question = fields.text("question|fråga", noting: &notes)?.value
    cycle.size = (fields.text("size|scale|omfattning", noting: &notes)?.value).map(Cycle.Size.init)
    cycle.prediction = fields.value("prediction|förutsägelse").flatMap {
      Prediction($0, written: language, of: cycle.measure, in: project, noting: &notes)
    }
    cycle.decision = fields.choice("decision|beslut", aliases, noting: &notes)
    cycle.learned = fields.text("learned|lärdom", noting: &notes)?.value
    follows = fields.text("follows|följer", noting: &notes)
    cycle.next = fields.text("next|nästa", noting: &notes)?.value
    fields.finish(noting: &notes)
    self.cycle = cycle
  }
}

/// What the decisions are called in Swedish.
private let aliases: [String: Cycle.Decision] = [
  "inför": .adopt, "anta": .adopt, "anpassa": .adapt, "ändra": .adapt, "avbryt": .abandon,
  "lägg ner": .abandon,
]

extension Fields {
  fileprivate mutating func choice(
    _ key: String,
    _ aliases: [String: Cycle.Decision],
    noting notes: inout Notes
  ) -> Cycle.Decision? {
    choice(key, Cycle.Decision.self, aliases: aliases, noting: &notes)?.value
  }

  /// A date or an interval; anything else is an error.
  fileprivate mutating func dates(_ key: String, noting notes: inout Notes) -> DateInterval? {
    guard let written = text(key, noting: &notes) else { return nil }
    let dates = DateInterval(written.value)
    if dates == nil { notes.add(.badDate, at: written.place, ["value": "\(written.value)"]) }
    return dates
  }
}

extension Cycle {
  /// Reads when the test was made, as `dates`, as `start` and `end`, or in words.
  fileprivate mutating func readTimes(_ fields: inout Fields, noting notes: inout Notes) {
    dates = fields.dates("dates|datum", noting: &notes)
    let end = fields.text("end|slut", noting: &notes)
    if let start = fields.dates("start", noting: &notes), dates == nil {
      dates = start
      isOpen = end == nil
      if let end {
        let last = DateInterval(end.value)
        let whole = last.flatMap {
          DateInterval(first: start.first, last: $0.last, precision: start.precision)
        }
        if whole == nil { notes.add(.badDate, at: end.place, ["value": "\(end.value)"]) }
        dates = whole ?? start
      }
    }
    when = fields.text("when|när", noting: &notes)?.value
    guard let written = fields.text("predicted|förutsagd", noting: &notes) else { return }
    predicted = CalendarDate(written.value)
    if predicted == nil { notes.add(.badDate, at: written.place, ["value": "\(written.value)"]) }
  }
}

extension Project {
  /// The measure's id, if the project has it; a diagnostic if not.
  fileprivate func knownMeasure(
    _ id: Located<String>,
    noting notes: inout Notes
  ) -> Measure.ID? {
    guard measure(id.value) == nil else { return id.value }
    notes.add(
      .unknownMeasure,
      at: id.place,
      ["id": "\(id.value)"],
      hint: spellingHint(for: id.value, among: measures.map(\.id))
    )
    return nil
  }
}

extension Prediction {
  /// A prediction in words, or a map with the numbers foretold.
  fileprivate init?(
    _ value: Value,
    written language: Language,
    of measure: Measure.ID?,
    in project: Project,
    noting notes: inout Notes
  ) {
    if let text = value.text {
      guard !text.trimmed.isEmpty else { return nil }
      self.init(text: text.trimmed)
      return
    }
    let what = Wording("förutsägelsen", "the prediction")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    self.init(text: fields.text("text", noting: &notes)?.value)
    forecast = Forecast(&fields, written: language, of: measure, in: project, noting: &notes)
    fields.finish(noting: &notes)
    if text == nil, forecast == nil { return nil }
  }
}

extension Prediction.Forecast {
  /// Reads the numbers foretold; nil, with a warning, when something is missing that the outcome
  /// could not be told without.
  fileprivate init?(
    _ fields: inout Fields,
    written language: Language,
    of measure: Measure.ID?,
    in project: Project,
    noting notes: inout Notes
  ) {
    let address = fields.text("measure|mått", noting: &notes)
    let period = fields.text("period|mätperiod", noting: &notes)
    let day = fields.text("date|datum", noting: &notes)
    let number = ForetoldNumber("value|värde", &fields, in: language, noting: &notes)
    let low = ForetoldNumber("low|lägst", &fields, in: language, noting: &notes)
    let high = ForetoldNumber("high|högst", &fields, in: language, noting: &notes)
    let written = [number, low, high].compactMap(\.self)
    let path = Self.path(address, or: measure, at: fields.place, in: project, noting: &notes)
    guard let place = written.first?.place else {
      // Words with a measure are still words.
      return nil
    }
    guard var path else {
      if address == nil {
        let what = Wording("measure (mått)", "measure")
        notes.add(.predictionWithoutTime, at: fields.place, ["what": what])
      }
      return nil
    }
    if period == nil, day == nil, path.period == nil, !path.isChange {
      let what = Wording("period (mätperiod) eller date (datum)", "period or date")
      notes.add(.predictionWithoutTime, at: fields.place, ["what": what])
      return nil
    }
    let date = day.flatMap { DateInterval($0.value) }
    if let day, date == nil {
      notes.add(.badDate, at: day.place, ["value": "\(day.value)"])
      return nil
    }
    if let period {
      guard project.period(period.value) != nil else {
        notes.add(
          .unknownPeriod,
          at: period.place,
          ["period": "\(period.value)"],
          hint: spellingHint(for: period.value, among: project.periods.map(\.id))
        )
        return nil
      }
      path.period = period.value
    }
    self.init(path: path, decimals: written.map(\.number.decimals).max() ?? 0, place: place)
    self.date = date
    take(number, low, high)
    check(written, of: project.measure(path.measure), noting: &notes)
  }

  /// The address that a prediction is of; nil, with a diagnostic, when it leads nowhere.
  private static func path(
    _ address: Located<String>?,
    or measure: Measure.ID?,
    at place: Place,
    in project: Project,
    noting notes: inout Notes
  ) -> ClaimPath? {
    guard let address else {
      return measure.map { ClaimPath(of: $0) }
    }
    let parsed = ClaimPath.parse("measure:\(address.value)", periods: project.periods)
    guard let (path, stray) = parsed else { return nil }
    if let stray {
      let known = project.periods.map(\.id) + ClaimPath.Statistic.allCases.map(\.rawValue)
      notes.add(
        .claimPart,
        at: address.place,
        ["part": "\(stray)", "id": "\(path.measure)"],
        hint: spellingHint(for: stray, among: known)
      )
      return nil
    }
    return project.knownMeasure(Located(path.measure, at: address.place), noting: &notes).map { _ in
      path
    }
  }

  private mutating func take(
    _ number: ForetoldNumber?,
    _ low: ForetoldNumber?,
    _ high: ForetoldNumber?
  ) {
    self.low = low?.number.value
    self.high = high?.number.value
    switch number?.relation {
    case .atLeast: self.low = self.low ?? number?.number.value
    case .atMost: self.high = self.high ?? number?.number.value
    case .equal, nil: value = number?.number.value
    }
  }

  /// Notes numbers that contradict each other, and a share that could be read in two ways.
  private func check(
    _ written: [ForetoldNumber],
    of measure: Measure?,
    noting notes: inout Notes
  ) {
    let ordered = [low, value, high].compactMap(\.self)
    if zip(ordered, ordered.dropFirst()).contains(where: { $0 > $1 }) {
      notes.add(.predictionTurned, at: place)
    }
    guard let measure else { return }
    let hasSign = written.contains(where: \.isShare)
    if measure.isShare(at: path) {
      let isSmall = ordered.allSatisfy { abs($0) <= 1 } && ordered.contains { $0 != 0 }
      if isSmall, !hasSign {
        notes.add(.predictionUnit, at: place, ["hint": shareHint(ordered.last ?? 0)])
      }
    } else if hasSign, measure.isNumber(at: path) {
      notes.add(
        .predictionUnit,
        at: place,
        ["hint": Wording("måttet räknas inte i procent", "the measure is not in per cent")]
      )
    }
  }

  private func shareHint(_ value: Double) -> Wording {
    let small = Wording { $0.shortest(value, atMost: 9) }
    let large = Wording { $0.shortest(value * 100, atMost: 9) }
    return Wording(
      "skriv \(small.swedish) % eller \(large.swedish) %",
      "write \(small.english) % or \(large.english) %"
    )
  }
}

extension Measure {
  /// Whether what a path names is surely a share or a difference of shares.
  fileprivate func isShare(at path: ClaimPath) -> Bool {
    let isWhole = path.statistic == nil || path.statistic == .share || path.statistic == .difference
    return isWhole && valueKind == .proportion
  }

  /// Whether what a path names is surely no share.
  fileprivate func isNumber(at path: ClaimPath) -> Bool {
    switch path.statistic {
    case .numerator, .denominator, .count, .mean, .median, .p90, .rate: true
    case nil: [.count, .rate].contains(valueKind)
    default: false
    }
  }
}

/// A number of a prediction as it is written.
private struct ForetoldNumber {
  let number: SpokenNumber
  let relation: Target.Relation
  /// Whether it is written as per cent or percentage points.
  let isShare: Bool
  let place: Place

  init?(
    _ key: String,
    _ fields: inout Fields,
    in language: Language,
    noting notes: inout Notes
  ) {
    guard let written = fields.text(key, noting: &notes) else { return nil }
    let (relation, rest) = Target.Relation.leading(written.value)
    switch ClaimText(rest, in: language).form {
    case .percent(let number), .points(let number): (self.number, isShare) = (number, true)
    case .number(let number): (self.number, isShare) = (number, false)
    case .fraction, .portion, .times, .words:
      notes.add(.badNumber, at: written.place, ["value": "\(written.value)"])
      return nil
    }
    self.relation = relation
    place = written.place
  }
}
