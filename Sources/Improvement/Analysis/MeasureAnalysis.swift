import Manuscript
import Statistics

extension Finding {
  /// The analysis of one measure: pure, without files or words.
  package init(of measure: Measure, periods: [Period], isPlanned: Bool) {
    self.init(measure: measure)
    let analysis = MeasureAnalysis(measure: measure, periods: periods)
    switch measure.kind {
    case .mix: analysis.analyseMix(&self)
    case .combinations: analysis.analyseCombinations(&self)
    case .flow: steps = analysis.flowSteps()
    case .survey: analysis.analyseSurvey(&self)
    case .change: ChangeAnalysis(measure: measure, periods: periods).analyse(&self)
    case .units, .proportion, .rate, .count, .value: analysis.analyseValues(&self)
    }
    changes = analysis.changes(of: self.periods)
    for index in cells.indices {
      cells[index].changes = analysis.changes(of: cells[index].periods)
    }
    series = SeriesFinding(of: measure, periods: periods)
    if series?.isOverdispersed == true { dropUncertainty() }
    ArmsAnalysis(of: measure, periods: periods)?.analyse(&self)
    verdict = Verdict(of: self, periods: periods, isPlanned: isPlanned)
  }
}

extension Finding {
  /// Takes away what presumes that the counts vary no more than chance: the intervals of periods
  /// made of overdispersed points, and their comparison.
  private mutating func dropUncertainty() {
    periods = periods.map { PeriodEstimate(period: $0.period, amount: $0.amount.withoutInterval) }
    changes = changes.map(\.withoutUncertainty)
    for index in cells.indices {
      cells[index].periods = cells[index].periods.map {
        PeriodEstimate(period: $0.period, amount: $0.amount.withoutInterval)
      }
      cells[index].changes = cells[index].changes.map(\.withoutUncertainty)
    }
  }
}

/// The steps that turn a measure's observations into a finding.
private struct MeasureAnalysis {
  let measure: Measure
  let periods: [Period]

  /// What one cell says in each period; periods that nothing was said of are left out.
  func estimates(of observations: [Observation]) -> [PeriodEstimate] {
    periods.compactMap { period in
      Pool(observations.filter { $0.falls(in: period) }, of: measure).amount.map {
        PeriodEstimate(period: period, amount: $0)
      }
    }
  }

  /// The keys of the cells, in the order of the table.
  func keys() -> [CellKey] {
    var seen: Set<CellKey> = []
    return measure.observations.map(\.cell).filter { !$0.isWhole && seen.insert($0).inserted }
  }

  /// The chosen pair first, then each later period against the first.
  func changes(of estimates: [PeriodEstimate]) -> [Change] {
    let measured = estimates.filter { !$0.amount.isAbsent }
    guard let first = measured.first, measured.count > 1 else { return [] }
    var pairs: [(PeriodEstimate, PeriodEstimate)] = []
    if measure.compare.count == 2 {
      let from = measured.first { $0.period.id == measure.compare[0] }
      let to = measured.first { $0.period.id == measure.compare[1] }
      guard let from, let to else { return [] }
      pairs.append((from, to))
    } else if let last = measured.last {
      pairs.append((first, last))
    }
    for later in measured.dropFirst()
    where !pairs.contains(where: { $0.0 == first && $0.1 == later }) {
      pairs.append((first, later))
    }
    return pairs.map { Change(from: $0.0, to: $0.1, of: measure, periods: periods) }
  }
}

// MARK: - Proportions, rates, counts, values, and units of them

extension MeasureAnalysis {
  func analyseValues(_ finding: inout Finding) {
    let keys = keys()
    finding.cells = keys.map { key in
      CellFinding(
        key: key,
        periods: estimates(of: measure.observations.filter { $0.cell == key })
      )
    }
    let whole = measure.observations.filter { $0.cell.isWhole }
    finding.periods = whole.isEmpty ? totals() : estimates(of: whole)
    if measure.isComparable, measure.comparableReason != nil { rank(&finding.cells) }
  }

  /// The whole of a measure that has only cells: added up, or the printed total where the values
  /// are reported ones and can't be.
  private func totals() -> [PeriodEstimate] {
    periods.compactMap { period in
      let rows = measure.observations.filter { $0.falls(in: period) }
      let printed = measure.printedTotals.first { $0.falls(in: period) }
      guard !rows.isEmpty || printed != nil else { return nil }
      if case .reported(let reported)? = printed?.figure {
        return PeriodEstimate(period: period, amount: .reported(reported))
      }
      if rows.contains(where: { $0.absence == .protected }) {
        let told = Pool(measure.toldTotals(of: .whole, in: period), of: measure).amount
        return PeriodEstimate(period: period, amount: told ?? .absent(.protected))
      }
      let counted = rows.filter { if case .reported = $0.figure { false } else { true } }
      guard let amount = Pool(counted, of: measure).amount else { return nil }
      return PeriodEstimate(period: period, amount: amount)
    }
  }

