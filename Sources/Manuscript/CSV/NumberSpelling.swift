/// How a number is written, before its column has said which sign is the decimal sign.
struct NumberSpelling: Sendable, Hashable {
  var isNegative = false
  var isPercent = false
  /// All the digits as one whole number.
  var mantissa: UInt64 = 0
  var separation = Separation.none

  /// A sign that may stand before decimals or between thousands.
  enum Sign: Unicode.Scalar, Sendable, Hashable {
    case comma = ","
    case point = "."

    var other: Sign { self == .comma ? .point : .comma }
  }

  /// What the signs within the number can mean.
  enum Separation: Sendable, Hashable {
    case none
    /// The sign stands before so many decimals, for certain.
    case decimal(Sign, decimals: Int)
    /// The sign stands between thousands, for certain.
    case thousands(Sign)
    /// Three digits after a single sign: decimals or thousands.
    case either(Sign)
  }

  /// What a text turned out to be.
  enum Reading {
    case number(NumberSpelling)
    /// Digits parted by spaces elsewhere than between thousands.
    case brokenThousands
    case notANumber
  }
}

extension NumberSpelling {
  /// The most digits that are read; more are no measurement.
  static let mostDigits = 18

  /// Reads digits with an optional sign before, decimals, thousands and a percent sign after.
  static func reading(of text: String) -> Reading {
    if let integer = plainInteger(in: text) { return .number(NumberSpelling(mantissa: integer)) }
    var spelling = NumberSpelling()
    var body = Array(text.unicodeScalars)[...]
    if let first = body.first, "-−–+".unicodeScalars.contains(first) {
      spelling.isNegative = first != "+"
      body = body.dropFirst().drop { isSpace($0) }
    }
    if body.last == "%" {
      spelling.isPercent = true
      body = body.dropLast()
      while let last = body.last, isSpace(last) { body = body.dropLast() }
    }
    guard let last = body.last, isDigit(last), let first = body.first, !isSpace(first),
      body.allSatisfy({ isDigit($0) || isSpace($0) || Sign(rawValue: $0) != nil })
    else { return .notANumber }
    return spelling.reading(of: body)
  }

  /// The quick way for what most cells are: digits and nothing else.
  private static func plainInteger(in text: String) -> UInt64? {
    let bytes = text.utf8
    guard 1...mostDigits ~= bytes.count else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + UInt64(byte - 0x30)
    }
    return value
  }

  private func reading(of body: ArraySlice<Unicode.Scalar>) -> Reading {
    var spelling = self
    let signs = body.compactMap { Sign(rawValue: $0) }
    let pieces = body.split(omittingEmptySubsequences: false) { Sign(rawValue: $0) != nil }
    let isSpaced = pieces[0].contains { Self.isSpace($0) }
    guard !pieces.dropFirst().contains(where: { $0.contains { Self.isSpace($0) } }) else {
      return signs.isEmpty ? .brokenThousands : .notANumber
    }
    if isSpaced {
      guard signs.count <= 1 else { return .notANumber }
      let groups = pieces[0].split(omittingEmptySubsequences: false) { Self.isSpace($0) }
      guard Self.areThousands(groups[...]) else { return .brokenThousands }
    }
    guard let separation = Self.separation(of: pieces, by: signs, isSpaced: isSpaced),
      let mantissa = Self.mantissa(of: body)
    else { return .notANumber }
    spelling.separation = separation
    spelling.mantissa = mantissa
    return .number(spelling)
  }
}

extension NumberSpelling {
  private typealias Digits = ArraySlice<Unicode.Scalar>

  private static func separation(
    of pieces: [Digits],
    by signs: [Sign],
    isSpaced: Bool
  ) -> Separation? {
    guard let last = signs.last, let decimals = pieces.last?.count else { return Separation.none }
    guard signs.count > 1 else {
      let isGroup = decimals == 3 && !isSpaced && areThousands(pieces[...])
      return isGroup ? .either(last) : .decimal(last, decimals: decimals)
    }
    if signs.allSatisfy({ $0 == last }) {
      return areThousands(pieces[...]) ? .thousands(last) : nil
    }
    guard signs.dropLast().allSatisfy({ $0 == last.other }), areThousands(pieces.dropLast()) else {
      return nil
    }
    return .decimal(last, decimals: decimals)
  }

  /// One to three digits that do not begin with 0, then exact threes.
  private static func areThousands(_ groups: ArraySlice<Digits>) -> Bool {
    guard let first = groups.first, 1...3 ~= first.count, first.first != "0" else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func mantissa(of body: Digits) -> UInt64? {
    var value: UInt64 = 0
    var count = 0
    for scalar in body where isDigit(scalar) {
      value = value * 10 + UInt64(scalar.value - 0x30)
      if value > 0 { count += 1 }
      guard count <= mostDigits else { return nil }
    }
    return value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  /// The spaces that may group digits: ordinary, no-break, narrow no-break, thin and figure space.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x202F, 0x2009, 0x2007: true
    default: false
    }
  }
}
