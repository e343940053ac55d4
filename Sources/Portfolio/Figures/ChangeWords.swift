import Improvement
import Manuscript
import Statistics

/// What a measure of the kind `change` says in words: how many were measured twice, then what
/// became of them.
struct ChangeWords {
  let finding: Finding
  let phrases: Phrases

  private var measure: Measure { finding.measure }
}

extension ChangeWords {
  /// The share of a group of people below which a result says little of all who began.
  private static let leastComplete = (numerator: 6, denominator: 10)

  /// The headline; nil for a measure that has nothing to say yet.
  var message: String? {
    guard !measure.observations.isEmpty else {
      return phrases.text("Måttet har inga värden ännu.", "The measure has no values yet.")
    }
    let columns = finding.changeColumns
    let isNamed = finding.changeGroups.count > 0 || finding.periods.count > 1
    let said = columns.suffix(finding.changeGroups.isEmpty ? 1 : columns.count).map { column in
      [completeness(column, isNamed: isNamed), classes(column)].compactMap(\.self)
        .joined(separator: " ")
    }
    let parts =
      said + [difference, armShares].compactMap(\.self) + finding.effects.map(effect)
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How many were measured twice.
  ///
  /// `Mätta både före och efter 64,0 % (64 av 100).`
  private func completeness(_ column: ChangeColumn, isNamed: Bool) -> String? {
    guard let amount = column.completeness else { return nil }
    let name = isNamed ? "\(column.label): " : ""
    guard case .share(let share, _) = amount else {
      return name
        + phrases.text(
          "Hur stor andel som har mätts två gånger är inte känt.",
          "The share measured twice is not known."
        )
    }
    let lead = phrases.text("mätta både före och efter", "measured before and after")
    let said = "\(isNamed ? lead : lead.uppercasedFirst)"
    let fraction = phrases.full(amount, of: measure)
    let least = Self.leastComplete
    guard share.numerator * least.denominator < share.denominator * least.numerator else {
      return "\(name)\(said) \(fraction)."
    }
    return "\(name)\(said) \(fraction)."
      + phrases.text(
        " Det är färre än 60\u{A0}%, så resultatet säger lite om alla som började.",
        " That is fewer than 60%, so the result says little about all who began."
      )
  }

  /// The classes of those, as in `Av dem: återhämtade 25,0 % (16 av 64), …`.
  private func classes(_ column: ChangeColumn) -> String? {
    let said = ChangeClass.measured.compactMap { change -> String? in
      guard let amount = column.amount(of: change), !amount.isAbsent else { return nil }
      return "\(phrases.name(of: change).lowercasedFirst) \(phrases.full(amount, of: measure))"
    }
    guard !said.isEmpty else { return nil }
    return phrases.text("Av dem: ", "Of these: ") + said.joined(separator: ", ") + "."
  }

  /// The primary class in one period against another.
  private var difference: String? {
    guard let primary = measure.primary.flatMap({ ChangeClass(named: $0) }),
      let cell = finding.cell([primary.rawValue]), let change = cell.changes.first,
      change.comparability == .comparable,
      let amount = cell.periods.first(where: { $0.period.id == change.from }),
      let words = phrases.change(change, of: measure, from: amount.amount)
    else { return nil }
    let name = phrases.name(of: primary).lowercasedFirst
    return phrases.text(
      "Skillnad i andelen \(name) mot \(amount.period.label.lowercasedFirst): \(words).",
      "Difference in the share \(name) from \(amount.period.label.lowercasedFirst): \(words)."
    )
  }

  /// Two arms by the share at least improved, at the last period.
  private var armShares: String? {
    guard let contrast = finding.armShares.last else { return nil }
    let shares = [(contrast.arm, contrast.share), (contrast.against, contrast.againstShare)].map {
      "\($0.label.lowercasedFirst) \(phrases.full(.share($1, interval: nil), of: measure))"
    }.joined(separator: ", ")
    var difference = phrases.number.points(contrast.estimate)
    if let interval = contrast.interval {
      let ends = phrases.number.interval(interval.lower * 100, interval.upper * 100, decimals: 1)
      difference += " (\(phrases.confidence) \(ends))"
    }
    return phrases.text(
      "Minst förbättrade: \(shares); skillnad \(difference).",
      "At least improved: \(shares); difference \(difference)."
    )
  }

  /// A difference between two groups of scores.
  ///
  /// `Efter jämfört med före: +5,3 poäng, +0,72 standardavvikelser.`
  func effect(_ effect: EffectSize) -> String {
    let estimate = phrases.number.decimal(effect.estimate, decimals: 1, isSigned: true)
    var said = phrases.withUnit(estimate, measure)
    if let interval = effect.interval {
      let ends = phrases.number.interval(interval.lower, interval.upper, decimals: 1)
      said += " (\(phrases.confidence) \(ends))"
    }
    if let standardised = effect.standardised {
      let number = phrases.number.decimal(standardised, decimals: 2, isSigned: true)
      said += phrases.text(
        ", \(number) standardavvikelser",
        ", \(number) standard deviations"
      )
    }
    let (to, from) = (effect.to.label.uppercasedFirst, effect.from.label.lowercasedFirst)
    return phrases.text(
      "\(to) jämfört med \(from): \(said).",
      "\(to) compared with \(from): \(said)."
    )
  }
}

// MARK: - Method

extension ChangeWords {
  /// One line on the instrument, its parameters and how the numbers were computed.
  var method: String {
    guard !measure.observations.isEmpty else { return "" }
    return [instrument, reliable, cutoff, shares, armDifference, effects].compactMap(\.self)
      .joined(separator: " ")
  }

