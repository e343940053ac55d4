/// A text file as the author sees it: UTF-8 without a byte order mark, lines ending in LF.
package struct SourceFile: Sendable, Hashable {
  /// The path from the site's root.
  package let path: String
  package let text: String
  /// The lines without their ends; a text that ends in a line end has no empty last line.
  package let lines: [Substring]
  /// How the file's bytes were read as text.
  package let encoding: Encoding

  /// How text is written as bytes.
  package enum Encoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
    /// Not text at all, but a workbook whose cells are read in their places.
    case workbook = "XLSX"
  }

  package init(path: String, text: String, encoding: Encoding = .utf8) {
    self.path = path
    self.text = text
    self.encoding = encoding
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }
}

extension SourceFile {
  /// A place in this file.
  package func place(_ position: Position, length: Int = 1) -> Place {
    Place(file: path, position: position, length: length)
  }

  /// A place in this file by line and column.
  package func place(line: Int, column: Int = 1, length: Int = 1) -> Place {
    place(Position(line: line, column: column), length: length)
  }

  /// The text of a line counted from 1; empty outside the file.
  package func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The character column, from 1, of a byte column counted from 1 as cmark counts it.
  package func column(ofByte byte: Int, line number: Int) -> Int {
    let line = line(number)
    let bytes = line.utf8
    let offset = min(max(0, byte - 1), bytes.count)
    let index = bytes.index(bytes.startIndex, offsetBy: offset)
    return line.distance(from: line.startIndex, to: index) + 1
  }

  /// The character column, from 1, of a scalar column counted from 1 as Yams counts it.
  package func column(ofScalar scalar: Int, line number: Int) -> Int {
    let line = line(number)
    let scalars = line.unicodeScalars
    let offset = min(max(0, scalar - 1), scalars.count)
    let index = scalars.index(scalars.startIndex, offsetBy: offset)
    return line.distance(from: line.startIndex, to: index) + 1
  }

  /// The place of a stretch of a line, counted in Unicode scalars from 0.
  package func place(ofScalars range: Range<Int>, line: Int) -> Place {
    let start = column(ofScalar: range.lowerBound + 1, line: line)
    let end = column(ofScalar: range.upperBound + 1, line: line)
    return place(line: line, column: start, length: end - start)
  }
}
