/// The character a byte stands for in Windows-1252, or nil for the five bytes that mean nothing.
///
/// The table is that of the Unicode Consortium's CP1252.TXT: only 80–9F differ from ISO 8859-1.
package func windows1252Scalar(of byte: UInt8) -> Unicode.Scalar? {
  guard 0x80..<0xA0 ~= byte else { return Unicode.Scalar(byte) }
  let code = windows1252Middle[Int(byte) - 0x80]
  return code == 0 ? nil : Unicode.Scalar(code)
}

/// The byte that stands for a character in Windows-1252, or nil when it has none.
package func windows1252Byte(of scalar: Unicode.Scalar) -> UInt8? {
  if scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value { return UInt8(scalar.value) }
  guard let index = windows1252Middle.firstIndex(of: UInt16(exactly: scalar.value) ?? 0),
    scalar.value != 0
  else { return nil }
  return UInt8(index + 0x80)
}

/// The characters of bytes 80–9F; 0 where there is none.
private let windows1252Middle: [UInt16] = [
  0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
  0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
]

/// Bytes made valid UTF-8: each byte that is not part of it is read as Windows-1252.
///
/// A byte without meaning there either becomes U+FFFD.
struct RepairedText {
  private(set) var bytes: [UInt8] = []
  /// The bytes that were not UTF-8, in order.
  private(set) var strangers: [Stranger] = []
  /// Whether there was a character that only UTF-8 can explain.
  ///
  /// Two bytes that begin with another than C2 or C3 may as well be a capital letter with a dash or
  /// a quotation mark after it in Windows-1252: ”Å–Ö” is C5 96 D6.
  private(set) var hasSequences = false

  struct Stranger {
    var byte: UInt8
    /// Where its character stands in the repaired bytes.
    var offset: Int
  }

  /// Reads what is valid UTF-8 as such, or nothing but ASCII when told to.
  init(_ source: [UInt8], trustingUTF8: Bool) {
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let isTrusted = trustingUTF8 || source[index] < 0x80
      let length = isTrusted ? Self.sequenceLength(at: index, in: source) : 0
      if length == 0 {
        strangers.append(Stranger(byte: source[index], offset: bytes.count))
        let scalar = windows1252Scalar(of: source[index]) ?? "\u{FFFD}"
        bytes += Array(String(scalar).utf8)
      } else {
        if length > 2 || source[index] == 0xC2 || source[index] == 0xC3 { hasSequences = true }
        bytes += source[index..<index + length]
      }
      index += max(1, length)
    }
  }

  /// The number of bytes of the valid character that begins here, or 0.
  private static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int {
    let length =
      switch bytes[index] {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 1 else { return length }
    guard index + length <= bytes.count else { return 0 }
    let sequence = bytes[index..<index + length]
    return String(validating: sequence, as: UTF8.self) == nil ? 0 : length
  }
}
