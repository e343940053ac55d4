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

  /// Where a figure stands. An id of a measure has no `_`, so a second figure of it can be told
  /// from another measure's.
  static func figureID(_ measure: Measure.ID, number: Int = 1) -> String {
    "figur-\(measure)" + (number > 1 ? "_\(number)" : "")
  }
  static func planID(number: Int = 1) -> String { "tidsplan" + (number > 1 ? "_\(number)" : "") }
  /// What the ids inside a figure's drawing begin with.
  static func drawingID(_ figure: String) -> String { "diagram-\(figure)" }
}
