import Manuscript

/// A share told in words: `hälften`, `en tredjedel`, `var fjärde`, `two thirds`, `one in three`.
package struct Portion: Sendable, Hashable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }
}

extension Portion {
  /// The share in per cent.
  package var percentage: Double { 100 * Double(part) / Double(whole) }

  /// How far, in percentage points, the data may be from a portion without a qualifier.
  ///
  /// All means all: it is never rounded to.
  package static let tolerance = 1.0

  /// The portion that words in small letters consist of; nil when they are anything else.
  init?(words text: String) {
    if let portion = Self.names[text] {
      self = portion
      return
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 2, Self.everyWords.contains(words[0]), let whole = Self.ordinals[words[1]] {
      self.init(1, of: whole)
    } else if words.count == 2, let whole = Self.denominator(words[1]) {
      guard let part = words[0] == "a" ? 1 : SpokenNumber(words[0]).flatMap(Int.init(counting:)),
        0...whole ~= part
      else { return nil }
      self.init(part, of: whole)
    } else if words.count == 3, words[1] == "in",
      let part = SpokenNumber(words[0]).flatMap(Int.init(counting:)),
      let whole = SpokenNumber(words[2]).flatMap(Int.init(counting:)), part < whole
    {
      self.init(part, of: whole)
    } else {
      return nil
    }
  }

  private static let everyWords = ["var", "vart", "varje", "every"]

  private static let names: [String: Portion] = [
    "hälften": Portion(1, of: 2), "halva": Portion(1, of: 2), "half": Portion(1, of: 2),
    "varannan": Portion(1, of: 2), "vartannat": Portion(1, of: 2),
    "en halv": Portion(1, of: 2), "a half": Portion(1, of: 2), "one half": Portion(1, of: 2),
    "alla": Portion(1, of: 1), "samtliga": Portion(1, of: 1), "all": Portion(1, of: 1),
  ]

  private static let ordinals: [String: Int] = [
    "annan": 2, "annat": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7,
    "åttonde": 8, "nionde": 9, "tionde": 10, "other": 2, "second": 2, "third": 3, "fourth": 4,
    "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  private static let denominators: [String: Int] = [
    "tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7, "åttondel": 8,
    "åttondedel": 8, "niondel": 9, "niondedel": 9, "tiondel": 10, "tiondedel": 10, "third": 3,
    "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
  ]

  private static func denominator(_ word: String) -> Int? {
    denominators[word]
      ?? ["ar", "s"].lazy.filter(word.hasSuffix).compactMap {
        denominators[String(word.dropLast($0.count))]
      }
      .first
  }
}

extension Int {
  /// The whole number that a number is, when it is no percentage and has no sign.
  init?(counting number: SpokenNumber) {
    guard !number.isPercent, !number.isSigned, number.decimals == 0 else { return nil }
    self.init(exactly: number.value)
  }
}
