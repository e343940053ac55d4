/// A text in Markdown, read into the flat list of what stands in it.
///
/// It is CommonMark as libcmark reads it, with pipe tables and footnotes. Raw HTML, addresses that
/// could carry code and pictures from elsewhere are left out, each with a diagnostic.
package struct Document: Sendable, Hashable {
  /// The path of the file, from the site's root.
  package let path: String
  /// Everything in the order of the text; the footnotes last.
  package let events: [Event]

  /// Reads a file from a line on, counted from 1; the lines before it are its front matter.
  ///
  /// Positions are those of the whole file. An empty body, or a line after the end, is a document
  /// without events.
  package init(reading file: SourceFile, fromLine: Int = 1, noting notes: inout Notes) {
    path = file.path
    events = DocumentReader.events(of: file, fromLine: fromLine, noting: &notes)
  }
}

extension Document {
  /// The text without the footnotes.
  package var body: ArraySlice<Event> { events[..<startOfFootnotes] }

  /// The footnotes with what holds them; empty when there are none.
  package var footnotes: ArraySlice<Event> { events[startOfFootnotes...] }

  /// What a reader reads, without marks: a line for each block, tabs between the cells of a row.
  ///
  /// Code counts as words; the descriptions of figures and the numbers of footnotes do not.
  package var words: String { Self.words(in: events) }

  /// The words of some events, as `words` has them for all.
  package static func words(in events: some Sequence<Event>) -> String {
    var words = Words()
    for event in events { words.read(event) }
    return words.text
  }

  private var startOfFootnotes: Int {
    events.firstIndex { event in
      if case .enter(.footnotes, _) = event { true } else { false }
    } ?? events.endIndex
  }
}

/// Words as they are collected.
private struct Words {
  var text = ""
  /// What separates the next words from those before.
  private var separator = ""
  /// How many images are open.
  private var images = 0

  mutating func read(_ event: Event) {
    switch event {
    case .enter(.image, _): images += 1
    case .exit(.image): images -= 1
    case .text(let words, _), .code(let words, _): add(words)
    case .codeBlock(_, let lines, _):
      endBlock()
      add(lines.last == "\n" ? String(lines.dropLast()) : lines)
      endBlock()
    case .softBreak, .lineBreak: separate(" ")
    case .exit(.tableCell): separate("\t")
    case .enter(let element, _), .exit(let element):
      if !element.isInline { endBlock() }
    case .rule: endBlock()
    }
  }

  private mutating func add(_ words: String) {
    guard images == 0, !words.isEmpty else { return }
    text += separator + words
    separator = ""
  }

  private mutating func separate(_ mark: String) {
    guard images == 0, !text.isEmpty, separator != "\n" else { return }
    separator = mark
  }

  private mutating func endBlock() {
    while text.last == " " { text.removeLast() }
    if !text.isEmpty { separator = "\n" }
  }
}

extension Element {
  /// Whether it stands within a line of text, as a cell does in its row.
  fileprivate var isInline: Bool {
    switch self {
    case .emphasis, .strong, .link, .image, .footnoteReference, .tableCell: true
    default: false
    }
  }
}
