import Yams

/// Reads YAML into `Value`s, and explains the mistakes people make in it.
package struct ValueReader {
  private let file: SourceFile
  private let firstLine: Int

  /// A reader of the lines of `file` from `firstLine` on; front matter begins at line 2.
  package init(file: SourceFile, firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
  }
}

extension ValueReader {
  /// The value of a YAML text that stands in the file from `firstLine` on; nil, with a
  /// diagnostic, when it cannot be read.
  package func value(of text: String, noting notes: inout Notes) -> Value? {
    do {
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      // Nodes hold their anchors weakly: they are gone as soon as the parser is.
      return try withExtendedLifetime(parser) {
        guard let node = try parser.singleRoot() else {
          return Value(.map([]), at: file.place(line: firstLine))
        }
        return value(of: node, depth: 0, noting: &notes)
      }
    } catch {
      explain(error, in: text, noting: &notes)
      return nil
    }
  }

  /// A whole YAML file.
  package static func value(of file: SourceFile, noting notes: inout Notes) -> Value? {
    ValueReader(file: file).value(of: file.text, noting: &notes)
  }
}

extension ValueReader {
  private func place(_ mark: Mark?, length: Int = 1) -> Place {
    guard let mark else { return file.place(line: firstLine) }
    let line = mark.line + firstLine - 1
    if line > file.lines.count, let last = file.lines.last {
      // Past the end is the end.
      return file.place(line: file.lines.count, column: last.count + 1)
    }
    return file.place(
      line: line,
      column: file.column(ofScalar: mark.column, line: line),
      length: length
    )
  }

  private func value(of node: Node, depth: Int, noting notes: inout Notes) -> Value? {
    guard depth < 20 else {
      notes.add(.yamlTooDeep, at: place(node.mark))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      refuse(anchor: scalar.anchor != nil, at: scalar.mark, noting: &notes)
      return Value(.text(scalar.string), at: place(scalar.mark, length: scalar.string.count))
    case .sequence(let sequence):
      guard !refuse(anchor: sequence.anchor != nil, at: sequence.mark, noting: &notes) else {
        return nil
      }
      let items = sequence.compactMap { value(of: $0, depth: depth + 1, noting: &notes) }
      return Value(.list(items), at: place(sequence.mark))
    case .mapping(let mapping):
      guard !refuse(anchor: mapping.anchor != nil, at: mapping.mark, noting: &notes) else {
        return nil
      }
      var entries: [Value.Entry] = []
      for (key, item) in mapping {
        let name = key.string ?? ""
        let keyPlace = place(key.mark, length: name.count)
        guard let value = value(of: item, depth: depth + 1, noting: &notes) else { continue }
        entries.append(Value.Entry(key: name, keyPlace: keyPlace, value: value))
      }
      return Value(.map(entries), at: place(mapping.mark))
    case .alias(let alias):
      notes.add(.yamlAlias, at: place(alias.mark))
      return nil
    }
  }

  /// Notes an anchor, and says whether there was one.
  ///
  /// What an alias stands for arrives as the anchored node itself, so whoever does not enter it
  /// can't be led into an endless text.
  @discardableResult
  private func refuse(anchor isPresent: Bool, at mark: Mark?, noting notes: inout Notes) -> Bool {
    if isPresent { notes.add(.yamlAlias, at: place(mark)) }
    return isPresent
  }

  private func explain(_ error: any Error, in text: String, noting notes: inout Notes) {
    guard let error = error as? YamlError else {
      return notes.add(.yamlSyntax, at: file.place(line: firstLine), ["what": "\(error)"])
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let fault = ParserProblem(problem)
      let start = fault.isFoundTooLate ? context?.mark : nil
      explain(fault, at: start ?? mark, noting: &notes)
    case .duplicatedKeysInMapping(let duplicates, let context):
      explain(duplicates: duplicates, near: context.mark, noting: &notes)
    default:
      notes.add(.yamlSyntax, at: file.place(line: firstLine), ["what": "\(error)"])
    }
  }

  private func explain(_ problem: ParserProblem, at mark: Mark, noting notes: inout Notes) {
    // The scanner often stops on the line after the one at fault; look at both.
    for number in [mark.line + firstLine - 1, mark.line + firstLine - 2] where number >= firstLine {
      let line = file.line(number)
      let indent = line.prefix { $0 == " " || $0 == "\t" }
      if let tab = indent.firstIndex(of: "\t") {
        let column = line.distance(from: line.startIndex, to: tab) + 1
        return notes.add(.yamlTab, at: file.place(line: number, column: column))
      }
      if let space = line.range(of: ":\u{A0}") {
        let column = line.distance(from: line.startIndex, to: space.lowerBound) + 2
        return notes.add(.yamlHardSpace, at: file.place(line: number, column: column))
      }
      if let fault = unquotedFault(in: line) {
        return notes.add(
          .yamlNeedsQuotes,
          at: file.place(line: number, column: fault.column, length: fault.length),
          ["value": Wording(fault.value)]
        )
      }
    }
    notes.add(.yamlSyntax, at: place(mark), ["what": problem.wording])
  }

  /// The value of a line that can't be plain YAML: it holds `: `, or begins with a sign that YAML
  /// keeps for itself.
  private func unquotedFault(in line: Substring) -> (column: Int, length: Int, value: String)? {
    guard let colon = line.range(of: ": ") else { return nil }
    let value = line[colon.upperBound...].drop { $0 == " " }
    guard let first = value.first, !"\"'{[|".contains(first) else { return nil }
    guard value.contains(": ") || ">@%`&*!".contains(first) || value.hasSuffix(":") else {
      return nil
    }
    let column = line.distance(from: line.startIndex, to: value.startIndex) + 1
    return (column, value.count, String(value))
  }

  private func explain(duplicates: [String], near mark: Mark, noting notes: inout Notes) {
    for key in duplicates {
      let places = DuplicateKeys(of: file, near: place(mark).position).places(of: key)
      let related = places.first.map { first in
        [Diagnostic.Related(Wording("först här", "first here"), at: first)]
      }
      notes.add(
        .duplicateKey,
        at: places.dropFirst().first ?? place(mark, length: key.count),
        ["key": Wording(key)],
        related: related ?? []
      )
    }
  }
}

extension Substring {
  /// The range of the first occurrence of a short text.
  fileprivate func range(of text: String) -> Range<Substring.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
