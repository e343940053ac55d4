import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A measure's tally` {
  /// The terms of a measure of a kind, and what is wrong with them.
  private func read(
    _ kind: String,
    _ tally: String,
    periods: String = "{baseline: 2023, followup: 2024}"
  ) -> (terms: TallyTerms?, faults: [String]) {
    let site = SiteText(
      facts: """
        periods: \(periods)
        measures:
          matt: {title: M, kind: \(kind), data: data/matt.csv, tally: \(tally)}
        """
    )
    let read = ReadSite(site)
    let codes = read.diagnostics.filter { $0.severity == .error && $0.code != .noDataFile }
    return (read.analyses.first?.project.measures.first?.tally, codes.map(\.code.id))
  }

  @Test(arguments: [
    ("proportion", "{person: P, date: D, more-than-one: Y}", ["P", "D", "Y"]),
    ("proportion", "{person: P, datum: D, fler-än-en: Y}", ["P", "D", "Y"]),
    (
      "proportion", "{person: P, date: D, bara: {A: x}, täljare: {Y: [a, b]}}",
      ["P", "D", "A", "Y"]
    ),
    ("mix", "{person: P, date: D, kategori: Y}", ["P", "D", "Y"]),
    ("mix, counts: contacts", "{date: D, category: Y}", ["D", "Y"]),
    ("combinations", "{person: P, date: D, category: Y}", ["P", "D", "Y"]),
    ("count", "{person: P, date: D}", ["P", "D"]),
    ("value", "{person: P, date: D, värde: kontakter}", ["P", "D"]),
    ("value", "{date: D, value: days, days: V}", ["D", "V"]),
    ("value", "{date: D, value: days, from: F, to: T}", ["D", "F", "T"]),
    ("value", "{person: P, date: D, value: sequential, behandlare: B, minst: 3}", ["P", "D", "B"]),
    (
      "change, better: higher, parameters: {cutoff: 25, cutoff-is-clinical: yes, reliable: 5}",
      "{date: D, före: F, efter: E}", ["D", "F", "E"]
    ),
  ])
  func `names the columns that its kind needs, in either language`(
    kind: String,
    tally: String,
    columns: [String]
  ) {
    let (terms, faults) = read(kind, tally)
    #expect(faults.isEmpty)
    #expect(terms?.columns.map(\.value) == columns)
    #expect(terms?.table?.value == "data/matt.csv")
  }

  @Test(arguments: [
    ("proportion", "{date: D, more-than-one: Y}", "Y111"),
    ("proportion", "{person: P, date: D}", "Y111"),
    ("proportion", "{person: P, more-than-one: Y}", "Y111"),
    ("mix, counts: contacts", "{person: P, date: D, category: Y}", "Y110"),
    ("combinations", "{person: P, date: D}", "Y111"),
    ("count", "{person: P, date: D, category: Y}", "Y110"),
    ("value", "{person: P, date: D}", "Y111"),
    ("value", "{person: P, date: D, value: visits}", "Y113"),
    ("value", "{date: D, value: days, from: F}", "Y111"),
    ("value", "{person: P, date: D, value: bice-boxerman, provider: B, at-least: 1}", "Y113"),
    ("change, better: higher", "{date: D, before: F, after: E}", "M111"),
    ("rate", "{date: D}", "M110"),
  ])
  func `is refused for what its kind lacks or cannot have`(
    kind: String,
    tally: String,
    code: String
  ) {
    #expect(read(kind, tally).faults == [code])
  }

  @Test func `needs no date when there is but one period`() {
    let (terms, faults) = read("count", "{person: P}", periods: "{baseline: {label: Nu}}")
    #expect(faults.isEmpty)
    #expect(terms?.date == nil)
  }

  @Test func `comes with a shared measure, and gives way to the project's own`() {
    func columns(_ own: String) -> [String]? {
      let site = SiteText(
        """
        -- Site/measures.yml --
        antal: {title: A, kind: count, tally: {person: Nyckel, date: Datum}}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods: {baseline: 2023, followup: 2024}
        measures:
          antal: {use: antal, data: data/antal.csv\(own)}
        ---

        ## Bakgrund

        Text.
        """
      )
      let tally = ReadSite(site).analyses.first?.project.measures.first?.tally
      return tally?.table?.value == "data/antal.csv" ? tally?.columns.map(\.value) : nil
    }
    #expect(columns("") == ["Nyckel", "Datum"])
    #expect(columns(", tally: {person: PID, date: Dag}") == ["PID", "Dag"])
  }
}
