import Manuscript

/// The tables of one project, each read once however many measures use it.
struct TableShelf {
  let folder: Folder
  let slug: String
  /// The ids and labels of the project's periods, which a header may have instead of dates.
  let periods: [String]
  private var tables: [String: Table?] = [:]

  init(folder: Folder, slug: String, periods: [Period]) {
    self.folder = folder
    self.slug = slug
    self.periods = periods.flatMap { [$0.id, $0.label] }
  }
}

extension TableShelf {
  /// The path from the site's root of a path that a measure names.
  func path(of name: String) -> String { "Projects/\(slug)/\(name)" }

  /// The table a measure names, in a sheet of a name when it is a workbook; nil, with a diagnostic,
  /// when there is none to read.
  mutating func table(
    _ name: Located<String>,
    sheet: Located<String>?,
    noting notes: inout Notes
  ) -> Table? {
    let path = path(of: name.value)
    let key = path + "\n" + (sheet?.value ?? "")
    if let table = tables[key] { return table }
    guard !name.value.split(separator: "/").contains(".."), !name.value.hasPrefix("/"),
      let bytes = folder[path]
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
    let file = Folder.File(path: path, bytes: bytes)
    let table = Table(reading: file, sheet: sheet, periods: periods, noting: &notes)
    tables[key] = table
    return table
  }

  /// The SHA-256 of a file's bytes in hexadecimal.
  func hash(of name: String) -> String {
    folder[path(of: name)].map { SHA256.hash($0) } ?? ""
  }
}
