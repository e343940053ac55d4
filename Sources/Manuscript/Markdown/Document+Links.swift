extension Document {
  /// A link or an image with what stands around it.
  package struct Link: Sendable, Hashable {
    /// Where it leads, as the author wrote it but with escapes and entities resolved.
    package let destination: String
    /// What the author says it is, without marks; may be empty; for an image its description.
    package let text: String
    /// From its first bracket to the end of its address, or of its first line.
    package let place: Place
    package let isImage: Bool
    /// Whether it is all there is in its paragraph: an image that does is a figure.
    package let standsAlone: Bool
    /// The title of the section it stands in; nil before the first heading of the second level.
    package let section: String?

    package init(
      destination: String,
      text: String,
      place: Place,
      isImage: Bool = false,
      standsAlone: Bool = false,
      section: String? = nil
    ) {
      self.destination = destination
      self.text = text
      self.place = place
      self.isImage = isImage
      self.standsAlone = standsAlone
      self.section = section
    }
  }

  /// The links and images in the order of the text, those of the footnotes last.
  package var links: [Link] { events.links.map(\.link) }
}

extension ArraySlice<Event> {
  /// The links and images, each with the indices of its first and last event.
  var links: [(range: ClosedRange<Int>, link: Document.Link)] {
    var found: [(range: ClosedRange<Int>, link: Document.Link)] = []
    var depth = 0
    var section: String?
    for (index, event) in zip(indices, self) {
      if case .enter(let element, _) = event {
        if depth == 0, element == .heading(level: 2) {
          let heading = Document.words(in: self[index..<end(of: index)])
          section = Document.Section.parts(ofHeading: heading).title
        }
        if let link = link(at: index, section: section) {
          found.append((index...end(of: index), link))
        }
        depth += 1
      } else if case .exit = event {
        depth -= 1
      }
    }
    return found
  }

  /// The index of the exit that belongs to the enter at `start`.
  func end(of start: Int) -> Int {
    var depth = 0
    for index in start..<endIndex {
      switch self[index] {
      case .enter: depth += 1
      case .exit:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return endIndex - 1
  }

  private func link(at start: Int, section: String?) -> Document.Link? {
    guard case .enter(let element, let place) = self[start] else { return nil }
    let (destination, isImage): (String, Bool)
    switch element {
    case .link(let address, _): (destination, isImage) = (address, false)
    case .image(let address, _): (destination, isImage) = (address, true)
    default: return nil
    }
    let end = end(of: start)
    var standsAlone = false
    if start > startIndex, end + 1 < endIndex, case .enter(.paragraph, _) = self[start - 1],
      case .exit(.paragraph) = self[end + 1]
    {
      standsAlone = true
    }
    return Document.Link(
      destination: destination,
      text: Document.words(in: self[(start + 1)..<end]),
      place: place,
      isImage: isImage,
      standsAlone: standsAlone,
      section: section
    )
  }
}

extension [Event] {
  /// The links and images, each with the indices of its first and last event.
  var links: [(range: ClosedRange<Int>, link: Document.Link)] { self[...].links }
}
