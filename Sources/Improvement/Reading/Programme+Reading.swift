import Manuscript

extension Programme {
  /// Reads `programme:` of `Site/site.yml`.
  init?(_ value: Value, units: [CareUnit], noting notes: inout Notes) {
    let what = Wording("programmet", "the programme")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    let title = fields.text("title|titel", noting: &notes)?.value ?? "Riktmärken"
    if fields.value("milestones|riktmärken") == nil {
      notes.add(.missingKey, at: fields.place, ["key": "milestones", "what": what])
    }
    let milestones = fields.map("milestones|riktmärken", noting: &notes).compactMap {
      Milestone($0, isInProgramme: true, noting: &notes)
    }
    let written = fields.texts("units|enheter", noting: &notes)
    fields.finish(noting: &notes)
    self.init(
      title: title,
      milestones: milestones,
      units: written.compactMap { text in
        let unit = units.first { $0.answers(to: text.value) }
        if unit == nil {
          notes.add(
            .unknownUnit,
            at: text.place,
            ["unit": "\(text.value)"],
            hint: spellingHint(for: text.value, among: units.map(\.id))
          )
        }
        return unit?.id
      }
    )
  }
}

extension Milestone {
  /// Reads a milestone of a template or, with due dates, of the programme.
  init?(_ entry: Value.Entry, isInProgramme: Bool = false, noting notes: inout Notes) {
    let what = Wording("riktmärket \(entry.key)", "the milestone \(entry.key)")
    // A milestone of the programme has a page of its own, so its id is part of an address.
    guard !isInProgramme || slug(of: entry.key) == entry.key else {
      notes.add(
        .badID,
        at: entry.keyPlace,
        ["id": "\(entry.key)", "good": "\(slug(of: entry.key))"]
      )
      return nil
    }
    guard var fields = Fields(entry.value, of: what, noting: &notes) else { return nil }
    let title = fields.requiredText("title|titel", noting: &notes)?.value ?? entry.key
    let requirements = fields.texts("requires|kräver", noting: &notes).compactMap { text in
      let requirement = Requirement(rawValue: text.value)
      if requirement == nil {
        notes.add(
          .notAChoice,
          at: text.place,
          ["key": "requires", "value": "\(text.value)"],
          hint: spellingHint(for: text.value, among: Requirement.allCases.map(\.rawValue))
        )
      }
      return requirement
    }
    self.init(id: entry.key, title: title, requirements: requirements)
    if isInProgramme {
      due = fields.map("due|senast", noting: &notes).compactMap { Due($0, noting: &notes) }
    }
    fields.finish(noting: &notes)
  }
}

extension Milestone.Due {
  fileprivate init?(_ entry: Value.Entry, noting notes: inout Notes) {
    guard let year = Int(entry.key), (1900...2999).contains(year) else {
      notes.add(.badProgrammeYear, at: entry.keyPlace, ["value": "\(entry.key)"])
      return nil
    }
    let text = entry.value.text ?? ""
    guard let date = CalendarDate(text.trimmed) else {
      notes.add(
        .badDate,
        at: entry.value.place,
        ["value": "\(text)"],
        hint: Wording("skriv en dag: \(year)-02-15", "write a day: \(year)-02-15")
      )
      return nil
    }
    if !(year...(year + 1)).contains(date.year) {
      notes.add(
        .dueInOtherYear,
        at: entry.value.place,
        ["date": "\(date.text)", "year": "\(year)"]
      )
    }
    self.init(year: year, date: date)
  }
}

extension Site {
  /// Notes what the programme and the templates say of each other that cannot be.
  func checkProgramme(at place: Place?, noting notes: inout Notes) {
    guard let programme = settings.programme, let place, !programme.milestones.isEmpty,
      !templates.contains(where: { programme.takesIn($0) })
    else { return }
    notes.add(.unusedProgramme, at: place, ["title": "\(programme.title)"])
  }
}
