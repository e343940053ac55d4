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
}
