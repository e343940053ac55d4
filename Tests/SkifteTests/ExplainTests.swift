import Foundation
import Testing

@Suite struct `An explanation` {
  @Test func `tells what a code means in the site's language, with an example`() throws {
    let run = try TemporarySite().run("explain", "D310")
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("D310 (fel): "))
    #expect(run.output.contains("\n\nExempel (▸ visar stället):\n  -- Projects/"))
    #expect(run.output.contains("▸"))
    #expect(run.errors.isEmpty)
  }

  @Test func `is in English for an English site and for whoever asks`() throws {
    let site = try TemporarySite(["Site/site.yml": "title: Trial\nlanguage: en\n"])
    #expect(try site.run("explain", "d310").output.hasPrefix("D310 (error): "))
    #expect(try site.run("explain", "D310", "--language", "sv").output.hasPrefix("D310 (fel): "))
  }

  @Test func `needs no site`() throws {
    let run = try ToolRun(["explain", "C101"], in: FileManager.default.temporaryDirectory)
    #expect(run.exitCode == 0)
  }

  @Test func `suggests the nearest code for one that is not there`() throws {
    let run = try TemporarySite().run("explain", "Q310")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("Did you mean 'D310'?"))
  }

  @Test func `lists every code once and in order when none is named`() throws {
    let site = try TemporarySite()
    let run = try site.run("explain")
    #expect(run.exitCode == 0)
    let codes = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(codes == Array(Set(codes)).sorted())
    for letter in ["C", "D", "L", "M", "P", "S", "T", "Y"] {
      #expect(codes.contains { $0.hasPrefix(letter) })
    }
  }

  @Test func `leaves no gap of a wording in braces`() throws {
    let site = try TemporarySite()
    #expect(try site.run("explain").output.contains("{") == false)
    let code = try site.run("explain", "C101").output
    #expect(code.contains("{front}") == false)
  }
}
