/// A day in the proleptic Gregorian calendar, without a clock or a time zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// The day, or nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CalendarDate {
  package static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }

  /// Days since 0000-03-01; differences are what counts. (Days-from-civil, the usual algorithm:
  /// the year is taken to begin in March, so that the leap day is its last.)
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// The day of a number that `dayNumber` gives.
  package init(dayNumber: Int) {
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days of a month, 28 to 31.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// `2024-02-12`.
  package var text: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day written `2024-02-12`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], width: 4),
      let month = number(parts[1], width: 2), let day = number(parts[2], width: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A stretch of days, both ends included: a day, a month, a year, or from one to another.
package struct DateInterval: Sendable, Hashable {
  package let first: CalendarDate
  package let last: CalendarDate
  /// How finely the source gives the dates.
  package let precision: Precision

  /// The interval, or nil when it would end before it begins.
  package init?(first: CalendarDate, last: CalendarDate, precision: Precision) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.precision = precision
  }
}

extension DateInterval {
  /// How finely a source gives a date.
  package enum Precision: String, Sendable, Hashable {
    case day, week, month, quarter, year
  }

  /// The number of days, both ends counted.
  package var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// The length in months when the interval runs from the first day of a month to the last of
  /// one; otherwise nil.
  package var wholeMonths: Int? {
    guard first.day == 1, last.day == CalendarDate.days(inMonth: last.month, of: last.year) else {
      return nil
    }
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }

  /// As written in ISO 8601: `2024`, `2024-02`, `2024-Q2`, `2024-W05`, `2024-02-12`, or two of them
  /// with `/` between.
  ///
  /// Nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      self.init(single: text)
      return
    }
    guard let start = DateInterval(single: parts[0]), let end = DateInterval(single: parts[1])
    else { return nil }
    self.init(first: start.first, last: end.last, precision: start.precision)
  }

  private init?(single text: some StringProtocol) {
    if let day = CalendarDate(text) {
      self.init(first: day, last: day, precision: .day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, let year = number(head, width: 4), parts.count <= 2 else {
      return nil
    }
    guard let rest = parts.dropFirst().first else {
      self.init(year: year, months: 1...12, precision: .year)
      return
    }
    if let month = number(rest, width: 2) {
      self.init(year: year, months: month...month, precision: .month)
    } else if rest.first == "Q", let quarter = number(rest.dropFirst(), width: 1) {
      guard (1...4).contains(quarter) else { return nil }
      self.init(year: year, months: (quarter * 3 - 2)...(quarter * 3), precision: .quarter)
    } else if rest.first == "W", let week = number(rest.dropFirst(), width: 2) {
      self.init(year: year, week: week)
    } else {
      return nil
    }
  }

  private init?(year: Int, months: ClosedRange<Int>, precision: Precision) {
    guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
      (1...12).contains(months.upperBound),
      let last = CalendarDate(
        year: year,
        month: months.upperBound,
        day: CalendarDate.days(inMonth: months.upperBound, of: year)
      )
    else { return nil }
    self.init(first: first, last: last, precision: precision)
  }

  /// ISO 8601: week 1 is the week of 4 January, and a week begins on Monday.
  private init?(year: Int, week: Int) {
    guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else {
      return nil
    }
    // 0000-03-01 was a Wednesday; so day number 5 is a Monday.
    let weekday = (fourth.dayNumber + 2) % 7
    let monday = fourth.dayNumber - weekday + (week - 1) * 7
    // Week 53 belongs to the year only when its Thursday does.
    guard CalendarDate(dayNumber: monday + 3).year == year else { return nil }
    self.init(
      first: CalendarDate(dayNumber: monday),
      last: CalendarDate(dayNumber: monday + 6),
      precision: .week
    )
  }

  /// The next interval of the same precision: the next month after a month.
  package var following: DateInterval? {
    let day = CalendarDate(dayNumber: last.dayNumber + 1)
    switch precision {
    case .day: return DateInterval(first: day, last: day, precision: .day)
    case .week:
      let sunday = CalendarDate(dayNumber: day.dayNumber + 6)
      return DateInterval(first: day, last: sunday, precision: .week)
    case .month:
      return DateInterval(year: day.year, months: day.month...day.month, precision: .month)
    case .quarter:
      let month = (day.month - 1) / 3 * 3 + 1
      return DateInterval(year: day.year, months: month...(month + 2), precision: .quarter)
    case .year: return DateInterval(year: day.year, months: 1...12, precision: .year)
    }
  }

  /// The interval in ISO 8601, as short as its precision allows.
  package var text: String {
    switch precision {
    case .year where isWhole(.year): return padded(first.year, 4)
    case .month where isWhole(.month):
      return "\(padded(first.year, 4))-\(padded(first.month, 2))"
    case .quarter where isWhole(.quarter):
      return "\(padded(first.year, 4))-Q\((first.month + 2) / 3)"
    case .day where first == last: return first.text
    default: return "\(first.text)/\(last.text)"
    }
  }

  /// The week in ISO 8601, such as `2024-W05`; nil when the interval is no week.
  package var weekText: String? {
    let thursday = CalendarDate(dayNumber: first.dayNumber + 3)
    guard precision == .week, days == 7,
      let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    return
      "\(padded(thursday.year, 4))-W\(padded((thursday.dayNumber - newYear.dayNumber) / 7 + 1, 2))"
  }

  private func isWhole(_ precision: Precision) -> Bool {
    switch precision {
    case .year: first.year == last.year && wholeMonths == 12
    case .quarter: first.year == last.year && wholeMonths == 3
    case .month: wholeMonths == 1
    default: false
    }
  }
}

/// The number that exactly `width` digits make; a sign, which `Int` would take, makes none.
private func number(_ digits: some StringProtocol, width: Int) -> Int? {
  guard digits.utf8.count == width, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
    return nil
  }
  return Int(digits)
}

/// A number with zeros before it.
private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
