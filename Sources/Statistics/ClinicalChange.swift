/// What became of one person, by reliable and clinically significant change.
///
/// Source: Jacobson and Truax, Journal of Consulting and Clinical Psychology 1991;59:12–19.
package enum ClinicalChange: Sendable, Hashable, CaseIterable {
  /// Reliably better, and moved past the cut-off.
  case recovered
  /// Reliably better, without moving past the cut-off.
  case improved
  /// Changed by less than is reliable.
  case unchanged
  /// Reliably worse.
  case deteriorated
}
