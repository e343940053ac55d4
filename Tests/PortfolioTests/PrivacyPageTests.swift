import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The page of how small groups are protected` {
  @Test func `says of each protected number what it can be`() async throws {
    let site = try await `A work with small groups`.built.value
    let page = try site.page("privacy.html")
    expect(page, says: "Samordnad vård vid långvarig smärta\n26\n18\n0")
    expect(page, says: "Patienter per profession: Psykolog\nBaslinje: antalet\n1–124")
    let share = try #require(site.analysis.projects.first?.finding("flera-professioner"))
    expect(
      page,
      says: "\(share.measure.title)\nUppföljning: hur många som ingår i andelen\n1–32"
    )
  }

  @Test func `names what is exempt, with the reason`() async throws {
    let folder = try Folder(reading: ["Site", "Projects"], below: BuiltSite.repository)
    let site = try await BuiltSite(folder)
    let page = try site.page("privacy.html")
    let words = page.words.replacing("\u{A0}", with: " ")
    for work in site.analysis.projects {
      for exemption in work.protection.exemptions {
        #expect(words.contains(exemption.source), "\(exemption.source)")
        #expect(words.contains(exemption.reason), "\(exemption.reason)")
      }
    }
    #expect(words.contains("Inget tal är skyddat."))
  }

  @Test func `is linked from the foot of every page and from protected figures`() async throws {
    let site = try await `A work with small groups`.built.value
    for path in site.pagePaths {
      let links = try site.page(path).addresses.filter { $0.hasSuffix("privacy.html") }
      #expect(links.count == 1, "\(path)")
    }
    let work = try site.project("langvarig-smarta")
    let places = work.addresses.filter { $0 == "../../privacy.html#skydd-langvarig-smarta" }
    #expect(places.count == 3, "professions, combinations, more than one")
    #expect(try site.text("privacy.html").contains(#"id="skydd-langvarig-smarta""#))
  }

  @Test func `tells points that are shown as one in a single row`() async throws {
    let site = try await `The record of what is protected`.site(
      "a: {title: Antal, kind: count, data: data/a.csv}",
      ["a": "datum;antal\n2024-01;9\n2024-02;2\n2024-03;5\n2024-04;8\n"]
    )
    let words = try site.page("privacy.html").words.replacing("\u{A0}", with: " ")
    #expect(
      words.contains(
        "Antal\nfebruari–mars 2024: antalet vid 2 mättillfällen, vart och ett för sig\n0–7"
      )
    )
  }
}
