import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A measure of units` {
  @Test func `knows a unit by its id, its name and its aliases in any case`() {
    let measure = units(
      "kind: units",
      "period;enhet;antal\n2023;norr;1\n2024;NORRA Vårdcentralen;2\n2025;Nord;4"
    )
    #expect(measure.faults.isEmpty)
    let finding = measure.analyses[0].findings[0]
    #expect(finding.cells.map(\.key.ids) == [["norr"]])
    #expect(finding.cells[0].key.label == "Norra vårdcentralen")
    #expect(finding.cells[0].periods.map(\.amount) == [.count(1), .count(2), .count(4)])
  }

  @Test func `refuses a unit that nobody has written down`() {
    let read = units("kind: units", "period;enhet;antal\n2023;Nora;1")
    #expect(read.faults == ["exempel/data/matt.csv:2:6 S104"])
    #expect(read.diagnostics[0].hint?.swedish == "menade du ”Nord”?")
  }

  @Test func `keeps what is not reported out of the total, and does not call it zero`() {
    let read = units(
      "kind: units",
      """
      period;enhet;antal;status
      2023;norr;84;
      2023;syd;;ej rapporterat
      2023;vast;0;
      2023;Summa;84;
      """
    )
    #expect(read.diagnostics.isEmpty)
    let finding = read.analyses[0].findings[0]
    #expect(finding.periods.map(\.amount) == [.count(84)])
    #expect(finding.cell(["syd"])?.periods.map(\.amount) == [.absent(.notReported)])
    #expect(finding.cell(["vast"])?.periods.map(\.amount) == [.count(0)])
  }

  @Test func `has no total when a unit is protected, for the rest would give it away`() {
    let read = units(
      "kind: units",
      "period;enhet;antal;status\n2023;norr;84;\n2023;syd;;skyddat"
    )
    #expect(read.analyses[0].findings[0].periods.map(\.amount) == [.absent(.protected)])
  }

  @Test func `shows what its units make together, not the total that was printed`() {
    let read = units(
      "kind: units",
      "period;enhet;antal\n2023;norr;84\n2023;syd;10\n2023;Hela riket;95"
    )
    #expect(read.faults == ["exempel/data/matt.csv:4:1 D310"])
    #expect(read.analyses[0].findings[0].periods.map(\.amount) == [.count(94)])
  }

  @Test func `is not checked against a total when no unit reported anything`() {
    let read = units(
      "kind: units",
      "period;enhet;antal;status\n2023;norr;;notReported\n2023;Summa;95;"
    )
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `adds up numerators and denominators, never percentages`() {
    let read = units(
      "kind: units, of-kind: proportion",
      "period;enhet;täljare;nämnare\n2023;norr;1;10\n2023;syd;90;100"
    )
    #expect(read.analyses[0].findings[0].periods.map(\.amount.estimate) == [91.0 / 110])
  }

  @Test func `ranks its units only with a reason`() {
    let table = "period;enhet;täljare;nämnare\n2023;norr;1;10\n2023;syd;9;10\n2023;vast;9;10"
    let ranked = "kind: units, of-kind: proportion, comparable: yes"
    #expect(ranks("kind: units, of-kind: proportion", table) == [nil, nil, nil])
    #expect(ranks(ranked, table) == [nil, nil, nil])
    let reasoned = "\(ranked), comparable-reason: Samma mätning."
    #expect(ranks(reasoned, table) == [3, 1, 1])
    #expect(ranks("\(reasoned), better: lower", table) == [1, 2, 2])
    #expect(units(ranked, table).faults == ["exempel/report.md:10:3 M103"])
  }

  @Test func `ranks its units in the same period, and not those that are silent there`() {
    let table = """
      period;enhet;antal;status
      2023;norr;5;
      2023;syd;99;
      2024;norr;5;
      2024;vast;7;
      2025;norr;;missing
      """
    let keys = "kind: units, comparable: yes, comparable-reason: Samma mätning."
    #expect(ranks(keys, table) == [2, nil, 1])
  }

  @Test func `may have a second dimension, with a total for each`() {
    let read = units(
      "kind: units",
      """
      period;enhet;kategori;antal
      2023;norr;kvinnor;7
      2023;syd;kvinnor;5
      2023;norr;män;3
      2023;Riket;kvinnor;12
      2023;Riket;män;4
      """
    )
    #expect(read.faults == ["exempel/data/matt.csv:6:1 D310"])
    let finding = read.analyses[0].findings[0]
    #expect(finding.cell(["norr", "kvinnor"])?.periods.map(\.amount) == [.count(7)])
    #expect(finding.cell(["norr", "kvinnor"])?.key.label == "Norra vårdcentralen · kvinnor")
  }

  @Test func `may read several measures from one table`() {
    let read = ReadSite(
      SiteText(
        facts: """
          periods:
            2023: 2023
          measures:
            ett: {title: Ett, kind: units, data: data/matt.csv, column: MMR1}
            alla: {title: Alla, kind: units, data: data/matt.csv, column: {count: [MMR1, mmr2]}}
            andel:
              title: Andel
              kind: units
              of-kind: proportion
              data: data/matt.csv
              column: {numerator: MMR1, denominator: [MMR1, MMR2]}
          """,
        files: "-- Projects/exempel/data/matt.csv --\nunit;MMR1;MMR2\nhabo;10;30\n"
      )
    )
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.analyses[0].findings.flatMap { $0.periods.map(\.amount.estimate) } == [10, 40, 0.25]
    )
  }

  private func ranks(_ keys: String, _ table: String) -> [Int?] {
    units(keys, table).analyses[0].findings[0].cells.map(\.rank)
  }

  private func units(_ keys: String, _ table: String) -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        norr: {name: Norra vårdcentralen, kind: clinic, aliases: [Nord, Norr]}
        syd: {name: Södra vårdcentralen, kind: clinic}
        vast: {name: Västra vårdcentralen, kind: clinic}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods:
          2023: 2023
          2024: 2024
          2025: 2025
        measures:
          matt: {title: Mått, data: data/matt.csv, \(keys)}
        ---

        Text.
        -- Projects/exempel/data/matt.csv --
        \(table)
        """
      )
    )
  }
}
