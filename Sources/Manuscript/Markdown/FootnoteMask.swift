/// Hides `[^1]` from cmark, which would read `[^1]: text` as the definition of a link.
///
/// The brackets become `^` (punctuation like they are, so that emphasis around them is read the
/// same, but with no meaning in CommonMark) and the mark after the first becomes U+0001, which the
/// text cannot hold. Every byte keeps its place.
enum FootnoteMask {
  static let caret = UInt8(ascii: "^")
  static let mark: UInt8 = 0x01

  /// The bytes with every footnote mark hidden, but for escaped ones and the text of links.
  static func hidden(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + 2 < result.count {
      if result[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if let end = close(of: index, in: result) {
        (result[index], result[index + 1], result[end]) = (caret, mark, caret)
        index = end
      }
      index += 1
    }
    return result
  }

  /// The text with its footnote marks as the author wrote them.
  static func shown(_ text: String) -> String {
    guard text.utf8.contains(mark) else { return text }
    return pieces(of: text).map { piece in
      switch piece {
      case .text(let text): text
      case .label(let label): "[^\(label)]"
      }
    }.joined()
  }

  enum Piece {
    case text(String)
    case label(String)
  }

  /// The text cut at its hidden marks.
  static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var rest = 0
    while let open = bytes[rest...].firstIndex(of: mark), open > rest,
      let end = bytes[open...].firstIndex(of: caret)
    {
      if open - 1 > rest { pieces.append(.text(string(bytes[rest..<(open - 1)]))) }
      pieces.append(.label(string(bytes[(open + 1)..<end])))
      rest = end + 1
    }
    if rest < bytes.count { pieces.append(.text(string(bytes[rest...]))) }
    return pieces
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The label of a definition `[^label]:` whose hidden form begins at `offset`, and where its
  /// words begin; nil when no words follow.
  static func definition(in bytes: [UInt8], at offset: Int) -> (label: String, content: Int)? {
    guard offset + 1 < bytes.count, bytes[offset] == caret, bytes[offset + 1] == mark,
      let end = bytes[(offset + 2)...].firstIndex(of: caret),
      end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"),
      let content = bytes[(end + 2)...].firstIndex(where: { !$0.isBlank })
    else { return nil }
    return (string(bytes[(offset + 2)..<end]), content)
  }

  private static func close(of open: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[open] == UInt8(ascii: "["), bytes[open + 1] == caret else { return nil }
    guard let end = bytes[(open + 2)...].firstIndex(where: { !isLabel($0) }), end > open + 2,
      bytes[end] == UInt8(ascii: "]"),
      end + 1 == bytes.count || bytes[end + 1] != UInt8(ascii: "(")
    else { return nil }
    return end
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
