import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A page` {
  @Test func `of a project says how far its measurable aim is one`() async throws {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    expect(page, says: "Målnivå\n≤ 8\u{A0}%\nSenast\n31\u{A0}december 2024")
    expect(page, says: "Målet går inte att mäta än. Det saknar mått, målnivå och tidpunkt.")
    expect(page, says: "Målet går inte att mäta än. Det saknar målnivå och tidpunkt.")
  }

  @Test func `of a project shows its cycles in order, with what they decided`() async throws {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    let words = page.words
    let cycles = [
      "Påminnelse med sms dagen före besöket\nfebruari 2024\nFråga\nKommer fler om de får en "
        + "påminnelse?\nFörutsägelse\nAndelen uteblivna besök sjunker till 9 procent. (9\u{A0}%, "
        + "februari 2024)\nUtfall\nSlog in\nBeslut\nInför",
      "Ett eget återbudsnummer som svarar dygnet runt\n6\u{A0}maj 2024–30\u{A0}juni 2024",
      "Förutsägelse\n3–4\u{A0}%, maj–juni 2024.\nUtfall\nSlog inte in\nBeslut\nAnpassa",
      "Bygger på\nTest 1: Påminnelse med sms dagen före besöket",
      "Öppen mottagning på eftermiddagen\naugusti 2024",
      "Brev till dem som uteblir ofta\nHösten 2024\nBeslut\nEj angivet i källan",
    ]
    let places = try cycles.map { try #require(words.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `of a project says which milestones lack what`() async throws {
    let site = try await BuiltSite.allKinds.value
    let whole = try site.project("vantetider")
    let first = "Utan slutdatum\nInlämnat 12\u{A0}februari 2024.\nAlla delar finns."
    let second = "Utan slutdatum\nInlämnat 31\u{A0}januari 2025.\nAlla delar finns."
    expect(whole, says: "Riktmärke 1\n\(first)\nRiktmärke 2\n\(second)")
    let lacking = try site.project("fallolyckor")
    expect(lacking, says: "Inlämningsdatum saknas.\nSaknas:\navsnittet ”Nuläge”")
    expect(lacking, says: "en testad förändring med beslut")
  }

  @Test func `of a unit shows its works and its values in others' tables`() async throws {
    let page = try await BuiltSite.allKinds.value.page("units/testvik/index.html")
    expect(page, says: "Listade patienter\n9\u{A0}874 (2023)\n10\u{A0}122 (2024)")
    expect(page, says: "Färre uteblivna besök på Testviks vårdcentral")
    expect(page, says: "Provstudien av samtalsstöd")
    expect(page, says: "59,0\u{A0}% (121\u{A0}av\u{A0}205), 2024")
  }

  @Test func `of a shared measure shows it in every work that uses it`() async throws {
    let page = try await BuiltSite.allKinds.value.page("measures/uteblivna-besok/index.html")
    #expect(
      page.ids.filter { $0.hasPrefix("figur-") } == [
        "figur-tillganglighet-provdalen_uteblivna", "figur-vantetider_uteblivna",
      ]
    )
    expect(page, says: "Lägre är bättre")
    #expect(page.addresses.contains("../../projects/vantetider/data/uteblivna.csv"))
  }

  @Test func `of the portfolio counts the main findings by verdict`() async throws {
    let page = try await BuiltSite.allKinds.value.page("index.html")
    expect(
      page,
      says: "Huvudresultaten\n6\nFörbättring\n3\nIngen säker förändring\n1\nInte mätt ännu"
    )
    // A card shows the category that its verdict is about.
    expect(page, says: "Apotekare, baslinje\n13,8\u{A0}%\nApotekare, uppföljning\n31,3\u{A0}%")
  }

  @Test func `of a planned study draws what is decided firm and what is not dashed`() async throws {
    let decided = try #require(
      try await BuiltSite.allKinds.value.project("provstudien").figure("tidsplan")
    )
    #expect(decided.tags.count { $0["class"] == "bar s0" } == 3)
    #expect(
      decided.texts(ofClass: "figure-message") == [
        "Upplägg: lottning av hela enheter och jämförelse före och efter. Planerad start: mars "
          + "2026."
      ]
    )
    let open = try await BuiltSite(
      SiteText(
        facts: """
          plan:
            design: [individual, stepped-wedge]
            decided: no
            start: 2026-01/2026-06
            recruitment: {months: 12}
          """,
        text: "![Tidsplan](plan)"
      ).folder
    )
    let undecided = try #require(try open.project("exempel").figure("tidsplan"))
    #expect(undecided.tags.count { $0["class"] == "bar uncertain s0" } == 2)
    expect(undecided, says: "Upplägget är inte bestämt: lottning av varje klient eller")
    expect(undecided, says: "Streckade fält är osäkra")
  }

  @Test func `that no address leads to links to the site's root by path`() async throws {
    let page = try await BuiltSite.allKinds.value.page("404.html")
    #expect(page.addresses.contains("/provsamlingen/index.html"))
    #expect(page.addresses.contains("/provsamlingen/assets/klinik.css"))
  }
}
