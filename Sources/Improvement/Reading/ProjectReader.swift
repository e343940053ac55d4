package import Manuscript

extension Project {
  /// Reads one project; nil, with at least one error noted, when its front matter can't be read.
  package init?(reading slug: String, in folder: Folder, of site: Site, noting notes: inout Notes) {
    let path = "Projects/\(slug)/report.md"
    guard let file = SourceFile(path, in: folder, noting: &notes) else {
      notes.add(.noReport, at: Place(file: path), ["slug": "\(slug)"])
      return nil
    }
    if Manuscript.slug(of: slug) != slug {
      notes.add(
        .badID,
        at: Place(file: path),
        ["id": "\(slug)", "good": "\(Manuscript.slug(of: slug))"]
      )
    }
    guard let front = FrontMatter(of: file, noting: &notes),
      var fields = Fields(front.value, of: Wording("rapporten", "the report"), noting: &notes)
    else { return nil }
    let report = Document(reading: file, fromLine: front.bodyLine, noting: &notes)
    let title = fields.requiredText("title|titel", noting: &notes)?.value ?? slug
    self.init(slug: slug, file: path, title: title, report: report)
    readFacts(&fields, of: site, noting: &notes)
    readPeriods(&fields, noting: &notes)
    let planned = fields.value("plan|studieplan")
    plan = planned.flatMap { StudyPlan($0, of: site, noting: &notes) }
    readMeasures(&fields, in: folder, of: site, noting: &notes)
    checkPlan(at: planned?.place, noting: &notes)
    aims = fields.list("aims|mål", noting: &notes).compactMap { Aim($0, of: self, noting: &notes) }
    for index in measures.indices where measures[index].series.targets.isEmpty {
      measures[index].series.targets = targets(of: measures[index].id)
    }
    accepted = fields.list("accepted|accepterat", noting: &notes).compactMap {
      Acceptance($0, of: self, noting: &notes)
    }
    privacy.policy = site.settings.privacy
    if let value = fields.value("privacy|sekretess") {
      privacy = Privacy(value, of: self, by: site.settings.privacy, noting: &notes)
    }
    fields.finish(noting: &notes)
    readCycles(in: folder, written: site.settings.language, noting: &notes)
  }

  /// What the aims of a measure promise, in the order of their dates: each level holds until the
  /// date by which it is to be reached, the last one for good.
  private func targets(of measure: Measure.ID) -> [DatedTarget] {
    let aimed = aims.filter { $0.measure == measure && $0.target != nil }
      .sorted { ($0.by?.last.dayNumber ?? .max) < ($1.by?.last.dayNumber ?? .max) }
    return aimed.indices.compactMap { index in
      let isFirst = index == aimed.startIndex
      // Two levels with one date, or none, are no steps: both can't be drawn as the one in force.
      if !isFirst, aimed[index].by?.last == aimed[index - 1].by?.last { return nil }
      let from = isFirst ? nil : aimed[index - 1].by?.following
      return aimed[index].target.map { DatedTarget(from: from, target: $0) }
    }
  }

  private mutating func readPeriods(_ fields: inout Fields, noting notes: inout Notes) {
    var places: [Place] = []
    for entry in fields.map("periods|mätperioder|perioder", noting: &notes) {
      guard let period = Period(entry, noting: &notes) else { continue }
      let earlier = zip(periods, places).first { period.overlaps($0.0) }
      periods.append(period)
      places.append(entry.keyPlace)
      guard let (other, place) = earlier else { continue }
      notes.add(
        .periodsOverlap,
        at: entry.keyPlace,
        ["first": "\(other.id)", "second": "\(period.id)"],
        related: [.init(Wording("den andra mätperioden", "the other period"), at: place)]
      )
    }
  }

