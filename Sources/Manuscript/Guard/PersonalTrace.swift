/// Something in a line of text that points at a person.
package struct PersonalTrace: Sendable, Hashable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// An identity number that is one without doubt.
    case identity
    /// Ten digits that could be one.
    case tenDigits
    case telephone, mail
  }

  package let kind: Kind
  /// Where it stands among the line's Unicode scalars.
  package let range: Range<Int>
}

extension PersonalTrace {
  /// Everything of the kind in a line, from left to right.
  package static func all(in line: [Unicode.Scalar]) -> [PersonalTrace] {
    var traces: [PersonalTrace] = []
    var index = 0
    while index < line.count {
      let scalar = line[index]
      var found: PersonalTrace?
      if scalar.isDigit, let number = IdentityNumber(at: index, in: line) {
        found = PersonalTrace(
          kind: number.isCertain ? .identity : .tenDigits,
          range: number.range
        )
      }
      if found == nil, scalar == "@" || scalar == "+" || scalar == "0",
        let detail = ContactDetail(at: index, in: line)
      {
        found = PersonalTrace(kind: detail.isMail ? .mail : .telephone, range: detail.range)
      }
      if let found {
        traces.append(found)
        index = max(index + 1, found.range.upperBound)
      } else {
        index += 1
      }
    }
    return traces
  }

  /// Whether a text can hold anything of the kind at all: one quick look at its bytes, which most
  /// files and lines do not pass.
  ///
  /// Ten or twelve digits in a row, or six or eight with something that can belong to them, an @
  /// after a letter or digit, +46, or 0 and a digit with more and a hyphen or space: nothing else
  /// begins a trace. Bytes of zero may be UTF-16.
  package static func mayBe(in bytes: some Sequence<UInt8>) -> Bool {
    var (run, hyphens, before, last) = (0, 0, UInt8(0x20), UInt8(0x20))
    var startsWithZero = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        if run == 0 {
          startsWithZero = byte == 0x30
          before = last
        }
        run += 1
        // 1912-12-12-1212: a fourth group.
        if hyphens == 3, run == 4 { return true }
        if last == 0x34, byte == 0x36, run == 2, before == 0x2B { return true }
      case _ where run >= 5 && byte.endsTrace(run, startsWithZero): return true
      case 0x2D, 0x20, 0xC2, 0x28:
        // A number that begins with 0, not within a date, and goes on.
        if startsWithZero, 2...4 ~= run, before != 0x2D, before != 0x2E, before != 0x2C {
          return true
        }
        hyphens = byte == 0x2D && run > 0 ? hyphens + 1 : 0
        run = 0
      case 0x40:
        if last.isNameLike { return true }
        (run, hyphens) = (0, 0)
      case 0: return true
      default: (run, hyphens) = (0, 0)
      }
      last = byte
    }
    return run >= 5 && UInt8(0x0A).endsTrace(run, startsWithZero)
  }
}

extension UInt8 {
  /// Whether a run of at least five digits before this byte can begin a trace.
  fileprivate func endsTrace(_ run: Int, _ startsWithZero: Bool) -> Bool {
    if startsWithZero || run == 10 || run == 12 { return true }
    // A date and some digits of its tail go on with the tail's letter.
    guard run == 6 || run == 8 else { return run < 12 && isLetterLike }
    // A date in a cell or at the end of a sentence has nothing that belongs to it.
    switch self {
    case 0x09, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x7C: return false
    default: return true
    }
  }

  private var isLetterLike: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// Whether the byte can end the part of an address before its @.
  fileprivate var isNameLike: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2B, 0x25, 0x2E, 0x80...: true
    default: false
    }
  }
}
