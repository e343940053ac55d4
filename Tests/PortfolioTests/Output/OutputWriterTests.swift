import Foundation
import Manuscript
import Testing

@testable import Portfolio

@Suite final class `An output writer` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  deinit { scratch.remove() }

  @Test func `writes every file, and leaves the list of them`() throws {
    let written = try OutputWriter(to: scratch.site).write(
      tree(["index.html": "hem", "units/a/index.html": "enhet"])
    )
    #expect(written == .init(created: 2))
    #expect(scratch.text("site/index.html") == "hem")
    #expect(scratch.text("site/units/a/index.html") == "enhet")
    let marker = try #require(scratch.text("site/.skifte"))
    #expect(marker.split(separator: "\n").dropFirst() == ["index.html", "units/a/index.html"])
  }

  @Test func `touches nothing when nothing has changed`() throws {
    let writer = OutputWriter(to: scratch.site)
    let site = tree(["index.html": "hem", "units/a/index.html": "enhet"])
    try writer.write(site)
    let before = try ["site/index.html", "site/.skifte"].map(scratch.stamp)
    #expect(try writer.write(site) == .init(unchanged: 2))
    #expect(try ["site/index.html", "site/.skifte"].map(scratch.stamp) == before)
  }

  @Test func `writes only what changed and removes what is gone with its empty folders`() throws {
    let writer = OutputWriter(to: scratch.site)
    try writer.write(
      tree(["index.html": "1", "areas/smarta/index.html": "2", "units/a/index.html": "3"])
    )
    let untouched = try scratch.stamp(of: "site/units/a/index.html")
    let written = try writer.write(
      tree(["index.html": "4", "units/a/index.html": "3", "units/b/index.html": "5"])
    )
    #expect(written == .init(created: 1, changed: 1, unchanged: 1, removed: 1))
    #expect(try scratch.stamp(of: "site/units/a/index.html") == untouched)
    #expect(
      scratch.paths() == [
        ".skifte", "index.html", "units", "units/a", "units/a/index.html", "units/b",
        "units/b/index.html",
      ]
    )
  }

  @Test func `leaves files of others in its folder alone`() throws {
    let writer = OutputWriter(to: scratch.site)
    try writer.write(tree(["index.html": "1", "areas/a/index.html": "2"]))
    try scratch.put("example.org", at: "site/CNAME")
    try scratch.put("mine", at: "site/areas/a/notes.txt")
    try writer.write(tree(["index.html": "1"]))
    #expect(scratch.text("site/CNAME") == "example.org")
    #expect(scratch.text("site/areas/a/notes.txt") == "mine")
    #expect(scratch.text("site/areas/a/index.html") == nil)
  }

  @Test func `turns a file into a folder and a folder into a file`() throws {
    let writer = OutputWriter(to: scratch.site)
    try writer.write(tree(["a": "1", "b/c/d": "2"]))
    #expect(try writer.write(tree(["a/e": "3", "b": "4"])) == .init(created: 2, removed: 2))
    #expect(scratch.text("site/a/e") == "3")
    #expect(scratch.text("site/b") == "4")
  }

  @Test func `goes on where an interrupted run stopped`() throws {
    try scratch.put("# \nindex.html\nold.html\n", at: "site/.skifte")
    try scratch.put("half", at: "site/.skifte-index.html")
    try scratch.put("old", at: "site/old.html")
    try OutputWriter(to: scratch.site).write(tree(["index.html": "whole"]))
    #expect(scratch.paths() == [".skifte", "index.html"])
  }

  @Test func `writes into an empty folder`() throws {
    try FileManager.default.createDirectory(at: scratch.site, withIntermediateDirectories: true)
    #expect(try OutputWriter(to: scratch.site).write(tree(["a": "1"])) == .init(created: 1))
  }
}

