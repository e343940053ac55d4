import Improvement
import Manuscript
import Testing
import TestSupport

@testable import Tally

@Suite struct `An extract` {
  private static let measure = """
    andel: {title: A, kind: mix, of: patienter, data: data/a.csv, \
    tally: {person: Nyckel, date: Datum, category: Yrke}}
    """

  /// Six persons with a physician, whose name has a letter that encodings write differently.
  private func rows(
    _ delimiter: String = ";",
    header: String = "Nyckel;Datum;Yrke",
    date: String = "2023-05-01",
    quote: String = ""
  ) -> String {
    let lines = (1...6).map { "\(quote)p\($0)\(quote);\(date);\(quote)Läkare\(quote)" }
    return ([header] + lines).joined(separator: "\n").replacing(";", with: delimiter)
  }

  private func counted(_ bytes: [UInt8], piece: Int = 1 << 20) -> CountedProject {
    CountedProject(
      Self.measure,
      periods: "  baseline: 2023",
      extract: bytes,
      piece: piece,
      sample: min(64 * piece, 1 << 16)
    )
  }

  private let expected = ["baseline;patienter;6", "baseline;Läkare;6"]

  private func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.compactMap { windows1252Byte(of: $0) }
  }

  @Test(arguments: [";", ",", "\t"])
  func `is read with any delimiter`(delimiter: String) {
    let project = counted(Array(rows(delimiter).utf8))
    #expect(project.lines() == expected)
    #expect(project.remarks.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `is read with any line end, in pieces of any size`(end: String) {
    let text = rows().replacing("\n", with: end)
    for piece in [1, 2, 5, 1 << 20] {
      #expect(counted(Array(text.utf8), piece: piece).lines() == expected)
      #expect(counted(Array((text + end).utf8), piece: piece).lines() == expected)
    }
  }

  @Test func `may begin with a mark and a line that names the delimiter`() {
    let text = "\u{FEFF}sep=,\n" + rows(",")
    #expect(counted(Array(text.utf8)).lines() == expected)
  }

  @Test func `in Windows-1252 is read as such, and said to be`() {
    let project = counted(windows1252(rows()))
    #expect(project.lines() == expected)
    #expect(project.remarks == ["D100 1"])
  }

  @Test func `whose first letters beyond ASCII come late is read all the same`() {
    let rest = (0..<5_000).map { "q\($0);2022-01-01;Kurator" }
    let text = ([rows().split(separator: "\n").map(String.init)[0]] + rest).joined(separator: "\n")
    let late = text + rows().dropFirst("Nyckel;Datum;Yrke".count)
    for bytes in [Array(late.utf8), windows1252(late)] {
      #expect(counted(bytes).lines() == expected)
    }
  }

  @Test func `that is mixed of both is refused`() {
    let filler = (0..<5_000).map { "q\($0);2022-01-01;Läkare" }.joined(separator: "\n")
    let bytes = Array((rows() + "\n" + filler).utf8) + windows1252("\np7;2023-01-01;Fältassistent")
    let project = counted(bytes)
    #expect(project.tables.isEmpty)
    #expect(project.remarks == ["X114 1"])
  }

  @Test func `may hold quotes, delimiters and line ends in its cells`() {
    let text = rows(header: "Nyckel;Datum;Yrke;Anteckning", quote: "\"")
      .replacing("\"Läkare\"", with: "\"Läkare\";\"ringde; sa \"\"hej\"\"\noch la på\"")
    for piece in [3, 1 << 20] {
      #expect(counted(Array(text.utf8), piece: piece).lines() == expected)
    }
  }

  @Test(arguments: [
    "2023-05-01", "2023-05-01 10:22", "2023-05-01T10:22:59.123", "20230501", "1/5 2023",
    "01.05.2023",
    "2023/5/1", "1/5-2023", "1/5 2023 08:00",
  ])
  func `has days in the forms that Swedes write`(date: String) {
    #expect(counted(Array(rows(date: date).utf8)).lines() == expected)
  }

  @Test(arguments: ["1/5/2023", "2023-02-30", "2023-05", "maj 2023", "", "2023-05-01 sen", "45047"])
  func `has no day where it is unsure`(date: String) {
    let project = counted(Array((rows() + "\np7;\(date);Läkare").utf8))
    #expect(project.lines() == expected)
    #expect(project.remarks == ["X103 8"])
  }

  @Test func `names its columns in any case, and spells a category as it likes`() {
    let text = rows(header: "NYCKEL;datum;yrke") + "\np1;2023-06-01;LÄKARE \np2;2023-06-01; läkare"
    #expect(counted(Array(text.utf8)).lines() == expected)
  }

  @Test func `that is a workbook or UTF-16 is refused`() {
    #expect(counted([0x50, 0x4B, 3, 4, 0]).remarks == ["D102 1"])
    #expect(counted([0xFF, 0xFE] + rows().utf8.flatMap { [$0, 0] }).remarks == ["D102 1"])
  }

  @Test func `with a lone quotation mark is not read for ever`() {
    let tail = String(repeating: "x", count: 3 << 20)
    let project = counted(Array((rows() + "\n\"p7" + tail).utf8))
    #expect(project.tables.isEmpty)
    #expect(project.remarks == ["X115 8"])
  }

  @Test func `that is empty, or has only a header, counts nobody`() {
    #expect(counted([]).remarks == ["X113 1"])
    #expect(counted(Array("Nyckel;Datum;Yrke\n".utf8)).remarks == ["X113 1"])
  }

  @Test func `has each kind of bad row told once, with where the first of them stand`() throws {
    let bad = (0..<5).map { _ in "p1;2019-01-01;Läkare" }.joined(separator: "\n")
    let project = counted(Array((rows() + "\n" + bad).utf8))
    let note = try #require(project.notes.all.first { $0.code == .extractOutside })
    #expect(project.notes.all.count == 1)
    #expect(
      note.message.swedish
        == "5 rader ligger utanför mätperioderna och räknades inte: raderna 8, 9, 10 …"
    )
  }

  @Test func `of names where professions should be is refused`() {
    let names = (0..<70).map { "p\($0);2023-01-01;Namn \($0)" }.joined(separator: "\n")
    let project = counted(Array((rows() + "\n" + names).utf8))
    #expect(project.tables.isEmpty)
    #expect(project.remarks.contains { $0.hasPrefix("X112") })
  }

  @Test(arguments: 0..<200)
  func `of any bytes is read to its end or refused`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = Array("\";,\n\r\t 2023-05-01pLäkare=sep".utf8) + [0, 0xE4, 0xFF, 0xC3]
    var bytes = Array(rows().utf8)
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
      if Bool.random(using: &random) { bytes[place] = sign } else { bytes.insert(sign, at: place) }
    }
    let both = [3, 1 << 20].map { piece in
      CountedProject(
        Self.measure,
        periods: "  baseline: 2023",
        extract: bytes,
        piece: piece,
        sample: 64
      )
    }
    #expect(both[0].tables == both[1].tables)
    #expect(both[0].remarks == both[1].remarks)
  }
}

