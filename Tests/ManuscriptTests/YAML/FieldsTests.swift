import Manuscript
import Testing

@Suite struct `The fields of a map` {
  @Test func `are asked for by an English name or a Swedish alias`() {
    for key in ["title", "titel"] {
      let (text, notes) = readFields("\(key): På söndag \n") { fields, notes in
        fields.text("title|titel", noting: &notes)
      }
      #expect(text??.value == "På söndag")
      #expect(notes.all.isEmpty)
    }
  }

  @Test func `are an error when both names are used`() {
    let (_, notes) = readFields("title: A\ntitel: B\n") { fields, notes in
      fields.text("title|titel", noting: &notes)
    }
    #expect(notes.placesAndCodes == ["2:1+5 Y109"])
  }

  @Test func `that nobody asked for are an error with the nearest spelling`() {
    let (_, notes) = readFields("titel: A\nunti: b\nx: c\n") { fields, notes in
      _ = fields.text("title|titel", noting: &notes)
      _ = fields.text("unit|enhet", noting: &notes)
    }
    #expect(notes.placesAndCodes == ["2:1+4 Y110", "3:1+1 Y110"])
    #expect(
      notes.all.map(\.hint?.swedish) == [
        "menade du ”unit”?", "det som finns är: title, titel, unit, enhet",
      ]
    )
    #expect(notes.all[0].message.swedish == "”unti” är ingen uppgift i provet")
  }

  @Test(arguments: [
    ("a: b", "2:1+1 Y111"), ("title:", "2:1+1 Y111"), ("title: \"  \"", "2:1+1 Y111"),
    ("title: [a]", "2:8+1 Y112"), ("title: {a: b}", "2:8+1 Y112"),
  ])
  func `that are required must hold a text`(line: String, expected: String) {
    let (_, notes) = readFields("\n\(line)\n") { fields, notes in
      _ = fields.value("a")
      return fields.requiredText("title|titel", noting: &notes)
    }
    #expect(notes.placesAndCodes == [expected])
  }

  @Test func `may be a list, and one text is a list of one`() {
    for (line, texts) in [
      ("a: b", ["b"]), ("a: [b, c]", ["b", "c"]), ("a:\n- b\n- c", ["b", "c"]),
      ("a:", []), ("a: []", []), ("x: y", []),
    ] {
      let (read, notes) = readFields("\(line)\n") { fields, notes in
        _ = fields.value("x")
        return fields.texts("a", noting: &notes).map(\.value)
      }
      #expect(read == texts)
      #expect(notes.all.isEmpty)
    }
    let (_, notes) = readFields("a: [b, [c]]\n") { $0.texts("a", noting: &$1).map(\.value) }
    #expect(notes.placesAndCodes == ["1:8+1 Y112"])
    #expect(
      readFields("a: {b: c}\n") { $0.texts("a", noting: &$1).map(\.value) }.notes.placesAndCodes
        == ["1:4+1 Y112"]
    )
  }

  @Test func `may be one of a few words`() {
    let choose = { (word: String) in
      readFields("språk: \(word)\n") { fields, notes in
        fields.choice(
          "language|språk",
          Language.self,
          aliases: ["svenska": .swedish],
          noting: &notes
        )?.value
      }
    }
    #expect(choose("sv").result == .swedish)
    #expect(choose("Svenska").result == .swedish)
    let (chosen, notes) = choose("s")
    #expect(chosen == .some(nil))
    #expect(notes.placesAndCodes == ["1:8+1 Y113"])
    #expect(notes.all[0].hint?.swedish == "menade du ”sv”?")
  }

  @Test func `may be yes or no in either language`() {
    let flag = { (word: String) in readFields("a: \(word)\n") { $0.flag("a", noting: &$1) } }
    for word in ["yes", "ja", "true", "Ja"] { #expect(flag(word).result == true) }
    for word in ["no", "nej", "false", "NEJ"] { #expect(flag(word).result == false) }
    #expect(flag("kanske").notes.placesAndCodes == ["1:4+6 Y113"])
  }

  @Test func `may be a whole number`() {
    let number = { (word: String) in
      readFields("a: \(word)\n") { $0.integer("a", noting: &$1)?.value }
    }
    #expect(number("2024").result == 2024)
    #expect(number("-3").result == -3)
    for word in ["2 024", "tjugo", "1,5", "99999999999999999999"] {
      #expect(number(word).notes.all.map(\.code) == [.notAWholeNumber])
    }
  }

  @Test func `may be a map or a list below them, in the order written`() {
    let (keys, notes) = readFields("a: {c: 1, b: 2}\nd: [{x: 1}, y]\ne:\n") { fields, notes in
      fields.map("a", noting: &notes).map(\.key)
        + fields.list("d", noting: &notes).map { $0.text ?? "map" }
        + fields.map("e", noting: &notes).map(\.key)
    }
    #expect(keys == ["c", "b", "map", "y"])
    #expect(notes.all.isEmpty)
    #expect(
      readFields("a: [b]\n") { $0.map("a", noting: &$1).count }.notes.placesAndCodes
        == ["1:4+1 Y112"]
    )
    #expect(
      readFields("a: {b: c}\n") { $0.list("a", noting: &$1).count }.notes.placesAndCodes
        == ["1:4+1 Y112"]
    )
  }

  @Test(arguments: ["a text", "[a, b]"])
  func `are there only for a map`(text: String) {
    let (result, notes) = readFields("\(text)\n") { _, _ in true }
    #expect(result == nil)
    #expect(notes.all.map(\.code) == [.wrongShape])
  }

  @Test func `are trimmed of every kind of white space`() {
    #expect(" \u{A0}\u{2009}a b\u{202F}\t".trimmed == "a b")
    #expect(" \n".trimmed == "")
  }
}
