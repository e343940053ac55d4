/// The text as HTML shows it, in an element or in an attribute between double quotes.
///
/// `&`, `<`, `>` and `"` are written as entities, what cannot be seen is left out; everything else
/// stays.
package func escaped(_ text: String) -> String {
  let text = visible(text)
  guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The address as it stands in an attribute: what no address may hold is written with percent
/// signs, as cmark does; percent signs already there stay.
package func escaped(address: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in address.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "'"): bytes += "&#x27;".utf8
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case _ where "-_.+!*(),%#@?=;:/$~".utf8.contains(byte): bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
