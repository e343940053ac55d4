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
      paragraphs.append(wrapped("\(word): \(hint.open.text(in: language))"))
    }
    // The bytes of a workbook, a very large file and a link can't be shown as text.
    if !example.isEmpty {
      paragraphs.append("\(exampleHeading.text(in: language))\n\(exampleLines)")
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// The message with its gaps left open.
  private func title(in language: Language) -> String {
    message.open.text(in: language)
  }

  /// What the signs in the example mean.
  private var exampleHeading: Wording {
    var swedish = ["▸ visar stället"]
    var english = ["▸ shows the place"]
    if exampleLines.contains(/⟨[0-9A-F]{2}⟩/) {
      swedish.append("⟨E5⟩ är en byte som inte är text")
      english.append("⟨E5⟩ is a byte that is not text")
    }
    if exampleLines.contains("⟨U+") {
      swedish.append("⟨U+200B⟩ är ett tecken som inte syns")
      english.append("⟨U+200B⟩ is a character that cannot be seen")
    }
    if exampleLines.contains("∅") {
      swedish.append("∅ betyder att filen saknas")
      english.append("∅ means that there is no file")
    }
    return Wording(
      "Exempel (\(swedish.joined(separator: ", "))):",
      "Example (\(english.joined(separator: ", "))):"
    )
  }

  /// The example, indented; `{front}` stands for front matter that has nothing to do with it.
  private var exampleLines: String {
    example.replacing("{front}", with: "---\n…\n---\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + named($0) }
      .joined(separator: "\n")
  }

  /// A line with its unseen characters named, since they must not reach the terminal.
  private func named(_ line: Substring) -> String {
    line.unicodeScalars.map { scalar in
      guard String(scalar) != harmless(String(scalar)) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩"
    }.joined()
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
