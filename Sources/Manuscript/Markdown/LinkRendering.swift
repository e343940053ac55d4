/// What becomes of a link or an image on the page.
package enum LinkRendering: Sendable, Hashable {
  /// A link, or a picture, with this address.
  case link(href: String)
  /// This HTML instead of the link and what it holds. Instead of an image alone in its paragraph
  /// it replaces the paragraph too, for a figure cannot stand in one.
  case html(String)
  /// What the link holds, without the link; of an image its description.
  case plain
}
