import Manuscript
import Testing

@Suite struct `A table with its dates in the header` {
  @Test func `gets a row for each date`() {
    let read = MarkedTable("Enhet;▸2024-01;2024-02\nHabo;3;4\nEksjö;5;6\n")
    #expect(read.long?.columns.map(\.name) == ["Enhet", "date", "antal"])
    #expect(
      read.longCells == [
        ["Habo", "2024-01", "3"], ["Habo", "2024-02", "4"], ["Eksjö", "2024-01", "5"],
        ["Eksjö", "2024-02", "6"],
      ]
    )
    #expect(read.codes == [.wideTable])
    #expect(read.positions == read.marks)
  }

  @Test func `keeps each cell's place`() throws {
    let read = MarkedTable("Enhet;jan 2024;feb 2024\nHabo;3;4\n")
    let row = try #require(read.long?.rows.last)
    #expect(row.cells[2].place.position == Position(line: 2, column: 8))
    #expect(row.cells[1].place.position == Position(line: 1, column: 16))
  }

  @Test func `leaves out the months to come, but not one that is missing`() {
    let read = MarkedTable("Enhet;2024-01;2024-02;2024-03\nHabo;3;;\nEksjö;;4;\n")
    #expect(
      read.longCells == [
        ["Habo", "2024-01", "3"], ["Habo", "2024-02", ""], ["Eksjö", "2024-01", ""],
        ["Eksjö", "2024-02", "4"],
      ]
    )
    #expect(read.codes == [.wideTable, .emptyTimes])
  }

  @Test func `says which time it leaves out, wherever it stands, and how many more`() throws {
    let read = MarkedTable("Enhet;▸2024-06;▸2024-07;2024-08;2024-09\nHabo;3;;4;\n")
    #expect(read.longCells == [["Habo", "2024-06", "3"], ["Habo", "2024-08", "4"]])
    #expect(read.codes == [.wideTable, .emptyTimes])
    #expect(read.positions == read.marks)
    let note = try #require(read.notes.all.last)
    #expect(
      note.message.text(in: .swedish)
        == "inget är ifyllt för 2024-07 och 1 till, och det är utelämnat"
    )
  }

  @Test func `takes the year of its months from the title`() {
    let read = MarkedTable("Besök 2024\nEnhet;jan;feb\nHabo;3;4\n")
    #expect(read.longCells == [["Habo", "jan 2024", "3"], ["Habo", "feb 2024", "4"]])
  }

  @Test func `does not choose between two years in the title`() {
    let read = MarkedTable("Besök 2023–2024\nEnhet;jan;feb\nHabo;3;4\n")
    #expect(read.longCells == [["Habo", "jan", "3"], ["Habo", "feb", "4"]])
  }

  @Test func `has a column for each name that is repeated under its dates`() {
    let read = MarkedTable(
      "Enhet;2023;;2024;\n;täljare;nämnare;täljare;nämnare\nHabo;1;10;2;20\n"
    )
    #expect(read.long?.columns.map(\.name) == ["Enhet", "date", "täljare", "nämnare"])
    #expect(read.longCells == [["Habo", "2023", "1", "10"], ["Habo", "2024", "2", "20"]])
    #expect(read.codes == [.twoHeaderRows, .wideTable])
  }

  @Test func `may have the dates below the names`() {
    let read = MarkedTable(
      "Enhet;täljare;;nämnare;\n;2023;2024;2023;2024\nHabo;1;2;10;20\n"
    )
    #expect(read.longCells == [["Habo", "2023", "1", "10"], ["Habo", "2024", "2", "20"]])
  }

  @Test func `is turned when its first column holds the names of columns`() throws {
    let read = MarkedTable(";2024-01;2024-02\ntäljare;1;2\nnämnare;10;20\n")
    let turned = try #require(read.long?.turned { ["täljare", "nämnare"].contains($0) })
    #expect(turned.columns.map(\.name) == ["date", "täljare", "nämnare"])
    #expect(
      turned.rows.map { $0.cells.map(\.text) } == [
        ["2024-01", "1", "10"], ["2024-02", "2", "20"],
      ]
    )
    #expect(read.long?.turned { $0 == "täljare" } == nil)
  }

  @Test(arguments: [
    ";▸jan;feb\nHabo;3;4\nEksjö;5;6\n", ";▸2024-01;2024-02\ntäljare;1;2\nnämnare;10;20\n",
  ])
  func `needs no name for the corner above its labels`(text: String) {
    let read = MarkedTable(text)
    #expect(read.codes == [.wideTable])
    #expect(read.positions == read.marks)
    #expect(read.long?.columns.first?.name == "")
  }

  @Test func `needs a name for the corner when anything else stands in the header`() {
    #expect(MarkedTable("▸;täljare;nämnare\nHabo;3;4\n").codes == [.missingHeader])
    #expect(MarkedTable(";jan;andel\nHabo;3;4\n").codes == [.missingHeader])
  }

  @Test(arguments: [
    "Enhet;2024-01;antal\nHabo;3;4\n", "Enhet;antal;andel\nHabo;3;4\n", "år;antal\n2023;4\n",
    "Enhet;2024-01;andel;2024-02\nHabo;3;4;5\n",
  ])
  func `is only one when all columns to the right are dates`(text: String) {
    #expect(MarkedTable(text).long == nil)
  }
}

