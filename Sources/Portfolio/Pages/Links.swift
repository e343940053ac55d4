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
  func cycle(_ cycle: String, of slug: String) -> String {
    "\(root)projects/\(slug)/cycles/\(cycle)/index.html"
  }
  func unit(_ id: CareUnit.ID) -> String { "\(root)units/\(id)/index.html" }
  func area(_ name: String) -> String { "\(root)areas/\(slug(of: name))/index.html" }
  func measure(_ id: Measure.ID) -> String { "\(root)measures/\(id)/index.html" }
  func milestone(_ id: Milestone.ID) -> String { "\(root)milestones/\(id)/index.html" }
  func page(_ slug: String) -> String { "\(root)\(slug)/index.html" }
  var index: String { "\(root)index.html" }
  var units: String { "\(root)units/index.html" }
  var areas: String { "\(root)areas/index.html" }
  var privacy: String { "\(root)privacy.html" }
  /// What is protected of a work.
  func protection(of slug: String) -> String { "\(privacy)#\(Self.protectionID(slug))" }
  var dataQuality: String { "\(root)data-quality/index.html" }
  var measures: String { "\(root)measures/index.html" }
  var milestones: String { "\(root)milestones/index.html" }
  var cycles: String { "\(root)cycles/index.html" }
  /// The cycles with one decision, or those without any.
  func cycles(deciding decision: Cycle.Decision?) -> String {
    "\(root)cycles/\(decision?.rawValue ?? "undecided")/index.html"
  }
  /// From a project's own page to its published tables.
  func tables(of slug: String) -> String { "\(root)projects/\(slug)/data/" }

  /// Where a figure stands.
  ///
  /// An id of a measure has no `_`, so a second figure of it can be told from another measure's.
  static func figureID(_ measure: Measure.ID, number: Int = 1) -> String {
    "figur-\(measure)" + (number > 1 ? "_\(number)" : "")
  }
  /// Where it stands what is protected of a work.
  static func protectionID(_ slug: String) -> String { "skydd-\(slug)" }
  static func planID(number: Int = 1) -> String { "tidsplan" + (number > 1 ? "_\(number)" : "") }
  /// What the ids inside a figure's drawing begin with.
  static func drawingID(_ figure: String) -> String { "diagram-\(figure)" }
}

/// An author's address with what no address may hold written with percent signs.
func encoded(address: String) -> String {
  percentEncoded(address, keeping: "-_.~!*(),%#@?=;:/$&+'")
}

/// A link that writes to somebody: what is not part of a plain address, such as a `?` that would
/// fill in a copy to somebody else, is written with percent signs.
func mailLink(to address: String) -> String {
  "mailto:" + percentEncoded(address, keeping: "-_.~@+")
}

private func percentEncoded(_ text: String, keeping kept: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return text.utf8.reduce(into: "") { result, byte in
    let scalar = Unicode.Scalar(byte)
    let isLetterOrDigit =
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    if isLetterOrDigit || kept.unicodeScalars.contains(scalar) {
      result.unicodeScalars.append(scalar)
    } else {
      result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
}
