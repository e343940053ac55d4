extension MarkdownLines {
  /// Hides the footnote marks from cmark and makes every definition a list item of its own.
  ///
  /// A list item is what a footnote is like: its text may go on in the next lines and, indented by
  /// four, in further blocks. The first definition of a label counts. Returns the labels.
  mutating func separateFootnotes(noting notes: inout Notes) -> [String: Place] {
    guard lines.contains(where: { $0.bytes.contains(UInt8(ascii: "^")) }) else { return [:] }
    for index in lines.indices { lines[index].bytes = FootnoteMask.hidden(lines[index].bytes) }
    var defined: [String: Place] = [:]
    for paragraph in paragraphs {
      for number in paragraph.lines {
        let offset = contentOffset(ofLine: number, in: paragraph)
        guard let found = FootnoteMask.definition(in: line(number).bytes, at: offset) else {
          continue
        }
        let place = place(from: (number, offset), to: (number, found.content))
        let first = defined[found.label]
        if let first {
          notes.add(
            .repeatedFootnote,
            at: place,
            ["label": Wording(found.label)],
            related: [.init(Wording("den första står här", "the first is here"), at: first)]
          )
        } else {
          defined[found.label] = place
        }
        let prefix = prefix(ofLine: number, in: paragraph)
        let footnote = Footnote(
          label: found.label,
          offset: prefix.count,
          isRepeated: first != nil
        )
        makeItem(ofLine: number, prefix: prefix, from: offset, content: found.content, footnote)
      }
    }
    return defined
  }

  /// Four columns, as wide as the indentation that carries a footnote on.
  private static let itemMark = Array("1)  ".utf8)

  private mutating func makeItem(
    ofLine number: Int,
    prefix: [UInt8],
    from offset: Int,
    content: Int,
    _ footnote: Footnote
  ) {
    let old = line(number)
    let content = content..<old.bytes.count
    let ours = prefix.count + Self.itemMark.count
    lines[number - 1] = Line(
      bytes: prefix + Self.itemMark + old.bytes[content],
      origin: old.origin,
      offsets: Array(repeating: old.origin(of: offset), count: ours) + content.map(old.origin),
      role: .footnote(footnote)
    )
  }
}
