/// A number that stands for one person: personal identity numbers, coordination numbers, numbers
/// with a letter, and the reserve numbers that regions give to those who have none.
///
/// The rules are wider than the law's, since a wrong alarm costs a minute and a missed number a
/// person's privacy: a coordination number may have month 00, day 60 or a day the month lacks, as
/// some that the Tax Agency has given out do, as long as its check digit is right.
struct IdentityNumber {
  /// Where it stands among a line's characters.
  let range: Range<Int>
  /// False for ten digits in a row, which may be something else.
  let isCertain: Bool

  /// The number that begins at a character, if one does; none of the `barriers` stands within it.
  init?(at start: Int, in line: [Unicode.Scalar], parting barriers: [Unicode.Scalar]) {
    guard line[start].isDigit, start == 0 || !line[start - 1].isDigit else { return nil }
    let run = line[start...].prefix { $0.isDigit }.count
    let next = start + run
    switch run {
    case 12:
      guard Self.isWhole(Array(line[start..<next])) else { return nil }
      self.init(range: start..<next, isCertain: true)
    case 10:
      let ten = start..<next
      if Self.isTen(Array(line[ten])), let isCertain = line.standing(ofTenDigits: ten) {
        self.init(range: ten, isCertain: isCertain)
      } else if let end = Self.endOfLateLetter(from: start, in: line) {
        self.init(range: start..<end, isCertain: true)
      } else {
        return nil
      }
    case 6, 8:
      if let end = Self.end(ofTailAt: next, after: Array(line[start..<next]), in: line) {
        self.init(range: start..<end, isCertain: true)
      } else {
        self.init(inGroupsAt: start, in: line, parting: barriers)
      }
    case 9, 11:
      guard let end = Self.endOfLateLetter(from: start, in: line) else { return nil }
      self.init(range: start..<end, isCertain: true)
    case 2, 4: self.init(inGroupsAt: start, in: line, parting: barriers)
    default: return nil
    }
  }

  private init(range: Range<Int>, isCertain: Bool) {
    self.range = range
    self.isCertain = isCertain
  }

  private init?(
    inGroupsAt start: Int,
    in line: [Unicode.Scalar],
    parting barriers: [Unicode.Scalar]
  ) {
    guard let number = GroupedNumber(at: start, in: line, parting: barriers) else { return nil }
    self.init(range: number.range, isCertain: number.isCertain)
  }
}

extension IdentityNumber {
  /// Whether ten or twelve characters have a day and a check digit that agree.
  static func isNumber(_ characters: [Unicode.Scalar]) -> Bool {
    characters.count == 12 ? isWhole(characters) : characters.count == 10 && isTen(characters)
  }

  /// Whether six or eight digits can be the day that a number begins with.
  static func isDay(_ digits: [Unicode.Scalar]) -> Bool {
    guard digits.count == 6 || digits.count == 8 && isCentury(digits) else { return false }
    return isDated(digits.suffix(6).compactMap(\.digit))
  }
}

extension IdentityNumber {
  /// Where the last four characters end that belong to a date; nil when what follows is no number's
  /// end.
  private static func end(
    ofTailAt next: Int,
    after date: [Unicode.Scalar],
    in line: [Unicode.Scalar]
  ) -> Int? {
    let isSeparated = next < line.count && line[next].isSeparator
    let from = isSeparated ? next + 1 : next
    guard from + 4 <= line.count, from + 4 == line.count || !line[from + 4].isWordLike else {
      return nil
    }
    let tail = Array(line[from..<from + 4])
    let isFound =
      date.count == 8
      ? isWhole(date + tail) || isHidden(date.suffix(6), tail)
        || isRegional(date, tail, isSpaced: isSeparated && !line[next].isHyphen)
      : isTen(date + tail) || isSeparated && isHidden(date[...], tail)
    return isFound ? from + 4 : nil
  }

  /// Where a reserve number ends whose letter is not the first after the eight digits of the day;
  /// nil when none begins there.
  private static func endOfLateLetter(from start: Int, in line: [Unicode.Scalar]) -> Int? {
    end(ofTailAt: start + 8, after: Array(line[start..<start + 8]), in: line)
  }

  /// Twelve characters with a century: a person's, Inera's reserve number (day 32 to 59) or
  /// Stockholm's (99, a year, and its own check digit).
  private static func isWhole(_ number: [Unicode.Scalar]) -> Bool {
    if number[0] == "9", number[1] == "9" {
      let digits = number.compactMap(\.digit)
      guard digits.count == 12 else { return false }
      let year = digits[2...5].reduce(0) { $0 * 10 + $1 }
      return 1870...2100 ~= year && passesLuhn(Array(digits[4...]))
    }
    guard isCentury(number) else { return false }
    return isTen(Array(number[2...]), isReserveAllowed: true)
  }

  /// Ten characters from the year's last two on; the seventh may be a letter that counts as 1.
  private static func isTen(_ number: [Unicode.Scalar], isReserveAllowed: Bool = false) -> Bool {
    var digits = number.map(\.digit)
    if digits[6] == nil, "TRSUWXJKLMN".unicodeScalars.contains(number[6].upper) { digits[6] = 1 }
    let known = digits.compactMap(\.self)
    guard known.count == 10 else { return false }
    return isDated(known, isReserveAllowed: isReserveAllowed) && passesLuhn(known)
  }

