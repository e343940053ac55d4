package import Manuscript
import Statistics

extension ProjectAnalysis {
  /// Checks every claim and figure of the report and of the cycles against the data.
  package func checkClaims(noting notes: inout Notes) {
    for document in [project.report] + project.cycles.map(\.document) {
      for link in document.links { check(link, noting: &notes) }
    }
  }

  private func check(_ link: Document.Link, noting notes: inout Notes) {
    if link.destination == "plan" {
      if project.plan == nil { notes.add(.noPlan, at: link.place) }
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
    case .failure(let failure): note(failure, of: finding, link, noting: &notes)
    case .success(let value): compare(link, with: value, of: finding, noting: &notes)
    }
  }

  private func compare(
    _ link: Document.Link,
    with value: ClaimValue,
    of finding: Finding,
    noting notes: inout Notes
  ) {
    guard !link.text.trimmed.isEmpty else { return }
    let said = ClaimText(link.text)
    guard !value.agrees(with: said) else { return }
    if case .words(let words) = said, !value.isToldInWords(words) {
      notes.add(.claimNotRead, at: link.place, ["text": "\(link.text)"])
      return
    }
    if case (.points, .percent) = (value, said) {
      notes.add(
        .percentForPoints,
        at: link.place,
        ["text": "\(link.text)", "value": Wording { value.text(in: $0) }]
      )
      return
    }
    var data = Wording { value.text(in: $0, decimals: said.decimals) }
    var hint: Wording?
    if case .share(let part, let whole) = value {
      let fraction = Wording { " (\($0.fraction(part, of: whole)))" }
      data = Wording(data.swedish + fraction.swedish, data.english + fraction.english)
      hint = finding.measure.counts.supported(part, of: whole)
    }
    notes.add(.claimDiffers, at: link.place, ["text": "\(link.text)", "data": data], hint: hint)
  }

  private func note(
    _ failure: ClaimFailure,
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
        ["statistic": "\(statistic.rawValue)", "id": "\(id)"]
      )
    }
  }
}

extension ClaimValue {
  /// Whether words that are no number could be meant as this value.
  fileprivate func isToldInWords(_ words: String) -> Bool {
    switch self {
    case .verdict: true
    case .interval: SpokenInterval(words) != nil
    case .share, .percentage, .points, .number: false
    }
  }
}

extension ClaimText {
  /// The decimals the author wrote; nil for words and fractions.
  package var decimals: Int? {
    switch self {
    case .percent(let number), .points(let number), .number(let number): number.decimals
    case .fraction, .words: nil
    }
  }
}

extension Measure.Counted {
  /// What so many can be said to show: whole percentages below a hundred, else one decimal.
  fileprivate func supported(_ part: Int, of whole: Int) -> Wording {
    let share = Wording { $0.percent(part, of: whole, decimals: whole < 100 ? 0 : 1) }
    let size = Wording { $0.whole(whole) }
    return Wording(
      "\(share.swedish) är vad \(size.swedish) \(swedish) räcker till",
      "\(share.english) is what \(size.english) \(rawValue) support"
    )
  }

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