  private mutating func readFacts(
    _ fields: inout Fields,
    of site: Site,
    noting notes: inout Notes
  ) {
    let written = fields.texts("unit|enhet|enheter|units", noting: &notes)
    if written.isEmpty {
      notes.add(
        .missingKey,
        at: fields.place,
        ["key": "unit", "what": Wording("rapporten", "the report")]
      )
    }
    units = written.compactMap { text in
      let unit = site.units.first { $0.answers(to: text.value) }
      if unit == nil {
        notes.add(
          .unknownUnit,
          at: text.place,
          ["unit": "\(text.value)"],
          hint: spellingHint(for: text.value, among: site.units.map(\.id))
        )
      }
      return unit?.id
    }
    if let id = fields.requiredText("template|mall", noting: &notes) {
      template = id.value
      if site.template(id.value) == nil {
        notes.add(
          .unknownTemplate,
          at: id.place,
          ["id": "\(id.value)"],
          hint: spellingHint(for: id.value, among: site.templates.map(\.id))
        )
      }
    }
    area = fields.text("area|område", noting: &notes)?.value
    lead = fields.text("lead|ansvarig", noting: &notes)?.value
    year = fields.integer("year|år", noting: &notes)?.value
    summary = fields.text("summary|sammanfattning", noting: &notes)?.value
    readHandIns(&fields, of: site, noting: &notes)
    readScore(&fields, noting: &notes)
    if site.isInProgramme(template), site.settings.programme?.isDated == true, year == nil {
      notes.add(.noProgrammeYear, at: fields.place)
    }
    sources = fields.list("sources|källor", noting: &notes).compactMap {
      Source($0, noting: &notes)
    }
  }

  private mutating func readHandIns(
    _ fields: inout Fields,
    of site: Site,
    noting notes: inout Notes
  ) {
    let entries = fields.map("handed-in|inlämnat", noting: &notes)
    // An unknown template is noted already; its milestones are not wrong too.
    guard site.template(template) != nil else { return }
    let milestones = site.milestones(of: template)
    for entry in entries {
      guard milestones.contains(where: { $0.id == entry.key }) else {
        notes.add(
          .unknownMilestone,
          at: entry.keyPlace,
          ["id": "\(entry.key)"],
          hint: spellingHint(for: entry.key, among: milestones.map(\.id))
        )
        continue
      }
      guard let date = CalendarDate(entry.value.text ?? "") else {
        notes.add(.badDate, at: entry.value.place, ["value": "\(entry.value.text ?? "")"])
        continue
      }
      handedIn.append(HandIn(milestone: entry.key, date: date, place: entry.value.place))
    }
  }

  private mutating func readScore(_ fields: inout Fields, noting notes: inout Notes) {
    guard let text = fields.text("score|framstegspoäng|poäng", noting: &notes) else { return }
    let halves = SpokenNumber(text.value).flatMap { $0.isPercent ? nil : $0.value * 2 }
    guard let halves, (1...10).contains(halves), halves == halves.rounded() else {
      notes.add(.badScore, at: text.place, ["value": "\(text.value)"])
      return
    }
    ownScore = Located(halves / 2, at: text.place)
  }

  private mutating func readMeasures(
    _ fields: inout Fields,
    in folder: Folder,
    of site: Site,
    noting notes: inout Notes
  ) {
    var tables = TableShelf(folder: folder, slug: slug, periods: periods)
    let declarations = fields.map("measures|mått", noting: &notes).compactMap {
      MeasureDeclaration($0, sharing: site.sharedMeasures, noting: &notes)
    }
    for index in declarations.indices {
      declarations[index].check(against: declarations, periods: periods, noting: &notes)
      let reader = ObservationReader(
        declaration: declarations[index],
        periods: periods,
        units: site.units,
        plan: plan
      )
      measures.append(reader.measure(readFrom: &tables, noting: &notes))
    }
  }
}

extension Project.Source {
  fileprivate init?(_ value: Value, noting notes: inout Notes) {
    guard var fields = Fields(value, of: Wording("källan", "the source"), noting: &notes),
      let title = fields.requiredText("title|titel", noting: &notes)?.value
    else { return nil }
    self.init(
      title: title,
      publisher: fields.text("publisher|utgivare", noting: &notes)?.value,
      year: fields.text("year|år", noting: &notes)?.value,
      address: nil
    )
    if let url = fields.text("url|address|adress", noting: &notes) {
      if url.value.hasPrefix("https://") {
        address = url.value
      } else {
        notes.add(.badAddress, at: url.place, ["value": "\(url.value)"])
      }
    }
    fields.finish(noting: &notes)
  }
}

