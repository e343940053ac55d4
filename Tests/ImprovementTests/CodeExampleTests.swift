import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `Every code` {
  @Test func `has an id of its own`() {
    let ids = Code.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[A-Z][0-9]{3}/) != nil })
  }

  @Test(arguments: Code.all)
  func `is worded in both languages`(code: Code) {
    for wording in [code.message, code.hint, code.explanation].compactMap(\.self) {
      #expect(Language.allCases.allSatisfy { !wording.text(in: $0).trimmed.isEmpty })
    }
    for language in Language.allCases {
      #expect(!code.message.text(in: language).hasSuffix("."))
      #expect(code.explanation.text(in: language).hasSuffix("."))
    }
  }

  @Test(arguments: Code.all.filter { !$0.example.isEmpty })
  func `lands at the mark of its example and nowhere else`(code: Code) throws {
    let example = SiteText(code.example)
    let found = diagnostics(of: example, with: code)
    let own = found.filter { $0.code == code }
    let mark = try #require(example.marks.first)
    #expect(example.marks.count == 1)
    let places = own.map { Place(file: $0.place.file, position: $0.place.position) }
    #expect(places == [mark])
    let first = found.first { $0.place.file == mark.file && $0.place.position == mark.position }
    #expect(first?.code == code)
    let consequences = consequences[code, default: []]
    let others = found.filter { $0.severity == .error && $0.code != code }.map(\.code)
    #expect(others == consequences)
  }

  @Test(arguments: Code.all)
  func `fills every gap of its wording`(code: Code) {
    for found in diagnostics(of: SiteText(code.example), with: code) {
      for wording in [found.message, found.hint].compactMap(\.self) {
        for language in Language.allCases {
          #expect(!wording.text(in: language).contains("{"))
        }
      }
    }
  }

  /// Those of an ordinary check, and for a code that must be asked for, those of `check --claims`.
  private func diagnostics(of example: SiteText, with code: Code) -> [Diagnostic] {
    let read = ReadSite(example)
    return read.diagnostics + (Code.asked.contains(code) ? read.listedClaims : [])
      + ([.protectedClaim, .allHidden, .leakingSums, .toldNumber, .shownElsewhere].contains(code)
        ? read.protectedClaims : [])
  }

  @Test func `without an example is one that no text can show`() {
    // A workbook's bytes, a Skifte that reads none, a very large file, a link.
    let shown: [Code] = [
      .workbooksLeftOut, .brokenWorkbook, .workbookTooLarge, .unknownSheet, .otherSheets,
      .formulaWithoutValue,
      .fileTooLarge, .tableTooLarge, .linkNotFollowed,
    ]
    #expect(Set(Code.all.filter(\.example.isEmpty)) == Set(shown))
  }

  @Test(arguments: ["Site/site.yml", "Site/units.yml"])
  func `of a missing file stands at the file`(path: String) {
    let small = SiteText().folder
    let folder = Folder(files: small.files.filter { $0.path != path })
    let found = ReadSite(folder).diagnostics.first { $0.code == .noSiteFile }
    #expect(found?.place == Place(file: path))
  }

  /// Errors that follow from the one an example is about, with why.
  private let consequences: [Code: [Code]] = [
    // The example's list, too deep as it is, is no title either.
    .yamlTooDeep: [.wrongShape],
    // It takes twenty of another code to bring it about.
    .moreOfTheSame: Array(repeating: .notANumber, count: 20),
    // Without the list of units, the project's is not in it.
    .noSiteFile: [.unknownUnit],
  ]
}

@Suite struct `The small correct site` {
  @Test func `has nothing noted about it`() {
    #expect(ReadSite(SiteText()).diagnostics.isEmpty)
  }

  @Test func `is one project with one measure`() throws {
    let read = ReadSite(SiteText())
    #expect(read.site.units.map(\.id) == ["habo"])
    let analysis = try #require(read.analyses.first)
    #expect(analysis.project.title == "Exempel")
    #expect(analysis.findings.map(\.measure.id) == ["andel"])
    #expect(analysis.findings[0].periods.map(\.amount.denominator) == [124, 130])
  }
}

extension Code {
  /// Every code of a check; what is only said of a file by itself is proved with its reader.
  static let all = (manuscript + improvement).filter { !dataReading.contains($0) }
}

extension Code: CustomTestStringConvertible {
  /// Its id, so that a failing example is found at once.
  public var testDescription: String { id }
}
