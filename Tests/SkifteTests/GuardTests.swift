import Foundation
import Manuscript
import Testing

@Suite struct `An identity number in a site` {
  @Test(arguments: ["text", "lines", "json", "sarif", "github"])
  func `stops the build without being repeated`(format: String) throws {
    let site = try TemporarySite([
      "Projects/exempel/data/andel.csv":
        "period;täljare;nämnare\n19121212-1212;10;40\n1212121212;12;40\n"
    ])
    for command in ["check", "build"] {
      let run = try site.run(command, "--format", format)
      #expect(run.exitCode == 1)
      #expect((run.output + run.errors).contains("G101"))
      #expect(!(run.output + run.errors).contains("19121212-1212"))
      #expect(!(run.output + run.errors).contains("1212121212"))
    }
  }

  @Test func `is found in an extract that is too large to be read, and told with how many more`()
    throws
  {
    // What is found elsewhere does not make it forgotten.
    let site = try TemporarySite([
      "Projects/exempel/data/andel.csv": "period;täljare;nämnare\n19121212-1212;10;40\n"
    ])
    let row = "1212121212;2024-01-31;Läkare;Återbesök efter remiss\n"
    let rows = 60 + Folder.mostBytes(of: "utdrag.csv") / row.utf8.count
    let extract =
      "PatientID;Datum;Yrke;Text\n" + String(repeating: row, count: rows)
      + "7;2024-01-31;Läkare;Nås på 070-174 06 05\n"
    let file = site.root.appending(path: "Projects/exempel/data/utdrag.csv")
    try Data(extract.utf8).write(to: file)
    let run = try site.run("check", "--format", "lines")
    #expect(run.exitCode == 1)
    let path = "Projects/exempel/data/utdrag.csv"
    #expect(run.output.contains("\(path):1:1: error: "))
    #expect(run.output.contains("\(path):21:1: error: "))
    #expect(!run.output.contains("\(path):22:1: "))
    #expect(run.output.contains("[D131]"))
    #expect(run.output.contains("\(rows - 20)"))
    #expect(run.output.contains("\(path):\(rows + 2):28: error: "))
    #expect(!run.output.contains("1212121212"))
    #expect(!run.output.contains("070-174"))
  }
}
