/// A language that Skifte speaks to people in.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// The same words in Swedish and in English.
///
/// A wording may hold named gaps in braces, `{fil}`; `filled(with:)` puts the facts into them.
package struct Wording: Sendable, Hashable {
  package var swedish: String
  package var english: String

  package init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }
}

extension Wording: ExpressibleByStringInterpolation {
  /// A fact that reads the same in every language: a name, a number as written, a path.
  package init(stringLiteral text: String) {
    self.init(text, text)
  }

  /// A fact that reads the same in every language and is known only when the program runs.
  package init(_ text: some StringProtocol) {
    self.init(String(text), String(text))
  }
}

extension Wording {
  /// The words in one language.
  package func text(in language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  /// The wording with each `{name}` replaced by the fact of that name; other braces stay.
  package func filled(with facts: [String: Wording]) -> Wording {
    Wording(fill(swedish, with: facts, in: .swedish), fill(english, with: facts, in: .english))
  }

  /// The wording with an ellipsis for each fact it asks for: what is said before there are any.
  package var open: Wording { Wording(open(swedish), open(english)) }

  private func open(_ template: String) -> String {
    template.replacing(/\{[^{}]+\}/, with: "…")
  }

  private func fill(
    _ template: String,
    with facts: [String: Wording],
    in language: Language
  ) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += facts[name]?.text(in: language) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
