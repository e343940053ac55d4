/// The lines that cmark reads, each of which remembers where in the author's file it stands.
///
/// Footnotes and tables are no part of CommonMark. They are rewritten, line by line, as things
/// that are (a list item, a row of headings), and the reader knows them again by their role.
struct MarkdownLines {
  let file: SourceFile
  var lines: [Line]
  /// For each line of the file the column of every byte; nil where bytes are characters.
  private let columns: [[Int]?]

  /// The lines of a file from a line on, counted from 1.
  ///
  /// A control character is a space here: a file that was read has none left, and one of them
  /// hides the footnotes.
  init(of file: SourceFile, fromLine firstLine: Int) {
    self.file = file
    columns = file.lines.map { line in
      line.utf8.allSatisfy { $0 < 0x80 } ? nil : Self.columns(ofBytesIn: line)
    }
    lines = []
    for number in stride(from: max(1, firstLine), through: file.lines.count, by: 1) {
      var line = Line(bytes: Array(file.line(number).utf8), origin: number)
      for index in line.bytes.indices where line.bytes[index].isControl {
        line.bytes[index] = UInt8(ascii: " ")
      }
      lines.append(line)
    }
  }
}

extension MarkdownLines {
  struct Line {
    var bytes: [UInt8]
    /// The line of the file, counted from 1.
    var origin: Int
    /// For each byte its offset in the file's line; nil when they are the same.
    var offsets: [Int]?
    var role = Role.text
  }

  enum Role {
    case text
    /// The list item at this byte is a footnote.
    case footnote(Footnote)
    /// The heading on this line is a cell.
    case cell(Cell)
  }

  struct Footnote {
    var label: String
    var offset: Int
    var isRepeated: Bool
  }

  struct Cell {
    var columns: [Element.Alignment]
    var row: Int
    var column: Int
    var isLastRow: Bool
  }

  /// What cmark is given.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The line with a number from 1; an empty one outside the text.
  func line(_ number: Int) -> Line {
    lines.indices.contains(number - 1) ? lines[number - 1] : Line(bytes: [], origin: 1)
  }

  /// Where in the file the byte at an offset from 0 stands.
  func position(line number: Int, offset: Int) -> Position {
    let line = line(number)
    let byte = line.origin(of: offset)
    guard columns.indices.contains(line.origin - 1), let columns = columns[line.origin - 1] else {
      return Position(line: line.origin, column: byte + 1)
    }
    let past = max(0, byte - columns.count + 1)
    return Position(line: line.origin, column: columns[byte - past] + past)
  }

  /// For every byte of a line, and the end, what `SourceFile.column(ofByte:line:)` says of it.
  ///
  /// That one walks from the beginning of the line each time, which a long line of many links
  /// would not bear.
  private static func columns(ofBytesIn line: Substring) -> [Int] {
    var columns: [Int] = []
    var column = 1
    for character in line {
      columns += Array(repeating: column, count: character.utf8.count)
      column += 1
    }
    return columns + [column]
  }

  /// A place from one byte up to another; it ends with the line when that stands on a later line.
  func place(from start: (line: Int, offset: Int), to end: (line: Int, offset: Int)) -> Place {
    let position = position(line: start.line, offset: start.offset)
    var stop = self.position(line: end.line, offset: end.offset)
    if stop.line != position.line {
      let line = file.line(position.line)
      stop = Position(line: position.line, column: line.count + 1)
    }
    return file.place(position, length: stop.column - position.column)
  }

  /// The place of what begins at a byte and fills the rest of its line.
  func place(line number: Int, offset: Int) -> Place {
    let bytes = line(number).bytes
    let end = bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? bytes.count
    return place(from: (number, offset), to: (number, max(offset + 1, end)))
  }
}

extension MarkdownLines.Line {
  /// Where a paragraph's words begin: after white space and at most `quotes` marks of quotation.
  func contentOffset(quotes: Int) -> Int {
    var offset = 0
    var quotesLeft = quotes
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: ">"), quotesLeft > 0 {
        quotesLeft -= 1
      } else if !bytes[offset].isBlank {
        break
      }
      offset += 1
    }
    return offset
  }

  /// The offset in the file's line of a byte of this line.
  func origin(of offset: Int) -> Int {
    guard let offsets else { return offset }
    return offsets.indices.contains(offset) ? offsets[offset] : (offsets.last ?? -1) + 1
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether the byte is a control character other than a tab.
  fileprivate var isControl: Bool { self < 0x20 && self != UInt8(ascii: "\t") || self == 0x7F }
}
