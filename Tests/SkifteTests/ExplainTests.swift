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

  @Test(arguments: ["sv", "en"])
  func `has an example of every code, and nothing that would rewrite the terminal`(
    language: String
  ) throws {
    let site = try TemporarySite()
    let list = try site.run("explain", "--language", language).output
    for code in list.split(separator: "\n").map({ String($0.prefix { $0 != " " }) }) {
      let run = try site.run("explain", code, "--language", language)
      let hasExample = !Self.withoutExample.contains(code)
      let heading = language == "sv" ? "Exempel (▸" : "Example (▸"
      #expect(run.output.contains(heading) == hasExample, "\(code)")
      #expect(run.output.contains("\n  -- ") == hasExample, "\(code)")
      let unseen = run.output.unicodeScalars.filter { scalar in
        [.control, .format].contains(scalar.properties.generalCategory) && scalar != "\n"
      }
      #expect(unseen.isEmpty, "\(code)")
    }
  }

  /// What no text can show: a very large file, a link, the bytes of a workbook, a Skifte that reads
  /// none; and of an extract where it lies, its size and its bytes.
  private static let withoutExample: Set<String> = [
    "D113", "D114", "D115", "D151", "D152", "D153", "D154", "D155", "D157", "X111", "X112",
    "X114", "X115",
  ]

  @Test func `says what the signs of an example mean`() throws {
    let site = try TemporarySite()
    #expect(try site.run("explain", "D101").output.contains("⟨E5⟩ är en byte"))
    #expect(try site.run("explain", "D110").output.contains("base▸⟨U+200B⟩line"))
    #expect(try site.run("explain", "S101").output.contains("∅ betyder att filen saknas"))
    #expect(try site.run("explain", "D310").output.contains("⟨") == false)
  }

  @Test func `leaves no gap of a wording in braces`() throws {
    let site = try TemporarySite()
    #expect(try site.run("explain").output.contains("{") == false)
    let code = try site.run("explain", "C101").output
    #expect(code.contains("{front}") == false)
  }
}
