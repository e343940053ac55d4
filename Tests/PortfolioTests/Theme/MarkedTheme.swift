import Manuscript
import Portfolio

/// A small correct theme with files laid over it, where `▸` marks what should be noted.
struct MarkedTheme {
  let theme: Theme?
  let notes: Notes
  /// The marks as `file:line:column`, in the order of the diagnostics.
  let marks: [String]

  private init(marked files: [Folder.File], of name: String) {
    var marks: [String] = []
    let files = files.map { file in
      var lines: [Substring] = []
      let text = String(decoding: file.bytes, as: UTF8.self)
      let written = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in written.enumerated() {
        if let mark = line.firstIndex(of: "▸") {
          let column = line.distance(from: line.startIndex, to: mark) + 1
          marks.append("\(file.path):\(index + 1):\(column)")
        }
        lines.append(line.filter { $0 != "▸" }[...])
      }
      return Folder.File(path: file.path, bytes: Array(lines.joined(separator: "\n").utf8))
    }
    self.marks = marks
    let folder = Folder(text: Self.base).overlaid(with: Folder(files: files))
    var notes = Notes()
    theme = Theme(
      reading: folder,
      named: name,
      templates: [
        TemplateUse("page", with: SamplePage.self), TemplateUse("card", with: SampleCard.self),
      ],
      noting: &notes
    )
    self.notes = notes
  }

  private static let base = """
    -- Site/site.yml --
    title: Exempel
    -- Themes/klinik/theme.yml --
    name: Klinik
    templates: [layout, page, card]
    -- Themes/klinik/templates/layout.mustache --
    <title>{{title}}</title>
    {{$content}}
    {{/content}}
    -- Themes/klinik/templates/page.mustache --
    {{<layout}}
    {{$content}}
    {{#cards}}
    {{>card}}
    {{/cards}}
    {{/content}}
    {{/layout}}
    -- Themes/klinik/templates/card.mustache --
    <li>{{title}}{{#year}}, {{year}}{{/year}}</li>
    -- Themes/klinik/assets/klinik.css --
    p { margin: 0 }
    -- Themes/klinik/assets/fonts/read.woff2 --
    -- Themes/papper/theme.yml --
    name: Papper
    -- Themes/utkast/templates/page.mustache --
    """
}

extension MarkedTheme {
  init(_ overlay: String, of name: String = "klinik") {
    self.init(marked: Folder(text: overlay).files, of: name)
  }

  /// The theme with the template of a page written anew, to the letter.
  init(page: String) {
    let path = "Themes/klinik/templates/page.mustache"
    self.init(marked: [Folder.File(path: path, bytes: Array(page.utf8))], of: "klinik")
  }

  var codes: [Code] { notes.sorted.map(\.code) }

  var places: [String] {
    notes.sorted.map { note in
      "\(note.place.file):\(note.place.position.line):\(note.place.position.column)"
    }
  }

  /// What the only diagnostic says, in English, and what to do about it.
  var message: String? { notes.all.count == 1 ? notes.all.first?.message.english : nil }
  var hint: String? { notes.all.count == 1 ? notes.all.first?.hint?.english : nil }

  /// A page in the words of the template `page`.
  func render(_ page: SamplePage = SamplePage()) -> String? {
    theme?.render(page, with: "page")
  }
}
