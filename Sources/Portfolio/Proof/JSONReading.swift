/// A value of a written JSON file with where it stands.
struct PlacedJSON: Sendable {
  let offset: Int
  let value: Value

  enum Value: Sendable {
    case null
    case flag(Bool)
    /// As written.
    case number(String)
    case text(String)
    case list([PlacedJSON])
    case object([(name: String, value: PlacedJSON)])
  }
}

extension PlacedJSON {
  /// The first member of a name; nil without one, or for anything but an object.
  subscript(name: String) -> PlacedJSON? { members.first { $0.name == name }?.value }

  var members: [(name: String, value: PlacedJSON)] {
    if case .object(let members) = value { members } else { [] }
  }

  var items: [PlacedJSON] { if case .list(let items) = value { items } else { [] } }

  var text: String? { if case .text(let text) = value { text } else { nil } }

  var number: Double? { if case .number(let text) = value { Double(text) } else { nil } }

  /// The number, where it is whole and no larger than a count is.
  var count: Int? { number.flatMap { Int(exactly: $0) } }

  /// Every number in it, in order.
  var numbers: [PlacedJSON] {
    switch value {
    case .number: [self]
    case .list(let items): items.flatMap(\.numbers)
    case .object(let members): members.flatMap(\.value.numbers)
    case .null, .flag, .text: []
    }
  }
}

/// Reads JSON with the places of its values, which Foundation's reader does not give; what is broken
/// is read as far as it goes.
struct JSONReading {
  private let bytes: [UInt8]
  private var index = 0
  /// Whether the bytes are JSON from beginning to end.
  private(set) var isWhole = true

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Deeper than anything Skifte writes.
  private static let deepest = 60
}

extension JSONReading {
  /// The value; nil when there is none at all.
  mutating func read() -> PlacedJSON? {
    let value = readValue(depth: 0)
    skipSpace()
    if value == nil || index < bytes.count { isWhole = false }
    return value
  }

  private mutating func readValue(depth: Int) -> PlacedJSON? {
    skipSpace()
    let start = index
    guard let byte = byte, depth < Self.deepest else { return fail() }
    switch byte {
    case UInt8(ascii: "{"): return readObject(depth: depth)
    case UInt8(ascii: "["): return readList(depth: depth)
    case UInt8(ascii: "\""):
      return readText().map { PlacedJSON(offset: start, value: .text($0)) }
    default:
      let word = bytes[index...].prefix { !" \t\r\n,]}:\"[{".utf8.contains($0) }
      index += word.count
      let text = String(decoding: word, as: UTF8.self)
      switch text {
      case "null": return PlacedJSON(offset: start, value: .null)
      case "true", "false": return PlacedJSON(offset: start, value: .flag(text == "true"))
      default:
        guard Double(text)?.isFinite == true else { return fail() }
        return PlacedJSON(offset: start, value: .number(text))
      }
    }
  }

  private mutating func readObject(depth: Int) -> PlacedJSON {
    let start = index
    index += 1
    var members: [(name: String, value: PlacedJSON)] = []
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\""), let name = readText() else { break }
      skipSpace()
      guard byte == UInt8(ascii: ":") else { break }
      index += 1
      guard let value = readValue(depth: depth + 1) else { break }
      members.append((name, value))
      skipSpace()
      guard byte == UInt8(ascii: ",") else { break }
      index += 1
    }
    end(with: UInt8(ascii: "}"))
    return PlacedJSON(offset: start, value: .object(members))
  }

  private mutating func readList(depth: Int) -> PlacedJSON {
    let start = index
    index += 1
    var items: [PlacedJSON] = []
    skipSpace()
    while byte != UInt8(ascii: "]"), let item = readValue(depth: depth + 1) {
      items.append(item)
      skipSpace()
      guard byte == UInt8(ascii: ",") else { break }
      index += 1
    }
    end(with: UInt8(ascii: "]"))
    return PlacedJSON(offset: start, value: .list(items))
  }

  private mutating func readText() -> String? {
    index += 1
    var text: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard let escape = self.byte else { break }
      index += 1
      switch escape {
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "u"): text += Array(String(readCharacter()).utf8)
      default: text.append(escape)
      }
    }
    guard byte != nil else { return fail() }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// The character of four digits, or of twice four for one beyond U+FFFF.
  private mutating func readCharacter() -> Character {
    let first = readUnit()
    if 0xD800...0xDBFF ~= first, bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let second = readUnit()
      if 0xDC00...0xDFFF ~= second {
        let number = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        return Unicode.Scalar(number).map { Character($0) } ?? "\u{FFFD}"
      }
    }
    return Unicode.Scalar(first).map { Character($0) } ?? "\u{FFFD}"
  }

  private mutating func readUnit() -> UInt32 {
    let digits = bytes[index...].prefix(4)
    index += digits.count
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }

  private mutating func end(with byte: UInt8) {
    skipSpace()
    if self.byte == byte { index += 1 } else { isWhole = false }
  }

  private mutating func fail<Value>() -> Value? {
    isWhole = false
    return nil
  }

  private mutating func skipSpace() {
    while let byte, [32, 9, 10, 13].contains(byte) { index += 1 }
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }
}
