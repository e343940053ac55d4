/// What a written page says, piece by piece, with what each stands beside.
struct WrittenPage {
  private let root: MarkupElement
  private let path: String
  private let work: String?

  init(_ root: MarkupElement, in path: String, of work: String?) {
    self.root = root
    self.path = path
    self.work = work
  }

  var statements: [Statement] {
    var gathering = PageGathering(path: path)
    gathering.walk(root, Surroundings(work: work))
    return gathering.statements
  }
}

/// What is known of a place of a page from the elements around it.
private struct Surroundings {
  var work: String?
  var measure: String?
  var names: [String] = []
  /// The titles of the figures around it.
  var titles: [String] = []
  /// Whether it says which file numbers are from.
  var isSource = false
}

/// Goes through the elements of a page and gathers what they say.
private struct PageGathering {
  let path: String
  private(set) var statements: [Statement] = []

  init(path: String) {
    self.path = path
  }

  /// Elements that words run on through.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "ins", "kbd", "mark", "q",
    "s",
    "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr", "br",
  ]

  /// Elements that are about one thing, which their heading names.
  private static let enclosing: Set<String> = [
    "figure", "article", "section", "li", "entry", "details",
  ]

  /// Attributes that place or link things, and say nothing.
  private static let silent: Set<String> = [
    "aria-controls", "aria-describedby", "aria-labelledby", "charset", "class", "cx", "cy", "d",
    "dx",
    "dy", "fill-opacity", "for", "headers", "height", "href", "http-equiv", "id", "lang", "name",
    "points", "r", "rel", "role", "rx", "ry", "scope", "src", "tabindex", "target", "text-anchor",
    "transform", "type", "viewbox", "width", "x", "x1", "x2", "xmlns", "y", "y1", "y2",
  ]
}

extension PageGathering {
  mutating func walk(_ element: MarkupElement, _ around: Surroundings) {
    let around = surroundings(of: element, in: around)
    for attribute in element.attributes where !Self.silent.contains(attribute.name) {
      // `value` of <data> is the number alone.
      let kind: Statement.Kind = attribute.name == "value" ? .value : .sentence
      add(attribute.value, at: attribute.offset, kind, around)
    }
    if element.name == "table" { return walk(table: element, around) }
    if element.has(class: "chart") { return walk(drawing: element, around) }
    var words = ""
    var start: Int?
    var term: String?
    for child in element.children {
      switch child {
      case .text(let text, let offset):
        if start == nil, text.contains(where: { !$0.isWhitespace }) { start = offset }
        words += text
      case .element(let inner) where Self.inline.contains(inner.name):
        start = start ?? inner.offset
        words += inner.words
        walkAttributes(of: inner, around)
      case .element(let inner):
        add(words, at: start ?? element.offset, kind(of: element), around)
        (words, start) = ("", nil)
        var own = around
        if inner.name == "dt" { term = inner.words }
        if inner.name == "dd", let term {
          own.names.append(term)
          // A file may be called as it likes.
          own.isSource = ["källa", "source"].contains(term.lowercased())
        }
        walk(inner, own)
      }
    }
    add(words, at: start ?? element.offset, kind(of: element), around)
  }

  /// A value stands beside its term.
  private func kind(of element: MarkupElement) -> Statement.Kind {
    element.name == "dd" ? .value : .sentence
  }

  private mutating func walkAttributes(of element: MarkupElement, _ around: Surroundings) {
    for inner in element.all {
      for attribute in inner.attributes where !Self.silent.contains(attribute.name) {
        let kind: Statement.Kind = attribute.name == "value" ? .value : .sentence
        add(attribute.value, at: attribute.offset, kind, around)
      }
    }
  }

  private mutating func add(
    _ words: String,
    at offset: Int,
    _ kind: Statement.Kind,
    _ around: Surroundings
  ) {
    // A text without a digit or a number word tells no number; most have none.
    let text = words.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" })
      .joined(separator: " ")
    guard !text.isEmpty else { return }
    statements.append(
      Statement(
        file: path,
        offset: offset,
        text: text,
        kind: kind,
        work: around.work,
        measure: around.measure,
        names: around.names,
        titles: around.titles,
        key: around.isSource ? "source" : nil
      )
    )
  }

