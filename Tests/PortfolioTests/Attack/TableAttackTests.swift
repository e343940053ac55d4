import Disclosure
import Foundation
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// Whole sites with tables of several dimensions: built, proven, and attacked from their files alone.
@Suite struct `Someone who has all tables of a site` {
  /// How many sites each run tries: more by hand, with `SKIFTE_ATTACKS`.
  static let count = (Int(ProcessInfo.processInfo.environment["SKIFTE_ATTACKS"] ?? "") ?? 48) / 3

  @Test(arguments: 0..<4)
  func `can work out no small number of any of their dimensions`(batch: Int) async throws {
    var (shown, hidden, open, unknown) = (0, 0, 0, 0)
    for seed in stride(from: batch, to: Self.count, by: 4) {
      let tables = RandomTables(seed: seed)
      let site = try await BuiltSite(tables.folder)
      // What protects must also let the site be written, and be proven by whoever has it.
      #expect(site.errors.map(\.summary) == [], "seed \(seed)")
      let proof = SiteProof(of: Folder(site.tree))
      #expect(proof.notes.sorted.map(\.summary) == [], "seed \(seed)")
      let told = try ToldTables(in: site.text("projects/exempel/findings.json"))
      #expect(told.tooFew == [], "seed \(seed)")
      for period in RandomTables.periods {
        let attack = TableAttack(on: tables, in: period, knowing: told)
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
    print("tables: told \(shown), protected \(hidden) (\(kept) % kept); \(open) small ones open, ")
    print("tables: \(unknown) given up")
    #expect(open > 5 && unknown * 50 < open)
  }
}

/// The numbers of `findings.json` as anybody can read them.
private struct ToldTables {
  /// By measure, period and the ids of the cell: how many, and of how many.
  private(set) var parts: [String: Int] = [:]
  private(set) var wholes: [String: Int] = [:]
  /// The shares that the policy does not let be told.
  private(set) var tooFew: [String] = []

  init(in document: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    let measures = json?["measures"] as? [String: [String: Any]] ?? [:]
    for (id, measure) in measures {
      read(measure["periods"], "\(id)", [])
      for cell in measure["cells"] as? [[String: Any]] ?? [] {
        let dimensions = ["unit", "arm", "category", "item", "combination"]
        read(cell["periods"], id, dimensions.compactMap { cell[$0] as? String })
      }
    }
  }

  private mutating func read(_ periods: Any?, _ measure: String, _ cell: [String]) {
    for period in periods as? [[String: Any]] ?? [] {
      let name = Self.name(measure, period["id"] as? String ?? "", cell)
      if let part = period["numerator"] as? Int, let whole = period["denominator"] as? Int {
        (parts[name], wholes[name]) = (part, whole)
        if DisclosurePolicy().protects(part, of: whole) { tooFew.append(name) }
      } else if let count = period["count"] as? Int {
        parts[name] = count
        if DisclosurePolicy().protects(count) { tooFew.append(name) }
      }
      for answer in period["answers"] as? [[String: Any]] ?? [] {
        let id = answer["answer"] as? String ?? ""
        parts[Self.name(measure, period["id"] as? String ?? "", cell + [id])] =
          answer["count"] as? Int
      }
    }
  }

  static func name(_ measure: String, _ period: String, _ cell: [String]) -> String {
    ([measure, period] + cell).joined(separator: "/")
  }
}

/// Everything that an outsider has of one period.
private struct TableAttack {
  struct Hidden {
    let name: String
    let place: Int
    let truth: Int
  }

  private(set) var outsider = EquationAttacker()
  private(set) var hidden: [Hidden] = []
  private(set) var shown = 0
  private var places: [[String]: Int] = [:]

  init(on tables: RandomTables, in period: String, knowing told: ToldTables) {
    let rows = tables.rows.filter { $0.period == period }
    for row in rows {
      let name = ToldTables.name(row.measure, period, row.cell)
      // How many people there are stands as what the shares of their unit are of.
      let isPeople = row.cell.last == "patienter"
      let isBegun = row.cell == ["started"]
      let value =
        isPeople || isBegun
        ? Self.whole(beside: row, in: rows, told) : told.parts[name]
      // Of a group that is too small not even a zero is shown.
      let group = rows.filter {
        $0.measure == row.measure && $0.cell.dropLast() == row.cell.dropLast()
          && !["patienter", "missing", "started"].contains($0.cell.last)
      }
      let isTiny = group.reduce(0) { $0 + $1.count } < 10
      let least = isTiny ? 0 : min(1, row.count)
      let place = outsider.add(value.map { $0...$0 } ?? least...max(300, row.count))
      places[[row.measure] + row.cell] = place
      if value == nil {
        hidden.append(Hidden(name: name, place: place, truth: row.count))
      } else {
        shown += 1
      }
    }
    for row in rows {
      let group = [row.measure] + row.cell.dropLast()
      let beside = rows.filter { [$0.measure] + $0.cell.dropLast() == group }
      guard beside.first == row else { continue }
      switch row.measure {
      case "alder", "enkat": learn(beside, make: Self.whole(beside: row, in: rows, told))
      case "yrken":
        for one in beside.dropFirst() { limit(one, by: beside[0]) }
      case "klass":
        learn(
          beside.filter { !["missing", "started"].contains($0.cell[0]) },
          make: Self.whole(beside: row, in: rows, told)
        )
        learn(Array(beside.dropLast()), make: beside[beside.count - 1])
      default: break
      }
    }
  }

  /// What the shares of a row's group are of.
  private static func whole(
    beside row: RandomTables.Row,
    in rows: [RandomTables.Row],
    _ told: ToldTables
  ) -> Int? {
    let isBegun = row.cell == ["started"]
    if row.measure == "klass" {
      let own = isBegun ? ["missing"] : ["recovered", "improved", "unchanged", "deteriorated"]
      let names = own.map { ToldTables.name("klass", row.period, [$0]) }
      if let whole = names.lazy.compactMap({ told.wholes[$0] }).first { return whole }
      return isBegun
        ? told.wholes[ToldTables.name("klass", row.period, [])]
        : told.parts[ToldTables.name("klass", row.period, [])]
    }
    let beside = rows.filter {
      $0.measure == row.measure && $0.cell.dropLast() == row.cell.dropLast()
    }
    let names = beside.map { ToldTables.name($0.measure, $0.period, $0.cell) }
    // The share of a survey's item stands with the item.
    let item = ToldTables.name(row.measure, row.period, Array(row.cell.dropLast()))
    return (names + (row.measure == "enkat" ? [item] : [])).lazy.compactMap { told.wholes[$0] }
      .first
  }

  private mutating func learn(_ parts: [RandomTables.Row], make whole: Int?) {
    guard let whole, !parts.isEmpty else { return }
    outsider.learn(parts.compactMap(place), make: outsider.add(whole...whole))
  }

  private mutating func learn(_ parts: [RandomTables.Row], make whole: RandomTables.Row) {
    guard let sum = place(whole) else { return }
    outsider.learn(parts.compactMap(place), make: sum)
  }

  /// That one count is no more than another.
  private mutating func limit(_ part: RandomTables.Row, by whole: RandomTables.Row) {
    guard let own = place(part), let all = place(whole) else { return }
    outsider.learn([own, outsider.add(0...300)], make: all)
  }

  private func place(_ row: RandomTables.Row) -> Int? { places[[row.measure] + row.cell] }
}
