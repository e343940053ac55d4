import Improvement
import Manuscript
import Portfolio
import TestSupport
import Testing

@Suite struct `A build over an older site` {
  @Test func `notes the centre line that moved, where its measure is declared`() async throws {
    let example = SiteText(Code.limitsMoved.example)
    let notes = await Self.notes(on: example.folder)
    let note = try #require(notes.first)
    #expect(notes.count == 1 && note.code == .limitsMoved && note.severity == .note)
    let place = Place(file: note.place.file, position: note.place.position)
    #expect([place] == example.marks.map { Place(file: $0.file, position: $0.position) })
    #expect(
      note.message.swedish == "linjerna för måttet andel (fasen från 2024-01) har flyttat sedan "
        + "förra bygget: mittlinjen från 0,25 till 0,2625"
    )
    #expect(!note.message.english.contains("{") && note.message.english.contains("0.2625"))
  }

  @Test(arguments: ["0.2625", "null"])
  func `notes nothing when no line has moved or none was there`(centre: String) async {
    let text = Code.limitsMoved.example.replacing("0.25,", with: "\(centre),")
    #expect(await Self.notes(on: SiteText(text).folder).isEmpty)
  }

  @Test func `notes nothing of a frozen baseline`() async {
    let text = Code.limitsMoved.example.replacing(
      "measures:\n",
      with: "periods:\n  baseline: 2024-01-01/2024-06-30\nmeasures:\n"
    )
    #expect(await Self.notes(on: SiteText(text).folder).isEmpty)
  }

  @Test(arguments: ["", "{", "[]", #"{"measures": {"andel": {}}}"#])
  func `notes nothing when the older numbers cannot be read`(json: String) async {
    let folder = SiteText(Code.limitsMoved.example).folder
    let file = Folder.File(path: "_site/projects/exempel/findings.json", bytes: Array(json.utf8))
    #expect(await Self.notes(on: folder.overlaid(with: Folder(files: [file]))).isEmpty)
  }

  /// What is noted when a site is built whose `_site` holds the older one.
  private static func notes(on folder: Folder) async -> [Diagnostic] {
    let older = folder.files(under: "_site").map {
      Folder.File(path: String($0.path.dropFirst(6)), bytes: $0.bytes)
    }
    let analysis = await SiteAnalysis(of: folder)
    return movedLimits(of: analysis, since: Folder(files: older)).sorted
  }
}
