import Improvement
import Manuscript

/// A project on the front page and on the pages of units and areas.
struct CardView: View {
  var title: String
  var href: String
  var unit: String
  var area: String?
  var areaHref: String?
  var year: String?
  var stage: String
  var stageText: String
  var summary: String?
  var finding: FindingView?

  static let fields: [Field<CardView>] = [
    .text("title") { $0.title }, .text("href") { $0.href }, .text("unit") { $0.unit },
    .text("area") { $0.area }, .text("areaHref") { $0.areaHref }, .text("year") { $0.year },
    .text("stage") { $0.stage }, .text("stageText") { $0.stageText },
    .text("summary") { $0.summary }, .one("finding") { $0.finding },
  ]
}

/// What one measure says, in short.
struct FindingView: View {
  var title: String
  var href: String?
  var message: String?
  var verdict: String?
  var verdictText: String?
  var values: [ValueView]
  var sparkline: String?

  static let fields: [Field<FindingView>] = [
    .text("title") { $0.title }, .text("href") { $0.href }, .text("message") { $0.message },
    .text("verdict") { $0.verdict }, .text("verdictText") { $0.verdictText },
    .many("values") { $0.values }, .html("sparkline") { $0.sparkline },
  ]
}

extension FindingView {
  /// The finding in short: its first and last value and what may be said of them.
  init(of finding: Finding, href: String?, sparkline: String?, phrases: Phrases) {
    let message = Message(finding: finding, phrases: phrases)
    self.init(
      title: finding.measure.title,
      href: href,
      message: message.note,
      verdict: finding.shownVerdict?.name,
      verdictText: finding.shownVerdict?.label.text(in: phrases.language),
      values: finding.headlineValues(phrases),
      sparkline: sparkline
    )
    if self.message == nil, values.isEmpty || finding.measure.kind == .flow {
      self.message = message.text
    }
  }
}

extension Finding {
  /// The verdict, but for a description that nobody meant to follow up: how many are women, say.
  var shownVerdict: Verdict? {
    verdict == .notMeasured(.noFollowUp) && measure.better == nil ? nil : verdict
  }

  /// The compared pair with labels, or the one value there is.
  func headlineValues(_ phrases: Phrases) -> [ValueView] {
    let value = { (estimate: PeriodEstimate) in
      ValueView(
        label: estimate.period.label,
        text: phrases.full(estimate.amount, of: measure)
      )
    }
    if !steps.isEmpty {
      return [steps.first, steps.last].compactMap(\.self).map { step in
        ValueView(label: step.label, text: phrases.number.whole(step.count))
      }
    }
    if measure.kind == .mix { return mixValues(phrases) }
    if let arms { return armValues(arms, phrases) }
    if let recruitment {
      let words = RecruitmentWords(recruitment: recruitment, phrases: phrases)
      return words.text.map { [ValueView(label: words.label, text: $0)] } ?? []
    }
    if measure.kind == .change { return changeValues(phrases) }
    let estimates = combined?.moreThanOne ?? periods
    if let change = mainChange {
      return [change.from, change.to].compactMap { id in
        estimates.first { $0.period.id == id }.map(value)
      }
    }
    // Beside a protected value the other end of the pair is still worth seeing.
    let isHidden = estimates.contains { $0.amount == .absent(.protected) }
    guard isHidden, estimates.count > 1 else { return estimates.last.map { [value($0)] } ?? [] }
    return [estimates.first, estimates.last].compactMap(\.self).map(value)
  }
}

extension Finding {
  /// The category that the mix is about, in its first and last period.
  private func mixValues(_ phrases: Phrases) -> [ValueView] {
    guard let cell = headlineCell else { return [] }
    let ends =
      cell.periods.count > 1 ? [cell.periods.first, cell.periods.last] : [cell.periods.last]
    return ends.compactMap(\.self).map { estimate in
      ValueView(
        label: "\(cell.key.label), \(estimate.period.label.lowercasedFirst)",
        text: phrases.short(estimate.amount, of: measure)
      )
    }
  }
}

extension DisclosedAnalysis {
  /// The findings a reader should see first: those the aims are about, then those with a verdict
  /// that says something, in the order they are declared.
  var keyFindings: [Finding] {
    let aimed = project.aims.compactMap(\.measure)
    let ranked = findings.enumerated().sorted { first, second in
      let one = first.element.importance(isAimed: aimed.contains(first.element.measure.id))
      let two = second.element.importance(isAimed: aimed.contains(second.element.measure.id))
      return (-one, first.offset) < (-two, second.offset)
    }
    return ranked.map(\.element)
  }

  /// The finding for the project's card; nil when nothing is measured.
  var mainFinding: Finding? {
    keyFindings.first { !$0.measure.observations.isEmpty || !$0.steps.isEmpty }
      ?? findings.first
  }
}

extension Finding {
  /// How early the finding should be seen; higher first.
  fileprivate func importance(isAimed: Bool) -> Int {
    var value = isAimed ? 100 : 0
    if measure.role == .outcome { value += 1 }
    if measure.better != nil { value += 20 }
    switch verdict {
    case .improved, .worsened, .changed, .noDetectableChange: value += 40
    case .notComparable, .tooLittleData: value += 30
    case .notAssessable: value += 25
    case .notMeasured, nil: break
    }
    if measure.observations.isEmpty, steps.isEmpty { value -= 50 }
    if !steps.isEmpty { value += 22 }
    return value
  }
}
