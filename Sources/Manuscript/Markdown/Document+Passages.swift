extension Document {
  /// A paragraph, or the text of a list item, as its reader sees it: character by character, each
  /// with where it stands in the file.
  package struct Passage: Sendable, Hashable {
    package let characters: [Character]
    /// Where each character stands; nil for one that the file spells in another way, such as an
    /// entity, for the space that joins two lines, and within code.
    package let positions: [Position?]
    /// Where each character stands as near as is known: itself, or the words it is among.
    private let anchors: [Position]
    /// The links and the code among the characters, in their order.
    package let spans: [Span]
    /// The sentences, in order; the white space between them belongs to none.
    package let sentences: [Range<Int>]
    /// Whether a footnote that it refers to holds the address of a source.
    package let isSourcedByFootnote: Bool
    private let file: String
  }
}

extension Document.Passage {
  /// A part of a passage that is more than words.
  package struct Span: Sendable, Hashable {
    package let range: Range<Int>
    package let kind: Kind

    /// What makes it more than words.
    package enum Kind: Sendable, Hashable {
      case link(destination: String)
      case code
    }
  }

  /// The text of some of the characters.
  package func text(_ range: Range<Int>) -> String { String(characters[range]) }

  /// Where some of the characters stand; nil unless they stand in the file as they are read, one
  /// after the other on one line.
  package func place(of range: Range<Int>) -> Place? {
    guard let first = range.first, let start = positions[first] else { return nil }
    for index in range where positions[index] != start.advanced(by: index - first) { return nil }
    return Place(file: file, position: start, length: range.count)
  }

  /// Where some of the characters begin, as near as is known.
  package func nearestPlace(of range: Range<Int>) -> Place {
    place(of: range)
      ?? Place(
        file: file,
        position: anchors.indices.contains(range.lowerBound) ? anchors[range.lowerBound] : .start
      )
  }

  /// Whether it holds a link that leads to another site: the source of what it says.
  package var isSourced: Bool {
    isSourcedByFootnote
      || spans.contains { span in
        if case .link(let address) = span.kind { Destination(address).isExternal } else { false }
      }
  }
}

extension Document {
  /// The paragraphs and list items of a section, without its quotations and tables, whose words
  /// satisfy a condition.
  ///
  /// The condition gets each run of words as written, so that a text without what is looked for
  /// costs next to nothing.
  package func passages(
    of section: Section,
    where isWanted: (ArraySlice<Event>) -> Bool = { _ in true }
  ) -> [Passage] {
    var passages: [Passage] = []
    var apart = 0
    var start: Int?
    let events = section.content
    for (index, event) in zip(events.indices, events) {
      switch event {
      case .enter(.blockQuote, _), .enter(.table, _): apart += 1
      case .exit(.blockQuote), .exit(.table): apart -= 1
      case .enter(.paragraph, _) where apart == 0: start = index
      case .exit(.paragraph):
        if let start, isWanted(events[start..<index]) {
          passages.append(Passage(of: events[start..<index], in: self))
        }
        start = nil
      default: break
      }
    }
    return passages
  }
}

extension Document.Passage {
  /// The passage that a paragraph's events make.
  fileprivate init(of events: ArraySlice<Event>, in document: Document) {
    var builder = Builder()
    for event in events { builder.read(event) }
    characters = builder.characters
    positions = builder.positions
    anchors = builder.anchors
    spans = builder.spans
    sentences = Self.sentences(in: builder.characters)
    isSourcedByFootnote = builder.footnotes.contains { document.hasSource(inFootnote: $0) }
    file = document.path
  }

  private struct Builder {
    var characters: [Character] = []
    var positions: [Position?] = []
    var anchors: [Position] = []
    var spans: [Span] = []
    var footnotes: [Int] = []
    private var openLinks: [(start: Int, destination: String)] = []
    private var images = 0

    mutating func read(_ event: Event) {
      switch event {
      case .enter(.image, _): images += 1
      case .exit(.image): images -= 1
      case .enter(.link(let destination, _), _):
        openLinks.append((characters.count, destination))
      case .exit(.link):
        guard let link = openLinks.popLast() else { return }
        let kind = Span.Kind.link(destination: link.destination)
        spans.append(Span(range: link.start..<characters.count, kind: kind))
      case .enter(.footnoteReference(let number, _), _): footnotes.append(number)
      case .text(let words, let place) where images == 0: add(words, at: place)
      case .code(let words, let place) where images == 0:
        spans.append(Span(range: characters.count..<(characters.count + words.count), kind: .code))
        add(words, at: place, isExact: false)
      case .softBreak, .lineBreak: add(" ", at: nil)
      default: break
      }
    }

    private mutating func add(_ words: String, at place: Place?, isExact: Bool = true) {
      let count = words.count
      // A place of another length is that of a text which is spelt in another way.
      let start = isExact && place?.length == count ? place?.position : nil
      let anchor = place?.position ?? anchors.last ?? .start
      characters += Array(words)
      positions += (0..<count).map { start?.advanced(by: $0) }
      anchors += (0..<count).map { start?.advanced(by: $0) ?? anchor }
    }
  }
}

extension Document {
  /// Whether a footnote, by its number, holds a link to another site.
  fileprivate func hasSource(inFootnote number: Int) -> Bool {
    var isWithin = false
    for event in footnotes {
      switch event {
      case .enter(.footnote(number, _), _): isWithin = true
      case .exit(.footnote): isWithin = false
      case .enter(.link(let destination, _), _) where isWithin:
        if Destination(destination).isExternal { return true }
      default: break
      }
    }
    return false
  }
}
