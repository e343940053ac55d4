/// What a browser asks the preview for.
package struct PreviewRequest: Sendable, Hashable {
  /// `GET`, `HEAD` or another.
  let method: String
  /// The path as it was sent, with its percent signs.
  let path: String
  /// What follows the question mark, as it was sent.
  let query: String
  /// The host and port that the browser believes it is talking to.
  let host: String?

  /// A request by the lines of HTTP that matter here.
  package init(method: String, path: String, query: String = "", host: String?) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
  }
}

extension PreviewRequest {
  /// The path below the root, decoded: `å/index.html` for `/%C3%A5/index.html`; nil for one that no
  /// file of a site can have.
  ///
  /// Each part is decoded by itself, so that a `/` or a `..` in disguise stays within its part, where
  /// it is refused.
  var file: String? {
    guard path.hasPrefix("/") else { return nil }
    var parts: [String] = []
    let sent = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in sent.enumerated() {
      guard let name = decoded(part) else { return nil }
      let isFolder = name.isEmpty && index == sent.count - 1
      guard isFolder || isName(name) else { return nil }
      parts.append(name)
    }
    return parts.joined(separator: "/")
  }

  private func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.value >= 32 }
  }

  private func decoded(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = part.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
