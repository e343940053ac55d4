package import Manuscript
package import Statistics

/// What an author writes in a claim, taken apart: `drygt 12,1 %`, `4 av 33`, `minskade med 6,4`.
package struct ClaimText: Sendable, Hashable {
  /// The whole text, with single spaces.
  package let text: String
  package let language: Language
  /// The number itself, without the words around it.
  package let form: Form
  /// The word that says how the number is meant.
  package private(set) var qualifier: Qualifier?
  /// Which way the words say that something went: `minskade med`, `färre`.
  package let direction: Direction?
  /// The text in small letters, without its qualifier and direction.
  package let core: String

  /// How a number is told.
  package enum Form: Sendable, Hashable {
    case percent(SpokenNumber)
    case points(SpokenNumber)
    case fraction(Int, Int)
    case portion(Portion)
    case number(SpokenNumber)
    /// `fyra gånger`, `dubbelt`.
    case times(SpokenNumber)
    /// No number: a verdict, a date, an interval, or something that cannot be read.
    case words
  }

  /// The text of a claim on a site in a language, which says what a comma between digits means.
  package init(_ text: String, in language: Language) {
    // The author may break a line, or hold the number together with hard spaces.
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.language = language
    var phrase = ClaimPhrase(self.text.lowercased())
    core = String(phrase.rest)
    let reading = ClaimReading(phrase.rest, in: language)
    phrase.direction = phrase.direction ?? reading?.direction
    qualifier = phrase.qualifier
    direction = phrase.direction
    form = reading?.form ?? .words
  }
}

extension ClaimText {
  /// The same without the word that says how the number is meant.
  var unqualified: ClaimText {
    var text = self
    text.qualifier = nil
    return text
  }

  /// The decimals the author wrote; nil for what is no digit.
  package var decimals: Int? {
    switch form {
    case .percent(let number), .points(let number), .number(let number), .times(let number):
      number.decimals
    case .fraction, .portion, .words: nil
    }
  }
}

/// The words before a number that say how it is meant and which way it went.
private struct ClaimPhrase {
  var qualifier: Qualifier?
  var direction: Direction?
  var rest: Substring

  init(_ text: String) {
    rest = text[...]
    let afterP = rest.hasPrefix("p") ? rest.dropFirst().drop { $0 == " " } : ""
    if let sign = afterP.first, "=<>≤≥".contains(sign) {
      rest = sign == "=" ? afterP.dropFirst().drop { $0 == " " } : afterP
    }
    while takeQualifier() || takeDirection() {}
  }

  private mutating func takeQualifier() -> Bool {
    guard qualifier == nil else { return false }
    for (spelling, meaning) in Self.qualifiers {
      let isSign = spelling.first?.isLetter == false
      guard rest.hasPrefix(isSign ? spelling : spelling + " ") else { continue }
      rest = rest.dropFirst(spelling.count).drop { $0 == " " }
      qualifier = meaning
      return true
    }
    return false
  }

  private mutating func takeDirection() -> Bool {
    guard direction == nil else { return false }
    for (spelling, meaning) in Self.directions where rest.hasPrefix(spelling + " ") {
      rest = rest.dropFirst(spelling.count + 1)
      direction = meaning
      return true
    }
    for (spelling, meaning, multiple) in Self.multiples where rest == spelling {
      rest = multiple[...]
      direction = meaning
      return true
    }
    return false
  }

  /// The longest first, so that `just under` is not taken for `under`.
  private static let qualifiers = Qualifier.allCases
    .flatMap { qualifier in qualifier.spellings.map { ($0, qualifier) } }
    .sorted { ($0.0.count, $0.0) > ($1.0.count, $1.0) }

  private static let directions: [(String, Direction)] = {
    let verbs: [(Direction, [String])] = [
      (.higher, ["ökade", "ökat", "ökar", "steg", "stigit", "stiger", "gick upp"]),
      (.lower, ["minskade", "minskat", "minskar", "sjönk", "sjunkit", "sjunker", "gick ner"]),
      (.higher, ["ökning", "en ökning", "uppgång", "en uppgång"]),
      (.lower, ["minskning", "en minskning", "nedgång", "en nedgång"]),
    ]
    let english: [(Direction, [String])] = [
      (.higher, ["increased", "rose", "grew", "went up", "up"]),
      (.lower, ["decreased", "fell", "dropped", "declined", "went down", "down"]),
      (.higher, ["increase", "an increase", "rise", "a rise"]),
      (.lower, ["decrease", "a decrease", "reduction", "a reduction", "drop", "a drop"]),
    ]
    let spelled = { (groups: [(Direction, [String])], links: [String]) in
      groups.flatMap { direction, words in
        words.flatMap { word in links.map { ($0.isEmpty ? word : "\(word) \($0)", direction) } }
      }
    }
    return
      (spelled(verbs, ["med", "på", "om", ""]) + spelled(english, ["by", "of", ""]))
      .sorted { ($0.0.count, $0.0) > ($1.0.count, $1.0) }
  }()

