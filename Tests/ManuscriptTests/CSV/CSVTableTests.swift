import Manuscript
import Testing

@Suite struct `A CSV table` {
  @Test(arguments: [";", ",", "\t", "|"])
  func `finds the character between its cells`(delimiter: Character) {
    let text = "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130\n"
    let read = MarkedTable(text.replacing(";", with: String(delimiter)))
    #expect(read.table?.delimiter == delimiter)
    #expect(read.names == ["period", "täljare", "nämnare"])
    #expect(read.cells == [["baseline", "23", "124"], ["followup", "40", "130"]])
    #expect(read.codes.isEmpty)
  }

  @Test func `does not take decimal commas for separators`() {
    let read = MarkedTable("år;andel\n2021;12,5\n2022;13,5\n2023;14,0\n")
    #expect(read.table?.delimiter == ";")
    #expect(read.cells == [["2021", "12,5"], ["2022", "13,5"], ["2023", "14,0"]])
  }

  @Test func `does not take commas in names for separators`() {
    let read = MarkedTable("enhet, vårdcentral;antal\nBra Liv, Habo;3\nBra Liv, Eksjö;4\n")
    #expect(read.names == ["enhet, vårdcentral", "antal"])
  }

  @Test func `reads quoted decimal commas between commas`() {
    let read = MarkedTable("år,andel\n2021,\"12,5\"\n2022,\"13,5\"\n")
    #expect(read.table?.delimiter == ",")
    #expect(read.cells == [["2021", "12,5"], ["2022", "13,5"]])
  }

  @Test(arguments: ["sep=;", "SEP=;", "\"sep=;\""])
  func `obeys a line that states the separator`(line: String) {
    let read = MarkedTable("\(line)\na,b;c\n1,2;▸\n", numbers: ["c"])
    #expect(read.table?.delimiter == ";")
    #expect(read.names == ["a,b", "c"])
    #expect(read.table?.columns[1].place.position == Position(line: 2, column: 5))
    #expect(read.table?.rows[0].line == 3)
  }

  @Test func `counts columns in characters, not bytes`() throws {
    let read = MarkedTable("år;värde;🧑‍⚕️;x\nåäö;  é ; 👩‍👩‍👧 ;12\n")
    let cells = try #require(read.table?.rows.first?.cells)
    #expect(cells.map(\.place.position.column) == [1, 7, 11, 14])
    #expect(cells.map(\.place.length) == [3, 1, 1, 2])
    #expect(cells.map(\.text) == ["åäö", "é", "👩‍👩‍👧", "12"])
  }

  @Test func `trims spaces of every kind`() {
    let read = MarkedTable("\u{A0}a \u{2009};\u{202F}b\nx\u{A0};\u{2009} y z \u{202F}\n")
    #expect(read.names == ["a", "b"])
    #expect(read.cells == [["x", "y z"]])
  }

  @Test func `reads quoted separators, quotation marks and line breaks`() throws {
    let read = MarkedTable("a;b;c\n\"x;y\";\"en \"\"sak\"\"\"; \"rad ett\nrad två\" \n1;2;3\n")
    #expect(read.cells == [["x;y", "en \"sak\"", "rad ett\nrad två"], ["1", "2", "3"]])
    #expect(read.codes.isEmpty)
    let rows = try #require(read.table?.rows)
    #expect(rows.map(\.line) == [2, 4])
    #expect(
      rows[0].cells[2].place
        == Place(
          file: MarkedTable.path,
          position: Position(line: 2, column: 22),
          length: 7
        )
    )
    #expect(rows[1].cells[1].place.position == Position(line: 4, column: 3))
  }

  @Test func `keeps an empty quoted cell and an empty last cell`() {
    let read = MarkedTable("a,b,c\n\"\",\"x,\",\n1,2,3")
    #expect(read.cells == [["", "x,", ""], ["1", "2", "3"]])
  }

  @Test func `takes a quotation mark inside a cell as it stands`() {
    let read = MarkedTable("skruv;antal\n5\" lång;3\n6\" lång;4\n")
    #expect(read.cells == [["5\" lång", "3"], ["6\" lång", "4"]])
    #expect(read.codes.isEmpty)
  }

  @Test func `names in headers may be broken over lines`() {
    let read = MarkedTable("period;\"Antal\npatienter\"\nbaseline;3\n")
    #expect(read.names == ["period", "Antal patienter"])
    #expect(read.table?.index(of: ["x", "ANTAL PATIENTER"]) == 1)
    #expect(read.table?.index(of: ["x"]) == nil)
  }

  @Test func `skips blank rows and drops empty columns, as Excel leaves them`() {
    let read = MarkedTable(";a;;b;;\n\n;1;;2;;\n;;;;;\n;3;;4\n \n\n")
    #expect(read.names == ["a", "b"])
    #expect(read.cells == [["1", "2"], ["3", "4"]])
    #expect(read.table?.rows.map(\.line) == [3, 5])
    #expect(read.codes.isEmpty)
  }

  @Test func `may end without a line end`() {
    #expect(MarkedTable("a;b\n1;2").cells == [["1", "2"]])
    #expect(MarkedTable("a;b\n1;").cells == [["1", ""]])
  }

  @Test func `may have a single column`() {
    let read = MarkedTable("datum\n2024-01-01\n2024-02-01\n")
    #expect(read.names == ["datum"])
    #expect(read.cells == [["2024-01-01"], ["2024-02-01"]])
    #expect(read.codes.isEmpty)
  }

  @Test func `may have years for headers`() {
    #expect(MarkedTable("enhet;2019;2020\nHabo;1;2\n").names == ["enhet", "2019", "2020"])
  }
}

