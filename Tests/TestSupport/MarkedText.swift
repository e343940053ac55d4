package import Manuscript

/// A text in which `▸` says where a diagnostic is expected.
package struct MarkedText: Sendable, Hashable {
  /// The text without its marks.
  package let text: String
  /// Where the marks stood, in the order of the text.
  package let marks: [Position]

  /// Takes the marks out of a text; each mark means the character that follows it.
  package init(_ marked: String) {
    var text = ""
    var marks: [Position] = []
    var position = Position.start
    for character in marked {
      if character == "▸" {
        marks.append(position)
        continue
      }
      text.append(character)
      position =
        character == "\n" ? Position(line: position.line + 1, column: 1) : position.advanced(by: 1)
    }
    self.text = text
    self.marks = marks
  }
}

extension MarkedText {
  /// The text in UTF-8, but `⟨E5⟩` is the byte E5: for what no text can hold.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let sign = rest.firstMatch(of: /⟨([0-9A-F]{2})⟩/) {
      bytes += rest[..<sign.range.lowerBound].utf8
      if let byte = UInt8(sign.1, radix: 16) { bytes.append(byte) }
      rest = rest[sign.range.upperBound...]
    }
    return bytes + rest.utf8
  }
}
