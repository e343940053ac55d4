import Foundation
import Manuscript
import Testing

@Suite struct `A folder` {
  @Test func `is made of one text`() {
    let folder = Folder(text: "-- b/c.md --\nett\n\ntvå\n-- a.yml --\n-- --\n-- x\nlast")
    #expect(folder.files.map(\.path) == ["a.yml", "b/c.md"])
    #expect(folder["b/c.md"] == Array("ett\n\ntvå\n".utf8))
    #expect(folder["a.yml"] == Array("-- --\n-- x\nlast\n".utf8))
    #expect(folder["b"] == nil && folder[""] == nil && folder["c"] == nil)
    #expect(Folder(text: "nothing").files.isEmpty)
    #expect(Folder(text: "-- a --\n")["a"] == [])
    #expect(Folder(text: "-- a --\nx\n")["a"] == Array("x\n".utf8))
  }

  @Test func `finds every file it holds, and no other`() {
    let paths = (0..<40).map { "f\($0 * 7 % 40)/\($0)" }
    let folder = Folder(files: paths.map { Folder.File(path: $0, bytes: Array($0.utf8)) })
    for path in paths { #expect(folder[path] == Array(path.utf8)) }
    #expect(folder["f"] == nil && folder["zz"] == nil)
    #expect(folder.files.map(\.path) == paths.sorted())
  }

  @Test func `names the folders below it in order, and no files`() {
    let folder = Folder(
      text: "-- P/a/1 --\n-- P/a-b/1 --\n-- P/a/2/x --\n-- P/c.md --\n-- Q/z/1 --\n-- PP/y/1 --\n"
    )
    #expect(folder.folders(in: "P") == ["a", "a-b"])
    #expect(folder.folders(in: "P/") == ["a", "a-b"])
    #expect(folder.folders(in: "P/a") == ["2"])
    #expect(folder.folders(in: "R").isEmpty)
    #expect(folder.files(under: "P/a").map(\.path) == ["P/a/1", "P/a/2/x"])
    #expect(folder.files(under: "P/c").isEmpty && folder.files(under: "R").isEmpty)
  }

  @Test func `has parts that are folders of their own`() {
    let folder = Folder(text: "-- P/a/1 --\nett\n-- P/a-b/1 --\n-- Q/z/1 --\n-- S/x --\ntvå\n")
    let part = folder.part("S", "P/a", "R")
    #expect(part.files.map(\.path) == ["P/a/1", "S/x"])
    #expect(part["S/x"] == Array("två\n".utf8) && part["Q/z/1"] == nil)
  }

  @Test func `is laid over another, file by file`() {
    let below = Folder(text: "-- a --\n1\n-- b --\n2\n")
    let above = Folder(text: "-- b --\n3\n-- c --\n4\n")
    let both = below.overlaid(with: above)
    #expect(both.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["1\n", "3\n", "4\n"])
  }

  @Test func `is read from the disk without hidden files and without following links`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let disk = FileManager.default
    try disk.createDirectory(
      at: root.appending(path: "Site/pages"),
      withIntermediateDirectories: true
    )
    try disk.createDirectory(at: root.appending(path: "outside"), withIntermediateDirectories: true)
    for (path, text) in [
      ("Site/site.yml", "a"), ("Site/pages/å.md", "b"), ("Site/.hidden", "c"), ("outside/x", "d"),
      ("loose", "e"),
    ] {
      try Data(text.utf8).write(to: root.appending(path: path))
    }
    try disk.createSymbolicLink(
      at: root.appending(path: "Site/link"),
      withDestinationURL: root.appending(path: "outside")
    )
    let folder = try Folder(reading: ["Site", "Projects"], below: root)
    #expect(folder.files.map(\.path) == ["Site/pages/å.md", "Site/site.yml"])
    #expect(folder["Site/pages/å.md"] == Array("b".utf8))
    #expect(folder.omissions.map(\.path) == ["Site/link"])
    #expect(folder.omissions.map(\.reason) == [.link])
    var notes = Notes()
    folder.noteOmissions(in: &notes)
    #expect(notes.all.map(\.code) == [.linkNotFollowed])
  }

  @Test func `leaves out a file that is too large, and says so`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(
      at: root.appending(path: "Projects/a"),
      withIntermediateDirectories: true
    )
    let text = Data(count: Folder.mostBytes(of: "report.md") + 1)
    for name in ["report.md", "data.csv"] {
      try text.write(to: root.appending(path: "Projects/a/\(name)"))
    }
    let folder = try Folder(reading: ["Projects"], below: root)
    #expect(folder.files.map(\.path) == ["Projects/a/data.csv"])
    var notes = Notes()
    folder.noteOmissions(in: &notes)
    #expect(notes.all.map(\.code) == [.fileTooLarge])
    #expect(notes.all.map(\.place.file) == ["Projects/a/report.md"])
  }
}

@Suite struct `The state of a folder` {
  @Test func `is the same as long as nobody touches a file`() throws {
    try withScratch { root in #expect(state(root) == state(root)) }
  }

  @Test(arguments: [
    ("Site/a.yml", "longer"), ("Site/a.yml", ""), ("Site/new.yml", "x"), ("Projects/b/å.md", "y"),
  ])
  func `changes with a file's size and when there is a new one`(path: String, text: String) throws {
    try withScratch { root in
      let before = state(root)
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
      #expect(state(root) != before)
    }
  }

  @Test func `changes when a file is gone, renamed or put back with another time`() throws {
    try withScratch { root in
      var states = [state(root)]
      let file = root.appending(path: "Site/a.yml")
      let other = root.appending(path: "Site/b.yml")
      try FileManager.default.moveItem(at: file, to: other)
      states.append(state(root))
      try FileManager.default.removeItem(at: other)
      states.append(state(root))
      for seconds in [1.0, 2.0] {
        try Data("text".utf8).write(to: file)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: seconds)],
          ofItemAtPath: file.path
        )
        states.append(state(root))
      }
      #expect(Set(states).count == states.count)
    }
  }

  @Test func `does not see what no folder reads`() throws {
    try withScratch { root in
      let before = state(root)
      try Data("x".utf8).write(to: root.appending(path: "Site/.a.yml.swp"))
      try Data("x".utf8).write(to: root.appending(path: "loose"))
      try FileManager.default.createSymbolicLink(
        at: root.appending(path: "Site/link"),
        withDestinationURL: root
      )
      #expect(state(root) == before)
    }
  }

  private func state(_ root: URL) -> FolderState {
    FolderState(of: ["Projects", "Site"], below: root)
  }

  private func withScratch(_ body: (URL) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let site = root.appending(path: "Site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Data("text".utf8).write(to: site.appending(path: "a.yml"))
    try body(root)
  }
}
