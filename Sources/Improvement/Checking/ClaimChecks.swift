package import Manuscript
import Statistics

extension ProjectAnalysis {
  /// Checks every claim and figure of the report and of the cycles against the data.
  ///
  /// `language` is the site's, which says what a comma between digits means.
  package func checkClaims(in language: Language, noting notes: inout Notes) {
    for document in [project.report] + project.cycles.map(\.document) {
      for link in document.links { check(link, in: language, noting: &notes) }
    }
  }

  private func check(
    _ link: Document.Link,
    in language: Language,
    noting notes: inout Notes
  ) {
    if link.destination == "plan" {
      if project.plan == nil { notes.add(.noPlan, at: link.place) }
      return
    }
    if let planned = PlanNumber(link.destination) {
      check(planned, at: link, in: language, noting: &notes)
      return
    }
    guard let (path, stray) = ClaimPath.parse(link.destination, periods: project.periods) else {
      return
    }
    guard let finding = finding(path.measure) else {
      notes.add(
        .claimOfUnknownMeasure,
        at: link.place,
        ["id": "\(path.measure)"],
        hint: spellingHint(for: path.measure, among: project.measures.map(\.id))
      )
      return
    }
    if let stray {
      let known = project.periods.map(\.id) + ClaimPath.Statistic.allCases.map(\.rawValue)
      notes.add(
        .claimPart,
        at: link.place,
        ["part": "\(stray)", "id": "\(path.measure)"],
        hint: known.contains(stray)
          ? Wording(
            "perioden eller mätetalet står redan i adressen; en förändring skrivs change/från..till",
            "the address already has a period or statistic; a change is written change/from..to"
          )
          : spellingHint(for: stray, among: known)
      )
      return
    }
    if link.isImage {
      if !link.standsAlone { notes.add(.figureInLine, at: link.place) }
      return
    }
    switch value(of: path) {
    case .failure(let failure): note(failure, at: path, of: finding, link, noting: &notes)
    case .success(let value):
      guard !link.text.trimmed.isEmpty else { return }
      let fault = ClaimFault(
        said: ClaimText(link.text, in: language),
        value: value,
        shares: shares(behind: path),
        measure: finding.measure
      )
      if let found = fault.diagnostic(at: link.place, text: link.text) { notes.add(found) }
    }
  }

  private func note(
    _ failure: ClaimFailure,
    at path: ClaimPath,
    of finding: Finding,
    _ link: Document.Link,
    noting notes: inout Notes
  ) {
    let id = finding.measure.id
    switch failure {
    case .unknownMeasure:
      notes.add(.claimOfUnknownMeasure, at: link.place, ["id": "\(id)"])
    case .unknownCell(let cell):
      let known =
        finding.cells.map { $0.key.ids.joined(separator: "/@") }
        + finding.measure.flow.map { slug(of: $0.reason ?? $0.step) }
      notes.add(
        .claimCell,
        at: link.place,
        ["cell": "\(cell)", "id": "\(id)"],
        hint: spellingHint(for: cell, among: known)
      )
    case .unknownPeriod(let period):
      notes.add(
        .claimPart,
        at: link.place,
        ["part": "\(period)", "id": "\(id)"],
        hint: spellingHint(for: period, among: project.periods.map(\.id))
      )
    case .noValue:
      notes.add(.claimWithoutValue, at: link.place, ["id": "\(id)"])
    case .noStatistic(let statistic):
      notes.add(
        .claimStatistic,
        at: link.place,
        ["statistic": "\(statistic.rawValue)", "id": "\(id)"],
        hint: list(of: statistics(at: path))
      )
    }
  }
}

/// What may be asked for instead; nil when there is nothing.
private func list(of statistics: [ClaimPath.Statistic]) -> Wording? {
  guard !statistics.isEmpty else { return nil }
  let names = statistics.map(\.rawValue).joined(separator: ", ")
  return Wording("här finns \(names)", "there is \(names)")
}

extension Measure.Counted {
  /// The plural noun.
  package var swedish: String {
    switch self {
    case .patients: "patienter"
    case .contacts: "kontakter"
    case .treatments: "behandlingar"
    case .units: "enheter"
    case .groups: "grupper"
    case .staff: "medarbetare"
    }
  }
}
