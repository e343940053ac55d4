import Foundation
import Testing

@Suite struct `A proof` {
  @Test func `is of the written folder alone, and says in one line what it found`() throws {
    let site = try Self.built()
    // Another machine has the pages and none of the sources.
    let copy = site.root.appending(path: "kopia")
    let written = site.root.appending(path: "_site")
    try FileManager.default.copyItem(at: written, to: copy.appending(path: "ut"))
    let run = try ToolRun(["prove", "ut"], in: copy)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == "1 arbete, 2 tal om personer visas, 2 tal är skyddade: 0 läckor och fel\n"
    )
  }

  @Test func `names each leak with its place, and never the number`() throws {
    let site = try Self.built()
    let path = "_site/projects/exempel/index.html"
    let page = try #require(site.text(path))
    try site.write(page.replacing("</main>", with: "<p>Bara 3 av 40.</p>\n</main>"), to: path)
    let run = try site.run("prove")
    #expect(run.exitCode == 1)
    let line = page.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("</main>") }
    let number = try #require(line) + 1
    #expect(run.output.contains("projects/exempel/index.html:\(number):"))
    #expect(run.output.contains("fel[G142]") && !run.output.contains("3 av"))
    #expect(run.errors.hasSuffix(": 1 läcka eller fel\n"))
    #expect(try site.run("prove", "--format", "lines").output.contains("[G142]"))
  }

  @Test func `needs a folder`() throws {
    #expect(try TemporarySite().run("prove", "ingenting").exitCode == 64)
  }

  private static func built() throws -> TemporarySite {
    let report = TemporarySite.report("## Bakgrund\n\n![Före och efter](measure:andel)")
    let table = "mätperiod;täljare;nämnare\nbaseline;3;40\nfollowup;20;40\n"
    let site = try TemporarySite([
      "Projects/exempel/report.md": report, "Projects/exempel/data/andel.csv": table,
    ])
    #expect(try site.run("build").exitCode == 0)
    return site
  }
}
