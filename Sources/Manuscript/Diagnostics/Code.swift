/// How serious a diagnostic is.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  /// Nothing is published while it stands.
  case error
  /// Published, but somebody should look; an error under `--strict`.
  case warning
  /// Something the author should know: a guess Skifte made, a mismatch accepted by name.
  case note
}

extension Severity {
  /// The severity in words.
  package func name(in language: Language) -> String {
    switch self {
    case .error: Wording("fel", "error").text(in: language)
    case .warning: Wording("varning", "warning").text(in: language)
    case .note: Wording("anmärkning", "note").text(in: language)
    }
  }
}

/// One kind of diagnostic: its wording, its explanation and an example that proves it.
///
/// The letter says which part of a manuscript it is about: `Y` front matter and YAML, `P` project,
/// `M` measure, `D` data, `C` claim or figure, `L` link and Markdown, `S` site, `T` theme.
/// `skifte explain D104` prints it, and a test runs every example.
package struct Code: Sendable, Hashable, Identifiable {
  package let id: String
  package let severity: Severity
  /// What is wrong, in one line without a full stop, with `{gaps}` for the facts.
  package let message: Wording
  /// What to do about it.
  package let hint: Wording?
  /// Why it matters and what Skifte does, in a few sentences.
  package let explanation: Wording
  /// Files laid over a small correct site, as `-- path --` sections; `▸` marks where the
  /// diagnostic lands and is removed before the site is read.
  package let example: String
  /// Whether the line it is about is left out where diagnostics are shown, since it may tell a
  /// number that must not be told.
  package let hidesSource: Bool

  package init(
    _ id: String,
    _ severity: Severity,
    _ message: Wording,
    hint: Wording? = nil,
    explanation: Wording,
    hidesSource: Bool = false,
    example: String
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.hint = hint
    self.explanation = explanation
    self.example = example
    self.hidesSource = hidesSource
  }

  package static func == (first: Code, second: Code) -> Bool { first.id == second.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
