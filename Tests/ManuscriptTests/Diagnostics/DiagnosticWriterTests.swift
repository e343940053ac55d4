import Foundation
import Manuscript
import Testing

@Suite struct `Diagnostics in writing` {
  @Test func `are for people a line of the file with a mark under what is meant`() {
    #expect(
      write(.text, .swedish)
        == """
        Site/å b.yml:2:8: fel[Y110]: ”unti” är ingen uppgift i rapporten
            2 | titel: unti 🇸🇪
              |        ^^^^
              = tips: menade du ”unit”?
              = först här: Site/å b.yml:1:1

        Site/å b.yml:3:1: varning[D103]: ”Ã¤” är en bokstav som gått sönder; sådana finns på 2 ställen
            3 | Ã¤ rad
              | ^
              = tips: öppna originalet och spara om det som UTF-8

        borta.csv:7:3: anmärkning[D110]: osynliga tecken togs bort: 1
              = tips: \(hint)


        """.replacing("\n\n\n", with: "\n\n")
    )
  }

  @Test func `speak the language asked for`() {
    let text = write(.text, .english)
    #expect(text.contains("error[Y110]: “unti” is not a key of the report"))
    #expect(text.contains("warning[D103]") && text.contains("note[D110]"))
    #expect(text.contains("= hint: did you mean “unit”?"))
  }

  @Test func `are for tools one a line`() {
    #expect(
      write(.lines, .english).split(separator: "\n").map(String.init)[0]
        == "Site/å b.yml:2:8: error: “unti” is not a key of the report [Y110]"
    )
    #expect(write(.lines, .english).split(separator: "\n").count == 3)
    #expect(writer(.lines).text(of: []) == "")
    #expect(writer(.text).text(of: []) == "")
  }

  @Test func `are JSON with every fact`() throws {
    let data = Data(write(.json, .swedish).utf8)
    let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(list.count == 3)
    #expect(list[0]["code"] as? String == "Y110" && list[0]["severity"] as? String == "error")
    #expect(list[0]["file"] as? String == "Site/å b.yml")
    #expect(list[0]["line"] as? Int == 2 && list[0]["column"] as? Int == 8)
    #expect(list[0]["length"] as? Int == 4)
    #expect(list[0]["hint"] as? String == "menade du ”unit”?")
    let related = try #require((list[0]["related"] as? [[String: Any]])?.first)
    #expect(related["message"] as? String == "först här" && related["line"] as? Int == 1)
    #expect(list[1]["related"] == nil)
  }

  @Test func `are annotations of a workflow, their signs escaped`() {
    let lines = write(.github, .swedish).split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "::error file=Site/å b.yml,line=2,col=8,title=Y110::”unti” är ingen uppgift i "
        + "rapporten%0Amenade du ”unit”?"
    )
    #expect(lines[1].hasPrefix("::warning ") && lines[2].hasPrefix("::notice "))
    let odd = Diagnostic(
      .unknownKey,
      at: Place(file: "a:b,c%.md"),
      ["key": "100 %\r\n::error::x", "what": "x"]
    )
    let text = writer(.github).text(of: [odd])
    #expect(text.hasPrefix("::error file=a%3Ab%2Cc%25.md,line=1,"))
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.contains("100 %25"))
  }

  @Test func `are SARIF that names each rule once`() throws {
    let data = Data(write(.sarif, .english).utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["D103", "D110", "Y110"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    let location = (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"]
    let physical = try #require(location as? [String: Any])
    #expect(
      (physical["artifactLocation"] as? [String: Any])?["uri"] as? String == "Site/%C3%A5%20b.yml"
    )
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 2, "startColumn": 8, "endColumn": 12])
  }

  @Test func `hold the fix that a tool can make`() throws {
    var fixable = found[0]
    fixable.fix = Diagnostic.Fix(place: fixable.place, replacement: "unit")
    let json = Data(writer(.json).text(of: [fixable, found[1]]).utf8)
    let list = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    let fix = try #require((list[0]["fixes"] as? [[String: Any]])?.first)
    #expect(fix["replacement"] as? String == "unit" && fix["file"] as? String == "Site/å b.yml")
    #expect(
      fix["line"] as? Int == 2 && fix["column"] as? Int == 8 && fix["endColumn"] as? Int == 12
    )
    #expect(list[1]["fixes"] == nil)
    let sarif = Data(writer(.sarif).text(of: [fixable]).utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: sarif) as? [String: Any])
    let result = ((root["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])?.first
    let change =
      ((result?["fixes"] as? [[String: Any]])?.first?["artifactChanges"]
      as? [[String: Any]])?.first
    let place = change?["artifactLocation"] as? [String: String]
    #expect(place == ["uri": "Site/%C3%A5%20b.yml"])
    let replacement = (change?["replacements"] as? [[String: Any]])?.first
    #expect(
      replacement?["deletedRegion"] as? [String: Int]
        == ["startLine": 2, "startColumn": 8, "endColumn": 12]
    )
    #expect(replacement?["insertedContent"] as? [String: String] == ["text": "unit"])
    let moved = DiagnosticWriter(.sarif, in: .swedish, quoting: folder, below: "portfölj/")
      .text(of: [fixable])
    #expect(moved.matches(of: /"uri": "portf%C3%B6lj\/Site\/%C3%A5%20b.yml"/).count == 3)
  }

  @Test func `count columns in SARIF as SARIF does, flags and all`() throws {
    let folder = Folder(text: "-- a.md --\n🇸🇪 a🇸🇪b\n")
    let places = [(1, 1), (3, 1), (4, 2), (9, 3)].map { column, length in
      Place(file: "a.md", position: Position(line: 1, column: column), length: length)
    }
    let text = DiagnosticWriter(.sarif, in: .english, quoting: folder)
      .text(of: places.map { Diagnostic(.rawHTML, at: $0) })
    let columns = text.matches(of: /"startColumn": (\d+),\s*"endColumn": (\d+)/)
    #expect(columns.map { "\($0.1)-\($0.2)" } == ["1-3", "4-5", "5-8", "11-14"])
  }

  @Test func `name files from where a service starts`() {
    for (format, start) in [
      (DiagnosticFormat.sarif, "\"uri\": \"portf%C3%B6lj/Site/"), (.github, "file=portfölj/Site/"),
    ] {
      let writer = DiagnosticWriter(format, in: .swedish, quoting: folder, below: "portfölj/")
      #expect(writer.text(of: found).contains(start))
    }
  }

  @Test(arguments: DiagnosticFormat.allCases, Language.allCases)
  func `never let a file rewrite the terminal`(format: DiagnosticFormat, language: Language) {
    let bad =
      "\u{1B}[2J\u{9B}3J\u{7}\u{8}\u{7F}\u{0}\u{202E}\u{2066}\u{200F}\u{200B}\u{FEFF}\u{2028}\u{85}\u{E0041}"
    let path = "Site/\(bad).yml"
    let found = Diagnostic(
      .unknownKey,
      at: Place(file: path),
      ["key": Wording(bad), "what": Wording(bad)],
      hint: Wording(bad),
      related: [.init(Wording(bad), at: Place(file: path))]
    )
    let folder = Folder(files: [.init(path: path, bytes: Array("a\(bad)b\n".utf8))])
    let text = DiagnosticWriter(format, in: language, quoting: folder).text(of: [found])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || harmless(String($0)) == String($0) })
    #expect(text.contains("Y110"))
  }

  @Test func `show in people's words that a sign is not shown`() {
    let folder = Folder(text: "-- a.yml --\nx: \u{1B}[31mröd\u{7}\ty\u{202E}\n")
    let found = Diagnostic(
      .unknownKey,
      at: Place(file: "a.yml"),
      ["key": "\u{1B}[2J\nfalsk rad", "what": "x"]
    )
    for format in [DiagnosticFormat.text, .lines] {
      let text = DiagnosticWriter(format, in: .swedish, quoting: folder).text(of: [found])
      #expect(
        !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
      )
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(text.contains("�[2J�falsk rad"))
    }
    let text = DiagnosticWriter(.text, in: .swedish, quoting: folder).text(of: [found])
    #expect(text.contains("röd y"))
  }

  @Test func `show a part of a line that is very long`() {
    let folder = Folder(text: "-- a.md --\n" + String(repeating: "ord ", count: 200) + "\n")
    for column in [1, 70, 71, 300, 801] {
      let place = Place(file: "a.md", position: Position(line: 1, column: column), length: 500)
      let text = DiagnosticWriter(.text, in: .swedish, quoting: folder)
        .text(of: [Diagnostic(.rawHTML, at: place)])
      let lines = text.split(separator: "\n").map(String.init)
      #expect(lines[1].count <= 108)
      #expect(lines[2].count <= 108 || column == 801)
      let mark = lines[2].firstIndex(of: "^").map {
        lines[2].distance(from: lines[2].startIndex, to: $0)
      }
      #expect(mark == 8 + min(column, 70) - 1)
    }
  }

  private let folder = Folder(text: "-- Site/å b.yml --\ntitle: A\ntitel: unti 🇸🇪\nÃ¤ rad\n")

  private var found: [Diagnostic] {
    let place = {
      Place(file: "Site/å b.yml", position: Position(line: $0, column: $1), length: $2)
    }
    return [
      Diagnostic(
        .unknownKey,
        at: place(2, 8, 4),
        ["key": "unti", "what": Wording("rapporten", "the report")],
        hint: spellingHint(for: "unti", among: ["unit"]),
        related: [.init(Wording("först här", "first here"), at: place(1, 1, 1))]
      ),
      Diagnostic(
        .brokenLetters,
        at: place(3, 1, 1),
        ["text": "Ã¤", "count": "2"],
        hint: Wording("öppna originalet och spara om det som UTF-8", "save it again as UTF-8")
      ),
      Diagnostic(
        .invisibleCharacters,
        at: Place(file: "borta.csv", position: Position(line: 7, column: 3)),
        ["count": "1"]
      ),
    ]
  }

  private var hint: String { Code.invisibleCharacters.hint?.swedish ?? "" }

  private func writer(_ format: DiagnosticFormat) -> DiagnosticWriter {
    DiagnosticWriter(format, in: .swedish, quoting: folder)
  }

  private func write(_ format: DiagnosticFormat, _ language: Language) -> String {
    DiagnosticWriter(format, in: language, quoting: folder).text(of: found)
  }
}
