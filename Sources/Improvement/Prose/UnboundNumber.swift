import Manuscript

/// A number in the text that no claim holds, and what it seems to be.
struct UnboundNumber: Sendable, Hashable {
  let number: WrittenNumber
  let outcome: Outcome

  enum Outcome: Sendable, Hashable {
    /// Equal to one value, which is the likeliest by far; sure when it can hardly be by chance.
    case equal(ClaimCandidate, isSure: Bool)
    /// Equal to several values that may all be meant, the likeliest first.
    case ambiguous([ClaimCandidate])
    /// Nearly equal to a value.
    case near(ClaimCandidate)
    /// Another than the value of the very period or cell that its sentence names.
    case contradicts(ClaimCandidate)
    /// Another than every value of the measure that its sentence is about.
    case differs(ClaimCandidate)
  }
}

/// The reading of one sentence's unbound numbers against the values of a project.
struct UnboundReading {
  let analysis: ProjectAnalysis
  let words: [Measure.ID: MeasureWords]
  let sentence: Sentence
  let numbers: [WrittenNumber]
  /// The periods that the sentence names.
  private let named: Set<Period.ID>
  /// The periods that it may be about: those it names, and those that "before" and "after" hint at.
  private let hinted: Set<Period.ID>

  init(of sentence: Sentence, in analysis: ProjectAnalysis, words: [Measure.ID: MeasureWords]) {
    self.analysis = analysis
    self.words = words
    self.sentence = sentence
    numbers = WrittenNumber.numbers(in: sentence)
    let periods = analysis.project.periods
    named = Set(periods.filter { $0.isNamed(in: sentence) }.map(\.id))
    let first = sentence.hasWord(among: Period.hints.first) ? periods.first : nil
    let last = sentence.hasWord(among: Period.hints.last) ? periods.last : nil
    hinted = named.union([first, last].compactMap { $0?.id })
  }
}

extension UnboundReading {
  /// The numbers that something can be said of.
  func unbound() -> [UnboundNumber] {
    guard !numbers.isEmpty else { return [] }
    let subjects = analysis.findings.compactMap { subject(of: $0) }
    guard !subjects.isEmpty else { return [] }
    return numbers.compactMap { number in
      outcome(of: number, among: subjects).map { UnboundNumber(number: number, outcome: $0) }
    }
  }

  /// A measure that the sentence may be about.
  private struct Subject {
    let finding: Finding
    let words: MeasureWords
    let score: Double
    /// Whether enough words are there for any number; a number with three figures needs fewer.
    let isNear: Bool
    /// Whether the sentence can hardly be about anything else.
    let isStrong: Bool
    /// Whether the sentence has any word of the measure's title or definition.
    let isSpokenOf: Bool
    let candidates: [ClaimCandidate]
    let hasNamedCell: Bool
  }

  private func subject(of finding: Finding) -> Subject? {
    guard let words = words[finding.measure.id] else { return nil }
    let isClaimed = sentence.claimed.contains(finding.measure.id)
    let title = words.titleMatch(in: sentence)
    let definition = words.definitionMatch(in: sentence)
    let named = namedCells(of: finding)
    guard isClaimed || title.share > 0 || definition > 0 && !named.isEmpty else { return nil }
    let isNear =
      isClaimed || title.share >= 0.5 || !named.isEmpty || title.share > 0 && definition >= 3
    return Subject(
      finding: finding,
      words: words,
      score: (isClaimed ? 1 : 0) + title.share + 0.1 * Double(min(3, definition)),
      isNear: isNear,
      isStrong: isClaimed || title.share >= 0.75 && (title.words > 1 || words.title.count == 1),
      isSpokenOf: title.share > 0 || definition > 0,
      candidates: analysis.candidates(of: finding) { named.contains($0) },
      hasNamedCell: !named.isEmpty
    )
  }

  private func namedCells(of finding: Finding) -> Set<CellKey> {
    let steps = finding.measure.flow.map { CellKey(step: $0) }
    return Set((finding.cells.map(\.key) + steps).filter { $0.isNamed(in: sentence) })
  }

