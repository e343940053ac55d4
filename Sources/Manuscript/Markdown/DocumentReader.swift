/// Turns cmark's steps into events, puts every one in its place and leaves out what may not pass.
struct DocumentReader {
  private let lines: MarkdownLines
  private var notes: Notes
  private let definedFootnotes: [String: Place]
  /// The events of the text and, on top, of the footnote that is being read.
  private var texts: [[Event]] = [[]]
  private var footnotes: [String: Footnote] = [:]
  /// What is open, from the outside in.
  private var open: [Open] = []
  private var quotes = 0
  private var ruler: InlineRuler?
  private var hasNotedDepth = false
  /// Whether raw HTML was noted in this block, so that its end tags need no notes of their own.
  private var hasNotedTag = false

  /// The events of a file from a line on, with notes of what was left out.
  static func events(
    of file: SourceFile,
    fromLine: Int,
    noting notes: inout Notes
  ) -> [Event] {
    var lines = MarkdownLines(of: file, fromLine: fromLine)
    let defined = lines.separateFootnotes(noting: &notes)
    lines.separateTables(noting: &notes)
    var reader = DocumentReader(lines: lines, notes: notes, definedFootnotes: defined)
    for step in CommonMarkTree(parsing: lines.bytes).steps { reader.read(step) }
    let numbered = NumberedFootnotes(
      of: reader.texts[0],
      footnotes: reader.footnotes,
      noting: &reader.notes
    )
    notes = reader.notes
    return numbered.events
  }

  /// The elements within each other that a text may have.
  static let deepest = 100

  private init(lines: MarkdownLines, notes: Notes, definedFootnotes: [String: Place]) {
    self.lines = lines
    self.notes = notes
    self.definedFootnotes = definedFootnotes
  }
}

extension DocumentReader {
  /// A footnote as it is read, not yet numbered.
  struct Footnote {
    let place: Place
    let events: [Event]
  }

  /// An inline part that holds others, placed when it is left.
  private struct Inline {
    let element: Element
    /// Where it begins among the words of its block.
    let start: Int
    /// Its enter among the events; nil when only what it holds is read.
    var index: Int?
    /// Why it is left out, and the address to tell of.
    var refusal: (code: Code, address: String)?
  }

  private enum Open {
    case element(Element)
    case cell(MarkdownLines.Cell)
    case footnote(MarkdownLines.Footnote, Place)
    case inline(Inline)
  }

  private mutating func add(_ event: Event) {
    texts[texts.count - 1].append(event)
  }

  private mutating func read(_ step: CommonMarkStep) {
    switch step.kind {
    case .document: break
    case .blockQuote, .list, .item, .paragraph, .heading:
      if step.isEntering { enterBlock(step) } else { leave(step) }
    case .emphasis, .strong, .link, .image:
      if step.isEntering { enterInline(step) } else { leave(step) }
    case .codeBlock:
      add(
        .codeBlock(
          info: FootnoteMask.shown(step.info),
          text: FootnoteMask.shown(step.literal),
          place(of: step)
        )
      )
    case .rawBlock:
      hasNotedTag = false
      noteRawHTML(step.literal, at: place(of: step))
    case .rule: add(.rule)
    case .text: readText(step)
    case .code: add(.code(FootnoteMask.shown(step.literal), inlinePlace(of: step, widenedBy: 1)))
    case .rawInline: noteRawHTML(step.literal, at: inlinePlace(of: step))
    case .softBreak, .lineBreak:
      ruler?.passBreak()
      add(step.kind == .softBreak ? .softBreak : .lineBreak)
    }
  }

  private mutating func noteRawHTML(_ html: String, at place: Place) {
    if html.hasPrefix("</"), hasNotedTag { return }
    hasNotedTag = true
    notes.add(.rawHTML, at: place)
  }
}

// MARK: Blocks

extension DocumentReader {
  private mutating func enterBlock(_ step: CommonMarkStep) {
    let place = place(of: step)
    switch step.kind {
    case .blockQuote:
      quotes += 1
      enter(.blockQuote, at: place)
    case .list: enter(.list(start: step.listStart, isTight: step.isTight), at: place)
    case .item: enterItem(step, at: place)
    case .paragraph, .heading:
      ruler = InlineRuler(of: step, quotes: quotes, in: lines)
      hasNotedTag = false
      if case .cell(let cell) = lines.line(step.startLine).role, step.kind == .heading {
        enter(cell, onLine: step.startLine)
      } else {
        enter(step.kind == .heading ? .heading(level: step.level) : .paragraph, at: place)
      }
    default: break
    }
  }

  private mutating func enter(_ element: Element, at place: Place) {
    add(.enter(element, place))
    push(.element(element), at: place)
  }

  private mutating func push(_ opened: Open, at place: Place) {
    open.append(opened)
    guard open.count > Self.deepest, !hasNotedDepth else { return }
    hasNotedDepth = true
    notes.add(.deepNesting, at: place, ["limit": Wording("\(Self.deepest)")])
  }

  private mutating func enterItem(_ step: CommonMarkStep, at place: Place) {
    guard case .footnote(let footnote) = lines.line(step.startLine).role,
      footnote.offset == step.startColumn - 1
    else { return enter(.item, at: place) }
    texts.append([])
    push(.footnote(footnote, place), at: place)
  }

  private mutating func enter(_ cell: MarkdownLines.Cell, onLine number: Int) {
    let line = lines.line(number)
    let end = line.bytes.count - 7
    let start = min(end, (line.offsets ?? []).lastIndex { $0 == line.offsets?.first } ?? 0)
    let place = lines.place(from: (number, start), to: (number, end))
    if cell.row == 0, cell.column == 0 { add(.enter(.table(columns: cell.columns), place)) }
    if cell.column == 0 { add(.enter(.tableRow(isHeader: cell.row == 0), place)) }
    add(.enter(.tableCell, place))
    push(.cell(cell), at: place)
  }

