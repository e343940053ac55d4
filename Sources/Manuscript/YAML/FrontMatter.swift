/// The block between two `---` lines at the top of a Markdown file, and where the text begins.
package struct FrontMatter: Sendable, Hashable {
  package let value: Value
  /// The first line after the block, counted from 1.
  package let bodyLine: Int

  /// Reads the front matter of a file; nil, with a diagnostic, when there is none to read.
  ///
  /// The block ends at the first line that is exactly `---`: a title may hold three hyphens.
  package init?(of file: SourceFile, noting notes: inout Notes) {
    let fence = { (line: Substring) in
      line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }
    guard let first = file.lines.first, fence(first) else {
      notes.add(.noFrontMatter, at: file.place(.start))
      return nil
    }
    guard let end = file.lines.indices.dropFirst().first(where: { fence(file.lines[$0]) }) else {
      notes.add(.unclosedFrontMatter, at: file.place(.start, length: 3))
      return nil
    }
    let text = file.lines[1..<end].joined(separator: "\n") + "\n"
    guard let value = ValueReader(file: file, firstLine: 2).value(of: text, noting: &notes) else {
      return nil
    }
    self.value = value
    bodyLine = end + 2
  }
}
