/// How small a group may be and still be told of: the site's, or a project's stricter one.
///
/// The defaults are the organisation's: groups of 1 to 4 are protected, and so is what is said of
/// fewer than 10.
package struct DisclosurePolicy: Sendable, Hashable {
  /// The smallest count above zero that is shown, at least 2.
  package let smallestCell: Int
  /// The smallest group that a share or a mean is shown of, at least 1.
  package let smallestDenominator: Int

  /// A policy; values below what protects anything are raised to it.
  package init(smallestCell: Int = 5, smallestDenominator: Int = 10) {
    self.smallestCell = max(2, smallestCell)
    self.smallestDenominator = max(1, smallestDenominator)
  }
}

extension DisclosurePolicy {
  /// Whether a count of people is too small to be shown; zero points at nobody.
  package func protects(_ count: Int) -> Bool { count > 0 && count < smallestCell }

  /// A count of people that stands for itself, as it may be shown.
  package func disclosed(_ count: Int) -> Disclosed<Int> {
    protects(count) ? .protected : .shown(count)
  }

  /// Whether a part of a whole must not be shown: the part, those left, or the whole is too small.
  package func protects(_ part: Int, of whole: Int) -> Bool {
    whole < smallestDenominator || protects(part) || protects(whole - part)
  }

  /// Whether the size of a group may be shown while what is said of it may not.
  ///
  /// An outsider knows that a protected part is neither nobody nor everybody, 1 to n − 1, and that
  /// must be wide enough.
  package func showsSize(_ whole: Int) -> Bool {
    whole >= max(smallestDenominator, smallestCell + 1)
  }

  /// Whether an outsider who knows only this much of a protected count can point at nobody: it may
  /// be as large as a count that is shown, and so many wide.
  package func isSafe(_ bounds: Bounds) -> Bool {
    guard let upper = bounds.upper else { return true }
    return upper >= smallestCell && upper - bounds.lower >= smallestCell - 1
  }

  /// Whether this policy shows nothing that another would protect.
  package func isAtLeastAsStrict(as other: DisclosurePolicy) -> Bool {
    smallestCell >= other.smallestCell && smallestDenominator >= other.smallestDenominator
  }
}

/// What an outsider can work out of a whole number that is not shown: from `lower` to `upper`.
package struct Bounds: Sendable, Hashable {
  package let lower: Int
  /// Nil where nothing limits the number.
  package let upper: Int?

  package init(lower: Int, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }
}