  private mutating func leave(_ step: CommonMarkStep) {
    if step.kind == .blockQuote { quotes -= 1 }
    switch open.popLast() {
    case .element(let element): leave(element)
    case .cell(let cell):
      add(.exit(.tableCell))
      guard cell.column == cell.columns.count - 1 else { return }
      add(.exit(.tableRow(isHeader: cell.row == 0)))
      if cell.isLastRow { add(.exit(.table(columns: cell.columns))) }
    case .footnote(let footnote, let place):
      let events = texts.removeLast()
      guard !footnote.isRepeated else { return }
      footnotes[footnote.label] = Footnote(place: place, events: events)
    case .inline(let part): leave(part, step)
    case nil: break
    }
  }

  private mutating func leave(_ part: Inline, _ step: CommonMarkStep) {
    let end = ruler?.end(of: step) ?? part.start
    let place = place(ofWords: part.start..<max(part.start, end))
    if let refusal = part.refusal {
      notes.add(refusal.code, at: place, ["address": Wording(printable(refusal.address))])
    }
    guard let index = part.index else { return }
    texts[texts.count - 1][index] = .enter(part.element, place)
    add(.exit(part.element))
  }

  private mutating func leave(_ element: Element) {
    // A list that held nothing but footnotes is none.
    if case .list = element, case .enter(element, _)? = texts[texts.count - 1].last {
      texts[texts.count - 1].removeLast()
    } else {
      add(.exit(element))
    }
  }

  private func place(of step: CommonMarkStep) -> Place {
    lines.place(line: max(1, step.startLine), offset: max(0, step.startColumn - 1))
  }
}

// MARK: Inline parts

extension DocumentReader {
  private mutating func enterInline(_ step: CommonMarkStep) {
    let start = ruler?.range(of: step).lowerBound ?? 0
    let destination = FootnoteMask.shown(step.destination)
    let title = FootnoteMask.shown(step.title)
    let element: Element =
      switch step.kind {
      case .emphasis: .emphasis
      case .strong: .strong
      case .image: .image(destination: destination, title: title)
      default: .link(destination: destination, title: title)
      }
    var part = Inline(element: element, start: start)
    part.refusal = refusal(of: element)
    let place = place(ofWords: start..<start)
    if part.refusal?.code.severity != .error {
      part.index = texts[texts.count - 1].count
      add(.enter(element, place))
    }
    push(.inline(part), at: place)
  }

  private func refusal(of element: Element) -> (code: Code, address: String)? {
    switch element {
    case .link("", _): (.linkWithoutAddress, "")
    case .link(let address, _) where !Destination(address).isAllowed: (.unsafeAddress, address)
    case .image(let address, _) where !Destination(address).isFigure:
      (Destination(address).isRemote ? .remoteImage : .unknownImage, address)
    default: nil
    }
  }

  /// What a terminal may print of an address.
  private func printable(_ address: String) -> String {
    String(address.prefix(80).map { $0.unicodeScalars.contains { $0.value < 0x20 } ? "�" : $0 })
  }

  /// The place of an inline part; code is widened to its marks, of which cmark leaves one out.
  private mutating func inlinePlace(
    of step: CommonMarkStep,
    widenedBy margin: Int = 0
  ) -> Place {
    guard var ruler else { return place(of: step) }
    let range = ruler.range(of: step)
    self.ruler = ruler
    return place(ofWords: max(0, range.lowerBound - margin)..<(range.upperBound + margin))
  }

  private func place(ofWords range: Range<Int>) -> Place {
    guard let ruler else { return lines.file.place(.start) }
    return lines.place(
      from: ruler.location(of: range.lowerBound),
      to: ruler.location(of: range.upperBound)
    )
  }

  private mutating func readText(_ step: CommonMarkStep) {
    guard step.literal.utf8.contains(FootnoteMask.mark), var ruler else {
      return add(.text(step.literal, inlinePlace(of: step)))
    }
    var range = ruler.range(of: step)
    self.ruler = ruler
    for piece in FootnoteMask.pieces(of: step.literal) {
      switch piece {
      case .text(let text):
        let end = ruler.words[range].firstIndex(of: FootnoteMask.mark).map { $0 - 1 }
        let words = range.lowerBound..<max(range.lowerBound, end ?? range.upperBound)
        add(.text(text, place(ofWords: words)))
      case .label(let label):
        let marks = ruler.words[range]
        let start = marks.firstIndex(of: FootnoteMask.mark).map { $0 - 1 } ?? range.lowerBound
        let end = min(range.upperBound, start + label.utf8.count + 3)
        refer(to: label, at: place(ofWords: start..<max(start, end)))
        range = max(start, end)..<max(start, end, range.upperBound)
      }
    }
  }

  /// A mark of a footnote in the text, numbered later.
  ///
  /// In a link, which can hold no other link, and
  /// where nothing is defined it stays as the author wrote it.
  private mutating func refer(to label: String, at place: Place) {
    let isInLink = open.contains { opened in
      switch opened {
      case .inline(let part): part.element.isLinkOrImage
      default: false
      }
    }
    guard definedFootnotes[label] != nil, !isInLink else {
      if definedFootnotes[label] == nil {
        notes.add(.unknownFootnote, at: place, ["label": Wording(label)])
      }
      return add(.text("[^\(label)]", place))
    }
    let reference = Element.footnoteReference(number: 0, id: label)
    add(.enter(reference, place))
    add(.exit(reference))
  }
}
