import Manuscript
import TestSupport
import Testing

/// What reading a workbook gives.
private struct ReadWorkbook {
  let reading: DataReading

  init(_ workbook: WorkbookBytes, sheet: String? = nil) {
    self.init(bytes: workbook.bytes, sheet: sheet)
  }

  init(bytes: [UInt8], sheet: String? = nil) {
    reading = DataReading(path: "data/andel.xlsx", bytes: bytes, sheet: sheet)
  }

  /// The header and the rows as people see them.
  var rows: [String] {
    [reading.columns.map(\.name).joined(separator: "|")]
      + reading.rows.map { row in
        row.map { cell in
          switch cell {
          case .number(let number): "\(number.value)"
          case .date(let dates): dates.text
          case .text(let text): text
          default: "\(cell)"
          }
        }.joined(separator: "|")
      }
  }

  /// The diagnostics as `line:column code`.
  var codes: [String] {
    reading.diagnostics.map {
      "\($0.place.position.line):\($0.place.position.column) \($0.code.id)"
    }
  }

  func messages(in language: Language = .swedish) -> [String] {
    reading.diagnostics.map { $0.message.text(in: language) }
  }
}

/// A row of cells as XML: text inline, numbers as numbers, nil for none.
private func row(_ number: Int, _ cells: (any CustomStringConvertible)?...) -> String {
  let xml = cells.enumerated().map { index, cell -> String in
    let name = "\(["A", "B", "C", "D", "E"][index])\(number)"
    return switch cell {
    case nil: ""
    case let text as String: #"<c r="\#(name)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    case let value?: #"<c r="\#(name)"><v>\#(value.description)</v></c>"#
    }
  }
  return #"<row r="\#(number)">"# + xml.joined() + "</row>"
}

@Suite struct `A workbook` {
  @Test func `is read as the table of its first sheet`() {
    let read = ReadWorkbook(
      WorkbookBytes(row(1, "period", "täljare", "nämnare") + row(2, "baseline", 23, 124))
    )
    #expect(read.rows == ["period|täljare|nämnare", "baseline|23.0|124.0"])
    #expect(read.codes.isEmpty)
    #expect(read.reading.file.encoding == .workbook)
    #expect(read.reading.delimiter == nil)
  }

  @Test func `has titles, remarks, totals and two-row headers like a CSV file`() {
    let read = ReadWorkbook(
      WorkbookBytes(
        row(1, "Professioner") + row(3, "Profession", "Kvinnor", nil, "Män")
          + row(4, nil, "antal", "n", "antal", "n") + row(5, "Läkare", 3, 10, 4, 20)
          + row(6, "Kurator", 1, 10, 2, 20) + row(7, "Totalt", 4, 20, 5, 40) + row(9, "Källa: egen")
      )
    )
    #expect(read.rows.first == "Profession|Kvinnor antal|Kvinnor n|Män antal|Män n")
    #expect(read.rows.count == 3)
    #expect(read.codes == ["1:1 D128", "4:2 D132", "7:1 D135", "7:4 D134", "9:1 D129"])
  }

