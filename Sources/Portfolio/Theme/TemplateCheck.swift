import Manuscript

/// Holds templates to the views they are shown with, partials and layouts followed.
///
/// The template language shows nothing for a name that does not exist; here it is an error with
/// the nearest spelling. Names are sought as they are when a page is made: inside out.
struct TemplateCheck {
  /// The templates that can be read, by name.
  private let templates: [String: Template]
  /// The names of all templates there are, sorted, the unreadable ones too.
  private let names: [String]
  private(set) var notes = Notes()
  /// Where something has been said: a partial is checked once for each page that takes it in, and
  /// one fault is told once.
  private var told: Set<Place> = []
  /// The blocks that have been asked for since the innermost `{{<layout}}` being followed.
  private var shownBlocks: Set<String> = []

  /// A check among `templates`; those in `names` that are missing there can't be read, which has
  /// been said already.
  init(templates: [Template], names: [String]) {
    self.templates = [String: Template](
      templates.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.names = names.sorted()
  }
}

extension TemplateCheck {
  /// Checks a template against the view it is shown with; one that isn't there is left to others.
  mutating func check(_ use: TemplateUse) {
    guard let template = templates[use.template] else { return }
    let step = TemplateScope.Step(name: template.name)
    check(template.nodes, in: TemplateScope(levels: [.view(use.shape)], path: [step]))
  }
}

extension TemplateCheck {
  private mutating func check(_ nodes: [TemplateNode], in scope: TemplateScope) {
    for node in nodes {
      switch node.tag.kind {
      case .text, .html: checkShown(node.tag, in: scope)
      case .section: checkSection(node, in: scope)
      case .inverted:
        _ = answer(to: node.tag, in: scope)
        check(node.children, in: scope)
      case .partial: checkPartial(node.tag, in: scope)
      case .parent: checkParent(node, in: scope)
      case .block: checkBlock(node, in: scope)
      case .close: break
      }
    }
  }

  private mutating func checkShown(_ tag: TemplateTag, in scope: TemplateScope) {
    switch answer(to: tag, in: scope) {
    case .field(.text):
      if tag.kind == .html { noteBraces(tag, .text, in: scope) }
    case .field(.html):
      if tag.kind == .text { noteBraces(tag, .html, in: scope) }
    case .field(let content): noteUnshowable(tag, content, in: scope)
    case .view(let shape): noteUnshowable(tag, .one(shape), in: scope)
    case .unknown, .missing: break
    }
  }

  private mutating func checkSection(_ node: TemplateNode, in scope: TemplateScope) {
    var inner = scope
    switch answer(to: node.tag, in: scope) {
    case .field(.flag): break
    case .field(.one(let shape)), .field(.many(let shape)), .view(let shape):
      inner.levels.append(.view(shape))
    case .field(let content): inner.levels.append(.words(content))
    case .unknown, .missing: inner.levels.append(.unknown)
    }
    check(node.children, in: inner)
  }

  private mutating func checkPartial(_ tag: TemplateTag, in scope: TemplateScope) {
    guard let template = template(for: tag, in: scope),
      let inner = enter(tag, in: scope)
    else { return }
    check(template.nodes, in: inner)
  }

  private mutating func checkParent(_ node: TemplateNode, in scope: TemplateScope) {
    guard let template = template(for: node.tag, in: scope),
      var inner = enter(node.tag, in: scope)
    else {
      // Without a layout the blocks can still be checked where they stand.
      for block in node.children { check(block.children, in: scope) }
      return
    }
    for block in node.children where inner.blocks[block.tag.name] == nil {
      inner.blocks[block.tag.name] = block
    }
    let outside = shownBlocks
    shownBlocks = []
    check(template.nodes, in: inner)
    for block in node.children where !shownBlocks.contains(block.tag.name) {
      add(
        .unknownBlock,
        block.tag,
        ["layout": Wording(template.name)],
        hint: spellingHint(for: block.tag.name, among: shownBlocks.sorted()),
        in: scope
      )
    }
    shownBlocks.formUnion(outside)
  }

