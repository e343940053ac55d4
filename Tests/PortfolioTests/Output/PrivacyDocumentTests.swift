import Disclosure
import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The record of what is protected` {
  @Test func `is exact for a small work`() async throws {
    let site = try await Self.site(
      """
      besok: {title: Besök, kind: proportion, data: data/besok.csv}
        svar: {title: Svar, kind: proportion, data: data/svar.csv}
      """,
      [
        "besok": "period;täljare;nämnare\nbaseline;20;42\nfollowup;3;40\n",
        "svar": "period;täljare;nämnare\nfollowup;17;40\n",
      ]
    )
    #expect(
      try site.text("privacy.json").split(whereSeparator: \.isWhitespace).joined()
        == """
        {"skifte":1,"policy":{"smallestCell":5,"smallestDenominator":10},"works":[
        {"work":"exempel","policy":{"smallestCell":5,"smallestDenominator":10},"published":[],
        "shown":4,"protected":2,"exempt":0,"counts":[
        {"measure":"besok","period":"baseline","part":"numerator","shown":20},
        {"measure":"besok","period":"baseline","part":"rest","shown":22},
        {"measure":"besok","period":"followup","part":"numerator","protected":true,"least":1,
        "lower":1,"upper":39},
        {"measure":"besok","period":"followup","part":"rest","protected":true,"least":1,
        "lower":1,"upper":39},
        {"measure":"svar","period":"followup","part":"numerator","shown":17},
        {"measure":"svar","period":"followup","part":"rest","shown":23}],
        "equations":[{"name":"besok/followup","terms":[[2,1],[3,1]],"constant":40}]}]}
        """.split(separator: "\n").joined()
    )
  }

  @Test func `knows no size that is told nowhere`() async throws {
    let site = try await Self.site(
      "besok: {title: Besök, kind: proportion, data: data/besok.csv}",
      ["besok": "period;täljare;nämnare\nbaseline;20;42\nfollowup;3;61\n"]
    )
    let record = try #require(site.analysis.projects.first).protection
    #expect(record.equations.isEmpty)
    #expect(
      record.counts.compactMap(\.bounds) == Array(repeating: .init(lower: 0, upper: nil), count: 2)
    )
    #expect(!(try site.text("privacy.json")).contains("61"))
  }

  @Test func `tells the sources that are published already`() async throws {
    let files = ["Site", "Projects"]
    let site = try await BuiltSite(Folder(reading: files, below: BuiltSite.repository))
    #expect(site.analysis.projects.map(\.protection).map(\.protected) == [0, 0, 0, 0, 0])
    #expect(site.analysis.projects.map(\.protection).allSatisfy { !$0.exemptions.isEmpty })
    let text = try site.text("privacy.json")
    #expect(text.contains(#""source": "Riktmärke 1 2024""#))
    #expect(text.contains(#""counts": []"#))
  }

  @Test func `has no number of a small group, and of none that is not told elsewhere`() async throws
  {
    let site = try await `A work with small groups`.built.value
    let record = try #require(site.analysis.projects.first).protection
    let policy = record.policy
    #expect(record.protected == 18 && record.shown == 26)
    let findings = try site.text("projects/langvarig-smarta/findings.json")
    let numbers = findings.split { !$0.isNumber }.map(String.init)
    for count in record.counts {
      if case .shown(let value) = count.standing {
        #expect(!policy.protects(value), "\(count)")
      }
      if let bounds = count.bounds { #expect(policy.pointsAtNobody(bounds), "\(count)") }
    }
    for equation in record.equations where equation.constant != 0 {
      #expect(numbers.contains("\(equation.constant)"), "\(equation)")
    }
    #expect(
      record.equations.map(\.name).filter { !$0.hasPrefix("professioner/") } == [
        "flera-professioner/followup", "kombinationer/baseline",
        "flera-professioner/followup/numerator",
      ]
    )
  }

  /// A site with one work of its own, `exempel`.
  static func site(_ measures: String, _ tables: [String: String]) async throws -> BuiltSite {
    let files = tables.sorted { $0.key < $1.key }.map { name, table in
      "-- Projects/exempel/data/\(name).csv --\n\(table)"
    }.joined()
    return try await BuiltSite(
      SiteText(
        facts: "periods: {baseline: 2023, followup: 2024}\nmeasures:\n  \(measures)",
        files: files
      ).folder
    )
  }
}
