import Manuscript

/// What a row of a table of classes counts (kind `change`): the four classes of reliable and
/// clinically significant change, and the two that say how many there could have been.
///
/// Source: Jacobson and Truax, Journal of Consulting and Clinical Psychology 1991;59:12–19.
package enum ChangeClass: String, Sendable, Hashable, CaseIterable {
  /// Reliably better and past the cut-off; reliably better; neither; reliably worse.
  case recovered, improved, unchanged, deteriorated
  /// Measured before but not after, so that nothing is known of the change.
  case missing
  /// All who began, which is those measured twice and those who were not.
  case started
}

extension ChangeClass {
  /// The four classes of those who were measured twice, best first.
  package static let measured: [ChangeClass] = [.recovered, .improved, .unchanged, .deteriorated]

  /// The class that a table or a key names, in English or Swedish; nil for none.
  package init?(named name: String) {
    let id = slug(of: name)
    guard let found = Self.allCases.first(where: { $0.names.contains { slug(of: $0) == id } })
    else { return nil }
    self = found
  }

  /// What the class may be called, its id first.
  package var names: [String] {
    switch self {
    case .recovered: ["recovered", "återhämtade", "återhämtad"]
    case .improved: ["improved", "förbättrade", "förbättrad"]
    case .unchanged: ["unchanged", "oförändrade", "oförändrad"]
    case .deteriorated: ["deteriorated", "försämrade", "försämrad"]
    case .missing: ["missing", "saknar eftermätning", "saknas"]
    case .started: ["started", "började", "påbörjade"]
    }
  }
}
