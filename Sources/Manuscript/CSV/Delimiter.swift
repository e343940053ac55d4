/// The character that stands between the cells of a CSV file.
enum Delimiter {
  /// The characters that may be guessed, the most likely in Swedish files first.
  static let candidates: [UInt8] = [.semicolon, .tab, .comma, .bar]

  /// The delimiter named by a first line such as `sep=;`, and the bytes of that line with its end.
  static func stated(in bytes: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    let line = bytes.prefix { $0 != .lineFeed }
    var content = line[...]
    if content.first == .quote, content.last == .quote { content = content.dropFirst().dropLast() }
    guard content.count == 5,
      String(decoding: content.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let delimiter = bytes[content.startIndex + 4]
    guard delimiter < 0x80, delimiter != .quote else { return nil }
    return (delimiter, min(bytes.count, line.count + 1))
  }

  /// The candidate that gives the most rows the same number of cells, nil when none divides any row.
  ///
  /// All rows are counted and quoted text is not, so a decimal comma or a comma in a name does not
  /// win over the real delimiter. Between equals, one that also divides the first row goes first,
  /// then the one that gives the most columns, then the order of the candidates.
  static func mostConsistent(in bytes: [UInt8]) -> UInt8? {
    let census = Census(of: bytes)
    var best: (score: (Int, Int, Int), delimiter: UInt8)?
    for (index, candidate) in candidates.enumerated() {
      guard let score = census.score(of: index) else { continue }
      if let best, best.score >= score { continue }
      best = (score, candidate)
    }
    return best?.delimiter
  }
}

/// How many of each candidate the rows hold outside quotation marks.
private struct Census {
  /// For each candidate, how many rows hold it so many times.
  private var rows = Array(repeating: [Int: Int](), count: Delimiter.candidates.count)
  private var first: [Int]?

  init(of bytes: [UInt8]) {
    var counts = Array(repeating: 0, count: rows.count)
    var isQuoted = false
    var isBlank = true
    var atStart = true
    for byte in bytes {
      if byte == .quote {
        if isQuoted { isQuoted = false } else if atStart { isQuoted = true }
        (atStart, isBlank) = (false, false)
      } else if isQuoted {
        continue
      } else if byte == .lineFeed {
        if !isBlank { close(&counts) }
        (atStart, isBlank) = (true, true)
      } else if let index = Self.index(of: byte) {
        counts[index] += 1
        (atStart, isBlank) = (true, false)
      } else if byte != .space {
        (atStart, isBlank) = (false, false)
      }
    }
    if !isBlank { close(&counts) }
  }

  /// How many rows agree, whether the first row holds the candidate, and how many times.
  func score(of index: Int) -> (Int, Int, Int)? {
    var best: (rows: Int, count: Int)?
    for (count, rows) in rows[index] where count > 0 {
      if let best, best >= (rows, count) { continue }
      best = (rows, count)
    }
    guard let best else { return nil }
    return (best.rows, first.map { $0[index] > 0 ? 1 : 0 } ?? 0, best.count)
  }

  private mutating func close(_ counts: inout [Int]) {
    if first == nil { first = counts }
    for index in counts.indices {
      rows[index][counts[index], default: 0] += 1
      counts[index] = 0
    }
  }

  @inline(__always)
  private static func index(of byte: UInt8) -> Int? {
    switch byte {
    case .semicolon: 0
    case .tab: 1
    case .comma: 2
    case .bar: 3
    default: nil
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let bar = UInt8(ascii: "|")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
}
