import Improvement
import Manuscript

/// The report's page.
struct ProjectView: View {
  var title: String
  var units: [LinkView]
  var area: String?
  var areaHref: String?
  var year: String?
  var lead: String?
  var stage: String
  var stageText: String
  var templateTitle: String?
  var handedIn: [HandInView]
  var summary: String?
  var aims: [AimView]
  var periods: [PeriodView]
  var keyFindings: [FindingView]
  var milestones: [MilestoneView]
  var score: ScoreView?
  /// To the page of the programme; nil for a work outside it.
  var programmeHref: String?
  var contents: [LinkView]
  var body: String
  var cycles: [CycleView]
  var otherFigures: String?
  var sources: [SourceView]
  /// Which small numbers are shown because they are public already, and why.
  var exemptions: [ExemptionView]
  var findingsHref: String?

  static let fields: [Field<ProjectView>] = [
    .text("title") { $0.title }, .many("units") { $0.units }, .text("area") { $0.area },
    .text("areaHref") { $0.areaHref }, .text("year") { $0.year }, .text("lead") { $0.lead },
    .text("stage") { $0.stage }, .text("stageText") { $0.stageText },
    .text("templateTitle") { $0.templateTitle }, .many("handedIn") { $0.handedIn },
    .text("summary") { $0.summary }, .flag("hasAims") { !$0.aims.isEmpty },
    .many("aims") { $0.aims }, .flag("hasPeriods") { !$0.periods.isEmpty },
    .many("periods") { $0.periods }, .flag("hasKeyFindings") { !$0.keyFindings.isEmpty },
    .many("keyFindings") { $0.keyFindings }, .flag("hasMilestones") { !$0.milestones.isEmpty },
    .many("milestones") { $0.milestones }, .one("score") { $0.score },
    .text("programmeHref") { $0.programmeHref }, .many("contents") { $0.contents },
    .html("body") { $0.body }, .flag("hasCycles") { !$0.cycles.isEmpty },
    .many("cycles") { $0.cycles }, .html("otherFigures") { $0.otherFigures },
    .flag("hasSources") { !$0.sources.isEmpty }, .many("sources") { $0.sources },
    .many("exemptions") { $0.exemptions },
    .text("findingsHref") { $0.findingsHref },
  ]
}

struct ExemptionView: View {
  var text: String

  static let fields: [Field<ExemptionView>] = [.text("text") { $0.text }]
}

struct HandInView: View {
  var title: String
  var date: String

  static let fields: [Field<HandInView>] = [
    .text("title") { $0.title }, .text("date") { $0.date },
  ]
}

struct PeriodView: View {
  var label: String
  var dates: String?

  static let fields: [Field<PeriodView>] = [
    .text("label") { $0.label }, .text("dates") { $0.dates },
  ]
}

struct AimView: View {
  var text: String
  var measure: LinkView?
  var target: String?
  var by: String?
  var note: String?
  /// What the numbers say of the aim, in one sentence.
  var evidence: String?
  /// How long a follow-up must be for the target to be seen.
  var needed: String?

  static let fields: [Field<AimView>] = [
    .text("text") { $0.text }, .one("measure") { $0.measure }, .text("target") { $0.target },
    .text("by") { $0.by }, .text("note") { $0.note }, .text("evidence") { $0.evidence },
    .text("needed") { $0.needed },
    .flag("hasDetails") { $0.measure != nil || $0.target != nil || $0.by != nil },
  ]
}

struct SourceView: View {
  var text: String
  var href: String?

  static let fields: [Field<SourceView>] = [
    .text("text") { $0.text }, .text("href") { $0.href },
  ]
}
