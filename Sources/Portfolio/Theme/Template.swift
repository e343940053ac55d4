import Manuscript

/// A template read into its tags, nested as they are closed.
struct Template: Sendable {
  /// The path below `templates/` without its ending, the name partials are asked for by.
  let name: String
  let nodes: [TemplateNode]

  /// A template's text; nil, with diagnostics, when its tags can't be read.
  init?(named name: String, reading file: SourceFile, noting notes: inout Notes) {
    var found = Notes()
    var scanner = TagScanner(file)
    var nesting = TemplateNesting()
    for tag in scanner.tags(noting: &found) { nesting.add(tag, noting: &found) }
    let nodes = nesting.finish(noting: &found)
    notes.add(contentsOf: found)
    guard !found.hasErrors else { return nil }
    self.name = name
    self.nodes = nodes
  }
}

/// Nests tags in each other, and says which one was left open.
private struct TemplateNesting {
  /// The nodes at the top, then those inside each open tag.
  private var levels: [[TemplateNode]] = [[]]
  private var open: [TemplateTag] = []
}

extension TemplateNesting {
  mutating func add(_ tag: TemplateTag, noting notes: inout Notes) {
    if let parent = open.last, parent.kind == .parent {
      refuseStray(tag, in: parent, noting: &notes)
    }
    if tag.kind == .close {
      close(tag, noting: &notes)
    } else if tag.isOpening {
      open.append(tag)
      levels.append([])
    } else {
      append(TemplateNode(tag: tag))
    }
  }

  /// The nodes at the top; notes every tag that is still open, at its opening.
  mutating func finish(noting notes: inout Notes) -> [TemplateNode] {
    while let tag = open.last {
      notes.add(.neverClosed(tag.name), at: tag.place)
      closeLast()
    }
    return levels.first ?? []
  }

  private mutating func append(_ node: TemplateNode) {
    levels[levels.count - 1].append(node)
  }

  private mutating func closeLast() {
    let children = levels.removeLast()
    append(TemplateNode(tag: open.removeLast(), children: children))
  }

  private mutating func close(_ tag: TemplateTag, noting notes: inout Notes) {
    guard let last = open.last else {
      return notes.add(.closesNothing(tag.name), at: tag.place)
    }
    guard open.contains(where: { $0.name == tag.name }) else {
      // Most likely a misspelt end of the innermost tag.
      let opening = Diagnostic.Related(Wording("öppnas här", "opened here"), at: last.place)
      notes.add(.closes(tag.name, insteadOf: last.name), at: tag.place, related: [opening])
      return closeLast()
    }
    while let last = open.last, last.name != tag.name {
      notes.add(.neverClosed(last.name), at: last.place)
      closeLast()
    }
    closeLast()
  }

  /// Between `{{<layout}}` and its end only blocks are shown; anything else would be lost.
  private func refuseStray(
    _ tag: TemplateTag,
    in parent: TemplateTag,
    noting notes: inout Notes
  ) {
    let isBlock = tag.kind == .block || tag.kind == .close
    if let place = tag.wordsBefore ?? (isBlock ? nil : tag.place) {
      return notes.add(.outsideBlocks(of: parent.name), at: place)
    }
    guard tag.kind == .block,
      let first = levels.last?.first(where: { $0.tag.name == tag.name })
    else { return }
    notes.add(
      .givenTwice(tag.name),
      at: tag.place,
      related: [.init(Wording("först här", "first here"), at: first.tag.place)]
    )
  }
}
