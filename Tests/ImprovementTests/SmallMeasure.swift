import Improvement
import Manuscript
import TestSupport

/// One measure `matt` of a small project, read from a table and analysed.
struct SmallMeasure {
  let read: ReadSite
  let finding: Finding

  /// - Parameters:
  ///   - keys: What its declaration says beside title and data, as in a map in braces.
  ///   - table: Its CSV file.
  ///   - periods: The project's periods, one a line.
  ///   - text: The report's text.
  init(
    _ keys: String,
    table: String,
    periods: String = "baseline: 2023\nfollowup: 2024",
    text: String = "Text."
  ) {
    let lines = periods.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let facts = """
      periods:
      \(lines)
      measures:
        matt: {title: Mått, data: data/matt.csv, \(keys)}
      """
    read = ReadSite(
      SiteText(
        facts: facts,
        text: text,
        files: "-- Projects/exempel/data/matt.csv --\n\(table)\n"
      )
    )
    finding =
      read.analyses.first?.findings.first
      ?? Finding(of: .unread, periods: [], isPlanned: false)
  }
}

extension SmallMeasure {
  var verdict: Verdict? { finding.verdict }

  /// The measure as a whole, period by period.
  var amounts: [Amount] { finding.periods.map(\.amount) }

  /// The estimates of the measure as a whole, period by period.
  var estimates: [Double?] { amounts.map(\.estimate) }

  /// The estimate of one cell in each of its periods.
  func estimates(_ cell: String...) -> [Double?] {
    finding.cell(cell)?.periods.map(\.amount.estimate) ?? []
  }

  /// What a claim's address gives.
  func value(_ address: String) -> Result<ClaimValue, ClaimFailure>? {
    guard let analysis = read.analyses.first,
      let (path, stray) = ClaimPath.parse(address, periods: analysis.project.periods), stray == nil
    else { return nil }
    return analysis.value(of: path)
  }
}

extension Measure {
  /// What a test gets that could not read its measure; it has no kind of finding a test asks for.
  fileprivate static let unread = Measure(
    id: "unread",
    title: "",
    kind: .flow,
    place: Place(file: "")
  )
}
