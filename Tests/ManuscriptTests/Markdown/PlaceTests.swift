import Manuscript
import Testing

@Suite struct `A place in Markdown` {
  @Test func `is the author's, in characters`() throws {
    let text = "---\ntitle: x\n---\n\nrad två 👩‍⚕️ [länk](measure:x) slut\n"
    let link = try #require(readMarkdown(text, fromLine: 4).document.links.first)
    #expect(
      link.place == Place(file: "report.md", position: .init(line: 5, column: 11), length: 17)
    )
    #expect(link.place.characters(of: text) == "[länk](measure:x)")
  }

  @Test(arguments: [
    "> citat\nlat rad ▸[a](/b)",
    "> > citat\n>  > mer ▸[a](/b)",
    "- punkt\n     med indrag ▸[a](/b)",
    "[x]: /y\n[z]: /w\n  \"titel\"\ntext ▸[a](/b)",
    "[x]:\n/y\n'titel\nforts'\n▸[a](/b)",
    "rad \\\nefter omvänt ▸[a](/b)",
    "rad  \nefter två blanka ▸[a](/b)",
    "`kod\nforts` ▸[a](/b)",
    "*a\nb* **c\nd** ▸[a](/b)",
    "## Rubrik ▸[a](/b) ##",
    "Rubrik ▸[a](/b)\n===",
    "> - djupt\n>   ned ▸[a](/b)",
    "a &amp; \\* ▸[a](/b)",
    "| å | b |\n|---|---|\n| 1 | \\| ▸[a](/b) |",
    "> - | å | ▸[a](/b) |\n>   |---|---|",
    "text[^1]\n\n [^1]: Not\n  med ▸[a](/b)",
    "text[^1]\n\n[^1]: Not\n\n    stycke ▸[a](/b)",
    "- text[^1]\n\n  [^1]: Not ▸[a](/b)",
  ])
  func `is found however the line begins`(marked: String) throws {
    let line = marked.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("▸") }
    let number = try #require(line) + 1
    let text = marked.replacing("▸", with: "")
    let link = try #require(readMarkdown(text).document.links.first { $0.text == "a" })
    #expect(link.place.position.line == number)
    #expect(link.place.characters(of: text) == "[a](/b)")
  }

  @Test func `of a link over two lines ends with its first line`() throws {
    let text = "en\nlång [länk över\ntvå](/b\n'titel') och [en till](/c)"
    let links = readMarkdown(text).document.links
    #expect(links.map { $0.place.characters(of: text) } == ["[länk över", "[en till](/c)"])
  }

  @Test func `of random text begins with the mark of what stands there`() {
    let tidy = misplaced(isTidy: true)
    #expect(tidy.wrong.isEmpty, "\(tidy.wrong.first ?? "")")
    #expect(tidy.count > 10_000)
    // Where a line lacks the indentation of its list and breaks an address or a piece of code in
    // two, cmark's columns cannot always be followed.
    let untidy = misplaced(isTidy: false)
    #expect(untidy.wrong.count * 500 < untidy.count, "\(untidy.wrong.count) of \(untidy.count)")
  }

  /// How many links, images and emphases random texts have, and those that are not where they say.
  private func misplaced(isTidy: Bool) -> (count: Int, wrong: [String]) {
    var count = 0
    var wrong: [String] = []
    for seed in 0..<3000 {
      var random = RandomMarkdown(seed: UInt64(seed), isTidy: isTidy)
      let text = random.document()
      for case .enter(let element, let place) in readMarkdown(text).document.events {
        let marks: [String]
        switch element {
        case .link: marks = ["[", "<"]
        case .image: marks = ["!["]
        case .emphasis, .strong: marks = ["*", "_"]
        default: continue
        }
        count += 1
        let characters = place.characters(of: text)
        guard !marks.contains(where: characters.hasPrefix) else { continue }
        wrong.append("\(element) at \(place.position): \(characters) in\n\(text)")
      }
    }
    return (count, wrong)
  }

  @Test func `of words is where they stand`() {
    let text = "Före *12 %* och `kod`\n> efter\n"
    let found: [String] = readMarkdown(text).document.events.compactMap { event in
      switch event {
      case .text(_, let place), .code(_, let place): place.characters(of: text)
      default: nil
      }
    }
    #expect(found == ["Före ", "12 %", " och ", "`kod`", "efter"])
  }
}
