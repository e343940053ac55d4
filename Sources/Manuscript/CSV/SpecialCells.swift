/// Whether a cell says that its source hides the number: `..`, `<5`, `> 95 %`, `X`, `*`, `[c]`, `1-4`.
///
/// The signs are those of Kolada and SCB (`..`), English statistics (`*`, `[c]`) and of tables that
/// print a bound or a range instead. A range goes up, from at most two digits to at most two.
func isProtectedValue(_ text: String) -> Bool {
  if ["..", "x", "*", "[c]"].contains(text.lowercased()) { return true }
  let bare = text.filter { !$0.isWhitespace && $0 != "%" }
  for sign in ["<=", ">=", "<", ">", "≤", "≥"] where bare.hasPrefix(sign) {
    return isWhole(bare.dropFirst(sign.count))
  }
  let ends = bare.split(omittingEmptySubsequences: false) { "-–".contains($0) }
  guard ends.count == 2, ends.allSatisfy({ $0.count <= 2 && isWhole($0) }),
    let low = Int(ends[0]), let high = Int(ends[1])
  else { return false }
  return low < high
}

private func isWhole(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
}

/// What an error value of a spreadsheet means, in Swedish and English versions of it; nil for others.
func spreadsheetErrorMeaning(of text: String) -> Wording? {
  let name = text.uppercased()
  if let known = spreadsheetErrors.first(where: { $0.names.contains(name) }) {
    return known.meaning
  }
  if name.count > 1, name.allSatisfy({ $0 == "#" }) {
    return Wording(
      "kolumnen var för smal för att visa talet",
      "the column was too narrow to show the number"
    )
  }
  let isOther = name.hasPrefix("#") && (name.hasSuffix("!") || name.hasSuffix("?"))
  guard isOther || name.hasPrefix("ERR:") else { return nil }
  return Wording("formeln gick inte att räkna ut", "the formula could not be worked out")
}

private let spreadsheetErrors: [(names: [String], meaning: Wording)] = [
  (
    ["#SAKNAS!", "#SAKNAS", "#N/A", "#N/A!", "#NV"],
    Wording("formeln letade efter ett värde som saknas", "the formula looked for a missing value")
  ),
  (
    ["#DIVISION/0!", "#DIV/0!"],
    Wording("formeln delade med noll eller en tom cell", "the formula divided by zero or nothing")
  ),
  (
    ["#VÄRDEFEL!", "#VÄRDE!", "#VALUE!"],
    Wording("formeln fick text där den väntade ett tal", "the formula got text instead of a number")
  ),
  (
    ["#REFERENS!", "#REF!"],
    Wording("formeln pekar på en cell som är borttagen", "the formula points to a deleted cell")
  ),
  (
    ["#NAMN?", "#NAME?"],
    Wording("formeln nämner något som inte finns", "the formula names something that is not there")
  ),
  (
    ["#OGILTIGT!", "#NUM!"],
    Wording("formeln gav ett omöjligt tal", "the formula gave an impossible number")
  ),
]
