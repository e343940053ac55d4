/// How a date is written, before its column has said which of two numbers is the day.
enum DateSpelling: Sendable, Hashable {
  /// A date that can be read in one way only.
  case date(DateInterval)
  /// A month's name and two digits, as a spreadsheet shows the first day of a month: `jan-24`.
  case monthAndTwoDigits(DateInterval)
  /// Two numbers of which either may be the day, and a year: `1/2/2024`.
  case twoNumbers(Int, Int, year: Int)
  /// Three pairs of digits, of which the first or the last may be the year: `24-01-31`.
  case twoDigitYear(Int, Int, Int)
  /// A number of days as spreadsheets count them: `45322` is 31 January 2024.
  case dayNumber(Int)
  /// A day or a month of no year: `31/1`, `januari`.
  case withoutYear
  /// Written as a date that the calendar does not have: `31/4 2024`, `2023v53`.
  case impossible
  case notADate
}

extension DateSpelling {
  /// Reads a cell's text; upper or lower case, and any number of spaces, are the same.
  init(of text: String) {
    let words = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    if let dates = DateInterval(words.uppercased()) {
      self = .date(dates)
      return
    }
    let single = Self.single(Self.withoutTime(words))
    if case .notADate = single, let range = Self.range(words) {
      self = range
    } else {
      self = single
    }
  }

  /// A day, month, week, quarter or year.
  private static func single(_ text: String) -> DateSpelling {
    let tokens = Tokens(of: text)
    for reading in [compact, weekOrQuarter, named, numeric] {
      if let spelling = reading(tokens) { return spelling }
    }
    return .notADate
  }

  /// From one date to another, as `2024-01 – 2024-03` or `2024-01-01 till 2024-03-31`.
  private static func range(_ text: String) -> DateSpelling? {
    for separator in [" – ", " - ", " — ", "–", "--", " till ", " to ", " t.o.m. ", " tom "] {
      guard let cut = text.firstRange(of: separator) else { continue }
      let (start, end) = (String(text[..<cut.lowerBound]), String(text[cut.upperBound...]))
      guard case .date(let first) = DateSpelling(of: start),
        case .date(let last) = DateSpelling(of: end)
      else { continue }
      return DateInterval(first: first.first, last: last.last, precision: first.precision)
        .map { .date($0) } ?? .impossible
    }
    return nil
  }

  /// The text without a time of day after the date, which spreadsheets add to dates.
  private static func withoutTime(_ text: String) -> String {
    // No date without a time is as long as its shortest form with one.
    guard text.utf8.count > 12,
      let match = text.firstMatch(of: /[ t][0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}([.,][0-9]+)?)?z?$/)
    else { return text }
    return String(text[..<match.range.lowerBound])
  }
}

/// A date's text cut into numbers, words and the signs between them.
private struct Tokens {
  /// Digits, or letters without a full stop after them.
  var parts: [Substring] = []
  /// What stands between one part and the next, without spaces; `" "` when nothing but spaces does.
  var signs: [String] = []

