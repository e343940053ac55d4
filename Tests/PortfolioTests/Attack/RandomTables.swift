import Manuscript
import TestSupport

/// A made-up work whose tables have rows of more than one kind: units and categories, items and
/// answers, classes and those who began, months of two units.
struct RandomTables {
  private(set) var rows: [Row] = []

  /// One count: its measure, what it is about, and how many; the months of a series have a date.
  struct Row: Hashable {
    let measure: String
    let period: String
    let cell: [String]
    let count: Int
  }

  static let periods = ["fore", "efter"]
  static let units = ["norra", "sodra", "vastra"]
  static let answers = ["ja", "delvis", "nej"]
  static let classes = [
    "recovered", "improved", "unchanged", "deteriorated", "missing", "started",
  ]

  init(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 4_242)
    for period in Self.periods {
      for unit in Self.units.prefix(Int.random(in: 1...3, using: &random)) {
        for group in ["unga", "mitten", "gamla"] {
          add("alder", period, [unit, group], Self.count(&random))
        }
        let people = Int.random(in: 0...60, using: &random)
        add("yrken", period, [unit, "patienter"], people)
        for profession in ["lakare", "kurator"] {
          add("yrken", period, [unit, profession], min(people, Self.count(&random)))
        }
      }
      for item in ["vet", "kan"] {
        for answer in Self.answers { add("enkat", period, [item, answer], Self.count(&random)) }
      }
      let classes = Self.classes.dropLast().map { ($0, Self.count(&random)) }
      for (name, count) in classes { add("klass", period, [name], count) }
      add("klass", period, ["started"], classes.reduce(0) { $0 + $1.1 })
    }
    for month in 1...9 {
      for unit in Self.units.prefix(2) {
        add("serie", "2024-0\(month)", [unit], Self.count(&random))
      }
    }
  }

  private mutating func add(_ measure: String, _ period: String, _ cell: [String], _ count: Int) {
    rows.append(Row(measure: measure, period: period, cell: cell, count: count))
  }

  /// Mostly few, sometimes none or many.
  private static func count(_ random: inout SeededGenerator) -> Int {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: 0
    case 1, 2: Int.random(in: 1...6, using: &random)
    default: Int.random(in: 5...40, using: &random)
    }
  }
}

extension RandomTables {
  /// The site's files.
  var folder: Folder {
    let declared = [
      ("alder", "kind: mix", "period;enhet;kategori;antal"),
      ("yrken", "kind: mix, of: patienter", "period;enhet;kategori;antal"),
      ("enkat", "kind: survey, top: [ja]", "period;fråga;svar;antal"),
      ("klass", "kind: change", "period;klass;antal"),
      ("serie", "kind: units, of-kind: count", "datum;enhet;antal"),
    ]
    let files = declared.map { id, _, header in
      let own = rows.filter { $0.measure == id }
        .map { ([$0.period] + $0.cell + ["\($0.count)"]).joined(separator: ";") }
      return "-- Projects/exempel/data/\(id).csv --\n"
        + ([header] + own).joined(separator: "\n") + "\n"
    }
    return SiteText(
      """
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic}
      norra: {name: Norra, kind: clinic}
      sodra: {name: Södra, kind: clinic}
      vastra: {name: Västra, kind: clinic}
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods: {fore: 2023, efter: 2024}
      measures:
      \(declared.map { "  \($0.0): {title: Mått \($0.0), \($0.1), data: data/\($0.0).csv}" }
        .joined(separator: "\n"))
      ---

      ## Bakgrund

      Text.

      \(declared.map { "![\($0.0)](measure:\($0.0))" }.joined(separator: "\n\n"))
      \(files.joined())
      """
    ).folder
  }
}
