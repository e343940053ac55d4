import Improvement
import Manuscript
import Statistics

extension PeriodEstimate {
  /// A period of `findings.json`: its dates, and what it says or why it says nothing; of a survey
  /// item also how many chose each answer.
  func document(of measure: Measure, answers: [CellFinding.Answer] = []) -> JSON {
    let when = JSON.members([
      "id": .text(period.id), "label": .text(period.label),
      "from": period.dates.map { .text($0.first.text) },
      "to": period.dates.map { .text($0.last.text) },
    ])
    let chosen = JSON.members([
      "answers": answers.isEmpty ? nil : .list(answers.map(\.document))
    ])
    return .object(when + amount.members(of: measure, namingEstimate: "estimate") + chosen)
  }
}

extension Amount {
  /// The numbers of an amount, the estimate under the name that it has where it stands.
  func members(of measure: Measure, namingEstimate name: String) -> [JSON.Member] {
    let published = PublishedAmount(self, of: measure)
    let absence = published.absence
    return published.numbers
      + JSON.members([
        "quantiles": published.p90.map { ["p90": .number($0)] },
        name: absence == nil ? published.estimate.map(JSON.number) : .null,
        "interval": published.interval?.document,
        "reported": published.reported?.document,
        "protected": absence == .protected ? .flag(true) : nil,
        "status": absence.flatMap { $0 == .protected ? nil : .text($0.rawValue) },
      ])
  }
}

extension Change {
  /// A change of a measure or a cell; `among` are the estimates, two of which it compares.
  func document(among estimates: [PeriodEstimate], of measure: Measure) -> JSON {
    let before = estimates.first { $0.period.id == from }
    // Computed rates are per unit of exposure; a printed one is in the measure's unit already.
    let isScaled = measure.valueKind == .rate && before?.amount.isReported != true
    let scale = isScaled ? measure.per : 1
    var reason: JSON?
    if case .definitionBreak(let text) = comparability { reason = .text(text) }
    return [
      "from": .text(from), "to": .text(to),
      "estimate": estimate.map { .number($0 * scale) },
      "interval": interval.map { $0.scaled(by: scale).document },
      "relative": relative.map(JSON.number), "ratio": ratio.map(JSON.number),
      "ratioInterval": ratioInterval?.document,
      "method": method.map { .text($0.rawValue) },
      "p": probability.map(JSON.number),
      "pMethod": probabilityMethod.map { .text($0.rawValue) },
      "rank": rank?.document,
      "detectable": detectable.map { .number($0 * scale) },
      "comparability": .text(comparability.name), "comparabilityReason": reason,
    ]
  }
}

extension RankChange {
  /// The change by ranks: the shift with its interval, and the p of its test.
  fileprivate var document: JSON {
    [
      "shift": .number(shift), "interval": interval?.document, "method": "hodgesLehmann",
      "p": .number(probability), "pMethod": "mannWhitney", "exact": .flag(isExact),
    ]
  }
}

extension Interval {
  /// `[lower, upper]`; an end that is not finite is `null`.
  var document: JSON { .list([.number(lower), .number(upper)]) }
}

extension ReportedValue {
  fileprivate var document: JSON {
    [
      "value": value.map(JSON.number), "low": low.map(JSON.number), "high": high.map(JSON.number),
      "decimals": .whole(decimals), "percent": .flag(isPercent),
      "approximate": .flag(isApproximate), "text": text.map(JSON.text), "n": size.map(JSON.whole),
    ]
  }
}