extension Period {
  fileprivate init?(_ entry: Value.Entry, noting notes: inout Notes) {
    guard slug(of: entry.key) == entry.key else {
      notes.add(
        .badID,
        at: entry.keyPlace,
        ["id": "\(entry.key)", "good": "\(slug(of: entry.key))"]
      )
      return nil
    }
    self.init(id: entry.key, label: Self.defaultLabel(of: entry.key), dates: nil)
    if let text = entry.value.text {
      dates = Self.dates(text, at: entry.value.place, noting: &notes)
      return
    }
    let what = Wording("mätperioden \(entry.key)", "the period \(entry.key)")
    guard var fields = Fields(entry.value, of: what, noting: &notes) else { return nil }
    label = fields.text("label|namn", noting: &notes)?.value ?? label
    dates = fields.text("dates|datum", noting: &notes).flatMap {
      Self.dates($0.value, at: $0.place, noting: &notes)
    }
    fields.finish(noting: &notes)
  }

  private static func dates(
    _ text: String,
    at place: Place,
    noting notes: inout Notes
  ) -> DateInterval? {
    let dates = DateInterval(text)
    if dates == nil { notes.add(.badDate, at: place, ["value": "\(text)"]) }
    return dates
  }

  private static func defaultLabel(of id: String) -> String {
    switch id {
    case "baseline", "baslinje": "Baslinje"
    case "followup", "uppfoljning": "Uppföljning"
    default: id.prefix(1).uppercased() + id.dropFirst()
    }
  }
}

extension Aim {
  fileprivate init?(_ value: Value, of project: Project, noting notes: inout Notes) {
    if let text = value.text {
      self.init(text: text)
      return
    }
    guard var fields = Fields(value, of: Wording("målet", "the aim"), noting: &notes),
      let text = fields.requiredText("text", noting: &notes)?.value
    else { return nil }
    self.init(text: text)
    if let id = fields.text("measure|mått", noting: &notes) {
      if project.measure(id.value) == nil {
        notes.add(
          .unknownMeasure,
          at: id.place,
          ["id": "\(id.value)"],
          hint: spellingHint(for: id.value, among: project.measures.map(\.id))
        )
      } else {
        measure = id.value
      }
    }
    if let written = fields.text("target|målnivå", noting: &notes) {
      target = Target(written.value)
      if target == nil { notes.add(.badTarget, at: written.place, ["value": "\(written.value)"]) }
    }
    if let written = fields.text("by|senast", noting: &notes) {
      by = DateInterval(written.value)
      if by == nil { notes.add(.badDate, at: written.place, ["value": "\(written.value)"]) }
    }
    fields.finish(noting: &notes)
  }
}

extension Target {
  /// `≥ 90 %`, `<= 30`, `högst 14` or a bare number; nil for anything else.
  package init?(_ text: String) {
    let (relation, rest) = Relation.leading(text)
    guard let number = SpokenNumber(rest) else { return nil }
    self.init(
      relation: relation,
      value: number.isPercent ? number.value / 100 : number.value,
      text: text
    )
  }
}

extension Target.Relation {
  /// The relation that a text begins with, and the rest of it; equality when it begins with none.
  static func leading(_ text: String) -> (relation: Target.Relation, rest: String) {
    let text = text.trimmed
    let relations: [(String, Target.Relation)] = [
      ("≥", .atLeast), (">=", .atLeast), ("minst", .atLeast), ("≤", .atMost), ("<=", .atMost),
      ("högst", .atMost), ("=", .equal),
    ]
    for (sign, meaning) in relations where text.hasPrefix(sign) {
      return (meaning, text.dropFirst(sign.count).trimmed)
    }
    return (.equal, text)
  }
}

