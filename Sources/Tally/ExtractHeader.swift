import Manuscript

/// The first row of an extract, and how the file is written.
struct ExtractHeader {
  /// The names of the columns as written.
  let names: [String]
  let delimiter: UInt8
  let newline: UInt8
  /// Where the first row of data begins, in bytes, and its line.
  let end: Int
  let nextLine: Int
}

extension ExtractHeader {
  /// Reads the header of a file from its first stretch of bytes.
  ///
  /// The delimiter is the one under which most of the wanted columns are found. Nil when the first
  /// row goes on beyond the bytes.
  ///
  /// - Parameters:
  ///   - bytes: What has been read so far.
  ///   - sample: How many bytes tell what ends a line, so that it does not matter how they came.
  ///   - columns: The names that are looked for.
  ///   - isLast: Whether the file ends where the bytes do.
  init?(_ bytes: Span<UInt8>, sample: Int, wanting columns: [String], isLast: Bool) {
    // A return at the very end may be half of a line end.
    guard isLast || bytes.isEmpty || bytes[bytes.count - 1] != 0x0D else { return nil }
    let newline = Self.newline(bytes, 0..<min(bytes.count, sample + 1))
    var start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    var line = 1
    var signs = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    if let marked = Self.separatorLine(bytes, from: start, newline) {
      (signs, start, line) = ([marked.sign], marked.end, 2)
    }
    let wanted = Set(columns.map { $0.lowercased() })
    var best: (header: ExtractHeader, found: Int)?
    for sign in signs {
      guard
        let header = ExtractHeader(
          bytes,
          from: start,
          line: line,
          delimiter: sign,
          newline: newline,
          isLast: isLast
        )
      else { return nil }
      let found = header.names.count { wanted.contains($0.lowercased()) }
      if (found, header.names.count) > (best?.found ?? -1, best?.header.names.count ?? -1) {
        best = (header, found)
      }
    }
    guard let best else { return nil }
    self = best.header
  }

  private init?(
    _ bytes: Span<UInt8>,
    from start: Int,
    line: Int,
    delimiter: UInt8,
    newline: UInt8,
    isLast: Bool
  ) {
    // Ten thousand columns are far more than any extract has, and few enough to look through.
    let all = Array(0..<10_000)
    var scanner = RowScanner(delimiter: delimiter, newline: newline, wanted: all, line: line)
    guard let end = scanner.row(bytes, from: start, isLast: isLast) else { return nil }
    names = scanner.cells.prefix(scanner.columns).map { cell in
      text(bytes, cell).replacing("\"\"", with: "\"")
    }
    self.delimiter = delimiter
    self.newline = newline
    self.end = end
    nextLine = scanner.line
  }

  /// LF, or CR in a file that has no LF at all.
  private static func newline(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    var hasReturn = false
    for index in range {
      if bytes[index] == 0x0A { return 0x0A }
      if bytes[index] == 0x0D { hasReturn = true }
    }
    return hasReturn ? 0x0D : 0x0A
  }

  /// The sign of a line `sep=;`, which spreadsheets put above the header.
  private static func separatorLine(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ newline: UInt8
  ) -> (sign: UInt8, end: Int)? {
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    let line = text(bytes, start..<end)
    guard line.lowercased().hasPrefix("sep="), let sign = line.utf8.dropFirst(4).first else {
      return nil
    }
    return (sign, min(end + 1, bytes.count))
  }
}

/// A cell's text: UTF-8 where the bytes are, else Windows-1252.
///
/// Only headers and the names of categories are ever decoded.
func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
  let cell = range.map { bytes[$0] }
  if let text = String(validating: cell, as: UTF8.self) { return text }
  var text = ""
  for byte in cell { text.unicodeScalars.append(windows1252Scalar(of: byte) ?? "\u{FFFD}") }
  return text
}

/// How the bytes of an extract are to be read as letters, as far as has been seen.
struct SeenEncoding {
  private(set) var hasUTF8 = false
  private(set) var hasWindows1252 = false
}

extension SeenEncoding {
  /// Looks at a stretch of bytes; a character cut off at its end is no mistake.
  ///
  /// Two bytes that begin with another than C2 or C3 say nothing: they may as well be a capital
  /// letter and a dash in Windows-1252.
  mutating func look(at bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let isLead = byte >= 0xC2 && byte < 0xF5
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      if isLead, index + length > range.upperBound { return }
      var isUTF8 = isLead
      for offset in 1..<length where isUTF8 { isUTF8 = bytes[index + offset] & 0xC0 == 0x80 }
      if !isUTF8 { hasWindows1252 = true }
      if isUTF8, length > 2 || byte < 0xC4 { hasUTF8 = true }
      index += isUTF8 ? length : 1
    }
  }

  /// Whether one file has letters that only UTF-8 and letters that only Windows-1252 explains.
  var isMixed: Bool { hasUTF8 && hasWindows1252 }
}
