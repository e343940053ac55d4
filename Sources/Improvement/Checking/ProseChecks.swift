package import Manuscript

extension ProjectAnalysis {
  /// Checks what the text says in words of its own: warns of a number that contradicts the very
  /// period or cell its sentence names, and notes words of cause and effect where no change has
  /// been shown.
  ///
  /// The template says which sections are background; `language` is the site's, which says what a
  /// comma between digits means.
  package func checkProse(
    by template: ReportTemplate?,
    in language: Language,
    noting notes: inout Notes
  ) {
    let words = measureWords
    guard !words.isEmpty else { return }
    for passage in passages(by: template, where: \.holdsDigit) where !passage.isSourced {
      for (sentence, unbound) in unbound(in: passage, language, words) {
        if let diagnostic = contradiction(unbound, in: sentence) { notes.add(diagnostic) }
      }
    }
    for passage in passages(by: template, where: \.holdsCause) {
      checkCauses(in: passage, language, words, noting: &notes)
    }
  }

  /// Notes every number in the text that seems to be a measure's and is not bound to it, with the
  /// bound form to paste.
  ///
  /// Those that `checkProse` warns of are not noted again.
  package func listUnboundNumbers(
    by template: ReportTemplate?,
    in language: Language,
    noting notes: inout Notes
  ) {
    let words = measureWords
    guard !words.isEmpty else { return }
    for passage in passages(by: template, where: \.holdsNumber) where !passage.isSourced {
      for (sentence, unbound) in unbound(in: passage, language, words) {
        if let diagnostic = remark(unbound, in: sentence) { notes.add(diagnostic) }
      }
    }
  }
}

