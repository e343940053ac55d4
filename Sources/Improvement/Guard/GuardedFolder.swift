package import Manuscript

/// A site's files with everything that points at a person taken out of them, before anything else
/// reads them.
///
/// What is masked can't be repeated by any diagnostic, excerpt or page, whatever reads the files.
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

extension SkimmedFile {
  /// What is wrong with the file: the first of each kind, how many more there are, and whether it is
  /// a table of people.
  fileprivate func notes(at path: String) -> Notes {
    var notes = Notes()
    var silent = Notes()
    let source = SourceFile(path: path, bytes: beginning, noting: &silent)
    let columns = TableColumns(header: String(source.line(1)))
    if path.lowercased().hasSuffix(".csv") {
      if let refused = columns.refusal(of: source) { notes.add(refused) }
      // One row says enough of a file that must go.
      if let first = SplitNumbers(in: columns, of: source).rows.first {
        notes.add(.identityNumber, at: source.place(ofScalars: first.range, line: first.line))
      }
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
  func code(isIdentifying: Bool) -> Code {
    switch self {
    case .identity: .identityNumber
    case .perhapsIdentity: isIdentifying ? .identityNumber : .perhapsIdentityNumber
    case .telephone: .telephoneNumber
    case .mail: .mailAddress
    }
  }
}
