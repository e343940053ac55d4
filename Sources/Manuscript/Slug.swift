/// The ASCII id of a name: `Fysioterapeut/sjukgymnast` becomes `fysioterapeut-sjukgymnast`.
///
/// å and ä become a, ö becomes o, é becomes e; every other run of characters that are not letters
/// a–z or digits becomes one `-`; none at the ends. An empty result becomes `x`.
package func slug(of name: String) -> String {
  var result = ""
  for character in name.lowercased() {
    let piece: Character? =
      switch character {
      case "a"..."z", "0"..."9": character
      case "å", "ä", "à", "á", "æ": "a"
      case "ö", "ø", "ó": "o"
      case "é", "è", "ê": "e"
      case "ü": "u"
      default: nil
      }
    if let piece {
      result.append(piece)
    } else if !result.isEmpty, result.last != "-" {
      result.append("-")
    }
  }
  while result.last == "-" { result.removeLast() }
  return result.isEmpty ? "x" : result
}
