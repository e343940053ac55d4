import Improvement
import Manuscript

/// The evidence for one aim in one sentence: what was wanted, what was measured, what the chart
/// shows, which cycle came before, and what got worse meanwhile.
///
/// It tells the order of things and never says that one caused another.
struct EvidenceSentence {
  let evidence: Evidence
  let phrases: Phrases

  private var measure: Measure { evidence.measure }
}

extension EvidenceSentence {
  /// The sentence, with its full stop.
  var text: String {
    let measured = (values + [difference].compactMap(\.self)).joined(separator: ", ")
    let shown = [chart, cycle].compactMap(\.self).joined(separator: ", ")
    let clauses = [measured, shown, worsened ?? ""].filter { !$0.isEmpty }
    let said = clauses.joined(separator: "; ")
    return goal.map { "\($0): \(said)." } ?? "\(said.uppercasedFirst)."
  }

  /// `Målet är ≥ 90 % senast 2024`; nil for an aim without a target.
  private var goal: String? {
    guard let target = evidence.aim.target else { return nil }
    let by = phrases.dates(evidence.aim.by).map { phrases.text(" senast \($0)", " by \($0)") } ?? ""
    return phrases.text(
      "Målet är \(typeset(target.text))\(by)",
      "The target is \(typeset(target.text))\(by)"
    )
  }

  /// `baslinje 18,5 % (23 av 124)` and the follow-up alike.
  private var values: [String] {
    if let arms = ArmsFigure(of: evidence.finding, phrases: phrases) {
      return [arms.clause].compactMap(\.self)
    }
    guard let baseline = evidence.baseline else { return [centres].compactMap(\.self) }
    let missing = phrases.text("uppföljning saknas", "there is no follow-up yet")
    return [said(baseline), evidence.followUp.map(said) ?? missing]
  }

  /// The centre line of a series that has no periods: of its first phase and of its last.
  private var centres: String? {
    guard let series = evidence.finding.series, let first = series.phases.first,
      let before = first.centre
    else { return nil }
    let isMedian = series.chart == .run || series.chart == .g
    let line =
      isMedian ? phrases.text("medianen", "the median") : phrases.text("medelvärdet", "the mean")
    let value = { phrases.short(.centre($0, of: measure), of: measure) }
    let dates = { (phase: SeriesFinding.Phase) in
      "\(phrases.shortDate(phase.from))–\(phrases.shortDate(phase.to))"
    }
    guard series.phases.count > 1, let last = series.phases.last, let after = last.centre else {
      return "\(line) \(phrases.text("är", "is")) \(value(before)) (\(dates(first)))"
    }
    return phrases.text(
      "\(line) gick från \(value(before)) (\(dates(first))) till \(value(after)) (\(dates(last)))",
      "\(line) went from \(value(before)) (\(dates(first))) to \(value(after)) (\(dates(last)))"
    )
  }

  private func said(_ estimate: PeriodEstimate) -> String {
    let label = estimate.period.label.lowercasedFirst
    // After a year the value would read as a part of it.
    let stop = label.last?.isNumber == true ? ":" : ""
    return "\(label)\(stop) \(phrases.told(estimate.amount, of: measure))"
  }

  private var difference: String? {
    guard let change = evidence.change, let amount = evidence.baseline?.amount else { return nil }
    guard change.comparability == .comparable else {
      return phrases.text(
        "perioderna går inte att jämföra rakt av",
        "the periods cannot be compared as they are"
      )
    }
    guard evidence.verdict != .notAssessable(.reportedOnly) else { return nil }
    let name = phrases.changeName(change, from: amount).lowercasedFirst
    return phrases.change(change, of: measure, from: amount).map { "\(name) \($0)" }
  }

  private var chart: String? {
    switch evidence.chart {
    case .change(let since):
      let date = phrases.shortDate(since)
      return phrases.text(
        "diagrammet visar \(changeWord) från \(date)",
        "the chart shows \(changeWord) from \(date)"
      )
    case .signal(let since):
      let date = phrases.shortDate(since)
      return phrases.text(
        "det första utslaget i diagrammet är från \(date)",
        "the first signal of the chart is from \(date)"
      )
    case .chance:
      return phrases.text(
        "diagrammet visar bara slumpmässig variation",
        "the chart shows random variation only"
      )
    case nil: return nil
    }
  }

  private var changeWord: String {
    switch evidence.verdict {
    case .improved: phrases.text("en förbättring", "an improvement")
    case .worsened: phrases.text("en försämring", "a deterioration")
    default: phrases.text("en förändring", "a change")
    }
  }

  private var cycle: String? {
    evidence.precedingCycle.map { cycle in
      phrases.text(
        "närmast före började PGSA-cykel \(cycle.number) (\(cycle.title))",
        "and the last to begin before that was PDSA cycle \(cycle.number) (\(cycle.title))"
      )
    }
  }

  private var worsened: String? {
    guard !evidence.worsened.isEmpty else { return nil }
    let titles = evidence.worsened.map { phrases.text("”\($0.title)”", "“\($0.title)”") }
    let list = titles.listed(phrases.text("och", "and"))
    return phrases.text("samtidigt försämrades \(list)", "at the same time \(list) got worse")
  }
}
