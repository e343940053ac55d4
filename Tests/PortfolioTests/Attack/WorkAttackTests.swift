import Disclosure
import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `Someone who has all of a work` {
  /// How many works each run tries: more by hand, with `SKIFTE_ATTACKS`.
  static let count = Int(ProcessInfo.processInfo.environment["SKIFTE_ATTACKS"] ?? "") ?? 48

  @Test(arguments: 0..<4)
  func `can work out no small number from what is published`(batch: Int) throws {
    var (shown, hidden, open, unknown) = (0, 0, 0, 0)
    for seed in stride(from: batch, to: Self.count, by: 4) {
      let work = RandomWork(seed: seed)
      let published = try #require(Published(of: work.folder))
      for period in RandomWork.periods {
        let attack = PeriodAttack(on: work, in: period, knowing: published)
        shown += attack.shown
        hidden += attack.hidden.count
        for number in attack.hidden where 1..<5 ~= number.truth {
          switch attack.outsider.isOpen(number.place) {
          case true: open += 1
          case nil: unknown += 1
          default:
            Issue.record("seed \(seed), \(period): \(number.name) = \(number.truth) is known")
          }
        }
      }
    }
    let kept = 100 * shown / max(1, shown + hidden)
    print("works: told \(shown), protected \(hidden) (\(kept) % kept); \(open) small ones open, ")
    print("works: \(unknown) given up")
    #expect(open > 5 && unknown * 50 < open)
  }

  @Test(arguments: 0..<4)
  func `sees the same, whatever is protected`(batch: Int) throws {
    var pairs = 0
    for seed in stride(from: batch, to: Self.count / 2, by: 4) {
      let work = RandomWork(seed: seed)
      let published = try #require(Published(of: work.folder))
      var random = SeededGenerator(seed: UInt64(seed) &+ 99_999)
      for _ in 0..<4 {
        var other = work
        other.changeSome(of: published, &random)
        guard other.tables != work.tables else { continue }
        let second = try #require(Published(of: other.folder))
        // Another pattern of what is protected is another page; the same pattern is the same page.
        guard second.safe == published.safe else { continue }
        pairs += 1
        for (name, text) in published.texts {
          let same = second.texts[name] == text
          #expect(same, "seed \(seed), \(name):\n\(difference(text, second.texts[name] ?? ""))")
        }
      }
    }
    print("works: \(pairs) pairs that differ only in what is protected")
    #expect(pairs > 0)
  }

  private func difference(_ first: String, _ second: String) -> String {
    let lines = [first, second].map { $0.split(separator: "\n") }
    return zip(lines[0], lines[1]).filter { $0 != $1 }.prefix(4).map { "- \($0)\n+ \($1)" }
      .joined(separator: "\n")
  }
}

/// What is published of the one work of a site.
private struct Published {
  let safe: Project
  /// Files by name, and what `check` says.
  let texts: [String: String]
  /// Each number of the findings document by measure, time, name and which one; nil where protected.
  private(set) var numbers: [String: Int] = [:]

  init?(of folder: Folder) {
    var notes = Notes()
    let site = Site(reading: folder, noting: &notes)
    let day = CalendarDate("2025-02-01")
    guard let project = Project(reading: "exempel", in: folder, of: site, noting: &notes) else {
      return nil
    }
    let exact = ProjectAnalysis(of: project, in: site, on: day, noting: &notes)
    let analysis = DisclosedAnalysis(of: exact, in: site, on: day, noting: &notes)
    safe = analysis.project
    let document = findingsDocument(of: analysis).text
    var texts = ["findings.json": document]
    for finding in analysis.findings {
      texts["\(finding.measure.id).csv"] = publishedTable(of: finding)
    }
    texts["quality"] = String(describing: analysis.dataQuality(in: site))
    self.texts = texts
    read(document)
  }

  /// Reads the document as anybody can.
  private mutating func read(_ document: String) {
    guard let json = try? JSONSerialization.jsonObject(with: Data(document.utf8)),
      let measures = (json as? [String: Any])?["measures"] as? [String: [String: Any]]
    else { return }
    for (id, measure) in measures {
      read(measure["periods"], id, "")
      for cell in measure["cells"] as? [[String: Any]] ?? [] {
        let name = ["category", "combination", "unit"].lazy.compactMap { cell[$0] as? String }.first
        read(cell["periods"], id, name ?? "?")
      }
      for several in measure["moreThanOne"] as? [[String: Any]] ?? [] {
        let period = several["id"] as? String ?? ""
        for part in ["numerator", "count"] where several[part] is Int {
          numbers["\(id)/\(period)//several"] = several[part] as? Int
        }
      }
    }
  }

  private mutating func read(_ periods: Any?, _ measure: String, _ name: String) {
    for period in periods as? [[String: Any]] ?? [] {
      let id = period["id"] as? String ?? ""
      for part in ["numerator", "denominator", "count", "n", "events"] {
        if let number = period[part] as? Int {
          numbers["\(measure)/\(id)/\(name)/\(part)"] = number
        }
      }
    }
  }
}

