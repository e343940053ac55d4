import Foundation
import Testing

@Suite struct `A check of the numbers in the text` {
  @Test func `lists them only when asked, and writes nothing`() throws {
    let site = try TemporarySite(files)
    let before = try site.contents(of: "Projects")
    #expect(try site.run("check").output.isEmpty)
    let run = try site.run("check", "--claims", "--format", "lines")
    #expect(run.exitCode == 0)
    #expect(
      run.output.replacing("\u{A0}", with: " ") == """
        Projects/exempel/report.md:14:14: note: 25 % ser ut att vara ”Andel” (Baslinje) men är inte \
        bundet till måttet [C120]
        Projects/exempel/report.md:14:57: note: 50 % ser ut att vara ”Andel” (Uppföljning) men är \
        inte bundet till måttet [C120]

        """
    )
    #expect(try site.contents(of: "Projects") == before)
  }

  @Test func `gives the bound form in the hint and as a fix for tools`() throws {
    let site = try TemporarySite(files)
    #expect(
      try site.run("check", "--claims").output.contains(
        "= tips: skriv [25 %](measure:andel/baseline)"
      )
    )
    let json = try site.run("check", "--claims", "--format", "json").output
    #expect(json.contains("\"replacement\": \"[25 %](measure:andel/baseline)\""))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `binds them with --fix, changes no other byte, and does so once`(end: String) throws {
    let report = "\u{FEFF}" + (files["Projects/exempel/report.md"] ?? "").replacing("\n", with: end)
    let site = try TemporarySite(["Projects/exempel/report.md": report])
    let run = try site.run("check", "--fix")
    #expect(run.exitCode == 0)
    #expect(
      run.errors.hasPrefix(
        """
        Projects/exempel/report.md:14:14: band [25 %](measure:andel/baseline)
        Projects/exempel/report.md:14:57: band [50 %](measure:andel/followup)

        """
      )
    )
    let bound = report.replacing("var 25 %", with: "var [25 %](measure:andel/baseline)")
      .replacing("på 50 %", with: "på [50 %](measure:andel/followup)")
    let path = site.root.appending(path: "Projects/exempel/report.md")
    #expect(try Data(contentsOf: path) == Data(bound.utf8))
    let names = try site.paths(below: ".")
    let again = try site.run("check", "--fix", "--claims")
    #expect(again.output.isEmpty && !again.errors.contains("band"))
    #expect(try Data(contentsOf: path) == Data(bound.utf8))
    #expect(try site.paths(below: ".") == names)
  }

  @Test func `keeps who may read and write the file`() throws {
    let site = try TemporarySite(files)
    let path = site.root.appending(path: "Projects/exempel/report.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    _ = try site.run("check", "--fix")
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(after[.posixPermissions] as? Int == 0o664)
  }

  @Test func `binds only in the files that are named`() throws {
    let site = try TemporarySite(files)
    let before = site.text("Projects/exempel/report.md")
    _ = try site.run("check", "--fix", "Site")
    #expect(site.text("Projects/exempel/report.md") == before)
  }

  @Test func `leaves a file alone whose bytes are no text`() throws {
    let site = try TemporarySite(files)
    let path = site.root.appending(path: "Projects/exempel/report.md")
    let torn = try Data(contentsOf: path) + Data("\nå".utf8) + Data([0xE5, 0x0A])
    try torn.write(to: path)
    let run = try site.run("check", "--fix")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("inte ändrad, filen går inte att läsa som text"))
    #expect(try Data(contentsOf: path) == torn)
  }

  @Test func `warns of a number that contradicts its measure, also when it is not asked`() throws {
    let report = (files["Projects/exempel/report.md"] ?? "").replacing("på 50 %", with: "på 60 %")
    let site = try TemporarySite(["Projects/exempel/report.md": report])
    let run = try site.run("build", "--format", "lines")
    #expect(run.exitCode == 0)
    #expect(run.errors.contains("report.md:14:57: warning: texten säger 60 %, men ”Andel”"))
    #expect(try site.run("check", "--strict").exitCode == 1)
  }

  private let files = [
    "Projects/exempel/report.md": TemporarySite.report(
      """
      ## Resultat

      Andelen  var 25 % i baslinjen. Andelen slutade\u{A0}sedan på 50 % i uppföljningen.

      """
    )
  ]
}