  /// Verbs that hold their own number.
  private static let multiples: [(String, Direction, String)] = [
    ("halverades", .lower, "hälften"), ("halverats", .lower, "hälften"),
    ("halverade", .lower, "hälften"), ("halved", .lower, "half"),
    ("fördubblades", .higher, "dubbelt"), ("fördubblats", .higher, "dubbelt"),
    ("dubblerades", .higher, "dubbelt"), ("dubblerats", .higher, "dubbelt"),
    ("doubled", .higher, "double"), ("tredubblades", .higher, "tredubbelt"),
    ("tripled", .higher, "triple"),
  ]
}

/// A number with the words that follow it: `5 432 behandlingar`, `305 färre`.
private struct ClaimReading {
  let form: ClaimText.Form
  let direction: Direction?

  /// The longest form that the text begins with, when nothing but harmless words follow it.
  init?(_ text: Substring, in language: Language) {
    let words = text.split(separator: " ").map(String.init)
    for count in stride(from: words.count, to: 0, by: -1) {
      let tail = words[count...]
      guard Self.isHarmless(tail) else { break }
      let head = words[..<count].joined(separator: " ")
      guard let form = ClaimText.Form(head, in: language) else { continue }
      self.form = form
      direction = tail.first.flatMap { Self.directions[$0] }
      return
    }
    return nil
  }

  /// Whether words after a number leave it what it is: no other number, and no "not".
  private static func isHarmless(_ words: ArraySlice<String>) -> Bool {
    if let first = words.first, joining.contains(first) { return false }
    return words.allSatisfy { word in
      word.allSatisfy { $0.isLetter || $0 == "-" } && !changing.contains(word)
        && SpokenNumber.words[word, default: 1] == 1
    }
  }

  private static let joining: Set<String> = ["och", "and", "till", "to", "eller", "or", "komma"]

  private static let changing: Set<String> = [
    "inte", "ej", "not", "hundra", "tusen", "miljon", "miljoner", "miljard", "miljarder",
    "hundred", "thousand", "million", "billion", "dussin", "dozen", "procent", "percent",
    "procentenhet", "procentenheter",
  ]

  private static let directions: [String: Direction] = [
    "högre": .higher, "fler": .higher, "mer": .higher, "större": .higher, "higher": .higher,
    "more": .higher, "lägre": .lower, "färre": .lower, "mindre": .lower, "lower": .lower,
    "fewer": .lower, "less": .lower,
  ]
}

extension ClaimText.Form {
  /// The form that a text in small letters consists of; nil when it is none with a number.
  fileprivate init?(_ text: String, in language: Language) {
    if let fraction = Self.fraction(text, in: language) {
      self = fraction
    } else if let portion = Portion(words: text) {
      self = .portion(portion)
    } else if let points = Self.number(text, before: Self.pointWords, in: language) {
      self = .points(points)
    } else if let times = Self.multiples[text].flatMap({ SpokenNumber($0) })
      ?? Self.number(text, before: [" gånger", " ggr", " times"], in: language)
    {
      self = .times(times)
    } else if let number = SpokenNumber(text, in: language) {
      self = number.isPercent ? .percent(number) : .number(number)
    } else {
      return nil
    }
  }

  /// `4 av 33`, `tre av 33`, `4/33`.
  private static func fraction(_ text: String, in language: Language) -> Self? {
    for separator in [" av ", " of ", "/"] {
      guard let range = text.firstRange(of: separator),
        let first = SpokenNumber(text[..<range.lowerBound], in: language),
        let second = SpokenNumber(text[range.upperBound...], in: language),
        let part = Int(counting: first), let whole = Int(counting: second)
      else { continue }
      return .fraction(part, whole)
    }
    return nil
  }

  private static func number(
    _ text: String,
    before units: [String],
    in language: Language
  ) -> SpokenNumber? {
    for unit in units where text.hasSuffix(unit) {
      guard let number = SpokenNumber(text.dropLast(unit.count), in: language), !number.isPercent
      else { continue }
      return number
    }
    return nil
  }

  private static let pointWords = [
    "procentenheter", "procentenhet", "%-enheter", "%-enhet", "percentage points",
    "percentage point",
  ]

  private static let multiples = [
    "dubbelt": "två", "dubbla": "två", "tredubbelt": "tre", "fyrdubbelt": "fyra", "twice": "two",
    "double": "two", "triple": "three",
  ]
}
