/// The line that a diagnostic is about, cut in three around what is meant.
///
/// Nothing in it can move a cursor or turn the direction of a line.
package struct SourceExcerpt: Sendable, Hashable {
  /// The number of the line, from 1.
  package let line: Int
  /// What stands before, at most 69 characters.
  package let before: String
  /// What is meant; empty when it is the end of the line.
  package let marked: String
  /// What stands after; the whole is at most 100 characters.
  package let after: String
}

extension SourceExcerpt {
  /// The whole line as it is shown.
  package var text: String { before + marked + after }

  /// The excerpt at a place; nil when the file has no such line or an empty one.
  init?(at place: Place, in source: SourceFile) {
    let line = source.line(place.position.line).withoutIdentityNumbers
    guard !line.isEmpty else { return nil }
    // A very long line is shown around the place.
    let start = max(0, place.position.column - 70)
    // A tab would move what follows away from its mark.
    let shown = line.dropFirst(start).prefix(100).map { $0 == "\t" ? " " : harmless(String($0)) }
    let indent = min(place.position.column - 1 - start, shown.count)
    let end = min(indent + place.length, shown.count)
    self.line = place.position.line
    before = shown[..<indent].joined()
    marked = shown[indent..<end].joined()
    after = shown[end...].joined()
  }
}

extension SourceExcerpt {
  /// The excerpt with a dot for every number, and for every sign of what is meant.
  fileprivate var masked: SourceExcerpt {
    SourceExcerpt(
      line: line,
      before: before.withoutNumbers,
      marked: String(repeating: "•", count: marked.count),
      after: after.withoutNumbers
    )
  }
}

/// The files that diagnostics are about, each read once.
package struct SourceShelf {
  private let folder: Folder
  private var sources: [String: SourceFile] = [:]

  /// A shelf with the files of a folder.
  package init(of folder: Folder) {
    self.folder = folder
  }
}

extension SourceShelf {
  /// The line that a diagnostic is about, without its numbers where they are secret; nil when there
  /// is none.
  package mutating func excerpt(of diagnostic: Diagnostic) -> SourceExcerpt? {
    let place = diagnostic.place
    let excerpt = source(place.file).flatMap { SourceExcerpt(at: place, in: $0) }
    return diagnostic.isSecret ? excerpt?.masked : excerpt
  }

  /// From where to before where a place reaches in its line, in Unicode scalars from 1.
  mutating func scalarColumns(of place: Place) -> Range<Int> {
    let start = place.position.column
    guard let line = source(place.file)?.line(place.position.line) else {
      return start..<start + place.length
    }
    // Outside the line, each missing character is one.
    let widths = line.map(\.unicodeScalars.count)
    let width = { (count: Int) in widths.prefix(count).reduce(0, +) + max(0, count - widths.count) }
    return 1 + width(start - 1)..<1 + width(start - 1 + place.length)
  }

  private mutating func source(_ path: String) -> SourceFile? {
    if sources[path] == nil, !isWorkbookName(path), let bytes = folder[path] {
      var silent = Notes()
      sources[path] = SourceFile(path: path, bytes: bytes, noting: &silent)
    }
    return sources[path]
  }
}
