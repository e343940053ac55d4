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

  @Test func `say that a file is not there`() throws {
    #expect(try TemporarySite().run("explain-data", "saknas.csv").exitCode == 74)
  }
}