@Suite struct `A faulty CSV table` {
  @Test(arguments: ["▸", "▸\n\n", "▸;;;\n;;\n"])
  func `is nothing when it is empty`(text: String) {
    let read = MarkedTable(text)
    #expect(read.table == nil)
    #expect(read.codes == [.emptyTable])
    #expect(read.positions == read.marks)
  }

  @Test func `is nothing without rows`() {
    let read = MarkedTable("period;antal▸\n\n;;\n")
    #expect(read.table == nil)
    #expect(read.codes == [.noRows])
    #expect(read.positions == read.marks)
  }

  @Test func `points at each row that does not fit and reads the others`() {
    let read = MarkedTable("period;a;b\n1;2▸\n3;4;5\n6;7;8;▸9\n10;11;12\n13▸\n14;15;16;;\n")
    #expect(read.codes == [.shortRow, .longRow, .shortRow])
    #expect(read.positions == read.marks)
    #expect(read.cells.map { $0[0] } == ["3", "10", "14"])
  }

  @Test func `points at a header that is missing above values`() {
    let read = MarkedTable("period;▸;a\n1;x;2\n3;;4\n")
    #expect(read.codes == [.missingHeader])
    #expect(read.positions == read.marks)
    #expect(read.cells == [["1", "x", "2"], ["3", "", "4"]])
  }

  @Test func `with one more value than headers in most rows lacks a header`() {
    let read = MarkedTable("period;a▸\n1;2;3\n4;5;6\n")
    #expect(read.codes == [.missingHeader])
    #expect(read.positions == read.marks)
    #expect(read.cells.count == 2)
  }

  @Test func `with commas for everything gets the hint to use semicolons`() {
    let read = MarkedTable("period,andel▸\nbaseline,12,5\nfollowup,13,1\n")
    #expect(read.codes == [.missingHeader])
    #expect(read.positions == read.marks)
    #expect(read.notes.all.first?.hint?.swedish.contains("decimalkomma") == true)
  }

  @Test func `with a row in another dialect is told so`() {
    let read = MarkedTable("a;b;c\n1;2;3\n4,5,6▸\n7;8;9\n")
    #expect(read.codes == [.shortRow])
    #expect(read.positions == read.marks)
    #expect(read.notes.all.first?.hint?.swedish.contains("med komma") == true)
  }

  @Test func `names both headers that are alike`() {
    let read = MarkedTable("Antal;b; ▸antal ;▸ANTAL\n1;2;3;4\n")
    #expect(read.codes == [.duplicateHeader, .duplicateHeader])
    #expect(read.positions == read.marks)
    #expect(read.notes.all[0].related.map(\.place.position) == [.start])
  }

  @Test func `with an open quotation mark loses only the mark`() {
    let read = MarkedTable("a;b\n1;▸\"två\n3;fyra\n5;sex\n")
    #expect(read.codes == [.unterminatedQuote])
    #expect(read.positions == read.marks)
    #expect(read.cells == [["1", "två"], ["3", "fyra"], ["5", "sex"]])
  }

  @Test func `with a mark that another mark seems to close is found out`() {
    let read = MarkedTable("a;b\n1;▸\"två\n\"tre\";fyra\n5;\"sex\"\n")
    #expect(read.codes == [.unterminatedQuote])
    #expect(read.positions == read.marks)
    #expect(read.cells == [["1", "två"], ["tre", "fyra"], ["5", "sex"]])
  }

  @Test func `with text after a quotation mark keeps the quoted text`() {
    let read = MarkedTable("a;b\n\"Bra Liv\" ▸Habo;3\n\"ett\" ▸\"två\";4\n")
    #expect(read.codes == [.textAfterQuote, .textAfterQuote])
    #expect(read.positions == read.marks)
    #expect(read.cells == [["Bra Liv", "3"], ["ett", "4"]])
  }

  @Test func `may have titles above and remarks below`() {
    let read = MarkedTable(
      "▸Uttag ur Cosmic;;\n▸2024-03-01\n\nperiod;a;b\n1;2;3\n4;5;6\n\n▸Källa: journal;;\n▸* preliminärt\n"
    )
    #expect(read.codes == [.titleRow, .titleRow, .remarkRow, .remarkRow])
    #expect(read.positions == read.marks)
    #expect(read.names == ["period", "a", "b"])
    #expect(read.cells == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(!read.notes.hasErrors)
  }

  @Test func `without headers is nothing`() {
    let read = MarkedTable("▸baseline;23;12,5 %\nfollowup;40;130\n")
    #expect(read.table == nil)
    #expect(read.codes == [.noHeaderRow])
    #expect(read.positions == read.marks)
  }

  @Test func `with a thousand faults of one kind lists twenty and counts the rest`() throws {
    let rows = (1...1000).map { "\($0);" + ($0.isMultiple(of: 2) ? "1;2" : "1") }
    let read = MarkedTable("a;b;c\n" + rows.joined(separator: "\n"))
    #expect(read.notes.all.count == 21)
    let last = try #require(read.notes.all.last)
    #expect(last.code == .moreOfTheSame)
    #expect(last.severity == .error)
    #expect(last.message.english == "and 480 more of the same kind (D124)")
    #expect(last.place.position == Position(line: 42, column: 5))
  }
}
