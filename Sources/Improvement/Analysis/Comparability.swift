package import Manuscript

/// Whether two periods of a measure can be compared.
package enum Comparability: Sendable, Hashable {
  case comparable
  /// The measure grows with time at risk, and the periods differ in length by more than 10 %.
  case periodLengths(from: DateInterval, to: DateInterval)
  /// The measure grows with time at risk, and at least one period has no dates.
  case unknownLengths
  /// The definition changed between them.
  case definitionBreak(reason: String)
}

extension Comparability {
  /// The name used in `findings.json`.
  package var name: String {
    switch self {
    case .comparable: "comparable"
    case .periodLengths: "periodLengths"
    case .unknownLengths: "unknownLengths"
    case .definitionBreak: "definitionBreak"
    }
  }
}
