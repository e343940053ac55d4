import Manuscript
import Testing

@Suite struct `A document` {
  @Test func `is a flat list of events that nest`() {
    #expect(
      readMarkdown("a *b*").document.events == [
        .enter(.paragraph, place(1, 5)), .text("a ", place(1, 2)),
        .enter(.emphasis, place(3, 3)), .text("b", place(4, 1)), .exit(.emphasis),
        .exit(.paragraph),
      ]
    )
    for seed in 0..<1000 {
      var random = RandomMarkdown(seed: UInt64(seed))
      var open: [Element] = []
      for event in readMarkdown(random.document()).document.events {
        if case .enter(let element, _) = event { open.append(element) }
        if case .exit(let element) = event { #expect(open.popLast() == element) }
      }
      #expect(open.isEmpty)
    }
  }

  private func place(_ column: Int, _ length: Int) -> Place {
    Place(file: "report.md", position: .init(line: 1, column: column), length: length)
  }

  @Test func `without text has no events`() {
    #expect(readMarkdown("").document.events.isEmpty)
    #expect(readMarkdown("a\nb", fromLine: 3).document.events.isEmpty)
    #expect(readMarkdown("").document.sections.isEmpty)
    #expect(readMarkdown("").document.words == "")
  }

  @Test func `is read from the line after its front matter`() {
    #expect(readMarkdown("---\na: b\n---\n## C", fromLine: 4).document.words == "C")
  }

  @Test func `says its words, block by block`() {
    let text = """
      # Rubrik
      En *rad*
      till\\
      och `kod` ![bild](measure:x)

      - ett
      - två

      ```
      kod
      ```
      | a | b |
      |---|---|
      | 1 | 2 |
      """
    #expect(
      readMarkdown(text).document.words
        == "Rubrik\nEn rad till och kod\nett\ntvå\nkod\na\tb\n1\t2"
    )
  }

  @Test func `is split at its headings of the second level`() {
    let text = """
      Inledning

      ## A. Bakgrund
      text
      ### Under
      > ## inte här

      ## B) Mål
      ![figur](measure:x)

      ## Syfte
      ## C.
      """
    let sections = readMarkdown(text).document.sections
    #expect(sections.map(\.title) == [nil, "Bakgrund", "Mål", "Syfte", ""])
    #expect(sections.map(\.letter) == [nil, "A", "B", nil, "C"])
    #expect(sections.map(\.place.position.line) == [1, 3, 8, 11, 12])
    #expect(sections.map(\.hasWords) == [true, true, false, false, false])
    #expect(Document.words(in: sections[1].content) == "text\nUnder\ninte här")
    #expect(HTMLWriter().html(sections[3].events) == "<h2 id=\"avsnitt-syfte\">Syfte</h2>\n")
    #expect(sections.flatMap(\.events) == readMarkdown(text).document.events)
  }

  @Test(arguments: [
    ("A. Bakgrund", "A", "Bakgrund"), ("B) Mål", "B", "Mål"), ("C: x", "C", "x"),
    ("Mål. Två", nil, "Mål. Två"), ("A.b", nil, "A.b"), ("a. b", nil, "a. b"), ("", nil, ""),
    ("1. x", nil, "1. x"), ("Å. x", nil, "Å. x"), ("A", nil, "A"),
  ])
  func `splits a heading in its letter and its title`(
    heading: String,
    letter: String?,
    title: String
  ) {
    let parts = Document.Section.parts(ofHeading: heading)
    #expect(parts.letter == letter)
    #expect(parts.title == title)
  }

  @Test func `may be a hundred levels deep and no deeper`() {
    func quoted(_ depth: Int) -> String { String(repeating: ">", count: depth) + " a" }
    #expect(notedCodes(quoted(99)).isEmpty)
    #expect(readMarkdown(quoted(100)).notes.placesAndCodes == ["1:102+1 L106"])
    #expect(notedCodes(quoted(20_000)) == ["L106"])
  }

  @Test(arguments: ["[", "![", "*a ", "**", "`", "<", "[a](", "> ", "- ", "[^a]", "|", "&", "\\"])
  func `is read in time however hostile`(piece: String) {
    let document = readMarkdown(String(repeating: piece, count: 10_000) + "å").document
    #expect(!HTMLWriter().html(document.events).isEmpty)
  }
}
