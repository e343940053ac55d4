import Manuscript

extension ProjectAnalysis {
  /// Notes words of cause and effect beside a measure that has not been shown to change.
  func checkCauses(
    in passage: Document.Passage,
    _ language: Language,
    _ words: [Measure.ID: MeasureWords],
    noting notes: inout Notes
  ) {
    guard !passage.isSourced else { return }
    var previous: Sentence?
    for range in passage.sentences {
      let sentence = Sentence(range, of: passage, in: language)
      defer { previous = sentence }
      guard let phrase = CausePhrase(in: sentence), !sentence.isReserved else { continue }
      let before = sentence.pointsBack ? previous?.claimed ?? [] : []
      let finding = findings.first { finding in
        let id = finding.measure.id
        guard finding.verdict?.isUnshown == true, let words = words[id] else { return false }
        return sentence.claimed.contains(id) || before.contains(id) || words.isSubject(of: sentence)
      }
      guard let finding, let verdict = finding.verdict else { continue }
      notes.add(
        .causalWords,
        at: passage.nearestPlace(of: phrase.range),
        ["words": "\(passage.text(phrase.range))", "title": "\(finding.measure.title)"]
          .merging(["verdict": verdict.label.lowercased]) { $1 },
        hint: verdict.whatCanBeSaid
      )
    }
  }
}

/// Words that say that one thing made another happen: `ledde till`, `tack vare`, `due to`.
private struct CausePhrase {
  /// Among the characters of the passage.
  let range: Range<Int>

  /// The first such words of a sentence.
  init?(in sentence: Sentence) {
    let tokens = sentence.tokens
    for index in tokens.indices {
      for phrase in Self.phrases where tokens[index...].starts(with: phrase, by: { $0.text == $1 })
      {
        range = tokens[index].range.lowerBound..<tokens[index + phrase.count - 1].range.upperBound
        return
      }
    }
    return nil
  }

  /// Only what is said to have happened: "kan leda till" claims nothing.
  private static let phrases = [
    "ledde till", "lett till", "tack vare", "på grund av", "p . g . a", "pga", "berodde på",
    "beror på", "berott på", "gjorde att", "gjort att", "effekten av", "en effekt av",
    "resulterade i", "resulterat i", "bidrog till", "bidragit till", "orsakade", "orsakat",
    "led to", "thanks to", "because of", "due to", "caused", "resulted in", "the effect of",
    "as a result of", "contributed to",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The first words of the phrases, for a quick look.
  static let openings = Set(phrases.compactMap(\.first))
}

extension Sentence {
  /// Whether it denies, doubts, asks, hopes or tells what others say: then it claims no cause.
  fileprivate var isReserved: Bool {
    tokens.last?.text == "?" || hasWord(among: Self.reserves)
      || hasWord(startingWith: ["käll", "hopp", "oklar", "osäk", "avgör", "förvänt"])
  }

  /// Whether it goes on about what the sentence before it said.
  fileprivate var pointsBack: Bool {
    guard let first = words.first else { return false }
    return Self.pointers.contains(first)
      || ["ökning", "minskning", "förbättring", "försämring", "förändring", "skillnad"]
        .contains { first.hasPrefix($0) }
  }

  private static let reserves: Set<String> = [
    "inte", "ej", "aldrig", "inget", "ingen", "inga", "varken", "kanske", "möjligen", "tror",
    "trodde", "antar", "kan", "kunde", "skulle", "ska", "bör", "om", "enligt", "uppger", "ifall",
    "not", "never", "no", "cannot", "whether", "if", "perhaps", "may", "might", "could", "would",
    "should", "believes", "according",
  ]

  private static let pointers: Set<String> = [
    "det", "detta", "den", "denna", "this", "that", "it", "the",
  ]
}

extension MeasureWords {
  /// Whether a sentence can hardly be about anything else.
  func isSubject(of sentence: Sentence) -> Bool {
    let match = titleMatch(in: sentence)
    return match.share >= 0.75 && (match.words > 1 || title.count == 1)
  }
}

extension Verdict {
  /// Whether the data have not shown a change, so that nothing can have caused one.
  fileprivate var isUnshown: Bool {
    switch self {
    case .noDetectableChange, .tooLittleData, .notComparable: true
    case .improved, .worsened, .changed, .notMeasured, .notAssessable: false
    }
  }

  /// What a report may say instead.
  fileprivate var whatCanBeSaid: Wording? {
    switch self {
    case .noDetectableChange:
      Wording(
        "data visar ingen säker förändring; skriv vad som gjordes och vad ni mätte, var för sig",
        "the data show no detectable change; tell what was done and what was measured, each by itself"
      )
    case .tooLittleData:
      Wording(
        "det är för lite data för att visa en förändring; skriv hur få som mättes",
        "there is too little data to show a change; say how few were measured"
      )
    case .notComparable:
      Wording(
        "perioderna går inte att jämföra; skriv varför, och lämna orsaken öppen",
        "the periods can't be compared; say why, and leave the cause open"
      )
    default: nil
    }
  }
}

extension Wording {
  /// With a small letter first, to stand within a sentence.
  fileprivate var lowercased: Wording {
    Wording(
      swedish.prefix(1).lowercased() + swedish.dropFirst(),
      english.prefix(1).lowercased() + english.dropFirst()
    )
  }
}

extension ArraySlice<Event> {
  /// Whether any of the words may begin words of cause; most paragraphs hold none.
  var holdsCause: Bool {
    contains { event in
      guard case .text(let words, _) = event else { return false }
      return words.lowercased().split { !$0.isLetter }.contains { word in
        CausePhrase.openings.contains(String(word))
      }
    }
  }
}