@Suite struct `A header of two rows` {
  @Test func `names each column by the lower row under the heading of the upper`() {
    let read = MarkedTable("period;Kvinnor;;Män;\n;antal;andel;antal;▸andel\nbaseline;1;2;3;4\n")
    #expect(read.names == ["period", "antal", "andel", "antal", "andel"])
    #expect(read.table?.columns.map(\.group) == [nil, "Kvinnor", "Kvinnor", "Män", "Män"])
    #expect(read.codes == [.twoHeaderRows])
    #expect(read.table?.columns[4].place.position == read.marks[0])
  }

  @Test(arguments: [
    "Profession;Före;;Efter;\n;▸Antal;;Antal;\nLäkare;106;;26;\nKurator;..;;7;\n",
    "Profession;Före;Efter\n;▸Antal;Antal\nLäkare;106;26\nKurator;<5;7\n",
  ])
  func `is seen when its names stand under the headings themselves`(text: String) {
    let read = MarkedTable(text)
    #expect(read.names == ["Profession", "Antal", "Antal"])
    #expect(read.table?.columns.map(\.fullName) == ["Profession", "Före Antal", "Efter Antal"])
    #expect(read.codes == [.twoHeaderRows])
    #expect(read.positions == read.marks)
    #expect(read.cells.count == 2)
  }

  @Test func `is seen above rows with more than one label`() {
    let read = MarkedTable("Enhet;Kön;2023;;2024;\n;;antal;andel;antal;▸andel\nHabo;Män;1;2;..;4\n")
    #expect(read.names == ["Enhet", "Kön", "antal", "andel", "antal", "andel"])
    #expect(read.table?.columns.last?.place.position == read.marks.last)
  }

  @Test(arguments: [
    "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130\n",
    "fråga;svar;antal\nTrygg?;Ja;12\nTrygg?;Nej;3\n",
    "enhet;antal;text\n;;Okänd\nHabo;3;Känd\n", "enhet;antal\n;..\nHabo;3\n",
    "enhet;antal\n;okänt\nHabo;3\n", "a;b;c\n;x;\n1;2;3\n", "a;b\n;;;c;d\nx;1;2;3;4\n",
    "a;b\n;;c;d\nx;1;2;3\n",
    "steg;antal;orsak\nTillfrågade;12;\nTackade nej;3;Tid\n",
  ])
  func `is not seen in a plain table`(text: String) {
    #expect(!MarkedTable(text).codes.contains(.twoHeaderRows))
  }
}
