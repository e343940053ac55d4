import Disclosure
package import Manuscript

extension Site {
  /// Reads everything of a site but its projects: settings, units, shared measures, templates and
  /// standing pages.
  ///
  /// The projects are read one by one by `Project(reading:in:of:noting:)`.
  package init(reading folder: Folder, noting notes: inout Notes) {
    folder.noteOmissions(in: &notes)
    let units = Self.units(in: folder, noting: &notes)
    var programme: Place?
    let settings = SiteSettings(reading: folder, units, &programme, noting: &notes)
    self.init(
      settings: settings,
      units: units,
      sharedMeasures: Self.sharedMeasures(in: folder, noting: &notes),
      templates: Self.templates(in: folder, settings.programme, noting: &notes),
      pages: Self.pages(in: folder, noting: &notes),
      projects: []
    )
    checkProgramme(at: programme, noting: &notes)
  }

  /// The slugs of the projects in a folder, sorted.
  package static func projectSlugs(in folder: Folder) -> [String] {
    folder.folders(in: "Projects")
  }
}

extension SourceFile {
  /// The text of a file in the folder; nil when it is not there.
  package init?(_ path: String, in folder: Folder, noting notes: inout Notes) {
    guard let bytes = folder[path] else { return nil }
    self.init(path: path, bytes: bytes, noting: &notes)
  }
}

extension SiteSettings {
  /// Reads `Site/site.yml`; `programmePlace` becomes where its programme is declared.
  fileprivate init(
    reading folder: Folder,
    _ units: [CareUnit],
    _ programmePlace: inout Place?,
    noting notes: inout Notes
  ) {
    self.init(title: "Portfölj")
    let path = "Site/site.yml"
    guard let file = SourceFile(path, in: folder, noting: &notes) else {
      notes.add(.noSiteFile, at: Place(file: path))
      return
    }
    guard let value = ValueReader.value(of: file, noting: &notes),
      var fields = Fields(value, of: Wording("Site/site.yml"), noting: &notes)
    else { return }
    title = fields.requiredText("title|titel", noting: &notes)?.value ?? title
    description = fields.text("description|beskrivning", noting: &notes)?.value
    language =
      fields.choice("language|språk", Language.self, noting: &notes)?.value ?? .swedish
    theme = fields.text("theme|tema", noting: &notes)?.value ?? "klinik"
    organisation = fields.text("organisation", noting: &notes)?.value
    if let address = fields.text("address|adress", noting: &notes) {
      if address.value.hasPrefix("https://") || address.value.hasPrefix("http://") {
        self.address = address.value.hasSuffix("/") ? address.value : address.value + "/"
      } else {
        notes.add(.badAddress, at: address.place, ["value": "\(address.value)"])
      }
    }
    contact = fields.value("contact|kontakt").flatMap { Contact($0, noting: &notes) }
    if let value = fields.value("privacy|sekretess") {
      privacy = DisclosurePolicy(ofSite: value, noting: &notes)
    }
    if let entry = fields.entry("programme|program") {
      programmePlace = entry.keyPlace
      programme = Programme(entry.value, units: units, noting: &notes)
    }
    fields.finish(noting: &notes)
  }
}

extension Contact {
  fileprivate init?(_ value: Value, noting notes: inout Notes) {
    let what = Wording("kontakt", "contact")
    guard var fields = Fields(value, of: what, noting: &notes),
      let name = fields.requiredText("name|namn", noting: &notes)?.value
    else { return nil }
    self.init(name: name, email: fields.text("email|e-post", noting: &notes)?.value)
    fields.finish(noting: &notes)
  }
}