extension ProjectAnalysis {
  var measureWords: [Measure.ID: MeasureWords] {
    let measures = findings.map(\.measure)
    return Dictionary(
      measures.map { ($0.id, MeasureWords(of: $0, among: measures)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The paragraphs of the report and of the cycles, but for the background, that satisfy a
  /// condition.
  private func passages(
    by template: ReportTemplate?,
    where isWanted: (ArraySlice<Event>) -> Bool
  ) -> [Document.Passage] {
    ([project.report] + project.cycles.map(\.document)).flatMap { document in
      document.sections.filter { !$0.isBackground(by: template) }
        .flatMap { document.passages(of: $0, where: isWanted) }
    }
  }

  /// Every paragraph of the report and of the cycles that says a number, the background's too.
  var passagesWithNumbers: [Document.Passage] {
    ([project.report] + project.cycles.map(\.document)).flatMap { document in
      document.sections.flatMap { document.passages(of: $0, where: \.holdsNumber) }
    }
  }

  func unbound(
    in passage: Document.Passage,
    _ language: Language,
    _ words: [Measure.ID: MeasureWords]
  ) -> [(Sentence, UnboundNumber)] {
    passage.sentences.map { Sentence($0, of: passage, in: language) }.flatMap { sentence in
      UnboundReading(of: sentence, in: self, words: words).unbound().map { (sentence, $0) }
    }
  }
}

// MARK: - Diagnostics

extension ProjectAnalysis {
  private func contradiction(_ unbound: UnboundNumber, in sentence: Sentence) -> Diagnostic? {
    guard case .contradicts(let meant) = unbound.outcome else { return nil }
    return diagnostic(.numberContradicts, unbound.number, [meant], in: sentence)
  }

  private func remark(_ unbound: UnboundNumber, in sentence: Sentence) -> Diagnostic? {
    switch unbound.outcome {
    case .contradicts: return nil
    case .ambiguous(let candidates):
      return diagnostic(.numberAmbiguous, unbound.number, candidates, in: sentence)
    case .near(let meant):
      return diagnostic(.numberNear, unbound.number, [meant], in: sentence)
    case .differs(let meant):
      return diagnostic(.numberDiffers, unbound.number, [meant], in: sentence)
    case .equal(let meant, let isSure):
      var diagnostic = diagnostic(.numberUnbound, unbound.number, [meant], in: sentence)
      // A wrong claim would be worse than none: what may be chance is for the author to bind.
      diagnostic.fix = isSure ? sentence.binding(of: unbound.number, to: meant) : nil
      if diagnostic.fix == nil {
        diagnostic.specificHint = Wording("skriv {claims}", "write {claims}")
      }
      return diagnostic
    }
  }

  private func diagnostic(
    _ code: Code,
    _ number: WrittenNumber,
    _ candidates: [ClaimCandidate],
    in sentence: Sentence
  ) -> Diagnostic {
    let claims = candidates.prefix(4).map { candidate in
      code.isEqual
        ? Wording(candidate.claim(saying: number.text))
        : Wording { candidate.claim(saying: candidate.text(beside: number, in: $0)) }
    }
    var facts: [String: Wording] = [
      "text": "\(number.text)",
      "claims": Wording(
        claims.map(\.swedish).joined(separator: " eller "),
        claims.map(\.english).joined(separator: " or ")
      ),
    ]
    if let first = candidates.first, let measure = project.measure(first.path.measure) {
      facts["title"] = "\(measure.title)"
      facts["what"] = what(first, of: measure)
      facts["value"] = Wording { first.text(beside: number, in: $0) }
    }
    return Diagnostic(code, at: sentence.passage.nearestPlace(of: number.range), facts)
  }

  /// A value in words: the measure's title with the period and the cell.
  private func what(_ candidate: ClaimCandidate, of measure: Measure) -> Wording {
    let labels = candidate.periods.compactMap { project.period($0)?.label }
    let periods = project.periods.count > 1 ? [labels.joined(separator: "–")] : []
    let cell = candidate.cell.isWhole ? [] : [candidate.cell.label]
    let parts = (periods + cell).filter { !$0.isEmpty }
    let title = "”\(measure.title)”"
    return Wording(parts.isEmpty ? title : "\(title) (\(parts.joined(separator: ", ")))")
  }
}

extension Code {
  /// Whether the number in the text is the value, so that the claim can hold it as it stands.
  fileprivate var isEqual: Bool { self == .numberUnbound || self == .numberAmbiguous }
}

extension ClaimCandidate {
  /// A claim as an author writes it; with no text Skifte fills the number in.
  fileprivate func claim(saying text: String) -> String { "[\(text)](\(path.address))" }

  /// The value as it would be told in place of a number.
  fileprivate func text(beside number: WrittenNumber, in language: NumberText) -> String {
    if number.form == .fraction, case .share(let part, let whole) = value {
      return language.fraction(part, of: whole)
    }
    return value.text(in: language, decimals: number.isWord ? nil : number.spoken.decimals)
  }
}

extension Sentence {
  /// The change that binds a number where it stands; nil where the file spells it in another way,
  /// or where a sign before it would make the link something else.
  fileprivate func binding(
    of number: WrittenNumber,
    to candidate: ClaimCandidate
  ) -> Diagnostic.Fix? {
    guard let place = passage.place(of: number.range) else { return nil }
    let start = number.range.lowerBound
    guard start == 0 || !"!]\\^".contains(passage.characters[start - 1]) else { return nil }
    return Diagnostic.Fix(place: place, replacement: candidate.claim(saying: number.text))
  }
}

extension Document.Section {
  /// Whether the section tells of others' work and not of what the project measured: the template
  /// says so, or its title is "Bakgrund".
  fileprivate func isBackground(by template: ReportTemplate?) -> Bool {
    let sections = template?.sections ?? []
    let section =
      sections.first { $0.isTitled(as: self) } ?? sections.first { $0.isMatched(by: self) }
    if let isBackground = section?.isBackground { return isBackground }
    return title.map { ["bakgrund", "background"].contains(slug(of: $0)) } ?? false
  }
}

extension ArraySlice<Event> {
  /// Whether any of the words hold a digit; most paragraphs hold none.
  fileprivate var holdsDigit: Bool {
    contains { event in
      if case .text(let words, _) = event { words.holdsDigit } else { false }
    }
  }

  /// Whether any of the words hold a digit or are a number.
  fileprivate var holdsNumber: Bool {
    holdsDigit
      || contains { event in
        guard case .text(let words, _) = event else { return false }
        return words.lowercased().split { !$0.isLetter }
          .contains { WrittenNumber.smallNumbers.contains(String($0)) }
      }
  }
}
