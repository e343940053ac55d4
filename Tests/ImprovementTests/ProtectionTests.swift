import Disclosure
import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@Suite struct `What is published of small groups` {
  @Test func `is neither the count nor what follows from it`() throws {
    let read = protected(
      "a: {title: A, kind: proportion, data: data/a.csv, better: higher}",
      ["a": "period;täljare;nämnare\nbaseline;3;42\nfollowup;20;40\n"]
    )
    let exact = try #require(read.analyses.first?.finding("a"))
    #expect(exact.mainChange != nil)
    let shown = try #require(read.published.first?.finding("a"))
    #expect(shown.periods.first?.amount == .absent(.protected))
    #expect(shown.periods.last?.amount.denominator == 40)
    #expect(shown.changes.isEmpty)
    #expect(exact.verdict != nil && shown.verdict == nil)
    #expect(read.published.first?.stage == read.analyses.first?.stage)
    #expect(shown.measure.data?.sha256 == "")
  }

  @Test func `is not the complement either`() throws {
    let read = protected(
      "a: {title: A, kind: proportion, data: data/a.csv}",
      ["a": "period;täljare;nämnare\nbaseline;39;42\nfollowup;0;40\n"]
    )
    let shown = try #require(read.published.first?.finding("a"))
    #expect(shown.periods.map(\.amount.isAbsent) == [true, false])
  }

  @Test func `is not to be had from another measure of the same people`() throws {
    let read = protected(
      """
      a: {title: A, kind: proportion, data: data/a.csv, complement-of: b}
        b: {title: B, kind: proportion, data: data/b.csv}
      """,
      [
        "a": "period;täljare;nämnare\nbaseline;3;42\nfollowup;20;40\n",
        "b": "period;täljare;nämnare\nbaseline;39;42\nfollowup;20;40\n",
      ]
    )
    for id in ["a", "b"] {
      let shown = try #require(read.published.first?.finding(id))
      #expect(shown.periods.map(\.amount.isAbsent) == [true, false])
    }
  }

  @Test func `leaves another count out, so that no sum gives the small one back`() throws {
    let read = protected(
      "a: {title: A, kind: mix, data: data/a.csv}",
      ["a": "period;kategori;antal\nbaseline;X;3\nbaseline;Y;30\nbaseline;Z;12\nbaseline;V;0\n"]
    )
    let shown = try #require(read.published.first?.finding("a"))
    #expect(shown.cells.map { $0.periods[0].amount.isAbsent } == [true, false, true, false])
    // How many there are in all gives neither back, so the share of those that are shown may be told.
    #expect(shown.cells[1].periods[0].amount.denominator == 45)
  }

  @Test func `is of each item and unit by itself, with what it comes to`() throws {
    let read = protected(
      "a: {title: A, kind: survey, top: [ja], data: data/a.csv}",
      [
        "a": """
        period;fråga;svar;antal
        baseline;X;ja;20
        baseline;X;delvis;18
        baseline;X;nej;2
        baseline;Y;ja;21
        baseline;Y;delvis;11
        baseline;Y;nej;8

        """
      ]
    )
    let shown = try #require(read.published.first?.finding("a"))
    let (hidden, open) = (shown.cells[0], shown.cells[1])
    #expect(hidden.answers.map(\.count) == [20, nil, nil])
    #expect(open.answers.map(\.count) == [21, 11, 8])
    // 20 of 40 tells nothing of how the other 20 are divided.
    #expect(hidden.periods[0].amount.denominator == 40)
  }

  @Test func `is nothing of a group that is too small, zeros and large parts included`() throws {
    let read = protected(
      """
      a: {title: A, kind: mix, data: data/a.csv}
        b: {title: B, kind: change, data: data/b.csv}
      """,
      [
        "a": "period;kategori;antal\nbaseline;X;8\nbaseline;Y;0\nfollowup;X;18\nfollowup;Y;0\n",
        "b": """
        period;klass;antal
        baseline;recovered;20
        baseline;unchanged;18
        baseline;started;40

        """,
      ]
    )
    let shown = try #require(read.published.first?.finding("a"))
    #expect(
      shown.cells.map { $0.periods.map(\.amount.isAbsent) } == [[true, false], [true, false]]
    )
    // Two of forty were not measured again, which is told nowhere.
    let change = try #require(read.published.first?.finding("b"))
    #expect(change.periods.map(\.amount) == [.absent(.protected)])
  }

  @Test func `is not to be had from another table with the same total, arm by arm`() throws {
    let read = protected(
      """
      a: {title: A, kind: count, same-total: b, data: data/a.csv}
        b: {title: B, kind: mix, data: data/b.csv}
      """,
      [
        "a": "period;arm;antal\nbaseline;Grupp;37\nbaseline;Enskilt;40\n",
        "b": """
        period;arm;kategori;antal
        baseline;Grupp;män;36
        baseline;Grupp;kvinnor;1
        baseline;Enskilt;män;2
        baseline;Enskilt;kvinnor;38

        """,
      ]
    )
    let work = try #require(read.published.first)
    let tables = work.project.measures.map { measure in
      measure.observations.map { $0.count }
    }
    #expect(tables[0] == [37, 40] && tables[1] == [nil, nil, nil, nil])
    // All that is told of the women of one arm is that there are no more of them than of both.
    let women = work.protection.counts.filter { $0.cell.ids == ["grupp", "kvinnor"] }
    #expect(women.compactMap(\.bounds?.upper) == [37])
  }

  @Test func `is told by no phase of a series that another measure counts`() throws {
    let read = protected(
      """
      a: {title: A, kind: count, data: data/a.csv, equals: c}
        b: {title: B, kind: count, data: data/b.csv}
        c: {title: C, kind: count, data: data/c.csv}
        d: {title: D, kind: count, data: data/d.csv, parts: [a, b]}
      """,
      [
        "a": "period;antal\nbaseline;20\n", "b": "period;antal\nbaseline;3\n",
        "c": "datum;antal\n2023-01;9\n2023-02;11\n", "d": "period;antal\nbaseline;23\n",
      ]
    )
    let project = try #require(read.published.first?.project)
    let isHidden = { (id: String) in
      project.measure(id)?.observations.contains { $0.absence == .protected } ?? false
    }
    #expect(isHidden("b"))
    // Whoever hides a or its total must hide what tells the same.
    #expect(isHidden("a") == isHidden("c"))
    #expect(isHidden("a") || isHidden("d"))
  }

  @Test func `is not in what the check says either`() throws {
    let text =
      "Före var det [9 %](measure:a/baseline) av alla, och [51 %](measure:a/followup) sedan."
    let read = protected(
      "a: {title: A, kind: proportion, data: data/a.csv}",
      ["a": "period;täljare;nämnare\nbaseline;3;42\nfollowup;20;40\n"],
      text: text
    )
    let said = read.withheld.filter { $0.code.id == "C101" }.map {
      $0.message.swedish.withPlainSpaces
    }
    #expect(said == ["påståendet säger 51 %, data säger 50 % (20 av 40)"])
  }

  @Test func `is a series in bins, whose sums are what they were`() throws {
    let parts = [2, 3, 9, 1, 8, 7, 6, 2, 9, 10, 5, 6]
    let rows = parts.enumerated().map { index, part in
      "2024-\(index < 9 ? "0" : "")\(index + 1);\(part);30"
    }.joined(separator: "\n")
    let read = protected(
      "a: {title: A, kind: proportion, data: data/a.csv}",
      ["a": "datum;täljare;nämnare\n\(rows)\n"]
    )
    let shown = try #require(read.published.first?.finding("a"))
    let shares = shown.measure.observations.compactMap { row -> (Int, Int)? in
      if case .share(let part, let whole) = row.figure { (part, whole) } else { nil }
    }
    #expect(shares.map(\.0) == [5, 9, 9, 7, 6, 11, 10, 5, 6])
    #expect(shares.map(\.1).reduce(0, +) == 360)
    #expect(shown.series?.points.map(\.amount.denominator) == shares.map(\.1))
  }

  @Test func `is nothing of a flow with few in it`() throws {
    let read = protected(
      "a: {title: A, kind: flow, data: data/a.csv}",
      ["a": "steg;antal;orsak;från\nTillfrågade;40;;\nTackade nej;3;Tid;Tillfrågade\nMed;37;;\n"]
    )
    #expect(try #require(read.published.first?.finding("a")).steps.isEmpty)
  }

  @Test func `is everything where no count is small, or counts no people`() throws {
    for (option, rows) in [("", "20;42"), (", counts: contacts", "3;42")] {
      let read = protected(
        "a: {title: A, kind: proportion, data: data/a.csv\(option)}",
        ["a": "period;täljare;nämnare\nbaseline;\(rows)\nfollowup;20;40\n"]
      )
      #expect(read.published.map(\.project) == read.analyses.map(\.project))
      #expect(read.published.map(\.findings) == read.analyses.map(\.findings))
      #expect(read.published.first?.finding("a")?.measure.data?.sha256.isEmpty == false)
    }
  }

  @Test func `can't be told by the text`() {
    let text = """
      Före var det [3](measure:a/baseline/numerator), [7,1 %](measure:a/baseline) av
      [42](measure:a/baseline/denominator). Efter var det [50 %](measure:a/followup), en skillnad på
      [42,9 procentenheter](measure:a/change).
      """
    let read = protected(
      "a: {title: A, kind: proportion, data: data/a.csv}",
      ["a": "period;täljare;nämnare\nbaseline;3;42\nfollowup;20;40\n"],
      text: text
    )
    #expect(read.faults.isEmpty)
    #expect(read.protectedClaims.map(\.code) == Array(repeating: .protectedClaim, count: 4))
  }

  @Test func `gives nothing back to an outsider with all the sums, in hundreds of tables`() throws {
    let policy = DisclosurePolicy()
    var hidden = 0
    for seed in 0..<150 {
      let counts = (0..<5).map { (seed * 31 + $0 * 17 + seed * $0 * 7) % 23 }
      let rows = counts.enumerated().map { "baseline;K\($0.offset);\($0.element)" }
      let read = protected(
        "a: {title: A, kind: mix, data: data/a.csv}",
        ["a": "period;kategori;antal\n\(rows.joined(separator: "\n"))\n"]
      )
      let shown = try #require(read.published.first?.finding("a"))
      let isHidden = shown.cells.map { $0.periods[0].amount.isAbsent }
      #expect(zip(counts, isHidden).allSatisfy { !policy.protects($0) || $1 })
      let parts = zip(counts, isHidden).filter(\.1).map(\.0)
      guard !parts.isEmpty else { continue }
      hidden += 1
      // Known: the sum of the hidden ones, and that none of them is zero.
      let most = parts.reduce(0, +) - parts.count + 1
      #expect(parts.count > 1 && policy.isSafe(Bounds(lower: 1, upper: most)), "\(counts)")
    }
    #expect(hidden > 50)
  }

  private func protected(
    _ measures: String,
    _ tables: [String: String],
    text: String = "Text."
  ) -> ReadSite {
    let files = tables.sorted { $0.key < $1.key }.map { name, table in
      "-- Projects/exempel/data/\(name).csv --\n\(table)"
    }.joined()
    return ReadSite(
      SiteText(
        facts: "periods: {baseline: 2023, followup: 2024}\nmeasures:\n  \(measures)",
        text: text,
        files: files
      )
    )
  }
}

extension String {
  /// The text with ordinary spaces alone.
  fileprivate var withPlainSpaces: String { String(map { $0.isWhitespace ? " " : $0 }) }
}
