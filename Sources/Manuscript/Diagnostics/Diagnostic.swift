/// A mistake, or something worth knowing, in somebody's files: a value with a place and a remedy.
///
/// Facts and wording are apart: the diagnostic holds the facts, its `code` the words.
package struct Diagnostic: Sendable, Hashable {
  package var code: Code
  package var place: Place
  /// What fills the gaps of the code's wording.
  package var facts: [String: Wording]
  /// Other places that belong to it, such as the first of two definitions.
  package var related: [Related]
  /// A hint that knows more than the code's own, such as the nearest spelling.
  package var specificHint: Wording?
  /// Normally the code's; a mismatch accepted by name is a note.
  package var severity: Severity
  /// A change of the file that would put it right, where there is no doubt which.
  package var fix: Fix?
  /// Whether no number of its place may be quoted; normally the code's.
  package private(set) var isSecret: Bool

  package init(
    _ code: Code,
    at place: Place,
    _ facts: [String: Wording] = [:],
    hint: Wording? = nil,
    related: [Related] = []
  ) {
    self.code = code
    self.place = place
    self.facts = facts
    self.related = related
    specificHint = hint
    severity = code.severity
    isSecret = code.isSecret
  }
}

extension Diagnostic {
  /// The same with a dot for every number of its facts, and of what it quotes.
  package var withheld: Diagnostic {
    var other = unquoted
    let dots = { (text: String) in text.withoutNumbers }
    other.facts = facts.mapValues { Wording(dots($0.swedish), dots($0.english)) }
    other.specificHint = specificHint.map { Wording(dots($0.swedish), dots($0.english)) }
    other.fix = nil
    return other
  }

  /// The same with a dot for every number of the line that it quotes.
  package var unquoted: Diagnostic {
    var other = self
    other.isSecret = true
    return other
  }
}

extension String {
  /// The text with a dot for every number, whatever its length.
  var withoutNumbers: String { replacing(/[0-9]+/, with: "•") }
}

extension Diagnostic {
  /// Another place a diagnostic speaks of.
  package struct Related: Sendable, Hashable {
    package var place: Place
    package var wording: Wording

    package init(_ wording: Wording, at place: Place) {
      self.place = place
      self.wording = wording.withoutIdentityNumbers
    }
  }

  /// A change of a file: other text instead of what stands at a place.
  package struct Fix: Sendable, Hashable {
    package var place: Place
    package var replacement: String

    package init(place: Place, replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }

  /// What is wrong, in words.
  ///
  /// Everything that is written of a diagnostic comes from here, from its hint and from what it
  /// quotes, so that no number of a person gets further.
  package var message: Wording { code.message.filled(with: facts).withoutIdentityNumbers }

  /// What to do about it, in words.
  package var hint: Wording? {
    (specificHint ?? code.hint)?.filled(with: facts).withoutIdentityNumbers
  }

  /// The fix, where its text may be shown.
  var shownFix: Fix? {
    fix.flatMap { $0.replacement.withoutIdentityNumbers == $0.replacement ? $0 : nil }
  }
}

/// The diagnostics of a run, in the order they were found.
package struct Notes: Sendable, Hashable {
  package private(set) var all: [Diagnostic] = []

  package init() {}
}

extension Notes {
  package mutating func add(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
  }

  /// Notes a diagnostic of `code` at `place`, with the facts for its wording.
  package mutating func add(
    _ code: Code,
    at place: Place,
    _ facts: [String: Wording] = [:],
    hint: Wording? = nil,
    related: [Diagnostic.Related] = []
  ) {
    all.append(Diagnostic(code, at: place, facts, hint: hint, related: related))
  }

  package mutating func add(contentsOf other: Notes) {
    all += other.all
  }

  /// Withholds the numbers of those diagnostics that would tell something.
  package mutating func withhold(where tells: (Diagnostic) -> Bool) {
    all = all.map { tells($0) ? $0.withheld : $0 }
  }

  /// Takes some diagnostics away: those that are noted anew.
  package mutating func remove(where isNotedAnew: (Diagnostic) -> Bool) {
    all.removeAll(where: isNotedAnew)
  }

  /// Withholds the numbers of the lines that some diagnostics quote.
  package mutating func withholdLines(where tells: (Diagnostic) -> Bool) {
    all = all.map { tells($0) ? $0.unquoted : $0 }
  }

  /// By file, line, column and code; each distinct diagnostic once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.sorted { first, second in
      (first.place.file, first.place.position, first.code.id)
        < (second.place.file, second.place.position, second.code.id)
    }
  }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// How many distinct diagnostics have a severity.
  package func count(of severity: Severity) -> Int {
    sorted.count { $0.severity == severity }
  }

  /// The same notes with every warning made an error, as `--strict` asks.
  package var strict: Notes {
    var notes = self
    for index in notes.all.indices where notes.all[index].severity == .warning {
      notes.all[index].severity = .error
    }
    return notes
  }
}
