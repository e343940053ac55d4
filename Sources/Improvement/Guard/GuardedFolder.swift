package import Manuscript

/// A site's files with everything that points at a person taken out of them, before anything else
/// reads them.
///
/// What is masked can't be repeated by any diagnostic, excerpt or page, whatever reads the files.
/// The theme's files are left alone: they are not about the work.
package struct GuardedFolder: Sendable {
  /// The files with each such thing replaced by dots, of the same length.
  package let folder: Folder
  /// An error or a warning at each, which does not say what stood there.
  package let notes: Notes
  /// What was found, for a writer of diagnostics to leave out; ten digits that may be a number of
  /// another kind are only hidden there.
  package let words: [String]

  /// Looks through a site's files.
  package init(_ original: Folder) {
    var notes = Notes()
    var words: [String] = []
    let files = original.files.map { file -> Folder.File in
      guard !file.path.hasPrefix("Themes/") else { return file }
      var guarding = FileGuard(file)
      let masked = guarding.masked()
      notes.add(contentsOf: guarding.notes)
      words += guarding.words
      return masked
    }
    folder = notes.all.isEmpty ? original : original.replacing(files)
    for omission in original.omissions {
      guard let skimmed = omission.skimmed else { continue }
      notes.add(contentsOf: skimmed.notes(at: omission.path))
    }
    self.notes = notes
    self.words = words
  }
}

/// The look through one file.
private struct FileGuard {
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

  mutating func masked() -> Folder.File {
    maskPath()
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

  /// The lines with what was found replaced; ten digits alone are noted, and stay.
  private mutating func maskedLines(of source: SourceFile) -> (lines: [String], isMasked: Bool) {
    let columns = isTable ? TableColumns(header: String(source.line(1))) : nil
    var contact = ContactBlock(in: path)
    var isMasked = false
    let lines = source.lines.enumerated().map { index, line -> String in
      contact.read(line)
      guard PersonalTrace.mayBe(in: line.utf8) else { return String(line) }
      let scalars = Array(line.unicodeScalars)
      let traces = PersonalTrace.all(in: scalars).filter { trace in
        trace.kind == .identity || trace.kind == .perhapsIdentity
          || !contact.allows(at: trace.range.lowerBound, in: scalars)
      }
      var certain: [PersonalTrace] = []
      for trace in traces {
        let code = trace.kind.code(
          isIdentifying: columns?.isIdentifying(at: trace.range.lowerBound, in: scalars) ?? false
        )
        let column = source.column(ofScalar: trace.range.lowerBound + 1, line: index + 1)
        let end = source.column(ofScalar: trace.range.upperBound + 1, line: index + 1)
        notes.add(
          code,
          at: source.place(line: index + 1, column: column, length: end - column)
        )
        if code.severity == .error { certain.append(trace) }
      }
      _ = mask(traces, in: scalars)
      guard !certain.isEmpty else { return String(line) }
      isMasked = true
      return mask(certain, in: scalars)
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
    var masked = scalars
    for trace in traces {
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[trace.range])
      if !words.contains(String(word)) { words.append(String(word)) }
      for index in trace.range { masked[index] = "•" }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: masked)
    return String(text)
  }
}

extension SkimmedFile {
  /// What is wrong with the file: the first of each kind, how many more there are, and whether it is
  /// a table of people.
  fileprivate func notes(at path: String) -> Notes {
    var notes = Notes()
    var silent = Notes()
    let source = SourceFile(path: path, bytes: beginning, noting: &silent)
    let columns = TableColumns(header: String(source.line(1)))
    if path.lowercased().hasSuffix(".csv"), let refused = columns.refusal(of: source) {
      notes.add(refused)
    }
    for kind in [.identity, .perhapsIdentity, .telephone, .mail] as [PersonalTrace.Kind] {
      let listed = findings.filter { $0.kind == kind }
      var last: Diagnostic?
      for finding in listed {
        let column = finding.delimiters[columns.delimiter] ?? 0
        let code = kind.code(isIdentifying: columns.isIdentifying(column: column))
        last = Diagnostic(
          code,
          at: Place(file: path, position: finding.position, length: finding.length)
        )
        if let last { notes.add(last) }
      }
      let more = (counts[kind] ?? 0) - listed.count
      guard more > 0, let last else { continue }
      notes.add(Diagnostic(of: more, moreLike: last))
    }
    return notes
  }
}

extension PersonalTrace.Kind {
  /// What is said of it; ten digits are one person's in a column that numbers people.
  fileprivate func code(isIdentifying: Bool) -> Code {
    switch self {
    case .identity: .identityNumber
    case .perhapsIdentity: isIdentifying ? .identityNumber : .perhapsIdentityNumber
    case .telephone: .telephoneNumber
    case .mail: .mailAddress
    }
  }
}

/// Where a file may say whom to write to: anywhere in a standing page, and under `contact:` of the
/// site and of its units.
private struct ContactBlock {
  private let isPage: Bool
  private let isSettings: Bool
  /// How far in the `contact:` stands that the line belongs to.
  private var indent: Int?

  init(in path: String) {
    isPage = path.hasPrefix("Site/pages/")
    isSettings = ["Site/site.yml", "Site/units.yml"].contains(path)
  }

  mutating func read(_ line: Substring) {
    guard isSettings else { return }
    let text = line.trimmed
    guard !text.isEmpty else { return }
    let own = line.prefix { $0 == " " }.count
    if ["contact:", "kontakt:"].contains(where: text.hasPrefix) {
      indent = own
    } else if let begun = indent, own <= begun {
      indent = nil
    }
  }

  func allows(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    if isPage || indent != nil { return true }
    guard isSettings else { return false }
    // { …, contact: {name: …, email: …} }
    var before = String.UnicodeScalarView()
    before.append(contentsOf: line[..<index])
    let text = String(before)
    return text.contains("contact: {") || text.contains("kontakt: {")
  }
}
