package import Manuscript
import Statistics

/// What an author writes in a claim: `12,1 %`, `4 av 33`, `6,4 procentenheter`, `tre patienter`.
package enum ClaimText: Sendable, Hashable {
  case percent(SpokenNumber)
  case points(SpokenNumber)
  case fraction(Int, Int)
  case number(SpokenNumber)
  case words(String)

  package init(_ text: String) {
    // The author may break a line, or hold the number together with hard spaces.
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let fraction = Self.fraction(text) {
      self = .fraction(fraction.0, fraction.1)
      return
    }
    let pointWords = [
      "procentenheter", "procentenhet", "%-enheter", "percentage points", "percentage point",
    ]
    for word in pointWords where text.lowercased().hasSuffix(word) {
      if let number = SpokenNumber(text.dropLast(word.count)) {
        self = .points(number)
        return
      }
    }
    guard let number = SpokenNumber(text) ?? Self.leadingNumber(text) else {
      self = .words(text)
      return
    }
    self = number.isPercent ? .percent(number) : .number(number)
  }

  /// `4 av 33`, `tre av 33`, `4/33`.
  private static func fraction(_ text: String) -> (Int, Int)? {
    for separator in [" av ", " of ", "/"] {
      let parts = text.lowercased().components(separatedBy: separator)
      guard parts.count == 2, let first = SpokenNumber(parts[0]),
        let second = SpokenNumber(parts[1]) ?? leadingNumber(parts[1]),
        !first.isPercent, !second.isPercent,
        let part = Int(exactly: first.value), let whole = Int(exactly: second.value)
      else { continue }
      return (part, whole)
    }
    return nil
  }

  /// The number that a text begins with, when words follow it: `5 432 behandlingar`.
  private static func leadingNumber(_ text: String) -> SpokenNumber? {
    let words = text.split(whereSeparator: \.isWhitespace)
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let rest = words[count...]
      guard rest.allSatisfy({ word in word.allSatisfy { $0.isLetter || $0 == "-" } }) else { break }
      if let number = SpokenNumber(words[..<count].joined(separator: " ")) { return number }
    }
    return nil
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}

extension ClaimValue {
  /// Whether what the author says is what the data say, rounded half away from zero to the decimals
  /// the author wrote.
  ///
  /// A difference may be told without its sign: "en minskning med 6,4".
  package func agrees(with text: ClaimText) -> Bool {
    switch (self, text) {
    case (.share(let part, let whole), .fraction(let first, let second)):
      return part == first && whole == second
    case (.share(let part, let whole), .percent(let said)):
      let exact = roundedPercentage(part, of: whole, decimals: said.decimals)
      return exact == scaled(said.value, decimals: said.decimals)
    case (.percentage(let value), .percent(let said)): return rounds(value * 100, to: said)
    case (.points(let value), .points(let said)): return rounds(value * 100, to: said)
    case (.number(let value), .number(let said)): return rounds(value, to: said)
    case (.verdict(let verdict), .words(let words)): return verdict.isNamed(words)
    case (.interval(let interval, let scale), .words(let words)):
      return SpokenInterval(words)?.says(interval, scale) ?? false
    default: return false
    }
  }

  private func rounds(_ value: Double, to said: SpokenNumber) -> Bool {
    let exact = scaled(value, decimals: said.decimals)
    let written = scaled(said.value, decimals: said.decimals)
    return said.isSigned ? exact == written : abs(exact) == abs(written)
  }

  /// The value as Skifte writes it, with `decimals` or what suits it.
  package func text(in number: NumberText, decimals: Int? = nil) -> String {
    switch self {
    case .share(let part, let whole):
      return number.percent(part, of: whole, decimals: decimals ?? 1)
    case .percentage(let value):
      guard let decimals else { return number.shortest(value * 100, atMost: 1) + "\u{A0}%" }
      return number.percent(value, decimals: decimals)
    case .points(let value):
      return number.points(value, decimals: decimals ?? 1, isSigned: false)
    case .number(let value):
      guard let decimals else { return number.shortest(value, atMost: 1) }
      return number.decimal(value, decimals: decimals)
    case .interval(let interval, let scale):
      let factor: Double = scale == .number ? 1 : 100
      let unit =
        switch scale {
        case .share: "\u{A0}%"
        case .points: number.language == .swedish ? "\u{A0}procentenheter" : " percentage points"
        case .number: ""
        }
      return number.interval(
        interval.lower * factor,
        interval.upper * factor,
        decimals: decimals ?? 1
      ) + unit
    case .verdict(let verdict): return verdict.label.text(in: number.language)
    }
  }

  /// The full value for machines; nil for words.
  package var machineValue: Double? {
    switch self {
    case .share(let part, let whole): Double(part) / Double(whole)
    case .percentage(let value), .points(let value), .number(let value): value
    case .interval, .verdict: nil
    }
  }
}

extension Verdict {
  /// Whether words are those of the badge, in either language and any case.
  fileprivate func isNamed(_ words: String) -> Bool {
    Language.allCases.contains { slug(of: label.text(in: $0)) == slug(of: words) }
  }

  /// The verdict in words, as on a badge.
  package var label: Wording {
    switch self {
    case .notMeasured(.planned): Wording("Inte mätt ännu", "Not measured yet")
    case .notMeasured(.noFollowUp): Wording("Ingen uppföljning", "No follow-up")
    case .notAssessable: Wording("Går inte att bedöma", "Cannot be assessed")
    case .notComparable: Wording("Går inte att jämföra", "Not comparable")
    case .tooLittleData: Wording("För lite data", "Too little data")
    case .improved: Wording("Förbättring", "Improvement")
    case .worsened: Wording("Försämring", "Deterioration")
    case .changed: Wording("Förändring", "Change")
    case .noDetectableChange: Wording("Ingen säker förändring", "No detectable change")
    }
  }
}