  private func surroundings(
    of element: MarkupElement,
    in outer: Surroundings
  ) -> Surroundings {
    var around = outer
    guard Self.enclosing.contains(element.name) || element.name == "tr" else { return around }
    let isFigure = element.name == "figure"
    if isFigure, let id = element["id"], id.hasPrefix("figur-") {
      // `figur-andel_2` is the second figure of it, `figur-arbete_andel` one of another work.
      let parts = id.dropFirst(6).split(separator: "_").map(String.init)
      if parts.count > 1, Int(parts[1]) == nil {
        (around.work, around.measure) = (parts[0], parts[1])
      } else {
        around.measure = parts.first
      }
    }
    if around.work == nil { around.work = linked(in: element) }
    // A section of the report is about many things, and so is what its heading says.
    guard element.name != "section", element.name != "tr" else { return around }
    let heading = element.all.first { inner in
      ["h2", "h3", "h4", "title", "caption"].contains(inner.name)
        || inner.has(class: "figure-title")
    }
    if let heading, !heading.has(class: "chart"), !isOfWork(heading) {
      // What is in a figure, such as its folded table, has no other title than it.
      if around.measure == nil {
        around.names.append(heading.words)
      } else {
        around.titles.append(heading.words)
      }
    }
    return around
  }

  /// Whether a heading names a work, which a measure may be called as: it leads to the work's page.
  private func isOfWork(_ heading: MarkupElement) -> Bool {
    heading.all.contains { inner in
      inner["href"]?.firstMatch(of: /projects\/[^\/]+\/index\.html$/) != nil
    }
  }

  /// The work that an element leads to, when it is only one.
  private func linked(in element: MarkupElement) -> String? {
    var slugs: Set<String> = []
    for inner in element.all {
      guard let address = inner["href"], let start = address.firstRange(of: "projects/") else {
        continue
      }
      let rest = address[start.upperBound...]
      guard let end = rest.firstIndex(of: "/") else { continue }
      slugs.insert(String(rest[..<end]))
    }
    return slugs.count == 1 ? slugs.first : nil
  }
}

// MARK: - Tables and drawings

extension PageGathering {
  /// Each cell with the headers of its row and of its column.
  private mutating func walk(table: MarkupElement, _ outer: Surroundings) {
    var around = outer
    let all = table.all
    if let caption = all.first(where: { $0.name == "caption" }) {
      // The caption of a figure's table is its title once more.
      if around.measure == nil {
        around.names.append(caption.words)
      } else {
        around.titles.append(caption.words)
      }
      add(caption.words, at: caption.offset, .sentence, outer)
    }
    var columns: [String] = []
    for row in all where row.name == "tr" {
      let cells = row.elements.filter { ["th", "td"].contains($0.name) }
      let own = surroundings(of: row, in: around)
      if !cells.contains(where: { $0.name == "td" }) {
        columns = cells.map(\.words)
        for cell in cells { add(cell.words, at: cell.offset, .sentence, own) }
        continue
      }
      let header = cells.first { $0.name == "th" } ?? cells[0]
      for (column, cell) in cells.enumerated() {
        for attribute in cell.all.flatMap(\.attributes) where !Self.silent.contains(attribute.name)
        {
          add(attribute.value, at: attribute.offset, .sentence, own)
        }
        guard cell.name == "td" else {
          add(cell.words, at: cell.offset, .sentence, own)
          continue
        }
        var beside = own
        if !isOfWork(header) { beside.names.append(header.words) }
        if columns.indices.contains(column) { beside.names.append(columns[column]) }
        add(cell.words, at: cell.offset, .value, beside)
      }
    }
  }

  /// The texts of a drawing: a value stands below or after its label.
  private mutating func walk(drawing: MarkupElement, _ around: Surroundings) {
    var label = ""
    var isLabelled = false
    for inner in drawing.all {
      // The words of the axis are of no number in particular.
      guard ["text", "title", "desc"].contains(inner.name), !inner.has(class: "tick") else {
        continue
      }
      guard inner.has(class: "label") else {
        // The legend is of the whole drawing.
        let isValue = inner.has(class: "value") || inner.has(class: "note")
        var beside = around
        if isValue, !label.isEmpty { beside.names.append(label) }
        add(inner.words, at: inner.offset, isValue ? .value : .sentence, beside)
        isLabelled = false
        continue
      }
      // A long label goes on in the next line.
      label = isLabelled ? "\(label) \(inner.words)" : inner.words
      isLabelled = true
      add(inner.words, at: inner.offset, .sentence, around)
    }
  }
}
