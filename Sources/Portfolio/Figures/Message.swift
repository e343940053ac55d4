import Improvement
import Manuscript
import Statistics

/// The sentence a figure is about: what the numbers say, no more than they say.
struct Message {
  let finding: Finding
  let phrases: Phrases

  private var measure: Measure { finding.measure }
  private var number: NumberText { phrases.number }
}

extension Message {
  /// The headline; nil for a measure that has nothing to say yet.
  var text: String? {
    if let arms = ArmsFigure(of: finding, phrases: phrases) { return arms.message }
    if let recruitment = finding.recruitment,
      let said = RecruitmentWords(recruitment: recruitment, phrases: phrases).sentence
    {
      return said
    }
    return switch measure.kind {
    case .mix: mix
    case .combinations: combinations
    case .flow: flow
    case .survey: survey
    case .change: ChangeWords(finding: finding, phrases: phrases).message
    case .units, .proportion, .rate, .count, .value: values
    }
  }

  /// What must be known before the message is read: periods that cannot be compared.
  var note: String? {
    guard let change = finding.mainChange ?? finding.cells.lazy.compactMap(\.changes.first).first
    else { return nil }
    switch change.comparability {
    case .comparable: return nil
    case .periodLengths(let from, let to):
      return phrases.text(
        "Perioderna är olika långa, \(phrases.length(from)) och \(phrases.length(to)), så värdena "
          + "går inte att jämföra rakt av.",
        "The periods differ in length, \(phrases.length(from)) and \(phrases.length(to)), so the "
          + "values cannot be compared as they are."
      )
    case .unknownLengths:
      return phrases.text(
        "Periodernas längd är inte känd, så värdena går inte att jämföra rakt av.",
        "The lengths of the periods are not known, so the values cannot be compared as they are."
      )
    case .definitionBreak(let reason):
      return phrases.text(
        "Värdena går inte att jämföra rakt av. \(reason)",
        "The values cannot be compared as they are. \(reason)"
      )
    }
  }
}

// MARK: - One number by period

