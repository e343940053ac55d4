/// The front page: the portfolio.
struct IndexView: View {
  var title: String
  var lead: String?
  var facts: [ValueView]
  var cards: [CardView]
  var verdictCounts: [VerdictCountView]

  static let fields: [Field<IndexView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead }, .many("facts") { $0.facts },
    .flag("hasCards") { !$0.cards.isEmpty }, .many("cards") { $0.cards },
    .flag("hasVerdictCounts") { !$0.verdictCounts.isEmpty },
    .many("verdictCounts") { $0.verdictCounts },
  ]
}

/// How many works' main findings have one verdict.
struct VerdictCountView: View {
  var verdict: String
  var label: String
  var count: String

  static let fields: [Field<VerdictCountView>] = [
    .text("verdict") { $0.verdict }, .text("label") { $0.label }, .text("count") { $0.count },
  ]
}

/// A unit: its works, and its values in others' tables.
struct UnitView: View {
  var title: String
  var kindText: String
  var partOf: LinkView?
  var parts: [LinkView]
  var listed: [TextView]
  var cards: [CardView]
  var values: [UnitValueView]

  static let fields: [Field<UnitView>] = [
    .text("title") { $0.title }, .text("kindText") { $0.kindText }, .one("partOf") { $0.partOf },
    .flag("hasParts") { !$0.parts.isEmpty }, .many("parts") { $0.parts },
    .flag("hasListed") { !$0.listed.isEmpty }, .many("listed") { $0.listed },
    .flag("hasCards") { !$0.cards.isEmpty }, .many("cards") { $0.cards },
    .flag("hasValues") { !$0.values.isEmpty }, .many("values") { $0.values },
  ]
}

/// A unit's value in a work of somebody else's.
struct UnitValueView: View {
  var measure: String
  var measureHref: String?
  var project: String
  var projectHref: String
  var text: String

  static let fields: [Field<UnitValueView>] = [
    .text("measure") { $0.measure }, .text("measureHref") { $0.measureHref },
    .text("project") { $0.project }, .text("projectHref") { $0.projectHref },
    .text("text") { $0.text },
  ]
}

/// All units, by kind.
struct UnitsView: View {
  var title: String
  var lead: String?
  var groups: [Group]

  static let fields: [Field<UnitsView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead }, .many("groups") { $0.groups },
  ]

  struct Group: View {
    var title: String
    var units: [LinkView]

    static let fields: [Field<Group>] = [
      .text("title") { $0.title }, .many("units") { $0.units },
    ]
  }
}

/// An area with its works.
struct AreaView: View {
  var title: String
  var cards: [CardView]

  static let fields: [Field<AreaView>] = [
    .text("title") { $0.title }, .many("cards") { $0.cards },
  ]
}

/// All areas.
struct AreasView: View {
  var title: String
  var areas: [LinkView]

  static let fields: [Field<AreasView>] = [
    .text("title") { $0.title }, .many("areas") { $0.areas },
  ]
}

/// A shared measure across the works that use it.
struct MeasureView: View {
  var title: String
  var definition: String?
  var betterText: String?
  var rows: [Row]
  var figures: String

  static let fields: [Field<MeasureView>] = [
    .text("title") { $0.title }, .text("definition") { $0.definition },
    .text("betterText") { $0.betterText }, .many("rows") { $0.rows },
    .html("figures") { $0.figures },
  ]

  struct Row: View {
    var unit: String
    var unitHref: String
    var project: String
    var projectHref: String
    var values: [ValueView]
    var verdict: String?
    var verdictText: String?

    static let fields: [Field<Row>] = [
      .text("unit") { $0.unit }, .text("unitHref") { $0.unitHref },
      .text("project") { $0.project }, .text("projectHref") { $0.projectHref },
      .many("values") { $0.values }, .text("verdict") { $0.verdict },
      .text("verdictText") { $0.verdictText },
    ]
  }
}

/// All shared measures.
struct MeasuresView: View {
  var title: String
  var lead: String?
  var measures: [LinkView]

  static let fields: [Field<MeasuresView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead }, .many("measures") { $0.measures },
  ]
}

/// A standing page: handbook, accessibility statement, about.
struct StandingPageView: View {
  var title: String
  var contents: [LinkView]
  var body: String

  static let fields: [Field<StandingPageView>] = [
    .text("title") { $0.title }, .flag("hasContents") { $0.contents.count > 2 },
    .many("contents") { $0.contents }, .html("body") { $0.body },
  ]
}

/// The page for addresses that lead nowhere.
struct NotFoundView: View {
  var title: String

  static let fields: [Field<NotFoundView>] = [.text("title") { $0.title }]
}
