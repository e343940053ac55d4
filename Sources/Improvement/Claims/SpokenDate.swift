package import Manuscript

/// A day, a month, a year or a stretch of them as people write it: `oktober 2024`, `31 oktober`,
/// `2020–2023`, `2024-10-31`.
package struct SpokenDate: Sendable, Hashable {
  private let first: Mention
  private let last: Mention

  /// What is said of one end; what is not said is not compared.
  fileprivate struct Mention: Sendable, Hashable {
    var year: Int?
    var month: Int?
    var day: Int?
  }

  /// The date that a text consists of; nil when it holds anything else.
  package init?(_ text: String) {
    let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let dates = DateInterval(text.uppercased()) {
      first = Mention(dates.first, dates.precision)
      last = Mention(dates.last, dates.precision)
      return
    }
    if let single = Mention(text), single.year != nil || single.month != nil {
      first = single
      last = single
      return
    }
    for separator in [" till och med ", " t.o.m. ", " till ", " to ", "–", "-"] {
      guard let range = text.firstRange(of: separator),
        var start = Mention(String(text[..<range.lowerBound])),
        let end = Mention(String(text[range.upperBound...])), end.year != nil || end.month != nil
      else { continue }
      // `1–31 oktober 2024` and `januari–oktober 2024` say the month and the year once.
      if start.month == nil, start.day != nil { start.month = end.month }
      if start.year == nil { start.year = end.year }
      first = start
      last = end
      return
    }
    return nil
  }
}

extension SpokenDate {
  /// Whether a stretch of days begins and ends where the text says, as finely as the text says it.
  package func says(_ dates: DateInterval) -> Bool {
    first.includes(dates.first) && last.includes(dates.last)
  }
}

extension SpokenDate.Mention {
  fileprivate init(_ date: CalendarDate, _ precision: DateInterval.Precision) {
    year = date.year
    if precision != .year { month = date.month }
    if precision == .day || precision == .week { day = date.day }
  }

  /// The parts that words in small letters name, each once; nil when some word names none.
  fileprivate init?(_ text: String) {
    self.init()
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    for word in words where !Self.fillers.contains(word) {
      guard take(word) else { return nil }
    }
    guard self != Self() else { return nil }
  }

  private mutating func take(_ word: String) -> Bool {
    if let month = Self.months.firstIndex(where: { $0.contains(word) }), self.month == nil {
      self.month = month + 1
    } else if let number = Int(word), word.count == 4, year == nil, number >= 1000 {
      year = number
    } else if let number = Int(Self.withoutEnding(word)), 1...31 ~= number, day == nil {
      day = number
    } else {
      return false
    }
    return true
  }

  fileprivate func includes(_ date: CalendarDate) -> Bool {
    (year ?? date.year) == date.year && (month ?? date.month) == date.month
      && (day ?? date.day) == date.day
  }

  /// Words that stand before a date and say nothing of it.
  private static let fillers = [
    "den", "i", "under", "från", "sedan", "till", "mellan", "the", "in", "on", "of", "during",
    "from", "since",
  ]

  /// Each month's names in both languages, whole and cut to three letters.
  private static let months: [[String]] = zip(
    DateText.monthNames(.swedish),
    DateText.monthNames(.english)
  ).map { names in
    let whole = [names.0, names.1].map { $0.lowercased() }
    return whole + whole.map { String($0.prefix(3)) }
  }

  /// `31:a`, `31st` and `31` are the same day.
  private static func withoutEnding(_ word: String) -> String {
    let ending = [":a", ":e", "st", "nd", "rd", "th"].first { word.hasSuffix($0) }
    return String(word.dropLast(ending?.count ?? 0))
  }
}
