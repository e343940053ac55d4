package import Manuscript
package import Statistics

/// What the data say where a claim points.
package enum ClaimValue: Sendable, Hashable {
  /// A share of whole numbers, exact.
  case share(numerator: Int, denominator: Int)
  /// A percentage that is no share of counted things, such as a printed share; 0.12 is 12 %.
  case percentage(Double)
  /// A relative change; −0.5 is half as much.
  case relative(Double)
  /// A difference of shares, as a share: 0.062 is 6.2 percentage points.
  case points(Double)
  case number(Double)
  /// A difference of numbers, in their own unit.
  case difference(Double)
  /// How many times one number is another.
  case ratio(Double)
  case probability(Double)
  /// Both ends of an interval, and what they are counted in.
  case interval(Interval, Scale)
  case date(DateInterval)
  /// The level an aim sets, and whether it is a share.
  case target(Target, isShare: Bool)
  case verdict(Verdict)

  /// What the ends of an interval are counted in.
  package enum Scale: Sendable, Hashable { case share, points, number }
}

/// Why an address gives no value.
package enum ClaimFailure: Error, Sendable, Hashable {
  case unknownMeasure
  case unknownCell(String)
  case unknownPeriod(String)
  /// The measure has nothing for that period.
  case noValue(Absence?)
  /// The measure has no such statistic; the ones it has.
  case noStatistic(ClaimPath.Statistic)
}

/// Decimals that a percentage of `size` people can bear: whole percentages under a hundred, for one
/// person more or less moves them by more than one; then one decimal for each tenfold.
package func supportedDecimals(of size: Int) -> Int {
  switch size {
  case ..<100: 0
  case ..<1000: 1
  case ..<10_000: 2
  default: 3
  }
}

extension ClaimValue {
  /// The value as Skifte writes it, with `decimals` or what suits it.
  package func text(in number: NumberText, decimals: Int? = nil) -> String {
    switch self {
    case .share(let part, let whole):
      return number.percent(part, of: whole, decimals: decimals ?? 1)
    case .percentage(let value), .relative(let value):
      let percentage = scaled(value * 100, decimals: 1)
      let suited = percentage % 10 == 0 ? 0 : 1
      return number.percent(value, decimals: decimals ?? suited)
    case .points(let value):
      return number.points(value, decimals: decimals ?? 1, isSigned: false)
    case .number(let value), .difference(let value):
      guard let decimals else { return number.shortest(value, atMost: 1) }
      return number.decimal(value, decimals: decimals)
    case .ratio(let value): return number.decimal(value, decimals: decimals ?? 2)
    case .probability(let p): return number.probability(p, decimals: decimals)
    case .interval(let interval, let scale):
      return number.interval(interval, scale, decimals: decimals ?? interval.decimals(scale))
    case .date(let dates): return DateText(number.language).interval(dates)
    case .target(let target, let isShare):
      return target.text(in: number, isShare: isShare, decimals: decimals)
    case .verdict(let verdict): return verdict.label.text(in: number.language)
    }
  }

  /// The value for machines, in full precision: a number, an interval as in `findings.json`, a date
  /// in ISO 8601, or a verdict's name.
  package var machineText: String {
    switch self {
    case .share, .percentage, .relative, .points, .number, .difference, .ratio, .probability:
      number.map { JSON.number($0).line } ?? ""
    case .interval(let interval, _):
      JSON.list([.number(interval.lower), .number(interval.upper)]).line
    case .date(let dates): dates.text
    case .target(let target, _): JSON.number(target.value).line
    case .verdict(let verdict): verdict.name
    }
  }

  /// The one number that was measured, in full precision.
  ///
  /// Shares, relative changes and differences of shares are 0 to 1; nil for an interval, a date, a
  /// target and a verdict.
  package var number: Double? {
    switch self {
    case .share(let part, let whole): Double(part) / Double(whole)
    case .percentage(let value), .relative(let value), .points(let value), .number(let value),
      .difference(let value), .ratio(let value), .probability(let value):
      value
    case .interval, .date, .target, .verdict: nil
    }
  }

  /// What the value is counted in: shares in per cent, differences of shares in percentage points.
  package var scale: Scale {
    switch self {
    case .share, .percentage, .relative, .target(_, isShare: true): .share
    case .points: .points
    case .interval(_, let scale): scale
    case .number, .difference, .ratio, .probability, .date, .target, .verdict: .number
    }
  }
}

