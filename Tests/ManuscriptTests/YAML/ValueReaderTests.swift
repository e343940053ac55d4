import Manuscript
import Testing

@Suite struct `A YAML file` {
  @Test(arguments: ["no", "yes", "true", "null", "~", "12:30", "1.10", "0x1F", "2024-02-12", "1e3"])
  func `holds nothing but text, lists and maps`(text: String) {
    #expect(readYAML("a: \(text)\n").value?.entries?.first?.value.text == text)
    #expect(readYAML("a: [\(text)]\n").value?.entries?.first?.value.items?.map(\.text) == [text])
  }

  @Test func `says where each key and each value stands, in characters`() {
    let text = "titel: På söndag\nmått:\n  - {å: ä, b: [c]}\n  - ”d”\n"
    let (value, notes) = readYAML(text)
    #expect(notes.all.isEmpty)
    #expect(
      value?.outline
        == "{titel@1:1: ‹På söndag›@1:8, mått@2:1: [{å@3:6: ‹ä›@3:9, b@3:12: [‹c›@3:16]@3:15},"
        + " ‹”d”›@4:5]@3:3}"
    )
  }

  @Test func `counts a letter of two scalars as one character`() {
    // Loose accents are composed on reading a file; a flag can't be.
    let value = readYAML("a: 🇸🇪 b\nc: {🇸🇪: d}\n").value
    #expect(value?.entries?[1].value.entries?.first?.value.place.position.column == 8)
  }

  @Test(arguments: ["", "\n", "# bara en kommentar\n", "---\n"])
  func `may be empty`(text: String) {
    let (value, notes) = readYAML(text)
    #expect(notes.all.isEmpty)
    #expect(value?.entries?.isEmpty == true || value?.text == "")
  }

  @Test(arguments: [
    ("title: A\nperiods:\n  baseline: 1\n followup: 2\n", "4:2+1 Y103"),
    ("title: A\n  unit: b\n", "2:7+1 Y103"), ("title: \"abc\nunit: b\n", "1:8+1 Y103"),
    ("title: A\nunit b\ntemplate: c\n", "2:1+1 Y103"), ("a: [b, c\nd: e\n", "1:4+1 Y103"),
    ("a: {b: c\nd: e\n", "1:4+1 Y103"), ("- a\nb: c\n", "2:1+1 Y103"),
    ("a: 'x'y\n", "1:7+1 Y103"), ("a: \"\\q\"\n", "1:5+1 Y103"), ("a: - b\n", "1:4+1 Y103"),
    ("a: ]\n", "1:4+1 Y103"), ("a:\n  - b\n c: d", "3:2+1 Y103"), ("- a\nb", "2:1+1 Y103"),
    ("a: 1\n---\nb: 2\n", "2:1+1 Y103"),
  ])
  func `that can't be read says where, in words`(text: String, expected: String) throws {
    let (value, notes) = readYAML(text)
    #expect(value == nil)
    #expect(notes.placesAndCodes == [expected])
    let fact = try #require(notes.all.first?.facts["what"])
    #expect(fact.swedish != fact.english)
  }

  @Test(arguments: [
    ("a: @b", "@b"), ("a: %b", "%b"), ("a: `b`", "`b`"), ("a: > 95 %", "> 95 %"),
    ("a: >= 95", ">= 95"), ("a: *b", "*b"), ("a: b: c", "b: c"), ("a: b:", "b:"),
    ("x:\n  - a: Infektion: en studie", "Infektion: en studie"),
  ])
  func `says which value needs quotes`(text: String, value: String) throws {
    let (_, notes) = readYAML(text + "\nc: d\n")
    let found = try #require(notes.all.first)
    #expect(notes.all.map(\.code) == [.yamlNeedsQuotes])
    #expect(found.facts["value"]?.swedish == value)
    #expect(found.place.characters(of: text) == value)
    #expect(found.hint?.swedish == "sätt citattecken runt hela värdet: \"\(value)\"")
  }

  @Test func `says of tabs and hard spaces where they are`() {
    #expect(readYAML("a:\n\tb: c\n").notes.placesAndCodes == ["2:1+1 Y105"])
    #expect(readYAML("a:\n  \tb: c\n").notes.placesAndCodes == ["2:3+1 Y105"])
    #expect(readYAML("a:\u{A0}b\nc: d\n").notes.placesAndCodes == ["1:3+1 Y106"])
  }

  @Test func `refuses anchors, and what refers to them`() {
    #expect(readYAML("a: &x b\nc: *x\n").notes.placesAndCodes == ["1:4+1 Y107"])
    #expect(readYAML("a: &x [b]\nc: *x\n").notes.placesAndCodes == ["1:4+1 Y107"])
    #expect(readYAML("a: &x {b: c}\nd: {<<: *x}\n").notes.placesAndCodes == ["1:4+1 Y107"])
  }

  @Test func `can't be made endless by a few lines`() {
    // Nine times nine times nine …: written out it would be larger than any memory.
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...15 {
      let references = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(references)]\n"
    }
    let (value, notes) = readYAML(text)
    #expect(Set(notes.all.map(\.code)) == [.yamlAlias])
    #expect(value?.entries?.isEmpty == true)
  }

  @Test(arguments: [19, 20, 21, 5000])
  func `may be nested, but not without end`(depth: Int) {
    let text =
      "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
    let codes = readYAML(text).notes.all.map(\.code)
    #expect(codes == (depth < 20 ? [] : depth < 100 ? [.yamlTooDeep] : [.yamlSyntax]))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "3:1", "1:1"), ("{a: 1, b: 2, a: 3}\n", "1:14", "1:2"),
    ("x: {a: 1, a: 3}\n", "1:11", "1:5"), ("\"a\": 1\na: 2\n", "2:1", "1:1"),
    ("m:\n  one:\n    a: x\n  two:\n    a: y\n    k: z\n    a: w\n", "7:5", "5:5"),
    ("s:\n  - a: x\n    u: 1\n  - a: y\n    u: 2\n    a: z\n", "6:5", "4:5"),
    ("s:\n- a: x\nt: 1\ns: 2\n", "4:1", "1:1"), ("a: x\nm:\n  a: y\na: z\n", "4:1", "1:1"),
    ("b: 1\n# a: 2\n\na: 3\na: 4\n", "5:1", "4:1"),
    ("a: |\n  text\n  a: b\na: 2\n", "4:1", "1:1"),
  ])
  func `says where the second of two keys stands, and the first`(
    text: String,
    second: String,
    first: String
  ) throws {
    let (_, notes) = readYAML(text)
    let found = try #require(notes.all.first)
    #expect(notes.all.map(\.code) == [.duplicateKey])
    let words = { (place: Place) in "\(place.position.line):\(place.position.column)" }
    #expect(words(found.place) == second)
    #expect(found.related.map { words($0.place) } == [first])
  }

  @Test func `says of every key that stands twice`() {
    let (_, notes) = readYAML("b: 1\nb: 2\na: 1\na: 2\n")
    #expect(notes.placesAndCodes == ["2:1+1 Y109", "4:1+1 Y109"])
  }
}
