/// How diagnostics are written.
package enum DiagnosticFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: the source line with a caret, and a hint.
  case text
  /// `file:line:column: severity: message [code]`, one a line.
  case lines
  case json
  /// SARIF 2.1.0, for code-scanning services.
  case sarif
  /// Annotations of a GitHub workflow.
  case github
}

/// Writes diagnostics for people and for tools; facts come from the diagnostic, words from its code.
package struct DiagnosticWriter {
  private let format: DiagnosticFormat
  private let language: Language
  private let folder: Folder
  private let words: [String]
  private let root: String

  /// A writer that quotes source lines from `folder`, and writes dots for each of `words` wherever
  /// it would stand.
  ///
  /// Services that look the files up themselves start where the command is run: `root` is the way
  /// from there to the site, empty or ending in `/`.
  package init(
    _ format: DiagnosticFormat,
    in language: Language,
    quoting folder: Folder,
    hiding words: [String] = [],
    below root: String = ""
  ) {
    self.format = format
    self.language = language
    self.folder = folder
    self.words = words
    self.root = root
  }
}

extension DiagnosticWriter {
  /// The diagnostics as text, ending in a line end unless there is nothing to write.
  package func text(of diagnostics: [Diagnostic]) -> String {
    words.reduce(plainText(of: diagnostics)) { text, word in
      text.replacing(word, with: String(repeating: "•", count: word.count))
    }
  }

  private func plainText(of diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: people(diagnostics)
    case .lines: diagnostics.map { line(of: $0) + "\n" }.joined()
    case .json: JSON.list(diagnostics.map { json(of: $0) }).text
    case .sarif: SARIFLog(of: diagnostics, in: language, quoting: folder, below: root).json.text
    case .github: diagnostics.map { annotation(of: $0) + "\n" }.joined()
    }
  }

  private func people(_ diagnostics: [Diagnostic]) -> String {
    var sources = SourceShelf(of: folder)
    return diagnostics.map { diagnostic in
      paragraph(of: diagnostic, sources: &sources) + "\n"
    }.joined()
  }

  private func paragraph(
    of diagnostic: Diagnostic,
    sources: inout SourceShelf
  ) -> String {
    var lines = [
      "\(location(diagnostic.place)): \(diagnostic.severity.name(in: language))[\(diagnostic.code.id)]: "
        + harmless(diagnostic.message.text(in: language))
    ]
    if let cell = cell(at: diagnostic.place) {
      lines.append("      | \(cell.text)")
    } else {
      lines += self.lines(of: sources.excerpt(of: diagnostic))
    }
    if let hint = diagnostic.hint {
      let word = language == .swedish ? "tips" : "hint"
      lines.append("      = \(word): \(harmless(hint.text(in: language)))")
    }
    for related in diagnostic.related {
      lines.append(
        "      = \(harmless(related.wording.text(in: language))): \(location(related.place))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The cell of a workbook, which has no lines to quote; nil for any other file.
  private func cell(at place: Place) -> CellReference? {
    guard isWorkbookName(place.file), folder[place.file] != nil, place.position != .start else {
      return nil
    }
    return CellReference(column: place.position.column, row: place.position.line)
  }

  /// The source line with a mark under what is meant; nothing when the file has no such line.
  private func lines(of excerpt: SourceExcerpt?) -> [String] {
    guard let excerpt else { return [] }
    let number = String(excerpt.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let indent = String(repeating: " ", count: excerpt.before.count)
    return [
      "\(gutter) | \(excerpt.text)",
      "      | \(indent)\(String(repeating: "^", count: max(1, excerpt.marked.count)))",
    ]
  }

  private func location(_ place: Place) -> String {
    "\(harmless(place.file)):\(place.position.line):\(place.position.column)"
  }

  private func line(of diagnostic: Diagnostic) -> String {
    "\(location(diagnostic.place)): \(diagnostic.severity.rawValue): "
      + "\(harmless(diagnostic.message.text(in: language))) [\(diagnostic.code.id)]"
  }
}

// MARK: - For tools

extension DiagnosticWriter {
  private func json(of diagnostic: Diagnostic) -> JSON {
    [
      "code": .text(diagnostic.code.id),
      "severity": .text(diagnostic.severity.rawValue),
      "file": .text(diagnostic.place.file),
      "line": .whole(diagnostic.place.position.line),
      "column": .whole(diagnostic.place.position.column),
      "length": .whole(diagnostic.place.length),
      "message": .text(diagnostic.message.text(in: language)),
      "hint": diagnostic.hint.map { .text($0.text(in: language)) },
      "related": diagnostic.related.isEmpty ? nil : .list(diagnostic.related.map(json)),
      "fixes": diagnostic.shownFix.map { fix in .list([json(of: fix)]) },
    ]
  }

  private func json(of related: Diagnostic.Related) -> JSON {
    [
      "file": .text(related.place.file),
      "line": .whole(related.place.position.line),
      "column": .whole(related.place.position.column),
      "message": .text(related.wording.text(in: language)),
    ]
  }

  private func json(of fix: Diagnostic.Fix) -> JSON {
    [
      "file": .text(fix.place.file),
      "line": .whole(fix.place.position.line),
      "column": .whole(fix.place.position.column),
      "endColumn": .whole(fix.place.position.column + fix.place.length),
      "replacement": .text(fix.replacement),
    ]
  }

  private func annotation(of diagnostic: Diagnostic) -> String {
    let kind =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let place = diagnostic.place
    var message = diagnostic.message.text(in: language)
    if let hint = diagnostic.hint { message += "\n" + hint.text(in: language) }
    let properties =
      "file=\(escaped(root + place.file, inProperty: true)),line=\(place.position.line),"
      + "col=\(place.position.column),title=\(diagnostic.code.id)"
    return "::\(kind) \(properties)::\(escaped(message, inProperty: false))"
  }

  /// The escapes of workflow commands.
  private func escaped(_ text: String, inProperty: Bool) -> String {
    var result = ""
    for character in text {
      switch character {
      case "%": result += "%25"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result += harmless(String(character))
      }
    }
    return result
  }
}
