/// Writes days and stretches of days the way a language does: `31 oktober 2024`, `2020–2023`.
package struct DateText: Sendable, Hashable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }
}

extension DateText {
  /// `1 januari 2020–31 december 2023`, or as short as whole months and years allow.
  package func interval(_ dates: DateInterval) -> String {
    if dates.wholeMonths == 12, dates.first.month == 1 { return String(dates.first.year) }
    if dates.first == dates.last { return day(dates.first) }
    if let months = dates.wholeMonths {
      if months == 1 { return month(dates.first, withYear: true) }
      if dates.first.month == 1, dates.last.month == 12 {
        return "\(dates.first.year)–\(dates.last.year)"
      }
      let sameYear = dates.first.year == dates.last.year
      return month(dates.first, withYear: !sameYear) + "–" + month(dates.last, withYear: true)
    }
    return day(dates.first) + "–" + day(dates.last)
  }

  /// `31 oktober 2024`, with a no-break space after the day.
  package func day(_ date: CalendarDate) -> String {
    "\(date.day)\u{A0}\(monthName(date.month)) \(date.year)"
  }

  /// `oktober 2024`, or the month alone.
  package func month(_ date: CalendarDate, withYear: Bool) -> String {
    withYear ? "\(monthName(date.month)) \(date.year)" : monthName(date.month)
  }

  /// The name of a month from 1 to 12.
  package func monthName(_ month: Int) -> String { Self.monthNames(language)[month - 1] }

  /// The names of the months in a language, in order; Swedish ones begin with a small letter.
  package static func monthNames(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
        "oktober", "november", "december",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}
