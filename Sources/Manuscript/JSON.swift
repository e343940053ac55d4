/// A JSON value with its keys in the order they were given: the same value, the same bytes.
package indirect enum JSON: Sendable, Hashable {
  case null
  case flag(Bool)
  case whole(Int)
  /// Printed in the shortest form that reads back as the same double; not finite becomes null.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  /// One `"name": value`.
  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .text(text) }

  package init(dictionaryLiteral members: (String, JSON?)...) {
    self = .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }
}

extension JSON {
  /// The value as text; lists and objects on lines of their own, lists of plain values on one.
  package var text: String {
    var result = ""
    write(to: &result, indent: 0)
    return result + "\n"
  }

  /// The value on a single line.
  package var line: String {
    var result = ""
    writeLine(to: &result)
    return result
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private func write(to result: inout String, indent: Int) {
    let inner = String(repeating: " ", count: indent + 1)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .list(let items) where !items.allSatisfy(\.isPlain):
      result += "[\n"
      for (index, item) in items.enumerated() {
        result += inner
        item.write(to: &result, indent: indent + 1)
        result += index < items.count - 1 ? ",\n" : "\n"
      }
      result += outer + "]"
    case .object(let members) where !members.isEmpty:
      result += "{\n"
      for (index, member) in members.enumerated() {
        result += inner + Self.quoted(member.name) + ": "
        member.value.write(to: &result, indent: indent + 1)
        result += index < members.count - 1 ? ",\n" : "\n"
      }
      result += outer + "}"
    default: writeLine(to: &result)
    }
  }

  private func writeLine(to result: inout String) {
    switch self {
    case .null: result += "null"
    case .flag(let flag): result += flag ? "true" : "false"
    case .whole(let number): result += String(number)
    case .number(let number): result += Self.shortest(number)
    case .text(let text): result += Self.quoted(text)
    case .list(let items):
      result += "["
      for (index, item) in items.enumerated() {
        if index > 0 { result += ", " }
        item.writeLine(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += ", " }
        result += Self.quoted(member.name) + ": "
        member.value.writeLine(to: &result)
      }
      result += "}"
    }
  }

  private static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == 0 { return "0" }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A JSON string.
  ///
  /// `<`, U+2028 and U+2029 are escaped too, so that the text may stand in a script, and so is what a
  /// terminal would do something else with than show it.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<": result += #"\u003c"#
      case "\u{0}"..."\u{1F}": result += escape(scalar)
      case "\u{7F}"... where scalar.isHarmful: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A character by its number; two numbers for one beyond U+FFFF.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
