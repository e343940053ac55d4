import Disclosure
import Improvement
import Manuscript
import TestSupport
import Testing

@Suite struct `The record of a work's protection` {
  @Test func `has each point of a series that is shown in bins`() throws {
    let record = try record(
      "a: {title: A, kind: count, data: data/a.csv}",
      ["a": "datum;antal\n2024-01;9\n2024-02;2\n2024-03;5\n2024-04;8\n"]
    )
    #expect(
      record.counts.map(\.summary) == [
        "a 2024-01 count 9", "a 2024-02-01/2024-03-31 count 7",
        "a 2024-02-01/2024-03-31 count #1 0–7", "a 2024-02-01/2024-03-31 count #2 0–7",
        "a 2024-04 count 8",
      ]
    )
    #expect(record.equations.map(\.constant) == [7])
  }

  @Test func `has the series of a unit in bins, a flow that is hidden and the size of a mean`()
    throws
  {
    let record = try record(
      """
      a: {title: A, kind: units, of-kind: count, data: data/a.csv}
        b: {title: B, kind: flow, data: data/b.csv}
        c: {title: C, kind: value, data: data/c.csv}
        d: {title: D, kind: value, data: data/d.csv}
      """,
      [
        "a": "datum;enhet;antal\n2024-01;Habo;9\n2024-02;Habo;2\n",
        "b": "steg;antal;orsak;från\nTillfrågade;40;;\nNej;3;Tid;Tillfrågade\nMed;37;;\n",
        "c": "period;n;medel;sd\nbaseline;7;3,1;1,0\nfollowup;31;2,1;1,1\n",
        "d": "period;värde;antal\nbaseline;1;3\nbaseline;2;4\nfollowup;1;13\nfollowup;2;14\n",
      ]
    )
    #expect(
      record.counts.map(\.summary) == [
        // Of a series of units only what each comes to in a period is published.
        "a followup habo count 11",
        "b count #1 0–", "b count #2 0–", "b count #3 0–",
        "c baseline count 0–", "c followup count 31",
        "d baseline count 0–", "d followup count 27",
      ]
    )
    #expect(record.equations.isEmpty)
  }

  @Test func `ties combinations to what is told of the same people`() throws {
    let record = try record(
      """
      a: {title: A, kind: mix, of: patienter, data: data/a.csv}
        b: {title: B, kind: combinations, data: data/b.csv, mix: a, more-than-one: c}
        c: {title: C, kind: proportion, data: data/c.csv}
      """,
      [
        "a": "period;kategori;antal\nbaseline;patienter;60\nbaseline;X;39\nbaseline;Y;40\n",
        "b": """
        period;kombination;antal
        baseline;X;20
        baseline;Y;21
        baseline;X + Y;14
        baseline;X + Y + Z;3
        baseline;X + Z;2

        """,
        "c": "period;täljare;nämnare\nbaseline;19;60\n",
      ]
    )
    #expect(
      record.equations.map { "\($0.name) \($0.constant)" } == [
        "a/baseline/@y 0", "b/baseline 60", "c/baseline/numerator 19", "a/baseline/@x 39",
        "b = a 0", "b = c 0",
      ]
    )
    #expect(
      record.counts.filter { $0.measure == "b" }.map(\.summary) == [
        "b baseline x count 20", "b baseline y count 21", "b baseline x+y count 1–17",
        "b baseline x+y+z count 1–17", "b baseline x+z count 1–17",
      ]
    )
  }

  @Test func `says that two complements hide the same number`() throws {
    let record = try record(
      """
      a: {title: A, kind: proportion, data: data/a.csv, complement-of: b}
        b: {title: B, kind: proportion, data: data/b.csv}
      """,
      [
        "a": "period;täljare;nämnare\nbaseline;3;42\n",
        "b": "period;täljare;nämnare\nbaseline;39;42\n",
      ]
    )
    #expect(record.equations.map(\.name) == ["a = b", "a = b"])
    #expect(record.counts.map(\.summary).first == "a baseline numerator 0–")
  }

  @Test func `gives intervals that an outsider with all the time in the world finds`() throws {
    let policy = DisclosurePolicy()
    var random = SeededGenerator(seed: 4)
    var (attacked, narrow) = (0, 0)
    for _ in 0..<60 {
      let cells = (0..<4).map { _ in Int.random(in: 0...14, using: &random) }
      let part = Int.random(in: 1...20, using: &random)
      let size = cells.reduce(0, +)
      let record = try record(
        """
        a: {title: A, kind: combinations, data: data/a.csv}
          b: {title: B, kind: proportion, data: data/b.csv}
          c: {title: C, kind: proportion, data: data/c.csv}
        """,
        [
          "a": "period;kombination;antal\n"
            + cells.enumerated().map { "baseline;K\($0);\($1)\n" }.joined(),
          "b": "period;täljare;nämnare\nbaseline;\(size / 2);\(size)\n",
          "c": "period;täljare;nämnare\nbaseline;\(part);30\n",
        ]
      )
      let found = Self.attacked(record, most: 60)
      for (count, bounds) in zip(record.counts, found) {
        guard let own = count.bounds else { continue }
        attacked += 1
        if own.upper != nil { narrow += 1 }
        #expect(own == bounds, "\(count) of \(cells)")
        #expect(policy.pointsAtNobody(own), "\(count) of \(cells)")
      }
    }
    #expect(attacked > 100 && narrow > 50)
  }

  /// The least and the most of each protected number in any solution, by trying all.
  private static func attacked(_ record: ProtectionRecord, most: Int) -> [Bounds] {
    var found = record.counts.map { _ in (Int.max, Int.min) }
    var values = record.counts.map { count -> Int? in
      if case .shown(let value) = count.standing { value } else { nil }
    }
    func tried(from next: Int) {
      guard next < values.count else {
        for (index, value) in values.enumerated() {
          guard let value else { continue }
          found[index] = (min(found[index].0, value), max(found[index].1, value))
        }
        return
      }
      guard case .protected(_, let least) = record.counts[next].standing,
        record.equations.contains(where: { $0.terms.contains { $0.count == next } })
      else { return tried(from: next + 1) }
      for value in least...most {
        values[next] = value
        let isPossible = record.equations.allSatisfy { equation in
          let known = equation.terms.compactMap { term in
            values[term.count].map { $0 * term.factor }
          }
          let sum = known.reduce(0, +)
          return known.count < equation.terms.count
            ? sum <= equation.constant : sum == equation.constant
        }
        if isPossible { tried(from: next + 1) }
      }
      values[next] = nil
    }
    tried(from: 0)
    return zip(record.counts, found).map { count, found in
      guard case .protected(_, let least) = count.standing, found.0 <= found.1 else {
        if case .protected(_, let least) = count.standing {
          return Bounds(lower: least, upper: nil)
        }
        return Bounds(lower: 0, upper: nil)
      }
      return Bounds(lower: max(least, found.0), upper: found.1 == most ? nil : found.1)
    }
  }

  private func record(_ measures: String, _ tables: [String: String]) throws -> ProtectionRecord {
    let files = tables.sorted { $0.key < $1.key }.map { name, table in
      "-- Projects/exempel/data/\(name).csv --\n\(table)"
    }.joined()
    let read = ReadSite(
      SiteText(
        facts: "periods: {baseline: 2023, followup: 2024}\nmeasures:\n  \(measures)",
        files: files
      )
    )
    return try #require(read.published.first).protection
  }
}

extension ProtectionRecord.Count {
  /// `measure when cell part #number`, then the number or the interval.
  fileprivate var summary: String {
    let when = period ?? dates?.text
    let value =
      switch standing {
      case .shown(let value): "\(value)"
      case .protected(let bounds, _): "\(bounds.lower)–\(bounds.upper.map(String.init) ?? "")"
      }
    let words = [measure, when] + cell.ids + [part.rawValue, ordinal.map { "#\($0)" }, value]
    return words.compactMap(\.self).joined(separator: " ")
  }
}
