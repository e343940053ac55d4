/// Finds the wanted cells of one row after another in a stretch of bytes.
///
/// Quotes as in RFC 4180: a cell that begins with one may hold delimiters and line ends, and two in
/// a row stand for one. Only the places of the wanted cells are kept; nothing is decoded here.
struct RowScanner {
  private let delimiter: UInt8
  private let newline: UInt8
  /// For each column of the file, which wanted cell it is, or −1.
  private let wanted: [Int]
  /// Where each wanted cell of the last row lies, without its quotes and the spaces around it.
  private(set) var cells: [Range<Int>]
  /// The last column of the file that is wanted; a row that ends before it is torn.
  let lastWanted: Int
  /// How many columns the last row had.
  private(set) var columns = 0
  /// Whether text followed a closing quote in the last row.
  private(set) var isTorn = false
  /// The line of the file, from 1, that the next row begins on.
  private(set) var line: Int

  init(delimiter: UInt8, newline: UInt8, wanted: [Int], line: Int) {
    self.delimiter = delimiter
    self.newline = newline
    self.wanted = wanted
    self.line = line
    lastWanted = wanted.lastIndex { $0 >= 0 } ?? -1
    cells = Array(repeating: 0..<0, count: (wanted.max() ?? -1) + 1)
  }
}

extension RowScanner {
  private static var quote: UInt8 { 0x22 }

  /// Reads the row that begins at `start`.
  ///
  /// - Parameters:
  ///   - bytes: A stretch of the file.
  ///   - start: Where the row begins.
  ///   - isLast: Whether the file ends where the bytes do.
  /// - Returns: Where the next row begins, or nil when the row goes on beyond the bytes.
  mutating func row(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Int? {
    let count = bytes.count
    guard start < count else { return nil }
    var position = start
    var column = 0
    var lines = 1
    isTorn = false
    while true {
      let begin = position
      var cell: Range<Int>
      if position < count, bytes[position] == Self.quote {
        guard let end = closingQuote(bytes, after: begin, isLast: isLast, lines: &lines) else {
          return nil
        }
        cell = begin + 1..<end
        position = min(end + 1, count)
        while position < count, bytes[position] != delimiter, bytes[position] != newline {
          if bytes[position] > 0x20 { isTorn = true }
          position += 1
        }
      } else {
        while position < count {
          let byte = bytes[position]
          if byte == delimiter || byte == newline { break }
          position += 1
        }
        cell = begin..<position
      }
      if column < wanted.count, wanted[column] >= 0 { cells[wanted[column]] = trimmed(bytes, cell) }
      column += 1
      if position == count || bytes[position] == newline {
        guard position < count || isLast else { return nil }
        columns = column
        line += lines
        return min(position + 1, count)
      }
      position += 1
    }
  }

  /// Where a quoted cell ends; nil when it goes on beyond the bytes.
  private func closingQuote(
    _ bytes: Span<UInt8>,
    after begin: Int,
    isLast: Bool,
    lines: inout Int
  ) -> Int? {
    var position = begin + 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        guard position + 1 < bytes.count else { return isLast ? position : nil }
        guard bytes[position + 1] == Self.quote else { return position }
        position += 1
      } else if byte == newline {
        lines += 1
      }
      position += 1
    }
    return nil
  }
}
