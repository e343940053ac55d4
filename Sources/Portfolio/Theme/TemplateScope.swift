import Manuscript

/// What a tag can see where it stands, and how it came to be shown there.
struct TemplateScope {
  /// What sections have opened, the page's view first.
  var levels: [Level]
  /// What the child templates put into blocks, by the block's name; the outermost child wins.
  var blocks: [String: TemplateNode] = [:]
  /// The templates and blocks being shown, outermost first.
  var path: [Step]
}

extension TemplateScope {
  /// What one section has put in view.
  enum Level {
    case view(Shape)
    /// Words or HTML, which `{{.}}` shows.
    case words(FieldContent)
    /// What a name that does not exist would have opened; nothing is said of what is inside.
    case unknown
  }

  /// A template or a block that is being shown.
  struct Step: Equatable {
    var name: String
    var isBlock = false
    /// The tag that asked for it; nil for a page's own template.
    var tag: Place?

    static func == (first: Step, second: Step) -> Bool {
      (first.name, first.isBlock) == (second.name, second.isBlock)
    }
  }

  /// What a name, a path or `.` stands for.
  enum Answer {
    case field(FieldContent)
    /// `.` inside a section over views.
    case view(Shape)
    case unknown
    case missing(Missing)
  }

  /// A part of a path that stands for nothing.
  struct Missing {
    let name: String
    /// Where in the path the part begins, in characters.
    let offset: Int
    /// The names there are where it was sought.
    var candidates: [String] = []
    /// What stands before it, when that has no names at all.
    var inside: FieldContent?
  }

  /// The scope inside a template or a block; nil when it is being shown already.
  func entering(_ step: Step) -> TemplateScope? {
    guard !path.contains(step) else { return nil }
    var inner = self
    inner.path.append(step)
    return inner
  }

  /// What a name stands for, sought the way it is when the template is shown: the first part from
  /// the innermost section outwards, the rest inside what was found.
  func answer(to name: String) -> Answer {
    let parts = name.split(separator: ".")
    guard let first = parts.first else { return current }
    // A path that begins with a full stop is sought in the innermost section alone.
    let seen = name.hasPrefix(".") ? levels.suffix(1) : levels[...]
    if let found = content(of: String(first), in: seen) {
      return answer(to: parts.dropFirst(), of: name, from: found)
    }
    guard !hasUnknown(in: seen) else { return .unknown }
    return .missing(Missing(first, of: name, candidates: names(in: seen)))
  }

  private func answer(
    to parts: ArraySlice<Substring>,
    of name: String,
    from found: FieldContent
  ) -> Answer {
    var found = found
    for part in parts {
      // A list has no names of its own, only its items have.
      guard case .one(let shape) = found else {
        return .missing(Missing(part, of: name, inside: found))
      }
      guard let next = shape[String(part)] else {
        return .missing(Missing(part, of: name, candidates: shape.entries.map(\.name)))
      }
      found = next
    }
    return .field(found)
  }

  private var current: Answer {
    switch levels.last {
    case .view(let shape): .view(shape)
    case .words(let content): .field(content)
    case .unknown, nil: .unknown
    }
  }

  private func content(of name: String, in levels: ArraySlice<Level>) -> FieldContent? {
    for level in levels.reversed() {
      switch level {
      case .view(let shape):
        if let content = shape[name] { return content }
      case .words: continue
      case .unknown: return nil
      }
    }
    return nil
  }

  private func hasUnknown(in levels: ArraySlice<Level>) -> Bool {
    levels.contains { if case .unknown = $0 { true } else { false } }
  }

  /// The names in view, innermost first, each once.
  private func names(in levels: ArraySlice<Level>) -> [String] {
    var names: [String] = []
    for case .view(let shape) in levels.reversed() {
      for entry in shape.entries where !names.contains(entry.name) { names.append(entry.name) }
    }
    return names
  }
}

extension TemplateScope.Missing {
  fileprivate init(
    _ part: Substring,
    of name: String,
    candidates: [String] = [],
    inside: FieldContent? = nil
  ) {
    self.init(
      name: String(part),
      offset: name.distance(from: name.startIndex, to: part.startIndex),
      candidates: candidates,
      inside: inside
    )
  }
}
