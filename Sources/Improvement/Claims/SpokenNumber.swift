package import Manuscript

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
  ///
  /// In English a comma before groups of three digits separates thousands: `2,972` is 2972. In
  /// Swedish it is the decimal comma, as it is in English before anything else. Spaces of any width
  /// separate thousands in both.
  package init?(_ text: some StringProtocol, in language: Language = .swedish) {
    var rest = text.trimmed.lowercased()[...]
    let sign = Self.signs.first { rest.hasPrefix($0.text) }
    if let sign { rest = rest.dropFirst(sign.text.count) }
    isSigned = sign != nil
    let unit = Self.percentUnits.first { rest.hasSuffix($0) }
    if let unit { rest = rest.dropLast(unit.count) }
    isPercent = unit != nil
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard let number = Self.word(rest) ?? Self.parse(rest, in: language) else { return nil }
    value = sign?.isNegative == true ? -number.value : number.value
    decimals = number.decimals
  }
}

extension SpokenNumber {
  /// The number words, both languages', with what each means: zero to twelve.
  static let words: [String: Int] = [
    "noll": 0, "ingen": 0, "inget": 0, "inga": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4,
    "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
    "zero": 0, "none": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  private static let percentUnits = ["%", "procent", "percent", "per cent"]
  private static let signs: [(text: String, isNegative: Bool)] = [
    ("+", false), ("plus ", false), ("-", true), ("\u{2212}", true), ("–", true), ("minus ", true),
  ]

  /// Half of the last digit written: how far a value may lie from its rounded form.
  var halfUnit: Double { 0.5 / pow10(decimals) }

  private static func word(_ text: Substring) -> (value: Double, decimals: Int)? {
    words[String(text)].map { (Double($0), 0) }
  }

  /// Digits, with spaces between groups of three, at most one decimal comma or point, and at most
  /// nine decimals: nobody says more.
  private static func parse(
    _ text: Substring,
    in language: Language
  ) -> (value: Double, decimals: Int)? {
    let text = language == .english ? withoutCommas(text) : text
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

  /// The text without the commas that separate its thousands; unchanged when they do not.
  private static func withoutCommas(_ text: Substring) -> Substring {
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, groups.count > 1, (1...3).contains(first.count),
      first.first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return text }
    return Substring(groups.joined()) + text.dropFirst(whole.count)
  }
}
