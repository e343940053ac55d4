extension Document.Passage {
  /// The sentences among some characters.
  ///
  /// A sentence ends with `.`, `!` or `?` before white space and anything but a small letter; the
  /// point of an abbreviation and of a date's day ends none.
  static func sentences(in characters: [Character]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in characters.indices {
      guard let end = endOfSentence(at: index, in: characters) else { continue }
      add(start..<end, in: characters, to: &sentences)
      start = end
    }
    add(start..<characters.count, in: characters, to: &sentences)
    return sentences
  }

  /// Adds a sentence without the white space around it, if anything is left.
  private static func add(
    _ range: Range<Int>,
    in characters: [Character],
    to sentences: inout [Range<Int>]
  ) {
    guard let first = range.first(where: { !characters[$0].isWhitespace }),
      let last = range.last(where: { !characters[$0].isWhitespace })
    else { return }
    sentences.append(first..<(last + 1))
  }

  /// Where the sentence ends that a mark closes, after the quotation marks and brackets that close
  /// with it; nil when the mark closes none.
  private static func endOfSentence(at index: Int, in characters: [Character]) -> Int? {
    guard ".!?".contains(characters[index]) else { return nil }
    let end = characters[(index + 1)...].firstIndex { !"”\"’')".contains($0) } ?? characters.count
    guard end < characters.count else { return end }
    guard characters[end].isWhitespace else { return nil }
    let next = characters[end...].first { !$0.isWhitespace }
    if let next, next.isLowercase { return nil }
    let word = characters[..<index].reversed().prefix { $0.isLetter || $0 == "." }.reversed()
    let isShort = characters[index] == "." && abbreviations.contains(String(word).lowercased())
    return isShort ? nil : end
  }

  private static let abbreviations: Set<String> = [
    "bl.a", "ca", "cirka", "dvs", "d.v.s", "e.g", "eg", "enl", "etc", "ev", "f.d", "fig", "i.e",
    "jfr", "kap", "kl", "m.fl", "m.m", "max", "min", "nr", "no", "o.s.v", "osv", "p.g.a", "pga",
    "resp", "s", "s.k", "sid", "st", "t.ex", "tab", "tex", "vs",
  ]
}