  /// A block shows what the child gave it, or what it holds itself.
  private mutating func checkBlock(_ node: TemplateNode, in scope: TemplateScope) {
    shownBlocks.insert(node.tag.name)
    guard let given = scope.blocks[node.tag.name] else { return check(node.children, in: scope) }
    guard let inner = enter(node.tag, in: scope) else { return }
    check(given.children, in: inner)
  }

  /// The template a partial or a layout asks for; nil, with a diagnostic, when there is none.
  private mutating func template(
    for tag: TemplateTag,
    in scope: TemplateScope
  ) -> Template? {
    if !names.contains(tag.name) {
      add(.missingPartial, tag, hint: spellingHint(for: tag.name, among: names), in: scope)
    }
    return templates[tag.name]
  }

  /// The scope inside what a tag takes in; nil, with a diagnostic, when that takes itself in and
  /// would never end.
  private mutating func enter(_ tag: TemplateTag, in scope: TemplateScope) -> TemplateScope? {
    let step = TemplateScope.Step(name: tag.name, isBlock: tag.kind == .block, tag: tag.namePlace)
    guard let inner = scope.entering(step) else {
      add(.endlessTemplate, tag, in: scope)
      return nil
    }
    return inner
  }

  /// What the name of a tag stands for; a name that is missing is noted.
  private mutating func answer(
    to tag: TemplateTag,
    in scope: TemplateScope
  ) -> TemplateScope.Answer {
    let answer = scope.answer(to: tag.name)
    guard case .missing(let missing) = answer else { return answer }
    var hint = spellingHint(for: missing.name, among: missing.candidates)
    if let content = missing.inside {
      hint = Wording(
        "det som står före är \(content.inWords.swedish) och har inga egna namn",
        "what stands before it is \(content.inWords.english) and has no names of its own"
      )
    }
    var place = tag.namePlace
    place.position.column += missing.offset
    place.length = missing.name.count
    add(.unknownName, tag, ["name": Wording(missing.name)], hint: hint, at: place, in: scope)
    return answer
  }

  private mutating func noteBraces(
    _ tag: TemplateTag,
    _ content: FieldContent,
    in scope: TemplateScope
  ) {
    let form = content.isHTML ? "{{{\(tag.name)}}}" : "{{\(tag.name)}}"
    add(.wrongBraces, tag, ["kind": content.inWords, "form": Wording(form)], in: scope)
  }

  private mutating func noteUnshowable(
    _ tag: TemplateTag,
    _ content: FieldContent,
    in scope: TemplateScope
  ) {
    let form = "{{#\(tag.name)}} … {{/\(tag.name)}}"
    add(.notShowable, tag, ["kind": content.inWords, "form": Wording(form)], in: scope)
  }

  /// Notes a fault once for each place, with the tags that led to the template it stands in.
  private mutating func add(
    _ code: Code,
    _ tag: TemplateTag,
    _ facts: [String: Wording] = [:],
    hint: Wording? = nil,
    at place: Place? = nil,
    in scope: TemplateScope
  ) {
    let place = place ?? tag.namePlace
    guard told.insert(place).inserted else { return }
    let path = scope.path.compactMap(\.tag).reversed().filter { $0.file != place.file }
    let facts = facts.merging(["name": Wording(tag.name)]) { given, _ in given }
    notes.add(
      code,
      at: place,
      facts,
      hint: hint,
      related: path.map { .init(Wording("tas med här", "taken in here"), at: $0) }
    )
  }
}

extension FieldContent {
  fileprivate var inWords: Wording {
    switch self {
    case .text: Wording("text", "text")
    case .html: Wording("färdig HTML", "finished HTML")
    case .flag: Wording("ett ja eller nej", "a yes or no")
    case .one: Wording("en grupp namn", "a group of names")
    case .many: Wording("en lista", "a list")
    }
  }
}
