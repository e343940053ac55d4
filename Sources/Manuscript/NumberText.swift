/// Writes numbers the way a language does.
///
/// Our own, since the system's formatter follows the locale data of the machine it runs on, and
/// the same commit must give the same bytes everywhere. Swedish (CLDR): decimal comma, groups of
/// three by a no-break space, minus U+2212, no-break space before %.
package struct NumberText: Sendable, Hashable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }
}

extension NumberText {
  /// A whole number, its digits in groups of three: `2 972`.
  package func whole(_ number: Int) -> String {
    let sign = number < 0 ? "\u{2212}" : ""
    return sign + grouped(String(number.magnitude))
  }

  /// A number with a fixed number of decimals, rounded half away from zero.
  package func decimal(_ number: Double, decimals: Int, isSigned: Bool = false) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "–" }
    var decimals = decimals
    // Digits beyond what a double holds say nothing, and would not fit in a whole number.
    while decimals > 0, abs(number) * Double(power(decimals)) >= largestScaled { decimals -= 1 }
    let rounded = scaled(number, decimals: decimals)
    return text(scaledValue: rounded, decimals: decimals, isSigned: isSigned)
  }

  /// A share 0 to 1 as a percentage: `12,1 %`.
  package func percent(_ share: Double, decimals: Int, isSigned: Bool = false) -> String {
    decimal(share * 100, decimals: decimals, isSigned: isSigned) + percentSign
  }

  /// A fraction as a percentage, rounded from the whole numbers themselves.
  package func percent(_ numerator: Int, of denominator: Int, decimals: Int) -> String {
    let rounded = roundedPercentage(numerator, of: denominator, decimals: decimals)
    return text(scaledValue: rounded, decimals: decimals, isSigned: false) + percentSign
  }

  /// A difference of shares: `−6,4 procentenheter`.
  package func points(_ difference: Double, decimals: Int = 1, isSigned: Bool = true) -> String {
    let word = language == .swedish ? "procentenheter" : "percentage points"
    return decimal(difference * 100, decimals: decimals, isSigned: isSigned) + "\u{A0}" + word
  }

  /// A number with at most so many decimals, and no zeros at its end: `39,6`, `2`.
  package func shortest(_ number: Double, atMost decimals: Int) -> String {
    for count in 0..<decimals {
      let value = scaled(number, decimals: count)
      if abs(Double(value) / Double(power(count)) - number) < 1e-9 * max(1, abs(number)) {
        return decimal(number, decimals: count)
      }
    }
    return decimal(number, decimals: decimals)
  }

  /// Two numbers as an interval: `−17,1 till 9,9`.
  package func interval(_ lower: Double, _ upper: Double, decimals: Int) -> String {
    let word = language == .swedish ? "till" : "to"
    return decimal(lower, decimals: decimals) + " \(word) " + decimal(upper, decimals: decimals)
  }

  /// `4 av 33`, with no-break spaces.
  package func fraction(_ numerator: Int, of denominator: Int) -> String {
    let word = language == .swedish ? "av" : "of"
    return "\(whole(numerator))\u{A0}\(word)\u{A0}\(whole(denominator))"
  }

  private var percentSign: String { language == .swedish ? "\u{A0}%" : "%" }

  private func text(scaledValue: Int, decimals: Int, isSigned: Bool) -> String {
    var digits = String(scaledValue.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let whole = grouped(String(digits.dropLast(decimals)))
    let point = language == .swedish ? "," : "."
    let fraction = decimals > 0 ? point + digits.suffix(decimals) : ""
    let sign = scaledValue < 0 ? "\u{2212}" : isSigned && scaledValue > 0 ? "+" : ""
    return sign + whole + fraction
  }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    let separator = language == .swedish ? "\u{A0}" : ","
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: separator)
  }
}

extension Wording {
  /// A fact with numbers in it, written the way each language does.
  package init(_ text: (NumberText) -> String) {
    self.init(text(NumberText(.swedish)), text(NumberText(.english)))
  }
}

/// 10 to a small power, as a whole number.
package func power(_ decimals: Int) -> Int {
  (0..<max(0, decimals)).reduce(1) { value, _ in value * 10 }
}

/// The largest number that `scaled` gives; what is larger becomes this.
private let largestScaled = 9e17

/// A number times ten to `decimals`, rounded half away from zero.
///
/// The number is nudged by 1e-12 of itself first, and by a thousandth at most, so that 0.285 · 100,
/// which is 28.4999… in binary, is rounded as the decimal it was written as.
package func scaled(_ number: Double, decimals: Int) -> Int {
  let value = number * Double(power(decimals))
  guard value.isFinite else { return 0 }
  guard abs(value) < largestScaled else { return Int(value < 0 ? -largestScaled : largestScaled) }
  let nudge = min(abs(value) * 1e-12, 1e-3)
  return Int((value + (value < 0 ? -nudge : nudge)).rounded(.toNearestOrAwayFromZero))
}

/// A fraction as a percentage times ten to `decimals`, exactly rounded half away from zero.
///
/// 23 of 124 with one decimal is 185. The denominator must not be 0; decimals are at most 15.
package func roundedPercentage(_ numerator: Int, of denominator: Int, decimals: Int) -> Int {
  // 2⁵³ times 10¹⁷ fits in 128 bits, not in 64.
  let dividend = Int128(numerator) * 100 * Int128(power(min(decimals, 15)))
  let divisor = Int128(denominator)
  let (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
  let rounded = quotient + (remainder * 2 >= divisor.magnitude ? 1 : 0)
  let isNegative = (dividend < 0) != (divisor < 0)
  return isNegative ? -Int(clamping: rounded) : Int(clamping: rounded)
}

/// A quotient of whole numbers, rounded half away from zero.
package func roundedQuotient(_ dividend: Int, _ divisor: Int) -> Int {
  let isNegative = (dividend < 0) != (divisor < 0)
  let (quotient, remainder) = dividend.magnitude.quotientAndRemainder(
    dividingBy: divisor.magnitude
  )
  let rounded = Int(quotient) + (remainder * 2 >= divisor.magnitude ? 1 : 0)
  return isNegative ? -rounded : rounded
}
