import Manuscript

/// A document read from a text, with what was noted.
func readMarkdown(_ text: String, fromLine: Int = 1) -> (document: Document, notes: Notes) {
  var notes = Notes()
  let file = SourceFile(path: "report.md", text: text)
  let document = Document(reading: file, fromLine: fromLine, noting: &notes)
  return (document, notes)
}

/// The HTML of a text without any rewriting.
func writtenHTML(_ text: String) -> String {
  HTMLWriter().html(readMarkdown(text).document.events)
}

/// The codes noted in a text, in the order of their places.
func notedCodes(_ text: String) -> [String] {
  readMarkdown(text).notes.sorted.map(\.code.id)
}

extension Notes {
  /// Each diagnostic as `line:column+length code`.
  var placesAndCodes: [String] {
    sorted.map { note in
      let position = note.place.position
      return "\(position.line):\(position.column)+\(note.place.length) \(note.code.id)"
    }
  }
}

extension Place {
  /// The characters of a text that a place in it means.
  func characters(of text: String) -> String {
    let file = SourceFile(path: file, text: text)
    return String(file.line(position.line).dropFirst(position.column - 1).prefix(length))
  }
}

extension HTMLWriter {
  /// HTML with the ids of headings taken away, as cmark writes it.
  static func withoutIdentifiers(_ html: String) -> String {
    html.replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
  }
}
