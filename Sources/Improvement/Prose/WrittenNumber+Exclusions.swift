import Manuscript

extension WrittenNumber {
  /// Whether the number may be a measure's value, by the words next to it.
  func isComparable(in sentence: Sentence) -> Bool {
    let before = sentence.tokens[..<tokens.lowerBound].last {
      !Self.approximations.contains($0.text)
    }
    let after = sentence.tokens[tokens.upperBound...].first
    return !isYear && !isNumbering(after: before) && !isOrdinal(in: sentence)
      && !isLimit(after: before, before: after)
      && !isOther(before: after) && !isInFormula(after: before)
  }

  private var isYear: Bool { form == .plain && text.isYear }

  private func isNumbering(after before: ProseToken?) -> Bool {
    form == .plain && before?.isFollowedByNumbering == true
  }

  /// `3:e`, the third.
  private func isOrdinal(in sentence: Sentence) -> Bool {
    let next = sentence.tokens[tokens.upperBound...].prefix(2)
    guard next.count == 2, let mark = next.first, let ending = next.last else { return false }
    return mark.text == ":" && ending.kind == .word && mark.range.lowerBound == range.upperBound
      && ending.range.lowerBound == mark.range.upperBound
  }

  /// A limit and not a result: `minst 30`, `fler än tio`, `30 eller fler`, `per 1 000`.
  private func isLimit(after before: ProseToken?, before after: ProseToken?) -> Bool {
    if let before, Self.limits.contains(before.text) { return true }
    return ["eller", "or"].contains(after?.text ?? "")
  }

  /// Money, large round amounts, a day of a month, the level of an interval.
  private func isOther(before after: ProseToken?) -> Bool {
    guard let after, after.kind == .word else { return false }
    if form == .percent { return Self.intervals.contains { after.text.hasPrefix($0) } }
    return form == .plain && Self.amounts.contains(after.text) || after.isMonth
  }

  /// `d = 0,29`, `p < 0,001`.
  private func isInFormula(after before: ProseToken?) -> Bool {
    guard let before else { return false }
    return ["=", "<", ">", "≤", "≥", "±", "≈", "#", "§", "/"].contains(before.text)
  }

  private static let limits: Set<String> = [
    "minst", "högst", "max", "maximalt", "minimum", "än", "över", "under", "per",
    "least", "most", "than", "above", "below", "varje", "every", "each",
  ]

  private static let intervals = ["ki", "konfidens", "ci", "confidence", "osäkerhets"]

  private static let amounts: Set<String> = [
    "miljoner", "miljon", "miljarder", "tusen", "kronor", "kr", "tkr", "mkr", "sek", "euro", "mg",
    "g", "kg", "ml", "meter", "km", "thousand", "million", "tillfällen", "gånger", "times",
  ]

  /// Lengths of time, which only a measure that is counted in them can mean.
  static let times: Set<String> = [
    "dagar", "dag", "dygn", "veckor", "vecka", "månader", "månad", "mån", "år", "års", "timmar",
    "timme", "minuter", "minut", "days", "day", "weeks", "week", "months", "month", "years",
    "year", "hours", "hour", "minutes", "minute",
  ]
}

extension [ProseToken] {
  /// How many numbers in digits they hold.
  ///
  /// Years, dates, times, the numbers of things and names such as R522 are none; both ends of
  /// `10–15` count.
  var looseNumbers: Int {
    indices.reduce(0) { count, index in
      let isNumbering = index > 0 && self[index - 1].isFollowedByNumbering
      let isDay = index + 1 < self.count && self[index + 1].isMonth
      return isNumbering || isDay ? count : count + self[index].numbers
    }
  }
}

extension ProseToken {
  fileprivate var numbers: Int {
    switch kind {
    case .number: text.isYear ? 0 : 1
    case .code: text.endsOfRange.count
    case .word, .mark: 0
    }
  }

  /// Whether a number after it is that of something: `Tabell 8`, `steg 2`, `Mottagning 3`.
  fileprivate var isFollowedByNumbering: Bool {
    kind == .word && Self.numbered.contains(text)
  }

  /// Whether a number before it is a day.
  fileprivate var isMonth: Bool {
    kind == .word && text.count <= 9 && Self.months.contains { text.hasPrefix($0) }
  }

  private static let numbered: Set<String> = [
    "appendix", "aktivitet", "avsnitt", "bilaga", "cykel", "diagram", "fas", "fig", "figur",
    "fotnot", "fråga", "grupp", "kapitel", "klockan", "kl", "kvartal", "mål", "mottagning",
    "nivå", "nr", "nummer", "paragraf", "punkt", "rad", "riktmärke", "sid", "sida", "sidan",
    "pgsa", "pdsa", "delmål", "milstolpe", "steg", "tabell", "test", "typ", "v", "vecka", "version",
    "år", "den", "aim", "chapter",
    "cycle", "figure", "group", "level", "milestone", "no", "number", "page", "phase",
    "question", "quarter", "row", "section", "step", "table", "type", "week",
  ]

  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december", "january", "february", "march", "may", "june", "july",
    "august", "october",
  ]
}

extension String {
  /// Whether it is like `2024`, which is hardly ever a count.
  fileprivate var isYear: Bool { count == 4 && Int(self).map((1900...2100).contains) == true }

  /// The two numbers of `10–15`; none of a date, a time, years or a name.
  fileprivate var endsOfRange: [SpokenNumber] {
    let ends = split(separator: "–").map(String.init)
    guard ends.count == 2, !ends.contains(where: \.isYear) else { return [] }
    let numbers = ends.compactMap { SpokenNumber($0) }
    return numbers.count == 2 ? numbers : []
  }
}
