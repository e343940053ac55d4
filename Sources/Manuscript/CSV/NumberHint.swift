/// The hint that fits what was written instead of a number; nil when no guess is good enough.
///
/// The guesses are tried in order, from the ones that recognise most exactly.
func notANumberHint(for text: String) -> Wording? {
  let guesses: [(String) -> Wording?] = [
    formula, letterForDigit, date, clock, fraction, parentheses, power, approximation, loneSign,
    footnote, strayMark, unit, absence,
  ]
  for guess in guesses {
    if let hint = guess(text) { return hint }
  }
  return nil
}

private func formula(_ text: String) -> Wording? {
  guard text.hasPrefix("=") else { return nil }
  return Wording(
    "cellen innehåller en formel; spara dess värde i stället",
    "the cell holds a formula; save its value instead"
  )
}

/// O for 0, and l, I or | for 1, in what otherwise is a number.
private func letterForDigit(_ text: String) -> Wording? {
  let digits: [Character: Character] = ["o": "0", "O": "0", "l": "1", "I": "1", "|": "1"]
  let characters = Array(text)
  guard let wrong = characters.lastIndex(where: { digits[$0] != nil }),
    text.contains(where: \.isWholeNumber)
  else { return nil }
  let corrected = String(characters.map { digits[$0] ?? $0 })
  guard isNumber(corrected) else { return nil }
  let letter = characters[wrong]
  let isLast = wrong == characters.count - 1
  let name =
    letter == "|"
    ? Wording("ett lodstreck", "a bar") : Wording("bokstaven \(letter)", "the letter \(letter)")
  let place =
    isLast
    ? Wording("det sista tecknet", "the last character")
    : Wording("tecken nummer \(wrong + 1)", "character number \(wrong + 1)")
  return Wording(
    "\(place.swedish) är \(name.swedish); menade du \(corrected)?",
    "\(place.english) is \(name.english); did you mean \(corrected)?"
  )
}

/// Numbers such as 12.5 or 1/4 that a spreadsheet took for a day.
private func date(_ text: String) -> Wording? {
  let months = [
    "jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
    "dec",
  ]
  let parts = text.lowercased().split { "-/. ".contains($0) }
  let hasMonth = parts.contains { part in months.contains { part.hasPrefix($0) } }
  let isNumeric = parts.count == 3 && parts.allSatisfy { Int($0) != nil && $0.count <= 4 }
  guard parts.count > 1, hasMonth && parts.contains(where: { Int($0) != nil }) || isNumeric else {
    return nil
  }
  return Wording(
    "det ser ut som ett datum; kalkylprogram gör ibland om tal till datum, "
      + "så skriv om talet i en cell som är formaterad som text",
    "it looks like a date; spreadsheets sometimes turn numbers into dates, "
      + "so write the number again in a cell formatted as text"
  )
}

private func clock(_ text: String) -> Wording? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count > 1, parts.allSatisfy({ Int($0) != nil }) else { return nil }
  return Wording(
    "det ser ut som en tid; skriv den som ett tal i en enda enhet, till exempel minuter",
    "it looks like a time; write it as a number in one unit, such as minutes"
  )
}

private func fraction(_ text: String) -> Wording? {
  for word in ["/", " av ", " of "] {
    guard let range = text.firstRange(of: word) else { continue }
    let (first, second) = (trimmed(text[..<range.lowerBound]), trimmed(text[range.upperBound...]))
    guard isNumber(first), isNumber(second) else { continue }
    return Wording(
      "skriv \(first) i kolumnen täljare och \(second) i kolumnen nämnare",
      "write \(first) in the column numerator and \(second) in the column denominator"
    )
  }
  return nil
}

private func parentheses(_ text: String) -> Wording? {
  guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
  let inner = trimmed(text.dropFirst().dropLast())
  guard isNumber(inner) else { return nil }
  return Wording(
    "parenteser betyder minus i bokföring; skriv −\(inner) eller \(inner)",
    "parentheses mean minus in bookkeeping; write −\(inner) or \(inner)"
  )
}

private func power(_ text: String) -> Wording? {
  let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ isNumber(String($0)) }) else { return nil }
  return Wording(
    "kalkylprogrammet har förkortat talet; formatera cellen som tal och spara om filen",
    "the spreadsheet has shortened the number; format the cell as a number and save the file again"
  )
}

