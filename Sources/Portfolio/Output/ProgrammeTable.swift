import Improvement
import Manuscript

/// The programme as a table: a row for each year, unit, work and milestone.
struct ProgrammeTable {
  let overview: ProgrammeOverview
  let phrases: Phrases
}

extension ProgrammeTable {
  /// For programs: `,`, decimal point, English column names, the names of `portfolio.json`.
  var csv: String {
    let columns: [Column] = [
      .init("year") { $0.year.map(String.init) },
      .text("unit") { $0.row.unit.id },
      .text("unitName") { $0.row.unit.name },
      .text("project") { $0.work?.project.slug },
      .text("title") { $0.work?.project.title },
      .text("stage") { $0.work?.stage.rawValue },
      .init("score") { ($0.work?.score?.suggested).map { numberCell(.number($0)) } },
      .init("ownScore") { ($0.work?.score?.own).map { numberCell(.number($0)) } },
      .text("milestone") { $0.status.milestone.id },
      .text("milestoneTitle") { $0.status.milestone.title },
      .init("due") { $0.status.due?.text },
      .init("handedIn") { $0.status.handedIn?.text },
      .init("daysLate") { $0.status.daysLate.map(String.init) },
      .text("status") { $0.status.state.rawValue },
      .text("missingSections") { $0.status.missingSections.joined(separator: "; ") },
      .text("missingRequirements") { entry in
        entry.status.missingRequirements.map(\.rawValue).joined(separator: "; ")
      },
    ]
    return Manuscript.csv(rows(of: columns))
  }

  /// For Swedish Excel: `;`, decimal comma, and the words of the page.
  var excel: String {
    let phrases = phrases
    let columns: [Column] = [
      .init(phrases.text(.year)) { $0.year.map(String.init) },
      .text(phrases.text(.unit)) { $0.row.unit.name },
      .text(phrases.text(.work)) { $0.work?.project.title },
      .text(phrases.text(.stage)) { ($0.work?.stage).map { phrases.stage($0) } },
      .init(phrases.text("Framsteg, förslag", "Progress, suggested")) {
        ($0.work?.score?.suggested).map { phrases.score($0) }
      },
      .init(phrases.text("Framsteg, teamets eget", "Progress, the team's own")) {
        ($0.work?.score?.own).map { phrases.score($0) }
      },
      .text(phrases.text("Riktmärke", "Milestone")) { $0.status.milestone.title },
      .init(phrases.text("Senast", "Due")) { $0.status.due?.text },
      .init(phrases.text(.handedIn)) { $0.status.handedIn?.text },
      .init(phrases.text("Dagar efter slutdatum", "Days after due date")) {
        $0.status.daysLate.map(String.init)
      },
      .text(phrases.text("Status", "Status")) { phrases.state($0.status.state) },
      .text(phrases.text("Det som saknas", "What is missing")) {
        $0.work == nil
          ? phrases.brief($0.status) : phrases.missing(of: $0.status).joined(separator: ", ")
      },
    ]
    return excelCSV(rows(of: columns))
  }

  /// A column with what it says of an entry; nil is an empty cell.
  private struct Column {
    let name: String
    let read: (Entry) -> String?

    /// A column of numbers or dates, which are never changed.
    init(_ name: String, _ read: @escaping (Entry) -> String?) {
      self.name = name
      self.read = read
    }

    /// A column of texts, which no spreadsheet may run.
    static func text(_ name: String, _ read: @escaping (Entry) -> String?) -> Column {
      Column(name) { read($0).map(spreadsheetSafe) }
    }
  }

  private struct Entry {
    let year: Int?
    let row: ProgrammeOverview.Row
    let status: MilestoneStatus

    var work: DisclosedAnalysis? { row.project }
  }

  private func rows(of columns: [Column]) -> [[String]] {
    let entries = overview.years.flatMap { year in
      year.rows.flatMap { row in
        row.statuses.map { Entry(year: year.year, row: row, status: $0) }
      }
    }
    return [columns.map(\.name)]
      + entries.map { entry in columns.map { $0.read(entry) ?? "" } }
  }
}
