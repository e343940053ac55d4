extension StringProtocol {
  /// The text with a dot for every character of what is, or may be, a number of a person, however
  /// it is spelt.
  ///
  /// A diagnostic quotes cells, keys and links. What it quotes has been looked through where it was
  /// written, but a reader of the file may have put it together from several places.
  package var withoutIdentityNumbers: String {
    guard PersonalTrace.mayBe(in: utf8) else { return String(self) }
    let traces = PersonalTrace.all(in: Array(unicodeScalars)).filter {
      $0.kind == .identity || $0.kind == .perhapsIdentity
    }
    guard !traces.isEmpty else { return String(self) }
    var (hidden, start) = ("", 0)
    for character in self {
      let range = start..<start + character.unicodeScalars.count
      hidden.append(traces.contains { $0.range.overlaps(range) } ? "•" : character)
      start = range.upperBound
    }
    return hidden
  }
}

extension Wording {
  /// The wording with a dot for every character of a number of a person.
  package var withoutIdentityNumbers: Wording {
    Wording(swedish.withoutIdentityNumbers, english.withoutIdentityNumbers)
  }
}
