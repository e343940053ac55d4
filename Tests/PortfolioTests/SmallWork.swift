import Disclosure
import Improvement
import Manuscript
import Statistics
import Testing
import TestSupport

@testable import Portfolio

/// A work that is told in a few lines, built in memory: what is said of it, and what a reader sees.
struct SmallWork {
  let folder: Folder
  let site: BuiltSite

  /// Builds the work of some declared measures and their tables, each after its `-- id.csv --`.
  ///
  /// Every measure has a figure in the report, and the clinics Norra and Södra are there to be named.
  init(
    _ declared: String,
    text: String = "Text.",
    periods: String = "fore: 2023, efter: 2024",
    facts: String = ""
  ) async throws {
    let parts = declared.split(separator: "-- ", maxSplits: 1).map(String.init)
    let measures = parts[0].split(separator: "\n")
    let figures = measures.map { line in
      let id = line.prefix { $0 != ":" }
      return "![\(id)](measure:\(id))"
    }
    let folder = SiteText(
      facts: """
        periods: {\(periods)}
        measures:
        \((measures.map { "  \($0)" } + [facts].filter { !$0.isEmpty }).joined(separator: "\n"))
        """,
      text: ([text] + figures).joined(separator: "\n\n"),
      files: """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        norra: {name: Norra, kind: clinic}
        sodra: {name: Södra, kind: clinic}
        \("-- \(parts[1])".replacing("-- ", with: "-- Projects/exempel/data/"))
        """
    ).folder
    try await self.init(folder)
  }

  /// Builds a site that is written whole.
  init(_ folder: Folder) async throws {
    self.folder = folder
    site = try await BuiltSite(folder)
  }
}

extension SmallWork {
  /// Errors and warnings as `file:line:column code`, by place.
  var faults: [String] {
    site.notes.sorted.filter { $0.severity != .note }.map(\.summary)
  }

  /// What the proof finds in the site as it would be written.
  var found: [String] { SiteProof(of: Folder(site.tree)).notes.sorted.map(\.summary) }

  /// What the proof finds when one of the files is another.
  func found(writing text: String, to path: String) -> [String] {
    SiteProof(of: Folder(site.tree).replacing(path, with: Array(text.utf8))).notes.sorted
      .map(\.summary)
  }

  /// The numbers of a measure that are published: of each period, of each cell and of each point.
  func told(_ id: Measure.ID, of work: String = "exempel") throws -> [String] {
    let finding = try site.finding(id, of: work)
    let periods = finding.periods.map { ($0.period.id, $0.amount) }
    let cells = finding.cells.flatMap { cell in
      cell.periods.map { ("\($0.period.id) \(cell.key.ids.joined(separator: " "))", $0.amount) }
    }
    let points = (finding.series?.points ?? []).map { ($0.date.text, $0.amount) }
    return (periods + cells + points).map { "\($0): \($1.told)" }
  }

  /// The files with one of some texts in them, as they would be written.
  func files(telling texts: String...) -> [String] {
    site.tree.files.filter { file in
      let own = String(decoding: file.bytes, as: UTF8.self)
      return !file.path.hasPrefix("assets/") && texts.contains(where: own.contains)
    }.map(\.path)
  }

  /// The intervals that are published of a measure's protected numbers.
  func intervals(_ id: Measure.ID) throws -> [String] {
    let work = try #require(site.analysis.projects.first)
    return work.protection.counts.filter { $0.measure == id }.compactMap { count in
      count.bounds.map { bounds in
        let words = [count.period ?? count.dates?.text] + count.cell.ids + [count.part.rawValue]
        return words.compactMap(\.self).joined(separator: " ")
          + ": \(bounds.lower)–\(bounds.upper.map(String.init) ?? "")"
      }
    }
  }
}

extension Amount {
  /// The number as a reader has it, with how many it is of.
  fileprivate var told: String {
    switch self {
    case .share(let share, _): "\(share.numerator) of \(share.denominator)"
    case .rate(let rate, _): "\(rate.events) events"
    case .count(let count): "\(count)"
    case .value(let summary): "\(summary.mean) of \(summary.count ?? 0)"
    case .reported(let reported): "printed \(reported.value ?? 0)"
    case .absent(.protected): "protected"
    case .absent: "absent"
    }
  }
}
