/// One thing that a written file says: a sentence, a cell of a table, an attribute, a number of a
/// JSON object.
struct Statement: Sendable, Hashable {
  let file: String
  /// Where it begins, in bytes from the file's beginning.
  let offset: Int
  let text: String
  var kind = Kind.sentence
  /// The slug of the work that it is told of; nil where nothing says so.
  var work: String?
  /// The measure in whose figure, table or object it stands.
  var measure: String?
  /// What it stands beside: titles and captions, the headers of its row and its column, the names in
  /// its object and in those around it.
  var names: [String] = []
  /// Those of what it stands beside that say when, and name no cell though one be called the same.
  var times: [String] = []
  /// Titles of what it stands in, which say of what and never when, though a period be called the same.
  var titles: [String] = []
  /// What its place is called: a member's name, a column's header.
  var key: String?

  enum Kind: Sendable, Hashable {
    /// Words: of a paragraph, a drawing, an attribute, a string.
    case sentence
    /// A number in a place of its own: a table's cell, a value beside its term, a member of an object.
    case value
  }
}

extension Statement {
  /// The sentence cut in its sentences; a value as it is.
  var sentences: [Statement] {
    guard kind == .sentence else { return [self] }
    let characters = Array(text)
    var parts: [Statement] = []
    var (start, offset) = (0, self.offset)
    for index in characters.indices {
      let isEnd =
        ".!?".contains(characters[index]) && index + 2 < characters.count
        && characters[index + 1].isWhitespace
        && (characters[index + 2].isUppercase
          // `v. 12` goes on, `skyddat värde. 2024: 12` does not.
          || characters[index + 2].isNumber
            && characters[..<index].reversed().prefix { $0.isLetter }.count > 3)
      guard isEnd || index == characters.count - 1 else { continue }
      var part = Statement(
        file: file,
        offset: offset,
        text: String(characters[start...index])
      )
      (part.work, part.measure, part.names, part.times) = (work, measure, names, times)
      (part.titles, part.key) = (titles, key)
      parts.append(part)
      offset += part.text.utf8.count
      start = index + 1
    }
    return parts
  }
}

extension OutputTree.File {
  /// Everything that the file says, in order; nothing of a picture.
  ///
  /// What is broken is read as far as it goes.
  var statements: [Statement] {
    let parts = path.split(separator: "/")
    let work = parts.count > 2 && parts[0] == "projects" ? String(parts[1]) : nil
    switch parts.last?.split(separator: ".").last.map({ $0.lowercased() }) {
    case "html", "htm", "xml", "svg":
      return WrittenPage(MarkupReading(of: bytes).root, in: path, of: work).statements
    case "json": return WrittenObject(bytes, in: path, of: work).statements
    case "csv": return WrittenRows(bytes, in: path, of: work).statements
    case "css", "png", "jpg", "jpeg", "gif", "webp", "ico", "woff", "woff2", "pdf": return []
    default:
      var offset = 0
      return bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
        defer { offset += line.count + 1 }
        let text = String(decoding: line, as: UTF8.self)
        return Statement(file: path, offset: offset, text: text, work: work)
      }
    }
  }
}
