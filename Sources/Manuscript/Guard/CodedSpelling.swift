/// Several signs that spell another one: a character reference of HTML, the percent code of an
/// address, or `(at)` instead of @.
struct CodedSpelling {
  /// What is spelt, with how many scalars each is spelt with.
  let scalars: [(Unicode.Scalar, length: Int)]
  /// Whether the spaces around belong to it.
  let takesSpaces: Bool

  var length: Int { scalars.reduce(0) { $0 + $1.length } }

  /// The spelling that begins at a scalar, if one does.
  init?(at start: Int, in line: [Unicode.Scalar]) {
    switch line[start] {
    case "&":
      guard let reference = Self.reference(at: start, in: line) else { return nil }
      scalars = [reference]
      takesSpaces = false
    case "%":
      guard let octets = Self.octets(at: start, in: line) else { return nil }
      scalars = octets
      takesSpaces = false
    case "(", "[", "{":
      guard let word = Self.word(at: start, in: line) else { return nil }
      scalars = [word]
      takesSpaces = true
    default: return nil
    }
  }
}

extension CodedSpelling {
  /// `&#45;`, `&#x2D;` or `&commat;`.
  private static func reference(
    at start: Int,
    in line: [Unicode.Scalar]
  ) -> (Unicode.Scalar, length: Int)? {
    let inside = line[(start + 1)...].prefix(10).prefix { $0 != ";" }
    let end = start + 1 + inside.count
    guard end < line.count, line[end] == ";" else { return nil }
    let name = text(inside)
    var scalar = references[name]
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if name.hasPrefix("#") {
      scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    }
    return scalar.map { ($0, length: end + 1 - start) }
  }

  /// Those that can stand in a number or an address.
  private static let references: [String: Unicode.Scalar] = [
    "amp": "&", "ast": "*", "colon": ":", "comma": ",", "commat": "@", "dash": "\u{2010}",
    "emsp": "\u{2003}", "ensp": "\u{2002}", "hairsp": "\u{200A}", "hyphen": "\u{2010}",
    "lowbar": "_", "lpar": "(", "mdash": "\u{2014}", "minus": "\u{2212}", "nbsp": "\u{A0}",
    "ndash": "\u{2013}", "NonBreakingSpace": "\u{A0}", "numsp": "\u{2007}", "period": ".",
    "plus": "+", "puncsp": "\u{2008}", "rpar": ")", "shy": "\u{AD}", "sol": "/", "Tab": "\t",
    "thinsp": "\u{2009}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "ZeroWidthSpace": "\u{200B}",
  ]

  /// `%2D`, or the codes of one character after another: `%E2%80%93`.
  private static func octets(
    at start: Int,
    in line: [Unicode.Scalar]
  ) -> [(Unicode.Scalar, length: Int)]? {
    var bytes: [UInt8] = []
    var index = start
    while index + 2 < line.count, line[index] == "%",
      let byte = UInt8(text(line[index + 1...index + 2]), radix: 16)
    {
      bytes.append(byte)
      index += 3
    }
    guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.map { ($0, length: $0.utf8.count * 3) }
  }

  /// `(at)` or `[punkt]` with the spaces after it.
  private static func word(
    at start: Int,
    in line: [Unicode.Scalar]
  ) -> (Unicode.Scalar, length: Int)? {
    let inside = line[(start + 1)...].prefix(10).prefix { !")]}".unicodeScalars.contains($0) }
    let end = start + 1 + inside.count
    guard end < line.count, let scalar = words[text(inside).lowercased()] else { return nil }
    let spaces = line[(end + 1)...].prefix { $0 == " " }.count
    return (scalar, length: end + 1 + spaces - start)
  }

  private static let words: [String: Unicode.Scalar] = [
    "@": "@", "at": "@", "snabel-a": "@", "snabela": "@", ".": ".", "dot": ".", "punkt": ".",
  ]

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
