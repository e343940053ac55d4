import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A claim in a report` {
  @Test(arguments: [
    "[18,5 %](measure:andel/baseline)", "[23 av 124](measure:andel/baseline)",
    "[](measure:andel/baseline)", "[31 %](measure:andel)", "[40](measure:andel/numerator)",
    "[12,2 procentenheter](measure:andel/change)", "[66 %](measure:andel/change/relative)",
    "[1,6 till 22,5 procentenheter](measure:andel/change/interval)",
    "[förändring](measure:andel/verdict)", "[**18,5** %](measure:andel/baseline)",
  ])
  func `that the data bear out is left alone`(claim: String) {
    let read = report(claim)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.swedish))")
  }

  @Test(arguments: [
    ("[18,6 %](measure:andel/baseline)", "C101"), ("[24 av 124](measure:andel/baseline)", "C101"),
    ("[12,3 procentenheter](measure:andel/change)", "C101"),
    ("[12,2 %](measure:andel/change)", "C108"), ("[förbättring](measure:andel/verdict)", "C101"),
    ("[0 till 22,5 procentenheter](measure:andel/change/interval)", "C101"),
    ("[ungefär hälften](measure:andel/change/interval)", "C101"),
    ("[osäkert](measure:andel/change/interval)", "C107"),
    ("[18,5 %](measure:andel/baslinje)", "C103"), ("[1](measure:andel/change/2023)", "C103"),
    ("[1](measure:andel/change/baseline..2019)", "C103"), ("[1](measure:andel/rank)", "C106"),
    ("[1](measure:andel/@x/verdict)", "C104"), ("[1](measure:andl)", "C102"),
    ("[1](measure:)", "C102"),
  ])
  func `that the data do not bear out stops the build`(claim: String, code: String) {
    #expect(report(claim).faults == ["exempel/report.md:14:4 \(code)"])
  }

  @Test func `says what the data say, and how many decimals they can bear`() throws {
    let found = try #require(report("[12,33 %](measure:andel/baseline)").diagnostics.first)
    let message = found.message.swedish.replacing("\u{A0}", with: " ")
    #expect(message == "påståendet säger 12,33 %, data säger 18,55 % (23 av 124)")
    #expect(
      found.hint?.swedish.replacing("\u{A0}", with: " ")
        == "18,5 % är vad 124 patienter räcker till"
    )
    #expect(
      found.message.english == "the claim says 12,33 %, the data say 18.55% (23\u{A0}of\u{A0}124)"
    )
    #expect(found.hint?.english == "18.5% is what 124 patients support")
    #expect(found.place.length == "[12,33 %](measure:andel/baseline)".count)
  }

  @Test func `in a cycle is checked as in the report`() {
    let read = ReadSite(
      SiteText(
        """
        -- Projects/exempel/cycles/1-forsta.md --
        ---
        title: Första
        measure: andel
        ---

        ## Studera

        Vi såg [19 %](measure:andel/baseline) och [20 %](measure:andel/baseline).
        """
      )
    )
    #expect(read.faults == ["exempel/cycles/1-forsta.md:8:43 C101"])
  }

  @Test func `in a footnote or a table is checked too`() {
    let read = report(
      "text.[^1]\n\n| a |\n|---|\n| [1 %](measure:andel) |\n\n[^1]: [2 %](measure:andel)"
    )
    #expect(read.diagnostics.map(\.code) == [.claimDiffers, .claimDiffers])
  }

  @Test func `stands in the section it was written in`() throws {
    let project = try #require(report("[31 %](measure:andel)").analyses.first?.project)
    #expect(project.report.links.map(\.section) == ["Bakgrund"])
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
