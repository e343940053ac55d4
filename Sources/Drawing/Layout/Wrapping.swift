/// A text in lines of at most so many characters, broken at spaces and, in words longer than a
/// line, after a slash or hyphen or else anywhere with a hyphen.
///
/// - Parameters:
///   - text: The text; no-break spaces do not break.
///   - limit: The most characters on a line; at least 2.
/// - Returns: The lines; none for a text without words.
func wrapped(_ text: String, to limit: Int = lineLength) -> [String] {
  var lines: [String] = []
  for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
    for (index, piece) in pieces(of: word, limit: max(2, limit)).enumerated() {
      let space = index == 0 ? " " : ""
      if let last = lines.last, last.count + space.count + piece.count <= limit {
        lines[lines.count - 1] = last + space + piece
      } else {
        lines.append(piece)
      }
    }
  }
  return lines
}

/// A word in pieces that fit on a line each; whole when it fits itself.
private func pieces(of word: Substring, limit: Int) -> [String] {
  var result: [String] = []
  var rest = word
  while rest.count > limit {
    let head = rest.prefix(limit)
    if let cut = head.lastIndex(where: { $0 == "/" || $0 == "-" }) {
      result.append(String(rest[...cut]))
      rest = rest[rest.index(after: cut)...]
    } else {
      result.append(String(rest.prefix(limit - 1)) + "-")
      rest = rest.dropFirst(limit - 1)
    }
  }
  if !rest.isEmpty { result.append(String(rest)) }
  return result
}
