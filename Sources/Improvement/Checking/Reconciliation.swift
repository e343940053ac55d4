import Manuscript
import Statistics

/// Looks for numbers of one project that should agree and do not: parts against totals, one table
/// against another, a flow against itself.
struct Reconciliation {
  let project: Project
  let findings: [Finding]
}

extension Reconciliation {
  /// Every mismatch, in the order of the measures.
  func mismatches() -> [Mismatch] {
    let checks: [(Finding) -> [Mismatch]] = [
      printedTotals, parts, equals, complement, combinations, mixAgainstPeople, flow,
    ]
    return findings.flatMap { finding in checks.flatMap { $0(finding) } }
  }

  private func finding(_ id: Measure.ID?) -> Finding? {
    guard let id else { return nil }
    return findings.first { $0.measure.id == id }
  }

  private func mismatch(
    _ code: Code,
    _ first: Quantity,
    _ second: Quantity,
    period: Period?,
    cell: CellKey = .whole
  ) -> Mismatch? {
    guard abs(first.value - second.value) > 1e-9 else { return nil }
    var measures: [Measure.ID] = []
    var files: [String] = []
    for measure in first.measures + second.measures where !measures.contains(measure.id) {
      measures.append(measure.id)
      if let path = measure.data?.path, !files.contains(path) { files.append(path) }
    }
    return Mismatch(
      code: code,
      measures: measures,
      files: files,
      period: period,
      cell: cell,
      first: first.value,
      second: second.value,
      firstPlace: first.place,
      secondPlace: second.place == first.place ? nil : second.place
    )
  }

  /// A number of a table, with the measures it comes from and the place of its row.
  private struct Quantity {
    let value: Double
    let measures: [Measure]
    let place: Place

    init(_ value: Double, of measures: [Measure], at place: Place) {
      self.value = value
      self.measures = measures
      self.place = place
    }
  }

  /// Where a measure's table speaks of a cell in a period.
  private func place(of measure: Measure, _ period: Period, _ cell: CellKey = .whole) -> Place {
    let rows = measure.observations.filter { $0.falls(in: period) }
    return (rows.first { $0.cell == cell } ?? rows.first)?.place ?? measure.place
  }
}

// MARK: - Within one table

extension Reconciliation {
  /// D310: each printed total against the sum of its parts.
  private func printedTotals(_ finding: Finding) -> [Mismatch] {
    let measure = finding.measure
    // Those who began are no part of a total, but what it should be.
    let people =
      measure.kind == .change ? ChangeClass.started.rawValue : measure.of.map { slug(of: $0) }
    return measure.printedTotals.flatMap { total -> [Mismatch] in
      let rows = measure.observations.filter { row in
        row.time == total.time && total.cell.parts.allSatisfy(row.cell.parts.contains)
          && (people == nil || row.cell.part(.category)?.id != people)
      }
      // What is not reported stays out of a total; what is protected, or printed without its
      // counts, is in it but can't be added.
      guard rows.contains(where: { $0.absence == nil }), rows.allSatisfy(canStandBeside)
      else { return [] }
      let period = project.periods.first { total.falls(in: $0) }
      return zip(columns(of: total), sums(of: rows, like: total)).compactMap { printed, computed in
        mismatch(
          .totalDiffers,
          Quantity(printed, of: [measure], at: total.place),
          Quantity(computed, of: [measure], at: total.place),
          period: period,
          cell: total.cell
        )
      }
    }
  }

  /// Whether a row can be added to a sum, or left out of it.
  private func canStandBeside(_ row: Observation) -> Bool {
    if let absence = row.absence { return absence != .protected }
    return !columns(of: row).isEmpty
  }

  private func columns(of row: Observation) -> [Double] {
    switch row.figure {
    case .share(let numerator, let denominator): [Double(numerator), Double(denominator)]
    case .rate(let events, let exposure): [Double(events), exposure]
    case .count(let count): [Double(count)]
    default: []
    }
  }

  private func sums(of rows: [Observation], like total: Observation) -> [Double] {
    let parts = rows.map(columns(of:)).filter { !$0.isEmpty }
    let width = columns(of: total).count
    return (0..<width).map { column in
      // An exposure that all parts share with the total is the same people, not more of them.
      if case .rate(_, let common) = total.figure, column == 1,
        parts.allSatisfy({ $0[1] == common })
      {
        return common
      }
      return parts.reduce(0) { $0 + ($1.count > column ? $1[column] : 0) }
    }
  }

