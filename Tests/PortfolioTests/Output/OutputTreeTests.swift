import Testing

@testable import Portfolio

@Suite struct `An output tree` {
  @Test func `keeps its files in the order of their paths`() {
    var tree = OutputTree()
    tree.add("units/a/index.html", "a")
    tree.add("index.html", "i")
    tree.add("portfolio.json", bytes: [0x7B, 0x7D])
    #expect(tree.files.map(\.path) == ["index.html", "portfolio.json", "units/a/index.html"])
    #expect(tree["portfolio.json"] == [0x7B, 0x7D])
    #expect(tree["index"] == nil)
  }

  @Test func `is the same whatever order it was filled in`() {
    var first = OutputTree()
    var second = OutputTree()
    let files = [("b", "2"), ("a", "1"), ("c/d", "3")]
    for (path, text) in files { first.add(path, text) }
    for (path, text) in files.reversed() { second.add(path, text) }
    #expect(first == second)
  }

  @Test func `notices two contents for one path, and keeps the first`() {
    var tree = OutputTree()
    tree.add("index.html", "one")
    tree.add("index.html", "one")
    #expect(tree.collisions.isEmpty)
    tree.add("index.html", "two")
    #expect(tree.collisions == ["index.html"])
    #expect(tree["index.html"] == Array("one".utf8))
  }

  @Test func `notices a file that is the folder of another`() {
    var tree = OutputTree()
    tree.add("units", "")
    tree.add("units-of-all", "")
    #expect(tree.fileAsFolder == nil)
    tree.add("units/a/index.html", "")
    #expect(tree.fileAsFolder == "units")
  }
}
