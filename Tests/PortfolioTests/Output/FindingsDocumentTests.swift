import Foundation
import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The findings document` {
  @Test(arguments: Sample.all.map(\.name))
  func `says of each kind what its golden file says`(kind: String) throws {
    let finding = try #require(Sample.all.first { $0.name == kind }?.finding)
    try expectGolden(findingsDocument(of: Sample.analysis([finding])).text, "\(kind).json")
  }

  @Test func `holds the measures in the order they are declared`() throws {
    let document = findingsDocument(of: Sample.analysis(Sample.all.map(\.finding)))
    guard case .object(let members) = document, case .object(let measures) = members[2].value else {
      Issue.record("no measures")
      return
    }
    #expect(members.map(\.name) == ["skifte", "project", "measures", "stage"])
    #expect(measures.map(\.name) == Sample.all.map(\.finding.measure.id))
  }

  @Test func `is JSON that others can read`() throws {
    let text = findingsDocument(of: Sample.analysis(Sample.all.map(\.finding))).text
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(root?["skifte"] as? Int == 1)
    #expect((root?["measures"] as? [String: Any])?.count == Sample.all.count)
  }

  @Test func `says how an author has tied measures together, and where that is not so`() {
    var measure = Sample.measure("x", .proportion)
    measure.links.complementOf = "y"
    measure.links.populationOf = QuantityPath("z/efter/@norra/nämnare")
    var project = Sample.analysis([]).project
    project.periods = [Sample.baseline]
    var accepted = Acceptance(
      code: Code.complementDiffers.id,
      difference: 1,
      reason: "Så står det.",
      place: measure.place
    )
    accepted.measures = ["x", "y"]
    project.accepted = [accepted]
    let period = Sample.baseline.id
    #expect(
      measure.linksDocument(in: project)?.line
        == #"{"populationOf": "z/efter/@norra/denominator", "complementOf": "y", "#
        + #""except": [{"link": "complementOf", "period": "\#(period)"}]}"#
    )
    #expect(Sample.measure("x", .count).linksDocument(in: project) == nil)
  }

  @Test func `never turns what is absent into a zero`() {
    for absence in Absence.allCases {
      var finding = Finding(measure: Sample.measure("x", .proportion))
      finding.periods = [PeriodEstimate(period: Sample.baseline, amount: .absent(absence))]
      let line = findingsDocument(of: Sample.analysis([finding])).line
      #expect(line.contains(#""estimate": null"#))
      #expect(!line.contains(": 0"))
      #expect(line.contains(#""protected": true"#) == (absence == .protected))
      #expect(line.contains(#""status": "\#(absence.rawValue)""#) == (absence != .protected))
    }
  }

  @Test func `says what the aim's target is`() {
    var finding = Finding(measure: Sample.measure("x", .proportion))
    finding.verdict = .notMeasured(.planned)
    let aims = [
      Aim(text: "Färre", measure: "y", target: Target(relation: .equal, value: 1, text: "1")),
      Aim(
        text: "Fler",
        measure: "x",
        target: Target(relation: .atLeast, value: 0.2, text: "≥ 20 %"),
        by: DateInterval("2024-12")
      ),
    ]
    #expect(
      findingsDocument(of: Sample.analysis([finding], aims: aims)).line.contains(
        #""target": {"relation": "atLeast", "value": 0.2, "text": "≥ 20 %", "by": "2024-12"}"#
      )
    )
  }

  @Test func `prints every double so that it reads back as the same`() throws {
    var finding = Sample.combinations
    let doubles = Doubles.all
    finding.combined?.meanNumber = doubles.map { .init(period: "baseline", value: $0) }
    let text = findingsDocument(of: Sample.analysis([finding])).line
    let values = text.matches(of: /"value": ([^}]+)\}/).compactMap { Double($0.1) }
    #expect(values.map(\.bitPattern) == doubles.map(\.bitPattern))
  }

  @Test func `gives a rate that was printed as it stands, and a computed one per so many`() {
    var finding = Sample.rate
    finding.periods[0].amount = .reported(ReportedValue(value: 6, decimals: 0, isPercent: false))
    finding.changes[0].from = "baseline"
    let line = findingsDocument(of: Sample.analysis([finding])).line
    #expect(line.contains(#""reported": {"value": 6,"#))
    #expect(line.contains(#""events": 12, "exposure": 4000, "estimate": 3,"#))
  }
}

/// Numbers that are hard to print: the ends of the range, fractions, and seeded random bits.
enum Doubles {
  static var all: [Double] {
    let hard = [
      0.1, 1.0 / 3, 2.0 / 3, 23.0 / 124, 0.1 + 0.2, .leastNonzeroMagnitude, .leastNormalMagnitude,
      1e15, 1e16, 1e21,
      1e22, 9_007_199_254_740_992, .greatestFiniteMagnitude, -0.064271, 1e-7, 123_456.789,
    ]
    var state: UInt64 = 2024
    let random = (0..<500).map { _ in
      // A linear congruential generator (Knuth, MMIX): any bits will do, as long as they stay.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(bitPattern: state)
    }
    return hard + random.filter(\.isFinite)
  }
}
