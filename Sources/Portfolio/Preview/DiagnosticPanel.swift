import Manuscript

/// The diagnostics of a build as a part of a page.
struct DiagnosticPanel {
  private let diagnostics: [Diagnostic]
  private let folder: Folder
  private let language: Language

  /// The worst first, else in the order given.
  init(of diagnostics: [Diagnostic], quoting folder: Folder, in language: Language) {
    self.diagnostics = Severity.allCases.flatMap { severity in
      diagnostics.filter { $0.severity == severity }
    }
    self.folder = folder
    self.language = language
  }

  /// As many as somebody can take in; the rest is for `skifte check`.
  static let limit = 100
}

extension DiagnosticPanel {
  /// The panel; empty when there is nothing to say.
  ///
  /// It is open when something should be done. With errors it says which pages are shown:
  /// `hasPages` tells whether there are any.
  func html(hasPages: Bool) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var sources = SourceShelf(of: folder)
    let items = diagnostics.prefix(Self.limit).map { item($0, &sources) }
    let label = words("Anmärkningar från Skifte", "Diagnostics from Skifte")
    let isUrgent = diagnostics[0].severity != .note
    return """
      <aside class="skifte-panel" lang="\(language.rawValue)" aria-label="\(label)">
      <details\(isUrgent ? " open" : "")>
      <summary>\(summary(hasPages: hasPages))</summary>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      \(rest)</details>
      </aside>

      """
  }

  private func summary(hasPages: Bool) -> String {
    let counts = [
      (Severity.error, Counted("fel", "fel", "error", "errors")),
      (.warning, Counted("varning", "varningar", "warning", "warnings")),
      (.note, Counted("anmärkning", "anmärkningar", "note", "notes")),
    ].compactMap { severity, noun in
      let count = diagnostics.count { $0.severity == severity }
      return count > 0 ? noun.words(for: count).text(in: language) : nil
    }
    let found = "<strong>\(counts.joined(separator: ", "))</strong>"
    guard diagnostics[0].severity == .error else { return found }
    let shown =
      hasPages
      ? words(
        "Sidan visar den senaste versionen utan fel.",
        "The page is of the last version without errors."
      )
      : words(
        "Sidorna visas när felen är rättade.",
        "The pages are shown when the errors are put right."
      )
    return "\(found) \(shown)"
  }

  private func item(_ diagnostic: Diagnostic, _ sources: inout SourceShelf) -> String {
    let severity = diagnostic.severity
    var lines = [
      "<li class=\"skifte-\(severity.rawValue)\">",
      "<p><strong>\(severity.name(in: language)) \(diagnostic.code.id)</strong> "
        + "<code>\(location(diagnostic.place))</code></p>",
      "<p>\(text(diagnostic.message))</p>",
    ]
    if let excerpt = sources.excerpt(of: diagnostic) {
      let marked = "<mark>\(escaped(excerpt.marked))</mark>"
      lines.append(
        "<pre><code>\(escaped(excerpt.before))\(marked)\(escaped(excerpt.after))</code></pre>"
      )
    }
    if let hint = diagnostic.hint {
      lines.append("<p>\(words("Tips", "Hint")): \(text(hint))</p>")
    }
    for related in diagnostic.related {
      lines.append("<p>\(text(related.wording)): <code>\(location(related.place))</code></p>")
    }
    return (lines + ["</li>"]).joined(separator: "\n")
  }

  private var rest: String {
    let more = diagnostics.count - Self.limit
    guard more > 0 else { return "" }
    let text = words("och \(more) till; alla visas av", "and \(more) more; all are shown by")
    return "<p>\(text) <code>skifte check</code></p>\n"
  }

  private func location(_ place: Place) -> String {
    escaped(harmless("\(place.file):\(place.position.line):\(place.position.column)"))
  }

  private func text(_ wording: Wording) -> String {
    escaped(harmless(wording.text(in: language)))
  }

  private func words(_ swedish: String, _ english: String) -> String {
    Wording(swedish, english).text(in: language)
  }
}
