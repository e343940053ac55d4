import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// What `skifte prove` says of a written site, and of one that somebody has written in afterwards.
@Suite struct `The proof of a written site` {
  @Test func `finds nothing in a work with small groups`() async throws {
    let proof = SiteProof(of: try await Self.written())
    #expect(proof.notes.sorted.map(\.summary) == [])
    #expect(
      proof.summary.swedish
        == "1 arbete, 26 tal om personer visas, 18 tal är skyddade, smalaste intervallet 1–6"
    )
  }

  @Test func `finds nothing where nothing is protected, or no number is of people`() async throws {
    let site = try await BuiltSite.allKinds.value
    #expect(SiteProof(of: Folder(site.tree)).notes.sorted.map(\.summary) == [])
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `finds nothing in a generated work`(seed: UInt64) async throws {
    let site = try await BuiltSite(Self.generated(seed))
    #expect(site.errors.map(\.code.id) == [])
    let proof = SiteProof(of: Folder(site.tree))
    #expect(proof.notes.sorted.map(\.summary) == [])
    #expect(proof.protected > 0)
  }

  @Test(arguments: [0, 5, 6, 8, 12, 17])
  func `finds nothing in a work whose tables hang together`(seed: Int) async throws {
    let site = try await BuiltSite(RandomWork(seed: seed).folder)
    let few = ["projects/", "privacy.json"]
    let own = Folder(site.tree).files.filter { few.contains(where: $0.path.hasPrefix) }
    #expect(SiteProof(of: Folder(files: own)).notes.sorted.map(\.summary) == [])
  }

  @Test(arguments: [
    // A survey with one small answer, classes with all who began, and a dated series by unit.
    """
      enkat: {title: Enkät, kind: survey, data: data/m.csv}
    -- Projects/exempel/data/m.csv --
    period;påstående;svar;antal
    baseline;Jag vet vad nästa steg är;Ja;12
    baseline;Jag vet vad nästa steg är;Nej;3
    followup;Jag vet vad nästa steg är;Ja;30
    followup;Jag vet vad nästa steg är;Nej;14
    """,
    """
      klass: {title: Klasser, kind: change, data: data/m.csv}
    -- Projects/exempel/data/m.csv --
    period;klass;antal
    followup;påbörjade;60
    followup;återhämtade;20
    followup;förbättrade;3
    followup;oförändrade;17
    followup;försämrade;10
    followup;saknas;10
    """,
    """
      kon: {title: Antal per kön, kind: mix, data: data/m.csv}
    -- Projects/exempel/data/m.csv --
    period;enhet;kategori;antal
    followup;habo;män;20
    followup;habo;kvinnor;3
    followup;norra;män;17
    followup;norra;kvinnor;12
    followup;sodra;män;9
    followup;sodra;kvinnor;14
    """,
    """
      klass: {title: Klasser, kind: change, data: data/m.csv}
    -- Projects/exempel/data/m.csv --
    period;klass;antal
    followup;återhämtade;20
    followup;förbättrade;3
    followup;oförändrade;17
    followup;försämrade;10
    followup;saknas;13
    """,
    """
      serie: {title: Per enhet, kind: proportion, data: data/m.csv}
    -- Projects/exempel/data/m.csv --
    datum;enhet;täljare;nämnare
    2024-01;habo;20;40
    2024-01;norra;12;40
    2024-02;habo;22;44
    2024-02;norra;15;40
    """,
  ])
  func `finds nothing in any kind of table`(measure: String) async throws {
    let site = try await BuiltSite(Self.site(measure))
    #expect(site.errors.map(\.code.id) == [])
    let proof = SiteProof(of: Folder(site.tree))
    #expect(proof.shown > 0)
    #expect(proof.notes.sorted.map(\.summary) == [])
  }

  @Test func `finds an interval that a sum left out of the record would narrow`() async throws {
    let site = try await Self.written()
    let path = ["flera-professioner", "followup"]
    let lacking = try site.changingRecord { work in
      work.equations.removeAll { $0["name"] as? String == "flera-professioner/followup" }
      for index in work.counts.indices
      where work.counts[index]["measure"] as? String == path[0]
        && work.counts[index]["period"] as? String == path[1]
      {
        work.counts[index]["upper"] = NSNull()
      }
    }
    let proof = SiteProof(of: lacking)
    #expect(proof.notes.all.map(\.code) == [.otherInterval])
    #expect(
      proof.notes.all.map { $0.facts["what"] } == ["langvarig-smarta/flera-professioner/followup"]
    )
    #expect(proof.summary.swedish.contains("smalaste intervallet 1–6"))
  }

  /// What the findings tell beside a protected number, and no list of sums does.
  @Test(arguments: [
    Told("units", links: "", whole: #""count": 23, "estimate": 23"#, code: .narrowInterval),
    Told("wide", links: "", whole: #""count": null, "protected": true"#, code: nil),
    Told(
      "the same elsewhere",
      links: #""links": {"equals": "annat"},"#,
      whole: #""count": null, "protected": true"#,
      code: .narrowInterval
    ),
    Told(
      "a part of another",
      links: "",
      whole: #""count": null, "protected": true"#,
      others: #""links": {"parts": ["antal"]},"#,
      code: .narrowInterval
    ),
    Told(
      "the same elsewhere, but for what is accepted",
      links: #""links": {"equals": "annat", "except": [{"link": "equals", "period": "fore"}]},"#,
      whole: #""count": null, "protected": true"#,
      code: nil
    ),
  ])
  fileprivate func `works out the sums of the findings by itself`(told: Told) {
    let proof = SiteProof(of: told.folder)
    let narrow = proof.notes.all.filter { $0.code == .narrowInterval }
    // Each of the two is as good as known.
    #expect(narrow.count == (told.code == nil ? 0 : 2))
    #expect(told.code != nil || proof.notes.all.isEmpty)
  }

  @Test(arguments: ["least": 3, "upper": 31, "lower": 4])
  func `finds a lie in the record`(member: String, number: Int) async throws {
    let lie = try await Self.written().changingRecord { work in
      let index = work.counts.firstIndex { count in
        count["measure"] as? String == "flera-professioner" && count["protected"] != nil
      }
      work.counts[try #require(index)][member] = number
    }
    #expect(Set(SiteProof(of: lie).notes.all.map(\.code)) == [.otherInterval])
  }

  @Test(arguments: [(8, 8, 1), (44, 45, 1), (40, 45, 0)])
  func `finds a shown share of too few, or of nearly all`(
    part: Int,
    whole: Int,
    found: Int
  ) throws {
    let site = Folder(text: Code.otherInterval.example.replacing("▸", with: ""))
    let changed = site.files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing(
          "\"numerator\": 20, \"denominator\": 40",
          with: "\"numerator\": \(part), \"denominator\": \(whole)"
        )
        .replacing("\"shown\": 20", with: "\"shown\": \(part)")
        .replacing("\"upper\": 200", with: "\"upper\": 39")
      return Folder.File(path: file.path, bytes: Array(text.utf8))
    }
    let notes = SiteProof(of: Folder(files: changed)).notes.sorted
    #expect(notes.map(\.code) == Array(repeating: .restoredNumber, count: found))
  }

  @Test func `misses nothing that the findings protect`() async throws {
    let lacking = try await Self.written().changingRecord { work in
      // Places of the counts are left as they are: only what the number is of is another.
      for index in work.counts.indices
      where (work.counts[index]["cell"] as? [String: String])?["category"] == "psykolog" {
        work.counts[index]["cell"] = ["category": "rehabkoordinator"]
      }
    }
    #expect(SiteProof(of: lacking).notes.all.contains { $0.code == .otherRecord })
  }

  @Test(arguments: Restored.all)
  func `finds a number that somebody has restored`(restored: Restored) async throws {
    // The standing pages tell nothing of the work, and take long to read.
    let all = try await Self.written()
    let standing = ["handbok/", "om/", "tillganglighet/", "assets/"]
    let site = Folder(files: all.files.filter { !standing.contains(where: $0.path.hasPrefix) })
    let (changed, line) = try restored.change(site)
    let found = SiteProof(of: changed).notes.sorted
    #expect(found.contains { $0.code.id == restored.code }, "\(found.map(\.summary))")
    #expect(Set(found.map(\.place.file)) == [restored.path])
    // Others may be 4 of 33 as well.
    if restored.testDescription == "table" {
      #expect(found.map { $0.facts["what"] } == ["flera-professioner/followup"])
    }
    // The record is told of by its objects, everything else by the line.
    guard restored.path != "privacy.json" else { return }
    #expect(found.contains { $0.place.position.line == line }, "\(found.map(\.summary))")
  }

  @Test(arguments: Code.proof)
  func `lands at the mark of the example`(code: Code) throws {
    let marked = Folder(text: code.example).files.map {
      ($0.path, MarkedText(String(decoding: $0.bytes, as: UTF8.self)))
    }
    let folder = Folder(files: marked.map { Folder.File(path: $0.0, bytes: $0.1.bytes) })
    let marks = marked.flatMap { path, text in text.marks.map { Place(file: path, position: $0) } }
    let found = SiteProof(of: folder).notes.sorted
    #expect(found.map(\.code) == [code])
    #expect(found.map { Place(file: $0.place.file, position: $0.place.position) } == marks)
    for wording in found.flatMap({ [$0.message, $0.hint] }).compactMap(\.self) {
      for language in Language.allCases { #expect(!wording.text(in: language).contains("{")) }
    }
  }

  @Test(arguments: [("1–32", []), ("1–40", ["privacy.html:2:1 G145"])])
  func `compares the page of privacy with what follows`(
    interval: String,
    found: [String]
  ) async throws {
    let page = "<table><tr><th>Andel</th>\n<td>\(interval)</td></tr></table>"
    let site = try await Self.written()
    let few = ["projects/", "privacy.json"]
    let own = Folder(files: site.files.filter { few.contains(where: $0.path.hasPrefix) })
    let proof = SiteProof(of: own.replacing("privacy.html", with: Array(page.utf8)))
    #expect(proof.notes.sorted.map(\.summary) == found)
  }

  @Test func `wants the record of what is protected, of every work and no other`() async throws {
    let site = try await Self.written()
    let without = Folder(files: site.files.filter { $0.path != "privacy.json" })
    #expect(SiteProof(of: without).notes.sorted.map(\.summary) == ["privacy.json:1:1 G148"])
    let other = Folder(
      files: site.files.map { file in
        let path = file.path.replacing("projects/langvarig-smarta/", with: "projects/annat/")
        return Folder.File(path: path, bytes: file.bytes)
      }
    )
    let codes = SiteProof(of: other).notes.sorted.map(\.code.id)
    // The page of privacy has nothing to say of a work without a record either.
    #expect(Set(codes) == ["G145", "G148"] && codes.count { $0 == "G148" } == 2)
  }

  @Test func `reads whatever it is given to the end`() async throws {
    let all = try await Self.written()
    let few = ["projects/", "privacy.json"]
    let site = Folder(files: all.files.filter { few.contains(where: $0.path.hasPrefix) })
    var generator = SeededGenerator(seed: 7)
    let paths = [
      "privacy.json", "projects/langvarig-smarta/findings.json",
      "projects/langvarig-smarta/index.html", "projects/langvarig-smarta/data/professioner.csv",
    ]
    for path in paths {
      let bytes = try #require(site[path])
      for _ in 0..<5 {
        var broken = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
        for _ in 0..<20 where !broken.isEmpty {
          let place = Int.random(in: 0..<broken.count, using: &generator)
          broken[place] = UInt8.random(in: 0...255, using: &generator)
        }
        _ = SiteProof(of: site.replacing(path, with: broken)).notes
      }
    }
    let deep = Array(String(repeating: "[{\"a\":", count: 50_000).utf8)
    #expect(SiteProof(of: site.replacing("privacy.json", with: deep)).notes.hasErrors)
    let nested = Array(String(repeating: "<div><p title=", count: 50_000).utf8)
    _ = SiteProof(of: site.replacing("index.html", with: nested)).notes
  }

  /// The files of a work with small groups, as they would lie in `_site`.
  private static func written() async throws -> Folder {
    Folder(try await `A work with small groups`.built.value.tree)
  }

  /// A site with one measure, with what its table holds.
  private static func site(_ measure: String) -> Folder {
    let parts = measure.split(separator: "-- ", maxSplits: 1).map(String.init)
    let id = parts[0].trimmingPrefix("  ").prefix { $0.isLetter }
    return SiteText(
      facts: "periods: {baseline: 2023, followup: 2024}\nmeasures:\n\(parts[0])",
      text: "![Måttet](measure:\(id))",
      files: """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        norra: {name: Norra, kind: clinic}
        sodra: {name: Södra, kind: clinic}
        -- \(parts[1])
        """
    ).folder
  }

  /// A made-up work with a share, a mix of people and a series, some of their counts small.
  private static func generated(_ seed: UInt64) -> Folder {
    var generator = SeededGenerator(seed: seed)
    func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let names = ["Läkare", "Psykolog", "Kurator", "Dietist"]
    let mix = ["baseline", "followup"].flatMap { period in
      ["\(period);patienter;\(count(30...60))"]
        + names.map { "\(period);\($0);\(count(0...20))" }
    }
    let months = (1...9).map { "2024-0\($0);\(count(0...12));\(count(15...30))" }
    return SiteText(
      facts: """
        periods:
          baseline: 2023
          followup: 2024
        measures:
          plan: {title: Andel med plan, kind: proportion, data: data/plan.csv}
          yrken: {title: Patienter per yrke, kind: mix, of: patienter, data: data/yrken.csv}
          smarta: {title: Andel med mindre smärta, kind: proportion, data: data/smarta.csv}
        """,
      text: "![Planer](measure:plan)\n\n![Yrken](measure:yrken)\n\n![Smärta](measure:smarta)",
      files: """
        -- Projects/exempel/data/plan.csv --
        period;täljare;nämnare
        baseline;\(count(1...4));40
        followup;\(count(5...30));40
        -- Projects/exempel/data/yrken.csv --
        period;kategori;antal
        \(mix.joined(separator: "\n"))
        -- Projects/exempel/data/smarta.csv --
        datum;täljare;nämnare
        \(months.joined(separator: "\n"))
        """
    ).folder
  }
}

/// A site of three counts by unit, the first of them protected, with a table that counts the same.
private struct Told: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let links: String
  let whole: String
  let others: String
  let code: Code?

  init(_ name: String, links: String, whole: String, others: String = "", code: Code?) {
    testDescription = name
    self.others = others
    (self.links, self.whole, self.code) = (links, whole, code)
  }

  var folder: Folder {
    let cells = ["a", "b", "c"].map { unit in
      let numbers =
        unit == "c" ? #""count": 20, "estimate": 20"# : #""count": null, "protected": true"#
      return
        #"{"unit": "\#(unit)", "label": "\#(unit)", "periods": [{"id": "fore", "label": "Före", \#(numbers)}]}"#
    }
    let counts = ["a", "b"].map { unit in
      #"{"measure": "antal", "period": "fore", "cell": {"unit": "\#(unit)"}, "part": "count", "protected": true, "least": 1, "lower": 1, "upper": null}"#
    }
    return Folder(
      text: """
        -- privacy.json --
        {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "works": [{"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
          "counts": [\(counts.joined(separator: ", ")),
           {"measure": "antal", "period": "fore", "cell": {"unit": "c"}, "part": "count", "shown": 20}],
          "equations": []}]}
        -- projects/exempel/findings.json --
        {"skifte": 1, "project": "exempel", "measures": {
         "antal": {"title": "Antal", "kind": "count", \(links)
          "periods": [{"id": "fore", "label": "Före", \(whole)}],
          "cells": [\(cells.joined(separator: ", "))]},
         "annat": {"title": "Annat", "kind": "count", \(others) "periods": [
          {"id": "fore", "label": "Före", "count": 23, "estimate": 23}]}}}

        """
    )
  }
}

extension Folder {
  /// The first work of a record, as it may be changed by hand.
  fileprivate struct RecordChange {
    var counts: [[String: Any]]
    var equations: [[String: Any]]
  }

  /// The files that are proven, with another record of the first work.
  fileprivate func changingRecord(_ change: (inout RecordChange) throws -> Void) throws -> Folder {
    let few = ["projects/", "privacy.json"]
    let own = Folder(files: files.filter { few.contains(where: $0.path.hasPrefix) })
    let bytes = try #require(own["privacy.json"])
    var record = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    )
    var works = try #require(record["works"] as? [[String: Any]])
    var work = RecordChange(
      counts: try #require(works[0]["counts"] as? [[String: Any]]),
      equations: try #require(works[0]["equations"] as? [[String: Any]])
    )
    try change(&work)
    works[0]["counts"] = work.counts
    works[0]["equations"] = work.equations
    record["works"] = works
    let written = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
    return own.replacing("privacy.json", with: Array(written))
  }
}

