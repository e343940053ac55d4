import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A number in the text that is not bound` {
  @Test(arguments: [
    ("Andelen planer var 18,5 % i baslinjen.", "[18,5 %](measure:plan/baseline)"),
    ("Andelen planer var 19 % 2023.", "[19 %](measure:plan/baseline)"),
    ("En plan fick 23 av 124 patienter.", "[23 av 124](measure:plan/baseline)"),
    ("En plan fick 40 patienter.", "[40](measure:plan/followup/numerator)"),
    ("Andelen planer ökade med 12,2 procentenheter.", "[12,2 procentenheter](measure:plan/change)"),
    ("Antalet samtal var 212 vid uppföljningen.", "[212](measure:samtal/followup)"),
    ("Det var 12 samtal fler än 2023.", "[12](measure:samtal/change)"),
    ("Av samtalen hade läkare 150 i baslinjen.", "[150](measure:yrke/baseline/@lakare/count)"),
    ("Planerna: [31 %](measure:plan) mot 18,5 % förut.", "[18,5 %](measure:plan/baseline)"),
  ])
  func `is listed with the claim that it equals`(text: String, claim: String) {
    let found = listed(text)
    #expect(found.map(\.code) == [.numberUnbound])
    #expect(found.first?.fix?.replacement == claim)
    #expect(found.first?.hint?.swedish.contains(claim) == true)
  }

  @Test(arguments: [
    ("The calls were 2,972 at baseline.", Language.english, "[2,972](measure:samtal/baseline)"),
    ("The calls were 2 972 at baseline.", .english, "[2 972](measure:samtal/baseline)"),
    ("The calls: 2,972 of 3,010 calls.", .english, ""), ("Calls were 0,125.", .english, ""),
    ("Samtalen var 2 972 i baslinjen.", .swedish, "[2 972](measure:samtal/baseline)"),
    ("Samtalen var 2,972 i baslinjen.", .swedish, ""),
  ])
  func `has its thousands separated as the site's language does`(
    text: String,
    language: Language,
    claim: String
  ) {
    let site = SiteText(
      facts: """
        periods: {baseline: 2023, followup: 2024}
        measures:
          samtal: {title: Samtal (calls), kind: count, data: data/samtal.csv}
        """,
      text: "Text.\n\n## Resultat\n\n\(text)",
      files: """
        -- Projects/exempel/data/samtal.csv --
        period;count
        baseline;2972
        followup;3010
        -- Site/site.yml --
        title: Calls
        language: \(language.rawValue)

        """
    )
    let fixes = ReadSite(site).listedClaims.compactMap(\.fix?.replacement)
    #expect(fixes == [claim].filter { !$0.isEmpty })
  }

  @Test(arguments: [
    // A number of one figure may be the value by chance unless its sentence says of what it is.
    ("Samtalen var 6.", false), ("I baslinjen var det 6 samtal.", true),
    ("Läkare hade sex samtal.", false), ("I baslinjen var det sex samtal.", true),
    ("Samtalen var 20.", true), ("Samtalen var 1 201.", true),
  ])
  func `is bound by a tool only when it can hardly be chance`(text: String, isBound: Bool) {
    let site = SiteText(
      facts: """
        periods: {baseline: 2022, middle: 2023, followup: 2024, last: 2025}
        measures:
          samtal: {title: Samtal, kind: count, data: data/samtal.csv}
        """,
      text: "Text.\n\n## Resultat\n\n\(text)",
      files: """
        -- Projects/exempel/data/samtal.csv --
        period;count
        baseline;6
        middle;20
        followup;26
        last;1201

        """
    )
    let found = ReadSite(site).listedClaims
    #expect(found.map(\.code) == [.numberUnbound])
    #expect((found.first?.fix != nil) == isBound)
    #expect(found.first?.hint?.swedish.contains("--fix") == isBound)
    #expect(found.first?.hint?.swedish.contains("](measure:samtal/") == true)
  }

  @Test func `is told by its measure, period and place`() throws {
    let found = try #require(listed("Andelen planer var 18,5 % i baslinjen.").first)
    #expect(
      found.message.swedish
        == "18,5 % ser ut att vara ”Andel med skriven plan” (Baslinje) men är inte bundet till måttet"
    )
    #expect(found.place.position.column == 20)
    #expect(found.place.length == "18,5 %".count)
  }

  @Test(arguments: [
    "Andelen planer är 2024.", "Planer enligt R522 och OQ-45.", "Planer 2023–2024 och 10–15.",
    "Planen skrevs den 23 mars.", "Planer i tabell 40.", "Planen tog minst 40 patienter.",
    "Plan för 23 eller fler patienter.", "Planen kostade 40 kronor.", "Planen gäller 40 dagar.",
    "Planer med p = 0,31 och `31 %` och [31 %](https://sbu.se).", "Planer per 124 patienter.",
    "Planer (95 % KI).", "> Andelen planer var 31 %.", "| Planer |\n|---|\n| 31 % |",
    "Enligt [SBU](https://sbu.se) är det så. Andelen planer var 31 %.",
    "Andelen planer var 31 %.[^1]\n\n[^1]: [SBU](https://sbu.se)",
    "Av 124 patienter var 31 % nöjda.", "Det var 31 %.", "[31 %](measure:plan) fick en plan.",
  ])
  func `is left alone when it is a date, a name, a limit or somebody else's`(text: String) {
    #expect(listed(text).map(\.message.swedish) == [])
  }

  @Test(arguments: ["Bakgrund", "Forskningsläget"])
  func `is left alone in the background`(title: String) {
    #expect(listed("Andelen planer var 18,5 % i baslinjen.", section: title).isEmpty)
    #expect(read("Skrivna planer: 77 % i baslinjen.", section: title).diagnostics.isEmpty)
  }

  @Test func `is bound to none when several are as likely`() throws {
    let found = try #require(listed("Kontakterna var 55 %.").first)
    #expect(found.code == .numberAmbiguous)
    #expect(found.fix == nil)
    #expect(
      found.hint?.swedish
        == "skriv [55 %](measure:kontakt/baseline) eller [55 %](measure:kontakt/followup)"
    )
    #expect(listed("Kontakterna var 55 % i baslinjen.").map(\.code) == [.numberUnbound])
  }

  @Test func `is bound to none when its sentence names another period`() {
    #expect(listed("I uppföljningen hade 18,5 % en plan.").map(\.code) == [.numberAmbiguous])
  }

  @Test(arguments: [
    ("Andelen skrivna planer var 19,1 % från början.", "C122"),
    ("Andelen skrivna planer var cirka 30 % vid uppföljningen.", "C122"),
    ("Andelen skrivna planer var 60 % på en annan mottagning.", "C124"),
    ("Antalet samtal var 150 samtal.", "C124"),
    ("Andelen skrivna planer ökade med 21,2 procentenheter.", "C124"),
  ])
  func `is noted when it is near, or none of the measure's`(text: String, code: String) {
    #expect(listed(text).map(\.code.id) == [code])
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Andelen skrivna planer var ▸44 % i uppföljningen.", "31"),
    ("År 2023 hade ▸44 % en skriven plan.", "19"),
    ("I baslinjen fick ▸24 av 124 en skriven plan.", "23\u{A0}av\u{A0}124"),
    ("I baslinjen hölls ▸150 samtal.", "200"),
    ("Sedan baslinjen ökade andelen skrivna planer ▸21,2 procentenheter.", "12,2"),
    ("Med skriven plan: [18,5 %](measure:plan/baseline) och i uppföljningen ▸33 %.", "31"),
  ])
  func `is warned of when its sentence names the period of another value`(
    text: String,
    value: String
  )
    throws
  {
    let marked = MarkedText(text)
    let found = read(marked.text).diagnostics
    #expect(found.map(\.code) == [.numberContradicts])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.place.position.column == marked.marks.first?.column)
    #expect(found.first?.message.swedish.contains(value) == true)
    #expect(listed(marked.text).isEmpty)
  }

  @Test(arguments: [
    "Målet är att 90 % ska ha en skriven plan i uppföljningen.",
    "Källan anger att 44 % hade en skriven plan i baslinjen.",
    "I baslinjen hade inte 44 % en skriven plan.",
    "I riket hade 44 % en skriven plan 2023.",
    "I baslinjen hade 44 % en skriven plan och 55 % ingen.",
    "I baslinjen hade 44 % en plan.", "Både i baslinjen och uppföljningen hade 44 % skriven plan.",
    "I baslinjen, [18,5 %](measure:plan/baseline), hade 44 % av dem en skriven plan.",
    "Före uppföljningen hade 44 % en skriven plan.",
  ])
  func `is not warned of when it may be about something else`(text: String) {
    #expect(read(text).diagnostics.map(\.message.swedish) == [])
  }

  @Test func `of a cell is warned of when the measure has one period`() {
    let found = ReadSite(
      SiteText(
        facts: """
          periods: {2024: 2024}
          measures:
            yrke: {title: Kontakter per yrke, kind: mix, data: data/yrke.csv, of: patienter}
          """,
        text: "Text.\n\n## Resultat\n\nKontakter per yrke: läkare hade 61 %.",
        files: "-- Projects/exempel/data/yrke.csv --\nperiod;kategori;antal\n2024;patienter;80\n"
          + "2024;Läkare;40\n2024;Psykolog;12\n"
      )
    ).diagnostics
    #expect(found.map(\.code) == [.numberContradicts])
  }

  @Test func `is never warned of in the five works, and is listed once there`() {
    let listed = WrittenWorks.read.listedClaims
    #expect(WrittenWorks.read.diagnostics.allSatisfy { !Code.prose.contains($0.code) })
    #expect(listed.map(\.code.id) == [])
  }

  private func listed(_ text: String, section: String = "Resultat") -> [Diagnostic] {
    read(text, section: section).listedClaims
  }

  private func read(_ text: String, section: String = "Resultat") -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Site/templates/kort.yml --
        title: Kort
        sections:
          - {title: Resultat}
          - {title: Forskningsläget, background: yes}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods: {baseline: 2023, followup: 2024}
        measures:
          plan: {title: Andel med skriven plan, kind: proportion, data: data/andel.csv}
          kontakt: {title: Andel med kontakt, kind: proportion, data: data/kontakt.csv}
          samtal: {title: Antal samtal, kind: count, unit: samtal, data: data/samtal.csv, counts: contacts}
          yrke: {title: Samtal per yrke, kind: mix, data: data/yrke.csv, of: alla, counts: contacts}
        ---

        ## \(section)

        \(text)
        -- Projects/exempel/data/kontakt.csv --
        period;täljare;nämnare
        baseline;55;100
        followup;66;120
        -- Projects/exempel/data/samtal.csv --
        period;antal
        baseline;200
        followup;212
        -- Projects/exempel/data/yrke.csv --
        period;kategori;antal
        baseline;alla;200
        baseline;Läkare;150
        baseline;Psykolog;50
        followup;alla;212
        followup;Läkare;160
        followup;Psykolog;52
        """
      )
    )
  }
}
