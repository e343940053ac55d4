/// Cuts CSV text into records, by RFC 4180 and with a place for every cell.
///
/// It works on bytes and visits each a fixed number of times, since a file may be large. A fault in
/// the quotation marks is noted, and only the cell it stands in suffers.
struct RecordReader {
  private let path: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private(set) var listing = Listing()
  /// Where the file outgrows what is read; nil while it has not.
  private(set) var limit: Place?
  private var count = 0
  /// The next byte to read.
  private var cursor: Int
  /// A byte whose position is known; it only moves forward.
  private var marker = 0
  private var position = Position.start
  /// After this many quotation marks that never end, the end is only looked for in the same line.
  private var patience = Listing.limit

  /// A reader of UTF-8 bytes that begins at a byte, the first of a line.
  init(path: String, bytes: [UInt8], from start: Int, delimiter: UInt8) {
    self.path = path
    self.bytes = bytes
    self.delimiter = delimiter
    cursor = start
  }
}

/// One record of a CSV file: the cells between two line ends, however many they are.
struct Record {
  var cells: [Table.Cell]
  /// The line on which the record begins, from 1.
  var line: Int
  /// The position just after the record's last character.
  var end: Position

  /// The number of cells up to the last one that holds something.
  var width: Int {
    (cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1
  }
}

extension RecordReader {
  /// The most columns that a table may have, as many as a spreadsheet's.
  static let mostColumns = CellReference.lastColumn
  /// The most cells that a table may have.
  static let mostCells = 1_000_000

  /// The next record, or nil at the end of the text or of what is read of it.
  mutating func next(expecting width: Int) -> Record? {
    guard cursor < bytes.count, limit == nil else { return nil }
    let line = place(of: cursor..<cursor).position.line
    var cells: [Table.Cell] = []
    cells.reserveCapacity(width)
    while true {
      cells.append(nextCell())
      count += 1
      if cells.count > Self.mostColumns || count > Self.mostCells {
        limit = cells.last?.place
        return nil
      }
      guard cursor < bytes.count, bytes[cursor] == delimiter else { break }
      cursor += 1
    }
    move(to: cursor)
    let end = position
    cursor += 1
    return Record(cells: cells, line: line, end: end)
  }

  private mutating func nextCell() -> Table.Cell {
    var start = cursor
    while start < bytes.count, bytes[start] != delimiter, bytes[start] != .lineFeed {
      let blank = blankLength(at: start, before: bytes.count)
      if blank == 0 { break }
      start += blank
    }
    if start < bytes.count, bytes[start] == .quote {
      if let cell = quotedCell(at: start) { return cell }
      cursor = start + 1
    }
    let end = endOfPlainText(from: cursor)
    let content = trimmed(cursor..<end)
    cursor = end
    return Table.Cell(
      text: String(decoding: bytes[content], as: UTF8.self),
      place: place(of: content)
    )
  }

  /// The cell whose opening quotation mark stands at a byte; nil when the mark never closes.
  private mutating func quotedCell(at opening: Int) -> Table.Cell? {
    guard let closing = closingQuote(after: opening) else {
      noteUnterminated(at: opening)
      return nil
    }
    var next = closing + 1
    while next < bytes.count, bytes[next] != delimiter, bytes[next] != .lineFeed {
      let blank = blankLength(at: next, before: bytes.count)
      if blank == 0 { break }
      next += blank
    }
    let inner = opening + 1..<closing
    if next < bytes.count, bytes[next] != delimiter, bytes[next] != .lineFeed {
      // Text right after quoted lines means that the mark before was meant to open, not to close.
      guard !bytes[inner].contains(.lineFeed) else {
        noteUnterminated(at: opening)
        return nil
      }
      let cell = cell(quoted: inner)
      listing.add(.textAfterQuote, at: place(of: next..<next))
      cursor = endOfPlainText(from: next)
      return cell
    }
    cursor = next
    return cell(quoted: inner)
  }

  private mutating func cell(quoted inner: Range<Int>) -> Table.Cell {
    let content = trimmed(inner)
    let place = place(of: content.isEmpty ? inner.lowerBound - 1..<inner.lowerBound : content)
    let text = String(decoding: bytes[content], as: UTF8.self)
    guard bytes[content].contains(.quote) else { return Table.Cell(text: text, place: place) }
    var unescaped: [UInt8] = []
    var isSecond = false
    for byte in bytes[content] {
      isSecond = byte == .quote && !isSecond
      if byte != .quote || isSecond { unescaped.append(byte) }
    }
    return Table.Cell(text: String(decoding: unescaped, as: UTF8.self), place: place)
  }

  private mutating func noteUnterminated(at opening: Int) {
    patience -= 1
    listing.add(.unterminatedQuote, at: place(of: opening..<opening))
  }
}

extension RecordReader {
  /// The quotation mark that ends a quoted text; two in a row stand for one in the text.
  private func closingQuote(after opening: Int) -> Int? {
    var index = opening + 1
    while index < bytes.count, patience > 0 || bytes[index] != .lineFeed {
      if bytes[index] == .quote {
        guard index + 1 < bytes.count, bytes[index + 1] == .quote else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != .lineFeed { index += 1 }
    return index
  }

  /// The length in bytes of the space at a byte, of any kind, or 0.
  private func blankLength(at index: Int, before end: Int) -> Int {
    switch bytes[index] {
    case .space, .tab, .lineFeed: return 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: return 2  // U+00A0
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:  // U+2000–U+200A, U+202F
      return 0x80...0x8A ~= bytes[index + 2] || bytes[index + 2] == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// The range without spaces at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let blank = blankLength(at: start, before: range.upperBound)
      if blank == 0 { break }
      start += blank
    }
    var end = range.upperBound
    while end > start {
      let length = (1...3).first {
        end - $0 >= start && blankLength(at: end - $0, before: end) == $0
      }
      guard let length else { break }
      end -= length
    }
    return start..<end
  }

  /// The place of some bytes that lie after all that were asked for before; up to the line's end.
  private mutating func place(of range: Range<Int>) -> Place {
    move(to: range.lowerBound)
    let start = position
    let lineEnd = bytes[range].firstIndex(of: .lineFeed) ?? range.upperBound
    move(to: lineEnd)
    return Place(file: path, position: start, length: position.column - start.column)
  }

  /// Moves the marker forward to a byte, counting lines and characters.
  private mutating func move(to offset: Int) {
    var start = marker
    var count = 0
    var isSimple = true
    var index = marker
    while index < offset {
      let byte = bytes[index]
      index += 1
      if byte == .lineFeed {
        position = Position(line: position.line + 1, column: 1)
        (start, count, isSimple) = (index, 0, true)
      } else if byte & 0xC0 != 0x80 {
        count += 1
        // From U+0300 on, several scalars may be one character.
        if byte >= 0xCC { isSimple = false }
      }
    }
    position.column +=
      isSimple ? count : String(decoding: bytes[start..<max(start, offset)], as: UTF8.self).count
    marker = max(marker, offset)
  }
}
