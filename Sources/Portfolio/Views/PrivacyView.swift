/// How small groups are protected, and what can still be worked out of them, work by work.
struct PrivacyView: View {
  var title: String
  var lead: String
  var rules: [TextView]
  var caption: String
  /// The header of the column of works.
  var workColumn: String
  var columns: [TextView]
  var rows: [QualityView.Row]
  var works: [Work]
  var limitsTitle: String
  var limits: [TextView]
  var proofTitle: String
  var proof: String
  var record: LinkView

  static let fields: [Field<PrivacyView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead }, .many("rules") { $0.rules },
    .text("caption") { $0.caption }, .text("workColumn") { $0.workColumn },
    .many("columns") { $0.columns },
    .flag("hasRows") { !$0.rows.isEmpty }, .many("rows") { $0.rows }, .many("works") { $0.works },
    .text("limitsTitle") { $0.limitsTitle }, .many("limits") { $0.limits },
    .text("proofTitle") { $0.proofTitle }, .text("proof") { $0.proof },
    .one("record") { $0.record },
  ]

  /// What is protected of one work, and what is not because it is public already.
  struct Work: View {
    var id: String
    var title: String
    var href: String
    var facts: [TextView]
    var exemptions: [ValueView]
    var caption: String
    var columns: [TextView]
    var numbers: [Number]

    static let fields: [Field<Work>] = [
      .text("id") { $0.id }, .text("title") { $0.title }, .text("href") { $0.href },
      .many("facts") { $0.facts }, .flag("hasExemptions") { !$0.exemptions.isEmpty },
      .many("exemptions") { $0.exemptions }, .text("caption") { $0.caption },
      .many("columns") { $0.columns }, .flag("hasNumbers") { !$0.numbers.isEmpty },
      .many("numbers") { $0.numbers },
    ]
  }

  /// A protected number: where it stands and what it can be.
  struct Number: View {
    var title: String
    var href: String
    var detail: String
    var interval: String

    static let fields: [Field<Number>] = [
      .text("title") { $0.title }, .text("href") { $0.href }, .text("detail") { $0.detail },
      .text("interval") { $0.interval },
    ]
  }
}
