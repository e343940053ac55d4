import Foundation
import Manuscript

/// The part of a site that a check is about.
struct CheckScope {
  /// Paths from the site's root without a slash at the end; empty for the root itself.
  private let paths: [String]

  /// The named files and folders, each a path from here or from the site's root; all of the site
  /// when none is named.
  ///
  /// - Throws: `Failure` for a path that is not in the site: a slip of the pen must not
  ///   look like a clean check.
  init(of named: [String], in site: SiteOptions) throws {
    paths = try named.map { name in
      let choices = [
        URL(filePath: name), URL(filePath: name, relativeTo: site.root),
      ]
      for choice in choices where FileManager.default.fileExists(atPath: choice.path) {
        let names = choice.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        let root = site.root.standardizedFileURL.pathComponents.filter { $0 != "/" }
        let below = names.filter { $0 != "/" }
        if below.starts(with: root) {
          return below.dropFirst(root.count).joined(separator: "/")
        }
      }
      throw Failure.usage(
        Wording("”\(name)” finns inte på webbplatsen", "there is no “\(name)” in the site"),
        in: site.language ?? .swedish
      )
    }
  }
}

extension CheckScope {
  /// Whether a file, by its path from the site's root, is in the part.
  func contains(_ file: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
  }
}