  /// Places from 1 by the last period that any cell has a value in, best first; the same value
  /// shares a place, and a cell without a value in that period has none.
  private func rank(_ cells: inout [CellFinding]) {
    let estimate = { (cell: CellFinding, period: Period) in
      cell.periods.first { $0.period.id == period.id }?.amount.estimate
    }
    let ranked = cells
    let last = periods.last { period in ranked.contains { estimate($0, period) != nil } }
    guard let last else { return }
    // One that is not shown may be ahead of all.
    let isHidden = ranked.contains { cell in
      cell.periods.contains { $0.period.id == last.id && $0.amount == .absent(.protected) }
    }
    guard !isHidden else { return }
    let estimates = cells.map { estimate($0, last) }
    for index in cells.indices {
      guard let own = estimates[index] else { continue }
      let ahead = estimates.compactMap(\.self).count { other in
        measure.better == .lower ? other < own : other > own
      }
      cells[index].rank = ahead + 1
    }
  }
}

// MARK: - Mix and combinations

extension MeasureAnalysis {
  func analyseMix(_ finding: inout Finding) {
    let people = measure.of.map { slug(of: $0) }
    let keys = keys()
    let whole = keys.filter { $0.part(.category)?.id == people && people != nil }
    let categories = keys.filter { !whole.contains($0) }
    finding.periods = estimates(of: measure.observations.filter { whole.contains($0.cell) })
    finding.cells = categories.map { key in
      let rows = measure.observations.filter { $0.cell == key }
      let group = key.without(.category)
      let beside = (people == nil ? categories : whole).filter { $0.without(.category) == group }
      return CellFinding(key: key, periods: mixShares(of: rows, of: group, with: beside))
    }
  }

  /// Shares of the people of the same unit where their number is given, else of all its mentions.
  private func mixShares(
    of rows: [Observation],
    of group: CellKey,
    with beside: [CellKey]
  ) -> [PeriodEstimate] {
    estimates(of: rows).map { estimate in
      guard case .count(let count) = estimate.amount else { return estimate }
      let denominator = sum(of: beside, making: group, in: estimate.period)
      guard let denominator, denominator > 0, count <= denominator else { return estimate }
      let amount = Amount(numerator: count, denominator: denominator, of: measure)
      return PeriodEstimate(period: estimate.period, amount: amount)
    }
  }

  /// How many some cells count together; where one of them is protected, only if that is told.
  private func sum(of cells: [CellKey], making whole: CellKey, in period: Period) -> Int? {
    let rows = measure.observations.filter { $0.falls(in: period) && cells.contains($0.cell) }
    guard !rows.contains(where: { $0.absence == .protected }) else {
      return measure.toldTotals(of: whole, in: period).first?.count
    }
    let counts = rows.compactMap(\.count)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  func analyseCombinations(_ finding: inout Finding) {
    finding.cells = keys().map { key in
      var cell = CellFinding(
        key: key,
        periods: estimates(of: measure.observations.filter { $0.cell == key })
      )
      cell.members = key.part(.combination)?.id.split(separator: "+").count ?? 1
      return cell
    }
    finding.periods = estimates(of: measure.observations).map { estimate in
      guard case .absent(.protected) = estimate.amount,
        let told = measure.toldTotals(of: .whole, in: estimate.period).first?.count
      else { return estimate }
      return PeriodEstimate(period: estimate.period, amount: .count(told))
    }
    var combined = CombinationFinding(moreThanOne: [], meanNumber: [])
    for whole in finding.periods {
      guard case .count(let total) = whole.amount else { continue }
      // Where everybody in the list has more than one, the total says how many.
      let hasSingles = finding.cells.contains { $0.members == 1 }
      guard !isProtected(whole.period) else {
        if !hasSingles {
          combined.moreThanOne.append(PeriodEstimate(period: whole.period, amount: whole.amount))
        }
        continue
      }
      let rows: [(members: Int, count: Int)] = finding.cells.compactMap { cell in
        let estimate = cell.periods.first { $0.period.id == whole.period.id }
        guard case .count(let count)? = estimate?.amount else { return nil }
        return (cell.members, count)
      }
      let several = rows.filter { $0.members > 1 }.reduce(0) { $0 + $1.count }
      let listsSingles = rows.contains { $0.members == 1 }
      let amount =
        listsSingles
        ? Amount(numerator: several, denominator: total, of: measure) : .count(several)
      combined.moreThanOne.append(PeriodEstimate(period: whole.period, amount: amount))
      if listsSingles, total > 0 {
        let mentions = rows.reduce(0) { $0 + $1.members * $1.count }
        combined.meanNumber.append(
          .init(period: whole.period.id, value: Double(mentions) / Double(total))
        )
      }
    }
    finding.combined = combined
  }
}

extension MeasureAnalysis {
  /// Whether some row of a period is protected.
  private func isProtected(_ period: Period) -> Bool {
    measure.observations.contains { $0.absence == .protected && $0.falls(in: period) }
  }
}

// MARK: - Flow and survey

extension MeasureAnalysis {
  func flowSteps() -> [FlowStep] {
    let steps = measure.flow.filter { $0.reason == nil }
    return steps.map { row in
      let excluded = measure.flow.filter { other in
        guard other.reason != nil else { return false }
        return other.from.map { slug(of: $0) } == slug(of: row.step)
      }
      return FlowStep(
        label: row.step,
        count: row.count,
        excluded: excluded.map { .init(reason: $0.reason ?? $0.step, count: $0.count) }
      )
    }
  }

