import Manuscript
package import Statistics

/// What one claim is about: its address, and what is known of the measure it names.
struct ClaimSubject {
  let path: ClaimPath
  let finding: Finding
  let analysis: ProjectAnalysis

  var project: Project { analysis.project }
}

extension ProjectAnalysis {
  /// The value of a claim's address.
  package func value(of path: ClaimPath) -> Result<ClaimValue, ClaimFailure> {
    guard let finding = finding(path.measure) else { return .failure(.unknownMeasure) }
    return ClaimSubject(path: path, finding: finding, analysis: self).value
  }

  /// The counts that a claim's value is computed from: one share, or two for a change of shares.
  ///
  /// Empty for what does not come from shares.
  package func shares(behind path: ClaimPath) -> [Share] {
    guard let finding = finding(path.measure) else { return [] }
    return ClaimSubject(path: path, finding: finding, analysis: self).shares
  }

  /// What else may be asked for where a claim points, in the order of the list of statistics.
  package func statistics(at path: ClaimPath) -> [ClaimPath.Statistic] {
    ClaimPath.Statistic.allCases.filter { statistic in
      var other = path
      other.statistic = statistic
      if case .success = value(of: other) { return true }
      return false
    }
  }
}

extension ClaimSubject {
  var value: Result<ClaimValue, ClaimFailure> {
    if let statistic = path.statistic, let value = whole(statistic) { return value }
    if path.date != nil || path.phase != nil || path.statistic?.isOfLines == true {
      return series
    }
    if let count = flowCount { return .success(.number(Double(count))) }
    if let answer { return answer }
    guard let estimates else {
      return .failure(.unknownCell(path.cell.joined(separator: "/@")))
    }
    if path.isChange {
      if let contrast { return contrast }
      return pair(of: estimates).flatMap { change(from: $0.from, to: $0.to) }
    }
    if let statistic = path.statistic, let value = part(statistic) { return value }
    return estimate(of: chosen(estimates)).flatMap { value(of: $0) }
  }

  var shares: [Share] {
    if let answer, case .success(.share(let part, let whole)) = answer {
      return [Share(numerator: part, denominator: whole)].compactMap(\.self)
    }
    guard path.date == nil, path.phase == nil, let estimates else { return [] }
    let amounts: [Amount]
    if path.isChange {
      amounts = (try? pair(of: estimates).get()).map { [$0.to.amount, $0.from.amount] } ?? []
    } else {
      amounts = (try? estimate(of: chosen(estimates)).get()).map { [$0.amount] } ?? []
    }
    let shares = amounts.compactMap(\.share)
    return shares.count == amounts.count ? shares : []
  }

  /// The estimates of the cell that the path names, of the whole for none; nil when there is no
  /// such cell.
  var estimates: [PeriodEstimate]? {
    path.cell.isEmpty ? finding.periods : finding.cell(path.cell)?.periods
  }

  /// The estimates, or those of people with more than one, where the path asks for them.
  private func chosen(_ estimates: [PeriodEstimate]) -> [PeriodEstimate] {
    switch path.statistic {
    case .moreThanOne, .moreThanOneShare, .moreThanOneInterval:
      finding.combined?.moreThanOne ?? []
    default: estimates
    }
  }

  /// The period that the path names, or the last that says something.
  private func estimate(of estimates: [PeriodEstimate]) -> Result<PeriodEstimate, ClaimFailure> {
    let found =
      path.period.map { id in estimates.first { $0.period.id == id } }
      ?? estimates.last { !$0.amount.isAbsent }
    guard let found else { return .failure(.noValue(nil)) }
    return .success(found)
  }

  /// The periods that the path names, or those that the page compares.
  private func pair(
    of estimates: [PeriodEstimate]
  ) -> Result<(from: PeriodEstimate, to: PeriodEstimate), ClaimFailure> {
    let measured = estimates.filter { !$0.amount.isAbsent }
    let pair = finding.measure.compare
    let fromID = path.from ?? (pair.count == 2 ? pair[0] : measured.first?.period.id)
    let toID = path.to ?? (pair.count == 2 ? pair[1] : measured.last?.period.id)
    for id in [path.from, path.to].compactMap(\.self) where project.period(id) == nil {
      return .failure(.unknownPeriod(id))
    }
    guard let from = measured.first(where: { $0.period.id == fromID }),
      let to = measured.first(where: { $0.period.id == toID }), from != to
    else { return .failure(.noValue(nil)) }
    return .success((from, to))
  }
}

// MARK: - What belongs to the measure and not to a period