/// Everything that an outsider has of one period: the numbers, and how the tables hang together.
private struct PeriodAttack {
  struct Hidden {
    let name: String
    let place: Int
    let truth: Int
  }

  private(set) var outsider = EquationAttacker()
  private(set) var hidden: [Hidden] = []
  private(set) var shown = 0
  private var places: [String: Int] = [:]

  init(on work: RandomWork, in period: String, knowing published: Published) {
    let ids = work.measures.map(\.id).filter { !["serie", "enkat", "klass"].contains($0) }
    for id in ids {
      for row in work.tables[id, default: []] where row.time == period {
        let own = "\(id)/\(row.name)"
        let slugged = row.name.lowercased().replacing(" + ", with: "+")
        let prefix = "\(id)/\(period)/\(slugged)"
        if row.numbers.count == 2 {
          let (part, whole) = (row.numbers[0], row.numbers[1])
          let least = whole < 10 ? 0 : 1
          let numerator = published.numbers["\(prefix)/numerator"]
          let denominator = published.numbers["\(prefix)/denominator"]
          add(own, part, numerator, least: min(least, part))
          add(
            own + "rest",
            whole - part,
            nil,
            least: min(least, whole - part),
            isTold: numerator != nil
          )
          add(own + "whole", whole, denominator, least: 0, isHidden: false)
          learn([own, own + "rest"], own + "whole")
        } else {
          add(
            own,
            row.numbers[0],
            published.numbers["\(prefix)/count"],
            least: min(1, row.numbers[0])
          )
        }
      }
    }
    tie(ids, published, period)
  }

  /// What the declarations say of the tables.
  private mutating func tie(_ ids: [String], _ published: Published, _ period: String) {
    let has = { (id: String) in ids.contains(id) }
    let lists = RandomWork.combinations
    if has("komb") {
      for name in ["A", "B", "C"] {
        learn(lists.filter { $0.contains(name) }.map { "komb/\($0)" }, "for/\(name)")
      }
      learn(lists.map { "komb/\($0)" }, "for/patienter")
      learn(lists.dropFirst(3).map { "komb/\($0)" }, "fler/")
      learn(["for/patienter"], "fler/whole")
      if let several = published.numbers["komb/\(period)//several"] {
        add("several", several, several, least: 0)
        learn(lists.dropFirst(3).map { "komb/\($0)" }, "several")
      }
    }
    if has("rest") {
      learn(["rest/"], "fler/rest")
      learn(["rest/whole"], "fler/whole")
    }
    if has("hel") { learn(["ett/", "tva/"], "hel/") }
    if has("kon") {
      for id in ["kon", "alder"] {
        add("\(id)sum", 0, nil, least: 0, isHidden: false)
      }
      learn(["kon/kvinnor", "kon/man"], "konsum")
      learn(["alder/unga", "alder/mitten", "alder/gamla"], "aldersum")
      learn(["konsum"], "aldersum")
    }
    if has("enheter"), let sum = published.numbers["enheter/\(period)//count"] {
      add("enhetersum", sum, sum, least: 0)
      learn(["norra", "sodra", "vastra"].map { "enheter/\($0)" }, "enhetersum")
    }
  }

  private mutating func add(
    _ name: String,
    _ truth: Int,
    _ value: Int?,
    least: Int,
    isTold: Bool = false,
    isHidden: Bool = true
  ) {
    let place = outsider.add(value.map { $0...$0 } ?? least...max(300, truth))
    places[name] = place
    if value != nil { shown += 1 }
    if value == nil, isHidden, !isTold {
      hidden.append(Hidden(name: name, place: place, truth: truth))
    }
  }

  private mutating func learn(_ parts: [String], _ whole: String) {
    guard let sum = places[whole] else { return }
    let own = parts.compactMap { places[$0] }
    if own.count == parts.count { outsider.learn(own, make: sum) }
  }
}

extension RandomWork {
  /// Other numbers for some of what is protected: a few more here and as many fewer there, so that
  /// the sums stay as they are.
  fileprivate mutating func changeSome(
    of published: Published,
    _ random: inout SeededGenerator
  ) {
    for (id, _) in measures {
      guard let safe = published.safe.measure(id) else { continue }
      let absent = Set(
        safe.observations.filter { $0.figure == .absent(.protected) }.map(\.place.position.line)
      )
      for period in Self.periods {
        var rows = tables[id, default: []]
        let open = rows.indices.filter {
          absent.contains($0 + 2) && rows[$0].time == period && 2...8 ~= rows[$0].numbers[0]
        }
        guard let first = open.randomElement(using: &random),
          let second = open.randomElement(using: &random)
        else { continue }
        rows[first].numbers[0] += 1
        if first != second { rows[second].numbers[0] -= 1 }
        if Bool.random(using: &random) { tables[id] = rows }
      }
    }
  }
}
