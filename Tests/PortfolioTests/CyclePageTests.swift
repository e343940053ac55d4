import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The page of a cycle` {
  @Test func `says in its study whether the prediction came true, with the counts behind`()
    async throws
  {
    let page = try await cycle("1-sms-paminnelse")
    expect(
      page,
      says: "Studera\nSlog in\nFörutsägelsen slog in: 6\u{A0}% (förutsagt högst 9\u{A0}%). "
        + "Februari 2024: 12\u{A0}av\u{A0}193.\nAndel uteblivna besök"
    )
    #expect(page.addresses.contains("../../../../projects/vantetider/index.html#figur-uteblivna"))
    expect(page, says: "Omfattning\n12 patienter\nLärdom\nPåminnelsen räcker långt.")
    expect(page, says: "Nästa steg\nTest 2: Ett eget återbudsnummer som svarar dygnet runt")
  }

  @Test func `says that a prediction missed, and that another must wait`() async throws {
    expect(
      try await cycle("2-aterbudsnummer"),
      says: "Förutsägelsen slog inte in: 5\u{A0}% (förutsagt 3–4\u{A0}%). "
        + "Maj–juni 2024: 23\u{A0}av\u{A0}454."
    )
    expect(
      try await cycle("3-oppen-mottagning"),
      says: "Förutsägelsen kan inte bedömas än. Siffror saknas för augusti 2025."
    )
  }

  @Test func `draws the figure that its text names, and keeps the ids of a page apart`()
    async throws
  {
    let page = try await cycle("1-sms-paminnelse")
    #expect(page.figure("figur-uteblivna")?.drawing != nil)
    #expect(page.addresses.contains("../../../../projects/vantetider/data/uteblivna.csv"))
    #expect(Set(page.ids).count == page.ids.count)
  }

  @Test func `numbers its tables through, also after the study`() async throws {
    let text = "| A | B |\n|---|---|\n| 1 | 2 |\n"
    let site = try await BuiltSite(
      SiteText(
        """
        -- Projects/exempel/cycles/1-a.md --
        ---
        title: A
        ---

        ## Planera

        \(text)
        ## Studera

        \(text)
        """
      ).folder
    )
    let page = try site.page("projects/exempel/cycles/1-a/index.html")
    let labels = page.tags.compactMap { $0["role"] == "region" ? $0["aria-label"] : nil }
    #expect(labels == ["Tabell 1", "Tabell 2"])
  }

  @Test func `gives the outcome a heading of its own where the text has no study`() async throws {
    let site = try await BuiltSite(
      SiteText(
        """
        -- Projects/exempel/cycles/1-a.md --
        ---
        title: A
        measure: andel
        prediction: {low: 25 %, high: 35 %, period: followup}
        ---

        ## Planera

        Text.[^1]

        [^1]: Not.
        """
      ).folder
    )
    let page = try site.page("projects/exempel/cycles/1-a/index.html")
    expect(
      page,
      says: "Studera\nSlog in\nFörutsägelsen slog in: 31\u{A0}% (förutsagt 25–35\u{A0}%). "
        + "Uppföljning: 40\u{A0}av\u{A0}130."
    )
    expect(page, says: "Not.")
  }

  @Test func `goes through how the test was made`() async throws {
    let page = try await cycle("1-sms-paminnelse")
    expect(page, says: "Så genomfördes testet\n6 delar finns.")
    expect(page, says: "Skriven före siffrorna\nJa\nDen skrevs 22\u{A0}januari 2024.")
    let last = try await cycle("4-brev")
    expect(last, says: "Förutsägelse\nFramgår inte\nIngen förutsägelse är återgiven.")
  }

  @Test func `leads along the chain of its project`() async throws {
    let page = try await cycle("2-aterbudsnummer")
    expect(page, says: "Testen i arbetet\n1. Påminnelse med sms dagen före besöket\nInför\n2. Ett")
    let current = page.tags.filter { $0["aria-current"] == "page" }.compactMap { $0["href"] }
    #expect(current.contains("../../../../projects/vantetider/cycles/2-aterbudsnummer/index.html"))
  }

  @Test func `leads a place in the report to the report`() async throws {
    let site = try await BuiltSite(
      SiteText(
        """
        -- Projects/exempel/cycles/1-a.md --
        ---
        title: A
        ---

        Se [resultatet](#avsnitt-resultat).
        """
      ).folder
    )
    let page = try site.page("projects/exempel/cycles/1-a/index.html")
    #expect(
      page.addresses.contains("../../../../projects/exempel/index.html#avsnitt-resultat")
    )
  }

  private func cycle(_ slug: String) async throws -> Markup {
    try await BuiltSite.allKinds.value.page("projects/vantetider/cycles/\(slug)/index.html")
  }
}

@Suite struct `What others have tried` {
  @Test func `is a page of every tested change by area, in the menu`() async throws {
    let site = try await BuiltSite.allKinds.value
    let page = try site.page("cycles/index.html")
    expect(page, says: "testade förändringar\n7\nförutsägelser slog in\n1\u{A0}av\u{A0}2")
    expect(
      page,
      says: "Visa efter beslut\nAlla\n7\nInför\n2\nAnpassa\n2\nAvbryt\n2\nInget beslut\n1"
    )
    expect(page, says: "februari 2024\nFärre uteblivna besök på Testviks vårdcentral\nTestviks")
    // What the team learned, else what its study begins with.
    expect(page, says: "Lärdom\nPåminnelsen räcker långt.")
    expect(page, says: "Vad teamet såg\nFå kom på eftermiddagen.")
    #expect(try site.page("index.html").addresses.contains("cycles/index.html"))
  }

  @Test func `is chosen by decision without a script`() async throws {
    let site = try await BuiltSite.allKinds.value
    let page = try site.page("cycles/abandon/index.html")
    expect(page, says: "Öppen mottagning på eftermiddagen")
    let others = ["Påminnelse med sms", "Ett eget återbudsnummer", "Brev till dem"]
    #expect(!others.contains { page.words.contains($0) })
    expect(page, says: "Alla\n7")
  }

  @Test func `is no page, and not in the menu, where nothing was tried`() async throws {
    let site = try await BuiltSite(SiteText().folder)
    #expect(!site.pagePaths.contains { $0.contains("cycles") })
    #expect(!(try site.page("index.html")).addresses.contains { $0.contains("cycles") })
  }

  @Test func `is in the documents for machines`() async throws {
    let site = try await BuiltSite.allKinds.value
    let project = try #require(
      site.analysis.projects.first { $0.project.slug == "vantetider" }
    )
    try expectGolden(try #require(project.cycleDocuments).text, "vantetider-cycles.json")
    #expect(try site.text("projects/vantetider/findings.json").contains("\"cycles\": ["))
    let portfolio = try site.text("portfolio.json")
    #expect(portfolio.contains("\"address\": \"projects/vantetider/cycles/4-brev/index.html\""))
  }
}
