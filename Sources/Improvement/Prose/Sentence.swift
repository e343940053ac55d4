import Manuscript

/// A sentence of a report, with what its words say it is about.
struct Sentence: Sendable {
  let passage: Document.Passage
  /// The site's, which says what a comma between digits means.
  let language: Language
  let tokens: [ProseToken]
  /// Its words, in small letters; those of a link too.
  let words: [String]
  /// The measures that its claims name.
  let claimed: Set<Measure.ID>

  init(_ range: Range<Int>, of passage: Document.Passage, in language: Language) {
    self.passage = passage
    self.language = language
    let tokens = ProseToken.tokens(of: passage.characters[range], in: language)
    self.tokens = tokens
    words = tokens.filter { $0.kind == .word }.map(\.text)
    claimed = Set(
      passage.spans.filter { $0.range.overlaps(range) }.compactMap { span in
        guard case .link(let destination) = span.kind else { return nil }
        return ClaimPath.parse(destination, periods: [])?.path.measure
      }
    )
  }
}

extension Sentence {
  /// Whether some of the characters stand in a link or in code.
  func isSpanned(_ range: Range<Int>) -> Bool {
    passage.spans.contains { $0.range.overlaps(range) }
  }

  /// Whether one of the words begins like this.
  func hasWord(startingWith beginnings: [String]) -> Bool {
    words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }

  /// Whether one of the words is one of these.
  func hasWord(among list: Set<String>) -> Bool { words.contains { list.contains($0) } }

  /// The years that are named, `2024` and both of `2020–2023`.
  var years: Set<Int> {
    var years: Set<Int> = []
    for token in tokens where token.kind == .number || token.kind == .code {
      for part in token.text.split(whereSeparator: { !$0.isDigit }) where part.count == 4 {
        if let year = Int(part), (1900...2100).contains(year) { years.insert(year) }
      }
    }
    return years
  }
}
