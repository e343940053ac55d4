import Manuscript

/// A word, a number or a mark of a sentence.
struct ProseToken: Sendable, Hashable {
  /// Among the characters of its passage.
  let range: Range<Int>
  let kind: Kind
  /// As written; of a word, in small letters.
  let text: String

  enum Kind: Sendable, Hashable {
    case word
    /// Digits, with spaces between groups of three, in English also commas, and one decimal sign.
    case number
    /// Digits that are part of a name, a date or a range: `R522`, `90-dagars`, `10–15`, `13.00`.
    case code
    case mark
  }
}

extension ProseToken {
  /// The tokens of a part of a passage, white space left out.
  static func tokens(
    of characters: ArraySlice<Character>,
    in language: Language
  ) -> [ProseToken] {
    var tokens: [ProseToken] = []
    var index = characters.startIndex
    while index < characters.endIndex {
      let character = characters[index]
      var end = index + 1
      if character.isDigit {
        end = number(in: characters, from: index, language, to: &tokens)
      } else if character.isLetter {
        end = endOfWord(in: characters, from: index)
        let text = String(characters[index..<end])
        let kind: Kind = text.contains(where: \.isDigit) ? .code : .word
        tokens.append(ProseToken(range: index..<end, kind: kind, text: text.lowercased()))
      } else if !character.isWhitespace {
        tokens.append(ProseToken(range: index..<end, kind: .mark, text: String(character)))
      }
      index = end
    }
    return tokens
  }

  /// The end of the letters, the digits and the hyphens between them.
  private static func endOfWord(in characters: ArraySlice<Character>, from start: Int) -> Int {
    var end = start + 1
    while end < characters.endIndex {
      let character = characters[end]
      let isJoined =
        "-’'".contains(character) && end + 1 < characters.endIndex
        && (characters[end + 1].isLetter || characters[end + 1].isDigit)
      guard character.isLetter || character.isDigit || isJoined else { break }
      end += 1
    }
    return end
  }

  /// Adds the number that begins at a digit, and returns where it ends.
  private static func number(
    in characters: ArraySlice<Character>,
    from start: Int,
    _ language: Language,
    to tokens: inout [ProseToken]
  ) -> Int {
    var end = endOfDigits(in: characters, from: start)
    if end - start <= 3 {
      // 0,125 is no thousand.
      let isGrouped = language == .english && characters[start] != "0"
      let separators: Set<Character> = isGrouped ? [","] : []
      while let next = endOfGroup(in: characters, from: end, separators) { end = next }
    }
    if let next = endOfDecimals(in: characters, from: end) { end = next }
    var kind = Kind.number
    // What goes on with a letter, a hyphen or one more point is no number, and neither is what
    // follows on a dash: a date, a range, a time of day, a name.
    while let next = endOfCode(in: characters, from: end) { (end, kind) = (next, .code) }
    if kind == .number, let last = tokens.last, last.text == "/",
      last.range.upperBound == start, tokens.dropLast().last?.range.upperBound == start - 1
    {
      kind = .code
    }
    let text = String(characters[start..<end])
    tokens.append(ProseToken(range: start..<end, kind: kind, text: text))
    return end
  }

  private static func endOfDigits(in characters: ArraySlice<Character>, from start: Int) -> Int {
    characters[start...].firstIndex { !$0.isDigit } ?? characters.endIndex
  }

  /// The end of a space, or one of the other separators, and exactly three digits.
  private static func endOfGroup(
    in characters: ArraySlice<Character>,
    from start: Int,
    _ separators: Set<Character>
  ) -> Int? {
    guard start + 3 < characters.endIndex,
      characters[start].isWhitespace || separators.contains(characters[start]),
      characters[start + 1].isDigit
    else { return nil }
    let end = endOfDigits(in: characters, from: start + 1)
    return end == start + 4 ? end : nil
  }

  private static func endOfDecimals(in characters: ArraySlice<Character>, from start: Int) -> Int? {
    guard start + 1 < characters.endIndex, ",.".contains(characters[start]),
      characters[start + 1].isDigit
    else { return nil }
    return endOfDigits(in: characters, from: start + 1)
  }

  /// The end of what makes a number part of something longer.
  private static func endOfCode(in characters: ArraySlice<Character>, from start: Int) -> Int? {
    guard start < characters.endIndex else { return nil }
    if characters[start].isLetter { return endOfWord(in: characters, from: start) }
    let isJoin = "-–—/.,:".contains(characters[start])
    guard isJoin, start + 1 < characters.endIndex else { return nil }
    let next = characters[start + 1]
    if next.isDigit { return endOfDigits(in: characters, from: start + 1) }
    guard next.isLetter, "-–".contains(characters[start]) else { return nil }
    return endOfWord(in: characters, from: start + 1)
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  /// Whether any of its characters is one of 0 to 9; quick to tell, and most texts have none.
  var holdsDigit: Bool { utf8.contains { 0x30...0x39 ~= $0 } }
}
