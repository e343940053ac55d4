import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// Works of a few rows, each with a number that only another table would tell.
@Suite struct `Tables that tell of each other` {
  @Test(arguments: ["population-of: n", "equals: q"])
  func `hide a share that a source has printed, where it is of few`(tie: String) async throws {
    // 7,1 % of 42 are three.
    let work = try await SmallWork(
      """
      p: {title: Tryckt, kind: proportion, data: data/p.csv, \(tie)}
      n: {title: Alla, kind: count, data: data/n.csv}
      q: {title: Andel, kind: proportion, data: data/q.csv, population-of: n}
      -- p.csv --
      period;rapporterat
      fore;7,1 %
      efter;60 %
      -- n.csv --
      period;antal
      fore;42
      efter;40
      -- q.csv --
      period;täljare;nämnare
      fore;3;42
      efter;24;40
      """
    )
    #expect(work.faults == [])
    #expect(try work.told("p") == ["fore: protected", "efter: printed 0.6"])
    #expect(try work.told("n") == ["fore: 42", "efter: 40"])
    #expect(work.files(telling: "7,1\u{A0}%", "0.071") == [])
    #expect(work.found == [])
  }

  @Test func `are an error where one counts contacts, and nothing protects it`() async throws {
    let work = try await SmallWork(
      """
      p: {title: Andel patienter, kind: proportion, data: data/p.csv, count-of: k}
      k: {title: Kontakter, kind: count, counts: contacts, data: data/k.csv}
      q: {title: Patienter, kind: count, data: data/q.csv, equals: k}
      -- p.csv --
      period;täljare;nämnare
      fore;3;40
      efter;12;40
      -- k.csv --
      period;antal
      fore;3
      efter;12
      -- q.csv --
      period;antal
      fore;3
      efter;12
      """
    )
    // Those that are to be protected, and not the contacts, which may be told.
    #expect(work.faults == ["report.md:7:3 G122", "report.md:9:3 G122"])
    #expect(try work.intervals("q") == ["fore count: 3–3"])
    #expect(work.found.allSatisfy { $0.hasSuffix("G144") } && work.found.count == 2)
  }

  @Test func `protect none of seven as well as seven of seven`() async throws {
    // With the other unit's 20 of 33 the total would tell of the seven, who are too few for that.
    let work = try await SmallWork(
      """
      a: {title: Andel, kind: proportion, data: data/a.csv}
      -- a.csv --
      period;enhet;täljare;nämnare
      fore;norra;20;33
      fore;sodra;0;7
      efter;norra;20;33
      efter;sodra;7;7
      """
    )
    #expect(work.faults == [])
    #expect(
      try work.told("a") == [
        "fore: 20 of 40", "efter: 27 of 40", "fore norra: protected", "efter norra: protected",
        "fore sodra: protected", "efter sodra: protected",
      ]
    )
    #expect(try work.intervals("a").contains("fore sodra numerator: 0–20"))
    #expect(try work.intervals("a").contains("efter sodra numerator: 0–27"))
    #expect(work.found == [])
  }

  @Test func `leave no mean of seven to be worked out of two larger ones`() async throws {
    // 40 less 33 are seven, and their mean follows from the other two.
    let work = try await SmallWork(
      """
      v: {title: Väntetid, kind: value, unit: dagar, data: data/v.csv}
      w: {title: Väntetid alla, kind: value, unit: dagar, data: data/w.csv}
      -- v.csv --
      period;enhet;n;medelvärde;sd
      fore;norra;33;31,0;9
      fore;sodra;7;25,3;8
      efter;norra;30;31,0;9
      efter;sodra;10;25,3;8
      -- w.csv --
      period;n;medelvärde;sd
      fore;40;30;10
      efter;40;30;10
      """
    )
    #expect(work.faults == [])
    #expect(
      try work.told("v") == [
        "fore: protected", "efter: 29.575 of 40", "fore norra: protected",
        "efter norra: 31.0 of 30", "fore sodra: protected", "efter sodra: 25.3 of 10",
      ]
    )
    #expect(try work.told("w") == ["fore: 30.0 of 40", "efter: 30.0 of 40"])
    #expect(try work.intervals("v") == ["fore norra count: 0–40", "fore sodra count: 0–40"])
    #expect(work.found == [])
  }

  @Test func `are hidden whole, and told of, where two of them give a group of seven`() async throws
  {
    let work = try await SmallWork(
      """
      a: {title: Andel, kind: proportion, data: data/a.csv, count-of: t, population-of: n}
      t: {title: Med plan, kind: count, data: data/t.csv}
      n: {title: Patienter, kind: count, data: data/n.csv}
      -- a.csv --
      period;enhet;täljare;nämnare
      fore;norra;20;33
      fore;sodra;7;7
      -- t.csv --
      period;enhet;antal
      fore;norra;20
      fore;sodra;7
      -- n.csv --
      period;enhet;antal
      fore;norra;33
      fore;sodra;7
      """,
      periods: "fore: 2023"
    )
    #expect(work.faults == ["report.md:7:3 G121"])
    for id in ["a", "t", "n"] {
      #expect(
        try work.told(id) == ["fore: protected", "fore norra: protected", "fore sodra: protected"]
      )
    }
    #expect(work.found == [])
  }

  @Test func `are an error where another work shows what one protects`() async throws {
    // Norra's three are protected, and Södra's thirteen with them, for the total is told.
    let site = SiteText(
      """
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic}
      norra: {name: Norra, kind: clinic}
      sodra: {name: Södra, kind: clinic}
      -- Site/measures.yml --
      plan: {title: Andel med plan, kind: proportion, definition: Patienter med plan av alla.}
      -- Projects/exempel/report.md --
      ∅
      -- Projects/exempel/data/andel.csv --
      ∅
      -- Projects/region/report.md --
      ---
      title: Regionen
      unit: habo
      template: kort
      periods: {fore: 2023, efter: 2024}
      measures:
        a: {use: plan, data: data/a.csv}
      ---

      ## Bakgrund

      ![Andelen](measure:a)
      -- Projects/region/data/a.csv --
      period;enhet;täljare;nämnare
      fore;norra;3;40
      fore;sodra;13;40
      efter;norra;13;40
      efter;sodra;23;40
      -- Projects/sodra/report.md --
      ---
      title: Södra
      unit: sodra
      template: kort
      periods: {fore: 2023, efter: 2024}
      measures:
        a: {use: plan, data: data/a.csv}
      ---

      ## Bakgrund

      ![Andelen](measure:a)
      -- Projects/sodra/data/a.csv --
      period;täljare;nämnare
      ▸fore;13;40
      efter;23;40
      """
    )
    let work = try await SmallWork(site.folder)
    #expect(work.faults == ["a.csv:2:1 G123"])
    let places = work.site.errors.map { Place(file: $0.place.file, position: $0.place.position) }
    #expect(places == site.marks)
    #expect(
      try work.told("a", of: "region") == [
        "fore: 16 of 80", "efter: 36 of 80", "fore norra: protected", "efter norra: 13 of 40",
        "fore sodra: protected", "efter sodra: 23 of 40",
      ]
    )
    #expect(try work.told("a", of: "sodra") == ["fore: 13 of 40", "efter: 23 of 40"])
  }
}
