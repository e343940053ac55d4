import Foundation
import Improvement
import Manuscript
import Testing

@testable import Portfolio

/// A site with its analysis and its files in memory, as `build` makes them.
struct BuiltSite: Sendable {
  let analysis: SiteAnalysis
  let notes: Notes
  /// Empty when the theme could not be read.
  let tree: OutputTree

  /// Builds the site of a folder, with this repository's themes, as of 1 February 2025 or the day
  /// given.
  init(_ folder: Folder, on date: CalendarDate? = CalendarDate("2025-02-01")) async throws {
    let folder = folder.overlaid(with: try Folder(reading: ["Themes"], below: Self.repository))
    let analysis = await SiteAnalysis(of: folder, on: date)
    var notes = analysis.notes
    let tree = await pages(of: analysis, folder: folder, date: date, noting: &notes)
    self.analysis = analysis
    self.notes = notes
    self.tree = tree ?? OutputTree()
  }

  /// The invented site that shows every kind of measure and chart.
  static let allKinds = Task { try await BuiltSite(allKindsFolder()) }

  /// The files of the invented site.
  static func allKindsFolder() throws -> Folder {
    let path = "Tests/PortfolioTests/Sites/alla-slag"
    return try Folder(reading: ["Site", "Projects"], below: repository.appending(path: path))
  }

  /// Links are followed here, since a folder read from disk follows none.
  static var repository: URL {
    let here = URL(filePath: #filePath).resolvingSymlinksInPath()
    return (0..<3).reduce(here) { url, _ in url.deletingLastPathComponent() }
  }
}

extension BuiltSite {
  /// What stands in the way of publishing.
  var errors: [Diagnostic] { notes.sorted.filter { $0.severity == .error } }

  /// The paths of the pages.
  var pagePaths: [String] { tree.files.map(\.path).filter { $0.hasSuffix(".html") } }

  /// A file's text; fails the test when there is no such file.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(tree[path], "there is no \(path)"), as: UTF8.self)
  }

  /// A page's markup; fails the test when there is no such page.
  func page(_ path: String) throws -> Markup { Markup(try text(path)) }

  /// The page of a project.
  func project(_ slug: String) throws -> Markup { try page("projects/\(slug)/index.html") }

  /// The finding of a project's measure.
  func finding(_ measure: String, of slug: String) throws -> Finding {
    let project = try #require(analysis.projects.first { $0.project.slug == slug })
    return try #require(project.finding(measure))
  }
}
