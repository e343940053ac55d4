import Manuscript

/// One name that a template can use, with how it is read from a view.
package struct Field<Root>: Sendable {
  package let name: String
  package let content: FieldContent
  /// The value as the template is given it; nil when there is nothing to say.
  let read: @Sendable (Root) -> Any?

  private init(
    _ name: String,
    _ content: FieldContent,
    _ read: @escaping @Sendable (Root) -> Any?
  ) {
    self.name = name
    self.content = content
    self.read = read
  }
}

extension Field {
  /// The names inside, for a field that holds views.
  package var shape: Shape? { content.shape }

  /// Whether the value is finished HTML, which only `{{{ }}}` may show.
  package var isHTML: Bool { content.isHTML }

  /// Words, escaped when shown; an empty text counts as none.
  package static func text(
    _ name: String,
    _ read: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, .text) { root in present(read(root)) }
  }

  /// Finished HTML, shown as it is; an empty text counts as none.
  package static func html(
    _ name: String,
    _ read: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, .html) { root in read(root).flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// A yes or no that a section asks about.
  package static func flag(
    _ name: String,
    _ read: @escaping @Sendable (Root) -> Bool
  ) -> Field {
    Field(name, .flag) { root in read(root) }
  }

  /// A view that may be absent.
  package static func one<Child: View>(
    _ name: String,
    _ read: @escaping @Sendable (Root) -> Child?
  ) -> Field {
    Field(name, .one(Shape(of: Child.self))) { root in read(root).map { $0 as Any } }
  }

  /// Views in order; an empty list is false in a section.
  package static func many<Child: View>(
    _ name: String,
    _ read: @escaping @Sendable (Root) -> [Child]
  ) -> Field {
    Field(name, .many(Shape(of: Child.self))) { root in read(root) }
  }

  private static func present(_ text: String?) -> Any? {
    guard let text, !text.isEmpty else { return nil }
    return visible(text)
  }
}

extension Field {
  /// The same field, of a view that holds this one.
  package func within<Outer>(
    _ inner: @escaping @Sendable (Outer) -> Root
  ) -> Field<Outer> {
    Field<Outer>(name, content) { outer in read(inner(outer)) }
  }
}
