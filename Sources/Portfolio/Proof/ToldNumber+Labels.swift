extension ToldNumber {
  /// The word right after it, in small letters.
  func nextWord(in text: String) -> String {
    let rest = Array(text)[range.upperBound...].drop { $0.isWhitespace }
    return String(rest.prefix { $0.isLetter }).lowercased()
  }

  /// Whether it stands within one of some labels, as the 3 of `Vecka 3` does.
  func isPart(of labels: [String], in text: String) -> Bool {
    let characters = Array(text)
    return labels.contains { label in
      let own = Array(label)
      // A label that is a year or a number alone is looked for as it is.
      guard own.contains(where: \.isNumber), own.count <= characters.count else { return false }
      let starts = max(0, range.lowerBound - own.count + 1)...range.lowerBound
      return starts.contains { start in
        start + own.count <= characters.count && Array(characters[start..<start + own.count]) == own
          && range.upperBound <= start + own.count
      }
    }
  }
}