  /// D318: what comes into a step is what goes on and what is excluded.
  ///
  /// A step that names none follows the one before it.
  private func flow(_ finding: Finding) -> [Mismatch] {
    let rows = finding.measure.flow
    let steps = rows.filter { $0.reason == nil }
    return steps.indices.compactMap { index in
      let following = steps.indices.filter { later in
        later != index && (steps[later].source(among: steps) ?? later - 1) == index
      }
      guard let next = following.first.map({ steps[$0] }) else { return nil }
      let excluded = rows.filter { $0.reason != nil && $0.source(among: steps) == index }
      let left = steps[index].count - excluded.reduce(0) { $0 + $1.count }
      let onward = following.reduce(0) { $0 + steps[$1].count }
      return mismatch(
        .flowDiffers,
        Quantity(Double(onward), of: [finding.measure], at: next.place),
        Quantity(Double(left), of: [finding.measure], at: steps[index].place),
        period: nil
      )
    }
  }
}

extension FlowRow {
  /// The index of the step that a row names as the one it comes from.
  fileprivate func source(among steps: [FlowRow]) -> Int? {
    from.flatMap { name in steps.firstIndex { slug(of: $0.step) == slug(of: name) } }
  }
}

// MARK: - Between tables

extension Reconciliation {
  /// D311: a measure against the sum of the measures it consists of.
  private func parts(_ finding: Finding) -> [Mismatch] {
    let parts = finding.measure.links.parts.compactMap { self.finding($0) }
    guard !parts.isEmpty, parts.count == finding.measure.links.parts.count else { return [] }
    return comparable(finding).compactMap { key, estimate in
      guard let whole = estimate.amount.quantity else { return nil }
      var sum = 0.0
      for part in parts {
        guard let amount = part.amount(of: key, in: estimate.period) else {
          // A part that says nothing of the period can't be added; one that only lacks the row can.
          guard part.speaks(of: estimate.period) else { return nil }
          continue
        }
        guard !amount.isProtected else { return nil }
        sum += amount.quantity ?? 0
      }
      return mismatch(
        .partsDiffer,
        Quantity(
          whole,
          of: [finding.measure],
          at: place(of: finding.measure, estimate.period, key)
        ),
        Quantity(
          sum,
          of: parts.map(\.measure),
          at: place(of: parts[0].measure, estimate.period, key)
        ),
        period: estimate.period,
        cell: key
      )
    }
  }

  /// D312: two measures of the same quantity.
  private func equals(_ finding: Finding) -> [Mismatch] {
    guard let other = self.finding(finding.measure.links.equals) else { return [] }
    return comparable(finding).compactMap { key, estimate in
      guard let first = estimate.amount.quantity,
        let second = other.amount(of: key, in: estimate.period)?.quantity
      else { return nil }
      return mismatch(
        .sameDiffers,
        Quantity(
          first,
          of: [finding.measure],
          at: place(of: finding.measure, estimate.period, key)
        ),
        Quantity(second, of: [other.measure], at: place(of: other.measure, estimate.period, key)),
        period: estimate.period,
        cell: key
      )
    }
  }

  /// The cells of a measure by period, or the measure as a whole where it has none.
  private func comparable(_ finding: Finding) -> [(CellKey, PeriodEstimate)] {
    guard !finding.cells.isEmpty else { return finding.periods.map { (.whole, $0) } }
    return finding.cells.flatMap { cell in cell.periods.map { (cell.key, $0) } }
  }

  /// D313: two proportions that are each other's rest.
  private func complement(_ finding: Finding) -> [Mismatch] {
    guard let other = self.finding(finding.measure.links.complementOf) else { return [] }
    return finding.periods.compactMap { estimate in
      guard case .share(let share, _) = estimate.amount,
        case .share(let rest, _)? = other.amount(of: .whole, in: estimate.period)
      else { return nil }
      return mismatch(
        .complementDiffers,
        Quantity(
          Double(share.numerator + rest.numerator),
          of: [finding.measure, other.measure],
          at: place(of: finding.measure, estimate.period)
        ),
        Quantity(
          Double(rest.denominator),
          of: [other.measure],
          at: place(of: other.measure, estimate.period)
        ),
        period: estimate.period
      )
    }
  }

  /// D314 to D317: a table of combinations against the mix and the proportion of the same people.
  private func combinations(_ finding: Finding) -> [Mismatch] {
    guard finding.measure.kind == .combinations else { return [] }
    let mix = self.finding(finding.measure.links.mix)
    let several = self.finding(finding.measure.links.moreThanOne)
    return project.periods.flatMap { period -> [Mismatch] in
      let list = CombinationList(finding, in: period)
      guard !list.rows.isEmpty else { return [] }
      let listPlace = place(of: finding.measure, period)
      var found: [Mismatch?] = []
      if let several, case .share(let share, _)? = several.amount(of: .whole, in: period) {
        found.append(
          mismatch(
            .moreThanOneDiffers,
            Quantity(Double(list.moreThanOne), of: [finding.measure], at: listPlace),
            Quantity(
              Double(share.numerator),
              of: [several.measure],
              at: place(of: several.measure, period)
            ),
            period: period
          )
        )
        if let mix, case .count(let people)? = mix.amount(of: .whole, in: period) {
          found.append(
            mismatch(
              .peopleDiffer,
              Quantity(Double(people), of: [mix.measure], at: place(of: mix.measure, period)),
              Quantity(
                Double(share.denominator),
                of: [several.measure],
                at: place(of: several.measure, period)
              ),
              period: period
            )
          )
        }
      }
      if let mix { found += againstMix(list, finding, mix, period, listPlace) }
      return found.compactMap(\.self)
    }
  }