extension Site {
  private static func units(in folder: Folder, noting notes: inout Notes) -> [CareUnit] {
    let path = "Site/units.yml"
    guard let file = SourceFile(path, in: folder, noting: &notes) else {
      notes.add(.noSiteFile, at: Place(file: path))
      return []
    }
    guard let value = ValueReader.value(of: file, noting: &notes) else { return [] }
    guard let entries = value.entries else {
      notes.add(
        .wrongShape,
        at: value.place,
        ["what": "\(path)", "shape": Wording("en enhet per rad", "one unit a line")]
      )
      return []
    }
    let units = entries.compactMap { CareUnit($0, noting: &notes) }
    for unit in units {
      guard let partOf = unit.partOf, !units.contains(where: { $0.id == partOf }),
        let entry = entries.first(where: { $0.key == unit.id })
      else { continue }
      notes.add(
        .unknownUnit,
        at: entry.keyPlace,
        ["unit": "\(partOf)"],
        hint: spellingHint(for: partOf, among: units.map(\.id))
      )
    }
    checkNames(of: units, in: entries, noting: &notes)
    return units
  }

  /// Notes each word that two units answer to: a row of a table could mean either.
  private static func checkNames(
    of units: [CareUnit],
    in entries: [Value.Entry],
    noting notes: inout Notes
  ) {
    var owners: [String: CareUnit] = [:]
    for unit in units {
      let place = { (id: String) in entries.first { $0.key == id }?.keyPlace }
      for word in [unit.id, unit.name] + unit.aliases {
        guard let owner = owners[word.lowercased()] else {
          owners[word.lowercased()] = unit
          continue
        }
        guard owner.id != unit.id, let here = place(unit.id), let first = place(owner.id) else {
          continue
        }
        notes.add(
          .sharedName,
          at: here,
          ["name": "\(word)", "first": "\(owner.id)", "second": "\(unit.id)"],
          related: [.init(Wording("den andra enheten", "the other unit"), at: first)]
        )
      }
    }
  }

  private static func sharedMeasures(in folder: Folder, noting notes: inout Notes) -> [Measure] {
    guard let file = SourceFile("Site/measures.yml", in: folder, noting: &notes),
      let value = ValueReader.value(of: file, noting: &notes)
    else { return [] }
    guard let entries = value.entries else {
      notes.add(
        .wrongShape,
        at: value.place,
        ["what": "Site/measures.yml", "shape": Wording("ett mått per rad", "one measure a line")]
      )
      return []
    }
    return entries.compactMap { entry in
      var declaration = MeasureDeclaration(entry, sharing: [], noting: &notes)
      declaration?.measure.isShared = true
      return declaration?.measure
    }
  }

  private static func templates(
    in folder: Folder,
    _ programme: Programme?,
    noting notes: inout Notes
  ) -> [ReportTemplate] {
    folder.files(under: "Site/templates").compactMap { file in
      guard file.path.hasSuffix(".yml") else { return nil }
      let source = SourceFile(path: file.path, bytes: file.bytes, noting: &notes)
      guard let value = ValueReader.value(of: source, noting: &notes) else { return nil }
      let id = file.path.split(separator: "/").last?.dropLast(4) ?? ""
      return ReportTemplate(id: String(id), value, of: programme, noting: &notes)
    }
  }

  /// What the pages that Skifte makes itself are called.
  private static let takenNames: Set<String> = [
    "areas", "assets", "cycles", "data-quality", "measures", "milestones", "projects", "units",
  ]

  private static func pages(in folder: Folder, noting notes: inout Notes) -> [StandingPage] {
    let pages = folder.files(under: "Site/pages").compactMap { file -> StandingPage? in
      guard file.path.hasSuffix(".md") else { return nil }
      let source = SourceFile(path: file.path, bytes: file.bytes, noting: &notes)
      guard let front = FrontMatter(of: source, noting: &notes),
        var fields = Fields(front.value, of: Wording("sidan", "the page"), noting: &notes),
        let title = fields.requiredText("title|titel", noting: &notes)?.value
      else { return nil }
      let name = file.path.split(separator: "/").last?.dropLast(3) ?? ""
      if takenNames.contains(slug(of: String(name))) {
        notes.add(.takenName, at: source.place(.start), ["name": "\(name)"])
      }
      let page = StandingPage(
        slug: slug(of: String(name)),
        title: title,
        menu: fields.text("menu|meny", noting: &notes)?.value ?? title,
        order: fields.integer("order|ordning", noting: &notes)?.value ?? 100,
        document: Document(reading: source, fromLine: front.bodyLine, noting: &notes)
      )
      fields.finish(noting: &notes)
      return page
    }
    return pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
  }
}

