import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// What a written site's list of checksums tells of what has been done to it since.
@Suite struct `The checksums of a written site` {
  @Test func `are those that other tools work out`() {
    // `printf 'hello\n' | sha256sum`.
    let list = Checksums(of: [.init(path: "a/b.txt", bytes: Array("hello\n".utf8))])
    #expect(
      list.text == "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  a/b.txt\n"
    )
    #expect(Checksums(reading: Array(list.text.utf8)) == list)
  }

  @Test func `find nothing in a site that is as it was built`() async throws {
    let site = Folder(try await `A work with small groups`.built.value.tree.sealed)
    #expect(ChangedFiles(in: site, besides: Notes()).notes.all.isEmpty)
  }

  /// Ways to put a protected number back that no search for numbers would know.
  @Test(arguments: [
    ("projects/langvarig-smarta/index.html", "</main>", #"<i style="width: 9.1%"></i></main>"#),
    ("projects/langvarig-smarta/index.html", "</main>", "<p>Knappt en handfull.</p></main>"),
    ("index.html", "</head>", #"<meta name="n" content="3"></head>"#),
    ("projects/langvarig-smarta/findings.json", "\n", " \n"),
  ])
  func `tell of a changed file, whatever was changed`(
    path: String,
    old: String,
    new: String
  ) async throws {
    let site = Folder(try await `A work with small groups`.built.value.tree.sealed)
    let text = String(decoding: try #require(site[path]), as: UTF8.self)
    let changed = site.replacing(path, with: Array(text.replacing(old, with: new).utf8))
    let found = ChangedFiles(in: changed, besides: Notes()).notes.sorted
    #expect(found.map(\.code) == [.changedFile])
    #expect(found.map(\.place.file) == [path])
  }

  @Test func `say nothing more of a file that a leak has been found in`() {
    let site = Folder(text: Code.changedFile.example.replacing("▸", with: ""))
    var known = Notes()
    known.add(.restoredNumber, at: Place(file: "index.html"), ["what": "andel"])
    #expect(ChangedFiles(in: site, besides: known).notes.all.isEmpty)
  }

  @Test func `are wanted, and can be read`() {
    let files = [Folder.File(path: "index.html", bytes: [])]
    let without = ChangedFiles(in: Folder(files: files), besides: Notes()).notes.sorted
    #expect(without.map(\.summary) == ["sha256sums.txt:1:1 G148"])
    let broken = Folder(files: files + [.init(path: "sha256sums.txt", bytes: Array("0\n".utf8))])
    let found = ChangedFiles(in: broken, besides: Notes()).notes.sorted
    #expect(found.map(\.summary) == ["sha256sums.txt:1:1 G149"])
  }

  @Test(arguments: Code.changes)
  func `land at the mark of the example`(code: Code) {
    let marked = Folder(text: code.example).files.map {
      ($0.path, MarkedText(String(decoding: $0.bytes, as: UTF8.self)))
    }
    let folder = Folder(files: marked.map { Folder.File(path: $0.0, bytes: $0.1.bytes) })
    let marks = marked.flatMap { path, text in text.marks.map { Place(file: path, position: $0) } }
    let found = ChangedFiles(in: folder, besides: Notes()).notes.sorted
    #expect(found.map(\.code) == [code])
    #expect(found.map { Place(file: $0.place.file, position: $0.place.position) } == marks)
  }
}
