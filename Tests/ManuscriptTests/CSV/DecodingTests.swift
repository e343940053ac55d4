import Manuscript
import Testing

@Suite struct `The bytes of a file` {
  private func read(_ bytes: [UInt8]) -> (text: String, notes: Notes) {
    var notes = Notes()
    let file = SourceFile(path: "a.csv", bytes: bytes, noting: &notes)
    return (file.text, notes)
  }

  private func bytes(utf16 text: String, lowFirst: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  @Test func `are UTF-8 with or without a mark`() {
    let text = "år;mätvärde\n2024;å ä ö Å Ä Ö é\n"
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let (read, notes) = read(bytes)
      #expect(read == text)
      #expect(notes.all.isEmpty)
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `are UTF-16 in either order, marked or not`(lowFirst: Bool, mark: Bool) {
    let text = "år;mätvärde\r\n2024;å – 😀\r\n"
    let (read, notes) = read(bytes(utf16: text, lowFirst: lowFirst, mark: mark))
    #expect(read == "år;mätvärde\n2024;å – 😀\n")
    #expect(notes.all.map(\.code) == [.otherEncoding])
    #expect(notes.all.first?.message.english.contains("UTF-16") == true)
  }

  @Test func `are Windows-1252 when they are not UTF-8, and it is said`() {
    let (text, notes) = read(Array("andel;".utf8) + [0xE5, 0xE4, 0xF6, 0xC5, 0x96, 0x80, 0x0A])
    #expect(text == "andel;åäöÅ–€\n")
    #expect(notes.all.map(\.code) == [.otherEncoding])
    #expect(notes.all.first?.severity == .note)
  }

  @Test func `may be a capital and a dash that look like UTF-8 by chance`() {
    let (text, notes) = read(Array("A".utf8) + [0x96, 0xC5, 0x3B, 0xC5, 0x96, 0xD6, 0x94])
    #expect(text == "A–Å;Å–Ö”")
    #expect(notes.all.map(\.code) == [.otherEncoding])
  }

  @Test func `are a mistake where one line is in another encoding than the rest`() {
    let bytes = Array("år;namn\n1;Bäckefors\n2;J".utf8) + [0xF6, 0x6E] + Array("k\n3;åa".utf8)
    let (text, notes) = read(bytes + [0xE5])
    #expect(text == "år;namn\n1;Bäckefors\n2;Jönk\n3;åaå")
    #expect(notes.all.map(\.code) == [.unreadableByte, .unreadableByte])
    #expect(
      notes.all.map(\.place.position)
        == [Position(line: 3, column: 4), Position(line: 4, column: 5)]
    )
    #expect(notes.all.first?.message.english.contains("F6") == true)
  }

  @Test func `cannot be another encoding when a mark says UTF-8`() {
    let (_, notes) = read([0xEF, 0xBB, 0xBF, 0x61, 0xE5])
    #expect(notes.all.map(\.code) == [.unreadableByte])
    #expect(notes.all.first?.place.position == Position(line: 1, column: 2))
  }

  @Test func `that mean nothing in Windows-1252 are named`() {
    let (_, notes) = read(Array("a\n".utf8) + [0xE5, 0x8F])
    #expect(notes.all.map(\.code) == [.otherEncoding, .unreadableByte])
    #expect(notes.all.last?.place.position == Position(line: 2, column: 2))
  }

  @Test func `of a torn UTF-16 file are named`() {
    let (text, notes) = read(bytes(utf16: "a\nb", lowFirst: true, mark: true) + [0x63])
    #expect(text == "a\nb\u{FFFD}")
    #expect(notes.all.map(\.code).contains(.unreadableByte))
    #expect(
      notes.all.first { $0.code == .unreadableByte }?.place.position
        == Position(line: 2, column: 2)
    )
  }

  @Test func `end their lines in any of the three ways`() {
    #expect(read(Array("a\r\nb\rc\nd\r".utf8)).text == "a\nb\nc\nd\n")
    #expect(read(Array("a\r\r\nb".utf8)).text == "a\n\nb")
  }

  @Test func `of a workbook or a PDF are not text`() {
    for bytes in [[0x50, 0x4B, 0x03, 0x04, 0x14], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1".utf8)] {
      var notes = Notes()
      let file = SourceFile(path: "a.csv", bytes: bytes, noting: &notes)
      #expect(Table(reading: file, noting: &notes) == nil)
      #expect(notes.all.map(\.code) == [.notText])
    }
  }

  @Test func `with a zero are a mistake at its place`() {
    let (text, notes) = read(Array("år;n\nå\u{0}b;1\n".utf8))
    #expect(text == "år;n\nåb;1\n")
    #expect(notes.all.map(\.code) == [.controlCharacter])
    #expect(notes.all.first?.place.position == Position(line: 2, column: 2))
    #expect(notes.all.first?.message.english.contains("U+0000") == true)
  }

  @Test func `without any give an empty text`() {
    #expect(read([]).text.isEmpty)
    #expect(read([0xEF, 0xBB, 0xBF]).text.isEmpty)
    #expect(read([]).notes.all.isEmpty)
  }
}

@Suite struct `The letters of a file` {
  private func read(_ text: String) -> (text: String, notes: Notes) {
    var notes = Notes()
    let file = SourceFile(path: "a.csv", bytes: Array(text.utf8), noting: &notes)
    return (file.text, notes)
  }

  @Test func `become precomposed`() {
    let (text, notes) = read("ta\u{308}ljare;a\u{30A}r – o\u{308}")
    #expect(Array(text.utf8) == Array("täljare;år – ö".utf8))
    #expect(notes.all.isEmpty)
  }

  @Test(arguments: ["Ã¥": "å", "Ã¤": "ä", "Ã¶": "ö", "Ã…": "Å", "Ã–": "Ö", "â€“": "–", "Â§": "§"])
  func `are warned about when they got broken on the way`(broken: String, meant: String) throws {
    let (text, notes) = read("år\nen \(broken)\n\(broken)")
    #expect(text.contains(broken))
    let warning = try #require(notes.all.first)
    #expect(notes.all.map(\.code) == [.brokenLetters])
    #expect(warning.place.position == Position(line: 2, column: 4))
    #expect(warning.message.swedish.contains("på 2 ställen"))
    #expect(warning.hint?.swedish.contains("”\(meant)”") == true)
  }

  @Test func `are warned about when they were lost`() {
    #expect(read("v\u{FFFD}rde").notes.all.map(\.code) == [.brokenLetters])
  }

  @Test func `are left alone when they are only foreign`() {
    let text = "São Paulo, Ângela, pâté, ”Å”, œuvre, naïve, Ã, 5 – 7 €"
    let (read, notes) = read(text)
    #expect(read == text)
    #expect(notes.all.isEmpty)
  }

  @Test func `lose what cannot be seen, with one note`() {
    let (text, notes) = read("a\nb\u{200B}c\u{200E}2024\u{FEFF}\u{202A}")
    #expect(text == "a\nbc2024")
    #expect(notes.all.map(\.code) == [.invisibleCharacters])
    #expect(notes.all.first?.place.position == Position(line: 2, column: 2))
    #expect(notes.all.first?.message.english.contains("4") == true)
  }

  @Test func `keep the joiners that emoji and other scripts need`() {
    let text = "👩\u{200D}⚕️ می\u{200C}خواهم"
    let (read, notes) = read(text)
    #expect(Array(read.utf8) == Array(text.utf8))
    #expect(notes.all.isEmpty)
  }
}
