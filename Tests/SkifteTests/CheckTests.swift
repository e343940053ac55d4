import Foundation
import Testing

@Suite struct `A check` {
  @Test func `passes a correct site, says so in one line and writes nothing`() throws {
    let site = try TemporarySite()
    let before = try site.paths(below: ".")
    let run = try site.run("check")
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("1 förbättringsarbete, "))
    #expect(run.errors.hasSuffix(" s\n"))
    #expect(run.errors.contains(", 0 varningar, "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try site.paths(below: ".") == before)
  }

  @Test func `fails on a claim that the data do not support, and shows the place`() throws {
    let run = try siteWithWrongClaim().run("check")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("Projects/exempel/report.md:14:21: fel[C101]"))
    #expect(run.output.contains("10\u{A0}av\u{A0}40"))
    #expect(run.errors.contains(", 1 fel, "))
  }

  @Test func `lets a warning pass, but not when it is strict`() throws {
    let site = try TemporarySite(["Projects/exempel/data/andel.csv": Flaw.unusedColumn])
    let lenient = try site.run("check", "--format", "lines")
    #expect(lenient.exitCode == 0)
    #expect(lenient.output.contains(": warning: "))
    #expect(lenient.errors.contains(", 1 varning, "))
    let strict = try site.run("check", "--format", "lines", "--strict")
    #expect(strict.exitCode == 1)
    #expect(strict.output == lenient.output.replacing(": warning: ", with: ": error: "))
  }

  @Test func `judges only the files it is asked about`() throws {
    let site = try siteWithWrongClaim()
    let data = try site.run("check", "Projects/exempel/data")
    #expect(data.exitCode == 0)
    #expect(data.output.isEmpty)
    #expect(data.errors.contains("(1 anmärkning i andra filer)"))
    let report = try site.run("check", "Site", "Projects/exempel/report.md")
    #expect(report.exitCode == 1)
    #expect(report.output.contains("[C101]"))
  }

  @Test func `understands paths from a folder inside the site`() throws {
    let site = try siteWithWrongClaim()
    let project = site.root.appending(path: "Projects/exempel")
    let own = try ToolRun(["check", ".", "--site", "../.."], in: project)
    #expect(own.exitCode == 1)
    let data = try ToolRun(["check", "data", "--site", "../.."], in: project)
    #expect(data.exitCode == 0)
  }

  @Test func `speaks the language that is asked for`() throws {
    let run = try siteWithWrongClaim().run("check", "--language", "en")
    #expect(run.output.contains(": error[C101]: the claim says 26 %"))
    #expect(run.errors.hasPrefix("1 project, "))
  }

  @Test func `finds faults of the theme too`() throws {
    let site = try TemporarySite()
    let template = "Themes/klinik/templates/layout.mustache"
    try site.write("{{nosuchname}}" + (site.text(template) ?? ""), to: template)
    let run = try site.run("check", "--format", "lines")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("\(template):1:"))
  }

  @Test func `never skips a project that can't be read`() throws {
    let site = try TemporarySite(["Projects/trasigt/report.md": "---\ntitle: A: B\n---\n"])
    let run = try site.run("check", "--format", "lines")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("Projects/trasigt/report.md:2:"))
  }

  private func siteWithWrongClaim() throws -> TemporarySite {
    let site = try TemporarySite()
    let path = "Projects/exempel/report.md"
    let report = try #require(site.text(path))
    try site.write(report.replacing("[25 %]", with: "[26 %]"), to: path)
    return site
  }
}
