import Foundation
import Testing

@Suite struct `skifte explain-data and fix` {
  private let table = "M\u{E5}nad;Antal\njan-24;1\u{A0}234\nfeb-24;..\n"

  private func site() throws -> TemporarySite {
    let site = try TemporarySite()
    let bytes = Data(table.unicodeScalars.map { UInt8($0.value) })
    try bytes.write(to: site.root.appending(path: "besök.csv"))
    return site
  }

  @Test func `say what was read from a file saved as Windows-1252`() throws {
    let run = try site().run("explain-data", "besök.csv", "--format", "json")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("\"encoding\": \"Windows-1252\""))
    #expect(run.output.contains("[\"2024-01\", 1234]"))
    let people = try site().run("explain-data", "besök.csv")
    #expect(people.output.contains("Månad: datum\n  2024-01 | 2024-02\n"))
    #expect(people.output.contains("1 skyddade"))
    #expect(people.errors.contains("D145"))
  }

  @Test func `write a copy beside the original and leave the original alone`() throws {
    let site = try site()
    let before = try Data(contentsOf: site.root.appending(path: "besök.csv"))
    #expect(try site.run("fix", "besök.csv").exitCode == 0)
    let copy = try Data(contentsOf: site.root.appending(path: "besök-skifte.csv"))
    #expect(
      String(decoding: copy, as: UTF8.self) == "\u{FEFF}Månad;Antal\n2024-01;1234\n2024-02;..\n"
    )
    #expect(try Data(contentsOf: site.root.appending(path: "besök.csv")) == before)
    let again = try site.run("fix", "besök.csv")
    #expect(again.exitCode == 74)
    #expect(again.errors.contains("besök-skifte.csv"))
  }

  @Test func `write nothing when a cell cannot be read`() throws {
    let site = try TemporarySite(["fel.csv": "enhet;antal\nHabo;12,5o\nEksjö;3\n"])
    let run = try site.run("fix", "fel.csv")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("fel.csv:2:6: fel[D104]"))
    #expect(site.text("fel-skifte.csv") == nil)
    #expect(try site.run("explain-data", "fel.csv").exitCode == 1)
  }

  @Test func `make a table that lies on its side stand, with the names of a measure's columns`()
    throws
  {
    let site = try TemporarySite(["liggande.csv": ";jan 2024;feb 2024\ntäljare;1;2\nnämnare;9;-\n"])
    #expect(try site.run("fix", "liggande.csv").exitCode == 1)
    #expect(try site.run("fix", "liggande.csv", "--dash", "zero").exitCode == 0)
    #expect(try site.run("explain-data", "liggande.csv", "--dash", "nämnare=noll").exitCode == 0)
    #expect(try site.run("explain-data", "liggande.csv", "--dash", "nåmnare=noll").exitCode == 64)
    #expect(
      site.text("liggande-skifte.csv")
        == "date;täljare;nämnare\n2024-01;1;9\n2024-02;2;0\n"
    )
  }

  @Test func `read a workbook, and the sheet that is asked for`() throws {
    let site = try TemporarySite()
    let workbook = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ManuscriptTests/Torture/arbetsbok-flera-blad.xlsx")
    try Data(contentsOf: workbook).write(to: site.root.appending(path: "två.xlsx"))
    let first = try site.run("explain-data", "två.xlsx")
    #expect(first.output.contains("Filslag: Excel-arbetsbok"))
    #expect(first.errors.contains("två.xlsx:1:1: anmärkning[D154]"))
    #expect(try site.run("fix", "två.xlsx", "--sheet", "Andra").exitCode == 0)
    #expect(
      site.text("två-skifte.csv") == "period;täljare;nämnare\nbaseline;1;10\n"
    )
    #expect(try site.run("explain-data", "två.xlsx", "--sheet", "Tredje").exitCode == 1)
  }

  @Test func `say that a file points at a person, without saying at whom, and write no copy`()
    throws
  {
    let site = try TemporarySite(["lista.csv": "namnlista;antal\n19121212-1212;3\nb;4\n"])
    let runs = [
      try site.run("explain-data", "lista.csv"),
      try site.run("explain-data", "lista.csv", "--format", "json"),
      try site.run("fix", "lista.csv"),
    ]
    for run in runs {
      #expect(run.exitCode == 1)
      #expect((run.errors + run.output).contains("G101"))
      #expect(!(run.errors + run.output).contains("1212"))
    }
    #expect(site.text("lista-skifte.csv") == nil)
  }

  @Test func `say that a file is not there`() throws {
    #expect(try TemporarySite().run("explain-data", "saknas.csv").exitCode == 74)
  }
}