  private func points(_ value: Double) -> String {
    phrases.text(
      "\(phrases.number.shortest(value, atMost: 2)) poäng",
      "\(phrases.number.shortest(value, atMost: 2)) points"
    )
  }

  private var instrument: String? {
    measure.change?.instrument.map { name in
      phrases.text("Instrument: \(name).", "Instrument: \(name).")
    }
  }

  private var reliable: String? {
    guard let terms = measure.change, let smallest = terms.smallestReliable else { return nil }
    let said = points(smallest)
    guard terms.reliable == nil, let computed = terms.computed else {
      return phrases.text(
        "Tillförlitlig förändring: minst \(said).",
        "Reliable change: at least \(said)."
      )
    }
    let deviation = phrases.number.shortest(computed.deviation, atMost: 2)
    let reliability = phrases.number.shortest(computed.reliability, atMost: 2)
    return phrases.text(
      "Tillförlitlig förändring: minst \(said), enligt Jacobson och Truax av "
        + "standardavvikelsen \(deviation) och reliabiliteten \(reliability).",
      "Reliable change: at least \(said), by Jacobson and Truax from the standard deviation "
        + "\(deviation) and the reliability \(reliability)."
    )
  }

  private var cutoff: String? {
    guard let terms = measure.change, let cutoff = terms.cutoff else { return nil }
    let value = phrases.number.shortest(cutoff, atMost: 2)
    switch terms.cutoffIsClinical {
    case true?:
      return phrases.text(
        "Gräns: \(points(cutoff)); den som har precis \(value) räknas som klinisk.",
        "Cut-off: \(points(cutoff)); a score of exactly \(value) is clinical."
      )
    case false?:
      return phrases.text(
        "Gräns: \(points(cutoff)); den som har precis \(value) räknas inte som klinisk.",
        "Cut-off: \(points(cutoff)); a score of exactly \(value) is not clinical."
      )
    case nil:
      return phrases.text(
        "Gräns: \(points(cutoff)); det är inte angivet hur precis \(value) räknas.",
        "Cut-off: \(points(cutoff)); how exactly \(value) counts is not stated."
      )
    }
  }

  private var shares: String? {
    guard finding.hasClasses else { return nil }
    guard finding.changeColumns.contains(where: { $0.completeness?.interval != nil }) else {
      return phrases.text(
        "Andel av dem som mättes två gånger.",
        "Share of those measured twice."
      )
    }
    return phrases.text(
      "Andel av dem som mättes två gånger, med 95\u{A0}% konfidensintervall enligt Wilson.",
      "Share of those measured twice, with a 95% confidence interval by Wilson's method."
    )
  }

  private var armDifference: String? {
    guard let contrast = finding.armShares.last else { return nil }
    guard contrast.interval != nil else {
      return phrases.text(
        "Grupperna jämförs utan intervall, eftersom personerna inte är oberoende av varandra.",
        "The arms are compared without an interval, since the people are not independent."
      )
    }
    return phrases.text(
      "Minst förbättrade är återhämtade och förbättrade av dem som mättes två gånger; gruppernas "
        + "skillnad enligt Newcombe (metod 10).",
      "At least improved are the recovered and the improved of those measured twice; the arms' "
        + "difference by Newcombe's method 10."
    )
  }

  private var effects: String? {
    switch finding.effects.first?.standardiser {
    case .before?:
      return phrases.text(
        "Effektstorlek: Cohens d, skillnaden delad med standardavvikelsen före. Före och efter är "
          + "samma personer, så skillnaden har inget intervall; medelvärdet före gäller alla som "
          + "mättes då.",
        "Effect size: Cohen's d, the difference divided by the standard deviation before. Before "
          + "and after are the same people, so the difference has no interval; the mean before is "
          + "of all who were measured then."
      )
    case .pooled?:
      return phrases.text(
        "Skillnad med 95\u{A0}% konfidensintervall enligt Welch. Effektstorlek: Cohens d, "
          + "skillnaden delad med gruppernas sammanvägda standardavvikelse.",
        "Difference with a 95% confidence interval by Welch's method. Effect size: Cohen's d, the "
          + "difference divided by the pooled standard deviation."
      )
    case nil: return nil
    }
  }
}
