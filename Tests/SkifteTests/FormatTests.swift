import Foundation
import Testing

@Suite struct `Diagnostics for machines` {
  @Test func `are one a line with file, line and column`() throws {
    let run = try run("lines")
    let line = "Projects/exempel/data/andel.csv:1:27: warning: "
    #expect(run.output.hasPrefix(line))
    #expect(run.output.hasSuffix(" [D202]\n"))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func `are a list of objects as JSON`() throws {
    let run = try run("json")
    let list = try #require(try parsed(run.output) as? [[String: Any]])
    #expect(list.count == 1)
    #expect(list[0]["code"] as? String == "D202")
    #expect(list[0]["severity"] as? String == "warning")
    #expect(list[0]["file"] as? String == "Projects/exempel/data/andel.csv")
    #expect(list[0]["line"] as? Int == 1)
    #expect(list[0]["column"] as? Int == 27)
  }

  @Test func `have the fields that a code-scanning service needs as SARIF`() throws {
    let log = try #require(try parsed(try run("sarif").output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let scan = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((scan["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Skifte")
    #expect((driver["rules"] as? [[String: Any]])?.first?["id"] as? String == "D202")
    let result = try #require((scan["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "D202")
    #expect(result["level"] as? String == "warning")
    #expect((result["message"] as? [String: Any])?["text"] as? String != nil)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    let file = place["artifactLocation"] as? [String: Any]
    #expect(file?["uri"] as? String == "Projects/exempel/data/andel.csv")
    let region = try #require(place["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == 1)
    #expect(region["startColumn"] as? Int == 27)
    #expect(region["endColumn"] as? Int == 32)
  }

  @Test func `are annotations of a GitHub workflow`() throws {
    let place = "file=Projects/exempel/data/andel.csv,line=1,col=27,title=D202"
    #expect(try run("github").output.hasPrefix("::warning \(place)::"))
  }

  @Test(arguments: ["json", "sarif"])
  func `are a whole document even when there is nothing to say`(format: String) throws {
    let run = try TemporarySite().run("check", "--format", format)
    #expect(throws: Never.self) { try parsed(run.output) }
  }

  @Test func `are not mixed with anything else when a build writes them`() throws {
    let site = try TemporarySite(["Projects/exempel/data/andel.csv": Flaw.unusedColumn])
    let build = try site.run("build", "--format", "sarif")
    #expect(build.exitCode == 0)
    #expect(build.output == (try site.run("check", "--format", "sarif").output))
  }

  @Test(arguments: ["text", "lines", "json", "sarif", "github"], ["check", "build"])
  func `hold nothing that would rewrite the terminal, in names of files either`(
    format: String,
    command: String
  ) throws {
    let name = "a\u{1B}[2J\u{9B}3J\u{202E}\n\u{7}b.csv"
    let site = try TemporarySite([
      "Projects/exempel/report.md": """
      ---
      title: Exempel
      unit: "nor\\e[31m\\u202Era"
      template: kort
      periods: {baseline: 2023, followup: 2024}
      measures:
        andel: {title: Andel, kind: proportion, data: "data/a\\e[2J\\x9b3J\\u202E\\n\\ab.csv"}
      ---
      """,
      "Projects/exempel/data/\(name)": "mätperiod;täljare\nbaseline;\u{1B}]0;x\u{7}1\n",
      "Projects/t\u{1B}[1mom/data/a.csv": "a\n",
    ])
    let run = try site.run(command, "--format", format)
    #expect(run.exitCode == 1)
    #expect(run.output.contains("t") || run.errors.contains("t"))
    for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
      #expect(![.control, .format].contains(scalar.properties.generalCategory))
    }
  }

  private func run(_ format: String) throws -> ToolRun {
    let site = try TemporarySite(["Projects/exempel/data/andel.csv": Flaw.unusedColumn])
    return try site.run("check", "--format", format)
  }

  private func parsed(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}
