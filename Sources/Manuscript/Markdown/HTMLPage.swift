/// One run of an `HTMLWriter` over some events.
struct HTMLPage {
  let events: [Event]
  let writer: HTMLWriter
  var identifiers: HeadingIdentifiers
  private(set) var html = ""
  /// The elements that are open, from the outside in.
  private(set) var open: [Element] = []
  /// What replaces a link, by the index of its first event.
  private var renderings: [Int: Rendering] = [:]
  /// Whether a row below the header of the table has been entered.
  var hasTableBody = false
  /// The column of the next cell, counted from 0.
  var column = 0

  private struct Rendering {
    let last: Int
    let link: Document.Link
    let rendering: LinkRendering
  }

  init(of events: [Event], by writer: HTMLWriter, identifiers: HeadingIdentifiers) {
    self.events = events
    self.writer = writer
    self.identifiers = identifiers
    guard let link = writer.link else { return }
    for found in events.links {
      renderings[found.range.lowerBound] = Rendering(
        last: found.range.upperBound,
        link: found.link,
        rendering: link(found.link)
      )
    }
  }
}

extension HTMLPage {
  mutating func write() {
    var index = 0
    while index < events.count { index = write(at: index) + 1 }
  }

  mutating func add(_ text: String) {
    html += text
  }

  /// Begins a new line, unless one has just begun.
  mutating func breakLine() {
    if let last = html.utf8.last, last != UInt8(ascii: "\n") { html += "\n" }
  }

  /// Writes an event, and with it what it decides about; returns the last index written.
  private mutating func write(at index: Int) -> Int {
    switch events[index] {
    case .enter(let element, _):
      if let last = replace(element, at: index) { return last }
      enter(element, at: index)
      if case .image = element { return events[...].end(of: index) }
      open.append(element)
    case .exit(let element):
      if open.last == element { open.removeLast() }
      exit(element, at: index)
    case .text(let text, _): add(escaped(text))
    case .code(let text, _): add("<code>\(escaped(text))</code>")
    case .codeBlock(let info, let text, _): writeCodeBlock(text, info: info)
    case .softBreak: add("\n")
    case .lineBreak: add("<br />\n")
    case .rule:
      breakLine()
      add("<hr />\n")
    }
    return index
  }

  /// Writes what replaces a link, an image or a figure; nil when nothing does.
  private mutating func replace(_ element: Element, at index: Int) -> Int? {
    if element == .paragraph, let figure = renderings[index + 1], figure.link.isImage,
      figure.link.standsAlone, case .html(let html) = figure.rendering
    {
      breakLine()
      add(html)
      breakLine()
      return figure.last + 1
    }
    guard let found = renderings[index] else { return nil }
    switch found.rendering {
    case .html(let html): add(html)
    case .plain where found.link.isImage: add(escaped(found.link.text))
    case .plain:
      var inner = index + 1
      while inner < found.last { inner = write(at: inner) + 1 }
    case .link: return nil
    }
    return found.last
  }

  /// The address that a link or image at an index gets, and whether it leads to another site.
  func address(at index: Int, instead destination: String) -> (href: String, isExternal: Bool) {
    guard case .link(let href)? = renderings[index]?.rendering else { return (destination, false) }
    return (href, Destination(href).isExternal)
  }

  /// Whether a paragraph is written without marks: it stands in an item of a tight list.
  var isTight: Bool {
    guard open.count > 1, open[open.count - 1] == .item else { return false }
    if case .list(_, true) = open[open.count - 2] { return true }
    return false
  }

  private mutating func writeCodeBlock(_ text: String, info: String) {
    breakLine()
    let language = info.split(omittingEmptySubsequences: false) { " \t\n".contains($0) }.first
    let attribute =
      language.map { $0.isEmpty ? "" : " class=\"language-\(escaped(String($0)))\"" }
    add("<pre><code\(attribute ?? "")>\(escaped(text))</code></pre>\n")
  }
}