extension Acceptance {
  fileprivate init?(_ value: Value, of project: Project, noting notes: inout Notes) {
    let what = Wording("accepterad avvikelse", "accepted mismatch")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    let code = fields.requiredText("code|kod", noting: &notes)?.value
    let reason = fields.requiredText("reason|orsak|skäl", noting: &notes)?.value
    let written = fields.requiredText("difference|skillnad", noting: &notes)
    var difference: Double?
    if let written {
      difference = SpokenNumber(written.value)?.value
      if difference == nil {
        notes.add(.badNumber, at: written.place, ["value": "\(written.value)"])
      }
    }
    let measures = fields.texts("measures|mått|measure", noting: &notes)
    let places = fields.texts("places|platser|place", noting: &notes).map(\.value)
    let period = fields.text("period|mätperiod", noting: &notes)?.value
    let cell = fields.text("cell|ruta", noting: &notes)?.value
    fields.finish(noting: &notes)
    for measure in measures where project.measure(measure.value) == nil {
      notes.add(
        .unknownMeasure,
        at: measure.place,
        ["id": "\(measure.value)"],
        hint: spellingHint(for: measure.value, among: project.measures.map(\.id))
      )
    }
    guard let code, let reason, let difference else { return nil }
    if measures.isEmpty, places.isEmpty {
      notes.add(.missingKey, at: value.place, ["key": "measures", "what": what])
    }
    self.init(code: code, difference: difference, reason: reason, place: value.place)
    self.measures = measures.map(\.value)
    self.places = places
    self.period = period
    self.cell = cell
  }
}

extension StudyPlan.FollowUp {
  /// A follow-up as written, `6 mån`, `12 veckor` or `ett år`, or a bare number of months.
  ///
  /// Nil for anything else.
  package init?(_ text: String) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 2, let number = SpokenNumber(first) else {
      return nil
    }
    let lengths: [(unit: String, months: Double)] = [
      ("m", 1), ("år", 12), ("y", 12), ("v", 12 * 7 / 365.25), ("w", 12 * 7 / 365.25),
      ("d", 12 / 365.25),
    ]
    let unit = words.count == 2 ? words[1] : "m"
    guard let length = lengths.first(where: { unit.hasPrefix($0.unit) }) else { return nil }
    self.init(label: text, months: number.value * length.months)
  }
}

extension StudyPlan {
  fileprivate init?(_ value: Value, of site: Site, noting notes: inout Notes) {
    guard var fields = Fields(value, of: Wording("planen", "the plan"), noting: &notes) else {
      return nil
    }
    self.init()
    designs = fields.texts("design|upplägg", noting: &notes).compactMap { text in
      let design = Design(rawValue: text.value)
      if design == nil {
        notes.add(
          .notAChoice,
          at: text.place,
          ["key": "design", "value": "\(text.value)"],
          hint: spellingHint(for: text.value, among: Design.allCases.map(\.rawValue))
        )
      }
      return design
    }
    isDecided = fields.flag("decided|beslutat", noting: &notes) ?? true
    if let written = fields.text("start", noting: &notes) {
      start = DateInterval(written.value)
      if start == nil { notes.add(.badDate, at: written.place, ["value": "\(written.value)"]) }
    }
    startText = fields.text("start-text|start-i-källan", noting: &notes)?.value
    questions = fields.texts("questions|frågor", noting: &notes).map(\.value)
    funding = fields.text("funding|finansiering", noting: &notes)?.value
    followUps = fields.texts("follow-ups|uppföljningar", noting: &notes).compactMap { text in
      let followUp = FollowUp(text.value)
      if followUp == nil { notes.add(.badNumber, at: text.place, ["value": "\(text.value)"]) }
      return followUp
    }
    readRecruitment(&fields, noting: &notes)
    readSteps(&fields, of: site, noting: &notes)
    fields.finish(noting: &notes)
  }

  private mutating func readRecruitment(_ fields: inout Fields, noting notes: inout Notes) {
    if let value = fields.value("recruitment|rekrytering"),
      var inner = Fields(value, of: Wording("rekryteringen", "recruitment"), noting: &notes)
    {
      recruitmentMonths = inner.integer("months|månader", noting: &notes)?.value
      perUnit = inner.integer("per-unit|per-enhet", noting: &notes)?.value
      unitsText = inner.text("units|enheter", noting: &notes)?.value
      recruitmentMeasure = inner.text("measure|mått", noting: &notes)?.value
      inner.finish(noting: &notes)
    }
    for item in fields.list("arms|grupper", noting: &notes) {
      if let text = item.text {
        arms.append(Arm(id: slug(of: text), label: text))
      } else if var inner = Fields(item, of: Wording("gruppen", "the arm"), noting: &notes),
        let label = inner.requiredText("label|namn", noting: &notes)?.value
      {
        arms.append(
          Arm(id: inner.text("id", noting: &notes)?.value ?? slug(of: label), label: label)
        )
        inner.finish(noting: &notes)
      }
    }
  }
}
