import Improvement
import Manuscript

/// Addresses within the site, relative to a page at a depth.
struct Links {
  /// `""`, `"../"` or `"../../"`: from the page to the site's root.
  let root: String
}

extension Links {
  func project(_ slug: String) -> String { "\(root)projects/\(slug)/index.html" }
  func figure(_ measure: Measure.ID, of slug: String) -> String {
    "\(project(slug))#\(Self.figureID(measure))"
  }
  func unit(_ id: CareUnit.ID) -> String { "\(root)units/\(id)/index.html" }
  func area(_ name: String) -> String { "\(root)areas/\(slug(of: name))/index.html" }
  func measure(_ id: Measure.ID) -> String { "\(root)measures/\(id)/index.html" }
  func page(_ slug: String) -> String { "\(root)\(slug)/index.html" }
  var index: String { "\(root)index.html" }
  var units: String { "\(root)units/index.html" }
  var areas: String { "\(root)areas/index.html" }
  var measures: String { "\(root)measures/index.html" }
  /// From a project's own page to its published tables.
  func tables(of slug: String) -> String { "\(root)projects/\(slug)/data/" }

  static func figureID(_ measure: Measure.ID) -> String { "figur-\(measure)" }
}
