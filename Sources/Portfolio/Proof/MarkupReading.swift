/// An element of a written page with what stands in it.
struct MarkupElement: Sendable {
  let name: String
  let attributes: [Attribute]
  /// Where it begins, in bytes.
  let offset: Int
  var children: [Child] = []

  struct Attribute: Sendable {
    let name: String
    let value: String
    let offset: Int
  }

  enum Child: Sendable {
    case text(String, offset: Int)
    case element(MarkupElement)
  }
}

extension MarkupElement {
  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// This element and all below it, in the order of the page.
  var all: [MarkupElement] { [self] + elements.flatMap(\.all) }

  /// The words in it, with one space where there is any.
  var words: String {
    let text = children.map { child in
      switch child {
      case .text(let text, _): text
      case .element(let element): element.words
      }
    }.joined()
    return text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }).joined(separator: " ")
  }

  func has(class name: String) -> Bool {
    self["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }
}

/// Reads HTML, SVG and XML into elements, whatever is wrong with it.
///
/// The pages are HTML and no XML, whose parser stops at the first `<br>`, and a page that somebody has
/// changed by hand must still be read to its end. An end tag without its beginning is passed over;
/// what is never closed ends where its parent does.
struct MarkupReading {
  private let bytes: [UInt8]
  private var index = 0
  /// The open elements, the page itself first.
  private var open: [MarkupElement]

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    open = [MarkupElement(name: "", attributes: [], offset: 0)]
  }

  /// More open elements than any page has: deeper ones stand beside each other.
  private static let deepest = 120

  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}

extension MarkupReading {
  /// The page, an element without a name.
  var root: MarkupElement {
    var reading = self
    reading.read()
    return reading.open[0]
  }

  private mutating func read() {
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        readText(until: UInt8(ascii: "<"))
      } else if isAt("<!--") {
        readRaw(from: index + 4, until: "-->")
      } else if isAt("<![CDATA[") {
        readRaw(from: index + 9, until: "]]>")
      } else if isAt("<!") || isAt("<?") {
        index = end(of: ">", from: index)
      } else if isAt("</") {
        readEnd()
      } else if let next = byte(index + 1), next.isLetter {
        readStart()
      } else {
        add(text: "<", at: index)
        index += 1
      }
    }
    while open.count > 1 { close() }
  }

  private mutating func readText(until stop: UInt8) {
    let start = index
    while index < bytes.count, bytes[index] != stop { index += 1 }
    add(text: decoded(start..<index), at: start)
  }

  /// What no tag is read in, such as a script; a reader of the file sees it all the same.
  private mutating func readRaw(from start: Int, until stop: String) {
    let after = end(of: stop, from: start)
    let isClosed = after > start + stop.utf8.count - 1 && after <= bytes.count
    let last = max(start, isClosed ? after - stop.utf8.count : after)
    if start < bytes.count {
      add(text: String(decoding: bytes[start..<min(last, bytes.count)], as: UTF8.self), at: start)
    }
    index = after
  }

  private mutating func readEnd() {
    let start = index + 2
    let after = end(of: ">", from: start)
    let name = name(from: start)
    index = after
    guard let place = open.lastIndex(where: { $0.name == name }), place > 0 else { return }
    while open.count > place { close() }
  }

  private mutating func readStart() {
    let start = index
    let name = name(from: index + 1)
    index += 1 + name.utf8.count
    var attributes: [MarkupElement.Attribute] = []
    var isClosed = false
    while let byte = byte(index), byte != UInt8(ascii: ">") {
      if byte.isSpace || byte == UInt8(ascii: "/") {
        isClosed = byte == UInt8(ascii: "/")
        index += 1
      } else {
        isClosed = false
        attributes.append(readAttribute())
      }
    }
    index += 1
    let element = MarkupElement(name: name, attributes: attributes, offset: start)
    if isClosed || Self.empty.contains(name) || open.count > Self.deepest {
      open[open.count - 1].children.append(.element(element))
    } else {
      open.append(element)
      if ["script", "style"].contains(name) {
        readRaw(from: index, until: "</\(name)")
        index = min(end(of: ">", from: index), bytes.count)
        close()
      }
    }
  }

  private mutating func readAttribute() -> MarkupElement.Attribute {
    let start = index
    while let byte = byte(index), !byte.isSpace, !"=/>".utf8.contains(byte) { index += 1 }
    // A sign that no name begins with would be read for ever.
    if index == start { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    while byte(index)?.isSpace == true { index += 1 }
    guard byte(index) == UInt8(ascii: "=") else {
      return MarkupElement.Attribute(name: name, value: "", offset: start)
    }
    index += 1
    while byte(index)?.isSpace == true { index += 1 }
    let first = index
    if let quote = byte(index), "\"'".utf8.contains(quote) {
      index += 1
      while let byte = byte(index), byte != quote { index += 1 }
      let value = decoded(first + 1..<index)
      index = min(index + 1, bytes.count)
      return MarkupElement.Attribute(name: name, value: value, offset: first + 1)
    }
    while let byte = byte(index), !byte.isSpace, byte != UInt8(ascii: ">") { index += 1 }
    return MarkupElement.Attribute(name: name, value: decoded(first..<index), offset: first)
  }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].children.append(.element(element))
  }

  private mutating func add(text: String, at offset: Int) {
    guard !text.isEmpty else { return }
    open[open.count - 1].children.append(.text(text, offset: offset))
  }
}

// MARK: - Bytes

extension MarkupReading {
  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isAt(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  /// The index after the next occurrence; the end where there is none.
  private func end(of text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place] == wanted[0], bytes[place..<place + wanted.count].elementsEqual(wanted) {
        return place + wanted.count
      }
      place += 1
    }
    return bytes.count
  }

  private func name(from start: Int) -> String {
    let rest = bytes[min(start, bytes.count)...]
    let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// The text of some bytes with its character references resolved.
  private func decoded(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.contains("&") else { return text }
    return text.replacing(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/) { match in
      let name = match.output.1
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        return character(UInt32(name.dropFirst(2), radix: 16)) ?? String(match.output.0)
      }
      if name.hasPrefix("#") {
        return character(UInt32(name.dropFirst())) ?? String(match.output.0)
      }
      return Self.references[String(name)] ?? String(match.output.0)
    }
  }

  private func character(_ number: UInt32?) -> String? {
    number.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
  }

  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "thinsp": "\u{2009}", "ndash": "–", "minus": "−", "percnt": "%", "sol": "/", "comma": ",",
  ]
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
