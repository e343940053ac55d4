import Manuscript
import Testing

@Suite struct `A code of Markdown` {
  @Test(arguments: Code.markdown)
  func `is proved by its own example`(code: Code) throws {
    let front = "---\ntitle: Exempel\n---"
    let header = "-- Projects/exempel/report.md --\n"
    #expect(code.example.hasPrefix(header + "{front}\n"))
    let marked = code.example.dropFirst(header.count).replacing("{front}", with: front)
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("▸") })
    let mark = try #require(lines[line].firstIndex(of: "▸"))
    let column = lines[line].distance(from: lines[line].startIndex, to: mark) + 1
    let notes = readMarkdown(String(marked.replacing("▸", with: "")), fromLine: 4).notes.sorted
    #expect(notes.map(\.code) == [code])
    #expect(notes.first?.place.position == Position(line: line + 1, column: column))
  }

  @Test func `has a number of its own and every gap filled`() {
    #expect(Set(Code.markdown.map(\.id)).count == Code.markdown.count)
    for code in Code.markdown {
      #expect(code.id.hasPrefix("L1") && code.id < "L150")
      let body = code.example.replacing("▸", with: "").split(separator: "{front}\n")[1]
      for note in readMarkdown(String(body)).notes.all {
        for wording in [note.message, note.hint].compactMap({ $0 }) {
          #expect(!(wording.swedish + wording.english).contains("{"))
        }
      }
    }
  }
}
