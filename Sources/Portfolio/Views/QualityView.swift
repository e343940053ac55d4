/// How many of the published numbers are checked, work by work.
struct QualityView: View {
  var title: String
  var lead: String
  var caption: String
  var columns: [TextView]
  var rows: [Row]
  var method: [TextView]
  var methodTitle: String
  var acceptedTitle: String
  var noAccepted: String
  var works: [Work]

  static let fields: [Field<QualityView>] = [
    .text("title") { $0.title }, .text("lead") { $0.lead }, .text("caption") { $0.caption },
    .many("columns") { $0.columns }, .flag("hasRows") { !$0.rows.isEmpty },
    .many("rows") { $0.rows }, .many("method") { $0.method },
    .text("methodTitle") { $0.methodTitle }, .text("acceptedTitle") { $0.acceptedTitle },
    .text("noAccepted") { $0.noAccepted }, .flag("hasWorks") { !$0.works.isEmpty },
    .many("works") { $0.works },
  ]

  /// One work of the table.
  struct Row: View {
    var title: String
    var href: String
    var cells: [TextView]

    static let fields: [Field<Row>] = [
      .text("title") { $0.title }, .text("href") { $0.href }, .many("cells") { $0.cells },
    ]
  }

  /// What is known to be at odds in one work.
  struct Work: View {
    var title: String
    var href: String
    var accepted: [TextView]
    var remarks: [TextView]

    static let fields: [Field<Work>] = [
      .text("title") { $0.title }, .text("href") { $0.href }, .many("accepted") { $0.accepted },
      .many("remarks") { $0.remarks },
    ]
  }
}