extension NumberText {
  /// `p = 0,16`, with three decimals under 0.1, and `p < 0,001` below that.
  package func probability(_ p: Double, decimals: Int? = nil) -> String {
    let suited = decimals ?? (p < 0.1 ? 3 : 2)
    let least = 1 / pow10(suited)
    guard p >= least || p == 0 && decimals != nil else {
      return "p\u{A0}<\u{A0}\(decimal(least, decimals: suited))"
    }
    return "p\u{A0}=\u{A0}\(decimal(p, decimals: suited))"
  }

  /// `−17,1 till 9,9 procentenheter`; an interval without an upper end says where it begins.
  fileprivate func interval(
    _ interval: Interval,
    _ scale: ClaimValue.Scale,
    decimals: Int
  ) -> String {
    let factor: Double = scale == .number ? 1 : 100
    let unit =
      switch scale {
      case .share: language == .swedish ? "\u{A0}%" : "%"
      case .points: language == .swedish ? "\u{A0}procentenheter" : "\u{A0}percentage points"
      case .number: ""
      }
    guard interval.upper.isFinite else {
      let atLeast = Qualifier.atLeast.label.text(in: language)
      return "\(atLeast) \(decimal(interval.lower * factor, decimals: decimals))\(unit)"
    }
    return self.interval(
      interval.lower * factor,
      interval.upper * factor,
      decimals: decimals
    ) + unit
  }
}

extension Interval {
  /// One decimal, or for numbers as many more as a narrow interval needs to show its width.
  fileprivate func decimals(_ scale: ClaimValue.Scale) -> Int {
    guard scale == .number, upper.isFinite else { return 1 }
    return switch upper - lower {
    case 1...: 1
    case 0.1...: 2
    default: 3
    }
  }
}

extension Target {
  /// `minst 30 %`, with as many decimals as the level needs.
  fileprivate func text(in number: NumberText, isShare: Bool, decimals: Int?) -> String {
    let word = relation.qualifier.map { $0.label.text(in: number.language) + " " } ?? ""
    let value = isShare ? value * 100 : value
    let suited = (0..<6).first {
      abs(value - Double(scaled(value, decimals: $0)) / pow10($0)) < 1e-9
    }
    let written = number.decimal(value, decimals: decimals ?? suited ?? 6)
    return word + written + (isShare ? (number.language == .swedish ? "\u{A0}%" : "%") : "")
  }
}

extension Target.Relation {
  /// The word for which side of the level is wanted; nil where it is the level itself.
  package var qualifier: Qualifier? {
    switch self {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .equal: nil
    }
  }
}

extension Verdict {
  /// The verdict in words, as on a badge.
  package var label: Wording {
    switch self {
    case .notMeasured(.planned): Wording("Inte mätt ännu", "Not measured yet")
    case .notMeasured(.noFollowUp): Wording("Ingen uppföljning", "No follow-up")
    case .notAssessable: Wording("Går inte att bedöma", "Cannot be assessed")
    case .notComparable: Wording("Går inte att jämföra", "Not comparable")
    case .tooLittleData: Wording("För lite data", "Too little data")
    case .improved: Wording("Förbättring", "Improvement")
    case .worsened: Wording("Försämring", "Deterioration")
    case .changed: Wording("Förändring", "Change")
    case .noDetectableChange: Wording("Ingen säker förändring", "No detectable change")
    }
  }

  /// Whether words say the verdict, in either language and any case.
  func isNamed(_ words: String) -> Bool {
    let said = slug(of: words)
    return said == slug(of: label.swedish) || said == slug(of: label.english)
      || alsoSaid.contains { slug(of: $0) == said }
  }

  /// Other words that say the same.
  private var alsoSaid: [String] {
    switch self {
    case .improved: ["en förbättring", "förbättrats", "förbättrades", "an improvement", "improved"]
    case .worsened:
      ["en försämring", "försämrats", "försämrades", "a deterioration", "worsened", "deteriorated"]
    case .changed: ["en förändring", "förändrats", "förändrades", "a change", "changed"]
    case .noDetectableChange:
      ["ingen säker skillnad", "ingen påvisbar förändring", "no detectable difference"]
    case .notMeasured, .notAssessable, .notComparable, .tooLittleData: []
    }
  }
}