extension ClaimSubject {
  /// The verdict, the aim and what it takes to see it; nil for other statistics.
  private func whole(_ statistic: ClaimPath.Statistic) -> Result<ClaimValue, ClaimFailure>? {
    guard path.cell.isEmpty, path.period == nil else { return nil }
    let found: ClaimValue?
    switch statistic {
    case .verdict: found = finding.verdict.map { .verdict($0) }
    case .target: found = aim?.target.map { .target($0, isShare: finding.isOfShares) }
    case .by: found = aim?.by.map { .date($0) }
    case .neededSize, .neededWeeks:
      let needed = aim.flatMap { Evidence(for: $0, in: analysis) }?.needed
      let number = statistic == .neededSize ? needed?.size : needed?.weeks
      found = number.map { .number(Double($0)) }
    default: return nil
    }
    return found.map { .success($0) } ?? .failure(.noStatistic(statistic))
  }

  /// The first aim that sets a target for the measure.
  private var aim: Aim? {
    project.aims.first { $0.measure == finding.measure.id && $0.target != nil }
  }

  /// How many a step of a flow holds, or how many were excluded for a reason.
  private var flowCount: Int? {
    guard finding.measure.kind == .flow, path.cell.count == 1,
      path.statistic == nil || path.statistic == .count
    else { return nil }
    let steps = finding.measure.flow.filter { $0.reason == nil }
    if let step = steps.first(where: { slug(of: $0.step) == path.cell[0] }) { return step.count }
    return finding.measure.flow.first { slug(of: $0.reason ?? $0.step) == path.cell[0] }?.count
  }

  /// How many chose one answer of a survey item, in the last period where none is named:
  /// `/@item/@answer`.
  private var answer: Result<ClaimValue, ClaimFailure>? {
    guard finding.measure.kind == .survey, path.cell.count == 2,
      let item = finding.cell([path.cell[0]]), !item.surveys.isEmpty
    else { return nil }
    let survey = path.period.map { id in item.surveys.first { $0.period == id } }
    guard let survey = survey ?? item.surveys.last else { return .failure(.noValue(nil)) }
    guard let chosen = survey.answers.first(where: { $0.id == path.cell[1] }) else {
      return .failure(.unknownCell(path.cell.joined(separator: "/@")))
    }
    guard let count = chosen.count else { return .failure(.noValue(.protected)) }
    let known = survey.answers.compactMap(\.count)
    // Where one is protected, the item's own share may still say how many answered.
    let told = item.periods.first { $0.period.id == survey.period }?.amount.denominator
    let all = known.count == survey.answers.count ? known.reduce(0, +) : told
    guard let all, let share = Share(numerator: count, denominator: all) else {
      return .failure(.noValue(nil))
    }
    return Amount.share(share, interval: nil).value(path.statistic, of: finding.measure)
  }

  /// What only some kinds have beside their estimates; nil for the statistics of an estimate.
  private func part(_ statistic: ClaimPath.Statistic) -> Result<ClaimValue, ClaimFailure>? {
    let found: ClaimValue?
    switch statistic {
    case .rank: found = finding.cell(path.cell)?.rank.map { .number(Double($0)) }
    case .meanNumber:
      let means = finding.combined?.meanNumber ?? []
      let mean = path.period.map { id in means.first { $0.period == id } } ?? means.last
      found = mean.map { .number($0.value) }
    case .chiSquare: found = association.map { .number($0.chiSquare) }
    case .cramersV: found = association.map { .number($0.cramersV) }
    case .degreesOfFreedom: found = association.map { .number(Double($0.degreesOfFreedom)) }
    case .p where association != nil: found = association.map { .probability($0.probability) }
    case .difference, .p, .effectSize: found = effect?.value(statistic)
    case .interval where effect?.interval != nil:
      found = effect?.value(statistic)
    default: return nil
    }
    return found.map { .success($0) } ?? .failure(.noStatistic(statistic))
  }

  private var association: Association? {
    path.cell.isEmpty && path.period == nil ? finding.association?.association : nil
  }

  /// The difference of the scores of two groups, the one that the path's cell names.
  private var effect: EffectSize? {
    let period = path.period ?? finding.effects.last?.period
    return finding.effects.first { effect in
      effect.period == period
        && (path.cell.isEmpty || path.cell == [effect.from.id] || path.cell == [effect.to.id])
    }
  }
}

extension EffectSize {
  fileprivate func value(_ statistic: ClaimPath.Statistic) -> ClaimValue? {
    switch statistic {
    case .difference: .difference(estimate)
    case .interval: interval.map { .interval($0, .number) }
    case .p: probability.map { .probability($0) }
    case .effectSize: standardised.map { .difference($0) }
    default: nil
    }
  }
}

extension Finding {
  /// Whether the measure's values are shares, so that their differences are percentage points.
  var isOfShares: Bool {
    switch measure.valueKind {
    case .proportion, .mix, .survey, .change, .combinations: true
    case .rate, .count, .value, .flow, .units: false
    }
  }
}