  /// Whether six digits and what follows begin with a day of birth, or the day of a number that is
  /// given to those who have none.
  private static func isDated(_ digits: [Int], isReserveAllowed: Bool = false) -> Bool {
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5])
    return 1...12 ~= month && 1...31 ~= day || 0...12 ~= month && 60...91 ~= day
      || isReserveAllowed && 1...12 ~= month && 32...59 ~= day
  }

  /// Reserve numbers with letters: Västra Götaland's with a letter for the sex that counts in the
  /// check digit, Värmland's with S and a letter, Skåne's with any.
  ///
  /// Small letters count too where a digit stands among them, since a word of four letters after a
  /// day is mostly a word, and `10st` after a space is mostly ten of something.
  private static func isRegional(
    _ date: [Unicode.Scalar],
    _ tail: [Unicode.Scalar],
    isSpaced: Bool
  ) -> Bool {
    guard isCentury(date), isDate(date[2...]) else { return false }
    let values: [Unicode.Scalar: Int] = ["K": 5, "M": 7, "X": 8]
    let rest = tail[1...].compactMap(\.digit)
    if let value = values[tail[0].upper], rest.count == 3,
      passesLuhn(date[2...].compactMap(\.digit) + [value] + rest)
    {
      return true
    }
    guard tail.allSatisfy({ $0.isDigit || "A"..."Z" ~= $0.upper }),
      !tail.allSatisfy(\.isDigit)
    else { return false }
    if tail.allSatisfy({ $0.isDigit || "A"..."Z" ~= $0 }) { return true }
    let isVarmland =
      tail[0].upper == "S" && "FUXPL".unicodeScalars.contains(tail[1].upper) && tail[2].isDigit
    return isVarmland || !isSpaced && tail.contains(where: \.isDigit)
  }

  /// A birth date whose last four are hidden by the letter x or by asterisks: 121212-****.
  private static func isHidden(_ date: ArraySlice<Unicode.Scalar>, _ tail: [Unicode.Scalar]) -> Bool
  {
    isDate(date) && (tail.allSatisfy { $0.upper == "X" } || tail.allSatisfy { $0 == "*" })
  }

  private static func isCentury(_ number: [Unicode.Scalar]) -> Bool {
    number[0] == "1" && (number[1] == "8" || number[1] == "9")
      || number[0] == "2" && number[1] == "0"
  }

  /// Whether year, month and day, two digits each, can be a day of birth.
  private static func isDate(_ date: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = date.compactMap(\.digit)
    guard digits.count == 6 else { return false }
    return 1...12 ~= digits[2] * 10 + digits[3] && 1...31 ~= digits[4] * 10 + digits[5]
  }

  /// Whether the last digit checks the others: every second doubled from the end, digits added up,
  /// a whole ten (ISO/IEC 7812-1, annex B).
  private static func passesLuhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let value = item.offset % 2 == 1 ? item.element * 2 : item.element
      return sum + value / 10 + value % 10
    }
    return sum % 10 == 0
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }
  var digit: Int? { isDigit ? Int(value - 48) : nil }

  /// Whether it joins what it stands beside into one word.
  var isWordLike: Bool { isDigit || properties.isAlphabetic }

  /// What people put between a birth date and the last four: hyphen, plus, a dash or a space.
  fileprivate var isSeparator: Bool {
    switch self {
    case "-", "+", " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{2010}"..."\u{2015}",
      "\u{2212}", "\u{FE63}", "\u{FF0D}":
      true
    default: false
    }
  }

  fileprivate var upper: Unicode.Scalar {
    "a"..."z" ~= self ? Unicode.Scalar(UInt8(value - 32)) : self
  }
}

extension [Unicode.Scalar] {
  /// What ten digits are that could be a number: certain after a word that says so, uncertain alone
  /// and after the letters of a word; nil where they are part of something else.
  fileprivate func standing(ofTenDigits range: Range<Int>) -> Bool? {
    if range.upperBound < count, self[range.upperBound].isWordLike { return nil }
    let gap = self[..<range.lowerBound].reversed().prefix(3).prefix {
      $0.isSpace || ":=.-_".unicodeScalars.contains($0)
    }
    let word = self[..<(range.lowerBound - gap.count)].reversed().prefix {
      $0.properties.isAlphabetic
    }
    if !word.isEmpty {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: word.reversed())
      if Self.labels.contains(String(text).lowercased()) { return true }
    }
    if !isPart(ofWordAround: range) { return false }
    // What more than letters stand before is some other number's.
    guard gap.isEmpty, word.count > 1 else { return nil }
    let first = range.lowerBound - word.count - 1
    return first < 0 || !(self[first].isDigit || "/.-_&%#".unicodeScalars.contains(self[first]))
      ? false : nil
  }

  /// What a personal identity number is called where it is asked for.
  private static var labels: Set<String> {
    [
      "persnr", "personid", "personnr", "personnummer", "pn", "pnr", "reservnr", "reservnummer",
      "samnr", "samordningsnr", "samordningsnummer", "ssn",
    ]
  }

  /// Whether a letter or digit stands right before or after, or the word is an address.
  fileprivate func isPart(ofWordAround range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? self[range.lowerBound - 1] : " "
    let after = range.upperBound < count ? self[range.upperBound] : " "
    if before.isWordLike || after.isWordLike || before == "."
      || after == "." && isDigit(at: range.upperBound + 1)
    {
      return true
    }
    // A number in an address is the address's own.
    let word = self[..<range.lowerBound].reversed().prefix { $0 != " " && $0 != "\t" && $0 != ";" }
    return word.contains("/")
  }

  private func isDigit(at index: Int) -> Bool { index < count && self[index].isDigit }
}
