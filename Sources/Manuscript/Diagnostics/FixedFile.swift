/// A file in which fixes have been made and nothing else has changed, byte for byte.
///
/// The fixes are made in the bytes as they are: the encoding, the line ends and a byte order mark
/// stay. The result is read again, and has to be the old text with the fixes in it.
package struct FixedFile: Sendable, Hashable {
  package let file: Folder.File

  /// Makes fixes in a file; they must not overlap.
  ///
  /// - Throws: `FixRefusal` when not every one can be made safely; then none is.
  package init(_ file: Folder.File, applying fixes: [Diagnostic.Fix]) throws(FixRefusal) {
    var notes = Notes()
    let source = SourceFile(path: file.path, bytes: file.bytes, noting: &notes)
    guard !notes.all.contains(where: { [.unreadableByte, .notText].contains($0.code) }) else {
      throw .unreadable
    }
    guard !file.bytes.contains(0) else { throw .wideEncoding }
    let isEightBit = notes.all.contains { $0.code == .otherEncoding }
    var bytes = file.bytes
    var lines = source.lines.map(String.init)
    let starts = Self.lineStarts(in: bytes)
    for fix in fixes.sorted(by: { $0.place.position > $1.place.position }) {
      let (line, column) = (fix.place.position.line - 1, fix.place.position.column - 1)
      guard lines.indices.contains(line), starts.indices.contains(line),
        column + fix.place.length <= lines[line].count
      else { throw .notThere }
      let start = lines[line].index(lines[line].startIndex, offsetBy: column)
      let end = lines[line].index(start, offsetBy: fix.place.length)
      let raw = bytes[starts[line]...].prefix { $0 != 0x0A && $0 != 0x0D }
      guard let inserts = Self.parts(of: fix.replacement, around: lines[line][start..<end]),
        let from = Self.offset(ofCharacter: column, in: raw, isEightBit: isEightBit),
        let to = Self.offset(
          ofCharacter: column + fix.place.length,
          in: raw,
          isEightBit: isEightBit
        )
      else { throw .notThere }
      bytes.insert(contentsOf: inserts.after.utf8, at: to)
      bytes.insert(contentsOf: inserts.before.utf8, at: from)
      lines[line].replaceSubrange(start..<end, with: fix.replacement)
    }
    self.file = Folder.File(path: file.path, bytes: bytes)
    try verify(against: lines, source)
  }
}

/// Why a file is left as it is.
package enum FixRefusal: Error, Sendable, Hashable {
  /// Some of its bytes are no text.
  case unreadable
  /// It is UTF-16.
  case wideEncoding
  /// What was to be changed does not stand where it should, or the change would change more.
  case notThere
}

extension FixedFile {
  /// What a replacement puts before and after the text that stands there; nil unless it keeps that
  /// text and adds nothing but ASCII, which is the same bytes in every eight-bit encoding.
  private static func parts(
    of replacement: String,
    around original: Substring
  ) -> (before: Substring, after: Substring)? {
    guard !original.isEmpty, let range = replacement.firstRange(of: original) else { return nil }
    let (before, after) = (replacement[..<range.lowerBound], replacement[range.upperBound...])
    guard (before + after).utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return (before, after)
  }

  /// The offset of the first byte of each line, after a byte order mark.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in bytes.indices {
      let isEnd =
        bytes[index] == 0x0A
        || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isEnd { starts.append(index + 1) }
    }
    return starts
  }

  /// Where a character of a line, counted from 0 as the author sees it, begins among all the bytes.
  private static func offset(
    ofCharacter count: Int,
    in raw: ArraySlice<UInt8>,
    isEightBit: Bool
  ) -> Int? {
    if isEightBit { return count <= raw.count ? raw.startIndex + count : nil }
    guard let line = String(validating: raw, as: UTF8.self) else { return nil }
    var (offset, left) = (raw.startIndex, count)
    for character in line {
      // What nobody can see is removed when the file is read, and has no column.
      var silent = Notes()
      let isSeen =
        character.isASCII
        || !SourceFile(path: "", bytes: Array(character.utf8), noting: &silent).text.isEmpty
      if isSeen, left == 0 { return offset }
      if isSeen { left -= 1 }
      offset += character.utf8.count
    }
    return left == 0 ? offset : nil
  }

  /// Reads the new bytes as any file is read, and as Markdown: a reader must see the same words.
  private func verify(against lines: [String], _ old: SourceFile) throws(FixRefusal) {
    var silent = Notes()
    let new = SourceFile(path: file.path, bytes: file.bytes, noting: &silent)
    guard new.lines.map(String.init) == lines,
      Document(reading: new, noting: &silent).words == Document(reading: old, noting: &silent).words
    else { throw .notThere }
  }
}
