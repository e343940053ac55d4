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
}
