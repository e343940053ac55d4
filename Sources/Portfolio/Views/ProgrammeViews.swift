import Improvement
import Manuscript

/// A milestone of a work: its state, why, and what is missing.
struct MilestoneView: View {
  var title: String
  var state: String
  var stateText: String
  var facts: [TextView]
  var missing: [TextView]

  init(of status: MilestoneStatus, phrases: Phrases) {
    title = status.milestone.title
    state = status.state.rawValue
    stateText = phrases.state(status.state)
    facts = phrases.facts(of: status).map { TextView(text: $0) }
    missing = phrases.missing(of: status).map { TextView(text: $0) }
  }

  static let fields: [Field<MilestoneView>] = [
    .text("title") { $0.title }, .text("state") { $0.state }, .text("stateText") { $0.stateText },
    .many("facts") { $0.facts }, .flag("hasMissing") { !$0.missing.isEmpty },
    .many("missing") { $0.missing },
  ]
}

/// How far a work has come: the suggestion, the team's own score and the next step.
struct ScoreView: View {
  var suggested: String
  var own: String?
  var next: String?

  init(of score: ProgressScore, phrases: Phrases) {
    let scale = phrases.text("av 5", "of 5")
    let value = { (points: Double) in "\(phrases.score(points))\u{A0}\(scale)" }
    let level = phrases.level(score.suggested)
    suggested = phrases.text(
      "Förslag \(value(score.suggested)): \(level)",
      "Suggested \(value(score.suggested)): \(level)"
    )
    own = score.own.map { phrases.text("Teamet anger \(value($0))", "The team says \(value($0))") }
    let missing = score.missing.map { $0.wording.text(in: phrases.language) }
    next =
      missing.isEmpty
      ? nil : missing.listed(phrases.text("och", "and")).uppercasedFirst + "."
  }

  static let fields: [Field<ScoreView>] = [
    .text("suggested") { $0.suggested }, .text("own") { $0.own }, .text("next") { $0.next },
  ]
}

/// The page of the programme: units by milestones, year by year.
struct ProgrammeView: View {
  var title: String
  var lead: String
  var milestones: [LinkView]
  var states: [StateView]
  var years: [Year]
  var csvHref: String
  var excelHref: String

  static let fields: [Field<ProgrammeView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead },
    .many("milestones") { $0.milestones }, .many("states") { $0.states },
    .flag("hasSeveralStates") { $0.states.count > 1 }, .flag("hasYears") { !$0.years.isEmpty },
    .many("years") { $0.years },
    .flag("hasSeveralYears") { $0.years.count > 1 },
    .text("csvHref") { $0.csvHref }, .text("excelHref") { $0.excelHref },
  ]

  /// A state with its meaning.
  struct StateView: View {
    var state: String
    var text: String
    var meaning: String

    static let fields: [Field<StateView>] = [
      .text("state") { $0.state }, .text("stateText") { $0.text }, .text("meaning") { $0.meaning },
    ]
  }

  /// A year's counts and its matrix.
  struct Year: View {
    var id: String
    var title: String
    var columns: [LinkView]
    var counts: [Count]
    var rows: [Row]

    static let fields: [Field<Year>] = [
      .text("id") { $0.id }, .text("title") { $0.title }, .many("columns") { $0.columns },
      .many("counts") { $0.counts }, .many("rows") { $0.rows },
    ]
  }

  /// How many are in a state, by milestone.
  struct Count: View {
    var state: String
    var stateText: String
    var numbers: [TextView]

    static let fields: [Field<Count>] = [
      .text("state") { $0.state }, .text("stateText") { $0.stateText },
      .many("numbers") { $0.numbers },
    ]
  }

  /// A unit with a work, or with none.
  struct Row: View {
    var unit: String
    var unitHref: String
    var project: String?
    var projectHref: String?
    var progress: String?
    /// `has-green has-red`: what the filter looks for.
    var classes: String
    var cells: [Cell]

    static let fields: [Field<Row>] = [
      .text("unit") { $0.unit }, .text("unitHref") { $0.unitHref },
      .text("project") { $0.project }, .text("projectHref") { $0.projectHref },
      .text("progress") { $0.progress }, .text("classes") { $0.classes },
      .many("cells") { $0.cells },
    ]
  }

  /// A milestone of a row.
  struct Cell: View {
    var milestone: String
    var state: String
    var stateText: String
    var brief: String

    static let fields: [Field<Cell>] = [
      .text("milestone") { $0.milestone }, .text("state") { $0.state },
      .text("stateText") { $0.stateText }, .text("brief") { $0.brief },
    ]
  }
}

/// The page of one milestone of the programme: what it asks for, and how each unit stands.
struct ProgrammeMilestoneView: View {
  var title: String
  var lead: String?
  var dueDates: [ValueView]
  var requirements: [TextView]
  var templates: [Template]
  var years: [Year]

  static let fields: [Field<ProgrammeMilestoneView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead },
    .flag("hasDueDates") { !$0.dueDates.isEmpty }, .many("dueDates") { $0.dueDates },
    .flag("hasRequirements") { !$0.requirements.isEmpty },
    .many("requirements") { $0.requirements }, .many("templates") { $0.templates },
    .many("years") { $0.years },
  ]

  /// The sections of one template that belong to the milestone.
  struct Template: View {
    var title: String
    var sections: String

    static let fields: [Field<Template>] = [
      .text("title") { $0.title }, .text("sections") { $0.sections },
    ]
  }

  /// How the works of one year stand.
  struct Year: View {
    var id: String
    var title: String
    var works: [Work]

    static let fields: [Field<Year>] = [
      .text("id") { $0.id }, .text("title") { $0.title }, .many("works") { $0.works },
    ]
  }

  /// How one work stands.
  struct Work: View {
    var unit: String
    var unitHref: String
    var project: String?
    var projectHref: String?
    var status: MilestoneView

    static let fields: [Field<Work>] = [
      .text("unit") { $0.unit }, .text("unitHref") { $0.unitHref },
      .text("project") { $0.project }, .text("projectHref") { $0.projectHref },
      .one("status") { $0.status },
    ]
  }
}
