/// A workbook (`.xlsx`): its sheets, and what their cells refer to.
///
/// The file is a ZIP archive of XML parts (ECMA-376). Each part is unpacked and read by itself, up to
/// a limit, and nothing in it is believed before it is checked.
struct Workbook: ~Copyable {
  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  private(set) var strings: [String] = []
  /// The format of each cell style, by its number.
  private(set) var formats: [NumberFormat] = []

  /// A sheet of cells; sheets of charts are left out.
  struct Sheet {
    let name: String
    let isHidden: Bool
    let part: String
  }

  /// Why a workbook, or a sheet of it, cannot be read.
  enum Fault: Error {
    /// Damaged, or a part of it is not what it should be.
    case broken(Wording)
    /// Larger than what is read.
    case tooLarge(Wording)
  }
}

extension Workbook {
  /// The largest workbook that is read, in bytes.
  static let mostBytes = 32 << 20
  /// The largest part of a workbook that is unpacked, in bytes.
  static let mostPartBytes = 96 << 20
  /// The most cells that a sheet is read with, those before and between the written ones counted.
  static let mostCells = 1_000_000

  /// Opens a workbook; nothing in it is read yet.
  init(reading bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.mostBytes else {
      throw .tooLarge(Wording("filen är över 32 MB", "the file is over 32 MB"))
    }
    guard let archive = ZipArchive(reading: bytes) else {
      throw .broken(Wording("arkivet är skadat", "the archive is damaged"))
    }
    self.archive = archive
  }

  /// Reads all but the cells of the sheets.
  mutating func readContents() throws(Fault) {
    let root = try relations(of: "")
    let main = root.first { $0.isOf("officeDocument") }?.target ?? "xl/workbook.xml"
    let relations = try relations(of: main)
    try readBook(main, relations)
    guard !sheets.isEmpty else {
      throw .broken(Wording("arbetsboken har inga blad", "the workbook has no sheets"))
    }
    if let styles = relations.first(where: { $0.isOf("styles") }) {
      try readStyles(styles.target)
    }
    if let strings = relations.first(where: { $0.isOf("sharedStrings") }) {
      try readStrings(strings.target)
    }
  }

  /// A part that must be there.
  func part(_ name: String) throws(Fault) -> [UInt8] {
    guard let bytes = try optionalPart(name) else {
      throw .broken(Wording("delen \(name) saknas", "the part \(name) is missing"))
    }
    return bytes
  }

  private func optionalPart(_ name: String) throws(Fault) -> [UInt8]? {
    switch archive.part(name, atMost: Self.mostPartBytes) {
    case .bytes(let bytes): return bytes
    case .missing: return nil
    case .tooLarge:
      throw .tooLarge(
        Wording(
          "delen \(name) packas upp till över 96 MB",
          "the part \(name) unpacks to over 96 MB"
        )
      )
    case .unreadable:
      throw .broken(
        Wording("delen \(name) går inte att packa upp", "the part \(name) cannot be unpacked")
      )
    }
  }

  /// Walks a part; a text that is no XML, or has a document type, is a fault.
  func walk(_ name: String, _ bytes: [UInt8], _ take: (XMLStep) -> Bool) throws(Fault) {
    guard walkXML(bytes, take) else {
      throw .broken(
        Wording("delen \(name) är inte hel XML", "the part \(name) is not sound XML")
      )
    }
  }
}

/// One part that another refers to.
private struct Relation {
  let id: String
  let type: String
  /// The path in the archive.
  let target: String

  /// Whether it is of a type, whichever edition of the standard names it.
  func isOf(_ kind: String) -> Bool { type.hasSuffix("/" + kind) }
}

extension Workbook {
  /// What a part refers to; the empty name is the archive itself.
  private func relations(of name: String) throws(Fault) -> [Relation] {
    let pieces = name.split(separator: "/")
    let folder = pieces.dropLast().map { $0 + "/" }.joined()
    let path = "\(folder)_rels/\(pieces.last ?? "").rels"
    guard let bytes = try optionalPart(path) else { return [] }
    var relations: [Relation] = []
    try walk(path, bytes) { step in
      if case .start("Relationship", let attributes) = step, let target = attributes["Target"] {
        let isAbsolute = target.hasPrefix("/")
        relations.append(
          Relation(
            id: attributes["Id"] ?? "",
            type: attributes["Type"] ?? "",
            target: isAbsolute ? String(target.dropFirst()) : folder + target
          )
        )
      }
      return true
    }
    return relations
  }

  private mutating func readBook(_ name: String, _ relations: [Relation]) throws(Fault) {
    var sheets: [Sheet] = []
    var is1904 = false
    try walk(name, try part(name)) { step in
      guard case .start(let element, let attributes) = step else { return true }
      if element == "workbookPr" {
        is1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
      } else if element == "sheet", let id = attributes["id"],
        let relation = relations.first(where: { $0.id == id }), relation.isOf("worksheet")
      {
        sheets.append(
          Sheet(
            name: attributes["name"] ?? "",
            isHidden: ["hidden", "veryHidden"].contains(attributes["state"] ?? ""),
            part: relation.target
          )
        )
      }
      return true
    }
    (self.sheets, self.is1904) = (sheets, is1904)
  }

  private mutating func readStyles(_ name: String) throws(Fault) {
    var codes: [Int: String] = [:]
    var formats: [NumberFormat] = []
    var isCells = false
    try walk(name, try part(name)) { step in
      switch step {
      case .start("numFmt", let attributes):
        if let id = Int(attributes["numFmtId"] ?? ""), let code = attributes["formatCode"] {
          codes[id] = code
        }
      case .start("cellXfs", _): isCells = true
      case .end("cellXfs"): isCells = false
      case .start("xf", let attributes) where isCells:
        let id = Int(attributes["numFmtId"] ?? "") ?? 0
        formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
      default: break
      }
      return true
    }
    self.formats = formats
  }

  private mutating func readStrings(_ name: String) throws(Fault) {
    var strings: [String] = []
    var text = WorkbookText()
    try walk(name, try part(name)) { step in
      text.take(step)
      if case .end("si") = step { strings.append(text.finish()) }
      return true
    }
    self.strings = strings
  }
}

/// The text of a string in a workbook: its runs put together, without the readings of characters
/// that stand beside them.
struct WorkbookText {
  private var text = ""
  private var isText = false
  private var isReading = false

  mutating func take(_ step: XMLStep) {
    switch step {
    case .start("t", _): isText = true
    case .end("t"): isText = false
    case .start("rPh", _): isReading = true
    case .end("rPh"): isReading = false
    case .text(let piece) where isText && !isReading: text += piece
    default: break
    }
  }

  /// The text so far; the next begins anew.
  mutating func finish() -> String {
    defer { text = "" }
    return unescaped(text)
  }
}

/// Characters that XML cannot hold are written `_x000D_` in a workbook.
func unescaped(_ text: String) -> String {
  guard text.contains("_x") else { return text }
  return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
    UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String(Character($0)) } ?? ""
  }
}
