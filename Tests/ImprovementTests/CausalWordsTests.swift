import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `Words of cause` {
  @Test(arguments: [
    "Andelen blev [20 %](measure:andel) ▸tack vare utbildningen.",
    "Utbildningen ▸ledde till att andelen blev högre.",
    "Andelen steg ▸på grund av utbildningen.",
    "Andelen var [20 %](measure:andel). Det ▸berodde på utbildningen.",
    "Andelen var [20 %](measure:andel). Ökningen är ▸effekten av utbildningen.",
    "The andel rose ▸due to the course.",
  ])
  func `beside a measure without a detectable change are noted`(text: String) {
    let marked = MarkedText(text)
    let found = read(marked.text, followup: "26;130").diagnostics
    #expect(found.map(\.code) == [.causalWords])
    #expect(found.first?.severity == .note)
    #expect(found.first?.place.position.column == marked.marks.first?.column)
    #expect(found.first?.message.swedish.contains("ingen säker förändring") == true)
    #expect(found.first?.hint?.swedish.hasPrefix("data visar ingen säker förändring") == true)
  }

  @Test(arguments: [
    "Andelen blev [20 %](measure:andel), och det går inte att avgöra om det beror på kursen.",
    "Andelen, [20 %](measure:andel), beror inte på utbildningen.",
    "Utbildningen kan ha lett till att andelen blev [20 %](measure:andel).",
    "Teamet tror att andelen blev [20 %](measure:andel) tack vare kursen.",
    "Ledde till slut utbildningen till [20 %](measure:andel)?",
    "Mötet sköts upp på grund av snö.",
    "Andelen var [20 %](measure:andel). Mötet sköts upp på grund av snö.",
    "Enligt källan blev andelen [20 %](measure:andel) tack vare kursen.",
  ])
  func `that are denied, doubted or about something else are not`(text: String) {
    #expect(read(text, followup: "26;130").diagnostics.map(\.message.swedish) == [])
  }

  @Test func `beside a measure that has changed are left alone`() {
    #expect(read("Andelen ökade tack vare kursen.", followup: "90;130").diagnostics.isEmpty)
  }

  @Test func `beside too little data or unequal periods are noted with that`() {
    let little = read("Andelen ökade tack vare kursen.", followup: "2;8").diagnostics
    #expect(little.first?.hint?.swedish.hasPrefix("det är för lite data") == true)
    let unequal = ReadSite(
      SiteText(
        facts: """
          periods: {baseline: 2020-01/2023-12, followup: 2024}
          measures:
            andel: {title: Andel, kind: proportion, data: data/andel.csv, accumulates: yes}
          """,
        text: "Text.\n\n## Resultat\n\nAndelen ökade tack vare kursen.",
        files: "-- Projects/exempel/data/andel.csv --\nperiod;täljare;nämnare\nbaseline;23;124\n"
          + "followup;90;130\n"
      )
    ).diagnostics
    #expect(unequal.map(\.code) == [.causalWords])
    #expect(unequal.first?.hint?.swedish.hasPrefix("perioderna går inte att jämföra") == true)
  }

  private func read(_ text: String, followup: String) -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Projects/exempel/report.md --
        {front}
        ## Resultat

        \(text)
        -- Projects/exempel/data/andel.csv --
        period;täljare;nämnare
        baseline;23;124
        followup;\(followup)
        """
      )
    )
  }
}
