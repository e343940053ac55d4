package import Manuscript
import Statistics

extension [ProjectAnalysis] {
  /// Notes each shared measure that two works publish for the same unit and time with different
  /// numbers: at the later of the works, with the earlier as the related place.
  package func compareAcrossWorks(in site: Site, noting notes: inout Notes) {
    var published: [Publication] = []
    for analysis in self {
      for publication in analysis.publications() {
        let twins = published.filter { $0.isAbout(publication) && $0.work != publication.work }
        published.append(publication)
        guard let twin = twins.first(where: { !$0.agrees(with: publication) }) else { continue }
        notes.add(
          .publishedTwice,
          at: publication.place,
          [
            "measure": "\(publication.measure.title)",
            "unit": "\(site.unit(publication.unit)?.name ?? publication.unit)",
            "first": publication.text, "second": twin.text, "other": "\(twin.work)",
            "period": "\(publication.period.label)",
          ],
          related: [
            .init(Wording("det andra arbetets rad", "the other work's row"), at: twin.place)
          ]
        )
      }
    }
  }
}

extension [ProjectAnalysis] {
  /// Notes each number of a shared measure that one work shows and another protects, at the row that
  /// is shown: protected work by work it would not be protected.
  func noteShownElsewhere(in site: Site, noting notes: inout Notes) {
    let hidden = filter(\.protectsAny).flatMap { $0.publications(areHidden: true) }
    guard !hidden.isEmpty else { return }
    for shown in flatMap({ $0.publications() }) {
      guard let twin = hidden.first(where: { $0.isAbout(shown) && $0.work != shown.work }) else {
        continue
      }
      notes.add(
        .shownElsewhere,
        at: shown.place,
        [
          "measure": "\(shown.measure.title)",
          "unit": "\(site.unit(shown.unit)?.name ?? shown.unit)", "other": "\(twin.work)",
        ]
      )
    }
  }
}

/// What one work says of a shared measure for one unit and stretch of time.
private struct Publication {
  let work: String
  let measure: Measure
  let unit: CareUnit.ID
  let period: Period
  let dates: DateInterval
  /// The cell beside the unit.
  let cell: CellKey
  let amount: Amount
  let place: Place

  func isAbout(_ other: Publication) -> Bool {
    measure.sharedID == other.measure.sharedID && unit == other.unit && cell == other.cell
      && (dates.first, dates.last) == (other.dates.first, other.dates.last)
  }

  /// The same number, or one that it is printed as.
  func agrees(with other: Publication) -> Bool {
    guard let first = amount.estimate, let second = other.amount.estimate else {
      return amount == other.amount
    }
    if amount.isReported != other.amount.isReported || amount.isReported {
      let decimals = [amount, other.amount].compactMap(\.decimals).min() ?? 0
      return scaled(first * scale(other), decimals: decimals)
        == scaled(second * other.scale(self), decimals: decimals)
    }
    return amount == other.amount
  }

  /// What makes a share a percentage and a rate one per so many, as it is printed.
  private func scale(_ other: Publication) -> Double {
    switch (amount, other.amount) {
    case (.rate, .reported): measure.per
    case (.share, _), (_, .share): 100
    case (.reported(let value), _) where value.isPercent: 100
    default: 1
    }
  }

  var text: Wording {
    switch amount {
    case .share(let share, _):
      return Wording { $0.fraction(share.numerator, of: share.denominator) }
    case .reported(let value) where value.isPercent:
      return Wording { $0.percent(value.value ?? 0, decimals: value.decimals) }
    case .rate(let rate, _): return Wording { $0.shortest(rate.estimate * measure.per, atMost: 3) }
    default: return Wording { $0.shortest(amount.estimate ?? 0, atMost: 3) }
    }
  }
}

extension Amount {
  /// The decimals of a printed value.
  fileprivate var decimals: Int? {
    if case .reported(let value) = self { value.decimals } else { nil }
  }
}

extension ProjectAnalysis {
  /// Whether it has a measure whose small groups are to be protected.
  fileprivate var protectsAny: Bool { project.measures.contains(where: project.protects) }

  /// What the work publishes of shared measures, unit by unit, or what it protects of them; nothing for
  /// a period without dates, nor for a whole that belongs to several units.
  fileprivate func publications(areHidden: Bool = false) -> [Publication] {
    findings.filter { $0.measure.sharedID != nil }.flatMap { finding -> [Publication] in
      let whole: [(CellKey, [PeriodEstimate])] = [(.whole, finding.periods)]
      let cells = whole + finding.cells.map { ($0.key, $0.periods) }
      return cells.flatMap { key, periods in
        periods.compactMap { estimate in
          let own = project.units.count == 1 ? project.units.first : nil
          guard let unit = key.part(.unit)?.id ?? (finding.measure.kind == .units ? nil : own),
            let dates = estimate.period.dates,
            areHidden
              ? estimate.amount == .absent(.protected) && project.protects(finding.measure)
              : !estimate.amount.isAbsent
          else { return nil }
          let row = finding.measure.rows(about: key, in: estimate.period).first
          return Publication(
            work: project.slug,
            measure: finding.measure,
            unit: unit,
            period: estimate.period,
            dates: dates,
            cell: key.without(.unit),
            amount: estimate.amount,
            place: row?.place ?? finding.measure.place
          )
        }
      }
    }
  }
}