  private func outcome(
    of number: WrittenNumber,
    among subjects: [Subject]
  ) -> UnboundNumber.Outcome? {
    let said = ClaimText(number.text, in: sentence.language)
    var equal: [(candidate: ClaimCandidate, score: Double, isSpokenOf: Bool)] = []
    for subject in subjects where subject.isNear || number.isTelling {
      for candidate in subject.candidates
      where number.fits(candidate) && candidate.value.agrees(with: said)
        && isCounted(number, by: subject)
      {
        equal.append((candidate, score(of: candidate, in: subject), subject.isSpokenOf))
      }
    }
    equal.sort { $0.score > $1.score }
    if let best = equal.first {
      let rivals = equal.filter { $0.score > best.score - 0.25 }
      guard rivals.count == 1, isOfHintedPeriod(best.candidate) else {
        return .ambiguous(rivals.map(\.candidate))
      }
      let isTold = best.isSpokenOf && isPlaced(best.candidate)
      return .equal(best.candidate, isSure: isTold || !number.isSmall)
    }
    return difference(of: number, among: subjects)
  }

  /// How likely it is that a candidate is meant: by its measure, its cell and its period.
  private func score(of candidate: ClaimCandidate, in subject: Subject) -> Double {
    var score = subject.score
    if !candidate.cell.isWhole { score += 0.5 } else if subject.hasNamedCell { score -= 0.3 }
    if !candidate.periods.isEmpty, !hinted.isEmpty {
      score += candidate.periods.contains(where: hinted.contains) ? 0.4 : -0.4
    }
    if candidate.isSize { score -= 0.3 }
    return score
  }

  /// Whether a candidate is of a period that the sentence names, when it names any.
  private func isOfHintedPeriod(_ candidate: ClaimCandidate) -> Bool {
    named.isEmpty || candidate.periods.isEmpty || candidate.periods.contains(where: hinted.contains)
  }

  /// Whether the sentence names a candidate's cell or its period.
  private func isPlaced(_ candidate: ClaimCandidate) -> Bool {
    !candidate.cell.isWhole || candidate.periods.contains(where: named.contains)
  }

  /// Whether what follows a plain number can be what the measure counts.
  private func isCounted(_ number: WrittenNumber, by subject: Subject) -> Bool {
    guard number.form == .plain else { return true }
    let following = sentence.tokens[number.tokens.upperBound...].prefix(2)
      .prefix { $0.kind == .word }.map(\.text)
    guard let noun = following.first else { return !number.isWord }
    if WrittenNumber.times.contains(noun) { return subject.words.isUnit(noun) }
    if following.contains(where: subject.words.isUnit) { return true }
    return !number.isWord && (number.spoken.value >= 100 || number.spoken.decimals > 0)
      || following.contains { word in
        subject.words.title.contains { isSameWord($0.word, word) }
          || subject.candidates.contains { candidate in
            candidate.cell.parts.contains { part in
              tellingWords(of: part.label).contains { isSameWord($0, word) }
            }
          }
      }
  }
}

// MARK: - Numbers that equal nothing

extension UnboundReading {
  private func difference(
    of number: WrittenNumber,
    among subjects: [Subject]
  ) -> UnboundNumber.Outcome? {
    guard let subject = onlyStrong(of: subjects), isMeasured(number, by: subject) else {
      return nil
    }
    let fitting = subject.candidates.filter { number.fits($0) && $0.isMain }
    let elsewhere = analysis.candidates(of: subject.finding) { _ in true }
      .filter {
        number.fits($0) && $0.value.agrees(with: ClaimText(number.text, in: sentence.language))
      }
    guard elsewhere.isEmpty else { return .ambiguous(elsewhere) }
    let expected = fitting.filter { isNamed($0, of: subject) }
    if let meant = expected.first, expected.count == 1, isPlain(number, meant) {
      return isApproximated(number) && number.isNear(meant.value)
        ? .near(meant) : .contradicts(meant)
    }
    if let near = fitting.filter({ number.isNear($0.value) }).max(by: { first, second in
      score(of: first, in: subject) < score(of: second, in: subject)
    }) {
      return .near(near)
    }
    guard subject.finding.cells.isEmpty || subject.hasNamedCell else { return nil }
    return fitting.last.map { .differs($0) }
  }

  /// The measure that the sentence is about, when there is no doubt.
  private func onlyStrong(of subjects: [Subject]) -> Subject? {
    let strong = subjects.filter(\.isStrong).sorted { $0.score > $1.score }
    guard let first = strong.first else { return nil }
    guard strong.count == 1 || first.score >= strong[1].score + 0.25 else { return nil }
    return first
  }

