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
    switch measure.kind {
    case .mix: mix
    case .combinations: combinations
    case .flow: flow
    case .survey: survey
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
          + "values cannot be compared as they are.")
    case .unknownLengths:
      return phrases.text(
        "Periodernas längd är inte känd, så värdena går inte att jämföra rakt av.",
        "The lengths of the periods are not known, so the values cannot be compared as they are.")
    case .definitionBreak(let reason):
      return phrases.text(
        "Värdena går inte att jämföra rakt av. \(reason)",
        "The values cannot be compared as they are. \(reason)")
    }
  }
}

// MARK: - One number by period

extension Message {
  private var values: String? {
    if finding.measure.observations.isEmpty {
      return phrases.text(
        "Måttet har inga värden ännu.", "The measure has no values yet.")
    }
    guard let change = finding.mainChange,
      let from = finding.periods.first(where: { $0.period.id == change.from }),
      let to = finding.periods.first(where: { $0.period.id == change.to })
    else { return single }
    let both =
      "\(from.period.label): \(full(from.amount)). \(to.period.label): \(full(to.amount))."
    guard let difference = difference(change, from: from.amount) else { return both }
    return "\(both) \(difference)"
  }

  /// A measure with a single value, or with cells and no total.
  private var single: String? {
    if let series { return series }
    guard let last = finding.lastMeasured else {
      guard let period = finding.cells.lazy.compactMap(\.periods.last).first else { return nil }
      return phrases.text(
        "Värden för \(finding.cells.count) rader, \(period.period.label).",
        "Values for \(finding.cells.count) rows, \(period.period.label).")
    }
    if finding.periods.count == 1, finding.cells.count > 1, measure.kind == .units {
      return phrases.text(
        "Tillsammans \(full(last.amount)), \(last.period.label).",
        "Together \(full(last.amount)), \(last.period.label).")
    }
    return "\(last.period.label): \(full(last.amount))."
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
    guard let words = phrases.change(change, of: measure, isShare: amount.isShare) else {
      return nil
    }
    let word = phrases.text("Skillnad", "Difference")
    return "\(word): \(words)."
  }

  private var series: String? {
    guard let series = finding.series, let phase = series.phases.last else { return nil }
    let centre = phrases.short(.centre(phase.centre, of: measure), of: measure)
    if phase.runs.useful < 12 {
      return phrases.text(
        "Median \(centre). För få punkter för att bedöma om något har ändrats.",
        "Median \(centre). Too few points to tell whether anything has changed.")
    }
    return phase.runs.hasSignal
      ? phrases.text(
        "Seriediagrammet visar en förändring: värdena varierar inte bara slumpmässigt kring "
          + "medianen \(centre).",
        "The run chart shows a change: the values do not just vary at random around the median "
          + "\(centre).")
      : phrases.text(
        "Seriediagrammet visar bara slumpmässig variation kring medianen \(centre).",
        "The run chart shows random variation only, around the median \(centre).")
  }
}

// MARK: - Kinds with categories

extension Message {
  private var mix: String? {
    guard let period = finding.cells.compactMap(\.periods.last?.period).last else { return nil }
    let ordered = finding.cells.compactMap { cell -> (String, Double)? in
      guard
        let value = cell.periods.first(where: { $0.period.id == period.id })?.amount.estimate
      else { return nil }
      return (cell.key.label, value)
    }
    guard let top = ordered.max(by: { $0.1 < $1.1 }) else { return nil }
    let cell = finding.cells.first { $0.key.label == top.0 }
    let said = cell?.periods.filter { !$0.amount.isAbsent }.map { estimate in
      "\(estimate.period.label.lowercasedFirst) \(phrases.full(estimate.amount, of: measure))"
    } ?? []
    let list = said.joined(separator: ", ")
    return phrases.text("Vanligast: \(top.0), \(list).", "Most common: \(top.0), \(list).")
  }

  private var combinations: String? {
    guard let combined = finding.combined, !combined.moreThanOne.isEmpty else { return nil }
    let said = combined.moreThanOne.map { estimate in
      "\(estimate.period.label.lowercasedFirst) \(phrases.full(estimate.amount, of: measure))"
    }.joined(separator: ", ")
    let who = phrases.counted(measure)
    return phrases.text(
      "Antal \(who) med fler än en i listan: \(said).",
      "Number of \(who) with more than one in the list: \(said).")
  }

  private var flow: String? {
    guard let first = finding.steps.first, let last = finding.steps.last, finding.steps.count > 1
    else { return nil }
    let (all, kept) = (number.whole(first.count), number.whole(last.count))
    return phrases.text(
      "Av \(all) i det första steget är \(kept) kvar i det sista.",
      "Of \(all) in the first step, \(kept) remain in the last.")
  }

  private var survey: String? {
    let shares = finding.cells.compactMap { cell in
      cell.periods.last.flatMap { estimate in estimate.amount.estimate.map { ($0, cell) } }
    }
    guard let low = shares.min(by: { $0.0 < $1.0 }), let high = shares.max(by: { $0.0 < $1.0 }),
      let lowest = low.1.periods.last?.amount, let highest = high.1.periods.last?.amount
    else { return nil }
    let range = phrases.short(lowest, of: measure)
    let top = phrases.short(highest, of: measure)
    return phrases.text(
      "Mellan \(range) och \(top) instämmer, beroende på påstående.",
      "Between \(range) and \(top) agree, depending on the statement.")
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
}
