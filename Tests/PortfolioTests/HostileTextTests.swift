import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A hostile text` {
  @Test(arguments: HostileSite.payloads)
  func `does no harm on any page, whichever field it stands in`(payload: String) async throws {
    let site = try await BuiltSite(HostileSite(payload: payload).folder)
    // What it does in Markdown and in the bytes of a file is refused; in a field it is a text.
    let codes = Set(site.errors.map(\.code.id)).subtracting(["L101", "L102", "L103", "D111"])
    #expect(codes.isEmpty)
    for path in site.pagePaths {
      let page = try site.page(path)
      expectHarmless(page, path)
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
      #expect(!page.tags.contains { $0.name == "b" || $0.name == "img" }, "\(path)")
      let hasUnseen = page.html.unicodeScalars.contains(where: isUnseen)
      #expect(!hasUnseen, "\(path)")
      for address in page.addresses where address.contains(":") {
        let isOwn = address.hasPrefix("https://example.org/") || address.hasPrefix("mailto:")
        #expect(isOwn || address.hasPrefix("https://example.net"), "\(path): \(address)")
      }
    }
  }

  @Test(arguments: HostileSite.payloads.prefix(6))
  func `is read as it was written`(payload: String) async throws {
    let hostile = HostileSite(payload: payload)
    let site = try await BuiltSite(hostile.folder)
    let project = try site.text("projects/prov/index.html")
    for field in HostileSite.onProject {
      expectText(on: project, hostile.text(field))
    }
    let front = try site.text("index.html")
    for field in ["webbplats", "beskrivning", "organisation", "kontakt", "titel", "sammanfattning"]
    {
      expectText(on: front, hostile.text(field))
    }
    let study = try site.text("projects/studie/index.html")
    for field in ["start", "finansiering", "tidsplan"] {
      expectText(on: study, hostile.text(field))
    }
  }

  @Test func `of tags is never filled in by a template`() async throws {
    let hostile = HostileSite(payload: "{{title}} {{{body}}} {{>card}} {{=<% %>=}} <%&body%>")
    let site = try await BuiltSite(hostile.folder)
    let page = try site.text("projects/prov/index.html")
    expectText(on: page, "matt: {{title}} {{{body}}} {{>card}} {{=<% %>=}} <%&body%>")
  }

  @Test func `in an address is written with percent signs`() async throws {
    let site = try await BuiltSite(HostileSite(payload: "a?bcc=b@example.org \"><script>").folder)
    let page = try site.project("prov")
    #expect(page.addresses.contains("https://example.org/%22%3E%3Cscript%3E"))
    let mail = "mailto:epost%3A%20a%3Fbcc%3Db@example.org%20%22%3E%3Cscript%3E"
    #expect(page.addresses.contains(mail))
  }

  @Test func `stays a text in every document for machines`() async throws {
    for payload in HostileSite.payloads {
      let hostile = HostileSite(payload: payload)
      let site = try await BuiltSite(hostile.folder)
      for file in site.tree.files where file.path.hasSuffix(".json") {
        _ = try JSONSerialization.jsonObject(with: Data(file.bytes))
        #expect(!file.bytes.contains(UInt8(ascii: "<")), "\(file.path)")
      }
      let feed = try site.text("feed.xml")
      let isMarkup = feed.contains("<script") || feed.contains("<img") || feed.contains("<svg")
      #expect(!isMarkup, "\(payload)")
    }
  }

  @Test func `in a link or a figure is refused by name, and nothing is fetched`() async throws {
    let site = try await BuiltSite(HostileSite(payload: "prov").folder)
    let page = try site.project("prov")
    let codes = site.errors.map(\.code.id)
    #expect(codes == ["L102", "L102", "L102", "L102", "L102", "L101"])
    expect(page, says: "länk")
    #expect(page.addresses.count { $0.contains("example.net") || $0.contains("script:") } == 0)
  }

  /// Whether a text stands escaped on a page; a failure names the text, not the whole page.
  private func expectText(
    on page: String,
    _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    // Templates escape the apostrophe, Markdown need not: no attribute stands in apostrophes.
    let isThere = page.replacing("&#39;", with: "'").contains(escaped(text))
    #expect(isThere, "\(text)", sourceLocation: sourceLocation)
  }

  /// Control characters, and those that turn the direction of a line or cannot be seen.
  private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x200B, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