/// A protected number written into a site by hand: 4 of 33 had met more than one profession.
struct Restored: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let path: String
  /// What stands in the file, its last occurrence after `anchor`, and what is written instead.
  var anchor = ""
  let old: String
  let new: String
  var code = "G142"
}

extension Restored {
  static let page = "projects/langvarig-smarta/index.html"
  static let findings = "projects/langvarig-smarta/findings.json"
  static let title = "andel patienter som träffat mer än en profession"

  static let all = [
    Restored(
      testDescription: "table",
      path: page,
      anchor: "Uppföljning (januari–oktober 2024)</th>",
      old: "skyddat värde",
      new: "12,1\u{A0}% (4 av 33)"
    ),
    Restored(
      testDescription: "table, the count of a category",
      path: page,
      anchor: "<th scope=\"row\">Psykolog</th>",
      old: "skyddat värde",
      new: "1"
    ),
    Restored(
      testDescription: "table, a difference",
      path: page,
      anchor: "<th scope=\"row\">Arbetsterapeut</th>",
      old: "–",
      new: "−2,8\u{A0}procentenheter"
    ),
    Restored(
      testDescription: "chart, a mark too many",
      path: page,
      anchor: "diagram-figur-flera-professioner-d\">Baslinje",
      old: "<text class=\"label\" x=\"0\" y=\"13\">",
      new: "<svg x=\"40.98%\" y=\"86\"><path class=\"mark s1\" d=\"M0 0\" data-mark=\"\"/></svg>"
        + "<text class=\"label\" x=\"0\" y=\"13\">",
      code: "G143"
    ),
    Restored(
      testDescription: "chart, another coordinate",
      path: page,
      anchor: "diagram-figur-professioner-d\">Vanligast",
      old: "width=\"8.34%\"",
      new: "width=\"0.76%\"",
      code: "G143"
    ),
    Restored(
      testDescription: "chart, a value's words",
      path: page,
      anchor: "diagram-figur-flera-professioner-d\">Baslinje",
      old: "skyddat värde</text>",
      new: "12\u{A0}%</text>"
    ),
    Restored(
      testDescription: "the drawing's description",
      path: page,
      anchor: "diagram-figur-flera-professioner-d\">",
      old: "Uppföljning: skyddat värde.",
      new: "Uppföljning: 12,1\u{A0}%."
    ),
    Restored(
      testDescription: "an attribute",
      path: page,
      anchor: "<h1>",
      old: "<p class=\"standfirst\">",
      new: "<p class=\"standfirst\" title=\"4 av 33 hade träffat flera\">"
    ),
    Restored(
      testDescription: "a sentence",
      path: page,
      anchor: "Teamet bedömer att",
      old: " kontinuiteten är hög.",
      new: " kontinuiteten är hög. Bara 29 av de 33 träffade en enda."
    ),
    Restored(
      testDescription: "a sentence, in words",
      path: page,
      anchor: "Teamet bedömer att",
      old: " kontinuiteten är hög.",
      new: " kontinuiteten är hög. Vid uppföljningen, \(title), var det bara fyra patienter."
    ),
    Restored(
      testDescription: "findings.json",
      path: findings,
      anchor: "\"flera-professioner\": {",
      old: "\"numerator\": null",
      new: "\"numerator\": 4"
    ),
    Restored(
      testDescription: "findings.json, a share",
      path: findings,
      anchor: "\"category\": \"psykolog\"",
      old: "\"estimate\": null",
      new: "\"estimate\": 0.008064516129032258"
    ),
    Restored(
      testDescription: "CSV",
      path: "projects/langvarig-smarta/data/flera-professioner.csv",
      old: "followup,2024-01-01,2024-10-31,,,,,,protected",
      new: "followup,2024-01-01,2024-10-31,4,33,,,,"
    ),
    Restored(
      testDescription: "portfolio.json",
      path: "portfolio.json",
      anchor: "\"id\": \"flera-professioner\",",
      old: "\"kind\": \"proportion\"",
      new: "\"kind\": \"proportion\", \"count\": 4"
    ),
    Restored(
      testDescription: "the list of the works",
      path: "index.html",
      anchor: "projects/langvarig-smarta/index.html",
      old: "skyddat värde",
      new: "12,1\u{A0}% av 33"
    ),
    Restored(
      testDescription: "privacy.json, a wider interval",
      path: "privacy.json",
      anchor: "\"part\": \"numerator\",\n     \"protected\"",
      old: "\"upper\": 32",
      new: "\"upper\": 320",
      code: "G145"
    ),
    Restored(
      testDescription: "privacy.json, a laxer policy",
      path: "privacy.json",
      anchor: "\"work\": \"langvarig-smarta\"",
      old: "\"smallestCell\": 5",
      new: "\"smallestCell\": 3",
      code: "G147"
    ),
    Restored(
      testDescription: "privacy.json, a small number that is shown",
      path: "privacy.json",
      anchor: "\"category\": \"psykolog\"",
      old: "\"protected\": true",
      new: "\"shown\": 1"
    ),
  ]

  /// The site with the change, and the line that it stands in.
  func change(_ site: Folder) throws -> (Folder, Int) {
    let text = String(decoding: try #require(site[path]), as: UTF8.self)
    let start =
      anchor.isEmpty ? text.startIndex : try #require(text.firstRange(of: anchor)).upperBound
    let range = try #require(text[start...].firstRange(of: old), "\(path) has no \(old)")
    let changed = text.replacingCharacters(in: range, with: new)
    let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
    return (site.replacing(path, with: Array(changed.utf8)), line)
  }
}

extension Folder {
  /// The files of a tree.
  init(_ tree: OutputTree) {
    self.init(files: tree.files.map { File(path: $0.path, bytes: $0.bytes) })
  }

  func replacing(_ path: String, with bytes: [UInt8]) -> Folder {
    overlaid(with: Folder(files: [File(path: path, bytes: bytes)]))
  }
}

extension Diagnostic {
  /// `file:line:column code`, the file by its last name.
  var summary: String {
    let name = place.file.split(separator: "/").last ?? ""
    return "\(name):\(place.position.line):\(place.position.column) \(code.id)"
  }
}
