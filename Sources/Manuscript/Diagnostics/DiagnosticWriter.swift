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

  /// A writer that quotes source lines from `folder`.
  package init(_ format: DiagnosticFormat, in language: Language, quoting folder: Folder) {
    self.format = format
    self.language = language
    self.folder = folder
  }
}

extension DiagnosticWriter {
  /// The diagnostics as text, ending in a line end unless there is nothing to write.
  package func text(of diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: people(diagnostics)
    case .lines: diagnostics.map { line(of: $0) + "\n" }.joined()
    case .json: JSON.list(diagnostics.map { json(of: $0) }).text
    case .sarif: sarif(of: diagnostics).text
    case .github: diagnostics.map { annotation(of: $0) + "\n" }.joined()
    }
  }

  private func people(_ diagnostics: [Diagnostic]) -> String {
    var sources: [String: SourceFile] = [:]
    return diagnostics.map { diagnostic in
      paragraph(of: diagnostic, sources: &sources) + "\n"
    }.joined()
  }

  private func paragraph(
    of diagnostic: Diagnostic,
    sources: inout [String: SourceFile]
  ) -> String {
    var lines = [
      "\(location(diagnostic.place)): \(name(of: diagnostic.severity))[\(diagnostic.code.id)]: "
        + safe(diagnostic.message.text(in: language))
    ]
    lines += excerpt(of: diagnostic.place, sources: &sources)
    if let hint = diagnostic.hint {
      let word = language == .swedish ? "tips" : "hint"
      lines.append("      = \(word): \(safe(hint.text(in: language)))")
    }
    for related in diagnostic.related {
      lines.append(
        "      = \(safe(related.wording.text(in: language))): \(location(related.place))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The source line with a mark under what is meant; nothing when the file has no such line.
  private func excerpt(of place: Place, sources: inout [String: SourceFile]) -> [String] {
    if sources[place.file] == nil, let bytes = folder[place.file] {
      var silent = Notes()
      sources[place.file] = SourceFile(path: place.file, bytes: bytes, noting: &silent)
    }
    if isWorkbookName(place.file), folder[place.file] != nil, place.position != .start {
      let (row, column) = (place.position.line, place.position.column)
      return ["      | \(CellReference(column: column, row: row).text)"]
    }
    guard let line = sources[place.file]?.line(place.position.line), !line.isEmpty else {
      return []
    }
    let number = String(place.position.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    // A very long line is shown around the place.
    let start = max(0, place.position.column - 70)
    // A tab would move what follows away from its mark.
    let shown = String(line.dropFirst(start).prefix(100).map { $0 == "\t" ? " " : $0 })
    let indent = String(repeating: " ", count: place.position.column - 1 - start)
    let length = max(1, min(place.length, shown.count - indent.count))
    return [
      "\(gutter) | \(safe(shown))",
      "      | \(indent)\(String(repeating: "^", count: length))",
    ]
  }

  private func location(_ place: Place) -> String {
    "\(safe(place.file)):\(place.position.line):\(place.position.column)"
  }

  private func name(of severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .swedish): "fel"
    case (.warning, .swedish): "varning"
    case (.note, .swedish): "anmärkning"
    case (_, .english): severity.rawValue
    }
  }

  private func line(of diagnostic: Diagnostic) -> String {
    "\(location(diagnostic.place)): \(diagnostic.severity.rawValue): "
      + "\(safe(diagnostic.message.text(in: language))) [\(diagnostic.code.id)]"
  }

  /// Control characters never reach the terminal: a file could otherwise rewrite what was said.
  private func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control
            || scalar.properties.generalCategory == .format ? "\u{FFFD}" : scalar
        }
      )
    )
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
      "message": .text(diagnostic.message.text(in: language)),
      "hint": diagnostic.hint.map { .text($0.text(in: language)) },
      "fixes": diagnostic.fix.map { fix in .list([json(of: fix)]) },
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
      "file=\(escaped(place.file, inProperty: true)),line=\(place.position.line),"
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
      default: result += safe(String(character))
      }
    }
    return result
  }

  private func sarif(of diagnostics: [Diagnostic]) -> JSON {
    var codes: [Code] = []
    for diagnostic in diagnostics where !codes.contains(diagnostic.code) {
      codes.append(diagnostic.code)
    }
    codes.sort { $0.id < $1.id }
    let rules = codes.map { code -> JSON in
      [
        "id": .text(code.id),
        "shortDescription": ["text": .text(code.message.text(in: language))],
        "fullDescription": ["text": .text(code.explanation.text(in: language))],
      ]
    }
    let driver: JSON = ["name": "Skifte", "rules": .list(rules)]
    let run: JSON = [
      "tool": ["driver": driver], "results": .list(diagnostics.map { result(of: $0) }),
      "columnKind": "unicodeCodePoints",
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": .list([run]),
    ]
  }

  private func result(of diagnostic: Diagnostic) -> JSON {
    let location: JSON = [
      "artifactLocation": artifact(diagnostic.place), "region": region(diagnostic.place),
    ]
    return [
      "ruleId": .text(diagnostic.code.id),
      "level": .text(diagnostic.severity.rawValue),
      "message": ["text": .text(diagnostic.message.text(in: language))],
      "locations": .list([["physicalLocation": location]]),
      "fixes": diagnostic.fix.map { fix in .list([sarif(of: fix)]) },
    ]
  }

  private func sarif(of fix: Diagnostic.Fix) -> JSON {
    let replacement: JSON = [
      "deletedRegion": region(fix.place), "insertedContent": ["text": .text(fix.replacement)],
    ]
    let change: JSON = [
      "artifactLocation": artifact(fix.place), "replacements": .list([replacement]),
    ]
    return ["artifactChanges": .list([change])]
  }

  private func artifact(_ place: Place) -> JSON { ["uri": .text(percentEncoded(place.file))] }

  private func region(_ place: Place) -> JSON {
    [
      "startLine": .whole(place.position.line), "startColumn": .whole(place.position.column),
      "endColumn": .whole(place.position.column + place.length),
    ]
  }

  /// A path as the path of a URI.
  private func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}
