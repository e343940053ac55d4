package import Manuscript
import Mustache

/// How a site looks: templates that have been checked, and files that are copied.
package struct Theme: Sendable {
  /// The files of `assets/`, their paths relative to that folder, sorted.
  package let assets: [Folder.File]
  private let library: MustacheLibrary

  /// The theme of `Themes/<name>/`; nil, with diagnostics, when it is missing or when any of its
  /// templates is faulty.
  ///
  /// Every template is held to the view it is used with, so that nothing a template asks for can
  /// be missing when it is shown.
  package init?(
    reading folder: Folder,
    named name: String,
    templates uses: [TemplateUse],
    noting notes: inout Notes
  ) {
    guard let reader = ThemeReader(reading: folder, named: name, noting: &notes),
      let library = reader.library(for: uses, noting: &notes)
    else { return nil }
    self.library = library
    assets = reader.assets
  }
}

extension Theme {
  /// A view in the words of a template; empty when the theme has no such template, which the
  /// check rules out for every template it was told of.
  package func render(_ view: some View, with template: String) -> String {
    library.render(view, withTemplate: template) ?? ""
  }
}
