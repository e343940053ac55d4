import Manuscript
import Testing

@Suite struct `What is understood of a file` {
  private func reading(_ text: String) -> DataReading {
    DataReading(path: "data/andel.csv", bytes: Array(text.utf8))
  }

  private func rows(_ text: String) -> [String] {
    reading(text).rows.map { row in
      row.map { cell in
        switch cell {
        case .number(let number): "\(number.value)"
        case .date(let dates): dates.text
        case .text(let text): text
        default: "\(cell)"
        }
      }.joined(separator: " ")
    }
  }

  @Test func `is a kind for each column`() {
    let read = reading(
      "Månad;Enhet;Antal;Andel\njan 2024;Habo;1 234;12,5 %\nfeb 2024;Eksjö;..;9 %\n"
    )
    #expect(read.columns.map(\.name) == ["Månad", "Enhet", "Antal", "Andel"])
    #expect(read.columns.map(\.kind) == [.date, .text, .number, .number])
    #expect(read.decimal == ",")
    #expect(read.delimiter == ";")
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `tells missing, protected and zero apart`() {
    #expect(
      rows("enhet;antal\na;0\nb;\nc;..\nd;<5\ne;.\n")
        == ["a 0.0", "b missing", "c protected", "d protected", "e missing"]
    )
  }

  @Test func `asks what a dash means, unless somebody said`() {
    let bytes = Array("enhet;antal\na;3\nb;-\nc;–\n".utf8)
    let undecided = DataReading(path: "a.csv", bytes: bytes)
    #expect(undecided.columns.map(\.kind) == [.text, .number])
    #expect(undecided.diagnostics.map(\.code) == [.undecidedDash, .undecidedDash])
    #expect(undecided.normalised == nil)
    let zero = DataReading(path: "a.csv", bytes: bytes, dashes: Dashes(.zero))
    #expect(zero.normalised == "\u{FEFF}enhet;antal\na;3\nb;0\nc;0\n")
    let missing = DataReading(path: "a.csv", bytes: bytes, dashes: Dashes(.missing))
    #expect(missing.normalised == "\u{FEFF}enhet;antal\na;3\nb;\nc;\n")
  }

  @Test func `takes a dash for what its own column means by it`() {
    let place = Place(file: "a.csv")
    let bytes = Array("enhet;antal;väntetid\na;3;-\nb;-;14\n".utf8)
    let dashes = Dashes(
      .missing,
      columns: [Dashes.Column(header: Located("Antal", at: place), dash: .zero)]
    )
    let reading = DataReading(path: "a.csv", bytes: bytes, dashes: dashes)
    #expect(reading.normalised == "\u{FEFF}enhet;antal;väntetid\na;3;\nb;0;14\n")
    let half = DataReading(path: "a.csv", bytes: bytes, dashes: Dashes(columns: dashes.columns))
    #expect(half.diagnostics.map(\.code) == [.undecidedDash])
    #expect(half.diagnostics.map(\.place.position) == [Position(line: 2, column: 5)])
  }

  @Test func `knows dates by their look when no header says so`() {
    #expect(reading("värde;antal\n2024-01-31;3\n2024-02-29;4\n").columns[0].kind == .date)
    #expect(reading("värde;antal\n31/1;3\n1/2;4\n").columns[0].kind == .number)
    #expect(reading("datum;antal\n31/1;3\n1/2;4\n").columns[0].kind == .date)
  }

  /// Numbers to Unicode, but no digits: once they made the reading of dates go on for ever.
  @Test(arguments: ["½", "²", "10 m²", "①", "㈱", "Ⅷ", "1½"])
  func `comes to an end with numbers that are no digits`(text: String) {
    let read = reading("datum;antal\n\(text);3\n2024-01;4\n2024-02;5\n")
    #expect(read.diagnostics.map(\.code) == [.notADate])
    #expect(read.rows[0][0] == .invalid)
  }

  @Test func `gives weeks as ISO 8601 does`() {
    #expect(
      reading("vecka;antal\n2024v01;3\n2021-W53;4\n").json(in: .swedish).line
        .contains(#"[["2024-W01", 3], "#)
    )
    #expect(DateInterval("2020-W53")?.weekText == "2020-W53")
    #expect(DateInterval("2024-W52")?.weekText == "2024-W52")
    #expect(DateInterval("2025-W01")?.weekText == "2025-W01")
    #expect(DateInterval("2024-01")?.weekText == nil)
  }

  @Test func `refuses a table of very many columns or cells, at the cell that is too many`() {
    let wide = reading("a;" + String(repeating: "b;", count: 20_000) + "\n1;2\n")
    #expect(wide.diagnostics.map(\.code) == [.tableTooLarge])
    #expect(wide.diagnostics.first?.place.position.line == 1)
    #expect(wide.columns.isEmpty)
    let long = reading("a;b\n" + String(repeating: "1;2\n", count: 500_001))
    #expect(long.diagnostics.map(\.code) == [.tableTooLarge])
    #expect(long.diagnostics.first?.place.position == Position(line: 500_001, column: 1))
  }

  @Test func `refuses a very large file without reading it`() {
    let bytes = [UInt8](repeating: 0x31, count: Folder.mostBytes(of: "a.csv") + 1)
    let read = DataReading(path: "a.csv", bytes: bytes)
    #expect(read.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(read.diagnostics.first?.message.text(in: .swedish).contains("32 MB") == true)
  }

