extension Table {
  /// The table in a file of numbers, be it text or a sheet of a workbook; nil, with a diagnostic,
  /// when there is none.
  ///
  /// `sheet` names the sheet, where somebody said which; otherwise it is the first that is not
  /// hidden, with a note when there are others. `periods` are the names that a header may have as
  /// well as dates.
  package init?(
    reading data: Folder.File,
    sheet: Located<String>? = nil,
    periods: [String] = [],
    noting notes: inout Notes
  ) {
    guard isWorkbookName(data.path) else {
      if let sheet { notes.add(.sheetOfText, at: sheet.place) }
      let file = SourceFile(path: data.path, bytes: data.bytes, noting: &notes)
      self.init(reading: file, periods: periods, noting: &notes)
      return
    }
    guard ZipArchive.canBeOpened else {
      notes.add(.workbooksLeftOut, at: Place(file: data.path))
      return nil
    }
    if let kind = OtherDocument(of: data.bytes) {
      notes.add(.notAWorkbook, at: Place(file: data.path), ["kind": kind.name], hint: kind.hint)
      return nil
    }
    do throws(Workbook.Fault) {
      var workbook = try Workbook(reading: data.bytes)
      try workbook.readContents()
      guard let chosen = workbook.sheet(sheet, of: data.path, noting: &notes) else { return nil }
      var reader = SheetReader(of: workbook, path: data.path)
      try reader.read(chosen.part, of: workbook)
      reader.listing.finish(into: &notes)
      let file = SourceFile(path: data.path, text: "", encoding: .workbook)
      self.init(records: reader.records, of: file, periods: periods, noting: &notes)
    } catch {
      switch error {
      case .broken(let reason):
        notes.add(.brokenWorkbook, at: Place(file: data.path), ["reason": reason])
      case .tooLarge(let what):
        notes.add(.workbookTooLarge, at: Place(file: data.path), ["what": what])
      }
      return nil
    }
  }

  private init?(
    records: [Record],
    of file: SourceFile,
    periods: [String],
    noting notes: inout Notes
  ) {
    var reader = TableReader(file: file, delimiter: nil, periods: periods)
    reader.records = records
    let table = reader.table()
    reader.listing.finish(into: &notes)
    notes.add(contentsOf: reader.notes)
    guard let table else { return nil }
    self = table
  }
}

/// Whether a file's name is a workbook's, also of the kinds that are not read.
package func isWorkbookName(_ path: String) -> Bool {
  let name = path.lowercased()
  return [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"].contains { name.hasSuffix($0) }
}

extension Workbook {
  /// The sheet of a name, or the first that is not hidden; nil, with a diagnostic, when there is no
  /// such sheet.
  borrowing fileprivate func sheet(
    _ named: Located<String>?,
    of path: String,
    noting notes: inout Notes
  ) -> Sheet? {
    let names = sheets.map(\.name)
    if let named {
      let wanted = named.value.lowercased()
      if let sheet = sheets.first(where: { $0.name.lowercased() == wanted }) { return sheet }
      notes.add(
        .unknownSheet,
        at: named.place,
        ["sheet": "\(named.value)", "file": "\(path)"],
        hint: spellingHint(for: named.value, among: names)
      )
      return nil
    }
    guard let sheet = sheets.first(where: { !$0.isHidden }) ?? sheets.first else { return nil }
    let others = sheets.filter { $0.part != sheet.part }
    guard !others.isEmpty else { return sheet }
    let list = { (hidden: String) in
      others.map { "”\($0.name)”" + ($0.isHidden ? " (\(hidden))" : "") }.joined(separator: ", ")
    }
    notes.add(
      .otherSheets,
      at: Place(file: path),
      ["sheet": "\(sheet.name)", "others": Wording(list("dolt"), list("hidden"))]
    )
    return sheet
  }
}

/// A document that bears a workbook's name and is none that Skifte reads.
private struct OtherDocument {
  let name: Wording
  let hint: Wording?

  init(_ name: Wording, hint: Wording? = nil) {
    self.name = name
    self.hint = hint
  }

  /// Nil for what may be a workbook.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.compound(bytes)
    } else if !bytes.starts(with: [0x50, 0x4B]) {
      let hint = Wording(
        "är det text, låt namnet sluta på .csv; annars spara om som Excel-arbetsbok (.xlsx)",
        "if it is text, let its name end in .csv; otherwise save it again as an Excel workbook (.xlsx)"
      )
      self.init(Wording("text eller något annat", "text or something else"), hint: hint)
    } else if bytes.prefix(4096).holds("opendocument") {
      // The first part says so, and it is never packed.
      self.init(
        Wording("ett kalkylark från LibreOffice (.ods)", "a LibreOffice spreadsheet (.ods)")
      )
    } else if bytes.holds("xl/workbook.bin") {
      self.init(Wording("en binär arbetsbok (.xlsb)", "a binary workbook (.xlsb)"))
    } else {
      return nil
    }
  }

  /// The container of the old formats, which also holds new ones that are encrypted.
  private static func compound(_ bytes: [UInt8]) -> OtherDocument {
    var mark: [UInt8] = []
    for letter in "EncryptedPackage".utf8 { mark += [letter, 0] }
    guard bytes.holds(mark) else {
      return OtherDocument(
        Wording("en arbetsbok i gammalt format (.xls)", "a workbook in the old format (.xls)")
      )
    }
    let hint = Wording(
      "ta bort lösenordet i Excel (Arkiv, Info, Skydda arbetsbok) och spara om filen",
      "remove the password in Excel (File, Info, Protect Workbook) and save the file again"
    )
    let name = Wording("en arbetsbok med lösenord", "a workbook with a password")
    return OtherDocument(name, hint: hint)
  }
}

extension Collection<UInt8> {
  fileprivate func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }

  /// Whether the bytes stand somewhere, one after the other.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: bytes) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
