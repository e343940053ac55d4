import Manuscript

/// Finds the tags of a template, with places that the parser used for showing it does not give.
///
/// It knows the tags that Skifte's themes use. New delimiters, names made by data, functions and
/// settings are refused: the last could turn the escaping off.
struct TagScanner {
  private let file: SourceFile
  private let characters: [Character]
  private var index = 0
  private var position = Position.start
  /// Where the words begin that have been passed since the last tag.
  private var words: Place?

  init(_ file: SourceFile) {
    self.file = file
    characters = Array(file.text)
  }
}

extension TagScanner {
  /// The tags in order, without comments and faulty tags; the latter are noted.
  mutating func tags(noting notes: inout Notes) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while index < characters.count {
      if isAt("{{") {
        let start = Start(index: index, position: position)
        switch tag() {
        case .tag(let kind, let name, let named):
          tags.append(
            TemplateTag(
              kind: kind,
              name: name,
              place: place(from: start),
              namePlace: file.place(named, length: name.count),
              wordsBefore: words
            )
          )
          words = nil
        case .fault(let fault): notes.add(fault, at: place(from: start))
        case .comment: break
        }
      } else {
        if words == nil, !characters[index].isWhitespace { words = file.place(position) }
        advance()
      }
    }
    return tags
  }
}

extension TagScanner {
  private struct Start {
    let index: Int
    let position: Position
  }

  private enum Found {
    case tag(TemplateTag.Kind, name: String, at: Position)
    case comment
    case fault(TemplateFault)
  }

  /// What the two braces here begin; ends after it.
  private mutating func tag() -> Found {
    advance(by: 2)
    let sign = index < characters.count ? characters[index] : " "
    switch sign {
    case "!": return comment()
    case "=", "%": return .fault(.unused(sign))
    case "\n": return .fault(.nameOnNextLine)
    default: break
    }
    let kind = Self.kinds[sign] ?? .text
    if Self.kinds[sign] != nil { advance() }
    _ = skip(while: \.isWhitespace)
    let named = Start(index: index, position: position)
    let name = skip { Self.nameSigns.contains($0) || $0 == "/" && kind.namesTemplate }
    _ = skip(while: \.isWhitespace)
    let ending = sign == "{" ? "}}}" : "}}"
    guard isAt(ending) else { return .fault(fault(named: named.index, ending: ending)) }
    advance(by: ending.count)
    return name.isEmpty ? .fault(.empty) : .tag(kind, name: name, at: named.position)
  }

  private mutating func comment() -> Found {
    while index < characters.count, !isAt("}}") { advance() }
    guard index < characters.count else { return .fault(.neverEnds) }
    advance(by: 2)
    return .comment
  }

  /// Why a tag does not end after its name: it has no end, or its name holds other signs.
  private mutating func fault(named start: Int, ending: String) -> TemplateFault {
    while index < characters.count, !isAt("}}"), !isAt("{{") { advance() }
    guard index < characters.count, isAt("}}") else { return .neverEnds }
    let name = String(characters[start..<index]).trimmed
    advance(by: 2)
    let isShort = ending == "}}}" && name.allSatisfy(Self.nameSigns.contains)
    return isShort ? .endsShort : .noName(name)
  }

  private func isAt(_ text: String) -> Bool {
    characters[index...].starts(with: text)
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<min(count, characters.count - index) {
      if characters[index] == "\n" {
        position = Position(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      index += 1
    }
  }

  private mutating func skip(while isSkipped: (Character) -> Bool) -> String {
    let start = index
    while index < characters.count, isSkipped(characters[index]) { advance() }
    return String(characters[start..<index])
  }

  /// From the start of a tag to here, at most to the end of its first line.
  private func place(from start: Start) -> Place {
    let length = characters[start.index..<index].prefix { $0 != "\n" }.count
    return file.place(start.position, length: length)
  }

  private static let nameSigns =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"

  private static let kinds: [Character: TemplateTag.Kind] = [
    "{": .html, "&": .html, "#": .section, "^": .inverted, "/": .close,
    ">": .partial, "<": .parent, "$": .block,
  ]
}
