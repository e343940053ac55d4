import Manuscript
import TestSupport

/// A made-up work with tables of the same people, which hang together in every way that an author
/// can declare.
struct RandomWork {
  /// The tables by measure: rows of period, name and numbers.
  var tables: [String: [Row]] = [:]
  private let seed: Int

  /// A row as it stands in a table: its period or month, what it is about, and its numbers.
  struct Row: Hashable {
    var time: String
    var name: String
    var numbers: [Int]
  }

  static let periods = ["fore", "efter"]
  static let combinations = ["A", "B", "C", "A + B", "A + C", "B + C"]

  init(seed: Int) {
    self.seed = seed
    var random = SeededGenerator(seed: UInt64(seed))
    for period in Self.periods { addPeople(of: period, &random) }
    for month in 1...9 {
      let whole = Int.random(in: 6...20, using: &random)
      let part = min(whole, Self.count(&random, most: 14))
      add("serie", "2024-0\(month)", "", [part, whole])
    }
    for answer in ["Ja", "Delvis", "Nej"] {
      add("enkat", "efter", answer, [Self.count(&random, most: 30)])
    }
    for group in ["återhämtade", "förbättrade", "oförändrade", "försämrade"] {
      add("klass", "efter", group, [Self.count(&random, most: 30)])
    }
  }

  /// Everybody of a period, with what each has met.
  private mutating func addPeople(of period: String, _ random: inout SeededGenerator) {
    let lists = Self.combinations.map { _ in Self.count(&random, most: 30) }
    let people = lists.reduce(0, +)
    let several = lists.dropFirst(3).reduce(0, +)
    add("for", period, "patienter", [people])
    for name in ["A", "B", "C"] {
      let own = zip(Self.combinations, lists).filter { $0.0.contains(name) }
      add("for", period, name, [own.reduce(0) { $0 + $1.1 }])
    }
    for (name, count) in zip(Self.combinations, lists) { add("komb", period, name, [count]) }
    add("fler", period, "", [several, people])
    add("rest", period, "", [people - several, people])
    let women = people == 0 ? 0 : min(people, Self.count(&random, most: people))
    add("hel", period, "", [people])
    add("ett", period, "", [women])
    add("tva", period, "", [people - women])
    let young = min(people, Self.count(&random, most: 12))
    let middle = min(people - young, Self.count(&random, most: 25))
    add("kon", period, "kvinnor", [women])
    add("kon", period, "man", [people - women])
    add("alder", period, "unga", [young])
    add("alder", period, "mitten", [middle])
    add("alder", period, "gamla", [people - young - middle])
    for unit in ["norra", "sodra", "vastra"] {
      add("enheter", period, unit, [Self.count(&random, most: 30)])
    }
  }

  private mutating func add(_ table: String, _ time: String, _ name: String, _ numbers: [Int]) {
    tables[table, default: []].append(Row(time: time, name: name, numbers: numbers))
  }

  /// Mostly few, sometimes none or many.
  private static func count(_ random: inout SeededGenerator, most: Int) -> Int {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: 0
    case 1, 2, 3: Int.random(in: 1...8, using: &random)
    default: Int.random(in: 5...max(6, most), using: &random)
    }
  }
}

extension RandomWork {
  /// The measures that are declared, by bits of the seed; each with what ties it to the others.
  var measures: [(id: String, line: String)] {
    let all: [(String, String)] = [
      ("for", "kind: mix, of: patienter"),
      ("komb", "kind: combinations, mix: for, more-than-one: fler"),
      ("fler", "kind: proportion, better: higher"),
      ("rest", "kind: proportion, complement-of: fler"),
      ("hel", "kind: count, parts: [ett, tva]"), ("ett", "kind: count"), ("tva", "kind: count"),
      ("kon", "kind: mix"), ("alder", "kind: mix, same-total: kon"),
      ("enheter", "kind: units, of-kind: count"), ("serie", "kind: proportion"),
      ("enkat", "kind: survey"), ("klass", "kind: change"),
    ]
    // Some come together only: what one declares, another must be.
    let groups = [
      ["for", "komb", "fler"], ["rest", "fler"], ["hel", "ett", "tva"], ["kon", "alder"],
      ["enheter"], ["serie"], ["enkat", "klass"], ["for"],
    ]
    let chosen = groups.enumerated().filter { (seed * 37 + 1) >> $0.offset & 1 == 1 }
      .flatMap(\.element)
    return all.filter { chosen.contains($0.0) }.map { ($0.0, $0.1) }
  }

  /// The site's files.
  var folder: Folder {
    let lines = measures.map {
      "  \($0.id): {title: \($0.id), \($0.line), data: data/\($0.id).csv}"
    }
    let files = measures.map { "-- Projects/exempel/data/\($0.id).csv --\n\(table($0.id))" }
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
      \(lines.joined(separator: "\n"))
      ---

      ## Bakgrund

      Text.

      \(measures.map { "![\($0.id)](measure:\($0.id))" }.joined(separator: "\n\n"))
      \(files.joined())
      """
    ).folder
  }

  private func table(_ id: String) -> String {
    let headers = [
      "for": "period;kategori;antal", "komb": "period;kombination;antal",
      "kon": "period;kategori;antal", "alder": "period;kategori;antal",
      "enheter": "period;enhet;antal", "serie": "datum;täljare;nämnare",
      "enkat": "period;påstående;svar;antal", "klass": "period;klass;antal",
      "hel": "period;antal", "ett": "period;antal", "tva": "period;antal",
    ]
    let rows = tables[id, default: []].map { row in
      let name = id == "enkat" ? ["Jag vet vad nästa steg är", row.name] : [row.name]
      return ([row.time] + name.filter { !$0.isEmpty } + row.numbers.map(String.init))
        .joined(separator: ";")
    }
    return ([headers[id] ?? "period;täljare;nämnare"] + rows).joined(separator: "\n") + "\n"
  }
}
