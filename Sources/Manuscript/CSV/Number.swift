/// A number somebody wrote in a cell.
package struct Number: Sendable, Hashable {
  /// The double nearest to what was written; 0.71 for `71 %`.
  package let value: Double
  /// The number of decimals written, 0 or more; 0 for `71 %` and 1 for `71,0 %`.
  package let decimals: Int
  /// Whether a percent sign stood after it.
  package let isPercent: Bool
  /// The number as it was written.
  package let text: String

  /// A number from its parts.
  package init(value: Double, decimals: Int, isPercent: Bool, text: String) {
    self.value = value
    self.decimals = decimals
    self.isPercent = isPercent
    self.text = text
  }
}

extension Number {
  /// The value as a whole number, also when `12,0` was written.
  ///
  /// Nil for percentages and fractions, and beyond 2^53, where a double is no longer exact.
  package var integer: Int? {
    isPercent || abs(value) > 0x1p53 ? nil : Int(exactly: value)
  }

  /// A spelling whose column has said how many of its digits are decimals.
  init(_ spelling: NumberSpelling, decimals: Int, text: String) {
    let magnitude = quotient(
      of: spelling.mantissa,
      byPowerOfTen: decimals + (spelling.isPercent ? 2 : 0)
    )
    self.init(
      value: spelling.isNegative ? 0 - magnitude : magnitude,
      decimals: decimals,
      isPercent: spelling.isPercent,
      text: text
    )
  }
}

/// What a cell in a column of numbers says.
package enum CellReading: Sendable, Hashable {
  case number(Number)
  /// Nothing is written.
  case empty
  /// The source hides the number to protect people: `..`, `<5`, `X`, `*`, `[c]`, `1-4`. Never zero.
  case protected
  /// A sign for no value, as written: `.`, or a dash where somebody said that it means this.
  case missing(String)
  /// A mistake that has been noted.
  case invalid
}

/// The double nearest to `mantissa` / 10^`power`.
///
/// Up to 2^53 and 10^22 both are exact in a double and so the one division rounds correctly; beyond
/// that the decimal text is read instead, which the standard library also rounds correctly.
private func quotient(of mantissa: UInt64, byPowerOfTen power: Int) -> Double {
  guard mantissa <= 1 << 53, power <= 22 else { return Double("\(mantissa)e-\(power)") ?? .nan }
  var divisor = 1.0
  for _ in 0..<power { divisor *= 10 }
  return Double(mantissa) / divisor
}
