import Improvement

/// A number that must not be told: where it stands, and what it is or may be.
struct ProtectedNumber: Sendable, Hashable {
  /// The slug of the work.
  let work: String
  let measure: String
  /// What it stands beside: the measure's names, those of each part of its cell, and those of its
  /// period or its dates; empty where there is none.
  let measureNames: [String]
  let cell: [[String]]
  let time: [String]
  /// How many: one number where it is known, else all that an outsider can take it to be.
  let parts: ClosedRange<Int>
  /// Of how many, where that is known.
  let whole: Int?
  /// Whether the number itself is shown, or looked for elsewhere, and only what share it is must not
  /// be told.
  var isShown = false
  /// Whether it is what rows make together, and no number of a place of its own.
  var isSum = false
}

extension ProtectedNumber {
  /// Whether `4 av 33` tells it, or its rest.
  func isTold(by part: Int, of size: Int) -> Bool {
    guard size == whole, part <= size else { return false }
    return parts.contains(part) || parts.contains(size - part)
  }

  /// Whether a share, of 100 or of 1, is it or its rest at the decimals it has.
  func isTold(by number: ToldNumber, times hundred: Double) -> Bool {
    guard let whole, whole > 0, whole <= 1_000_000 else { return false }
    // Which counts give this share: no more than one or two, unless the whole is very large.
    let share = number.value / hundred
    let near = share * Double(whole)
    guard near.isFinite, near <= Double(whole) + 1 else { return false }
    let unit = (0..<number.decimals).reduce(1 / hundred) { unit, _ in unit / 10 }
    let reach = Int((unit / 2 * Double(whole)).rounded(.up)) + 1
    let middle = Int(near.rounded())
    for part in max(0, middle - reach)...min(whole, max(0, middle) + reach) {
      guard number.rounds(Double(part) / Double(whole) * hundred) else { continue }
      if parts.contains(part) || parts.contains(whole - part) { return true }
    }
    return false
  }

  /// Whether something that is said beside these names is said of it: its cell and its time are
  /// among them, and no further part of one of the measure's `cells`.
  ///
  /// Beside an item and an answer something is said of the answer, and not of the item.
  ///
  /// A place of data is of one measure, `own`, and of no other that is called as something beside it.
  func isBeside(
    _ names: NameList,
    measure own: String?,
    isData: Bool,
    cells: [[[String]]]
  ) -> Bool {
    guard own == measure || !(isData && own != nil) && names.hasAny(of: measureNames),
      cell.allSatisfy({ names.hasAny(of: $0) }), time.isEmpty || names.hasTime(of: time)
    else { return false }
    return !cells.contains { parts in
      guard parts.count > cell.count else { return false }
      let further = parts.filter { part in !cell.contains { $0.first == part.first } }
      return further.count == parts.count - cell.count && further.contains { names.hasAny(of: $0) }
    }
  }

  /// Whether a part of its cell is called as one of the periods is: `efter` may be either.
  func isNamedAs(_ periods: [[String]]) -> Bool {
    let names = Set(periods.joined().map { $0.lowercased() })
    return cell.joined().contains { names.contains($0.lowercased()) }
  }

  /// The same number of no time.
  var untimed: ProtectedNumber {
    ProtectedNumber(
      work: work,
      measure: measure,
      measureNames: measureNames,
      cell: cell,
      time: [],
      parts: parts,
      whole: whole
    )
  }
}

/// Names as they are written, each without what spelling makes of it: what is looked for again and
/// again.
struct Vocabulary: Sendable {
  fileprivate let plain: [String: String]

  init(_ names: some Sequence<String>) {
    plain = Dictionary(names.map { ($0, $0.plainName) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The names that something stands beside, without what spelling makes of them.
struct NameList {
  private let names: [String]
  /// Those that only say when.
  private let times: [String]
  /// Those that may say when among others.
  private let datable: [String]
  /// The words of the sentence itself, where it is one.
  private let sentence: String
  private let vocabulary: Vocabulary
  /// Those of the vocabulary that are here.
  private let present: Set<String>

  init(
    _ names: [String],
    times: [String] = [],
    titles: [String] = [],
    in sentence: String = "",
    knowing vocabulary: Vocabulary
  ) {
    // `Norra · Läkare` are the names of two parts of a cell.
    datable = names.flatMap { name in
      [name.plainName]
        + (name.contains(" · ") ? name.split(separator: " · ").map { String($0).plainName } : [])
    }
    self.names = datable + titles.map(\.plainName)
    self.times = times.map(\.plainName)
    self.sentence = sentence.plainName
    self.vocabulary = vocabulary
    let (own, words) = (self.names, self.sentence)
    present = Set(
      vocabulary.plain.filter { Self.isNamed($0.value, among: own, in: words) }.map(\.key)
    )
  }

  /// Whether one of some names is here: among the names, or in the sentence.
  func hasAny(of wanted: [String]) -> Bool {
    wanted.contains { name in
      vocabulary.plain[name] == nil
        ? Self.isNamed(name.plainName, among: names, in: sentence) : present.contains(name)
    }
  }

  /// Whether one of some names of a period, or some dates, is here.
  func hasTime(of wanted: [String]) -> Bool {
    if names.count == datable.count, hasAny(of: wanted) { return true }
    return wanted.contains { name in
      let plain = vocabulary.plain[name] ?? name.plainName
      return Self.isNamed(plain, among: times, in: "")
        || names.count > datable.count && Self.isNamed(plain, among: datable, in: sentence)
    }
  }

  private static func isNamed(_ name: String, among names: [String], in sentence: String) -> Bool {
    guard !name.isEmpty else { return false }
    // `Uppföljning (2024)`, `1. Testvik`, `Läkare, baslinje`
    return names.contains { own in
      guard own.hasPrefix(name) || own.hasSuffix(name) else { return false }
      return own == name || own.hasPrefix(name + " (") || own.hasSuffix(". " + name)
        || own.hasSuffix(", " + name) || own.hasPrefix(name + ", ")
    } || sentence.hasPhrase(name)
  }
}

extension String {
  /// The words in small letters with plain spaces.
  fileprivate var plainName: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the bytes of a phrase are among those of the text: most are not, and this is soon known.
  private func mayHold(_ phrase: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(phrase.utf8))
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    return (0...text.count - wanted.count).contains { start in
      text[start] == first
        && wanted.indices.allSatisfy { text[start + $0] == wanted[$0] }
    }
  }

  /// Whether some words stand in the text, and not as a part of longer ones; the last may have an
  /// ending, as Swedish words do.
  fileprivate func hasPhrase(_ phrase: String) -> Bool {
    guard phrase.count > 2, mayHold(phrase) else { return false }
    var rest = self[...]
    while let found = rest.firstRange(of: phrase) {
      let before = found.lowerBound == startIndex ? nil : self[index(before: found.lowerBound)]
      let after = self[found.upperBound...].prefix { $0.isLetter }
      if before?.isLetter != true, after.count <= 3 { return true }
      rest = self[found.upperBound...]
    }
    return false
  }
}
