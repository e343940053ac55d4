import Manuscript
import Statistics

/// A true number that nothing written may tell: what the protection of small groups took away.
///
/// It is known only while a site is built, to look through what is about to be written.
package struct Secret: Sendable, Hashable {
  /// The slug of the work.
  package let work: String
  package let measure: Measure.ID
  /// What its figures are called: the measure's title.
  package let title: String
  /// The category, unit, item, step or answer that it is of; of the measure as a whole, empty.
  package let cell: [Name]
  /// The period; of a point its dates, as they are written and from the first day to the last; nil
  /// for a flow.
  package let time: Name?
  /// How many.
  package let part: Int
  /// Of how many, where that is known.
  package let whole: Int?
  /// Whether it is what rows make together, of which some are hidden.
  package var isSum = false

  /// What something is called: in files, and on pages.
  package struct Name: Sendable, Hashable {
    package let id: String
    package let label: String
  }
}

extension ProjectAnalysis {
  /// The numbers of this analysis that are not in what is published of it, in the order of the
  /// measures.
  func secrets(besides published: ProjectAnalysis) -> [Secret] {
    guard published != self else { return [] }
    return zip(findings, published.findings).flatMap { exact, shown in
      SecretNumbers(work: project.slug, exact: exact, shown: shown).all
    }
  }
}

extension Secret {
  /// What rows make together; nil where it is no number of people.
  init?(_ total: CountSheet.Total, of project: Project) {
    let measure = project.measures[total.measure]
    let row = total.observation
    guard case .period(let id) = row.time, let period = project.period(id), let pair = row.pair
    else { return nil }
    self.init(
      work: project.slug,
      measure: measure.id,
      title: measure.title,
      cell: row.cell.parts.map { Name(id: $0.id, label: $0.label) },
      time: period.name,
      part: pair.0,
      whole: pair.1
    )
    isSum = true
  }
}

/// The numbers of one measure that are withheld.
private struct SecretNumbers {
  let work: String
  let exact: Finding
  let shown: Finding

  var all: [Secret] {
    var secrets = withheld(exact.periods, shown.periods, cell: [])
    for cell in exact.cells {
      let known = shown.cells.first { $0.key == cell.key }
      let names = cell.key.parts.map { Secret.Name(id: $0.id, label: $0.label) }
      secrets += withheld(cell.periods, known?.periods ?? [], cell: names)
    }
    secrets += answers
    let (several, known) = (exact.combined?.moreThanOne, shown.combined?.moreThanOne)
    // Where it stands the total of everybody stands too.
    let name = Secret.Name(id: "moreThanOne", label: "mer än en")
    secrets += withheld(several ?? [], known ?? [], cell: [name])
    return secrets + points + steps
  }

  private func withheld(
    _ exact: [PeriodEstimate],
    _ shown: [PeriodEstimate],
    cell: [Secret.Name]
  ) -> [Secret] {
    exact.compactMap { estimate in
      let known = shown.first { $0.period.id == estimate.period.id }
      // A count whose share is not told is no secret itself.
      guard known?.amount != estimate.amount, known?.amount.people != estimate.amount.people
      else { return nil }
      return secret(estimate.amount, cell: cell, time: estimate.period.name)
    }
  }

  /// The answers of a survey that are hidden.
  private var answers: [Secret] {
    guard exact.measure.kind == .survey else { return [] }
    return zip(exact.measure.observations, shown.measure.observations).compactMap { row, known in
      guard row.figure != known.figure, case .period(let id) = row.time, let count = row.count,
        let period = exact.cells.flatMap(\.periods).first(where: { $0.period.id == id })?.period
      else { return nil }
      let names = row.cell.parts.map { Secret.Name(id: $0.id, label: $0.label) }
      let item = exact.cells.first { $0.key == row.cell.without(.answer) }
      let share = item?.periods.first { $0.period.id == id }
      return secret(count, of: share?.amount.denominator, cell: names, time: period.name)
    }
  }

  /// The points of a series that are put together with others, or hidden.
  private var points: [Secret] {
    let known = shown.series?.points ?? []
    return (exact.series?.points ?? []).compactMap { point in
      // The same numbers in another chart may have another interval, or none.
      let isShown = known.contains { other in
        other.date == point.date && other.amount.people == point.amount.people
          && other.amount.denominator == point.amount.denominator
      }
      guard !isShown else { return nil }
      let days = "\(point.date.first.text)/\(point.date.last.text)"
      let name = Secret.Name(id: point.date.text, label: days)
      return secret(point.amount, cell: [], time: name)
    }
  }

  private var steps: [Secret] {
    guard shown.steps != exact.steps else { return [] }
    return exact.steps.flatMap { step in
      let name = Secret.Name(id: slug(of: step.label), label: step.label)
      return [secret(step.count, cell: [name], time: nil)]
        + step.excluded.map { exclusion in
          let reason = Secret.Name(id: slug(of: exclusion.reason), label: exclusion.reason)
          return secret(exclusion.count, cell: [reason], time: nil)
        }
    }
  }

  private func secret(_ amount: Amount, cell: [Secret.Name], time: Secret.Name) -> Secret? {
    switch amount {
    case .share(let share, _):
      return secret(share.numerator, of: share.denominator, cell: cell, time: time)
    case .rate(let rate, _): return secret(rate.events, cell: cell, time: time)
    case .count(let count): return secret(count, cell: cell, time: time)
    // What is said of few people is not a number of them; its size is.
    case .value(let summary): return summary.count.map { secret($0, cell: cell, time: time) }
    case .reported, .absent: return nil
    }
  }

  private func secret(
    _ part: Int,
    of whole: Int? = nil,
    cell: [Secret.Name],
    time: Secret.Name?
  ) -> Secret {
    Secret(
      work: work,
      measure: exact.measure.id,
      title: exact.measure.title,
      cell: cell,
      time: time,
      part: part,
      whole: whole
    )
  }
}

extension Amount {
  /// How many people a share or a count counts.
  fileprivate var people: Int? {
    switch self {
    case .share(let share, _): share.numerator
    case .rate(let rate, _): rate.events
    case .count(let count): count
    default: nil
    }
  }
}

extension Period {
  fileprivate var name: Secret.Name { Secret.Name(id: id, label: label) }
}
