/// The judgement of an address that an author links to.
///
/// An address passes only when nothing in it can be read as another scheme than those listed, also
/// after percent signs and entities are decoded and the characters browsers skip are taken away.
package struct Destination: Sendable, Hashable {
  /// The address as the author means it.
  package let address: String

  package init(_ address: String) {
    self.address = address
  }
}

extension Destination {
  /// What leads out of the site; `measure:`, `page:`, `project:` and `plan:` lead within it.
  package static let schemes = [
    "https", "http", "mailto", "tel", "measure", "page", "project", "plan",
  ]

  /// Whether the address leads to another site.
  package var isExternal: Bool {
    ["https", "http"].contains(Self.scheme(of: address) ?? "")
  }

  /// Whether the address may stand in a link.
  package var isAllowed: Bool {
    readings.allSatisfy { reading in
      !Self.leadsToHost(reading)
        && Self.scheme(of: reading).map(Self.schemes.contains) != false
    }
  }

  /// Whether the address names a figure that Skifte draws, so that it may stand in an image.
  package var isFigure: Bool {
    isAllowed && (Self.scheme(of: address) == "measure" || isPlan)
  }

  /// Whether an image would be fetched from another place than the site, or carries its own bytes.
  package var isRemote: Bool {
    readings.contains { reading in
      let scheme = Self.scheme(of: reading)
      return Self.leadsToHost(reading)
        || scheme.map { !["measure", "page", "project", "plan"].contains($0) } == true
    }
  }

  private var isPlan: Bool {
    guard address.hasPrefix("plan") else { return false }
    return address.dropFirst(4).first.map { "/:#".contains($0) } ?? true
  }

  /// The address as written and as each layer of decoding leaves it, at most eight deep.
  private var readings: [String] {
    var readings = [Self.visible(address)]
    while readings.count < 8, let last = readings.last {
      let decoded = Self.visible(Self.entitiesDecoded(Self.percentDecoded(last)))
      if decoded == last { break }
      readings.append(decoded)
    }
    return readings
  }

  /// Without white space and control characters, which browsers skip in an address.
  private static func visible(_ address: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: address.unicodeScalars.filter { scalar in
        scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value)
          && !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      }
    )
    return String(scalars)
  }

  /// What stands before a colon that comes before every `/`, `?` and `#`; nil without one.
  private static func scheme(of address: String) -> String? {
    let scalars = address.unicodeScalars
    guard let mark = scalars.firstIndex(where: { ":/?#\\".unicodeScalars.contains($0) }),
      scalars[mark] == ":"
    else { return nil }
    return String(scalars[..<mark]).lowercased()
  }

  /// Whether a browser would read a host's name from `//` on; it takes `\` for `/`.
  private static func leadsToHost(_ address: String) -> Bool {
    let start = address.unicodeScalars.prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == "/" || $0 == "\\" }
  }

  private static func percentDecoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, !"+-".utf8.contains(rest[rest.startIndex]),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// cmark knows every entity; it is asked with the address in a link of its own.
  private static func entitiesDecoded(_ address: String) -> String {
    guard address.contains("&") else { return address }
    let safe = address.filter { !"<>\n".contains($0) }.replacing("\\", with: "\\\\")
    let steps = CommonMarkTree(parsing: Array("[x](<\(safe)>)".utf8)).steps
    return steps.first { $0.kind == .link }?.destination ?? address
  }
}
