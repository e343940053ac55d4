/// What a YAML file says, before a schema gives it a type: text, lists and maps, with places.
///
/// Everything is text here. `no` is not false and `12:30` is not 750: the schema decides, never
/// YAML 1.1.
package struct Value: Sendable, Hashable {
  package var content: Content
  package var place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension Value {
  /// What was written: a text, a list or a map.
  package enum Content: Sendable, Hashable {
    case text(String)
    case list([Value])
    case map([Entry])
  }

  /// One `key: value` of a map.
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyPlace: Place
    package var value: Value

    package init(key: String, keyPlace: Place, value: Value) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// The text of a scalar.
  package var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The items of a list; a single text counts as a list of one.
  package var items: [Value]? {
    switch content {
    case .list(let items): items
    case .text(let text): text.isEmpty ? [] : [self]
    case .map: nil
    }
  }

  /// The entries of a map.
  package var entries: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }
}

/// A value with the place where it was written.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  package var value: Value
  package var place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}
