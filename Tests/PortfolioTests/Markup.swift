import Foundation
import Testing

/// The tags and words of a page, read without a browser: enough for pages that Skifte writes.
struct Markup: Sendable {
  let html: String
  let tags: [Tag]

  struct Tag: Sendable {
    let name: String
    let attributes: [(name: String, value: String)]
  }

  init(_ html: String) {
    self.html = html
    let pattern = /<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>\/"]+(?:="[^"]*")?)*)\s*\/?>/
    tags = html.matches(of: pattern).map { match in
      let attributes = match.output.2.matches(of: /([^\s="]+)(?:="([^"]*)")?/).map { attribute in
        (String(attribute.output.1).lowercased(), Self.decoded(attribute.output.2 ?? ""))
      }
      return Tag(name: match.output.1.lowercased(), attributes: attributes)
    }
  }
}

extension Markup.Tag {
  /// The value of an attribute; nil without one.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension Markup {
  /// Every id, in the order of the page.
  var ids: [String] { tags.compactMap { $0["id"] } }

  /// Every address that a reader or a browser may follow.
  var addresses: [String] { tags.flatMap { tag in ["href", "src"].compactMap { tag[$0] } } }

  /// The words a reader sees, with a line break for every tag.
  var words: String {
    let body = html.firstRange(of: "<body>").map { html[$0.upperBound...] } ?? html[...]
    return Self.decoded(body.replacing(/<[^>]*>/, with: "\n"))
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// An element by its id, up to the end tag of that name.
  func element(_ name: String, id: String) -> Markup? {
    guard let start = html.firstRange(of: "<\(name) class=\"figure\" id=\"\(id)\""),
      let end = html[start.lowerBound...].firstRange(of: "</\(name)>")
    else { return nil }
    return Markup(String(html[start.lowerBound..<end.upperBound]))
  }

  /// The figure of an id.
  func figure(_ id: String) -> Markup? { element("figure", id: id) }

  /// The first drawing.
  var drawing: String? {
    guard let start = html.firstRange(of: "<svg class=\"chart"),
      let end = html[start.lowerBound...].ranges(of: "\n</svg>\n").last
    else { return nil }
    return String(html[start.lowerBound..<end.upperBound])
  }

  /// What is between the tags of a class, by paragraph.
  func texts(ofClass name: String) -> [String] {
    html.split(separator: "class=\"\(name)\"").dropFirst().map { rest in
      let content = rest.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      return Self.decoded(content)
    }
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { text, entity in text.replacing(entity.0, with: entity.1) }
  }
}

/// Whether a page says something; a failure names the words, not the whole page.
func expect(
  _ page: Markup,
  says words: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let isThere = page.words.contains(words)
  #expect(isThere, "\(words)", sourceLocation: sourceLocation)
}
