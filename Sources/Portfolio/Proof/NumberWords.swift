/// Numbers in words, and the words around them that say what they count.
enum NumberWords {
  /// The number that a word in small letters is, below a hundred: `tre`, `fyrtio`, `fyrtiotvå`.
  static func value(of word: String) -> Int? {
    if let value = values[word] ?? tens[word] { return value }
    if single.contains(word) { return 1 }
    return tens.lazy.compactMap { name, ten -> Int? in
      guard word.hasPrefix(name), let one = values[String(word.dropFirst(name.count))], one < 10
      else { return nil }
      return ten + one
    }.first
  }

  /// How many per cent a word is the share of: `hälften`, `tredjedel`.
  static func share(named word: String) -> Double? { shares[word] }

  /// Whether a word in small letters is one for people, in any form.
  static func isForPeople(_ word: String) -> Bool { people.contains(where: word.hasPrefix) }

  /// Whether some words may tell a number.
  static func mayTell(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.contains { index in
      let word = words[index]
      if shares[word] != nil || limiting.contains(word) || single.contains(word) { return true }
      guard let value = value(of: word) else { return false }
      return value > 1 || words[(index + 1)...].prefix(3).contains(where: isForPeople)
    }
  }

  /// Whether a word in small letters is of things that are no people: `år`, `procent`, `besök`.
  static func isForOthers(_ word: String) -> Bool { others.contains(where: word.hasPrefix) }

  /// Words between `av` and the size of a group: `av de 33`.
  static let fillers: Set<String> = [
    "de", "dem", "alla", "totalt", "våra", "the", "all", "our", "those", "total", "a",
  ]

  /// Words that make a limit or a name of the number after them: `minst tre`, `steg 3`.
  static let limits: Set<String> = [
    "minst", "högst", "inom", "minimum", "maximalt", "max", "varje", "least", "most",
    "within", "every", "pgsa", "pdsa", "cykel", "cycle", "steg", "step", "fas", "phase", "vecka",
    "week", "månad", "month", "dag", "day", "figur", "figure", "tabell", "table", "version", "nr",
    "punkt", "riktmärke", "milstolpe", "kapitel", "avsnitt", "del", "part", "kvartal", "quarter",
    "nivå", "level", "grad", "typ", "grupp", "group", "mål", "delmål", "bilaga", "år",
  ]

  /// Words that say that a number is of all: `sammanlagt`, `summan`.
  static let totals: Set<String> = [
    "sammanlagt", "totalt", "tillsammans", "summan", "summa", "total", "altogether", "together",
    "sum", "summerar", "summeras", "alla", "all",
  ]

  private static let others = [
    "år", "månad", "veck", "dag", "tim", "minut", "gång", "procent", "besök", "kontakt", "samtal",
    "cykel", "cykl", "steg", "poäng", "fråg", "year", "month", "week", "day", "hour",
    "visit", "contact", "point", "step", "time",
  ]

  /// Words that make one of `en`: `bara en patient`.
  static let limiting: Set<String> = ["bara", "endast", "enbart", "blott", "only", "just"]

  /// Words that say one by themselves: `den enda patienten`.
  static let single: Set<String> = ["enda", "ensam", "single"]

  /// Words after which a share is not that very share.
  static let vague: Set<String> = [
    "drygt", "knappt", "nästan", "ungefär", "cirka", "över", "under", "minst", "än", "runt",
    "about", "almost", "nearly", "over", "than", "around",
  ]

  private static let values: [String: Int] = [
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8,
    "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15,
    "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  private static let tens: [String: Int] = [
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70,
    "åttio": 80, "nittio": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let shares: [String: Double] = [
    "hälften": 50, "half": 50, "tredjedel": 100.0 / 3, "tredjedelar": 100.0 / 3,
    "third": 100.0 / 3, "thirds": 100.0 / 3, "fjärdedel": 25, "fjärdedelar": 25, "quarter": 25,
    "quarters": 25, "femtedel": 20, "femtedelar": 20, "fifth": 20, "fifths": 20,
  ]

  private static let people = [
    "patient", "person", "individ", "deltag", "kvinn", "män", "man", "barn", "klient", "brukar",
    "medarbet", "people", "participant", "women", "woman", "men", "child", "client", "resident",
    "boende", "flick", "pojk", "ungdom", "vuxna",
  ]
}
