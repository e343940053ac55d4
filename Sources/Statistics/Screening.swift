/// Whether large moving ranges are left out before the average moving range is taken.
///
/// There is no default, because tools differ and limits with it: a chart must say which it used.
package enum Screening: Sendable, Hashable {
  /// All moving ranges count.
  case off
  /// Moving ranges of 3.267 times their average or more are left out, once.
  ///
  /// Source: Nelson, Journal of Quality Technology 1982;14:172–173.
  case once
}