extension Message {
  private var values: String? {
    if finding.measure.observations.isEmpty {
      return phrases.text(
        "Måttet har inga värden ännu.",
        "The measure has no values yet."
      )
    }
    guard let change = finding.mainChange,
      let from = finding.periods.first(where: { $0.period.id == change.from }),
      let to = finding.periods.first(where: { $0.period.id == change.to })
    else { return single }
    let parts = [
      said(from), said(to), difference(change, from: from.amount), chartVerdict, phaseChange,
      capability, funnel,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// A period with what it says, such as `Baslinje: 18,5 % (23 av 124)`.
  private func said(_ estimate: PeriodEstimate) -> String {
    "\(estimate.period.label): \(full(estimate.amount))."
  }

  /// A measure with a single value, or with cells and no total.
  private var single: String? {
    if let series { return [series, capability].compactMap(\.self).joined(separator: " ") }
    guard let last = finding.lastMeasured else {
      guard let period = finding.cells.lazy.compactMap(\.periods.last).first else { return nil }
      return phrases.text(
        "Värden för \(finding.cells.count) rader, \(period.period.label).",
        "Values for \(finding.cells.count) rows, \(period.period.label)."
      )
    }
    if finding.periods.count == 1, finding.cells.count > 1, measure.kind == .units {
      let together = phrases.text(
        "Tillsammans \(full(last.amount)), \(last.period.label).",
        "Together \(full(last.amount)), \(last.period.label)."
      )
      return [together, funnel].compactMap(\.self).joined(separator: " ")
    }
    // A period without a value says why it has none.
    return finding.periods.map(said).joined(separator: " ")
  }

  private func full(_ amount: Amount) -> String {
    let text = phrases.full(amount, of: measure)
    guard case .count = amount, let unit = measure.unit else { return text }
    return "\(text)\u{A0}\(unit)"
  }

  /// The difference in words, with the verdict's caution.
  private func difference(_ change: Change, from amount: Amount) -> String? {
    guard change.comparability == .comparable else { return nil }
    if finding.verdict == .notAssessable(.reportedOnly) { return nil }
    guard let words = phrases.change(change, of: measure, from: amount) else {
      return nil
    }
    return "\(phrases.changeName(change, from: amount)): \(words)."
  }

  /// What the chart says, where that is what the verdict rests on.
  private var chartVerdict: String? {
    switch finding.verdict {
    case .improved(.chart), .worsened(.chart), .changed(.chart):
      phrases.text(
        "Diagrammet visar en förändring som är mer än slump.",
        "The chart shows a change that is more than chance."
      )
    case .noDetectableChange(.chart) where hasSignal:
      phrases.text(
        "Diagrammet visar ingen varaktig förändring, men minst en punkt avviker enligt reglerna.",
        "The chart shows no lasting change, but at least one point breaks a rule."
      )
    case .noDetectableChange(.chart):
      phrases.text(
        "Diagrammet visar bara slumpmässig variation.",
        "The chart shows random variation only."
      )
    default: nil
    }
  }

  private var hasSignal: Bool {
    finding.series?.points.contains { !$0.rules.isEmpty } ?? false
  }

  private var funnel: String? {
    finding.funnel.map { FunnelWords(funnel: $0, phrases: phrases).message }
  }

  private var capability: String? {
    finding.series?.capability(of: measure).map { $0.sentence(in: phrases) }
  }

  private var phaseChange: String? {
    finding.series.flatMap {
      SeriesWords(series: $0, measure: measure, phrases: phrases).phaseChange
    }
  }

  private var series: String? {
    finding.series.map { SeriesWords(series: $0, measure: measure, phrases: phrases).message }
  }
}

// MARK: - Kinds with categories

extension Message {
  private var mix: String? {
    guard let cell = finding.headlineCell else { return nil }
    let said = list(cell.periods.filter { !$0.amount.isAbsent })
    let label = cell.key.label
    guard measure.primary == nil else { return "\(label): \(said)." }
    // One that is not shown may be more common.
    return finding.hidesCells
      ? phrases.text(
        "Vanligast av dem som visas: \(label), \(said).",
        "Most common of those shown: \(label), \(said)."
      )
      : phrases.text("Vanligast: \(label), \(said).", "Most common: \(label), \(said).")
  }

  private var combinations: String? {
    guard let combined = finding.combined, let last = combined.moreThanOne.last else { return nil }
    let said = list(combined.moreThanOne)
    let who = phrases.counted(measure)
    return last.amount.isShare
      ? phrases.text(
        "Andel \(who) med fler än en: \(said).",
        "Share of \(who) with more than one: \(said)."
      )
      : phrases.text(
        "Antal \(who) med fler än en: \(said).",
        "Number of \(who) with more than one: \(said)."
      )
  }

  /// `baslinje 13,8 % (22 av 160), uppföljning 31,3 % (47 av 150)`.
  private func list(_ estimates: [PeriodEstimate]) -> String {
    estimates.map { estimate in
      "\(estimate.period.label.lowercasedFirst) \(phrases.full(estimate.amount, of: measure))"
    }.joined(separator: ", ")
  }

  private var flow: String? {
    guard let first = finding.steps.first, let last = finding.steps.last, finding.steps.count > 1
    else { return nil }
    let (all, kept) = (number.whole(first.count), number.whole(last.count))
    return phrases.text(
      "Av \(all) i det första steget är \(kept) kvar i det sista.",
      "Of \(all) in the first step, \(kept) remain in the last."
    )
  }

  private var survey: String? {
    let shares = finding.cells.compactMap { cell in
      cell.periods.last.flatMap { estimate in estimate.amount.estimate.map { ($0, cell) } }
    }
    guard let low = shares.min(by: { $0.0 < $1.0 }), let high = shares.max(by: { $0.0 < $1.0 }),
      let lowest = low.1.periods.last?.amount, let highest = high.1.periods.last?.amount
    else { return nil }
    let (bottom, top) = (phrases.short(lowest, of: measure), phrases.short(highest, of: measure))
    let agreed = finding.topAnswers(phrases)
    guard bottom != top else {
      return phrases.text("\(top) \(agreed).", "\(top) \(agreed).")
    }
    return finding.hidesCells
      ? phrases.text(
        "Mellan \(bottom) och \(top) \(agreed), av de påståenden som visas.",
        "Between \(bottom) and \(top) \(agreed), of the statements that are shown."
      )
      : phrases.text(
        "Mellan \(bottom) och \(top) \(agreed), beroende på påstående.",
        "Between \(bottom) and \(top) \(agreed), depending on the statement."
      )
  }
}

extension Finding {
  /// Whether a cell's value is protected in any period, so that it can't be said to be the least or
  /// the most.
  var hidesCells: Bool {
    cells.flatMap(\.periods).contains { $0.amount == .absent(.protected) }
  }

  /// The category that a mix is about: the one its verdict compares, else the most common of the
  /// last period.
  var headlineCell: CellFinding? {
    if let primary = measure.primary, let cell = cell([slug(of: primary)]) { return cell }
    let last = cells.compactMap(\.periods.last?.period).last
    let estimate = { (cell: CellFinding) in
      cell.periods.first { $0.period.id == last?.id }?.amount.estimate
    }
    return cells.filter { estimate($0) != nil }
      .max { first, second in (estimate(first) ?? 0) < (estimate(second) ?? 0) }
  }

  /// What those who chose the top answers of a survey said: `svarade ”Ja”`.
  func topAnswers(_ phrases: Phrases) -> String {
    let answers = cells.map(\.answers).max { $0.count < $1.count } ?? []
    let wanted = Set(measure.top.map { slug(of: $0) })
    let top =
      measure.top.isEmpty
      ? answers.suffix(1).map(\.label)
      : answers.map(\.label).filter { wanted.contains(slug(of: $0)) }
    guard !top.isEmpty else { return phrases.text("instämmer", "agree") }
    let said = top.map { phrases.text("”\($0)”", "“\($0)”") }
    return phrases.text(
      "svarade \(said.listed("eller"))",
      "answered \(said.listed("or"))"
    )
  }
}

extension Amount {
  /// A centre line as an amount of the measure's own kind, so that it is written like its values.
  static func centre(_ value: Double, of measure: Measure) -> Amount {
    switch measure.valueKind {
    case .proportion:
      var reported = ReportedValue(value: value, decimals: 1, isPercent: true)
      reported.decimals = 1
      return .reported(reported)
    case .rate:
      return .reported(ReportedValue(value: value * measure.per, decimals: 1, isPercent: false))
    default:
      let decimals = value == value.rounded() ? 0 : 1
      return .reported(ReportedValue(value: value, decimals: decimals, isPercent: false))
    }
  }
}

extension String {
  /// The text with its first letter in lower case, to stand within a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text with its first letter in upper case, to begin a sentence or a heading.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
