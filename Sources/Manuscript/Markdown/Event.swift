/// One thing met when a document is read from its beginning to its end.
///
/// What holds other things is entered and exited, in pairs that nest; the rest stands for itself.
package enum Event: Sendable, Hashable {
  case enter(Element, Place)
  case exit(Element)
  /// Words as they are meant: escapes and entities are resolved, nothing is escaped.
  case text(String, Place)
  /// Code within a line.
  case code(String, Place)
  /// Lines of code, each with its end; the info is what stands after the fence, empty without.
  case codeBlock(info: String, text: String, Place)
  /// A line break in the file that means no more than a space.
  case softBreak
  /// A line break that the author asked for.
  case lineBreak
  /// A line across the page between two parts of a text.
  case rule
}

extension Event {
  /// Where it stands; nil for an exit, a break and a rule.
  package var place: Place? {
    switch self {
    case .enter(_, let place), .text(_, let place), .code(_, let place),
      .codeBlock(_, _, let place):
      place
    case .exit, .softBreak, .lineBreak, .rule: nil
    }
  }
}

/// What holds other things in a document.
package enum Element: Sendable, Hashable {
  case paragraph
  /// From 1, the title of a page, to 6.
  case heading(level: Int)
  case blockQuote
  /// Numbered from `start`, or bulleted when that is nil. In a tight list no empty line separates
  /// the items, and their paragraphs are written without marks of their own.
  case list(start: Int?, isTight: Bool)
  case item
  case emphasis
  case strong
  /// The destination is one that `Destination` allows; the title is empty when there is none.
  case link(destination: String, title: String)
  /// A figure: its destination is `plan` or begins with `measure:`. It holds its description.
  case image(destination: String, title: String)
  case table(columns: [Alignment])
  case tableRow(isHeader: Bool)
  case tableCell
  /// The mark in the text. The number counts footnotes from 1 in the order the text refers to
  /// them; the id is the mark's own on the page, different for a second mark of the same note.
  case footnoteReference(number: Int, id: String)
  /// All footnotes, last in a document that has any.
  case footnotes
  /// One footnote; the id is its own on the page.
  case footnote(number: Int, id: String)
}

extension Element {
  /// Whether it has a destination.
  var isLinkOrImage: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }

  /// To which side the text of a column of a table is set.
  package enum Alignment: Sendable, Hashable {
    case unset, left, center, right
  }
}
