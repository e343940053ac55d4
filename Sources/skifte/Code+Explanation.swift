import Manuscript

extension Code {
  /// The code in one line of a list.
  func line(in language: Language) -> String {
    "\(id)  \(title(in: language))\n"
  }

  /// The code in full: what it says, why it matters, what to do and an example.
  func explained(in language: Language) -> String {
    var paragraphs = [
      "\(id) (\(severity.name(in: language))): \(title(in: language))",
      wrapped(explanation.text(in: language)),
    ]
    if let hint {
      let word = Wording("Tips", "Hint").text(in: language)
      let text = hint.filled(with: unknown(in: hint)).text(in: language)
      paragraphs.append(wrapped("\(word): \(text)"))
    }
    if !example.isEmpty {
      let heading = Wording("Exempel (▸ visar stället):", "Example (▸ shows the place):")
      paragraphs.append(heading.text(in: language) + "\n" + exampleLines)
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// The message with its gaps left open.
  private func title(in language: Language) -> String {
    message.filled(with: unknown(in: message)).text(in: language)
  }

  /// An ellipsis for every fact that a wording asks for.
  private func unknown(in wording: Wording) -> [String: Wording] {
    let names = (wording.swedish + wording.english).split(separator: "{").compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
    return Dictionary(names.map { ($0, "…") }, uniquingKeysWith: { first, _ in first })
  }

  /// The example, indented; `{front}` stands for front matter that has nothing to do with it.
  private var exampleLines: String {
    example.replacing("{front}", with: "---\n…\n---\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }
      .joined(separator: "\n")
  }

  /// The text in lines of at most 80 characters where its words allow.
  private func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= 80 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Severity {
  /// The severity in words.
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .error: Wording("fel", "error").text(in: language)
    case .warning: Wording("varning", "warning").text(in: language)
    case .note: Wording("anmärkning", "note").text(in: language)
    }
  }
}
