import Foundation
import Testing

@Suite struct `A build with a ledger` {
  @Test func `makes it, keeps it, and writes nothing when the difference is of a few`() throws {
    let site = try TemporarySite()
    #expect(try site.run("build", "--ledger", "utgivet.jsonl").exitCode == 0)
    let (pages, ledger) = (try site.contents(of: "_site"), site.text("utgivet.jsonl"))
    #expect(ledger?.hasPrefix(#"{"ledger": 1, "release": 1, "#) == true)
    #expect(try site.run("build", "--ledger", "utgivet.jsonl").exitCode == 0)
    #expect(site.text("utgivet.jsonl") == ledger)
    try site.write(
      "mätperiod;täljare;nämnare\nbaseline;10;40\nfollowup;22;42\n",
      to: "Projects/exempel/data/andel.csv"
    )
    for format in ["text", "lines", "json", "sarif", "github"] {
      for command in ["build", "check"] {
        let run = try site.run(command, "--ledger", "utgivet.jsonl", "--format", format)
        #expect(run.exitCode == 1)
        let said = run.output + run.errors
        #expect(said.contains("G131"))
        // Not the line, for the number it had before is public.
        #expect(!said.contains("followup;"))
      }
    }
    #expect(site.text("utgivet.jsonl") == ledger)
    #expect(try site.contents(of: "_site") == pages)
    try site.write(
      "mätperiod;täljare;nämnare\nbaseline;10;40\nfollowup;25;50\n",
      to: "Projects/exempel/data/andel.csv"
    )
    #expect(try site.run("build", "--ledger", "utgivet.jsonl").exitCode == 0)
    #expect(site.text("utgivet.jsonl")?.contains(#""value": 25"#) == true)
  }

  @Test func `says by line when the ledger can't be read, and leaves everything as it was`() throws
  {
    let site = try TemporarySite(["utgivet.jsonl": "något annat\n"])
    let run = try site.run("build", "--ledger", "utgivet.jsonl", "--format", "lines")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("utgivet.jsonl:1:1: error: "))
    #expect(site.text("utgivet.jsonl") == "något annat\n")
    #expect(try site.paths(below: ".").contains("_site") == false)
  }

  @Test(arguments: ["_site/a.jsonl", "Projects/a.jsonl", "Site/a.jsonl"])
  func `does not lie where it would be published or read`(path: String) throws {
    let site = try TemporarySite()
    #expect(try site.run("build", "--ledger", path).exitCode == 64)
  }

  @Test func `is not written by a check`() throws {
    let site = try TemporarySite()
    #expect(try site.run("check", "--ledger", "utgivet.jsonl").exitCode == 0)
    #expect(site.text("utgivet.jsonl") == nil)
  }
}
