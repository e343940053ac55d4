import Improvement
import Manuscript

extension Measure {
  /// The `links` of `findings.json`: what the author declared, and nothing else; nil without any.
  func linksDocument(in project: Project) -> JSON? {
    let members = links.members
    guard !members.isEmpty else { return nil }
    let names = members.map(\.name) + ["people"]
    let except = names.flatMap { name in
      project.periods.filter { period in
        project.accepted.contains { $0.says(name, of: [id] + links.measures, differs: period) }
      }.map { period -> JSON in ["link": .text(name), "period": .text(period.id)] }
    }
    return .object(members + JSON.members(["except": except.isEmpty ? nil : .list(except)]))
  }
}

extension Acceptance {
  /// Whether it says that some measures, tied in one way, do not agree in a period.
  fileprivate func says(_ link: String, of measures: [Measure.ID], differs period: Period) -> Bool {
    Self.codes[link]?.contains { $0.id == code } == true
      && self.measures.allSatisfy(measures.contains) && (self.period ?? period.id) == period.id
  }

  /// What is found where two do not agree, by how they are tied.
  private static let codes: [String: [Code]] = [
    "parts": [.partsDiffer], "equals": [.sameDiffers], "complementOf": [.complementDiffers],
    "moreThanOne": [.moreThanOneDiffers], "mix": [.extraMentionsDiffer, .marginalDiffers],
    "people": [.peopleDiffer], "countOf": [.countDiffers], "populationOf": [.populationDiffers],
    "sameTotal": [.breakdownsDiffer],
  ]
}

extension Measure.Links {
  fileprivate var members: [JSON.Member] {
    JSON.members([
      "parts": parts.isEmpty ? nil : JSON.list(parts.map { JSON.text($0.text) }),
      "equals": equals.map { .text($0.text) },
      "sameTotal": sameTotal.map { .text($0.text) },
      "countOf": countOf.map { .text($0.text) },
      "populationOf": populationOf.map { .text($0.text) },
      "listedYear": listedYear.map(JSON.whole),
      "complementOf": complementOf.map(JSON.text),
      "mix": mix.map(JSON.text),
      "moreThanOne": moreThanOne.map(JSON.text),
    ])
  }

  /// The measures that it names.
  fileprivate var measures: [Measure.ID] {
    let paths = parts + [equals, sameTotal, countOf, populationOf].compactMap(\.self)
    return paths.map(\.measure) + [complementOf, mix, moreThanOne].compactMap(\.self)
  }
}

extension QuantityPath {
  /// The path as an author writes it, its column by the English name: `andel/efter/@norra/numerator`.
  fileprivate var text: String {
    let names = [measure, period].compactMap(\.self) + cell.map { "@\($0)" }
    return (names + [column?.rawValue].compactMap(\.self)).joined(separator: "/")
  }
}
