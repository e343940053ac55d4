extension HTMLPage {
  mutating func enter(_ element: Element, at index: Int) {
    switch element {
    case .paragraph:
      guard !isTight else { return }
      startLine("<p>")
    case .heading(let level):
      let heading = Document.words(in: events[index..<events[...].end(of: index)])
      let id = identifiers.take(writer.idPrefix, for: heading)
      startLine("<h\(shifted(level)) id=\"\(escaped(id))\">")
    case .blockQuote: startLine("<blockquote>\n")
    case .list(nil, _): startLine("<ul>\n")
    case .list(1, _): startLine("<ol>\n")
    case .list(let start?, _): startLine("<ol start=\"\(start)\">\n")
    case .item: startLine("<li>")
    case .emphasis: add("<em>")
    case .strong: add("<strong>")
    case .link(let destination, let title):
      let address = address(at: index, instead: destination)
      let relation = address.isExternal ? " rel=\"noopener\"" : ""
      add("<a href=\"\(escaped(address: address.href))\"\(attribute(title: title))\(relation)>")
    case .image(let destination, let title):
      let source = escaped(address: address(at: index, instead: destination).href)
      add("<img src=\"\(source)\" alt=\"\(escaped(description(at: index)))\"")
      add("\(attribute(title: title)) />")
    case .table, .tableRow, .tableCell: enterTable(element)
    case .footnoteReference, .footnotes, .footnote: enterFootnote(element)
    }
  }

  mutating func exit(_ element: Element, at index: Int) {
    switch element {
    case .paragraph:
      if let note = endingFootnote(after: index) { add(" " + backLink(to: note)) }
      if !isTight { add("</p>\n") }
    case .heading(let level): add("</h\(shifted(level))>\n")
    case .blockQuote: startLine("</blockquote>\n")
    case .list(nil, _): add("</ul>\n")
    case .list: add("</ol>\n")
    case .item: add("</li>\n")
    case .emphasis: add("</em>")
    case .strong: add("</strong>")
    case .link: add("</a>")
    case .image: break
    case .table, .tableRow, .tableCell: exitTable(element)
    case .footnoteReference, .footnotes, .footnote: exitFootnote(element, at: index)
    }
  }

  private mutating func startLine(_ text: String) {
    breakLine()
    add(text)
  }

  private func shifted(_ level: Int) -> Int {
    min(6, max(1, level + writer.headingShift))
  }

  private func attribute(title: String) -> String {
    title.isEmpty ? "" : " title=\"\(escaped(title))\""
  }

  /// The words of an image as cmark has them in `alt`: those of images within it too.
  private func description(at start: Int) -> String {
    var description = ""
    for event in events[start..<events[...].end(of: start)] {
      switch event {
      case .text(let text, _), .code(let text, _): description += text
      case .softBreak, .lineBreak: description += " "
      default: break
      }
    }
    return description
  }
}

// MARK: Tables

extension HTMLPage {
  private mutating func enterTable(_ element: Element) {
    switch element {
    case .table:
      // A table wider than the screen scrolls by itself, also with the keyboard.
      identifiers.tables += 1
      let label = Wording("Tabell", "Table").text(in: writer.language) + " \(identifiers.tables)"
      startLine("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
      add(" aria-label=\"\(label)\"><table>\n")
    case .tableRow(let isHeader):
      if isHeader {
        add("<thead>\n")
      } else if !hasTableBody {
        hasTableBody = true
        add("<tbody>\n")
      }
      column = 0
      add("<tr>\n")
    default:
      add("<\(cellName)\(isInHeader ? " scope=\"col\"" : "")\(cellClass)>")
      column += 1
    }
  }

  private mutating func exitTable(_ element: Element) {
    switch element {
    case .table:
      add(hasTableBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
      hasTableBody = false
    case .tableRow(let isHeader): add(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    default: add("</\(cellName)>\n")
    }
  }

  private var isInHeader: Bool { open.last == .tableRow(isHeader: true) }

  private var cellName: String { isInHeader ? "th" : "td" }

  private var cellClass: String {
    guard case .table(let columns)? = open.dropLast().last, columns.indices.contains(column) else {
      return ""
    }
    return switch columns[column] {
    case .right: " class=\"num\""
    case .center: " class=\"center\""
    case .left, .unset: ""
    }
  }
}

// MARK: Footnotes

extension HTMLPage {
  private mutating func enterFootnote(_ element: Element) {
    switch element {
    case .footnoteReference(let number, let id):
      let label = Wording("Fotnot", "Footnote").text(in: writer.language)
      add("<sup><a href=\"#\(address(ofNote: number))\" id=\"\(address(id))\"")
      add(" role=\"doc-noteref\" aria-label=\"\(label) \(number)\">\(number)")
    case .footnotes:
      let label = Wording("Fotnoter", "Footnotes").text(in: writer.language)
      startLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(label)\">\n")
      add("<ol>\n")
    case .footnote(_, let id): startLine("<li id=\"\(address(id))\">")
    default: break
    }
  }

  private mutating func exitFootnote(_ element: Element, at index: Int) {
    switch element {
    case .footnoteReference: add("</a></sup>")
    case .footnotes: add("</ol>\n</section>\n")
    case .footnote(let number, _):
      // After a paragraph the way back has its place in it.
      let isWritten = index > 0 && events[index - 1] == .exit(.paragraph)
      if !isWritten { startLine("<p>\(backLink(to: number))</p>\n") }
      add("</li>\n")
    default: break
    }
  }

  /// The number of the footnote that ends directly after an event.
  private func endingFootnote(after index: Int) -> Int? {
    guard index + 1 < events.count, case .exit(.footnote(let number, _)) = events[index + 1] else {
      return nil
    }
    return number
  }

  private func backLink(to number: Int) -> String {
    let label = Wording("Tillbaka till texten", "Back to the text").text(in: writer.language)
    let href = address("fotnotsreferens-\(number)")
    return "<a href=\"#\(href)\" role=\"doc-backlink\" aria-label=\"\(label)\">↩</a>"
  }

  private func address(ofNote number: Int) -> String { address("fotnot-\(number)") }

  private func address(_ id: String) -> String { escaped(writer.footnotePrefix + id) }
}
