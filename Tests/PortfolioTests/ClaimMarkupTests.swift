import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A claim on a page` {
  @Test(arguments: [
    (
      "[drygt 18 %](measure:andel/baseline)",
      "<data class=\"claim\" value=\"0.18548387096774194\" title=\"23_av_124\">drygt_18_%</data>"
    ),
    (
      "[23 av 124](measure:andel/baseline)",
      "<data class=\"claim\" value=\"0.18548387096774194\" title=\"23_av_124\">23_av_124</data>"
    ),
    ("[40](measure:andel/numerator)", "<data class=\"claim\" value=\"40\">40</data>"),
    (
      "[ökade med 12,2 procentenheter](measure:andel/change)",
      "<data class=\"claim\" value=\"\(40.0 / 130 - 23.0 / 124)\" title=\"40_av_130 mot 23_av_124\">"
        + "ökade med_12,2_procentenheter</data>"
    ),
    (
      "[66 %](measure:andel/change/relative)",
      "<data class=\"claim\" value=\"\((40.0 / 130 - 23.0 / 124) / (23.0 / 124))\" title=\"40_av_130 mot 23_av_124\">66_%</data>"
    ),
    (
      "[december 2024](measure:andel/to)",
      "<time class=\"claim\" datetime=\"2024-12-31\">december_2024</time>"
    ),
    ("[](measure:andel/dates)", "<time class=\"claim\" datetime=\"2024\">2024</time>"),
    ("[](measure:andel/verdict)", "<data class=\"claim\" value=\"changed\">Förändring</data>"),
    ("[](measure:andel/baseline)", ">18,5_%</data>"),
    ("[](measure:andel/change)", ">12,2_procentenheter</data>"),
    ("[](measure:andel/change/p)", ">p_=_0,029</data>"),
  ])
  func `has its value for machines and the counts behind it`(
    claim: String,
    markup: String
  ) async throws {
    let text = """
      -- Projects/exempel/report.md --
      {front}

      ## Bakgrund

      Vi \(claim).
      """
    let site = try await BuiltSite(SiteText(text).folder)
    #expect(site.errors == [])
    let page = try site.text("projects/exempel/index.html")
    #expect(page.contains(markup.replacing("_", with: "\u{A0}")), "\(page.lines(with: "claim"))")
  }

  @Test(arguments: [
    ("", "<data class=\"claim\" value=\"0.18548387096774194\" title=\"23_of_124\">18.5%</data>"),
    ("/interval", ">12.7 to 26.3%</data>"),
    ("/from", "datetime=\"2023-01-01\">1_January 2023</time>"),
  ])
  func `is filled in the way its site's language writes`(
    statistic: String,
    markup: String
  ) async throws {
    let text = """
      -- Site/site.yml --
      title: Improvement
      language: en
      -- Projects/exempel/report.md --
      {front}

      ## Bakgrund

      It was [](measure:andel/baseline\(statistic)).
      """
    let site = try await BuiltSite(SiteText(text).folder)
    #expect(site.errors == [])
    let page = try site.text("projects/exempel/index.html")
    #expect(page.contains(markup.replacing("_", with: "\u{A0}")), "\(page.lines(with: "claim"))")
  }
}

extension String {
  /// The lines in which a word stands, to show what a test found instead.
  fileprivate func lines(with word: String) -> [Substring] {
    split(separator: "\n").filter { $0.contains(word) }
  }
}
