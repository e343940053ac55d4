import Manuscript

/// The words by which a sentence can be told to be about a measure of a project.
struct MeasureWords: Sendable {
  /// The words of the title, each with what it says: 1 for a word of this measure alone, less for
  /// one that several measures of the project have in their titles.
  let title: [(word: String, weight: Double)]
  /// Words of the definition that the title has not.
  let definition: [String]
  /// What is counted: `patienter`, `månader`.
  let units: [String]

  init(of measure: Measure, among measures: [Measure]) {
    let own = tellingWords(of: measure.title)
    let others = measures.filter { $0.id != measure.id }.map { tellingWords(of: $0.title) }
    title = own.map { word in
      let sharing = others.count { $0.contains { isSameWord($0, word) } }
      return (word, 1 / Double(1 + sharing))
    }
    definition = tellingWords(of: measure.definition ?? "").filter { word in
      !own.contains { isSameWord($0, word) }
    }
    units =
      tellingWords(of: measure.unit ?? "") + [measure.counts.swedish, measure.counts.rawValue]
  }
}

extension MeasureWords {
  /// How much of the title stands in a sentence, 0 to 1, and how many of its words.
  func titleMatch(in sentence: Sentence) -> (share: Double, words: Int) {
    let found = title.filter { entry in sentence.words.contains { isSameWord($0, entry.word) } }
    let all = title.reduce(0) { $0 + $1.weight }
    guard all > 0 else { return (0, 0) }
    return (found.reduce(0) { $0 + $1.weight } / all, found.count)
  }

  /// How many words of the definition stand in a sentence.
  func definitionMatch(in sentence: Sentence) -> Int {
    definition.count { word in sentence.words.contains { isSameWord($0, word) } }
  }

  /// Whether a word is what the measure counts.
  func isUnit(_ word: String) -> Bool { units.contains { isSameWord($0, word) } }
}

extension CellKey {
  /// Whether a sentence names a cell: each of its labels by most of the telling words of one of
  /// the names it holds (`Fysioterapeut/sjukgymnast` is two names of one thing).
  func isNamed(in sentence: Sentence) -> Bool {
    !parts.isEmpty
      && parts.allSatisfy { part in
        let members = part.label.components(separatedByPlus: part.dimension == .combination)
        return members.allSatisfy { member in
          member.split(separator: "/").contains { name in
            let words = tellingWords(of: String(name))
            let found = words.count { word in sentence.words.contains { isSameWord($0, word) } }
            return !words.isEmpty && Double(found) >= 0.6 * Double(words.count)
          }
        }
      }
  }
}

extension String {
  fileprivate func components(separatedByPlus isCombination: Bool) -> [String] {
    isCombination ? split(separator: "+").map(String.init) : [self]
  }
}

extension Period {
  /// Whether a sentence names a period: by every word of its label, by what a baseline or a
  /// follow-up is called, or by the years it begins and ends in.
  func isNamed(in sentence: Sentence) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
    if !words.isEmpty,
      words.allSatisfy({ word in sentence.words.contains { isSameWord($0, word) } })
    {
      return true
    }
    if let names = Self.names[id], sentence.hasWord(startingWith: names) { return true }
    guard let dates else { return false }
    let years = sentence.years
    return years.contains(dates.first.year) && years.contains(dates.last.year)
  }

  /// How the words begin that mean a period of this id.
  private static let names = [
    "baseline": ["baslinj", "baseline", "utgångsläge"],
    "followup": ["uppföljning", "follow-up", "followup"],
  ]

  /// Words that hint at the first period, and at the last.
  static let hints: (first: Set<String>, last: Set<String>) = (
    ["före", "innan", "tidigare", "before", "earlier"],
    ["efter", "därefter", "nu", "senare", "after", "later", "now"]
  )
}
