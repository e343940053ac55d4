import Manuscript
import Testing

@Suite struct `A passage` {
  @Test func `is a paragraph or a list item, never a heading, a quotation, a table or code`() {
    let found = passages(
      """
      ## Resultat 1

      Först 2.

      - punkt 3

      > citat 4

      | tabell |
      |---|
      | cell 5 |

          kod 6

      ![figur 7](measure:andel)
      """
    )
    #expect(found.map { String($0.characters) } == ["Först 2.", "punkt 3", ""])
  }

  @Test func `says where each character stands, after letters of more than one byte too`() {
    let text = "## R\n\nÅåä *så* 12 % är."
    let passage = passages(text)[0]
    let number = passage.characters.firstIndex(of: "1") ?? 0
    let place = passage.place(of: number..<(number + 4))
    #expect(place == Place(file: "a.md", position: Position(line: 3, column: 10), length: 4))
  }

  @Test func `has no place for what the file spells in another way or on two lines`() {
    let passage = passages("## R\n\n12&nbsp;% och 12\n% och `12 %`")[0]
    #expect(String(passage.characters) == "12\u{A0}% och 12 % och 12 %")
    #expect(passage.place(of: 0..<4) == nil)
    #expect(passage.place(of: 9..<13) == nil)
    #expect(passage.place(of: 18..<22) == nil)
    #expect(passage.nearestPlace(of: 9..<13).position == Position(line: 3, column: 1))
  }

  @Test(arguments: [
    ("Ett. Två! Tre? Fyra", ["Ett.", "Två!", "Tre?", "Fyra"]),
    (
      "Det var t.ex. Anna och ca 12,5 % (jfr. Bo). Slut.",
      ["Det var t.ex. Anna och ca 12,5 % (jfr. Bo).", "Slut."]
    ),
    ("Den 3. maj kom. 12 gick.", ["Den 3. maj kom.", "12 gick."]),
    ("”Sade han.” Sedan gick han.", ["”Sade han.”", "Sedan gick han."]),
    ("", []),
  ])
  func `is cut in sentences`(text: String, sentences: [String]) {
    let found = passages("## R\n\n\(text)").flatMap { passage in
      passage.sentences.map { passage.text($0) }
    }
    #expect(found == sentences)
  }

  @Test(arguments: [
    ("[SBU](https://sbu.se) fann 12 %", true),
    ("fann 12 %[^1]\n\n[^1]: [SBU](https://sbu.se)", true),
    ("[12 %](measure:andel)", false), ("fann 12 %[^1]\n\n[^1]: Vår egen räkning.", false),
  ])
  func `is sourced when it or its footnote links to another site`(text: String, isSourced: Bool) {
    #expect(passages("## R\n\n\(text)")[0].isSourced == isSourced)
  }

  private func passages(_ text: String) -> [Document.Passage] {
    var notes = Notes()
    let document = Document(reading: SourceFile(path: "a.md", text: text), noting: &notes)
    return document.sections.flatMap { document.passages(of: $0) }
  }
}
