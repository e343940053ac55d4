import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A site with one character too few or too many` {
  @Test(arguments: ["", "\"", "\n"])
  func `is read to its end, and every diagnostic stands in a file`(character: String) {
    let small = SiteText().folder
    for file in small.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for index in text.indices {
        var torn = text
        torn.replaceSubrange(index...index, with: character)
        let folder = small.overlaid(
          with: Folder(files: [Folder.File(path: file.path, bytes: Array(torn.utf8))])
        )
        for found in ReadSite(folder).diagnostics {
          #expect(found.place.isInside(folder), "\(found.summary) in \(torn)")
        }
      }
    }
  }
}

extension Place {
  /// Whether the place is a character of a file, or the end of a line, or a file that is away.
  fileprivate func isInside(_ folder: Folder) -> Bool {
    guard let bytes = folder[file] else { return position == .start }
    var notes = Notes()
    let source = SourceFile(path: file, bytes: bytes, noting: &notes)
    return (1...max(1, source.lines.count)).contains(position.line)
      && (1...source.line(position.line).count + 1).contains(position.column)
  }
}
