import Manuscript

/// One `{{tag}}` of a template.
struct TemplateTag: Sendable {
  let kind: Kind
  /// The name inside, a path with dots for what a view is asked for.
  let name: String
  /// The whole tag, from its first brace.
  let place: Place
  /// The name within the tag.
  let namePlace: Place
  /// Where the words begin that stand between the tag before and this one; nil when there is only
  /// white space.
  let wordsBefore: Place?
}

extension TemplateTag {
  enum Kind: Sendable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case html
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block

    /// Whether its name is a template's, which may stand in a folder.
    var namesTemplate: Bool {
      switch self {
      case .partial, .parent: true
      case .text, .html, .section, .inverted, .close, .block: false
      }
    }
  }

  /// Whether a `{{/name}}` belongs to it.
  var isOpening: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .text, .html, .close, .partial: false
    }
  }
}

/// A tag and, for one that is closed, what stands inside.
struct TemplateNode: Sendable {
  let tag: TemplateTag
  var children: [TemplateNode] = []
}
