package import Disclosure
package import Manuscript

/// Everything a site's folder says, right by construction: what could not be understood is in the
/// notes, and what refers to something that does not exist is not here.
package struct Site: Sendable, Hashable {
  package var settings: SiteSettings
  package var units: [CareUnit]
  package var sharedMeasures: [Measure]
  package var templates: [ReportTemplate]
  package var pages: [StandingPage]
  package var projects: [Project]

  package init(
    settings: SiteSettings,
    units: [CareUnit],
    sharedMeasures: [Measure],
    templates: [ReportTemplate],
    pages: [StandingPage],
    projects: [Project]
  ) {
    self.settings = settings
    self.units = units
    self.sharedMeasures = sharedMeasures
    self.templates = templates
    self.pages = pages
    self.projects = projects
  }
}

extension Site {
  /// The unit with an id; nil when there is none.
  package func unit(_ id: CareUnit.ID) -> CareUnit? { units.first { $0.id == id } }
  /// The report template with an id; nil when there is none.
  package func template(_ id: ReportTemplate.ID) -> ReportTemplate? {
    templates.first { $0.id == id }
  }
}

/// What `Site/site.yml` says.
package struct SiteSettings: Sendable, Hashable {
  package var title: String
  package var description: String?
  package var language: Language
  /// The address the site is published at, ending in `/`; feed and sitemap need one.
  package var address: String?
  package var theme: String
  package var organisation: String?
  package var contact: Contact?
  /// The milestones that clinics hand in year after year; nil where the site has no such programme.
  package var programme: Programme?
  /// How small groups are protected; a project may be stricter.
  package var privacy: DisclosurePolicy

  package init(title: String, language: Language = .swedish, theme: String = "klinik") {
    self.title = title
    self.language = language
    self.theme = theme
    privacy = DisclosurePolicy()
  }
}

/// Whom a reader writes to: a role and an address.
package struct Contact: Sendable, Hashable {
  package var name: String
  package var email: String?

  package init(name: String, email: String?) {
    self.name = name
    self.email = email
  }
}

/// Who owns projects (enhet): a clinic, a region, a national body or a network.
package struct CareUnit: Sendable, Hashable, Identifiable {
  package let id: String
  package var name: String
  package var kind: Kind
  package var partOf: CareUnit.ID?
  /// Other spellings that sources use for the same unit.
  package var aliases: [String]
  /// Patients listed with a clinic, by year.
  package var listed: [Listed]

  package init(
    id: String,
    name: String,
    kind: Kind,
    partOf: CareUnit.ID? = nil,
    aliases: [String] = [],
    listed: [Listed] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.partOf = partOf
    self.aliases = aliases
    self.listed = listed
  }
}

extension CareUnit {
  /// What sort of body a unit is.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case clinic, region, national, network
  }

  /// How many patients were listed with a clinic in a year.
  package struct Listed: Sendable, Hashable {
    package var year: Int
    package var patients: Int
    /// Where it is written.
    package var place: Place?

    package init(year: Int, patients: Int, place: Place? = nil) {
      self.year = year
      self.patients = patients
      self.place = place
    }
  }

  /// Whether a word in a table means this unit: its id, its name or an alias, in any case.
  package func answers(to word: String) -> Bool {
    let word = word.lowercased()
    return id == word || name.lowercased() == word
      || aliases.contains { $0.lowercased() == word }
  }
}

/// A standing page of `Site/pages`: handbook, accessibility statement, about.
package struct StandingPage: Sendable, Hashable {
  package var slug: String
  package var title: String
  /// The short name in menus.
  package var menu: String
  package var order: Int
  package var document: Document

  package init(slug: String, title: String, menu: String, order: Int, document: Document) {
    self.slug = slug
    self.title = title
    self.menu = menu
    self.order = order
    self.document = document
  }
}

/// The list of sections that a report of one kind has, and its milestones (rapportmall).
package struct ReportTemplate: Sendable, Hashable, Identifiable {
  package let id: String
  package var title: String
  package var sections: [TemplateSection]
  package var milestones: [Milestone]

  package init(id: String, title: String, sections: [TemplateSection], milestones: [Milestone]) {
    self.id = id
    self.title = title
    self.sections = sections
    self.milestones = milestones
  }
}

/// One section of a template.
package struct TemplateSection: Sendable, Hashable {
  package var title: String
  package var letter: String?
  /// Other titles the section goes by.
  package var also: [String]
  /// What the author should write there; it does not count as words of one's own.
  package var guidance: String?
  package var milestone: Milestone.ID?
  /// Whether words here close the project.
  package var isClosing: Bool
  /// Whether it tells of others' work, so that its numbers are compared with nothing; nil where
  /// the template does not say.
  package var isBackground: Bool?

  package init(title: String, letter: String? = nil) {
    self.title = title
    self.letter = letter
    also = []
    isClosing = false
  }
}

/// A dated hand-in that requires sections and data (riktmärke).
package struct Milestone: Sendable, Hashable, Identifiable {
  package let id: String
  package var title: String
  package var requirements: [Requirement]
  /// When the milestone is due, by the year of the work; a template's own milestones have no dates.
  package var due: [Due]

  package init(id: String, title: String, requirements: [Requirement], due: [Due] = []) {
    self.id = id
    self.title = title
    self.requirements = requirements
    self.due = due
  }

  /// The last day to hand in the milestone of a year's work; nil when no date is known.
  package func due(in year: Int?) -> CalendarDate? { due.first { $0.year == year }?.date }

  /// The last day to hand in, for the works of one year.
  package struct Due: Sendable, Hashable {
    package var year: Int
    package var date: CalendarDate

    package init(year: Int, date: CalendarDate) {
      self.year = year
      self.date = date
    }
  }

  /// What a milestone asks for beside written sections.
  package enum Requirement: String, Sendable, Hashable, CaseIterable {
    /// An aim with a measure, a target and a date.
    case measurableAim = "measurable-aim"
    /// Some measure has a value in the first period.
    case baseline
    /// A cycle with a decision.
    case testedChange = "tested-change"
    /// Some measure has a value in a later period.
    case followUp = "follow-up"
  }
}
