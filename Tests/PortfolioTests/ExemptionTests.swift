import Manuscript
import Testing
import TestSupport

@Suite struct `A work with numbers that are public already` {
  @Test func `says so on its page, with the source and the reason`() async throws {
    let site = SiteText(
      facts: """
        sources: [{title: Rapport <1>}]
        privacy: {published: [{source: Rapport <1>, reason: Den är offentlig.}]}
        """
    )
    let page = try await BuiltSite(site.folder).text("projects/exempel/index.html")
    #expect(
      page.contains(
        "Små tal är inte skyddade här, för de är redan publicerade i ”Rapport &lt;1&gt;”. "
          + "Den är offentlig."
      )
    )
  }
}