  init(of text: String) {
    var rest = text[...]
    while let first = rest.first {
      let isNumber = Self.isDigit(first)
      if isNumber || first.isLetter {
        let part = rest.prefix { isNumber ? Self.isDigit($0) : $0.isLetter }
        parts.append(part)
        rest = rest.dropFirst(part.count)
        if signs.count < parts.count { signs.append("") }
      } else {
        // Such as `½` and `²`: numbers, but no digits.
        let sign = rest.prefix { !Self.isDigit($0) && !$0.isLetter }
        let visible = sign.filter { $0 != " " }
        if signs.isEmpty { signs.append("") }
        signs[signs.count - 1] = visible.isEmpty ? " " : String(visible)
        // A sign before the first part is no date's.
        if parts.isEmpty { parts.append("") }
        rest = rest.dropFirst(sign.count)
      }
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// What stands after each part; the last is empty in a date.
  func sign(after index: Int) -> String { signs.indices.contains(index) ? signs[index] : "" }

  /// A part as a number of at most `digits` digits.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard parts.indices.contains(index), digits ~= parts[index].count else { return nil }
    return parts[index].utf8.allSatisfy({ 0x30...0x39 ~= $0 }) ? Int(parts[index]) : nil
  }

  func year(_ index: Int) -> Int? {
    number(index, digits: 4...4).flatMap { 1900...2100 ~= $0 ? $0 : nil }
  }
}

extension DateSpelling {
  /// `20240131`, `202401`, `45322`: digits and nothing else.
  private static func compact(_ tokens: Tokens) -> DateSpelling? {
    // A fraction of a day number is the time of day.
    let isFraction = tokens.parts.count == 2 && [",", "."].contains(tokens.sign(after: 0))
    guard tokens.parts.count == 1 || isFraction, let text = tokens.parts.first,
      let number = tokens.number(0, digits: 5...8)
    else { return nil }
    switch text.count {
    case 5 where dayNumbers ~= number: return .dayNumber(number)
    case 6 where !isFraction && 1900...2100 ~= number / 100:
      return date(DateInterval("\(number / 100)-\(text.suffix(2))"))
    case 8 where !isFraction && 1900...2100 ~= number / 10_000:
      let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
      return self.day(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// The numbers that are taken for days: 1954-10-03 to 2119-01-07.
  static let dayNumbers = 20_000...80_000

  /// `2024v05`, `v. 5 2024`, `2024 kv1`, `kvartal 1 2024`, `q1 2024`.
  private static func weekOrQuarter(_ tokens: Tokens) -> DateSpelling? {
    guard tokens.parts.count == 3 else { return nil }
    var tokens = tokens
    let words = tokens.parts.indices.filter { tokens.parts[$0].first?.isLetter == true }
    guard words.count == 1, let word = words.first else { return nil }
    let isWeek = ["v", "w", "vecka", "week", "veckan"].contains(tokens.parts[word])
    let isQuarter = ["kv", "k", "q", "kvartal", "kvartalet", "quarter"].contains(tokens.parts[word])
    guard isWeek || isQuarter else { return nil }
    tokens.parts.remove(at: word)
    guard let year = tokens.year(0) ?? tokens.year(1),
      let number = tokens.number(tokens.year(0) == nil ? 0 : 1, digits: 1...2)
    else { return nil }
    let padded = number < 10 ? "0\(number)" : "\(number)"
    return date(DateInterval(isWeek ? "\(year)-W\(padded)" : "\(year)-Q\(number)"))
  }

  /// `januari 2024`, `31 jan 2024`, `2024-jan`, `jan-24`, `januari`.
  private static func named(_ tokens: Tokens) -> DateSpelling? {
    var parts = tokens.parts
    if parts.first == "den" { parts.removeFirst() }
    guard let word = parts.firstIndex(where: { month(named: $0) != nil }),
      let month = month(named: parts[word])
    else { return nil }
    var rest = Tokens(of: "")
    rest.parts = parts.enumerated().filter { $0.offset != word }.map(\.element)
    switch rest.parts.count {
    case 0: return .withoutYear
    case 1:
      if let year = rest.year(0) { return date(DateInterval(year: year, month: month)) }
      guard let digits = rest.number(0, digits: 1...2) else { return nil }
      guard word == 0, rest.parts[0].count == 2 else { return .withoutYear }
      return DateInterval(year: century(of: digits) + digits, month: month)
        .map { .monthAndTwoDigits($0) }
    case 2:
      guard let year = rest.year(1) ?? rest.year(0),
        let day = rest.number(rest.year(1) == nil ? 1 : 0, digits: 1...2)
      else { return nil }
      return self.day(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// `31/1 2024`, `31.1.2024`, `1/2/2024`, `2024/1/31`, `24-01-31`, `31/1`.
  private static func numeric(_ tokens: Tokens) -> DateSpelling? {
    let signs = (tokens.sign(after: 0), tokens.sign(after: 1))
    if tokens.parts.count == 2, signs.0 == "/", signs.1.isEmpty {
      if let year = tokens.year(0), let month = tokens.number(1, digits: 1...2) {
        return date(DateInterval(year: year, month: month))
      }
      if let year = tokens.year(1), let month = tokens.number(0, digits: 1...2) {
        return date(DateInterval(year: year, month: month))
      }
      let isDay = tokens.number(0, digits: 1...2) != nil && tokens.number(1, digits: 1...2) != nil
      return isDay ? .withoutYear : nil
    }
    guard tokens.parts.count == 3, ["/", ".", "-"].contains(signs.0),
      ["/", ".", "-", " "].contains(signs.1), tokens.sign(after: 2).isEmpty
    else { return nil }
    if let year = tokens.year(0), let month = tokens.number(1, digits: 1...2),
      let day = tokens.number(2, digits: 1...2)
    {
      return self.day(year: year, month: month, day: day)
    }
    guard let first = tokens.number(0, digits: 1...2), let second = tokens.number(1, digits: 1...2)
    else { return nil }
    if let year = tokens.year(2) {
      // `1/2 2024`, `1/2-2024` and `1.2.2024` are how Swedes and their neighbours write a day.
      let isSwedish = signs.0 == "/" && signs.1 != "/" || signs.0 == "."
      if isSwedish { return day(year: year, month: second, day: first) }
      return .twoNumbers(first, second, year: year)
    }
    guard let third = tokens.number(2, digits: 2...2) else { return nil }
    if signs.0 == "/" && signs.1 != "/" {
      return day(year: century(of: third) + third, month: second, day: first)
    }
    return .twoDigitYear(first, second, third)
  }

  private static func day(year: Int, month: Int, day: Int) -> DateSpelling {
    guard let day = CalendarDate(year: year, month: month, day: day) else { return .impossible }
    return date(DateInterval(first: day, last: day, precision: .day))
  }

  private static func date(_ dates: DateInterval?) -> DateSpelling {
    dates.map { .date($0) } ?? .impossible
  }

  /// The century that two digits of a year belong to, as spreadsheets decide: 30 and later are of
  /// the 1900s.
  static func century(of digits: Int) -> Int { digits < 30 ? 2000 : 1900 }

  /// The month, 1 to 12, that a Swedish or English word or its first letters name.
  static func month(named word: some StringProtocol) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { names in
      names.contains { name in
        name == word || word.count <= 4 && name.hasPrefix(word)
      }
    }.map { $0 + 1 }
  }

  private static let months = [
    ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"],
    ["maj", "may"], ["juni", "june"], ["juli", "july"], ["augusti", "august"], ["september"],
    ["oktober", "october"], ["november"], ["december"],
  ]
}

extension DateInterval {
  /// A month of a year; nil when there is none of that number.
  init?(year: Int, month: Int) {
    self.init("\(year)-\(month < 10 ? "0" : "")\(month)")
  }
}
