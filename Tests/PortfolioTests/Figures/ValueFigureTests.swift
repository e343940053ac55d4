import Improvement
import Manuscript
import Portfolio
import TestSupport
import Testing

@Suite struct `The figure of single values` {
  @Test func `says median, P90 and shift, and beside them the means`() async throws {
    let page = try await `The evidence sentence of an aim`.page(of: Self.site)
    for words in [
      "Baslinje: median 15,0 dagar, P90 30,0 dagar (n = 45).",
      "Uppföljning: median 10,0 dagar, P90 20,0 dagar (n = 42).",
      "Förskjutning: −5,0 dagar (95 % KI −10,0 till 0,0).",
      "Mann–Whitney: p &lt; 0,001.",
      "Skillnad i medelvärde",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `has both comparisons in the numbers of the project`() async throws {
    let path = "projects/exempel/findings.json"
    let json = try await `The evidence sentence of an aim`.file(path, of: Self.site)
    #expect(json.contains(#""method": "hodgesLehmann""#))
    #expect(json.contains(#""pMethod": "mannWhitney""#))
    #expect(json.contains(#""method": "welch""#))
    #expect(json.contains(#""quantiles": {"#) && json.contains(#""p90": 30"#))
  }

  private static let site = SiteText(
    facts: """
      periods:
        baseline: 2023
        followup: 2024
      measures:
        matt: {title: Väntetid, kind: value, unit: dagar, data: data/matt.csv, better: lower}
      """,
    files: """
      -- Projects/exempel/data/matt.csv --
      period;värde;antal
      baseline;5;4
      baseline;10;9
      baseline;15;14
      baseline;20;12
      baseline;30;6
      followup;5;11
      followup;10;16
      followup;15;9
      followup;20;5
      followup;60;1

      """
  )
}
