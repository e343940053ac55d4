import Improvement
import Manuscript

/// A figure: its message, drawing, table, method and what its source disagrees about.
struct FigureView: View {
  var id: String
  var title: String
  var message: String?
  var note: String?
  var verdict: String?
  var verdictText: String?
  var chart: String?
  var table: TableView?
  var method: String?
  var detectable: String?
  var definition: String?
  var sourceNote: String?
  var accepted: [TextView]
  var dataHref: String?
  var dataLabel: String?
  /// To what is said of the work's protected numbers; nil for a figure without any.
  var protectedHref: String?
  var protectedNote: String?
  var words: WordsView

  static let fields: [Field<FigureView>] = [
    .text("id") { $0.id }, .text("title") { $0.title }, .text("message") { $0.message },
    .text("note") { $0.note }, .text("verdict") { $0.verdict },
    .text("verdictText") { $0.verdictText }, .html("chart") { $0.chart },
    .one("table") { $0.table }, .text("method") { $0.method },
    .text("detectable") { $0.detectable }, .text("definition") { $0.definition },
    .text("sourceNote") { $0.sourceNote }, .flag("hasAccepted") { !$0.accepted.isEmpty },
    .many("accepted") { $0.accepted }, .text("dataHref") { $0.dataHref },
    .text("dataLabel") { $0.dataLabel }, .text("protectedHref") { $0.protectedHref },
    .text("protectedNote") { $0.protectedNote }, .one("words") { $0.words },
  ]
}

/// A line of text in a list.
struct TextView: View {
  var text: String

  static let fields: [Field<TextView>] = [.text("text") { $0.text }]
}

/// A table of finished words.
struct TableView: View {
  var caption: String
  var columns: [Cell]
  var rows: [Row]
  /// What is said of the table as a whole, below it.
  var note: String?

  static let fields: [Field<TableView>] = [
    .text("caption") { $0.caption }, .many("columns") { $0.columns }, .many("rows") { $0.rows },
    .flag("hasNote") { $0.note != nil }, .text("note") { $0.note },
  ]

  struct Cell: View {
    var text: String
    var isNumber: Bool

    static let fields: [Field<Cell>] = [
      .text("text") { $0.text }, .flag("isNumber") { $0.isNumber },
    ]
  }

  struct Row: View {
    var header: String
    var cells: [Cell]

    static let fields: [Field<Row>] = [
      .text("header") { $0.header }, .many("cells") { $0.cells },
    ]
  }
}

extension FigureView {
  /// The figure of a finding.
  ///
  /// `title` is the author's own subject, or the measure's title; `dataPath` leads from the page to
  /// the published table, `links` to the site's other pages.
  init(
    of finding: Finding,
    in analysis: DisclosedAnalysis,
    id: String,
    title: String,
    dataPath: String?,
    links: Links,
    phrases: Phrases
  ) {
    let message = Message(finding: finding, phrases: phrases)
    let method = MethodLine(finding: finding, phrases: phrases)
    let chart = FigureChart(
      finding: finding,
      title: title,
      summary: message.text ?? finding.measure.title,
      phrases: phrases,
      cycles: analysis.project.cycles
    )
    let hasData = !finding.measure.observations.isEmpty || !finding.steps.isEmpty
    self.init(
      id: id,
      title: title,
      message: message.text,
      note: message.note,
      verdict: finding.shownVerdict?.name,
      verdictText: finding.shownVerdict?.label.text(in: phrases.language),
      chart: chart.svg(id: Links.drawingID(id)),
      table: FigureTable(finding: finding, phrases: phrases).view,
      method: method.text,
      detectable: method.detectable,
      definition: finding.measure.definition.map(typeset),
      sourceNote: Self.sourceNote(of: finding, phrases),
      accepted: Self.accepted(finding, phrases),
      dataHref: hasData ? dataPath.map { "\($0)\(finding.measure.id).csv" } : nil,
      dataLabel: hasData ? "\(finding.measure.id).csv" : nil,
      words: WordsView(language: phrases.language)
    )
    if analysis.protection.protects(finding.measure.id) {
      protectedHref = links.protection(of: analysis.project.slug)
      protectedNote = Self.protectedNote(of: finding, phrases)
    }
    table?.caption = title
    table?.note = MixWords(finding: finding, phrases: phrases).association
  }

  /// What protection has done to the figure: hidden numbers, or put points together, or both.
  private static func protectedNote(of finding: Finding, _ phrases: Phrases) -> String {
    let points = finding.series?.points ?? []
    let isMerged = points.contains { $0.date.precision == .day && $0.date.days > 1 }
    let amounts =
      (finding.periods + finding.cells.flatMap(\.periods)).map(\.amount) + points.map(\.amount)
    let hasHidden = amounts.contains(.absent(.protected))
    let hidden = phrases.text(
      "Skyddat värde: antalet är så litet, eller säger så mycket om ett litet antal, att det inte visas.",
      "Protected value: the number is so small, or tells so much of a small one, that it is not shown."
    )
    let merged = phrases.text(
      "Tider med för små tal visas ihop med tiden intill.",
      "Times with too small numbers are shown together with the next."
    )
    return [hasHidden || !isMerged ? hidden : nil, isMerged ? merged : nil].compactMap(\.self)
      .joined(separator: " ")
  }

  private static func sourceNote(of finding: Finding, _ phrases: Phrases) -> String? {
    guard let data = finding.measure.data else { return nil }
    let rows = phrases.number.whole(data.rows)
    return phrases.text(
      "\(data.path), \(rows) \(data.rows == 1 ? "rad" : "rader")",
      "\(data.path), \(rows) \(data.rows == 1 ? "row" : "rows")"
    )
  }

  /// Every reading of a number that the source gives more than one of.
  private static func accepted(_ finding: Finding, _ phrases: Phrases) -> [TextView] {
    finding.mismatches.filter { $0.acceptedReason != nil }.map { mismatch in
      TextView(text: phrases.accepted(mismatch))
    }
  }
}

extension Phrases {
  /// An accepted mismatch in words: period, cell, both numbers and the reason.
  func accepted(_ mismatch: Mismatch) -> String {
    let first = number.shortest(mismatch.first, atMost: 2)
    let second = number.shortest(mismatch.second, atMost: 2)
    var about = mismatch.period.map { $0.label } ?? ""
    if !mismatch.cell.isWhole { about += about.isEmpty ? "" : ", " }
    about += mismatch.cell.label
    let place = about.isEmpty ? "" : "\(about): "
    let reason = typeset(mismatch.acceptedReason ?? "")
    return text(
      "\(place)\(first) mot \(second). \(reason)",
      "\(place)\(first) against \(second). \(reason)"
    )
  }
}