@Suite final class `An output writer refuses` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  deinit { scratch.remove() }

  @Test func `a folder with files that are not ours`() throws {
    try scratch.put("precious", at: "site/thesis.doc")
    let error = #expect(throws: OutputError.self) {
      try OutputWriter(to: scratch.site).write(tree(["thesis.doc": "ours"]))
    }
    #expect(error == .notOurs(path(scratch.site)))
    #expect(scratch.text("site/thesis.doc") == "precious")
    #expect(scratch.paths() == ["thesis.doc"])
  }

  @Test func `a marker that is a link`() throws {
    try scratch.put("thesis.doc\n", at: "list")
    try scratch.put("precious", at: "site/thesis.doc")
    try scratch.link("site/.skifte", to: "list")
    #expect(throws: OutputError.notOurs(path(scratch.site))) {
      try OutputWriter(to: scratch.site).write(OutputTree())
    }
    #expect(scratch.text("site/thesis.doc") == "precious")
  }

  @Test func `a file where the folder should be`() throws {
    try scratch.put("", at: "file")
    let file = scratch.url.appending(path: "file")
    #expect(throws: OutputError.notFolder(path(file))) {
      try OutputWriter(to: file).write(tree(["a": "1"]))
    }
  }

  @Test func `to follow a link to another folder`() throws {
    let writer = OutputWriter(to: scratch.site)
    try writer.write(tree(["index.html": "1", "units/a.html": "2"]))
    try scratch.put("precious", at: "elsewhere/a.html")
    try FileManager.default.removeItem(at: scratch.site.appending(path: "units"))
    try scratch.link("site/units", to: "elsewhere")
    #expect(throws: OutputError.link(path(scratch.site) + "units")) {
      try writer.write(tree(["index.html": "1", "units/a.html": "3"]))
    }
    #expect(scratch.text("elsewhere/a.html") == "precious")
    // Nor does it remove what an old page's path leads to now.
    #expect(try writer.write(tree(["index.html": "1"])) == .init(unchanged: 1))
    #expect(scratch.text("elsewhere/a.html") == "precious")
  }

  @Test func `to write through a link to a file, and replaces the link`() throws {
    let writer = OutputWriter(to: scratch.site)
    try writer.write(tree(["index.html": "1"]))
    try scratch.put("precious", at: "elsewhere.html")
    try FileManager.default.removeItem(at: scratch.site.appending(path: "index.html"))
    try scratch.link("site/index.html", to: "elsewhere.html")
    try writer.write(tree(["index.html": "2"]))
    #expect(scratch.text("elsewhere.html") == "precious")
    #expect(scratch.text("site/index.html") == "2")
  }

  @Test func `to remove what a forged list names outside the folder`() throws {
    try scratch.put("precious", at: "thesis.doc")
    let absolute = path(scratch.url.appending(path: "thesis.doc"))
    try scratch.put("../thesis.doc\na/../../thesis.doc\n\(absolute)\n", at: "site/.skifte")
    #expect(try OutputWriter(to: scratch.site).write(OutputTree()) == Written())
    #expect(scratch.text("thesis.doc") == "precious")
  }

  @Test(arguments: [
    "", "/etc/skifte", "../a", "a/../../b", "./a", "a//b", "a/", ".skifte", "a\nb", "a\u{0}b",
    #"a\b"#,
  ])
  func `paths that lead elsewhere`(bad: String) throws {
    #expect(throws: OutputError.badPath(bad)) {
      try OutputWriter(to: scratch.site).write(tree(["a": "1", bad: "2"]))
    }
    #expect(scratch.paths(in: "").isEmpty)
  }

  @Test func `a tree that holds two files of the same name`() throws {
    var site = tree(["index.html": "1"])
    site.add("index.html", "2")
    #expect(throws: OutputError.collision("index.html")) {
      try OutputWriter(to: scratch.site).write(site)
    }
    #expect(scratch.paths(in: "").isEmpty)
  }

  @Test func `with the path and the system's reason when the disk says no`() throws {
    let long = String(repeating: "a", count: 300)
    let folder = path(scratch.site) + long
    #expect(throws: OutputError.refused(folder, reason: "File name too long")) {
      try OutputWriter(to: scratch.site).write(tree([long + "/index.html": "1"]))
    }
    let error = #expect(throws: OutputError.self) {
      try OutputWriter(to: scratch.site).write(tree([long: "1"]))
    }
    #expect(error?.path == path(scratch.site) + long)
  }

  @Test(arguments: [
    OutputError.notOurs("_site"), .notFolder("_site"), .notFile("_site"), .link("_site"),
    .badPath("_site"), .collision("_site"), .refused("_site", reason: "No space left on device"),
  ])
  func `in words that name the path`(error: OutputError) {
    #expect(error.message.swedish.contains("”_site”"))
    #expect(error.message.english.contains("\"_site\""))
  }
}

private func tree(_ files: KeyValuePairs<String, String>) -> OutputTree {
  var tree = OutputTree()
  for (path, text) in files { tree.add(path, text) }
  return tree
}

private func path(_ url: URL) -> String { url.path(percentEncoded: false) }

extension Written {
  fileprivate init(created: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.init()
    self.created = created
    self.changed = changed
    self.unchanged = unchanged
    self.removed = removed
  }
}
