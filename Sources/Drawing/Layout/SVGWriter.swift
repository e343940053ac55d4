/// Markup in the making: elements one to a line, attributes in the order given, all text escaped.
struct SVGWriter {
  /// What has been written so far.
  private(set) var markup = ""
}

extension SVGWriter {
  /// Writes an element; an attribute of nil is left out.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Its attributes, in order.
  ///   - text: Its content; nil or empty for none.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    text: String? = nil
  ) {
    markup += "<" + name + written(attributes)
    markup += text.map { ">\(escaped($0))</\(name)>\n" } ?? "/>\n"
  }

  /// Begins an element that other elements go into.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    markup += "<" + name + written(attributes) + ">\n"
  }

  /// Ends an element that was begun.
  mutating func close(_ name: String) {
    markup += "</\(name)>\n"
  }

  /// Adds what another writer has written.
  mutating func append(_ other: SVGWriter) {
    markup += other.markup
  }

  private func written(_ attributes: KeyValuePairs<String, String?>) -> String {
    attributes.map { name, value in value.map { " \(name)=\"\(escaped($0))\"" } ?? "" }.joined()
  }
}

/// Text as it may stand in content and in quoted attributes; control characters become spaces, and
/// those that turn the direction of a line or cannot be seen are left out.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += " "
    case "\u{200B}", "\u{202A}"..."\u{202E}", "\u{2060}", "\u{2066}"..."\u{2069}", "\u{FEFF}": break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
