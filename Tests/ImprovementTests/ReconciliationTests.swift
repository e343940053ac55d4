import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `Numbers that should agree` {
  @Test func `are silent when they do`() {
    let read = combined(
      mix: ["patienter;10", "A;8", "B;5", "C;1"],
      pairs: ["A + B;3", "A + C;1"],
      share: "4;10"
    )
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `differ in how many have more than one`() {
    let read = combined(
      mix: ["patienter;10", "A;8", "B;5", "C;1"],
      pairs: ["A + B;3", "A + C;1"],
      share: "5;10"
    )
    #expect(read.faults == ["exempel/data/par.csv:2:1 D314"])
  }

  @Test func `differ in how many there are`() {
    let read = combined(
      mix: ["patienter;11", "A;9", "B;5", "C;1"],
      pairs: ["A + B;3", "A + C;1"],
      share: "4;10"
    )
    #expect(read.faults == ["exempel/data/mix.csv:2:1 D317"])
  }

  @Test func `differ in the mentions beyond each person's first`() {
    let read = combined(
      mix: ["patienter;10", "A;9", "B;5", "C;1"],
      pairs: ["A + B;3", "A + C;1"],
      share: "4;10"
    )
    #expect(read.faults == ["exempel/data/par.csv:2:1 D315"])
  }

  @Test func `differ in a category that the list has more of`() {
    let read = combined(
      mix: ["patienter;10", "A;11", "B;2", "C;1"],
      pairs: ["A + B;3", "A + C;1"],
      share: "4;10"
    )
    #expect(read.faults.contains("exempel/data/par.csv:2:1 D316"))
  }

  @Test func `differ in a name that the mix does not know`() throws {
    let read = combined(
      mix: ["patienter;10", "A;8", "B;5", "C;1"],
      pairs: ["A + B;3", "A + Kurator;1"],
      share: "4;10"
    )
    #expect(read.faults == ["exempel/data/par.csv:3:1 D316"])
    #expect(
      read.diagnostics[0].facts["where"]
        == Wording(
          "par, mix, Baslinje, Kurator; skillnad 1 mot data/mix.csv rad 2",
          "par, mix, Baslinje, Kurator; difference 1 from data/mix.csv line 2"
        )
    )
    #expect(read.diagnostics[0].related.map(\.place.file) == ["Projects/exempel/data/mix.csv"])
  }

  @Test func `names a member that is nearly one of the mix`() {
    let read = combined(
      mix: ["patienter;10", "Läkare;8", "B;5", "C;1"],
      pairs: ["Läkare + B;3", "Läkkare + C;1"],
      share: "4;10"
    )
    #expect(read.faults.contains("exempel/data/par.csv:3:1 D316"))
    let hints = read.diagnostics.filter { $0.code == .marginalDiffers }.map(\.hint)
    #expect(hints.contains(Wording("menade du ”Läkare”?", "did you mean “Läkare”?")))
  }

  @Test func `must be the same for each category once single ones are listed`() {
    let singles = ["A;4", "B;2", "A + B;3", "A + C;1"]
    #expect(
      combined(mix: ["patienter;10", "A;8", "B;5", "C;1"], pairs: singles, share: "4;10")
        .diagnostics.isEmpty
    )
    #expect(
      combined(mix: ["patienter;10", "A;7", "B;6", "C;1"], pairs: singles, share: "4;10").faults
        == ["exempel/data/par.csv:2:1 D316", "exempel/data/par.csv:3:1 D316"]
    )
  }

  @Test func `have no category larger than all`() {
    let measure = SmallMeasure(
      "kind: mix, of: alla",
      table: "period;kategori;antal\nbaseline;alla;9\nbaseline;a;10"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:3:1 D319"])
  }

  @Test func `make a whole of their parts, cell by cell`() {
    let good = parts(whole: ["a;30", "b;5"], first: ["a;10", "b;5"], second: ["a;20", "b;0"])
    #expect(good.diagnostics.isEmpty)
    let bad = parts(whole: ["a;30", "b;5"], first: ["a;10", "b;5"], second: ["a;19", "b;0"])
    #expect(bad.faults == ["exempel/data/hel.csv:2:1 D311"])
    #expect(bad.diagnostics[0].related.map(\.place.file) == ["Projects/exempel/data/ett.csv"])
  }

  @Test func `make a whole of parts even when one part lacks the row`() {
    let good = parts(whole: ["a;30", "b;5"], first: ["a;10", "b;5"], second: ["a;20"])
    #expect(good.diagnostics.isEmpty)
    let bad = parts(whole: ["a;30", "b;6"], first: ["a;10", "b;5"], second: ["a;20"])
    #expect(bad.faults == ["exempel/data/hel.csv:3:1 D311"])
  }

  @Test func `are compared only in periods that all the parts speak of`() {
    let read = parts(
      whole: ["a;30", "a;7;followup"],
      first: ["a;10", "a;5;followup"],
      second: ["a;20"]
    )
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `are the denominators of two shares of the same people`() {
    let facts = """
      periods: {baseline: 2023}
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv, equals: rest}
        rest: {title: Rest, kind: proportion, data: data/rest.csv, complement-of: andel}
      """
    let table = { (rows: String) in
      "-- Projects/exempel/data/andel.csv --\nperiod;täljare;nämnare\n\(rows)\n"
    }
    let rest = { (rows: String) in
      "-- Projects/exempel/data/rest.csv --\nperiod;täljare;nämnare\n\(rows)\n"
    }
    let read = { (first: String, second: String) in
      ReadSite(SiteText(facts: facts, files: table(first) + rest(second))).faults
    }
    #expect(read("baseline;23;124", "baseline;101;124").isEmpty)
    #expect(read("baseline;23;124", "baseline;102;124") == ["exempel/data/rest.csv:2:1 D313"])
    #expect(
      read("baseline;23;124", "baseline;101;125")
        == ["exempel/data/andel.csv:2:1 D312", "exempel/data/rest.csv:2:1 D317"]
    )
  }

  private func combined(mix: [String], pairs: [String], share: String) -> ReadSite {
    let rows = { (rows: [String]) in rows.map { "baseline;\($0)\n" }.joined() }
    return ReadSite(
      SiteText(
        facts: """
          periods: {baseline: 2023}
          measures:
            andel: {title: Andel, kind: proportion, data: data/andel.csv}
            mix: {title: Mix, kind: mix, data: data/mix.csv, of: patienter}
            par: {title: Par, kind: combinations, data: data/par.csv, mix: mix, more-than-one: andel}
          """,
        files: """
          -- Projects/exempel/data/andel.csv --
          period;täljare;nämnare
          baseline;\(share)
          -- Projects/exempel/data/mix.csv --
          period;kategori;antal
          \(rows(mix))-- Projects/exempel/data/par.csv --
          period;kombination;antal
          \(rows(pairs))
          """
      )
    )
  }

  private func parts(whole: [String], first: [String], second: [String]) -> ReadSite {
    let table = { (name: String, rows: [String]) in
      let lines = rows.map { row in
        row.hasSuffix(";followup") ? row + "\n" : row + ";baseline\n"
      }
      return "-- Projects/exempel/data/\(name).csv --\nkategori;antal;period\n\(lines.joined())"
    }
    return ReadSite(
      SiteText(
        facts: """
          periods:
            baseline: 2023
            followup: 2024
          measures:
            hel: {title: Hel, kind: count, data: data/hel.csv, parts: [ett, tva]}
            ett: {title: Ett, kind: count, data: data/ett.csv}
            tva: {title: Två, kind: count, data: data/tva.csv}
          """,
        files: table("hel", whole) + table("ett", first) + table("tva", second)
      )
    )
  }
}
