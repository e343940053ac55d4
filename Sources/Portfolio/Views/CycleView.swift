/// A cycle in a list: on the page of its project, or among those of all projects.
struct CycleView: View {
  /// Where it stands on the page.
  var id: String
  /// Its number in its project; nil among the cycles of others.
  var number: String?
  var title: String
  var href: String
  /// The project and its unit, where they are not clear from the page.
  var project: LinkView?
  var unit: String?
  var facts: CycleFactsView
  /// What was learned in the team's words; else `seen`.
  var learned: String?
  /// The first paragraph of the study.
  var seen: String?
  /// The earlier test that it builds on, in words.
  var follows: LinkView?

  static let fields: [Field<CycleView>] = [
    .text("id") { $0.id }, .text("number") { $0.number }, .text("title") { $0.title },
    .text("href") { $0.href }, .one("project") { $0.project }, .text("unit") { $0.unit },
    .one("facts") { $0.facts }, .text("learned") { $0.learned }, .html("seen") { $0.seen },
    .one("follows") { $0.follows },
  ]
}

/// What is known of a cycle beside its text.
struct CycleFactsView: View {
  var when: String?
  var question: String?
  var prediction: String?
  /// `hit`, `missed`, `waiting` or `incomparable`; nil where nothing is counted.
  var outcome: String?
  var outcomeText: String?
  var decision: String?
  var decisionText: String
  var measure: LinkView?
  var size: String?
  var next: LinkView?

  static let fields: [Field<CycleFactsView>] = [
    .text("when") { $0.when }, .text("question") { $0.question },
    .text("prediction") { $0.prediction }, .text("outcome") { $0.outcome },
    .text("outcomeText") { $0.outcomeText }, .text("decision") { $0.decision },
    .text("decisionText") { $0.decisionText }, .one("measure") { $0.measure },
    .text("size") { $0.size }, .one("next") { $0.next },
  ]
}

/// The page of one cycle.
struct CyclePageView: View {
  var title: String
  /// `PGSA-cykel 2`.
  var heading: String
  var project: LinkView
  var facts: CycleFactsView
  var learned: String?
  /// The text up to and with the heading of its study.
  var body: String
  /// Whether the text has a study, so that the outcome needs no heading of its own.
  var hasStudy: Bool
  var outcomeSentence: String?
  /// The rest of the text.
  var rest: String?
  var fidelitySummary: String
  var fidelity: [FidelityView]
  /// Every cycle of the project, this one marked.
  var chain: [LinkView]

  static let fields: [Field<CyclePageView>] = [
    .text("title") { $0.title }, .text("heading") { $0.heading }, .one("project") { $0.project },
    .one("facts") { $0.facts }, .text("learned") { $0.learned }, .html("body") { $0.body },
    .flag("hasStudy") { $0.hasStudy }, .text("outcomeSentence") { $0.outcomeSentence },
    .html("rest") { $0.rest }, .text("fidelitySummary") { $0.fidelitySummary },
    .many("fidelity") { $0.fidelity }, .flag("hasChain") { $0.chain.count > 1 },
    .many("chain") { $0.chain },
  ]
}

/// One part of how a test was made.
struct FidelityView: View {
  var criterion: String
  /// `kept`, `broken` or `unknown`.
  var standing: String
  var standingText: String
  var text: String

  static let fields: [Field<FidelityView>] = [
    .text("criterion") { $0.criterion }, .text("standing") { $0.standing },
    .text("standingText") { $0.standingText }, .text("text") { $0.text },
  ]
}

/// What was tried in all works, or those with one decision.
struct CyclesView: View {
  var title: String
  var lead: String
  var facts: [ValueView]
  /// All, and each decision there is, the shown one marked.
  var filters: [LinkView]
  var groups: [Group]

  static let fields: [Field<CyclesView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead }, .many("facts") { $0.facts },
    .many("filters") { $0.filters }, .flag("hasManyGroups") { $0.groups.count > 1 },
    .many("groups") { $0.groups },
  ]

  /// The cycles of one area.
  struct Group: View {
    var id: String
    var title: String
    var cycles: [CycleView]

    static let fields: [Field<Group>] = [
      .text("id") { $0.id }, .text("title") { $0.title }, .many("cycles") { $0.cycles },
    ]
  }
}
