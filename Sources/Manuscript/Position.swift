/// A place in a text: line and column, both counted from 1, the column in characters.
///
/// Yams counts Unicode scalars and cmark counts UTF-8 bytes; both are converted to this one
/// measure where they are read, so that a caret stands under the letter the author sees.
package struct Position: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension Position {
  /// The first character of a text.
  package static let start = Position(line: 1, column: 1)

  package static func < (first: Position, second: Position) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }

  /// The position `count` characters further on in the same line.
  package func advanced(by count: Int) -> Position {
    Position(line: line, column: column + count)
  }
}

/// Where in the site's folder something stands: a file, a position and how many characters.
package struct Place: Sendable, Hashable {
  /// The path from the site's root, with `/` between folders.
  package var file: String
  package var position: Position
  /// The number of characters meant, at least 1.
  package var length: Int

  package init(file: String, position: Position = .start, length: Int = 1) {
    self.file = file
    self.position = position
    self.length = max(1, length)
  }
}
