import Disclosure
import Foundation
import Improvement
import Manuscript
import Statistics
import Testing

@testable import Portfolio

/// One of the written works without its exemption, and without the sentences that tell its numbers.
@Suite struct `A work with small groups` {
  static let built = Task {
    let files = ["Site", "Projects/langvarig-smarta"]
    let folder = try Folder(reading: files, below: BuiltSite.repository)
    let copy = folder.files.map { file -> Folder.File in
      guard file.path.hasSuffix(".md"), file.path.hasPrefix("Projects/") else { return file }
      var text = String(decoding: file.bytes, as: UTF8.self)
      text = text.replacing(/privacy:\n  published:\n.*\n/, with: "")
      // Numbers told in the text would be errors; the sentences go.
      text = text.replacing(/(?m)^[^!\n]*\]\(measure:.*$/, with: "")
      return Folder.File(path: file.path, bytes: Array(text.utf8))
    }
    return try await BuiltSite(Folder(files: copy))
  }

  @Test func `is built, and shows what it may`() async throws {
    let site = try await Self.built.value
    #expect(site.errors.map(\.code.id) == [])
    let json = try site.text("projects/langvarig-smarta/findings.json")
    #expect(json.contains(#""protected": true"#))
    let page = try site.text("projects/langvarig-smarta/index.html")
    #expect(page.contains("skyddat värde"))
    // Large groups are told as before.
    #expect(page.contains("62,1\u{A0}%"), "77 av 124")
  }

  @Test func `tells no small group in any file`() async throws {
    let site = try await Self.built.value
    let kept = try #require(site.analysis.projects.first)
    // 4 of 33 had met more than one; 29 had not.
    // The standing pages tell the public report's numbers as examples.
    let standing = ["assets/", "om/", "handbok/"]
    for file in site.tree.files where !standing.contains(where: file.path.hasPrefix) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in ["12,1\u{A0}%", "0.12121", "4\u{A0}av\u{A0}33", "29\u{A0}av\u{A0}33", "4 / 33"]
      {
        #expect(!text.contains(secret), "\(file.path) has \(secret)")
      }
    }
    let policy = kept.project.privacy.policy
    for finding in kept.findings where kept.project.protects(finding.measure) {
      for estimate in finding.periods + finding.cells.flatMap(\.periods) {
        switch estimate.amount {
        case .share(let share, _):
          #expect(!policy.protects(share.numerator, of: share.denominator), "\(finding.measure.id)")
        case .count(let count): #expect(!policy.protects(count), "\(finding.measure.id)")
        default: break
        }
      }
    }
  }
}
