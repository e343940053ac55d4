import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `The numbers on a page` {
  @Test(arguments: [
    "fallolyckor", "jamforelse", "lakemedelsgenomgangar", "tillganglighet-provdalen", "vantetider",
  ])
  func `are those of findings.json`(slug: String) async throws {
    let site = try await BuiltSite.allKinds.value
    let document = try JSONSerialization.jsonObject(
      with: Data(try site.text("projects/\(slug)/findings.json").utf8)
    )
    let numbers = numbers(in: document)
    let page = try site.project(slug)
    let claims = page.tags.filter { $0["class"] == "claim" }.compactMap { $0["value"] }
    #expect(!claims.isEmpty)
    let text = try site.text("projects/\(slug)/findings.json")
    for claim in claims where Double(claim) == nil {
      // A verdict is named, and an interval is written, as there.
      #expect(text.contains(claim), "\(claim)")
    }
    for value in claims.compactMap(Double.init) {
      // A rate is told per 1 000 and kept per one.
      let isThere = numbers.contains { agree($0, value) || agree($0 * 1000, value) }
      #expect(isThere, "\(value)")
    }
    let pairs = Set(fractions(in: document))
    for match in page.words.matches(of: /\((\d[\d\u{A0}]*)\u{A0}av\u{A0}(\d[\d\u{A0}]*)\)/) {
      let pair = [match.output.1, match.output.2].map { $0.filter(\.isNumber) }
      let isThere = pairs.contains(pair.joined(separator: "/"))
      #expect(isThere, "\(match.output.0)")
    }
  }

  @Test func `are written the Swedish way`() async throws {
    let site = try await BuiltSite.allKinds.value
    for path in site.pagePaths {
      let words = try site.page(path).words
      let mistakes = [/\d\.\d/, /\d[ ]?%/, /(?:^|[\s(])-\d/, /\d{5}/].compactMap { mistake in
        words.firstMatch(of: mistake).map { String($0.output) }
      }
      // A decimal point, no hard space before %, a hyphen for a minus, digits without groups.
      #expect(mistakes == [], "\(path)")
    }
    let page = try site.project("fallolyckor")
    expect(page, says: "16,3\u{A0}% (31\u{A0}av\u{A0}190)")
    expect(page, says: "6,7\u{A0}per\u{A0}1\u{A0}000 (96\u{A0}/\u{A0}14\u{A0}235)")
    expect(page, says: "\u{2212}8,1\u{A0}dagar (95\u{A0}% KI \u{2212}12,2 till \u{2212}4,1)")
    expect(page, says: "+9,7\u{A0}procentenheter")
  }

  @Test func `are filled in where the text leaves a claim empty`() async throws {
    let page = try await BuiltSite.allKinds.value.project("vantetider")
    let claims = page.html.matches(of: /<data class="claim"[^>]*>([^<]*)<\/data>/).map {
      String($0.output.1)
    }
    #expect(claims.count == 9)
    #expect(claims.prefix(3) == ["12,4\u{A0}%", "325", "2\u{A0}617"])
    #expect(page.html.contains("title=\"325\u{A0}av\u{A0}2\u{A0}617\">12,4\u{A0}%</data>"))
    #expect(page.html.contains("<data class=\"claim\" value=\"improved\">Förbättring</data>"))
    #expect(!page.html.contains("measure:"))
  }

  @Test func `stand under the figure where the source has two`() async throws {
    let page = try await BuiltSite.allKinds.value.project("lakemedelsgenomgangar")
    let list = try #require(page.figure("figur-vantelistan"))
    expect(list, says: Word.accepted.wording.swedish)
    expect(
      list,
      says: "Uppföljning: 35 mot 33. Källan räknar två patienter som flyttade under året."
    )
    for id in ["figur-flera", "figur-kombinationer"] {
      let figure = try #require(page.figure(id))
      expect(figure, says: "Uppföljning: 69 mot 68. En patient står bara i listan.")
    }
    let agreed = try #require(page.figure("figur-yrken"))
    #expect(agreed.words.firstRange(of: Word.accepted.wording.swedish) == nil)
  }

  private func numbers(in value: Any) -> [Double] {
    switch value {
    case let object as [String: Any]: object.values.flatMap { numbers(in: $0) }
    case let list as [Any]: list.flatMap { numbers(in: $0) }
    case let number as NSNumber: [number.doubleValue]
    default: []
    }
  }

  /// Every numerator with its denominator.
  private func fractions(in value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      let inner = object.values.flatMap { fractions(in: $0) }
      guard let part = object["numerator"] as? Int, let whole = object["denominator"] as? Int else {
        return inner
      }
      return inner + ["\(part)/\(whole)"]
    case let list as [Any]: return list.flatMap { fractions(in: $0) }
    default: return []
    }
  }
}