  /// Whether a number can be nothing but the measure's: a percentage, or a number of what it counts.
  private func isMeasured(_ number: WrittenNumber, by subject: Subject) -> Bool {
    switch number.form {
    case .percent, .points, .fraction: return true
    case .plain:
      guard [.count, .rate, .value].contains(subject.finding.measure.valueKind) else {
        return false
      }
      let noun = sentence.tokens[number.tokens.upperBound...].first
      return !number.isWord && noun.map { subject.words.isUnit($0.text) } ?? false
    }
  }

  /// Whether the sentence names the cell and the period of a candidate, and no other.
  private func isNamed(_ candidate: ClaimCandidate, of subject: Subject) -> Bool {
    guard !candidate.cell.isWhole || !subject.hasNamedCell else { return false }
    if candidate.path.isChange, candidate.path.from == nil {
      return !named.isEmpty && named.isSubset(of: candidate.periods)
    }
    if named.isEmpty {
      return !candidate.cell.isWhole
        && Set(subject.candidates.flatMap(\.periods)).count == 1
    }
    return hinted.count == 1 && candidate.periods.allSatisfy(named.contains)
  }

  /// Whether the sentence simply says what was measured: no aim, no guess, nothing denied, no
  /// other number of the kind, and not the value itself.
  private func isPlain(_ number: WrittenNumber, _ meant: ClaimCandidate) -> Bool {
    let isAlone = numbers.count { $0.form == number.form } == 1
    let isSaid = sentence.passage.spans.contains { span in
      guard case .link(let destination) = span.kind,
        let path = ClaimPath.parse(destination, periods: analysis.project.periods)?.path
      else { return false }
      guard case .success(let value) = analysis.value(of: path) else { return false }
      return path.measure == meant.path.measure && value == meant.value
    }
    return isAlone && !isSaid && !sentence.hasWord(startingWith: Self.reservations)
      && !sentence.hasWord(among: Self.doubts)
  }

  private func isApproximated(_ number: WrittenNumber) -> Bool {
    guard number.tokens.lowerBound > 0 else { return false }
    let before = sentence.tokens[number.tokens.lowerBound - 1].text
    return WrittenNumber.approximations.contains(before)
  }

  /// How words begin that tell of an aim, an expectation or somebody else's number.
  private static let reservations = [
    "käll", "mål", "förvänt", "vänta", "väntad", "hopp", "planeras", "planerad", "förutse",
    "förutsä", "förutsp",
    "progno", "riksgenom",
    "rikssnitt", "nationell", "jämför", "target", "goal", "expect", "predict", "forecast",
    "source", "national", "compar", "aim",
  ]

  private static let doubts: Set<String> = [
    "inte", "ej", "aldrig", "ska", "skulle", "bör", "kommer", "borde", "trodde", "tror", "riket",
    "landet", "enligt", "not", "never", "should", "would", "will", "shall", "thought", "according",
  ]
}

extension WrittenNumber {
  /// Whether it has three figures or more, which hardly stand there by chance.
  var isTelling: Bool {
    let digits = text.filter(\.isDigit)
    return String(digits.reversed().drop { $0 == "0" }).count >= 3
  }

  /// Whether it is a plain number of one figure, `3`, `tre` or `0,3`, which may equal a value by
  /// chance.
  var isSmall: Bool { form == .plain && text.filter(\.isDigit).drop { $0 == "0" }.count < 2 }

  /// Whether it is a number word.
  var isWord: Bool { text.first?.isLetter ?? false }

  /// Whether a value is of the number's kind: a level or a change, a percentage or a count.
  func fits(_ candidate: ClaimCandidate) -> Bool {
    switch (form, candidate.value) {
    case (.points, .points): true
    case (.percent, .share), (.fraction, .share): !isChange
    case (.percent, .percentage), (.plain, .number): isChange == candidate.path.isChange
    case (.percent, .relative), (.plain, .difference): isChange
    default: false
    }
  }

  /// Whether a value is within one unit of the last digit, or within 5 %.
  func isNear(_ value: ClaimValue) -> Bool {
    let exact: Double
    switch value {
    case .share(let part, let whole): exact = 100 * Double(part) / Double(whole)
    case .percentage(let value), .points(let value), .relative(let value): exact = 100 * value
    case .number(let value), .difference(let value), .ratio(let value): exact = value
    case .probability, .interval, .date, .target, .verdict: return false
    }
    let distance = abs(abs(spoken.value) - abs(exact))
    return form != .fraction
      && (distance <= 1 / pow10(spoken.decimals) + 1e-9 || distance <= 0.05 * abs(exact))
  }
}
