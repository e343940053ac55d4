internal import Foundation

/// What was seen of a file that is too large to be read: its beginning, and everything in it that
/// points at a person.
///
/// An extract of rows about people that has been left in a project is the file that matters most, and
/// it is the largest. It is looked through a stretch at a time, so that its size does not matter.
package struct SkimmedFile: Sendable, Hashable {
  /// Its first whole lines.
  package let beginning: [UInt8]
  /// The first of each kind, as many as a listing shows, in their order.
  package private(set) var findings: [Finding] = []
  /// How many there are of each kind, those not listed counted too.
  package private(set) var counts: [PersonalTrace.Kind: Int] = [:]

  /// Something that points at a person, without what it says.
  package struct Finding: Sendable, Hashable {
    package let kind: PersonalTrace.Kind
    /// Where in the file, by line and character.
    package let position: Position
    /// How many characters it is.
    package let length: Int
    /// How many of each sign that can stand between columns come before it on its line.
    package let delimiters: [Character: Int]
  }
}

extension SkimmedFile {
  /// Looks through a file on the disk; nil for one that is no text.
  ///
  /// - Throws: what the disk says.
  init?(_ url: URL) throws {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    var isFirst = true
    var skimming = Skimming()
    var beginning: [UInt8] = []
    while let data = try handle.read(upToCount: Skimming.stretch), !data.isEmpty {
      if isFirst {
        guard Skimming.isText(data.prefix(8 << 10)) else { return nil }
        let end = data.prefix(1 << 18).lastIndex(of: 0x0A) ?? data.startIndex
        beginning = [UInt8](data[..<end])
        isFirst = false
      }
      skimming.add(data)
    }
    skimming.finish()
    self.init(beginning: beginning, findings: skimming.findings, counts: skimming.counts)
  }
}

/// The look through a file, with what is left of its last stretch.
private struct Skimming {
  /// How much is read at a time, in bytes.
  static let stretch = 1 << 20
  /// What is kept of a line that is longer than a stretch; nothing that is looked for is longer.
  static let overlap = 256
  /// The signs that can stand between columns.
  static let delimiters: [Unicode.Scalar] = [";", "\t", ",", "|"]

  var findings: [SkimmedFile.Finding] = []
  var counts: [PersonalTrace.Kind: Int] = [:]
  private var rest: [UInt8] = []
  private var line = 1
  /// The characters of the line that came before what is left of it.
  private var passed = 0
  /// The sign that most lines have between their columns, which no number goes across: a day beside an
  /// identifier stands on every line of an extract.
  private var barrier: UInt8?
}

extension Skimming {
  /// Whether bytes begin a text: one in UTF-16 has a zero in every other place, anything else none.
  static func isText(_ bytes: Data) -> Bool {
    let zeros = bytes.count { $0 == 0 }
    return zeros == 0 || zeros * 3 > bytes.count
  }

  mutating func add(_ data: Data) {
    // What is looked for is ASCII, and UTF-16 is that with zeros between.
    let bytes = data.contains(0) ? rest + data.filter { $0 != 0 } : rest + data
    if line == 1, passed == 0 { barrier = Self.barrier(in: bytes.prefix(1 << 16)) }
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      look(at: bytes[start..<end])
      line += 1
      passed = 0
      start = end + 1
    }
    if bytes.count - start > Self.stretch {
      let end = bytes.count - Self.overlap
      look(at: bytes[start..<end])
      passed += end - start
      start = end
    }
    rest = Array(bytes[start...])
  }

  /// The sign that stands most often between columns, where there is one a line or more.
  private static func barrier(in bytes: ArraySlice<UInt8>) -> UInt8? {
    let lines = bytes.count { $0 == 0x0A }
    let counts = delimiters.map { sign in
      let byte = UInt8(ascii: sign)
      return (byte: byte, count: bytes.count { $0 == byte })
    }
    return counts.max { $0.count < $1.count }.flatMap { $0.count >= max(1, lines) ? $0.byte : nil }
  }

  mutating func finish() {
    look(at: rest[...])
  }

  private mutating func look(at bytes: ArraySlice<UInt8>) {
    guard PersonalTrace.mayBe(in: bytes, parting: barrier) else { return }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    // What is so large is a table, whose delimiter is not known here.
    for trace in PersonalTrace.all(in: scalars, parting: Self.delimiters) {
      counts[trace.kind, default: 0] += 1
      guard counts[trace.kind, default: 0] <= Listing.limit else { continue }
      let before = scalars[..<trace.range.lowerBound]
      var delimiters: [Character: Int] = [:]
      for sign in Self.delimiters {
        delimiters[Character(sign)] = before.count { $0 == sign }
      }
      findings.append(
        SkimmedFile.Finding(
          kind: trace.kind,
          position: Position(line: line, column: passed + trace.range.lowerBound + 1),
          length: trace.range.count,
          delimiters: delimiters
        )
      )
    }
  }
}
