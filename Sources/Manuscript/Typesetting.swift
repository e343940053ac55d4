/// Typography that Swedish asks for and keyboards do not give: a no-break space before a per cent
/// sign and between the groups of a number, so that neither is torn apart at a line's end.
package func typeset(_ text: String) -> String {
  guard text.contains(" ") else { return text }
  let characters = Array(text)
  var result = ""
  result.reserveCapacity(text.utf8.count + 8)
  for (index, character) in characters.enumerated() {
    let isTied =
      character == " " && index > 0 && characters[index - 1].isASCIIDigit
      && (characters.isSign(at: index + 1) || characters.isGroup(at: index + 1))
    result.append(isTied ? "\u{A0}" : character)
  }
  return result
}

extension [Event] {
  /// The events with the words typeset; code stays as it is.
  package var typeset: [Event] {
    map { event in
      if case .text(let text, let place) = event {
        .text(Manuscript.typeset(text), place)
      } else {
        event
      }
    }
  }
}

extension [Character] {
  fileprivate func isSign(at index: Int) -> Bool {
    indices.contains(index) && (self[index] == "%" || self[index] == "‰")
  }

  /// Exactly three digits: a group of thousands.
  fileprivate func isGroup(at index: Int) -> Bool {
    guard index + 3 <= count, self[index..<index + 3].allSatisfy(\.isASCIIDigit) else {
      return false
    }
    return index + 3 == count || !self[index + 3].isASCIIDigit
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
