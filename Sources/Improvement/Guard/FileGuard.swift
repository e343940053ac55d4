import Manuscript

/// The look through one file.
struct FileGuard {
  let file: Folder.File
  var notes = Notes()
  var words: [String] = []
  /// The path that is told, without what may stand in the real one.
  private var path: String

  init(_ file: Folder.File) {
    self.file = file
    path = file.path
  }
}

extension FileGuard {
  private var isTable: Bool { path.lowercased().hasSuffix(".csv") || isWorkbookName(path) }

  /// The file with everything that points at a person taken out of it.
  mutating func masked() -> Folder.File {
    maskPath()
    guard !isPictureOrFont else { return file }
    if isWorkbookName(path) { return guardedWorkbook() }
    let mayHoldRows =
      isTable
      && TableColumns(header: String(decoding: file.bytes.prefix { $0 != 0x0A }, as: UTF8.self))
        .mayHoldRows
    guard mayHoldRows || PersonalTrace.mayBe(in: file.bytes) else {
      return path == file.path ? file : Folder.File(path: path, bytes: file.bytes)
    }
    var silent = Notes()
    let source = SourceFile(path: path, bytes: file.bytes, noting: &silent)
    if isTable, let refused = refusedTable(source) { return refused }
    let found = maskedLines(of: source)
    guard found.isMasked else {
      return path == file.path ? file : Folder.File(path: path, bytes: file.bytes)
    }
    return Folder.File(path: path, bytes: Array((found.lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Whether it is a file of a theme that is no text at all.
  private var isPictureOrFont: Bool {
    path.hasPrefix("Themes/") && file.bytes.prefix(8 << 10).contains(0)
      && ![[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(file.bytes.prefix(2)))
  }

  /// A workbook as it is, or without a byte: nothing within it can be masked.
  private mutating func guardedWorkbook() -> Folder.File {
    var isEmptied = false
    for text in sheetTexts(ofWorkbook: file.bytes) {
      let source = SourceFile(path: path, text: text, encoding: .workbook)
      let known = notes
      notes = Notes()
      let mayHoldRows = TableColumns(header: String(source.line(1))).mayHoldRows
      let isRefused = mayHoldRows && refusedTable(source) != nil
      if isRefused || maskedLines(of: source).isMasked { isEmptied = true }
      let found = notes.all
      notes = known
      for var note in found {
        note.place = cell(at: note.place, in: source)
        notes.add(note)
      }
    }
    return Folder.File(path: path, bytes: isEmptied ? [] : file.bytes)
  }

  /// The cell of a workbook that a place in its text is in.
  private func cell(at place: Place, in source: SourceFile) -> Place {
    let line = place.position.line
    let before = source.line(line).prefix(place.position.column - 1)
    let column = before.count { $0 == ";" } + 1
    return Place(file: path, position: Position(line: line, column: column))
  }

  private mutating func maskPath() {
    let scalars = Array(path.unicodeScalars)
    // Each name of the path is a line of its own.
    let traces = PersonalTrace.all(in: scalars.map { $0 == "/" ? "\n" : $0 }, parting: ["\n"])
    guard !traces.isEmpty else { return }
    path = mask(traces, in: scalars)
    for trace in traces {
      notes.add(trace.kind.code(isIdentifying: false), at: Place(file: path))
    }
  }

  /// The lines with what was found replaced; what may be something else is noted, and stays.
  private mutating func maskedLines(of source: SourceFile) -> (lines: [String], isMasked: Bool) {
    let columns = isTable ? TableColumns(header: String(source.line(1))) : nil
    let found = LineTraces(of: source, in: columns)
    var contact = ContactBlock(in: path)
    // Whether what began in the line before is taken out.
    var isOpen = false
    var isMasked = false
    let lines = source.lines.enumerated().map { index, line -> String in
      contact.read(line)
      let isGoingOn = isOpen
      isOpen = false
      guard let traces = found.lines[index + 1] else { return String(line) }
      let scalars = Array(line.unicodeScalars)
      var certain: [PersonalTrace] = []
      for part in traces where !part.isContact || !contact.allows(at: part.start, in: scalars) {
        let trace = part.trace
        if part.extent == .end {
          if isGoingOn { certain.append(trace) }
          continue
        }
        let code = trace.kind.code(
          isIdentifying: columns?.isIdentifying(at: part.start, in: scalars) ?? false
        )
        let note = Diagnostic(code, at: source.place(ofScalars: trace.range, line: index + 1))
        let isError = code.severity == .error
        if isError { certain.append(trace) }
        if part.extent == .beginning {
          isOpen = isError
          notes.add(note.unquoted)
          // A few digits alone are many things.
          if trace.range.count >= 6 { remember(trace, in: scalars) }
        } else {
          notes.add(note)
          remember(trace, in: scalars)
        }
      }
      guard !certain.isEmpty else { return String(line) }
      isMasked = true
      return dotted(certain, in: scalars)
    }
    return (lines, isMasked)
  }

  /// A table of people, of which only the headers are left; nil for any other.
  private mutating func refusedTable(_ source: SourceFile) -> Folder.File? {
    let header = source.line(1)
    guard let refusal = TableColumns(header: String(header)).refusal(of: source) else { return nil }
    notes.add(refusal)
    // The headers may hold something too.
    let scalars = Array(header.unicodeScalars)
    let text = mask(PersonalTrace.all(in: scalars), in: scalars)
    return Folder.File(path: path, bytes: Array((text + "\n").utf8))
  }

  /// A line with dots for what was found, which is remembered.
  private mutating func mask(_ traces: [PersonalTrace], in scalars: [Unicode.Scalar]) -> String {
    for trace in traces { remember(trace, in: scalars) }
    return dotted(traces, in: scalars)
  }

  private mutating func remember(_ trace: PersonalTrace, in scalars: [Unicode.Scalar]) {
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[trace.range])
    if !words.contains(String(word)) { words.append(String(word)) }
  }

  private func dotted(_ traces: [PersonalTrace], in scalars: [Unicode.Scalar]) -> String {
    var masked = scalars
    for index in traces.flatMap(\.range) { masked[index] = "•" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: masked)
    return String(text)
  }
}
