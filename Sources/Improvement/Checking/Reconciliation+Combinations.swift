import Manuscript
import Statistics

// A table of combinations against the mix and the proportion of the same people.

extension Reconciliation {
  /// D314 to D317, period by period; a sum that a protected row belongs to is not known and says
  /// nothing.
  func combinations(_ finding: Finding) -> [Comparison] {
    guard finding.measure.kind == .combinations else { return [] }
    let mix = self.finding(finding.measure.links.mix)
    let several = self.finding(finding.measure.links.moreThanOne)
    return project.periods.flatMap { period -> [Comparison] in
      let list = CombinationList(finding, in: period)
      guard !list.rows.isEmpty else { return [] }
      var found: [Comparison] = []
      if let several { found += againstShare(list, finding, several, mix, period) }
      if let mix { found += againstMix(list, finding, mix, period) }
      return found
    }
  }

  /// A number of a measure as a whole in a period.
  private func whole(
    _ value: Int,
    of finding: Finding,
    _ period: Period,
    in columns: [TableNumber.Column]? = nil
  ) -> Quantity {
    Quantity(
      Double(value),
      of: [finding.measure],
      at: place(of: finding.measure, period),
      from: numbers(of: finding.measure, period, in: columns)
    )
  }

  private func againstShare(
    _ list: CombinationList,
    _ finding: Finding,
    _ several: Finding,
    _ mix: Finding?,
    _ period: Period
  ) -> [Comparison] {
    guard case .share(let share, _)? = several.amount(of: .whole, in: period) else { return [] }
    var found: [Comparison] = []
    if !list.hides(where: { $0.count > 1 }) {
      found.append(
        Comparison(
          .moreThanOneDiffers,
          whole(list.moreThanOne, of: finding, period),
          whole(share.numerator, of: several, period, in: [.numerator]),
          period: period
        )
      )
    }
    let all = whole(share.denominator, of: several, period, in: [.denominator])
    if let mix, case .count(let people)? = mix.amount(of: .whole, in: period) {
      found.append(
        Comparison(.peopleDiffer, whole(people, of: mix, period), all, period: period)
      )
    }
    if list.listsSingles, !list.hides(where: { _ in true }) {
      found.append(
        Comparison(.peopleDiffer, whole(list.people, of: finding, period), all, period: period)
      )
    }
    return found
  }

  private func againstMix(
    _ list: CombinationList,
    _ finding: Finding,
    _ mix: Finding,
    _ period: Period
  ) -> [Comparison] {
    guard case .count(let people)? = mix.amount(of: .whole, in: period) else { return [] }
    var mentions = 0
    var isWhole = !list.hides { _ in true }
    var found = strangers(in: list, finding, mix, period)
    for cell in mix.cells {
      let amount = mix.amount(of: cell.key, in: period)
      if amount == .absent(.protected) { isWhole = false }
      guard let count = amount?.mentions, let id = cell.key.ids.first else { continue }
      mentions += count
      guard !list.hides(where: { $0.contains(id) }) else { continue }
      let marginal = list.mentions(of: id)
      guard marginal > count || list.listsSingles else { continue }
      let rows = rows(naming: id, in: finding, period)
      found.append(
        Comparison(
          .marginalDiffers,
          Quantity(
            Double(marginal),
            of: [finding.measure],
            at: rows.first?.place ?? place(of: finding.measure, period),
            from: rows.flatMap { $0.numbers(of: finding.measure) }
          ),
          Quantity(
            Double(count),
            of: [mix.measure],
            at: place(of: mix.measure, period, cell.key),
            from: numbers(of: mix.measure, period, cell.key)
          ),
          period: period,
          cell: cell.key
        )
      )
    }
    guard isWhole else { return found }
    found.append(
      Comparison(
        .extraMentionsDiffer,
        whole(list.extraMentions, of: finding, period),
        Quantity(
          Double(mentions - people),
          of: [mix.measure],
          at: place(of: mix.measure, period),
          from: mix.measure.observations.filter { $0.falls(in: period) }
            .flatMap { $0.numbers(of: mix.measure) }
        ),
        period: period
      )
    )
    return found
  }

  /// D316 for a member of the list that the mix has no row for in the period.
  private func strangers(
    in list: CombinationList,
    _ finding: Finding,
    _ mix: Finding,
    _ period: Period
  ) -> [Comparison] {
    list.members.filter { id in
      mix.cell([id]).flatMap { mix.amount(of: $0.key, in: period) } == nil
    }.map { id in
      let rows = rows(naming: id, in: finding, period)
      let name = rows.first?.cell.name(of: id) ?? id
      var comparison = Comparison(
        .marginalDiffers,
        Quantity(
          Double(list.mentions(of: id)),
          of: [finding.measure],
          at: rows.first?.place ?? finding.measure.place,
          from: []
        ),
        Quantity(0, of: [mix.measure], at: place(of: mix.measure, period), from: []),
        period: period,
        cell: CellKey([CellKey.Part(.category, id: id, label: name)])
      )
      comparison.suggestion = nearestSpelling(to: name, in: mix.cells.map(\.key.label)).map {
        Wording("menade du ”\($0)”?", "did you mean “\($0)”?")
      }
      return comparison
    }
  }

  /// The rows of a list that name a member.
  private func rows(naming id: String, in finding: Finding, _ period: Period) -> [Observation] {
    finding.measure.observations.filter { $0.falls(in: period) && $0.cell.members.contains(id) }
  }
}

/// One period's list of combinations, as counts.
private struct CombinationList {
  let rows: [(members: [String], count: Int)]
  /// The members of each combination whose count is protected.
  private let hidden: [[String]]

  init(_ finding: Finding, in period: Period) {
    hidden = finding.cells.compactMap { cell in
      guard finding.amount(of: cell.key, in: period) == .absent(.protected) else { return nil }
      return cell.key.ids.first?.split(separator: "+").map(String.init)
    }
    rows = finding.cells.compactMap { cell in
      guard case .count(let count)? = finding.amount(of: cell.key, in: period),
        let id = cell.key.ids.first
      else { return nil }
      return (id.split(separator: "+").map(String.init), count)
    }
  }

  /// Who is in the list, each once, in its order.
  var members: [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.members).filter { seen.insert($0).inserted }
  }

  /// Whether the count of some combination of the kind is protected.
  func hides(where isOfKind: ([String]) -> Bool) -> Bool { hidden.contains(where: isOfKind) }

  var listsSingles: Bool { rows.contains { $0.members.count == 1 } }
  var people: Int { rows.reduce(0) { $0 + $1.count } }
  var moreThanOne: Int { rows.filter { $0.members.count > 1 }.reduce(0) { $0 + $1.count } }
  var extraMentions: Int { rows.reduce(0) { $0 + ($1.members.count - 1) * $1.count } }

  func mentions(of id: String) -> Int {
    rows.filter { $0.members.contains(id) }.reduce(0) { $0 + $1.count }
  }
}

extension CellKey {
  /// The ids of a combination's members.
  fileprivate var members: [String] {
    part(.combination)?.id.split(separator: "+").map(String.init) ?? []
  }

  /// The name that a combination gives one of its members.
  fileprivate func name(of id: String) -> String? {
    part(.combination)?.label.split(separator: "+").map(\.trimmed).first { slug(of: $0) == id }
  }
}
