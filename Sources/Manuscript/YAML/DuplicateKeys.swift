/// Finds the keys of one map in the lines of its file.
///
/// The parser says only where one key of the map stands that is there twice; authors need to see
/// the second.
struct DuplicateKeys {
  private let file: SourceFile
  /// A key of the map.
  private let known: Position

  init(of file: SourceFile, near known: Position) {
    self.file = file
    self.known = known
  }
}

extension DuplicateKeys {
  /// Where a key stands in the map, in the order of the file; nothing when it can't be told, as for
  /// a map in braces on several lines.
  func places(of key: String) -> [Place] {
    indent(of: known.line) == known.column - 1 ? placesInLines(of: key) : placesInBraces(of: key)
  }

  private func placesInLines(of key: String) -> [Place] {
    lines.filter { number in
      indent(of: number) == known.column - 1
        && spellings(of: key).contains {
          file.line(number).dropFirst(known.column - 1).hasPrefix($0)
        }
    }.map { file.place(line: $0, column: known.column, length: key.count) }
  }

  private func placesInBraces(of key: String) -> [Place] {
    var places: [Place] = []
    let line = Array(file.line(known.line))
    for start in line.indices.dropFirst(known.column - 1)
    where spellings(of: key).contains(where: line[start...].starts)
      && "{, ".contains(line[max(0, start - 1)])
    {
      places.append(file.place(line: known.line, column: start + 1, length: key.count))
    }
    return places
  }

  private func spellings(of key: String) -> [String] {
    ["\(key):", "\"\(key)\":", "'\(key)':"]
  }

  /// The lines of the map: those about the known one that are indented at least as far, up to the
  /// hyphen when the map is an item of a list.
  private var lines: ClosedRange<Int> {
    var first = known.line
    while first > 1, !beginsItem(first), belongs(first - 1) { first -= 1 }
    var last = known.line
    while last < file.lines.count, belongs(last + 1), !beginsItem(last + 1) { last += 1 }
    return first...last
  }

  private func belongs(_ number: Int) -> Bool {
    let line = file.line(number)
    return line.allSatisfy(\.isWhitespace) || line.drop { $0 == " " }.first == "#"
      || (!line.hasPrefix("---") && indent(of: number) >= known.column - 1)
  }

  /// Whether a line begins another map of the same list.
  private func beginsItem(_ number: Int) -> Bool {
    indent(of: number) == known.column - 1
      && file.line(number).prefix(known.column - 1).contains("-")
  }

  /// How many blanks and hyphens stand before the first word of a line.
  private func indent(of number: Int) -> Int {
    file.line(number).prefix { $0 == " " || $0 == "-" }.count
  }
}
