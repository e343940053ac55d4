import Foundation
import Testing

@Suite struct `The command line` {
  @Test(arguments: ["build", "check", "preview", "new", "explain"])
  func `names every command in its help`(command: String) throws {
    let site = try TemporarySite()
    let help = try site.run("--help")
    #expect(help.exitCode == 0)
    #expect(help.output.contains("\n  \(command) "))
    let own = try site.run(command, "--help")
    #expect(own.exitCode == 0)
    #expect(own.output.contains("USAGE: skifte \(command)"))
  }

  @Test func `tells its exit codes`() throws {
    let help = try TemporarySite().run("--help").output
    for code in ["0 clean", "1 errors", "64 wrong", "74 the", "70 a fault"] {
      #expect(help.replacing("\n", with: " ").contains(code))
    }
  }

  @Test(arguments: [
    ["bild"], ["check", "--strickt"], ["check", "--format", "xml"], ["check", "--language", "no"],
    ["check", "--site", "nowhere"], ["build", "--date", "2024-02-30"],
    ["check", "Projects/nobody"],
    ["build", "--output", "Projects/exempel/data"], ["build", "--output", "."],
    ["new"], ["explain", "X999"],
  ])
  func `answers wrong usage with 64`(arguments: [String]) throws {
    let site = try TemporarySite()
    let run = try ToolRun(arguments, in: site.root)
    #expect(run.exitCode == 64)
    #expect(!run.errors.isEmpty)
    #expect(try site.paths(below: ".").contains { $0.hasPrefix("_site") } == false)
  }

  @Test func `answers a SOURCE_DATE_EPOCH that is no number with 64`() throws {
    let run = try TemporarySite().run("check", environment: ["SOURCE_DATE_EPOCH": "igår"])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("SOURCE_DATE_EPOCH"))
  }

  @Test func `answers a disk that says no with 74`() throws {
    let site = try TemporarySite(["notes": "A file, where a folder is needed."])
    let run = try site.run("build", "--output", "notes/site")
    #expect(run.exitCode == 74)
    #expect(run.errors.contains("notes/site"))
    #expect(site.text("notes") == "A file, where a folder is needed.")
  }
}
