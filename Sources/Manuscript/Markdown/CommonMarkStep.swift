/// One step of a walk through a CommonMark tree, copied out of cmark's memory.
struct CommonMarkStep {
  let kind: Kind
  /// Whether the node is entered; a leaf is entered and never exited.
  let isEntering: Bool
  var literal = ""
  /// The info string of a fenced code block.
  var info = ""
  var destination = ""
  var title = ""
  var level = 0
  /// The first number of an ordered list, nil for a bulleted one.
  var listStart: Int?
  var isTight = false
  /// Lines and columns as cmark counts them: from 1, the columns in bytes.
  ///
  /// Of an inline node only
  /// the columns can be trusted, and only through `InlineRuler`.
  var startLine = 0
  var startColumn = 0
  var endLine = 0
  var endColumn = 0

  init(kind: Kind, isEntering: Bool) {
    self.kind = kind
    self.isEntering = isEntering
  }
}

extension CommonMarkStep {
  enum Kind {
    case document, blockQuote, list, item, codeBlock, rawBlock, paragraph, heading, rule
    case text, softBreak, lineBreak, code, rawInline, emphasis, strong, link, image

    /// Whether it stands in a line and holds others.
    var isContainer: Bool { [.emphasis, .strong, .link, .image].contains(self) }
  }
}
