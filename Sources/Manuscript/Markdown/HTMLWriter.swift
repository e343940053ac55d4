/// Writes events as HTML.
///
/// Without tables, footnotes and a closure for links the result is what cmark writes in its safe
/// mode, byte for byte, but for the ids of the headings. Everything that comes from the author is
/// escaped; HTML comes only from the closure.
package struct HTMLWriter: Sendable {
  /// How many levels lower each heading is written; no level goes outside 1...6.
  package let headingShift: Int
  /// What the ids of headings begin with.
  package let idPrefix: String
  /// What the ids of footnotes begin with; another one for each document on the same page.
  package let footnotePrefix: String
  /// The language of the few words the writer adds for screen readers.
  package let language: Language
  /// What becomes of each link and image; nil writes them all as they are.
  package let link: (@Sendable (Document.Link) -> LinkRendering)?

  package init(
    headingShift: Int = 0,
    idPrefix: String = "avsnitt-",
    footnotePrefix: String = "",
    language: Language = .swedish,
    link: (@Sendable (Document.Link) -> LinkRendering)? = nil
  ) {
    self.headingShift = headingShift
    self.idPrefix = idPrefix
    self.footnotePrefix = footnotePrefix
    self.language = language
    self.link = link
  }
}

extension HTMLWriter {
  /// The events as HTML that ends in a line end; empty for no events.
  ///
  /// They are a whole document, a section or its content, or footnotes: what is entered is exited.
  package func html(_ events: some Collection<Event>) -> String {
    var identifiers = HeadingIdentifiers()
    return html(events, identifiers: &identifiers)
  }

  /// The events as HTML, with ids for the headings that other parts of the page do not have.
  package func html(
    _ events: some Collection<Event>,
    identifiers: inout HeadingIdentifiers
  ) -> String {
    var page = HTMLPage(of: Array(events), by: self, identifiers: identifiers)
    page.write()
    identifiers = page.identifiers
    return page.html
  }
}
