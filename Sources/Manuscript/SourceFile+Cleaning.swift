import Foundation

/// From UTF-8 bytes to the text the author sees: letters precomposed, nothing invisible in it.
struct Cleaning {
  let path: String
  /// Whether letters were lost in the decoding, and are noted already.
  let expectsLostLetters: Bool
  var notes = Notes()

  mutating func text(of bytes: [UInt8]) -> String {
    let survey = Survey(of: bytes)
    var text = String(decoding: bytes, as: UTF8.self)
    guard survey.needsCare else { return text }
    // Letters from a Mac may be written as a letter and a loose dot or ring.
    if survey.hasHighScalars {
      let composed = text.precomposedStringWithCanonicalMapping
      if !composed.utf8.elementsEqual(text.utf8) { text = composed }
    }
    text = withoutInvisible(text)
    if survey.hasSuspects { noteBrokenLetters(in: text) }
    return text
  }
}

/// What one fast pass over the bytes can rule out, so that ordinary files cost nothing more.
private struct Survey {
  /// Control characters other than tab and line feed.
  var hasControls = false
  /// Characters from U+0300 on, where the loose accents and the invisible characters begin.
  var hasHighScalars = false
  /// Â, Ã or â, or the sign of a lost character.
  var hasSuspects = false

  var needsCare: Bool { hasControls || hasHighScalars || hasSuspects }

  init(of bytes: [UInt8]) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 {
        if byte != 0x09, byte != 0x0A { hasControls = true }
      } else if byte >= 0x7F {
        if byte == 0x7F { hasControls = true }
        if byte >= 0xCC { hasHighScalars = true }
        if byte == 0xEF { hasSuspects = true }
        if previous == 0xC3, byte == 0x82 || byte == 0x83 || byte == 0xA2 { hasSuspects = true }
      }
      previous = byte
    }
  }
}

extension Cleaning {
  private mutating func withoutInvisible(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.indices.contains(where: { isUnwanted($0, in: scalars) }) else { return text }
    var kept = String.UnicodeScalarView()
    var offset = 0
    var controls: [(scalar: Unicode.Scalar, offset: Int)] = []
    var invisible: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      if isControl(scalar) {
        controls.append((scalar, offset))
      } else if isInvisible(index, in: scalars) {
        invisible.append(offset)
      } else {
        kept.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    let result = String(kept)
    let bytes = Array(result.utf8)
    if let first = invisible.first {
      let place = Place(file: path, position: Position(ofByte: first, in: bytes))
      notes.add(.invisibleCharacters, at: place, ["count": Wording("\(invisible.count)")])
    }
    note(controls, in: bytes)
    return result
  }

  private mutating func note(_ controls: [(scalar: Unicode.Scalar, offset: Int)], in text: [UInt8])
  {
    var listing = Listing()
    for control in controls {
      listing.add(.controlCharacter) {
        let position = Position(ofByte: control.offset, in: text)
        let code = String(control.scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: 4 - code.count) + code
        return Diagnostic(
          .controlCharacter,
          at: Place(file: path, position: position),
          ["code": Wording(padded)]
        )
      }
    }
    listing.finish(into: &notes)
  }

  private func isUnwanted(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    isControl(scalars[index]) || isInvisible(index, in: scalars)
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar.value == 0x7F
  }

  /// Zero-width characters and direction marks, which come along when text is copied from e-mail.
  ///
  /// Joiners and direction marks between characters from U+0590 on belong there: they hold emoji
  /// together and spell words in Persian.
  private func isInvisible(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index].value {
    case 0x200B, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: return true
    case 0x200C...0x200F:
      guard index > 0, index + 1 < scalars.count else { return true }
      return scalars[index - 1].value < 0x0590 || scalars[index + 1].value < 0x0590
    default: return false
    }
  }
}

extension Cleaning {
  /// Warns once about letters that were UTF-8 read as Windows-1252 somewhere on their way here.
  private mutating func noteBrokenLetters(in text: String) {
    let scalars = Array(text.unicodeScalars)
    var first: (index: Int, text: String, meant: String?)?
    var count = 0
    for index in scalars.indices {
      guard let broken = brokenLetter(at: index, in: scalars) else { continue }
      count += 1
      if first == nil { first = (index, broken.text, broken.meant) }
    }
    guard let first else { return }
    var prefix = String.UnicodeScalarView()
    prefix.append(contentsOf: scalars[..<first.index])
    let offset = String(prefix).utf8.count
    let position = Position(ofByte: offset, in: Array(text.utf8))
    let hint = first.meant.map { meant in
      Wording(
        "det skulle nog ha stått ”\(meant)”; öppna originalet och spara om det som UTF-8",
        "it was probably meant to be “\(meant)”; open the original and save it again as UTF-8"
      )
    }
    notes.add(
      .brokenLetters,
      at: Place(file: path, position: position, length: first.text.count),
      ["text": Wording(first.text), "count": Wording("\(count)")],
      hint: hint
    )
  }

  /// The broken letter that begins here and the letter it was, when that can be worked out.
  ///
  /// Only Â, Ã and â begin one: other letters in front of a quotation mark are ordinary text.
  private func brokenLetter(
    at index: Int,
    in scalars: [Unicode.Scalar]
  ) -> (text: String, meant: String?)? {
    let length: Int
    switch scalars[index] {
    case "\u{FFFD}": return expectsLostLetters ? nil : ("\u{FFFD}", nil)
    case "\u{C2}", "\u{C3}": length = 2
    case "\u{E2}": length = 3
    default: return nil
    }
    guard index + length <= scalars.count else { return nil }
    let garbled = scalars[index..<index + length]
    let bytes = garbled.compactMap(windows1252Byte)
    guard bytes.count == length, let meant = String(validating: bytes, as: UTF8.self),
      meant.unicodeScalars.count == 1
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: garbled)
    return (String(view), meant)
  }
}
