extension SourceFile {
  /// A file's bytes as text, read the way an editor would and never silently wrong.
  ///
  /// The order is: byte order mark (UTF-8, UTF-16), every other byte zero (UTF-16 without a mark),
  /// strict UTF-8, Windows-1252 with a note. A file that is UTF-8 in some places and something else
  /// in others is an error at each such line, for there is no right guess. Line ends become LF,
  /// characters nobody can see are removed, and letters become precomposed. No bytes give an empty
  /// text.
  package init(path: String, bytes: [UInt8], noting notes: inout Notes) {
    var decoding = Decoding(path: path)
    let decoded = decoding.utf8(of: bytes)
    notes.add(contentsOf: decoding.notes)
    let isTorn = decoding.notes.all.contains { $0.code == .unreadableByte }
    var cleaning = Cleaning(path: path, expectsLostLetters: isTorn)
    let text = cleaning.text(of: decoded)
    notes.add(contentsOf: cleaning.notes)
    self.init(path: path, text: text, encoding: decoding.encoding)
  }
}

extension Position {
  /// The position of a byte in UTF-8 text; past the end is the end.
  init(ofByte offset: Int, in bytes: [UInt8]) {
    let prefix = bytes[..<min(offset, bytes.count)]
    let lineStart = (prefix.lastIndex(of: 0x0A) ?? -1) + 1
    self.init(
      line: 1 + prefix.count { $0 == 0x0A },
      column: 1 + String(decoding: prefix[lineStart...], as: UTF8.self).count
    )
  }
}

/// From bytes in some encoding to bytes in UTF-8 without a mark, with LF line ends.
private struct Decoding {
  let path: String
  var notes = Notes()
  var encoding = SourceFile.Encoding.utf8

  mutating func utf8(of bytes: [UInt8]) -> [UInt8] {
    if let kind = kindOfDocument(bytes) {
      notes.add(.notText, at: Place(file: path), ["kind": kind])
      return []
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return fromEightBit(Array(bytes.dropFirst(3)), isMarked: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return fromUTF16(bytes.dropFirst(2), lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return fromUTF16(bytes.dropFirst(2), lowFirst: false) }
    if let lowFirst = utf16Order(of: bytes) { return fromUTF16(bytes[...], lowFirst: lowFirst) }
    return fromEightBit(bytes, isMarked: false)
  }

  /// What a file is that was given a text file's name, by its first bytes.
  private func kindOfDocument(_ bytes: [UInt8]) -> Wording? {
    let openings: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if openings.contains(where: bytes.starts) {
      return Wording("en arbetsbok eller ett dokument", "a workbook or a document")
    }
    return bytes.starts(with: "%PDF-".utf8) ? Wording("en pdf", "a PDF") : nil
  }

  /// Whether the low byte stands first, when every other byte is zero as in UTF-16 of Latin text.
  private func utf16Order(of bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.contains(0) else { return nil }
    let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
    let odd = sample.count { $0 == 0 } - even
    let enough = max(1, sample.count / 4)
    // The other half of a character is seldom zero, as in some emoji.
    if odd >= enough, even * 8 <= odd { return true }
    if even >= enough, odd * 8 <= even { return false }
    return nil
  }
}

extension Decoding {
  private mutating func fromUTF16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> [UInt8] {
    encoding = .utf16
    notes.add(.otherEncoding, at: Place(file: path), ["encoding": "UTF-16"])
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(lowFirst ? second << 8 | first : first << 8 | second)
      index += 2
    }
    // A byte left over cannot be read, which is also what half a surrogate pair says.
    if index < bytes.endIndex { units.append(0xD800) }
    let text = withUnifiedLineEnds(Array(String(decoding: units, as: UTF16.self).utf8))
    if let lone = units.indices.first(where: { !isWhole($0, in: units) }) {
      let before = String(decoding: units[..<lone], as: UTF16.self).utf8
      let offset = withUnifiedLineEnds(Array(before)).count
      notes.add(unreadable(Int(units[lone]), at: offset, in: text, encoding: "UTF-16"))
    }
    return text
  }

  /// Whether a code unit is a character or half of a complete pair.
  private func isWhole(_ index: Int, in units: [UInt16]) -> Bool {
    switch units[index] {
    case 0xD800..<0xDC00: index + 1 < units.count && 0xDC00..<0xE000 ~= units[index + 1]
    case 0xDC00..<0xE000: index > 0 && 0xD800..<0xDC00 ~= units[index - 1]
    default: true
    }
  }

  private mutating func fromEightBit(_ bytes: [UInt8], isMarked: Bool) -> [UInt8] {
    let bytes = withUnifiedLineEnds(bytes)
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let repaired = RepairedText(bytes, trustingUTF8: true)
    if isMarked || repaired.hasSequences {
      note(repaired.strangers, in: repaired.bytes, encoding: "UTF-8")
      return repaired.bytes
    }
    encoding = .windows1252
    notes.add(.otherEncoding, at: Place(file: path), ["encoding": "Windows-1252"])
    let read = RepairedText(bytes, trustingUTF8: false)
    let unknown = read.strangers.filter { windows1252Scalar(of: $0.byte) == nil }
    note(unknown, in: read.bytes, encoding: "Windows-1252")
    return read.bytes
  }

  /// Notes the first unreadable byte of each line.
  private mutating func note(
    _ strangers: [RepairedText.Stranger],
    in text: [UInt8],
    encoding: Wording
  ) {
    var listing = Listing()
    var previous: Int?
    for stranger in strangers {
      if let previous, !text[previous..<stranger.offset].contains(0x0A) { continue }
      previous = stranger.offset
      listing.add(.unreadableByte) {
        unreadable(Int(stranger.byte), at: stranger.offset, in: text, encoding: encoding)
      }
    }
    listing.finish(into: &notes)
  }

  private func unreadable(
    _ unit: Int,
    at offset: Int,
    in text: [UInt8],
    encoding: Wording
  ) -> Diagnostic {
    // Characters before it that the cleaning will remove must not count.
    var cleaning = Cleaning(path: path, expectsLostLetters: true)
    let before = Array(cleaning.text(of: Array(text[..<offset])).utf8)
    let place = Place(file: path, position: Position(ofByte: before.count, in: before))
    let hexadecimal = String(unit, radix: 16, uppercase: true)
    return Diagnostic(
      .unreadableByte,
      at: place,
      ["byte": Wording(hexadecimal), "encoding": encoding]
    )
  }
}

/// CRLF and CR alone become LF, as every later stage expects.
private func withUnifiedLineEnds(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(0x0D) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for index in bytes.indices {
    if bytes[index] != 0x0D {
      result.append(bytes[index])
    } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
      result.append(0x0A)
    }
  }
  return result
}
