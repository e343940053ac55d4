import Disclosure
import Improvement
import Manuscript
import Testing
import TestSupport

@testable import Tally

/// A project with one or more measures, counted from an extract.
struct CountedProject {
  let tables: [CountTable]
  let notes: Notes
  let rows: Int

  /// The small site's periods, 2023 and 2024, unless others are given.
  ///
  /// - Parameters:
  ///   - measures: Measures as YAML, each `id: {…}`.
  ///   - periods: The periods as YAML.
  ///   - extract: The bytes of the extract.
  ///   - piece: How many bytes are taken at a time.
  ///   - sample: How many bytes are looked at before the header is believed.
  ///   - policy: How small a group is shown.
  init(
    _ measures: String...,
    periods: String = "  baseline: 2023\n  followup: 2024",
    extract: [UInt8],
    piece: Int = 1 << 20,
    sample: Int = 1 << 16,
    policy: DisclosurePolicy = CountedProject.ofFew
  ) {
    let facts = "periods:\n\(periods)\nmeasures:\n" + measures.map { "  \($0)\n" }.joined()
    let text = SiteText(facts: String(facts.dropLast()))
    self.init(text.folder, extract: extract, piece: piece, sample: sample, policy: policy)
  }

  /// Small groups are shown, so that a test can be of few people; small counts are not.
  static let ofFew = DisclosurePolicy(smallestCell: 5, smallestDenominator: 1)

  init(
    _ folder: Folder,
    extract: [UInt8],
    piece: Int = 1 << 20,
    sample: Int = 1 << 16,
    policy: DisclosurePolicy = CountedProject.ofFew
  ) {
    var notes = Notes()
    let site = Site(reading: folder, noting: &notes)
    guard let project = Project(reading: "exempel", in: folder, of: site, noting: &notes) else {
      (tables, rows, self.notes) = ([], 0, notes)
      return
    }
    var found = Notes()
    for note in notes.all where note.code != .noDataFile && note.severity == .error {
      found.add(note)
    }
    let measures = project.measures.filter { $0.tally != nil }
    var tally = Tally(
      of: measures,
      in: project.periods,
      from: "utdrag.csv",
      by: policy,
      sample: sample
    )
    var start = 0
    while start < extract.count {
      let end = min(start + piece, extract.count)
      tally.take(extract[start..<end])
      start = end
    }
    tables = tally.finish(noting: &found)
    rows = tally.rows
    self.notes = found
  }

  /// The lines of a measure's table below its header.
  func lines(of measure: String = "andel") -> [String] {
    let table = tables.first { $0.measure == measure }
    return table.map {
      Array($0.text(in: .swedish).split(separator: "\n").map(String.init).dropFirst())
    }
      ?? []
  }

  /// What was noted, each as its code and line.
  var remarks: [String] { notes.sorted.map { "\($0.code.id) \($0.place.position.line)" } }
}

/// One contact of a made-up person.
struct MadeUpContact {
  var person: String
  var year: Int
  var month: Int
  var day: Int
  var category: String
  var provider: Int

  var date: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension MadeUpContact {
  static let categories = ["Läkare", "Sjuksköterska", "Fysioterapeut", "Kurator"]
}

extension [MadeUpContact] {
  /// Contacts of so many persons from 2022 to 2024, in no order.
  static func random(seed: UInt64, persons: Int, rows: Int) -> [MadeUpContact] {
    var random = SeededGenerator(seed: seed)
    return (0..<rows).map { _ in
      let first = Int.random(in: 0..<4, using: &random)
      let second = Int.random(in: 0..<4, using: &random)
      return MadeUpContact(
        person: "nyckel-\(Int.random(in: 0..<persons, using: &random))",
        year: Int.random(in: 2022...2024, using: &random),
        month: Int.random(in: 1...12, using: &random),
        day: Int.random(in: 1...28, using: &random),
        category: MadeUpContact.categories[Swift.min(first, second)],
        provider: Int.random(in: 0..<5, using: &random)
      )
    }
  }

  /// The contacts as an extract in UTF-8 with semicolons.
  var extract: [UInt8] {
    let lines = map { "\($0.person);\($0.date);\($0.category);B\($0.provider)" }
    return [UInt8]((["Nyckel;Datum;Yrke;Behandlare"] + lines).joined(separator: "\r\n").utf8)
  }

  /// The contacts of each person in a year.
  func persons(in year: Int) -> [[MadeUpContact]] {
    Dictionary(grouping: filter { $0.year == year }, by: \.person).values.map(\.self)
  }
}