  private func againstMix(
    _ list: CombinationList,
    _ finding: Finding,
    _ mix: Finding,
    _ period: Period,
    _ listPlace: Place
  ) -> [Mismatch?] {
    guard case .count(let people)? = mix.amount(of: .whole, in: period) else { return [] }
    var mentions = 0
    var found = strangers(in: list, finding, mix, period)
    for cell in mix.cells {
      guard let count = mix.amount(of: cell.key, in: period)?.mentions, let id = cell.key.ids.first
      else { continue }
      mentions += count
      let marginal = list.mentions(of: id)
      if marginal > count || (list.listsSingles && marginal != count) {
        found.append(
          mismatch(
            .marginalDiffers,
            Quantity(
              Double(marginal),
              of: [finding.measure],
              at: row(of: id, in: finding, period)?.place ?? listPlace
            ),
            Quantity(
              Double(count),
              of: [mix.measure],
              at: place(of: mix.measure, period, cell.key)
            ),
            period: period,
            cell: cell.key
          )
        )
      }
    }
    found.append(
      mismatch(
        .extraMentionsDiffer,
        Quantity(Double(list.extraMentions), of: [finding.measure], at: listPlace),
        Quantity(Double(mentions - people), of: [mix.measure], at: place(of: mix.measure, period)),
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
  ) -> [Mismatch?] {
    list.members.filter { id in
      mix.cell([id]).flatMap { mix.amount(of: $0.key, in: period) } == nil
    }.map { id in
      let row = row(of: id, in: finding, period)
      return mismatch(
        .marginalDiffers,
        Quantity(
          Double(list.mentions(of: id)),
          of: [finding.measure],
          at: row?.place ?? finding.measure.place
        ),
        Quantity(0, of: [mix.measure], at: place(of: mix.measure, period)),
        period: period,
        cell: CellKey([CellKey.Part(.category, id: id, label: row?.cell.name(of: id) ?? id)])
      )
    }
  }

  /// The first row of a list that names a member.
  private func row(of id: String, in finding: Finding, _ period: Period) -> Observation? {
    finding.measure.observations.first { $0.falls(in: period) && $0.cell.members.contains(id) }
  }

  /// D319: no category of a mix can hold more people than there are.
  private func mixAgainstPeople(_ finding: Finding) -> [Mismatch] {
    guard finding.measure.kind == .mix, finding.measure.of != nil else { return [] }
    return finding.cells.flatMap { cell in
      cell.periods.compactMap { estimate -> Mismatch? in
        guard case .count(let count) = estimate.amount,
          case .count(let people)? = finding.amount(of: .whole, in: estimate.period),
          count > people
        else { return nil }
        return mismatch(
          .categoryTooLarge,
          Quantity(
            Double(count),
            of: [finding.measure],
            at: place(of: finding.measure, estimate.period, cell.key)
          ),
          Quantity(
            Double(people),
            of: [finding.measure],
            at: place(of: finding.measure, estimate.period)
          ),
          period: estimate.period,
          cell: cell.key
        )
      }
    }
  }
}

/// One period's list of combinations, as counts.
private struct CombinationList {
  let rows: [(members: [String], count: Int)]

  init(_ finding: Finding, in period: Period) {
    rows = finding.cells.compactMap { cell in
      guard let count = finding.amount(of: cell.key, in: period)?.quantity,
        let id = cell.key.ids.first
      else { return nil }
      return (id.split(separator: "+").map(String.init), Int(count))
    }
  }

  /// Who is in the list, each once, in its order.
  var members: [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.members).filter { seen.insert($0).inserted }
  }

  var listsSingles: Bool { rows.contains { $0.members.count == 1 } }
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

extension Finding {
  /// What the measure, or one of its cells, says of a period.
  package func amount(of key: CellKey, in period: Period) -> Amount? {
    let estimates = key.isWhole ? periods : cells.first { $0.key == key }?.periods
    return estimates?.first { $0.period.id == period.id }?.amount
  }
}

extension Amount {
  /// The whole number that two tables can be compared by: a count, the denominator of a share, the
  /// events of a rate.
  var quantity: Double? {
    switch self {
    case .share(let share, _): Double(share.denominator)
    case .rate(let rate, _): Double(rate.events)
    case .count(let count): Double(count)
    case .value, .reported, .absent: nil
    }
  }

  /// How many a category of a mix counts: it is a share of the people once their number is known.
  var mentions: Int? {
    switch self {
    case .share(let share, _): share.numerator
    case .count(let count): count
    default: nil
    }
  }

  var isProtected: Bool { self == .absent(.protected) }
}
