/// A paragraph as cmark sees it, by the lines that make it.
struct MarkdownParagraph {
  /// Numbers of lines from 1.
  let lines: ClosedRange<Int>
  /// Where its words begin on the first line.
  let offset: Int
  /// How many quotations stand around it.
  let quotes: Int
  /// Whether it stands in no list and no quotation.
  let isOutermost: Bool
}

extension MarkdownLines {
  /// The paragraphs of the text as it now is, in order.
  var paragraphs: [MarkdownParagraph] {
    var paragraphs: [MarkdownParagraph] = []
    var quotes = 0
    var containers = 0
    for step in CommonMarkTree(parsing: bytes).steps {
      switch step.kind {
      case .blockQuote, .item:
        containers += step.isEntering ? 1 : -1
        if step.kind == .blockQuote { quotes += step.isEntering ? 1 : -1 }
      case .paragraph where step.isEntering:
        paragraphs.append(
          MarkdownParagraph(
            lines: step.startLine...max(step.startLine, step.endLine),
            offset: step.startColumn - 1,
            quotes: quotes,
            isOutermost: containers == 0
          )
        )
      default: break
      }
    }
    return paragraphs
  }

  /// What stands before the words on a line of a paragraph, so that a line of our own put in its
  /// place belongs to the same list and the same quotation.
  func prefix(ofLine number: Int, in paragraph: MarkdownParagraph) -> [UInt8] {
    guard !paragraph.isOutermost else { return [] }
    let first = line(paragraph.lines.lowerBound).bytes.prefix(paragraph.offset)
    guard number > paragraph.lines.lowerBound else { return Array(first) }
    return continued(Array(first))
  }

  /// The same prefix on a following line: a list's mark becomes white space.
  func continued(_ prefix: [UInt8]) -> [UInt8] {
    prefix.map { $0 == UInt8(ascii: ">") || $0.isBlank ? $0 : UInt8(ascii: " ") }
  }

  /// Where the words of a line of a paragraph begin.
  func contentOffset(ofLine number: Int, in paragraph: MarkdownParagraph) -> Int {
    number == paragraph.lines.lowerBound
      ? paragraph.offset : line(number).contentOffset(quotes: paragraph.quotes)
  }
}
