/// A text without what a page must not hold: control characters, which HTML has no place for, and
/// the characters that turn the direction of a line or cannot be seen.
///
/// Files are cleaned as they are read; but an escape in YAML or an entity in Markdown spells such a
/// character in plain letters.
package func visible(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xE2 }) else {
    return text
  }
  guard text.unicodeScalars.contains(where: isUnseen) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isUnseen(scalar) { scalars.append(scalar) }
  return String(scalars)
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F...0x9F, 0x200B, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