  /// Items with the share of the most positive answers; `top:` names them, else it is the last
  /// answer of the table.
  func analyseSurvey(_ finding: inout Finding) {
    var seen: Set<String> = []
    let items = measure.observations.compactMap { $0.cell.part(.item) }
      .filter { seen.insert($0.id).inserted }
    finding.cells = items.map { item in
      let rows = measure.observations.filter { $0.cell.part(.item)?.id == item.id }
      let key = CellKey([item])
      guard rows.contains(where: { $0.cell.part(.answer) != nil }) else {
        return CellFinding(key: key, periods: estimates(of: rows))
      }
      var cell = CellFinding(key: key, periods: topShares(of: rows, in: key))
      cell.surveys = periods.compactMap { period in
        let answers = answers(of: rows.filter { $0.falls(in: period) }, to: key, in: period)
        return answers.isEmpty ? nil : CellFinding.Survey(period: period.id, answers: answers)
      }
      return cell
    }
  }

  /// How many chose each answer, in the order of the table, the units of an answer added up; none
  /// where one of them is missing.
  private func answers(
    of rows: [Observation],
    to item: CellKey,
    in period: Period
  ) -> [CellFinding.Answer] {
    guard rows.allSatisfy({ $0.count != nil || $0.absence == .protected }) else { return [] }
    var answers: [CellKey.Part] = []
    for answer in rows.compactMap({ $0.cell.part(.answer) }) where !answers.contains(answer) {
      answers.append(answer)
    }
    return answers.map { answer in
      let own = rows.filter { $0.cell.part(.answer) == answer }
      let counts = own.compactMap(\.count)
      let told = measure.toldTotals(of: CellKey(item.parts + [answer]), in: period).first?.count
      return CellFinding.Answer(
        label: answer.label,
        count: counts.count == own.count ? counts.reduce(0, +) : told
      )
    }
  }

  private func topShares(of rows: [Observation], in item: CellKey) -> [PeriodEstimate] {
    periods.compactMap { period in
      let rows = rows.filter { $0.falls(in: period) }
      guard let last = rows.compactMap({ $0.cell.part(.answer) }).last else { return nil }
      let top = measure.top.isEmpty ? [last.id] : measure.top.map { slug(of: $0) }
      let answers = answers(of: rows, to: item, in: period)
      let positive = answers.filter { top.contains($0.id) }
      let counts = answers.compactMap(\.count)
      let told = measure.toldTotals(of: item, in: period).first?.count
      // Without one of its answers nobody knows what an item's shares are of, unless it is told.
      guard let all = counts.count == answers.count ? counts.reduce(0, +) : told,
        !answers.isEmpty, !positive.contains(where: { $0.count == nil })
      else {
        let absence = rows.compactMap(\.absence).first ?? .missing
        return PeriodEstimate(period: period, amount: .absent(absence))
      }
      let amount = Amount(
        numerator: positive.reduce(0) { $0 + ($1.count ?? 0) },
        denominator: all,
        of: measure
      )
      return PeriodEstimate(period: period, amount: amount)
    }
  }
}
