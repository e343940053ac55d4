import Manuscript
import Mustache

/// Reads a theme's folder and holds its templates to their views.
struct ThemeReader {
  /// The files of `assets/` by their paths there.
  let assets: [Folder.File]
  private let name: String
  private let path: String
  /// The theme's own account of itself, `theme.yml`.
  private let account: SourceFile
  private let files: [(name: String, file: SourceFile)]

  /// The files of a theme; nil, with a diagnostic, when there is none of that name.
  ///
  /// A folder below `Themes/` is a theme when it holds a `theme.yml`.
  init?(reading folder: Folder, named name: String, noting notes: inout Notes) {
    let path = "Themes/\(name)"
    guard let account = folder["\(path)/theme.yml"] else {
      let names = folder.folders(in: "Themes").filter { folder["Themes/\($0)/theme.yml"] != nil }
      notes.add(
        .missingTheme,
        at: Self.placeOfChoice(in: folder),
        ["theme": Wording(name)],
        hint: spellingHint(for: name, among: names)
      )
      return nil
    }
    self.name = name
    self.path = path
    self.account = SourceFile(path: "\(path)/theme.yml", bytes: account, noting: &notes)
    assets = folder.files(under: "\(path)/assets").map { file in
      Folder.File(path: String(file.path.dropFirst("\(path)/assets/".count)), bytes: file.bytes)
    }
    var files: [(name: String, file: SourceFile)] = []
    for file in folder.files(under: "\(path)/templates") where file.path.hasSuffix(Self.ending) {
      let name = file.path.dropFirst("\(path)/templates/".count).dropLast(Self.ending.count)
      let source = SourceFile(path: file.path, bytes: file.bytes, noting: &notes)
      files.append((String(name), source))
    }
    self.files = files
  }
}

extension ThemeReader {
  private static let ending = ".mustache"

  /// The templates, checked; nil, with diagnostics, when something is wrong with any of them.
  func library(for uses: [TemplateUse], noting notes: inout Notes) -> MustacheLibrary? {
    var found = Notes()
    checkAccount(noting: &found)
    let library = readTemplates(for: uses, noting: &found)
    notes.add(contentsOf: found)
    return found.hasErrors ? nil : library
  }

  private func readTemplates(for uses: [TemplateUse], noting notes: inout Notes) -> MustacheLibrary
  {
    var library = MustacheLibrary()
    var templates: [Template] = []
    for (name, file) in files {
      guard let template = Template(named: name, reading: file, noting: &notes) else { continue }
      do {
        try library.register(file.text, named: name)
        templates.append(template)
      } catch {
        note(error, in: file, noting: &notes)
      }
    }
    var check = TemplateCheck(templates: templates, names: files.map(\.name))
    for use in uses {
      if files.contains(where: { $0.name == use.template }) {
        check.check(use)
      } else {
        noteMissing(use.template, at: Place(file: account.path), noting: &notes)
      }
    }
    notes.add(contentsOf: check.notes)
    return library
  }

  /// What `theme.yml` says: the theme's name, and the templates it means to have.
  private func checkAccount(noting notes: inout Notes) {
    guard let value = ValueReader.value(of: account, noting: &notes),
      var fields = Fields(
        value,
        of: Wording("temat \(name)", "the theme \(name)"),
        noting: &notes
      )
    else { return }
    _ = fields.requiredText("name|namn", noting: &notes)
    for template in fields.texts("templates|mallar", noting: &notes)
    where !files.contains(where: { $0.name == template.value }) {
      noteMissing(template.value, at: template.place, noting: &notes)
    }
    fields.finish(noting: &notes)
  }

  private func noteMissing(_ template: String, at place: Place, noting notes: inout Notes) {
    notes.add(
      .missingTemplate,
      at: place,
      ["theme": Wording(name), "name": Wording(template), "path": Wording(path)],
      hint: nearestSpelling(to: template, in: files.map(\.name)).map { near in
        Wording(
          "filen ”\(near).mustache” finns; är det den?",
          "there is a “\(near).mustache”; is it that one?"
        )
      }
    )
  }

  /// A fault that our own reading let through: the words are those of the parser.
  private func note(_ error: any Error, in file: SourceFile, noting notes: inout Notes) {
    guard let error = error as? MustacheTemplate.ParserError else {
      return notes.add(.unreadableTemplate, at: file.place(.start), ["what": Wording("\(error)")])
    }
    let position = Position(line: error.context.lineNumber, column: error.context.columnNumber)
    notes.add(.unreadableTemplate, at: file.place(position), ["what": Wording("\(error.error)")])
  }

  /// Where the site chose its theme; the top of `Site/site.yml` when it did not.
  private static func placeOfChoice(in folder: Folder) -> Place {
    var silent = Notes()
    let path = "Site/site.yml"
    let file = SourceFile(path: path, bytes: folder[path] ?? [], noting: &silent)
    let entries = ValueReader.value(of: file, noting: &silent)?.entries ?? []
    let choice = entries.first { ["theme", "tema"].contains($0.key) }
    return choice?.value.place ?? file.place(.start)
  }
}
