/// What may honestly be said of a measure's change: the first that applies, in this order.
package enum Verdict: Sendable, Hashable {
  case notMeasured(NotMeasured)
  case notAssessable(NotAssessable)
  case notComparable(Comparability)
  case tooLittleData(TooLittle)
  case improved(Ground)
  case worsened(Ground)
  /// Changed, where nobody has said which way is better.
  case changed(Ground)
  case noDetectableChange(Ground)

  /// Why there is nothing to compare.
  package enum NotMeasured: String, Sendable, Hashable { case planned, noFollowUp }
  /// Why two values cannot be judged.
  package enum NotAssessable: String, Sendable, Hashable {
    /// Only values that a source printed without their counts.
    case reportedOnly
    /// The same person may be counted more than once, or nothing is known of the spread.
    case noInterval
  }
  /// What there is too little of: under 10 in a group, or under 12 useful points.
  package enum TooLittle: String, Sendable, Hashable { case smallDenominator, shortSeries }
  /// What a verdict rests on.
  package enum Ground: String, Sendable, Hashable {
    /// The 95 % interval of the difference.
    case interval
    /// The signal of the chart, by the rules chosen for it.
    case chart
  }
}

extension Verdict {
  /// The name used in `findings.json`.
  package var name: String {
    switch self {
    case .notMeasured: "notMeasured"
    case .notAssessable: "notAssessable"
    case .notComparable: "notComparable"
    case .tooLittleData: "tooLittleData"
    case .improved: "improved"
    case .worsened: "worsened"
    case .changed: "changed"
    case .noDetectableChange: "noDetectableChange"
    }
  }

  /// Why, as a name used in `findings.json`.
  package var reason: String {
    switch self {
    case .notMeasured(let reason): reason.rawValue
    case .notAssessable(let reason): reason.rawValue
    case .notComparable(let reason): reason.name
    case .tooLittleData(let reason): reason.rawValue
    case .improved(let ground), .worsened(let ground), .changed(let ground),
      .noDetectableChange(let ground):
      ground.rawValue
    }
  }
}
