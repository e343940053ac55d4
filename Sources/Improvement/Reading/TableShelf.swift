import Manuscript

/// The tables of one project, each read once however many measures use it.
struct TableShelf {
  let folder: Folder
  let slug: String
  private var tables: [String: Table?] = [:]

  init(folder: Folder, slug: String) {
    self.folder = folder
    self.slug = slug
  }
}

extension TableShelf {
  /// The path from the site's root of a path that a measure names.
  func path(of name: String) -> String { "Projects/\(slug)/\(name)" }

  /// The table a measure names; nil, with a diagnostic, when there is none to read.
  mutating func table(_ name: Located<String>, noting notes: inout Notes) -> Table? {
    let path = path(of: name.value)
    if let table = tables[path] { return table }
    guard !name.value.split(separator: "/").contains(".."), !name.value.hasPrefix("/"),
      let file = SourceFile(path, in: folder, noting: &notes)
    else {
      let there = folder.files(under: "Projects/\(slug)/data").map { file in
        String(file.path.dropFirst("Projects/\(slug)/".count))
      }
      notes.add(
        .noDataFile,
        at: name.place,
        ["file": "\(name.value)"],
        hint: spellingHint(for: name.value, among: there)
      )
      return nil
    }
    let table = Table(reading: file, noting: &notes)
    tables[path] = table
    return table
  }

  /// The SHA-256 of a file's bytes in hexadecimal.
  func hash(of name: String) -> String {
    folder[path(of: name)].map { SHA256.hash($0) } ?? ""
  }
}
