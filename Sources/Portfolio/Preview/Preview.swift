package import Manuscript

/// What a preview shows: the last pages without errors, and what is wrong now.
package struct Preview: Sendable {
  /// A name for what is shown; another one for each build.
  package let revision: String
  let language: Language
  /// Nil until there has been a build without errors.
  let pages: OutputTree?
  /// The path of the site's own address, `/` without one: links of the page for what is not there
  /// begin with it.
  let home: String
  /// What is wrong, as HTML; empty when nothing is.
  let panel: String

  /// What a build came to.
  ///
  /// The `revision` is made of letters, digits and hyphens. The `pages` are those of this build, or of
  /// the last one without errors; the `diagnostics` are those of this build, quoted from `folder`.
  package init(
    revision: String,
    pages: OutputTree?,
    address: String?,
    diagnostics: [Diagnostic],
    quoting folder: Folder,
    in language: Language
  ) {
    self.revision = revision
    self.language = language
    self.pages = pages
    home = address.map { rootPath(of: $0) } ?? "/"
    panel = DiagnosticPanel(of: diagnostics, quoting: folder, in: language)
      .html(hasPages: pages != nil)
  }
}
