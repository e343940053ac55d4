/// A value that has passed the policy: shown, or protected and then without any number.
///
/// Only this module makes one, so that what reaches a page has been judged; a protected one has
/// forgotten its number and can't be asked for it.
package struct Disclosed<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value where it may be shown; nil where it is protected.
  package let value: Value?

  private init(value: Value?) {
    self.value = value
  }

  /// What is not shown.
  package static var protected: Disclosed { Disclosed(value: nil) }

  /// What the policy lets through.
  static func shown(_ value: Value) -> Disclosed { Disclosed(value: value) }
}

extension Disclosed {
  package var isProtected: Bool { value == nil }

  /// Something worked out of a disclosed value; it is protected when the value is.
  package func map<Other>(_ derive: (Value) -> Other) -> Disclosed<Other> {
    value.map { .shown(derive($0)) } ?? .protected
  }

  /// Something worked out of two disclosed values; it is protected when either is.
  package func combined<Second, Other>(
    with second: Disclosed<Second>,
    _ derive: (Value, Second) -> Other
  ) -> Disclosed<Other> {
    guard let value, let other = second.value else { return .protected }
    return .shown(derive(value, other))
  }
}

/// A part of a whole as it may be shown: both numbers, the whole alone, or neither.
package struct DisclosedShare: Sendable, Hashable {
  package let numerator: Disclosed<Int>
  package let denominator: Disclosed<Int>

  /// What a policy lets be shown of `part` of `whole`.
  package init(_ part: Int, of whole: Int, by policy: DisclosurePolicy) {
    let isHidden = policy.protects(part, of: whole)
    numerator = isHidden ? .protected : .shown(part)
    denominator = !isHidden || policy.showsSize(whole) ? .shown(whole) : .protected
  }
}

extension DisclosedShare {
  /// The share itself, 0 to 1.
  package var share: Disclosed<Double> {
    numerator.combined(with: denominator) { $1 == 0 ? 0 : Double($0) / Double($1) }
  }

  /// What an outsider can work out of a protected part; nil when it is shown.
  package var bounds: Bounds? {
    guard numerator.isProtected else { return nil }
    return denominator.value.map { Bounds(lower: 1, upper: $0 - 1) }
      ?? Bounds(lower: 0, upper: nil)
  }
}

/// The same share in two periods: what is worked out of both is shown only when both are, for one
/// of them and the difference give the other.
package struct DisclosedPair: Sendable, Hashable {
  package let before: DisclosedShare
  package let after: DisclosedShare

  package init(before: DisclosedShare, after: DisclosedShare) {
    self.before = before
    self.after = after
  }

  /// The difference of the shares, after less before.
  package var difference: Disclosed<Double> {
    after.share.combined(with: before.share) { $0 - $1 }
  }

  /// The change relative to what it was before; protected too where there was nothing.
  package var relativeChange: Disclosed<Double> {
    guard let before = before.share.value, before > 0 else { return .protected }
    return after.share.map { $0 / before - 1 }
  }
}
