import Foundation
import Improvement
import Manuscript
import Testing
import TestSupport

/// What the schema of SARIF 2.1.0 asks of the parts that Skifte writes; the schema itself is not here.
@Suite struct `A SARIF log` {
  @Test(arguments: Code.all, Language.allCases)
  func `has what its schema requires`(code: Code, language: Language) throws {
    let example = SiteText(code.example)
    let read = ReadSite(example)
    let found = read.diagnostics + read.listedClaims
    let text = DiagnosticWriter(.sarif, in: language, quoting: example.folder).text(of: found)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(Set(run.keys) == ["tool", "results", "columnKind"])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Skifte")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(Set(rules.map { $0["id"] as? String }) == Set(found.map(\.code.id)))
    for rule in rules { try checkRule(rule) }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == found.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let optional: Set = ["relatedLocations", "fixes"]
      #expect(
        Set(result.keys).subtracting(optional)
          == ["ruleId", "ruleIndex", "level", "message", "locations"]
      )
      #expect(levels.contains(result["level"] as? String ?? ""))
      try checkMessage(result["message"])
      let locations = try #require(result["locations"] as? [[String: Any]])
      #expect(locations.count == 1)
      for location in locations { try checkLocation(location) }
      let related = result["relatedLocations"] as? [NSDictionary] ?? []
      #expect(Set(related).count == related.count)
      for location in result["relatedLocations"] as? [[String: Any]] ?? [] {
        try checkLocation(location)
        try checkMessage(location["message"])
      }
      for fix in result["fixes"] as? [[String: Any]] ?? [] { try checkFix(fix) }
    }
    let fixes = results.flatMap { $0["fixes"] as? [[String: Any]] ?? [] }
    #expect(fixes.count == found.count { $0.fix != nil })
  }

  private func checkRule(_ rule: [String: Any]) throws {
    #expect(
      Set(rule.keys).subtracting(["help"])
        == ["id", "shortDescription", "fullDescription", "defaultConfiguration"]
    )
    for name in ["shortDescription", "fullDescription"] { try checkMessage(rule[name]) }
    if let help = rule["help"] { try checkMessage(help) }
    let configuration = try #require(rule["defaultConfiguration"] as? [String: Any])
    #expect(levels.contains(configuration["level"] as? String ?? ""))
  }

  private func checkLocation(_ location: [String: Any]) throws {
    #expect(Set(location.keys).subtracting(["message"]) == ["physicalLocation"])
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect(Set(place.keys) == ["artifactLocation", "region"])
    try checkArtifact(place["artifactLocation"])
    try checkRegion(place["region"])
  }

  private func checkFix(_ fix: [String: Any]) throws {
    #expect(Set(fix.keys) == ["artifactChanges"])
    let changes = try #require(fix["artifactChanges"] as? [[String: Any]])
    #expect(!changes.isEmpty)
    for change in changes {
      #expect(Set(change.keys) == ["artifactLocation", "replacements"])
      try checkArtifact(change["artifactLocation"])
      let replacements = try #require(change["replacements"] as? [[String: Any]])
      #expect(!replacements.isEmpty)
      for replacement in replacements {
        #expect(Set(replacement.keys) == ["deletedRegion", "insertedContent"])
        try checkRegion(replacement["deletedRegion"])
        try checkMessage(replacement["insertedContent"])
      }
    }
  }

  private func checkArtifact(_ artifact: Any?) throws {
    let artifact = try #require(artifact as? [String: String])
    #expect(Set(artifact.keys) == ["uri"])
    // A reference as RFC 3986 has it, from where the service starts.
    let uri = try #require(artifact["uri"])
    #expect(uri.wholeMatch(of: /([A-Za-z0-9._~\/-]|%[0-9A-F]{2})+/) != nil)
    #expect(!uri.hasPrefix("/"))
  }

  private func checkRegion(_ region: Any?) throws {
    let region = try #require(region as? [String: Int])
    #expect(Set(region.keys) == ["startLine", "startColumn", "endColumn"])
    #expect(region.values.allSatisfy { $0 >= 1 })
    #expect((region["endColumn"] ?? 0) > (region["startColumn"] ?? 0))
  }

  private func checkMessage(_ message: Any?) throws {
    let text = try #require((message as? [String: Any])?["text"] as? String)
    #expect(!text.isEmpty)
    // Braces would be gaps that nothing fills.
    #expect(!text.contains(/\{[a-z]*\}/))
  }

  private let levels = ["error", "warning", "note"]
}