@Suite struct `Each tally code` {
  @Test(arguments: Code.tally.filter { !$0.example.isEmpty })
  func `lands at the mark of its example`(code: Code) throws {
    let example = SiteText(code.example)
    let extract = try #require(example.folder["utdrag.csv"])
    let project = CountedProject(example.folder, extract: extract)
    let own = project.notes.all.filter { $0.code == code }
    let mark = try #require(example.marks.first)
    #expect(own.map { Place(file: $0.place.file, position: $0.place.position) } == [mark])
    for wording in own.flatMap({ [$0.message, $0.hint].compactMap(\.self) }) {
      #expect(Language.allCases.allSatisfy { !wording.text(in: $0).contains("{") })
    }
  }

  @Test func `is its own, and has an example unless none can show it`() {
    #expect(Set(Code.tally.map(\.id)).count == Code.tally.count)
    let shown: Set<Code> = [
      .extractInRepository, .extractTooManyCategories, .extractMixedEncoding, .extractRowTooLong,
    ]
    #expect(Set(Code.tally.filter(\.example.isEmpty)) == shown)
  }
}

@Suite struct `A person key's hash` {
  /// The vectors of the paper's reference implementation, under the key 00 01 … 0f.
  @Test(
    arguments: [
      (0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (8, 0x93f5_f579_9a93_2462),
      (15, 0xa129_ca61_49be_45e5),
    ] as [(Int, UInt64)]
  )
  func `is SipHash-2-4`(length: Int, expected: UInt64) {
    let hash = SipHash(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))
    let bytes = (0..<length).map { UInt8($0) }
    #expect(hash.hash(bytes.span, 0..<length) == expected)
  }

  @Test func `is another in every run`() {
    let bytes: [UInt8] = [1, 2, 3]
    #expect(SipHash().hash(bytes.span, 0..<3) != SipHash().hash(bytes.span, 0..<3))
  }
}

@Suite struct `A key table` {
  @Test func `numbers a hundred thousand hashes in the order they come`() {
    var table = KeyTable()
    var random = SeededGenerator(seed: 5)
    let hashes = (0..<100_000).map { _ in random.next() }
    #expect(hashes.indices.allSatisfy { table.index(of: hashes[$0]) == $0 })
    #expect(hashes.indices.allSatisfy { table.index(of: hashes[$0]) == $0 })
    #expect(table.count == 100_000)
  }
}
