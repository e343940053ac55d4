import Manuscript
import Testing

@Suite struct `Codes about tables` {
  /// A very large file and a link can't be shown as text.
  private static let shown = Code.csv.filter { !$0.example.isEmpty }

  @Test(arguments: shown)
  func `are proved by their examples`(code: Code) throws {
    let file = try #require(Folder(text: code.example).files.first { $0.path.hasSuffix(".csv") })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let read = MarkedTable(text, numbers: ["täljare", "nämnare", "rapporterat"])
    // It takes twenty of another code to bring this one about, and a table of months to be empty in.
    let others = code == .moreOfTheSame ? 20 : code == .emptyTimes ? 1 : 0
    #expect(read.codes.count == others + 1)
    #expect(read.codes.last == code)
    #expect(read.positions.suffix(1) == read.marks[...])
    #expect(read.marks.count == 1)
  }

  @Test func `are numbered in order and each once`() {
    let ids = Code.csv.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.sorted() == ids.sorted { $0 < $1 })
    #expect(ids.allSatisfy { $0 >= "D100" && $0 < "D150" && $0.count == 4 })
  }

  @Test(arguments: shown)
  func `fill every gap of their wording`(code: Code) throws {
    let file = try #require(Folder(text: code.example).files.first { $0.path.hasSuffix(".csv") })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let read = MarkedTable(text, numbers: ["täljare", "nämnare", "rapporterat"])
    let diagnostic = try #require(read.notes.all.first { $0.code == code })
    for language in Language.allCases {
      #expect(!diagnostic.message.text(in: language).contains("{"))
      #expect(diagnostic.hint?.text(in: language).contains("{") != true)
    }
    #expect(diagnostic.hint != nil || code == .moreOfTheSame)
  }
}
