extension Document.Passage {
  /// The sentences among some characters.
  ///
  /// A sentence ends with `.`, `!` or `?` before white space and anything but a small letter; the
  /// point of an abbreviation and of a date's day ends none.
  static func sentences(in characters: [Character]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in characters.indices where isEnd(at: index, in: characters) {
      add(start..<(index + 1), in: characters, to: &sentences)
      start = index + 1
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

  private static func isEnd(at index: Int, in characters: [Character]) -> Bool {
    guard ".!?".contains(characters[index]) else { return false }
    var next = index + 1
    while next < characters.count, "”\"’')".contains(characters[next]) { next += 1 }
    guard next < characters.count else { return true }
    guard characters[next].isWhitespace else { return false }
    while next < characters.count, characters[next].isWhitespace { next += 1 }
    guard next < characters.count, !characters[next].isLowercase else {
      return next >= characters.count
    }
    guard characters[index] == "." else { return true }
    let word = characters[..<index].reversed().prefix { $0.isLetter || $0 == "." }.reversed()
    return !abbreviations.contains(String(word).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "bl.a", "ca", "cirka", "dvs", "d.v.s", "e.g", "eg", "enl", "etc", "ev", "f.d", "fig", "i.e",
    "jfr", "kap", "kl", "m.fl", "m.m", "max", "min", "nr", "no", "o.s.v", "osv", "p.g.a", "pga",
    "resp", "s", "s.k", "sid", "st", "t.ex", "tab", "tex", "vs",
  ]
}
