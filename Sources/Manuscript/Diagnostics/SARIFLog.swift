/// Diagnostics as a log in SARIF 2.1.0, which code-scanning services read.
struct SARIFLog {
  private let diagnostics: [Diagnostic]
  private let codes: [Code]
  private let language: Language
  private let root: String
  private let sources: SourceShelf

  /// A log of diagnostics in the files of `folder`; `root` leads to it from where the service starts.
  init(
    of diagnostics: [Diagnostic],
    in language: Language,
    quoting folder: Folder,
    below root: String
  ) {
    self.diagnostics = diagnostics
    codes = Set(diagnostics.map(\.code)).sorted { $0.id < $1.id }
    self.language = language
    self.root = root
    sources = SourceShelf(of: folder)
  }
}

extension SARIFLog {
  var json: JSON {
    var sources = sources
    let driver: JSON = ["name": "Skifte", "rules": .list(codes.map { rule($0) })]
    let run: JSON = [
      "tool": ["driver": driver],
      "results": .list(diagnostics.map { result($0, &sources) }),
      "columnKind": "unicodeCodePoints",
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": .list([run]),
    ]
  }

  private func rule(_ code: Code) -> JSON {
    [
      "id": .text(code.id),
      "shortDescription": message(code.message.open),
      "fullDescription": message(code.explanation),
      "help": code.hint.map { message($0.open) },
      "defaultConfiguration": ["level": .text(code.severity.rawValue)],
    ]
  }

  private func result(_ diagnostic: Diagnostic, _ sources: inout SourceShelf) -> JSON {
    var text = diagnostic.message.text(in: language)
    // What to do stands with what is wrong, since services show the message alone.
    if let hint = diagnostic.hint { text += "\n" + hint.text(in: language) }
    let related = diagnostic.related.map { related in
      location(related.place, &sources, saying: related.wording)
    }
    return [
      "ruleId": .text(diagnostic.code.id),
      "ruleIndex": codes.firstIndex(of: diagnostic.code).map(JSON.whole),
      "level": .text(diagnostic.severity.rawValue),
      "message": ["text": .text(text)],
      "locations": .list([location(diagnostic.place, &sources)]),
      "relatedLocations": related.isEmpty ? nil : .list(related),
      "fixes": diagnostic.shownFix.map { .list([fix($0, &sources)]) },
    ]
  }

  private func fix(_ fix: Diagnostic.Fix, _ sources: inout SourceShelf) -> JSON {
    let replacement: JSON = [
      "deletedRegion": region(of: fix.place, &sources),
      "insertedContent": ["text": .text(fix.replacement)],
    ]
    let change: JSON = [
      "artifactLocation": artifact(of: fix.place), "replacements": .list([replacement]),
    ]
    return ["artifactChanges": .list([change])]
  }

  private func message(_ wording: Wording) -> JSON {
    ["text": .text(wording.text(in: language))]
  }

  private func location(
    _ place: Place,
    _ sources: inout SourceShelf,
    saying wording: Wording? = nil
  ) -> JSON {
    [
      "physicalLocation": [
        "artifactLocation": artifact(of: place), "region": region(of: place, &sources),
      ],
      "message": wording.map(message),
    ]
  }

  private func artifact(of place: Place) -> JSON {
    ["uri": .text(percentEncoded(root + place.file))]
  }

  private func region(of place: Place, _ sources: inout SourceShelf) -> JSON {
    let columns = sources.scalarColumns(of: place)
    return [
      "startLine": .whole(place.position.line), "startColumn": .whole(columns.lowerBound),
      "endColumn": .whole(columns.upperBound),
    ]
  }

  /// A path as the path of a URI.
  private func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}