  @Test func `takes digits for dates only below a header that says so`() {
    #expect(reading("år;antal\n2023;3\n2024;4\n").columns.map(\.kind) == [.date, .number])
    #expect(reading("antal;år\n2023;2023\n2024;2024\n").columns.map(\.kind) == [.number, .date])
    #expect(rows("datum;antal\n45322;3\n45351;4\n") == ["2024-01-31 3.0", "2024-02-29 4.0"])
  }

  @Test func `has a row for each date when the dates stand in the header`() {
    #expect(
      rows("Enhet;jan 2024;feb 2024\nHabo;3;4\n") == ["Habo 2024-01 3.0", "Habo 2024-02 4.0"]
    )
  }

  @Test func `leaves out a total that is right, and says so`() {
    let read = reading("enhet;antal\nHabo;3\nEksjö;4\nTotalt;7\n")
    #expect(read.rows.count == 2)
    #expect(read.diagnostics.map(\.code) == [.totalsRow])
  }

  @Test func `checks a total below a header of two rows`() {
    let read = reading(
      "Profession;Före;;Efter;\n;Antal;;Antal;\nLäkare;106;;26;\nKurator;4;;7;\nTotalt;110;;33;\n"
    )
    #expect(read.columns.map(\.name) == ["Profession", "Före Antal", "Efter Antal"])
    #expect(read.columns.map(\.kind) == [.text, .number, .number])
    #expect(read.diagnostics.map(\.code) == [.twoHeaderRows, .totalsRow])
  }

  @Test func `stands upright when its labels are names of columns`() {
    let text = ";jan 2024;feb 2024\ntäljare;1;2\nnämnare;10;20\n"
    let read = DataReading(path: "a.csv", bytes: Array(text.utf8)) {
      ["täljare", "nämnare"].contains($0)
    }
    #expect(read.normalised == "\u{FEFF}date;täljare;nämnare\n2024-01;1;10\n2024-02;2;20\n")
  }

  @Test func `keeps a mistake in its cell`() {
    let read = reading("enhet;antal\nHabo;3\nEksjö;4o\nNässjö;5\n")
    #expect(read.rows[1] == [.text("Eksjö"), .invalid])
    #expect(read.diagnostics.map(\.code) == [.notANumber])
  }

  @Test(arguments: Code.dataReading)
  func `lands at the mark of a code's example`(code: Code) throws {
    let file = try #require(Folder(text: code.example).files.first)
    let marked = String(decoding: file.bytes, as: UTF8.self)
    let read = reading(marked.replacing("▸", with: ""))
    let found = try #require(read.diagnostics.first { $0.code == code })
    #expect([found.place.position] == MarkedTable.marks(in: marked))
    #expect(!found.message.text(in: .swedish).contains("{"))
  }

  @Test func `is told programs as numbers, ISO dates, null and protected`() {
    let json = reading("Månad;Antal;Andel\njan 2024;3;12,5\nfeb 2024;;..\n").json(in: .swedish).line
    #expect(
      json == """
        {"encoding": "UTF-8", "delimiter": ";", "decimal": ",", "columns": [\
        {"name": "Månad", "type": "date"}, {"name": "Antal", "type": "number"}, \
        {"name": "Andel", "type": "number"}], "rows": [["2024-01", 3, 12.5], \
        ["2024-02", null, {"protected": true}]], "diagnostics": []}
        """
    )
  }

  @Test func `is told programs also when there is no table`() {
    let json = reading("").json(in: .english).line
    #expect(json.contains(#""delimiter": null, "decimal": null, "columns": [], "rows": [], "#))
    #expect(json.contains(#""code": "D120""#))
  }
}

@Suite struct `A normalised copy` {
  private func copy(_ text: String) -> String? {
    DataReading(path: "a.csv", bytes: Array(text.utf8)).normalised
  }

  @Test func `has semicolons, decimal commas and ISO dates`() {
    #expect(
      copy("Datum,Andel,Namn\n31/1 2024,12.5,\"a;b\"\n1/2 2024,\"−1.25\",=1+1\n")
        == "\u{FEFF}Datum;Andel;Namn\n2024-01-31;12,5;\"a;b\"\n2024-02-01;-1,25;'=1+1\n"
    )
  }

  @Test func `does not leave three decimals that may be thousands`() {
    #expect(copy("a;b\nx;1,234\ny;1,5\n") == "\u{FEFF}a;b\nx;1,2340\ny;1,5\n")
  }

  @Test func `is not made while a cell could not be read`() {
    #expect(copy("a;b\nx;1\ny;2o\nz;3\n") == nil)
    #expect(copy("") == nil)
  }

  @Test(arguments: [
    "Månad;Antal;Andel\njan-24;1 234;12,5 %\nfeb-24;..;9 %\n", "a,b\nx,1.234\ny,1.5\n",
    "Enhet;2023;2024\nHabo;3;4\nTotalt;3;4\n", ";jan 2024;feb 2024\nHabo;3;4\nEksjö;5;6\n",
    "namn\tsep\nx\t1\ny\t2\n",
  ])
  func `says the same as the original`(text: String) throws {
    let original = DataReading(path: "a.csv", bytes: Array(text.utf8))
    let copied = DataReading(path: "a.csv", bytes: Array(try #require(original.normalised).utf8))
    #expect(copied.json(in: .swedish).line.contains(#""diagnostics": []"#))
    #expect(copied.columns.map(\.kind) == original.columns.map(\.kind))
    let values = { (reading: DataReading) in
      reading.rows.map { row in
        row.map { cell in
          if case .number(let number) = cell { "\(number.value)" } else { "\(cell)" }
        }
      }
    }
    #expect(values(copied) == values(original))
    #expect(copied.normalised == original.normalised)
  }
}
