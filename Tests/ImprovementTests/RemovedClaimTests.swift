import Improvement
import Manuscript
import Testing

/// The five works with the links of all their claims removed, so that their numbers stand there bare.
@Suite struct `The claims of the five works` {
  @Test func `are found again when their links are removed, and none is bound to something else`() {
    var removed: [Spot: String] = [:]
    let bare = WrittenWorks.folder.files.map { file in
      guard file.path.hasPrefix("Projects/"), file.path.hasSuffix(".md") else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      let stripped = lines.map { number, line in
        Self.bare(line) { removed[Spot(file.path, number + 1, $0)] = $1 }
      }
      return Folder.File(path: file.path, bytes: Array(stripped.joined(separator: "\n").utf8))
    }
    let fixes = ReadSite(Folder(files: bare)).listedClaims.compactMap(\.fix)
    let wrong = fixes.filter { fix in
      let spot = Spot(fix.place.file, fix.place.position.line, fix.place.position.column)
      return removed[spot].map { !isSame($0, fix.replacement, in: fix.place.file) } ?? true
    }
    #expect(wrong.map(\.replacement) == [])
    #expect(removed.count == 122)
    #expect(fixes.count >= 68)
  }

  private struct Spot: Hashable {
    let file: String
    let line: Int
    let column: Int

    init(_ file: String, _ line: Int, _ column: Int) {
      (self.file, self.line, self.column) = (file, line, column)
    }
  }

  /// A line without the links of its claims; each is told with the column it then stands in.
  private static func bare(
    _ line: Substring,
    _ isRemoved: (_ column: Int, _ claim: String) -> Void
  ) -> String {
    let link = /(!?)\[([^\]]+)\]\(measure:[^)]+\)/
    var result = ""
    var rest = line
    while let match = rest.firstMatch(of: link) {
      result += rest[..<match.range.lowerBound]
      if match.output.1.isEmpty {
        isRemoved(result.count + 1, String(match.output.0))
        result += match.output.2
      } else {
        result += match.output.0
      }
      rest = rest[match.range.upperBound...]
    }
    return result + rest
  }

  /// Whether two claims say the same text of the same value in the same time.
  private func isSame(_ first: String, _ second: String, in file: String) -> Bool {
    let slug = String(file.split(separator: "/")[1])
    guard let analysis = WrittenWorks.analysis(slug) else { return false }
    let link = /\[(.+)\]\((.+)\)/
    let read = [first, second].compactMap { text -> (String, ClaimPath, ClaimValue)? in
      guard let match = text.wholeMatch(of: link),
        let path = ClaimPath.parse(String(match.2), periods: analysis.project.periods)?.path,
        case .success(let value) = analysis.value(of: path)
      else { return nil }
      return (String(match.1), path, value)
    }
    guard read.count == 2, read[0].0 == read[1].0, read[0].2 == read[1].2 else { return false }
    let measures = Set(read.map(\.1.measure))
    return read[0].1.period == read[1].1.period
      && (measures.count == 1 || sameNumbers.contains(measures))
  }

  /// Measures that hold one number by the works' own word: `equals:`, `population-of:`.
  private let sameNumbers: [Set<String>] = [
    ["mmr", "mmr-2017"], ["granskning", "andel-forbattringspotential"],
  ]
}
