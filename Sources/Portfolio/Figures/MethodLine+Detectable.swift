import Improvement
import Manuscript
import Statistics

extension MethodLine {
  /// What difference these groups could have shown, or why that cannot be told; nil where nothing
  /// is compared.
  var detectable: String? {
    if let arms = finding.arms { return arms.contrasts.isEmpty ? nil : noDetectable(armsReason) }
    guard let change = finding.judgedChange, change.comparability == .comparable else {
      return nil
    }
    guard let detectable = change.detectable else { return noDetectable(reason(of: change)) }
    let size = words(detectable)
    return phrases.text(
      "Med så här många skulle en skillnad på minst \(size) ha synts i fyra fall av fem.",
      "Groups of this size would have shown a difference of at least \(size) four times in five."
    )
  }

  private func words(_ detectable: Double) -> String {
    switch measure.valueKind {
    case .value: phrases.withUnit(phrases.number.shortest(detectable, atMost: 1), measure)
    case .rate:
      phrases.number.decimal(detectable * measure.per, decimals: 1) + phrases.per(measure)
    case .count: phrases.withUnit(phrases.number.shortest(detectable, atMost: 0), measure)
    default: phrases.number.points(detectable, decimals: 0, isSigned: false)
    }
  }

  private func noDetectable(_ reason: String) -> String {
    phrases.text(
      "Hur liten skillnad som hade synts går inte att räkna ut: \(reason).",
      "How small a difference would have shown cannot be computed: \(reason)."
    )
  }

  private var armsReason: String {
    phrases.text(
      "grupperna jämförs genom enheternas förändringar, inte genom antalet personer",
      "the arms are compared by their units' changes, not by the number of people"
    )
  }

  private func reason(of change: Change) -> String {
    if finding.verdict == .notAssessable(.reportedOnly) {
      return phrases.text(
        "källan ger inte antalen bakom värdena",
        "the source does not give the counts behind the values"
      )
    }
    if finding.series?.isOverdispersed == true {
      return phrases.text(
        "värdena varierar mer än slumpen ger",
        "the values vary more than chance gives"
      )
    }
    if measure.independence == .repeated, measure.valueKind != .value {
      return phrases.text(
        "samma person kan räknas flera gånger",
        "the same person may be counted more than once"
      )
    }
    if measure.valueKind == .value {
      return phrases.text("spridningen är inte känd", "the spread is not known")
    }
    return phrases.text(
      "med så här få räcker ingen skillnad",
      "with so few no difference is large enough"
    )
  }
}

extension Finding {
  /// The change that the verdict is about; nil for a mix without a primary category, whose whole is
  /// only the number of people.
  var judgedChange: Change? {
    guard [.mix, .combinations, .change].contains(measure.kind) else { return mainChange }
    return measure.primary == nil ? nil : headlineCell?.changes.first
  }
}
