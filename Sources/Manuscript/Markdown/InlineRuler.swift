/// Finds where in the lines the inline parts of one paragraph or heading stand.
///
/// cmark counts an inline part's column from the last break it noticed, in a text without the
/// definitions, indentation and quotation marks it took away; its line can be a later one. The
/// ruler walks along, uses only columns and sets itself anew by the first part of each line.
struct InlineRuler {
  /// The words of the block, line breaks in between.
  let words: [UInt8]
  private let starts: [Start]
  private let indentation: Int
  /// Where the text begins among the words, after definitions.
  private let first: Int
  /// Where the first column that cmark now counts from is among the words.
  private var base: Int
  /// Where what has been read so far ends.
  private var reached: Int
  /// Where the words of the line begin.
  private var lineStart: Int
  /// Whether the next part begins a line.
  private var isAtLineStart = true
  /// Whether cmark noticed the last line break.
  private var isNoticed = true
  /// How many blanks before lines cmark has kept and the words have not.
  private var kept = 0

  private struct Start {
    /// Where the line begins among the words.
    var word: Int
    var line: Int
    /// Where the words begin on the line.
    var offset: Int
  }

  init(of block: CommonMarkStep, quotes: Int, in lines: MarkdownLines) {
    var words: [UInt8] = []
    var starts: [Start] = []
    for number in block.startLine...max(block.startLine, block.endLine) {
      let line = lines.line(number)
      let isFirst = number == block.startLine
      let offset = isFirst ? Self.offset(of: block, on: line) : line.contentOffset(quotes: quotes)
      starts.append(Start(word: words.count, line: number, offset: offset))
      words += line.bytes.dropFirst(offset)
      words.append(UInt8(ascii: "\n"))
    }
    self.words = words
    self.starts = starts
    indentation = starts.first?.offset ?? 0
    first = Self.lengthOfDefinitions(in: words, startingAt: starts.map(\.word))
    base = first
    reached = first
    lineStart = first
  }
}

extension InlineRuler {
  /// The words a part is made of, as cmark's columns have it.
  ///
  /// The end of a part that holds others is known only when it is left.
  mutating func range(of step: CommonMarkStep) -> Range<Int> {
    if let start = startOfAutomaticLink(step) {
      if isAtLineStart { (reached, kept) = (start + 1, step.startColumn - 1 - start + first) }
      return start..<start
    }
    if isAtLineStart { find(step) }
    var start = clamped(base + step.startColumn - 1 - indentation)
    if step.kind == .text, step.literal.utf8.first == UInt8(ascii: "`") {
      start -= words[..<start].reversed().prefix { $0 == UInt8(ascii: "`") }.count
    }
    guard !step.kind.isContainer else { return start..<start }
    guard step.kind == .text else { return start..<max(start, end(of: step)) }
    var end = max(start, clamped(base + step.endColumn - indentation))
    // No text goes past its line; cmark counts a backtick at its end twice.
    end = words[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    reached = max(reached, end)
    return start..<end
  }

  /// Goes past the end of a part and says where that is.
  mutating func end(of step: CommonMarkStep) -> Int {
    let isAutomatic = startOfAutomaticLink(step) != nil
    var end = isAutomatic ? first + step.endColumn - kept : base + step.endColumn - indentation
    if !isAutomatic, step.kind == .link || step.kind == .image {
      // An address or a title over two lines may hold blanks that cmark kept.
      let closing = words[..<clamped(end)].lastIndex { ")]".utf8.contains($0) } ?? end - 1
      base -= end - closing - 1
      end = closing + 1
    }
    reached = max(reached, clamped(end))
    return clamped(end)
  }

  /// Goes past the next line break, which cmark does not notice when a backslash makes it.
  mutating func passBreak() {
    guard let next = words[reached...].firstIndex(of: UInt8(ascii: "\n")) else { return }
    isNoticed = next == 0 || words[next - 1] != UInt8(ascii: "\\")
    reached = clamped(next + 1)
    lineStart = reached
    isAtLineStart = true
  }

  /// The line, from 1, and the offset in it, from 0, of a byte among the words.
  func location(of word: Int) -> (line: Int, offset: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].word <= word { low = middle } else { high = middle }
    }
    return (starts[low].line, starts[low].offset + word - starts[low].word)
  }

  /// Sets the base by the part that begins a line: it stands where the line's words begin, whether
  /// or not cmark noticed the break and kept the indentation of the line.
  private mutating func find(_ step: CommonMarkStep) {
    isAtLineStart = false
    // cmark counts code, and backticks that enclose none, from the end of the backticks.
    let marks =
      [.code, .text].contains(step.kind)
      ? words[reached...].prefix { $0 == UInt8(ascii: "`") }.count : 0
    let blanks = step.kind == .text ? step.literal.utf8.prefix { $0.isBlank }.count : 0
    base = reached + marks - blanks + indentation + 1 - step.startColumn
    // Within a link of its own that begins the line they are counted already.
    guard reached == lineStart else { return }
    kept += isNoticed ? max(blanks, step.startColumn - 1 - indentation - marks) : blanks
  }

  /// Where a link begins that is an address in angle brackets; nil for all others.
  ///
  /// Of these cmark counts the columns from the beginning of the paragraph.
  private func startOfAutomaticLink(_ step: CommonMarkStep) -> Int? {
    guard step.kind == .link, step.title.isEmpty else { return nil }
    let start = isAtLineStart ? reached : first + step.startColumn - 1 - kept
    guard words.indices.contains(start), words[start] == UInt8(ascii: "<") else { return nil }
    let address = words[(start + 1)...].prefix { $0 != UInt8(ascii: ">") && $0 > 0x20 }
    return step.destination.utf8.reversed().starts(with: address.reversed()) ? start : nil
  }

  private func clamped(_ word: Int) -> Int { min(max(0, word), words.count) }

  /// Where the words of a block begin on its first line: a heading's after its marks.
  private static func offset(of block: CommonMarkStep, on line: MarkdownLines.Line) -> Int {
    let start = block.startColumn - 1
    // Only a heading that is underlined has two lines.
    guard block.kind == .heading, block.startLine == block.endLine else { return start }
    let marks = line.bytes.dropFirst(start).prefix { $0 == UInt8(ascii: "#") }.count
    return start + marks + line.bytes.dropFirst(start + marks).prefix(while: \.isBlank).count
  }

  /// How many bytes of link definitions stand before a paragraph's text.
  ///
  /// cmark takes them away and tells nobody; whether lines are definitions and nothing else, it is
  /// asked.
  private static func lengthOfDefinitions(in words: [UInt8], startingAt starts: [Int]) -> Int {
    let ends = starts.dropFirst() + [words.count]
    var length = 0
    while length < words.count, words[length] == UInt8(ascii: "[") {
      // No definition that anybody writes is longer than eight lines.
      let next = ends.filter { $0 > length }.prefix(8).last { end in
        CommonMarkTree(parsing: Array(words[length..<end])).steps.count <= 2
      }
      guard let next, next < words.count else { break }
      length = next
    }
    return length
  }
}
