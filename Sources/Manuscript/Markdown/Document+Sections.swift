extension Document {
  /// A part of a document under one heading of the second level.
  package struct Section: Sendable, Hashable {
    /// The heading's words without the letter; nil for what stands before the first heading.
    package let title: String?
    /// The capital letter of `A. Bakgrund` or `A) Bakgrund`.
    package let letter: String?
    /// Where the heading, or the lead, begins.
    package let place: Place
    /// Everything in the section, its heading first.
    package let events: ArraySlice<Event>
  }

  /// The text split at its headings of the second level, footnotes apart.
  ///
  /// What stands before the first heading is the lead, when there is anything. A heading within a
  /// quotation or a list splits nothing.
  package var sections: [Section] {
    let body = body
    let starts = body.indices(atDepth: 0) { event in
      if case .enter(.heading(level: 2), _) = event { true } else { false }
    }
    var sections: [Section] = []
    let lead = body[..<(starts.first ?? body.endIndex)]
    if !lead.isEmpty {
      let place = lead.lazy.compactMap(\.place).first ?? Place(file: path)
      sections.append(Section(title: nil, letter: nil, place: place, events: lead))
    }
    for (index, start) in starts.enumerated() {
      let end = starts.indices.contains(index + 1) ? starts[index + 1] : body.endIndex
      sections.append(Section(events: body[start..<end], path: path))
    }
    return sections
  }
}

extension Document.Section {
  /// What stands under the heading; everything when there is none.
  package var content: ArraySlice<Event> {
    guard title != nil, let end = events.firstIndex(of: .exit(.heading(level: 2))) else {
      return events
    }
    return events[(end + 1)...]
  }

  /// Whether anything under the heading can be read; a figure alone is no words.
  package var hasWords: Bool {
    Document.words(in: content).contains { $0.isLetter || $0.isNumber }
  }

  /// Splits `A. Bakgrund` in its letter and its title; a heading without a letter is all title.
  package static func parts(ofHeading heading: String) -> (letter: String?, title: String) {
    guard let letter = heading.first, letter.isASCII, letter.isLetter, letter.isUppercase else {
      return (nil, heading)
    }
    let rest = heading.dropFirst()
    guard let mark = rest.first, ".):".contains(mark) else { return (nil, heading) }
    let title = rest.dropFirst()
    guard title.first?.isWhitespace ?? true else { return (nil, heading) }
    return (String(letter), String(title.drop(while: \.isWhitespace)))
  }

  /// The section that begins with a heading.
  fileprivate init(events: ArraySlice<Event>, path: String) {
    let end = events.firstIndex(of: .exit(.heading(level: 2))) ?? events.startIndex
    let parts = Self.parts(ofHeading: Document.words(in: events[..<end]))
    self.init(
      title: parts.title,
      letter: parts.letter,
      place: events.first?.place ?? Place(file: path),
      events: events
    )
  }
}

extension ArraySlice<Event> {
  /// The indices of the events that stand in nothing else and satisfy a condition.
  fileprivate func indices(atDepth wanted: Int, where condition: (Event) -> Bool) -> [Int] {
    var depth = 0
    var found: [Int] = []
    for (index, event) in zip(indices, self) {
      if depth == wanted, condition(event) { found.append(index) }
      switch event {
      case .enter: depth += 1
      case .exit: depth -= 1
      default: break
      }
    }
    return found
  }
}
