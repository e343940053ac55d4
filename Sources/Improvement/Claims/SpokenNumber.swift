import Manuscript

/// A number as people write it in Swedish or English prose: `12,1 %`, `2 972`, `−6,4`, `tre`.
package struct SpokenNumber: Sendable, Hashable {
  /// The number itself; 12.1 for `12,1 %`.
  package let value: Double
  /// Decimals written.
  package let decimals: Int
  package let isPercent: Bool
  /// Whether a sign was written.
  package let isSigned: Bool

  /// The number that a text consists of; nil when it holds anything else.
  package init?(_ text: some StringProtocol) {
    let text = text.trimmed
    if let word = Self.words.firstIndex(of: text.lowercased()) {
      value = Double(Self.values[word])
      decimals = 0
      isPercent = false
      isSigned = false
      return
    }
    var rest = text[...]
    isSigned = rest.first.map { "+-−–".contains($0) } ?? false
    let isNegative = isSigned && rest.first != "+"
    if isSigned { rest = rest.dropFirst() }
    isPercent = rest.hasSuffix("%") || rest.hasSuffix("procent")
    if isPercent {
      rest = rest.hasSuffix("%") ? rest.dropLast() : rest.dropLast("procent".count)
    }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard let number = Self.parse(rest) else { return nil }
    value = isNegative ? -number.value : number.value
    decimals = number.decimals
  }
}

extension SpokenNumber {
  private static let words = [
    "noll", "ingen", "inga", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
    "tio", "elva", "tolv", "zero", "none", "one", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let values = [
    0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]

  /// Digits, with spaces between groups of three, at most one decimal comma or point, and at most
  /// nine decimals: nobody says more.
  private static func parse(_ text: Substring) -> (value: Double, decimals: Int)? {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = pieces.first, pieces.count <= 2 else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    let isGrouped = groups.count > 1
    guard !isGrouped || (groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3)
    else { return nil }
    let fraction = pieces.count == 2 ? pieces[1] : ""
    let digits = groups.joined() + fraction
    guard !digits.isEmpty, digits.count <= 15, fraction.count <= 9,
      digits.allSatisfy({ ("0"..."9").contains($0) }),
      !(pieces.count == 2 && fraction.isEmpty), !groups[0].isEmpty, let mantissa = Int(digits)
    else { return nil }
    return (Double(mantissa) / pow10(fraction.count), fraction.count)
  }
}
