import Manuscript
import Statistics

/// Why what an author says is not what the data say.
package enum ClaimDisagreement: Sendable, Hashable {
  /// The text cannot be read as a value of that sort.
  case notRead
  case differs
  /// A difference of two shares told in per cent.
  case percentForPoints
  /// A share or a relative change told in percentage points.
  case pointsForPercent
  /// The words say that it rose when it fell, or that it fell when it rose.
  case wrongWay
  /// `knappt`, `drygt` and their like where the data say otherwise.
  case wrongQualifier(Qualifier.Fit)
}

extension Qualifier {
  /// What a number would rather be called.
  package enum Fit: Sendable, Hashable {
    /// The number itself, for the data say just that.
    case exactly
    /// With another word.
    case with(Qualifier)
    /// Neither: the number is too far off.
    case none
  }
}

extension ClaimValue {
  /// Whether what the author says is what the data say, rounded half away from zero to the decimals
  /// the author wrote, or within the tolerance of the words.
  ///
  /// A change may be told without its sign: "en minskning med 6,4".
  package func agrees(with text: ClaimText) -> Bool { disagreement(with: text) == nil }

  /// Why the author's words are not what the data say; nil when they are.
  package func disagreement(with said: ClaimText) -> ClaimDisagreement? {
    switch self {
    case .verdict(let verdict): return verdict.isNamed(said.text) ? nil : .differs
    case .date(let dates):
      guard let date = SpokenDate(said.text) else { return .notRead }
      return date.says(dates) ? nil : .differs
    case .interval(let interval, let scale):
      guard let spoken = SpokenInterval(said.text, in: said.language) else {
        return said.form == .words ? .notRead : .differs
      }
      return spoken.says(interval, scale) ? nil : .differs
    case .target(let target, let isShare):
      // The words say which side is wanted, which is not whether a number lies there.
      if let qualifier = said.qualifier, qualifier != target.relation.qualifier { return .differs }
      let level = isShare ? ClaimValue.percentage(target.value) : .number(target.value)
      return level.disagreement(ofNumber: said.unqualified)
    default: return disagreement(ofNumber: said)
    }
  }
}

extension ClaimValue {
  private func disagreement(ofNumber said: ClaimText) -> ClaimDisagreement? {
    switch (self, said.form) {
    case (_, .words): return .notRead
    case (.points, .percent): return .percentForPoints
    case (.share, .points), (.percentage, .points), (.relative, .points): return .pointsForPercent
    case (.share, .fraction(let part, let whole)): return compare(part, of: whole, said)
    case (.share(let part, _), .number(let number)) where number.value == 0 && part == 0:
      // "ingen", and not "0", which of a share would lack its per cent.
      return said.core.first?.isNumber == true ? .differs : nil
    case (.share(let part, let whole), .percent(let number)) where said.qualifier == nil:
      let exact = roundedPercentage(part, of: whole, decimals: number.decimals)
      return exact == scaled(number.value, decimals: number.decimals) ? nil : .differs
    case (.share, .percent(let number)), (.percentage, .percent(let number)),
      (.relative, .percent(let number)), (.points, .points(let number)),
      (.number, .number(let number)), (.difference, .number(let number)),
      (.ratio, .number(let number)), (.ratio, .times(let number)),
      (.probability, .number(let number)), (.number, .times(let number)):
      return compare(number, said)
    case (.relative(let change), .times(let number)):
      return wrongWay(said) ?? ClaimValue.ratio(1 + change).compare(number, said)
    case (.share, .portion(let portion)), (.percentage, .portion(let portion)),
      (.relative, .portion(let portion)), (.ratio, .portion(let portion)):
      return compare(portion, said)
    default: return .differs
    }
  }

  /// The number in the unit that a text tells it in: shares and their differences times a hundred.
  private var spoken: Double? {
    switch self {
    // The quotient of whole numbers, so that 30 of 100 is 30 and not nearly so.
    case .share(let part, let whole): 100 * Double(part) / Double(whole)
    case .percentage(let value), .relative(let value), .points(let value): value * 100
    case .number(let value), .difference(let value), .ratio(let value), .probability(let value):
      value
    case .interval, .date, .target, .verdict: nil
    }
  }

  /// Whether the value is a change, which words may tell without its sign.
  private var isChange: Bool {
    switch self {
    case .relative, .points, .difference: true
    default: false
    }
  }

  private func wrongWay(_ said: ClaimText) -> ClaimDisagreement? {
    let change: Double? =
      switch self {
      case .relative(let change), .points(let change), .difference(let change): change
      case .ratio(let ratio): ratio - 1
      default: nil
      }
    guard let direction = said.direction, let change else { return nil }
    return (direction == .higher ? change > 0 : change < 0) ? nil : .wrongWay
  }

  private func compare(_ number: SpokenNumber, _ said: ClaimText) -> ClaimDisagreement? {
    guard var value = spoken else { return .differs }
    if let wrong = wrongWay(said) { return wrong }
    var written = number.value
    if isChange, !number.isSigned {
      value = abs(value)
      written = abs(written)
    }
    let isExactly =
      scaled(value, decimals: number.decimals) == scaled(written, decimals: number.decimals)
      && isNearRatio(value, written, number)
    guard let qualifier = said.qualifier else { return isExactly ? nil : .differs }
    guard (value < 0) == (written < 0) || value == 0 else { return .differs }
    let scale = Qualifier.Scale(
      written: abs(written),
      least: number.halfUnit,
      isOpen: hasNoFarLimit(for: number)
    )
    return check(qualifier, abs(value), scale, isExactly: isExactly)
  }

  /// Whether a ratio told as a whole number is within 5 % of it: 1.5 is not "two times".
  private func isNearRatio(_ value: Double, _ written: Double, _ said: SpokenNumber) -> Bool {
    guard case .ratio = self, said.decimals == 0 else { return true }
    return abs(value - written) <= 0.05 * abs(written)
  }

  private func hasNoFarLimit(for said: SpokenNumber) -> Bool {
    switch self {
    case .probability: true
    case .number, .difference: said.decimals == 0 && abs(said.value) <= 10
    default: false
    }
  }

  private func compare(
    _ part: Int,
    of whole: Int,
    _ said: ClaimText
  ) -> ClaimDisagreement? {
    guard case .share(let numerator, let denominator) = self else { return .differs }
    guard said.qualifier != nil, whole > 0, part <= whole else {
      return part == numerator && whole == denominator ? nil : .differs
    }
    return compare(Portion(part, of: whole), said)
  }

  private func compare(_ portion: Portion, _ said: ClaimText) -> ClaimDisagreement? {
    guard let spoken else { return .differs }
    if let wrong = wrongWay(said) { return wrong }
    var value = isChange ? abs(spoken) : spoken
    if case .ratio = self { value *= 100 }
    let written = portion.percentage
    let isAll = portion.part == portion.whole
    let tolerance = isAll ? 0 : Portion.tolerance
    let isNear = abs(value - written) <= tolerance + 1e-9
    guard let qualifier = said.qualifier else { return isNear ? nil : .differs }
    let scale = Qualifier.Scale(written: written, least: Portion.tolerance, isOpen: false)
    return check(qualifier, value, scale, isExactly: isNear)
  }

  private func check(
    _ qualifier: Qualifier,
    _ value: Double,
    _ scale: Qualifier.Scale,
    isExactly: Bool
  ) -> ClaimDisagreement? {
    if qualifier.holds(for: value, at: scale) { return nil }
    if isExactly { return .wrongQualifier(.exactly) }
    return .wrongQualifier(Qualifier.fitting(value, at: scale).map { .with($0) } ?? .none)
  }
}
