import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A ledger of releases` {
  @Test func `begins with the first release, which nothing speaks against`() async {
    var releases = Releases()
    #expect(await releases.release(share: "23;124") == [])
    #expect(releases.lines.count == 7)
    #expect(releases.lines[0].hasPrefix(#"{"ledger": 1, "release": 1, "smallestCell": 5, "#))
    #expect(
      releases.lines[1] == """
        {"work": "exempel", "measure": "a", "time": "baseline", "part": "numerator", "value": 23, \
        "dates": "2023-01-01/2023-12-31", "since": 1}
        """
    )
  }

  @Test func `is the same to the byte when nothing has changed`() async {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let first = releases.file
    #expect(await releases.release(share: "23;124") == [])
    #expect(releases.file == first)
  }

  @Test func `changes by a line for each number that has, and remembers what it was`() async {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let first = Set(releases.lines)
    #expect(await releases.release(share: "30;140") == [])
    let changed = releases.lines.filter { !first.contains($0) }
    #expect(changed.count == 4)
    #expect(
      changed[1] == """
        {"work": "exempel", "measure": "a", "time": "baseline", "part": "numerator", "value": 30, \
        "dates": "2023-01-01/2023-12-31", "since": 2, "earlier": [{"value": 23, \
        "dates": "2023-01-01/2023-12-31", "since": 1}]}
        """
    )
  }

  @Test func `never holds a protected value, nor a hash that it could be guessed by`() async {
    let texts = await [3, 4].asyncMap { count -> [UInt8]? in
      var releases = Releases()
      _ = await releases.release(categories: [("A", count), ("B", 19 - count), ("C", 30)])
      return releases.file
    }
    #expect(texts[0] == texts[1])
    #expect(String(decoding: texts[0] ?? [], as: UTF8.self).contains(#""protected": true"#))
  }

  @Test(arguments: ["24;124", "23;125", "27;128", "19;120", "24;125"])
  func `refuses a number that differs by a few people`(share: String) async {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let first = releases.file
    #expect(await releases.release(share: share) == ["G131"])
    #expect(releases.file == first)
  }

  @Test(arguments: ["28;129", "18;119", "23;129", "29;139"])
  func `lets a number through that differs by enough, and so do the others`(
    share: String
  ) async {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    #expect(await releases.release(share: share) == [])
  }

  @Test func `remembers every release, so that small steps can't be put together`() async {
    var releases = Releases()
    #expect(await releases.release(categories: [("A", 12), ("B", 40)]) == [])
    #expect(await releases.release(categories: [("A", 17), ("B", 40)]) == [])
    // Two from the last release, seven from the first.
    #expect(await releases.release(categories: [("A", 19), ("B", 40)]) == ["G131"])
    // Eleven from the last one, and one from the first.
    #expect(await releases.release(categories: [("A", 28), ("B", 40)]) == [])
    #expect(await releases.release(categories: [("A", 13), ("B", 40)]) == ["G131"])
    #expect(await releases.release(categories: [("A", 33), ("B", 40)]) == [])
  }

  @Test func `refuses a period that ends later with a few people more`() async {
    var releases = Releases()
    _ = await releases.release(
      share: "23;124",
      periods: "{baseline: 2023-01/2023-10, followup: 2024}"
    )
    let longer = "{baseline: 2023-01/2023-12, followup: 2024}"
    #expect(await releases.release(share: "24;130", periods: longer) == ["G132"])
    #expect(await releases.release(share: "29;140", periods: longer) == [])
  }

  @Test func `knows a period that has a new name by its first day`() async {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let codes = await releases.release(
      "a: {title: A, kind: proportion, data: data/a.csv}",
      "period;täljare;nämnare\nfore;24;130\nfollowup;40;130",
      periods: "{fore: 2023, followup: 2024}"
    )
    #expect(codes == ["G131"])
  }

  @Test func `says when an earlier number has no successor, and once`() async throws {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let old = releases.lines
    let renamed = { (releases: inout Releases) in
      await releases.release(
        "b: {title: A, kind: proportion, data: data/a.csv}",
        "period;täljare;nämnare\nbaseline;24;125\nfollowup;40;130"
      )
    }
    #expect(await renamed(&releases) == ["G135"])
    #expect(releases.lines.count == 13 && old.count == 7)
    #expect(await renamed(&releases) == [])
    // What is gone is not forgotten.
    #expect(await releases.release(share: "25;124") == ["G131", "G135"])
  }

  @Test func `says so of a category, and of a work`() async throws {
    var releases = Releases()
    _ = await releases.release(categories: [("A", 12), ("B", 40), ("C", 25)])
    #expect(await releases.release(categories: [("A", 12), ("B", 40), ("D", 25)]) == ["G135"])
    let other = Folder(
      files: SiteText().folder.files.map {
        Folder.File(path: $0.path.replacing("exempel", with: "annat"), bytes: $0.bytes)
      }
    )
    let notes = await releases.release(other)
    #expect(notes.map(\.code) == [.noSuccessor])
    #expect(try #require(notes.first).message.swedish.hasPrefix("exempel fanns"))
  }

  @Test func `refuses a release that gives a protected number away with an earlier one`() async {
    var releases = Releases()
    // A is protected, and B so that A and B are 15 together.
    #expect(await releases.release(categories: [("A", 3), ("B", 12), ("C", 30)]) == [])
    // Now C is the one beside A, and B is told: nobody has come, so B was at least 12, A at most 3.
    #expect(await releases.release(categories: [("A", 3), ("B", 12), ("C", 11)]) == ["G133"])
    #expect(await releases.release(categories: [("A", 3), ("B", 12), ("C", 35)]) == [])
  }

  @Test func `says that a number is out when a stricter rule protects it`() async {
    var releases = Releases()
    _ = await releases.release(categories: [("A", 8), ("B", 12), ("C", 30)])
    let rows = "period;kategori;antal\nbaseline;A;8\nbaseline;B;12\nbaseline;C;30"
    let codes = await releases.release(
      "a: {title: A, kind: mix, data: data/a.csv}",
      rows,
      facts: "privacy: {smallest-cell: 10}"
    )
    #expect(codes == ["G134"])
  }

  @Test func `does not judge what is no count of people, or is public already`() async {
    for (option, facts) in [
      (", counts: contacts", "privacy: {smallest-cell: 5}"),
      ("", "sources: [{title: R}]\nprivacy: {published: [{source: R, reason: Den finns.}]}"),
    ] {
      var releases = Releases()
      for share in ["3;40", "4;41"] {
        let codes = await releases.release(
          "a: {title: A, kind: proportion, data: data/a.csv\(option)}",
          "period;täljare;nämnare\nbaseline;\(share)\nfollowup;40;130",
          facts: facts
        )
        #expect(codes == [])
      }
    }
  }

  @Test func `lets a series grow, and refuses other edges that tell a month`() async {
    var releases = Releases()
    #expect(await releases.release(months: [7, 3, 8, 9]) == [])
    #expect(await releases.release(months: [7, 3, 8, 9, 6]) == [])
    // The tail joins the bin before it: coarser, and its difference is a month of three.
    #expect(await releases.release(months: [7, 3, 8, 9, 6, 3]) == ["G136"])
    #expect(await releases.release(months: [7, 3, 8, 9, 6, 3, 9]) == [])
    // An older month with one more.
    #expect(await releases.release(months: [8, 3, 8, 9, 6, 3, 9]) == ["G131", "G136"])
  }

  @Test(arguments: [
    ("\"value\": 23", "\"value\": 24", 1), ("\"numerator\"", "\"täljare\"", 2),
    ("{\"work\"", "<<<<<<< HEAD\n{\"work\"", 2), ("\"since\": 1}", "\"since\":1}", 2),
    ("{\"ledger\": 1", "{\"ledger\": 2", 1),
  ])
  func `is refused when it was changed by hand, by line`(old: String, new: String, line: Int)
    async throws
  {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let text = String(decoding: try #require(releases.file), as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    var later = Releases(file: Array(changed.utf8))
    let folder = SiteText().folder
    let note = try #require(await later.release(folder).first)
    #expect(note.code == .brokenLedger)
    #expect(note.place.file == Releases.path && note.place.position.line == line)
    #expect(later.file == Array(changed.utf8))
  }

  @Test func `is refused when lines have changed places or the end is cut off`() async throws {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    var lines = releases.lines.map(String.init)
    lines.swapAt(2, 3)
    var swapped = Releases(file: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(await swapped.release(SiteText().folder).map(\.place.position.line) == [4])
    var cut = Releases(file: (releases.file ?? []).dropLast(20))
    #expect(await cut.release(SiteText().folder).map(\.code) == [.brokenLedger])
  }

  @Test func `is read with the line ends of Windows`() async throws {
    var releases = Releases()
    _ = await releases.release(share: "23;124")
    let text = String(decoding: try #require(releases.file), as: UTF8.self)
    var later = Releases(file: Array(text.replacing("\n", with: "\r\n").utf8))
    #expect(await later.release(share: "23;124") == [])
  }

  @Test(arguments: Code.ledger)
  func `has a code whose example lands at its mark`(code: Code) async throws {
    let example = SiteText(code.example)
    var releases = Releases(file: example.folder[Releases.path])
    let notes = await releases.release(example.folder)
    let own = try #require(notes.first { $0.code == code })
    #expect(notes.map(\.code) == [code])
    #expect(Place(file: own.place.file, position: own.place.position) == example.marks.first)
    for wording in [own.message, own.hint].compactMap(\.self) {
      #expect(!wording.swedish.contains("{") && !wording.english.contains("{"))
    }
  }
}

extension Array {
  func asyncMap<Result>(_ transform: (Element) async -> Result) async -> [Result] {
    var results: [Result] = []
    for element in self { results.append(await transform(element)) }
    return results
  }
}