extension CareUnit {
  fileprivate init?(_ entry: Value.Entry, noting notes: inout Notes) {
    let what = Wording("enheten \(entry.key)", "the unit \(entry.key)")
    guard slug(of: entry.key) == entry.key else {
      notes.add(
        .badID,
        at: entry.keyPlace,
        ["id": "\(entry.key)", "good": "\(slug(of: entry.key))"]
      )
      return nil
    }
    guard var fields = Fields(entry.value, of: what, noting: &notes),
      let name = fields.requiredText("name|namn", noting: &notes)?.value
    else { return nil }
    let kind = fields.choice(
      "kind|slag",
      Kind.self,
      aliases: ["nationell": .national, "nätverk": .network],
      noting: &notes
    )
    self.init(id: entry.key, name: name, kind: kind?.value ?? .clinic)
    partOf = fields.text("part-of|del-av", noting: &notes)?.value
    aliases = fields.texts("aliases|alias", noting: &notes).map(\.value)
    for year in fields.map("listed|listade", noting: &notes) {
      guard let number = Int(year.key), let patients = year.value.text.flatMap({ Int($0) }) else {
        notes.add(
          .notAWholeNumber,
          at: year.value.place,
          ["key": "\(year.key)", "value": "\(year.value.text ?? "")"]
        )
        continue
      }
      listed.append(Listed(year: number, patients: patients, place: year.value.place))
    }
    fields.finish(noting: &notes)
  }
}

extension ReportTemplate {
  fileprivate init?(
    id: String,
    _ value: Value,
    of programme: Programme?,
    noting notes: inout Notes
  ) {
    let what = Wording("mallen \(id)", "the template \(id)")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    let title = fields.requiredText("title|titel", noting: &notes)?.value ?? id
    let shared = programme?.milestones ?? []
    let milestones = fields.map("milestones|riktmärken", noting: &notes).compactMap { entry in
      if shared.contains(where: { $0.id == entry.key }) {
        notes.add(.milestoneTwice, at: entry.keyPlace, ["id": "\(entry.key)"])
        return Milestone?.none
      }
      return Milestone(entry, noting: &notes)
    }
    let sections = fields.list("sections|avsnitt", noting: &notes).compactMap {
      TemplateSection($0, milestones: shared + milestones, noting: &notes)
    }
    fields.finish(noting: &notes)
    self.init(id: id, title: title, sections: sections, milestones: milestones)
  }
}

extension TemplateSection {
  fileprivate init?(_ value: Value, milestones: [Milestone], noting notes: inout Notes) {
    let what = Wording("avsnittet", "the section")
    guard var fields = Fields(value, of: what, noting: &notes),
      let title = fields.requiredText("title|titel", noting: &notes)?.value
    else { return nil }
    self.init(title: title)
    letter = fields.text("letter|bokstav", noting: &notes)?.value
    also = fields.texts("also|även", noting: &notes).map(\.value)
    guidance = fields.text("guidance|vägledning", noting: &notes)?.value
    isClosing = fields.flag("closing|avslutar", noting: &notes) ?? false
    isBackground = fields.flag("background|bakgrund", noting: &notes)
    if let id = fields.text("milestone|riktmärke", noting: &notes) {
      if milestones.contains(where: { $0.id == id.value }) {
        milestone = id.value
      } else {
        notes.add(
          .unknownMilestone,
          at: id.place,
          ["id": "\(id.value)"],
          hint: spellingHint(for: id.value, among: milestones.map(\.id))
        )
      }
    }
    fields.finish(noting: &notes)
  }
}
