/// The address a site is published at, from which the addresses of its files follow.
package struct PublicAddress: Sendable, Hashable {
  /// Ends in `/`.
  private let base: String

  /// Nil when the site has no address.
  package init?(_ address: String?) {
    guard let address, !address.isEmpty else { return nil }
    base = address.hasSuffix("/") ? address : address + "/"
  }
}

extension PublicAddress {
  /// The address of a file of the site; of its folder when it is an `index.html`.
  ///
  /// What may not stand in an address is written as `%` and two digits for each byte of UTF-8.
  package func text(of path: String) -> String {
    let name = "index.html"
    let isIndex = path == name || path.hasSuffix("/" + name)
    return base + encoded(isIndex ? String(path.dropLast(name.count)) : path)
  }

  private func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}
