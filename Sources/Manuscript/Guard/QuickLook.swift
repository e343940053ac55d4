/// A quick look at bytes for anything that may point at a person: it may see too much, and never too
/// little.
///
/// Only what it sees is read as text, so it is what a large file costs. Most of what is looked for
/// begins with six or eight digits that do not end a cell, ends with four after such a group, or has
/// an @ after a letter; codes and signs that few files have are enough by themselves.
struct QuickLook {
  /// The sign between the cells of a table, which no number goes across.
  let barrier: UInt8?
  /// The digits in a row that end here.
  private var run = 0
  private var startsWithZero = false
  /// What stands before those digits.
  private var before: UInt8 = 0x20
  /// The sizes of the groups of digits before, the nearest first, eight bits each.
  private var groups: UInt64 = 0
  private var last: UInt8 = 0x20
  private var secondLast: UInt8 = 0x20
  /// What stands before the signs of emphasis that `last` is one of.
  private var beforeEmphasis: UInt8 = 0x20

  init(parting barrier: UInt8? = nil) {
    self.barrier = barrier
  }
}

extension QuickLook {
  /// Whether a trace may stand here; nothing else is of interest then.
  @inline(__always)
  mutating func sees(_ byte: UInt8) -> Bool {
    defer {
      secondLast = last
      last = byte
    }
    if 0x30...0x39 ~= byte {
      // +46
      if run == 1, byte == 0x36, last == 0x34, before == 0x2B || before.isEmphasis { return true }
      if run == 0 {
        startsWithZero = byte == 0x30
        before = last
        // %2D, and digits that only emphasis parts.
        if last == 0x25 || last.isEmphasis && 0x30...0x39 ~= beforeEmphasis { return true }
      }
      run += 1
      return false
    }
    if run > 0, endsGroup(before: byte) { return true }
    if byte.isLetter {
      // The tail of a day in groups, with a letter that counts as 1.
      if groups != 0 {
        let isTail =
          isDate(groups) && (last == 0x2D || last == 0x5F || last == 0x20 || last >= 0x80)
        groups = 0
        if isTail { return byte.mayCountAsOne }
      }
      switch last {
      // &shy; and %E2
      case 0x26: return true
      case 0x25: return byte.isHexadecimal
      // (at), [snabel-a], (dot) and (punkt)
      case 0x41, 0x61: return byte | 0x20 == 0x74 && secondLast.isBracket
      case 0x53, 0x73: return byte | 0x20 == 0x6E && secondLast.isBracket
      case 0x44, 0x64: return byte | 0x20 == 0x6F && secondLast.isBracket
      case 0x50, 0x70: return byte | 0x20 == 0x75 && secondLast.isBracket
      default: return false
      }
    }
    if byte == barrier { groups = 0 }
    if byte < 0x80 { return seesSign(byte) }
    return isRare(byte)
  }

  /// What is seen where the bytes end.
  mutating func seesEnd() -> Bool { sees(0x0A) }

  private mutating func seesSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0: return true
    case 0x40: return lastShown.isNameLike || last.isBracket
    // &#45;
    case 0x23: return last == 0x26
    case _ where byte.isEmphasis:
      beforeEmphasis = lastShown
      return false
    default: return false
    }
  }

  private var lastShown: UInt8 { last.isEmphasis ? beforeEmphasis : last }

  /// Whether the digits that end before a byte can be part of a trace.
  @inline(__always)
  private mutating func endsGroup(before byte: UInt8) -> Bool {
    let run = run
    self.run = 0
    // A cell may be broken anywhere.
    if run + Int(groups & 0xFF) == 12, groups & 0xFF != 0 { return true }
    if run >= 5 {
      if byte.endsTrace(run, startsWithZero) { return true }
    } else if run == 4, isDate(groups) {
      return true
    }
    if startsWithZero, 2...4 ~= run, before != 0x2D, before != 0x2E, before != 0x2C {
      switch byte {
      case 0x2D, 0x20, 0xC2, 0x28, 0x29: return true
      case _ where byte.isEmphasis: return true
      // 070.123, 036/32: with two digits it is a time or a fraction.
      case 0x2B, 0x2E, 0x2F, 0xE2, 0x09, 0xA0: if run > 2 { return true }
      default: break
      }
    }
    groups = groups << 8 | UInt64(min(run, 255))
    return false
  }

  /// Whether the groups before four digits can be a date.
  @inline(__always)
  private func isDate(_ groups: UInt64) -> Bool {
    let nearest = groups & 0xFF
    return nearest == 6 || nearest == 8 || groups & 0xFFFF == 0x0404
      || groups & 0xFFFF == 0x0202 && (groups >> 16 & 0xFF == 2 || groups >> 16 & 0xFF == 4)
  }

  /// Whether a byte of more than seven bits belongs to a digit of another script, to a sign that is
  /// not seen, or to one of full width.
  private func isRare(_ byte: UInt8) -> Bool {
    switch (last, byte) {
    case (0xC2, 0xAD), (0xCD, 0x8F), (0xD8, 0x9C): true
    // A soft hyphen in Windows-1252.
    case (..<0x80, 0xAD): true
    case (0xD9, 0x80...), (0xDB, 0x80...), (0xDF, 0x80...): true
    case (0xE0...0xE1, 0x80...), (0xE3, 0x80...), (0xEA, 0x80...): true
    case (0xE2, _): false
    // A byte order mark begins many files.
    case (0xEF, 0xBB): secondLast != 0x20 || groups != 0
    case (0xEF, _): true
    case (0xF0, 0x9F): false
    case (0xF0, _): true
    case (0x9F, 0xAF): secondLast == 0xF0
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): secondLast == 0xE2
    default: false
    }
  }
}

extension UInt8 {
  /// Whether a run of at least five digits before this byte can begin a trace.
  fileprivate func endsTrace(_ run: Int, _ startsWithZero: Bool) -> Bool {
    if startsWithZero || run == 10 || run == 12 { return true }
    // A date and some digits of its tail go on with the tail's letter.
    guard run == 6 || run == 8 else { return run < 12 && (isLetter || isEmphasis || self >= 0x80) }
    // A date in a cell or at the end of a sentence has nothing that belongs to it, but for what the
    // next group of digits tells.
    switch self {
    case 0x09, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x7C: return false
    default: return true
    }
  }

  /// Whether it is a letter that stands for a 1 in some numbers.
  fileprivate var mayCountAsOne: Bool {
    switch self & 0xDF {
    case 0x4A...0x4E, 0x52...0x55, 0x57, 0x58: true
    default: false
    }
  }

  fileprivate var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }

  /// Whether it is a bracket of any kind, at either end.
  fileprivate var isBracket: Bool {
    switch self {
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }

  fileprivate var isEmphasis: Bool { self == 0x2A || self == 0x60 || self == 0x5C }

  fileprivate var isHexadecimal: Bool { 0x30...0x39 ~= self || 0x61...0x66 ~= self | 0x20 }

  /// Whether the byte can end the part of an address before its @.
  fileprivate var isNameLike: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2B, 0x25, 0x2E, 0x80...: true
    default: false
    }
  }
}
