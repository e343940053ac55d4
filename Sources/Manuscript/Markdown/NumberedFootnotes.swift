/// The text with its footnotes numbered, in the order it refers to them, and put at its end.
struct NumberedFootnotes {
  private(set) var events: [Event] = []
  /// The labels in the order of their numbers.
  private var labels: [String] = []
  /// How often each has been referred to.
  private var references: [String: Int] = [:]

  /// A note that only a footnote refers to comes after those of the text.
  init(
    of text: [Event],
    footnotes: [String: DocumentReader.Footnote],
    noting notes: inout Notes
  ) {
    events = text.map { numbered($0) }
    var list: [Event] = []
    var next = 0
    while next < labels.count, let footnote = footnotes[labels[next]] {
      let element = Element.footnote(number: next + 1, id: "fotnot-\(next + 1)")
      list.append(.enter(element, footnote.place))
      list += footnote.events.map { numbered($0) }
      list.append(.exit(element))
      next += 1
    }
    if let place = list.first?.place {
      events += [.enter(.footnotes, place)] + list + [.exit(.footnotes)]
    }
    for (label, footnote) in footnotes.sorted(by: { $0.key < $1.key })
    where references[label] == nil {
      notes.add(.unusedFootnote, at: footnote.place, ["label": Wording(label)])
    }
  }

  private mutating func numbered(_ event: Event) -> Event {
    switch event {
    case .enter(.footnoteReference(_, let label), let place):
      if references[label] == nil { labels.append(label) }
      references[label, default: 0] += 1
      return .enter(reference(to: label), place)
    case .exit(.footnoteReference(_, let label)): return .exit(reference(to: label))
    default: return event
    }
  }

  private func reference(to label: String) -> Element {
    let number = (labels.firstIndex(of: label) ?? 0) + 1
    let count = references[label] ?? 1
    let id = "fotnotsreferens-\(number)" + (count > 1 ? "-\(count)" : "")
    return .footnoteReference(number: number, id: id)
  }
}
