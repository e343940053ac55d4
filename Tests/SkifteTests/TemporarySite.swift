import Foundation
import Testing

/// A site in a folder of its own, gone when the test is over.
final class TemporarySite {
  let root: URL

  /// A small correct site with one project, `exempel`, with files laid over it by their paths.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "skifte-\(UUID().uuidString)")
    for (path, text) in Self.small.merging(files, uniquingKeysWith: { _, new in new }) {
      try write(text, to: path)
    }
    let theme = Self.repository.appending(path: "Themes")
    try FileManager.default.copyItem(at: theme, to: root.appending(path: "Themes"))
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }
}

extension TemporarySite {
  /// The repository that the tests were built from.
  static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file; nil when there is none.
  func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths below a folder of the site, sorted.
  func paths(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }

  /// Every file of a folder with its text, in the order of the paths.
  func contents(of folder: String) throws -> [String] {
    try paths(below: folder).map { "\($0)\n\(text("\(folder)/\($0)") ?? "")" }
  }

  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ToolRun {
    try ToolRun(arguments, in: root, environment: environment)
  }

  /// The report of the small site's project with a text of its own.
  static func report(_ text: String) -> String {
    """
    ---
    title: Exempel
    unit: norra
    template: kort
    periods:
      baseline: 2023
      followup: 2024
    measures:
      andel: {title: Andel, kind: proportion, data: data/andel.csv}
    ---

    \(text)
    """
  }

  private static let small = [
    "Site/site.yml": "title: Provportfölj\naddress: https://example.org/prov/\n",
    "Site/units.yml": "norra: {name: Norra mottagningen, kind: clinic}\n",
    "Site/templates/kort.yml": """
    title: Kort
    sections:
      - {title: Bakgrund, guidance: Varför är området valt?, milestone: riktmarke-1}
    milestones:
      riktmarke-1: {title: Riktmärke 1, requires: [baseline]}
    """,
    "Projects/exempel/report.md": report(
      """
      ## Bakgrund

      Av patienterna fick [25 %](measure:andel/baseline) en plan.
      """
    ),
    "Projects/exempel/data/andel.csv": """
    mätperiod;täljare;nämnare
    baseline;10;40
    followup;20;40
    """,
  ]
}

/// What the tests change of the small site.
enum Flaw {
  /// A claim that the data do not support: an error, C101.
  static let wrongClaim = "Av patienterna fick [26 %](measure:andel/baseline) en plan."

  /// A table with a column that no measure uses: a warning, D202.
  static let unusedColumn = """
    mätperiod;täljare;nämnare;väder
    baseline;10;40;sol
    followup;20;40;regn
    """
}
