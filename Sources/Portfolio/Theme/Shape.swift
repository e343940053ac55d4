/// The names a kind of view answers to, without a view at hand.
package struct Shape: Sendable {
  /// Asked for only when needed, so that views may hold views of their own kind.
  private let read: @Sendable () -> [Entry]

  package init<Root: View>(of view: Root.Type) {
    read = { view.fields.map { Entry(name: $0.name, content: $0.content) } }
  }
}

extension Shape {
  /// One name and what stands behind it.
  package struct Entry: Sendable {
    package let name: String
    package let content: FieldContent
  }

  /// The names in the order of the view's table.
  package var entries: [Entry] { read() }

  /// What stands behind a name; nil when the view has no such field.
  package subscript(name: String) -> FieldContent? {
    entries.first { $0.name == name }?.content
  }
}

/// What stands behind a name.
package enum FieldContent: Sendable {
  case text
  case html
  case flag
  case one(Shape)
  case many(Shape)
}

extension FieldContent {
  /// The names inside, for views.
  package var shape: Shape? {
    switch self {
    case .one(let shape), .many(let shape): shape
    case .text, .html, .flag: nil
    }
  }

  /// Whether it is finished HTML.
  package var isHTML: Bool {
    if case .html = self { true } else { false }
  }
}