  @Test func `gives numbers as they were meant, not as they were stored`() {
    let cells = ["0.28499999999999998", "0.30000000000000004", "1E-3", "1.234", "0", "-12.5"]
    let rows = cells.enumerated().map { index, text in
      "<row><c><v>\(index)</v></c><c><v>\(text)</v></c></row>"
    }
    let read = ReadWorkbook(WorkbookBytes(row(1, "nummer", "värde") + rows.joined()))
    #expect(
      read.rows.dropFirst() == [
        "0.0|0.285", "1.0|0.3", "2.0|0.001", "3.0|1.234", "4.0|0.0", "5.0|-12.5",
      ]
    )
    #expect(read.codes.isEmpty)
  }

  @Test(arguments: [
    ("yyyy\\-mm\\-dd", "45322", "2024-01-31"), ("d/m/yy", "45322.5", "2024-01-31"),
    ("mmm\\-yy", "45322", "2024-01"), ("yyyy", "45322", "2024.0"),
    ("[$-41D]d mmmm yyyy;@", "1", "1900-01-01"),
    ("0.0%", "0.285", "0.285"), ("0", "45322", "45322.0"), ("#,##0.00\\ [$kr-41D]", "12.5", "12.5"),
    ("\"dagar\" 0", "12", "12.0"), ("yyyy-mm-dd hh:mm", "61", "1900-03-01"),
  ])
  func `tells dates and percent by the cell's format`(format: String, stored: String, value: String)
  {
    let code = format.replacing("\"", with: "&quot;")
    let sheet =
      #"<row><c t="inlineStr"><is><t>namn</t></is></c><c t="inlineStr"><is><t>värde</t></is></c></row>"#
      + #"<row><c><v>1</v></c><c s="1"><v>\#(stored)</v></c></row>"#
      + #"<row><c><v>2</v></c><c s="1"><v>\#(stored)</v></c></row>"#
    let read = ReadWorkbook(WorkbookBytes(sheet, formats: [code]))
    #expect(read.rows.last == "2.0|\(value)")
  }

  @Test func `counts days from 1904 when it says so`() {
    var workbook = WorkbookBytes(
      row(1, "namn", "datum") + #"<row r="2"><c r="B2" s="1"><v>43860</v></c></row>"#,
      formats: ["yyyy-mm-dd"]
    )
    workbook.is1904 = true
    #expect(ReadWorkbook(workbook).rows.last == "missing|2024-01-31")
  }

  @Test func `reads shared strings, runs, formulas' values and truth values`() {
    let sheet =
      row(1, "a", "b", "c", "d")
        + #"""
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="b"><v>1</v></c>\#
        <c r="C2" t="str"><f>A2&amp;"x"</f><v>Råx</v></c><c r="D2"><f>1+1</f><v>2</v></c></row>
        """#
    let strings = """
      <sst><si><t>noll</t></si><si><r><t>Å</t></r><r><t> _x0042_</t></r><rPh><t>läs</t></rPh></si></sst>
      """
    var workbook = WorkbookBytes(sheet)
    workbook.others = [("xl/sharedStrings.xml", strings)]
    let read = ReadWorkbook(workbook)
    #expect(read.rows.last == "Å B|SANT|Råx|2.0")
  }

  @Test func `names the errors and the formulas without a value at their cells`() {
    let sheet =
      row(1, "enhet", "antal") + row(2, "Habo", 3) + row(3, "Eksjö", 4)
      + #"<row r="4"><c r="A4" t="inlineStr"><is><t>Tranås</t></is></c><c r="B4" t="e"><v>#DIV/0!</v></c></row>"#
      + #"<row r="5"><c r="A5" t="inlineStr"><is><t>Nässjö</t></is></c><c r="B5"><f>B2</f></c></row>"#
    let read = ReadWorkbook(WorkbookBytes(sheet))
    #expect(read.codes == ["4:2 D108", "5:2 D155"])
    let folder = Folder(files: [Folder.File(path: "data/andel.xlsx", bytes: [])])
    let text = DiagnosticWriter(.text, in: .swedish, quoting: folder).text(
      of: read.reading.diagnostics
    )
    #expect(text.contains("data/andel.xlsx:4:2: fel[D108]"))
    #expect(text.contains("      | B4\n"))
  }

  @Test func `says which sheet was read when there are others`() {
    var workbook = WorkbookBytes(row(1, "a", "b") + row(2, "x", 1))
    workbook.sheets.insert(("Gömt", row(1, "c", "d") + row(2, "y", 2), true), at: 0)
    workbook.sheets.append(("Två", row(1, "e", "f") + row(2, "z", 3), false))
    let first = ReadWorkbook(workbook)
    #expect(first.rows == ["a|b", "x|1.0"])
    #expect(
      first.messages() == ["bladet ”Blad1” är läst; arbetsboken har också ”Gömt” (dolt), ”Två”"]
    )
    let named = ReadWorkbook(workbook, sheet: "gömt")
    #expect(named.rows == ["c|d", "y|2.0"])
    #expect(named.codes.isEmpty)
    let missing = ReadWorkbook(workbook, sheet: "Tvo")
    #expect(missing.codes == ["1:1 D153"])
    #expect(missing.reading.diagnostics.first?.hint?.text(in: .swedish) == "menade du ”Två”?")
  }

  @Test func `may leave cells and rows out, and ends where the last value is`() {
    let read = ReadWorkbook(
      WorkbookBytes(row(2, nil, "a", "b") + row(5, nil, "x", 1) + row(6, nil, "y") + row(7))
    )
    #expect(read.rows == ["a|b", "x|1.0", "y|missing"])
    #expect(read.codes.isEmpty)
  }
}

@Suite struct `A file that is no sound workbook` {
  private let sound = WorkbookBytes(row(1, "a", "b") + row(2, "x", 1))

  private func codes(_ change: (inout WorkbookBytes) -> Void) -> [String] {
    var workbook = sound
    change(&workbook)
    return ReadWorkbook(workbook).codes
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "gammalt format (.xls)"), (Array("a;b\n1;2\n".utf8), "text"),
      (
        [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] },
        "lösenord"
      ),
      ([], "text"),
    ] as [([UInt8], String)]
  )
  func `is named for what it is`(bytes: [UInt8], name: String) {
    let read = ReadWorkbook(bytes: bytes)
    #expect(read.codes == ["1:1 D150"])
    #expect(read.messages().first?.contains(name) == true)
  }

  @Test func `is named when it is of another program or kind`() {
    let mark = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + mark
    #expect(ReadWorkbook(bytes: archive).messages().first?.contains(".ods") == true)
    let binary = zip([("xl/workbook.bin", [1, 2, 3])])
    #expect(ReadWorkbook(bytes: binary).messages().first?.contains(".xlsb") == true)
  }

  @Test func `is broken when it is cut off or a part is missing or not XML`() {
    let bytes = sound.bytes
    for length in stride(from: 4, to: bytes.count, by: 97) {
      #expect(ReadWorkbook(bytes: Array(bytes[..<length])).codes == ["1:1 D151"])
    }
    #expect(codes { $0.others = [("xl/workbook.xml", "<workbook><sheets>")] } == ["1:1 D151"])
    #expect(codes { $0.sheets = [] } == ["1:1 D151"])
    #expect(
      ReadWorkbook(bytes: zip([("_rels/.rels", Array("<Relationships/>".utf8))])).codes
        == ["1:1 D151"]
    )
  }

  @Test func `never makes Skifte fall when bytes of it are changed`() {
    let bytes = sound.bytes
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x5A
      _ = ReadWorkbook(bytes: changed)
    }
  }

  @Test(arguments: [
    #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>"#,
    #"<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>"#,
    #"<?xml version="1.0" encoding="UTF-7"?><worksheet/>"#, "", "inte XML",
    "<worksheet>&x;</worksheet>",
  ])
  func `is refused with a document type, an odd encoding or an unknown entity`(text: String) {
    #expect(codes { $0.others = [("xl/worksheets/sheet0.xml", text)] } == ["1:1 D151"])
  }

  @Test func `is refused when a small archive unpacks to a very large part`() {
    let zeros = String(repeating: " ", count: 100 << 20)
    let bytes = WorkbookBytes(row(1, "a") + zeros).bytes
    #expect(bytes.count < 1 << 20)
    #expect(ReadWorkbook(bytes: bytes).codes == ["1:1 D152"])
  }

  @Test func `is refused when far corners would make millions of empty cells`() {
    let rows = (1...100).map { #"<row r="\#($0)"><c r="XFD\#($0)"><v>1</v></c></row>"# }
    #expect(ReadWorkbook(WorkbookBytes(rows.joined())).codes == ["1:1 D152"])
  }

  @Test(arguments: [
    #"<row r="2"/><row r="1"/>"#, #"<row r="0"/>"#,
    #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"/></row>"#,
    #"<row r="1"><c r="A2"><v>1</v></c></row>"#, #"<row r="9999999"/>"#, #"<row r="x"/>"#,
    #"<row r="1"><c r="AAAA1"><v>1</v></c></row>"#,
    #"<row r="1"><c r="A99999999999999999999"/></row>"#,
  ])
  func `is broken when its cells are out of order`(rows: String) {
    #expect(ReadWorkbook(WorkbookBytes(rows)).codes == ["1:1 D151"])
  }
}
