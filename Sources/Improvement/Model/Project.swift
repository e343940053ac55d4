package import Manuscript

/// One improvement work (förbättringsarbete): a folder under `Projects/`.
package struct Project: Sendable, Hashable {
  package var slug: String
  /// The path of its report from the site's root.
  package var file: String
  package var title: String
  package var units: [CareUnit.ID]
  package var template: ReportTemplate.ID
  package var area: String?
  /// The role that leads the work, never a name.
  package var lead: String?
  package var year: Int?
  /// One or two sentences for the portfolio's card.
  package var summary: String?
  package var handedIn: [HandIn]
  /// How far the team itself says it has come, 0.5 to 5.0 in steps of 0.5; nil when it says nothing.
  package var ownScore: Located<Double>?
  package var sources: [Source]
  package var periods: [Period]
  package var aims: [Aim]
  package var measures: [Measure]
  package var accepted: [Acceptance]
  package var privacy: Privacy
  package var plan: StudyPlan?
  package var report: Document
  package var cycles: [Cycle]

  package init(slug: String, file: String, title: String, report: Document) {
    self.slug = slug
    self.file = file
    self.title = title
    self.report = report
    units = []
    template = ""
    handedIn = []
    sources = []
    periods = []
    aims = []
    measures = []
    accepted = []
    privacy = Privacy()
    cycles = []
  }
}

extension Project {
  /// The measure with an id; nil when there is none.
  package func measure(_ id: Measure.ID) -> Measure? { measures.first { $0.id == id } }
  /// The period with an id; nil when there is none.
  package func period(_ id: Period.ID) -> Period? { periods.first { $0.id == id } }

  /// The day a milestone was handed in.
  package struct HandIn: Sendable, Hashable {
    package var milestone: Milestone.ID
    package var date: CalendarDate
    /// Where the date is written.
    package var place: Place

    package init(milestone: Milestone.ID, date: CalendarDate, place: Place) {
      self.milestone = milestone
      self.date = date
      self.place = place
    }
  }

  /// Where the figures come from.
  package struct Source: Sendable, Hashable {
    package var title: String
    package var publisher: String?
    package var year: String?
    package var address: String?

    package init(title: String, publisher: String?, year: String?, address: String?) {
      self.title = title
      self.publisher = publisher
      self.year = year
      self.address = address
    }
  }
}

/// A named interval that is measured (mätperiod): baseline, follow-up, more.
package struct Period: Sendable, Hashable, Identifiable {
  package let id: String
  package var label: String
  /// Nil when the source gives no dates.
  package var dates: DateInterval?

  package init(id: String, label: String, dates: DateInterval?) {
    self.id = id
    self.label = label
    self.dates = dates
  }
}

extension Period {
  /// Whether some day belongs to both periods; never without dates.
  package func overlaps(_ other: Period) -> Bool {
    guard let dates, let others = other.dates else { return false }
    return dates.first <= others.last && others.first <= dates.last
  }
}

/// What a project wants to reach (mål): text, and where it is measurable, measure, target and date.
package struct Aim: Sendable, Hashable {
  package var text: String
  package var measure: Measure.ID?
  package var target: Target?
  package var by: DateInterval?

  package init(
    text: String,
    measure: Measure.ID? = nil,
    target: Target? = nil,
    by: DateInterval? = nil
  ) {
    self.text = text
    self.measure = measure
    self.target = target
    self.by = by
  }

  /// Whether the aim can be met or missed: it names a measure, a target and a date.
  package var isMeasurable: Bool { measure != nil && target != nil && by != nil }
}

/// A wanted level of a measure.
package struct Target: Sendable, Hashable {
  /// Which side of the level is wanted.
  package enum Relation: String, Sendable, Hashable {
    case atLeast = "≥", atMost = "≤", equal = "="
  }
  package var relation: Relation
  /// In the measure's own unit; a share is 0 to 1.
  package var value: Double
  /// As the author wrote it.
  package var text: String

  package init(relation: Relation, value: Double, text: String) {
    self.relation = relation
    self.value = value
    self.text = text
  }
}

/// A mismatch in the source that the author accepts by name (`accepted:`).
package struct Acceptance: Sendable, Hashable {
  package var code: String
  package var measures: [Measure.ID]
  package var places: [String]
  package var period: Period.ID?
  package var cell: String?
  /// Compared by size: the sign of a difference depends on the order of reading.
  package var difference: Double
  package var reason: String
  package var place: Place

  package init(code: String, difference: Double, reason: String, place: Place) {
    self.code = code
    self.difference = difference
    self.reason = reason
    self.place = place
    measures = []
    places = []
  }
}

/// A study that has not begun: what is decided, and what is not.
package struct StudyPlan: Sendable, Hashable {
  package var designs: [Design]
  /// Whether the design is decided; until then every design is drawn as possible.
  package var isDecided: Bool
  /// When it may start: a whole interval of uncertainty.
  package var start: DateInterval?
  package var startText: String?
  package var recruitmentMonths: Int?
  package var perUnit: Int?
  /// The measure that counts those who have been recruited.
  package var recruitmentMeasure: Measure.ID?
  /// How many units, in the source's words ("drygt tio").
  package var unitsText: String?
  package var followUps: [FollowUp]
  package var arms: [Arm]
  /// When each unit changes, in a stepped wedge.
  package var steps: [Step]
  package var questions: [String]
  package var funding: String?

  package init() {
    designs = []
    isDecided = true
    followUps = []
    arms = []
    steps = []
    questions = []
  }

  /// How a study compares.
  package enum Design: String, Sendable, Hashable, CaseIterable {
    case individual, cluster
    case steppedWedge = "stepped-wedge"
    case beforeAfter = "before-after"
  }

  /// A planned measurement after a person's start.
  package struct FollowUp: Sendable, Hashable {
    package var label: String
    package var months: Double

    package init(label: String, months: Double) {
      self.label = label
      self.months = months
    }
  }

  /// The moment from which a unit works in the new way.
  package struct Step: Sendable, Hashable {
    package var unit: CareUnit.ID
    package var label: String
    package var from: DateInterval

    package init(unit: CareUnit.ID, label: String, from: DateInterval) {
      self.unit = unit
      self.label = label
      self.from = from
    }
  }

  /// A group that is compared.
  package struct Arm: Sendable, Hashable, Identifiable {
    package var id: String
    package var label: String

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }
}
