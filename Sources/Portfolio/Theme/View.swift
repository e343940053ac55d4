package import Mustache

/// What a template is given: finished words and pictures under fixed names.
///
/// One table of fields answers the template and tells the check what names there are, so the two
/// can't disagree. Store the table (`static let fields`): a computed one would be made anew at
/// every name.
package protocol View: Sendable, MustacheParent {
  static var fields: [Field<Self>] { get }
}

extension View {
  /// The value of a field; `Absent` when the view has the field but nothing to say in it, and nil
  /// when there is no such field, so that the name is sought in the view outside.
  package func child(named name: String) -> Any? {
    guard let field = Self.fields.first(where: { $0.name == name }) else { return nil }
    return field.read(self) ?? Absent()
  }
}

/// The value of a field that has nothing to say: false in a section, and no text.
///
/// It stops the search for the name here. Without it a card without a year would show the year of
/// the page it stands on.
struct Absent: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }

  func child(named: String) -> Any? { nil }
}
