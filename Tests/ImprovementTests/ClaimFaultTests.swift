import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A wrong claim` {
  @Test(arguments: [
    (
      "[drygt 31 %](measure:andel)", "C110",
      "”drygt 31 %” stämmer inte: data säger 30,8 % (40 av 130)", "skriv 31 %"
    ),
    (
      "[drygt 32 %](measure:andel)", "C110",
      "”drygt 32 %” stämmer inte: data säger 30,8 % (40 av 130)", "skriv knappt 32 %"
    ),
    (
      "[knappt 50 %](measure:andel)", "C110",
      "”knappt 50 %” stämmer inte: data säger 30,8 % (40 av 130)", "skriv 31 %"
    ),
    (
      "[hälften](measure:andel)", "C101",
      "påståendet säger hälften, data säger 30,8 % (40 av 130)",
      "skriv 30,8 %, eller rätta tabellen om det är den som är fel"
    ),
    (
      "[13 procentenheter](measure:andel/change)", "C101",
      "påståendet säger 13 procentenheter, data säger 12 procentenheter (40 av 130 mot 23 av 124)",
      "skriv 12 procentenheter, eller rätta tabellen om det är den som är fel"
    ),
    (
      "[ökade med 12,2 %](measure:andel/change)", "C108",
      "skillnaden mellan två andelar är 12,2 procentenheter (40 av 130 mot 23 av 124), inte ”ökade "
        + "med 12,2 %”", "skriv 12,2 procentenheter"
    ),
    (
      "[31 procentenheter](measure:andel)", "C111",
      "”31 procentenheter” är procentenheter, men talet är 31 % (40 av 130)", "skriv 31 %"
    ),
    (
      "[66 procentenheter](measure:andel/change/relative)", "C111",
      "”66 procentenheter” är procentenheter, men talet är 66 % (40 av 130 mot 23 av 124)",
      "skriv 66 %"
    ),
    (
      "[sjönk med 12,2 procentenheter](measure:andel/change)", "C112",
      "”sjönk med 12,2 procentenheter” går åt fel håll: data säger 12,2 procentenheter (40 av 130 mot "
        + "23 av 124)",
      "byt riktning i texten, eller rätta tabellen om det är den som är fel"
    ),
    (
      "[30,77 %](measure:andel)", "C113",
      "”30,77 %” har fler decimaler än 130 patienter räcker till",
      "skriv 30,8 %"
    ),
    (
      "[12,22 procentenheter](measure:andel/change)", "C113",
      "”12,22 procentenheter” har fler decimaler än 124 patienter räcker till",
      "skriv 12,2 procentenheter"
    ),
    (
      "[hösten 2024](measure:andel/to)", "C107", "Skifte kan inte tolka ”hösten 2024” som ett tal",
      "skriv 31 december 2024"
    ),
    (
      "[november 2024](measure:andel/to)", "C101",
      "påståendet säger november 2024, data säger 31 december 2024",
      "skriv 31 december 2024, eller rätta tabellen om det är den som är fel"
    ),
    (
      "[1](measure:andel/median)", "C106", "måttet andel har inget median",
      "här finns share, numerator, denominator, count, n, interval, verdict, dates, from, to"
    ),
  ])
  func `is told what the data say and what to write`(
    claim: String,
    code: String,
    message: String,
    hint: String
  ) throws {
    let found = try #require(report(claim).diagnostics.first)
    #expect(found.code.id == code)
    #expect(found.message.swedish.replacing("\u{A0}", with: " ") == message)
    #expect(found.hint?.swedish.replacing("\u{A0}", with: " ") == hint)
    #expect(found.message.english != found.message.swedish)
  }

  @Test func `is told so in English too`() throws {
    let found = try #require(report("[drygt 32 %](measure:andel)").diagnostics.first)
    #expect(
      found.message.english == "“drygt 32 %” is not so: the data say 30.8% (40\u{A0}of\u{A0}130)"
    )
    #expect(found.hint?.english == "write knappt 32 %")
  }

  @Test func `with an English comma on a Swedish site is told about the comma`() throws {
    let found = try #require(
      SmallMeasure(
        "kind: count",
        table: "period;antal\nfollowup;2972",
        text: "[2,972](measure:matt)"
      )
      .read.diagnostics.first { $0.code == .claimDiffers }
    )
    #expect(
      found.hint?.swedish.replacing("\u{A0}", with: " ")
        == "skriv 2 972: på svenska är kommat ett decimalkomma"
    )
  }

  @Test func `in per cent of a difference of counts is told of the relative change`() throws {
    let found = try #require(
      SmallMeasure(
        "kind: count, accumulates: no, accumulates-reason: Lika långa.",
        table: "period;antal\nbaseline;8812\nfollowup;5432",
        text: "[38 %](measure:matt/change)"
      ).read.diagnostics.first { $0.code == .claimDiffers }
    )
    #expect(
      found.hint?.swedish == "skriv /relative i adressen om du menar förändringen i procent"
    )
  }

  @Test(arguments: [
    (999, 1, true), (999, 2, false), (1000, 2, true), (1000, 3, false), (9999, 3, false),
    (10_000, 3, true), (33, 1, true), (33, 2, false), (33, 0, true),
  ])
  func `may have as many decimals as its group can bear`(size: Int, decimals: Int, isFine: Bool) {
    let share = ClaimValue.share(numerator: size / 3, denominator: size)
    let text = share.text(in: NumberText(.swedish), decimals: decimals)
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;täljare;nämnare\nfollowup;\(size / 3);\(size)",
      text: "[\(text)](measure:matt)"
    )
    let found = measure.read.diagnostics.filter { $0.code.id.hasPrefix("C") }
    #expect(found.map(\.code) == (isFine ? [] : [.claimDecimals]))
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `on an English site is read the English way`() {
    let text = { (language: String) in
      SiteText(
        """
        -- Site/site.yml --
        title: Sida
        language: \(language)
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods:
          baseline: 2023
          followup: 2024
        measures:
          antal: {title: Antal, kind: count, data: data/antal.csv}
        ---

        ## Bakgrund

        Det var [2,972](measure:antal).
        -- Projects/exempel/data/antal.csv --
        period;antal
        followup;2972
        """
      )
    }
    #expect(ReadSite(text("en")).faults == [])
    #expect(ReadSite(text("sv")).faults == ["exempel/report.md:14:9 C101"])
  }

  private func report(_ claim: String) -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Projects/exempel/report.md --
        {front}

        ## Bakgrund

        Vi \(claim)
        """
      )
    )
  }
}
