import Improvement
import Manuscript
import TestSupport

@testable import Portfolio

/// A site released again and again, as `build --ledger` does it.
struct Releases {
  /// The ledger's file after the last release that was let through.
  private(set) var file: [UInt8]?
  static let path = "utgivet.jsonl"

  /// What was published by each release that was let through.
  private(set) var published: [DisclosedAnalysis] = []

  init(file: [UInt8]? = nil) {
    self.file = file
  }
}

extension Releases {
  /// Tries to release a site; what the ledger has to say about it.
  mutating func release(_ folder: Folder) async -> [Diagnostic] {
    let analysis = await SiteAnalysis(of: folder)
    var notes = Notes()
    let ledger = analysis.ledger(after: file, path: Self.path, noting: &notes)
    if !notes.hasErrors, let ledger {
      file = Array(ledger.text.utf8)
      published += analysis.projects
    }
    return notes.sorted
  }

  /// Tries to release the small site with one measure and its table.
  mutating func release(
    _ measure: String,
    _ table: String,
    periods: String = "{baseline: 2023, followup: 2024}",
    facts: String = "privacy: {smallest-cell: 5}"
  ) async -> [String] {
    let text = SiteText(
      facts: "periods: \(periods)\nmeasures:\n  \(measure)\n\(facts)",
      files: "-- Projects/exempel/data/a.csv --\n\(table)\n"
    )
    return await release(text.folder).map(\.code.id)
  }

  /// Tries to release a share of 2023 beside one that stays as it is.
  mutating func release(share: String, periods: String = "{baseline: 2023, followup: 2024}")
    async -> [String]
  {
    await release(
      "a: {title: A, kind: proportion, data: data/a.csv}",
      "period;täljare;nämnare\nbaseline;\(share)\nfollowup;40;130",
      periods: periods
    )
  }

  /// Tries to release the counts of categories.
  mutating func release(categories: [(String, Int)], option: String = "") async -> [String] {
    let rows = categories.map { "baseline;\($0.0);\($0.1)" }.joined(separator: "\n")
    return await release(
      "a: {title: A, kind: mix, data: data/a.csv\(option)}",
      "period;kategori;antal\n\(rows)"
    )
  }

  /// Tries to release a series of counts, by month from January 2024.
  mutating func release(months: [Int], facts: String = "privacy: {smallest-cell: 5}") async
    -> [String]
  {
    let rows = months.enumerated().map { index, count in
      "2024-\(index < 9 ? "0" : "")\(index + 1);\(count)"
    }.joined(separator: "\n")
    return await release(
      "a: {title: A, kind: count, data: data/a.csv}",
      "datum;antal\n\(rows)",
      facts: facts
    )
  }

  /// The lines of the ledger.
  var lines: [Substring] { String(decoding: file ?? [], as: UTF8.self).split(separator: "\n") }
}