private func approximation(_ text: String) -> Wording? {
  let openings = [
    "ca.", "ca", "c:a", "cirka", "ungefär", "runt", "drygt", "knappt", "nästan", "about", "~", "≈",
  ]
  for opening in openings where text.lowercased().hasPrefix(opening) {
    let number = trimmed(text.dropFirst(opening.count))
    guard isNumber(number) else { continue }
    return Wording(
      "skriv bara \(number) här och ja i kolumnen ungefär",
      "write only \(number) here and yes in the column about"
    )
  }
  return nil
}

/// A minus sign after the number, a decimal sign with nothing after it, a space beside it.
private func loneSign(_ text: String) -> Wording? {
  if let last = text.last, "-−–".contains(last), isNumber(trimmed(text.dropLast())) {
    let number = trimmed(text.dropLast())
    return Wording(
      "minustecknet står efter talet; skriv −\(number)",
      "the minus sign stands after the number; write −\(number)"
    )
  }
  if let last = text.last, ".,".contains(last), isNumber(String(text.dropLast())) {
    return Wording(
      "det står ingenting efter decimaltecknet; menade du \(text.dropLast())?",
      "there is nothing after the decimal sign; did you mean \(text.dropLast())?"
    )
  }
  let closed = text.filter { !$0.isWhitespace }
  guard closed != text, isNumber(closed), text.contains(where: { ".,".contains($0) }) else {
    return nil
  }
  return Wording(
    "det står ett mellanslag på fel plats; menade du \(closed)?",
    "there is a space in the wrong place; did you mean \(closed)?"
  )
}

private func footnote(_ text: String) -> Wording? {
  let marks = text.reversed().prefix { "*†‡¹²³⁴⁵".contains($0) }
  var number = trimmed(text.dropLast(marks.count))
  if marks.isEmpty {
    guard text.hasSuffix(")"), let space = text.lastIndex(of: " ") else { return nil }
    guard isNumber(String(text[space...].dropFirst().dropLast())) else { return nil }
    number = trimmed(text[..<space])
  }
  guard isNumber(number) else { return nil }
  return Wording(
    "det ser ut som en fotnot; skriv bara \(number) och lägg förklaringen i texten",
    "it looks like a footnote; write only \(number) and put the explanation in the text"
  )
}

/// An apostrophe, a currency sign and the like before or within the number.
private func strayMark(_ text: String) -> Wording? {
  let closed = text.filter { !"'’´`\"$€£".contains($0) }
  guard closed != text, isNumber(trimmed(closed[...])) else { return nil }
  return Wording(
    "ta bort tecknen runt siffrorna; menade du \(trimmed(closed[...]))?",
    "leave out the signs around the digits; did you mean \(trimmed(closed[...]))?"
  )
}

private func unit(_ text: String) -> Wording? {
  let head = text.prefix { $0.isWholeNumber || $0.isWhitespace || "-−–+.,".contains($0) }
  let number = trimmed(head)
  let rest = trimmed(text.dropFirst(head.count))
  guard isNumber(number), rest.first?.isLetter == true || rest.first == "‰" else { return nil }
  if ["procent", "percent", "pct"].contains(rest.lowercased()) {
    return Wording("skriv \(number) %", "write \(number)%")
  }
  return Wording(
    "skriv bara \(number); vad det räknas i står i måttets unit",
    "write only \(number); what it is counted in stands in the measure’s unit"
  )
}

private func absence(_ text: String) -> Wording? {
  let words = [
    "na", "n/a", "nan", "null", "none", "nil", "saknas", "saknar", "okänt", "okänd", "?", "missing",
    "ej angivet", "ej mätt", "ej rapporterat", "uppgift saknas", "ingen uppgift", "bortfall",
  ]
  guard words.contains(text.lowercased()) else { return nil }
  return Wording(
    "lämna cellen tom när uppgiften saknas, eller skriv det i kolumnen status",
    "leave the cell empty when there is no value, or say so in the column status"
  )
}

private func isNumber(_ text: String) -> Bool {
  if case .number = NumberSpelling.reading(of: text) { true } else { false }
}

private func trimmed(_ text: Substring) -> String {
  let start = text.drop { $0.isWhitespace }
  let length = start.count - start.reversed().prefix { $0.isWhitespace }.count
  return String(start.prefix(length))
}
