import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// What is about to be written is looked through for protected numbers.
@Suite struct `A protected number that somebody tells` {
  @Test(arguments: [
    "Före testet hade ▸3 av 40 patienter en plan.",
    "Före testet hade ▸tre av 40 patienter en plan.",
    "Av alla var det ▸3 av de 40 som hade en plan.",
    "Det var ▸37 av 40 som inte hade någon plan.",
    "Andelen med plan var ▸7,5 % i baslinjen.",
    "Andelen med plan före testet var ▸8 % av 40.",
    "> De gav oss ett svar: ▸3/40 hade en plan.",
    "Före testet gällde andelen bara ▸tre patienter.",
    "Andelen före testet är de ▸tre äldre deltagarna.",
    "Andelen före testet var ▸tre av patienterna.",
    "Före testet var den ▸7,5 %.",
    "Av de 40 hade ▸37 ingen plan.",
    "Sedan var andelen 69,2 %, och det är ▸61,7 procentenheter mer.",
  ])
  func `is an error where the author wrote it`(sentence: String) async throws {
    let site = try await Self.site(text: sentence)
    #expect(site.codes == ["G140"])
    #expect(site.places == site.marks)
    let message = try #require(site.errors.first).message
    for language in Language.allCases {
      let hasNumber = message.text(in: language).contains { $0.isNumber }
      #expect(!hasNumber)
    }
    // The line is quoted without its numbers.
    let quoted = DiagnosticWriter(.text, in: .swedish, quoting: site.folder).text(of: site.errors)
    for number in [" 40 ", "av 40", "7,5", "tre av"] { #expect(!quoted.contains(number)) }
  }

  @Test(arguments: [
    "summary: Bara ▸3 av 40 hade en plan.",
    "area: Planer för ▸3 av 40",
    "aims: [{text: \"Fler än ▸3 av 40 ska ha en plan.\"}]",
  ])
  func `is found in the front matter too`(line: String) async throws {
    let site = try await Self.site(facts: line)
    #expect(site.codes == ["G140"])
    #expect(site.places == site.marks)
  }

  @Test func `is found in a caption, a definition and another page`() async throws {
    let caption = try await Self.site(text: "![Planer: ▸3 av 40 före](measure:andel)")
    #expect(caption.places == caption.marks && caption.codes == ["G140"])
    let page = try await Self.site(
      files: """
        -- Site/pages/om.md --
        ---
        title: Om
        menu: Om
        ---

        I arbetet Planerna hade ▸3 av 40 en plan.
        """
    )
    #expect(page.places == page.marks && page.codes == ["G140"])
  }

  @Test(arguments: [
    "lead: De 3 av 40", "summary: Bara 3 av 40.", "area: 3 av 40", "keywords: [3 av 40]",
    "aims: [{text: \"Fler än 3 av 40.\"}]", "aims: [{text: Fler, target: \"3 av 40\"}]",
    "sources: [{title: \"Bara 3 av 40\"}]",
  ])
  func `reaches no page from any field of the front matter`(line: String) async throws {
    // A field that no page shows tells nobody; one that does stops the build.
    try Self.expectUntold(try await Self.site(facts: line))
  }

  @Test(arguments: [
    "### Bara 3 av 40", "- 3 av 40 hade en plan", "1. 3 av 40 hade en plan",
    "| Grupp | Antal |\n|---|---|\n| Med plan | 3 av 40 |", "**3** av **40** hade en plan.",
    "*3 av 40* hade en plan.", "[3 av 40](https://example.org/) hade en plan.",
    "`3 av 40` hade en plan.", "Det var 3\u{A0}av\u{A0}40.", "Det var 3\nav 40.",
    "![3 av 40](measure:andel)", "    3 av 40", "Det var 3 &#97;v 40.", "Det var 3 a\u{200B}v 40.",
    "Det var 3 av\\\n40.",
  ])
  func `reaches no page in any form of Markdown`(text: String) async throws {
    try Self.expectUntold(try await Self.site(text: text))
  }

  @Test(arguments: [
    "title: Bara 3 av 40", "title: Ett\nquestion: Får fler än 3 av 40 en plan?",
    "title: Ett\nlearned: Det var 3 av 40.", "title: Ett\nwhen: 3 av 40",
    "title: Ett\nprediction: {text: Fler än 3 av 40}", "title: Ett\nnext: Mer än 3 av 40",
  ])
  func `reaches no page from any field of a cycle`(fields: String) async throws {
    let cycle = "-- Projects/planer/cycles/1-ett.md --\n---\n\(fields)\n---\n\n## Planera\n\nText."
    try Self.expectUntold(try await Self.site(files: cycle))
  }

  /// That the build stops, or that no written file has the number.
  private static func expectUntold(_ site: Told) throws {
    guard site.errors.isEmpty else { return }
    for file in site.built.tree.files where !file.path.hasPrefix("assets/") {
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
      #expect(!text.contains("3 av 40") && !text.contains("av 40"), "\(file.path)")
    }
  }

  @Test(arguments: [
    "Mötet hölls den 3/4 och tre yrkesgrupper kom.",
    "Tre av 12 läkare deltog, och 40 personer bjöds in.",
    "Nyttan syntes efter 3 månader.",
    "I hela riket är det 7,5 % av barnen som hostar.",
    "Efter testet hade 90 av 130 en plan.",
    "Av de 40 patienterna kom alla.",
    "Före testet var andelen olika i tre grupper.",
    "Före testet mättes andelen efter tre veckor hos patienterna.",
    "Det var tre patienter på mötet.",
  ])
  func `is not what only looks like it`(sentence: String) async throws {
    let site = try await Self.site(text: sentence)
    #expect(site.codes == [])
  }

  @Test func `is no error when a published source has told it`() async throws {
    let site = try await Self.site(
      facts: """
        sources: [{title: Boken}]
        privacy: {published: [{source: Boken, reason: Den är tryckt.}]}
        """,
      text: "Före testet hade 3 av 40 patienter en plan."
    )
    #expect(site.codes == [])
  }

  @Test(arguments: [
    ("Bara en patient kom.", [1]), ("endast en av patienterna", [1]), ("only one patient", [1]),
    ("Den enda patienten kom.", [1]), ("a single participant", [1]),
    ("tre av fyrtio", [3]), ("fyrtiotvå patienter", [42]), ("just one of the participants", [1]),
    ("de tre deltagarna", [3]), ("två äldre kvinnor", [2]),
    ("Fyra av de boende flyttade.", [4]), ("hälften av patienterna", [50]),
    ("en tredjedel av de 33", [33, 33]), ("två tredjedelar av klienterna", [67]),
    ("a quarter of the participants", [25]),
    // Anybody, other things, and what is only about so many.
    ("En patient kom.", []), ("Bara en vecka kvar.", []), ("tre yrkesgrupper", []),
    ("efter två veckor patienterna", []), ("drygt hälften av patienterna", []),
    ("på hälften av tiden", []), ("one of many", []),
  ])
  func `is read in words that count people`(text: String, values: [Double]) {
    #expect(ToldNumber.all(in: text).filter { !$0.isAnyone }.map(\.value) == values)
  }

  @Test(arguments: [
    "▸En patient hade träffat psykolog i baslinjen.",
    "I baslinjen träffade ▸två personer en kurator.",
    "Summan blir ▸83 möten.",
    "I baslinjen blev det ▸83 för alla.",
  ])
  func `is an error where only its row is named, or what rows make together`(
    sentence: String
  ) async throws {
    let marked = MarkedText(sentence)
    let work = try await Self.professions(String(decoding: marked.bytes, as: UTF8.self))
    let errors = work.site.notes.sorted.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.toldNumber])
    #expect(errors.map(\.place.position.column) == marked.marks.map(\.column))
  }

  @Test(arguments: [
    "En patient kan träffa flera yrken.", "En patient berättade om baslinjen.",
    "Vi ringde 83 samtal.", "Två personer i teamet mätte i baslinjen.",
    "Sedan träffade en kurator alla patienter.",
  ])
  func `is not a row or a sum that only looks like it`(sentence: String) async throws {
    let work = try await Self.professions(sentence)
    #expect(work.faults == [])
  }

  private static func professions(_ text: String) async throws -> SmallWork {
    try await SmallWork(
      """
      p: {title: Patienter per yrke, kind: mix, of: patienter, data: data/p.csv}
      -- p.csv --
      period;kategori;antal
      fore;patienter;70
      fore;läkare;60
      fore;psykolog;1
      fore;kurator;2
      fore;sjuksköterska;20
      """,
      text: text,
      periods: "fore: {label: Baslinje, dates: 2023}"
    )
  }

  @Test func `is not the count that is left of a share beside a protected one`() async throws {
    let mix = SiteText(
      facts: """
        periods: {baseline: 2023, followup: 2024}
        measures:
          yrken: {title: Antal per yrke, kind: mix, data: data/yrken.csv}
          enkat: {title: Nästa steg, kind: survey, data: data/enkat.csv}
        """,
      text: "![Yrkena](measure:yrken)\n\n![Enkäten](measure:enkat)",
      files: """
        -- Projects/exempel/data/yrken.csv --
        period;kategori;antal
        baseline;Läkare;20
        baseline;Psykolog;12
        followup;Läkare;20
        followup;Psykolog;3
        followup;Kurator;9
        -- Projects/exempel/data/enkat.csv --
        period;påstående;svar;antal
        followup;Jag vet vad nästa steg är;Nej;2
        followup;Jag vet vad nästa steg är;Delvis;6
        followup;Jag vet vad nästa steg är;Ja;26
        """
    )
    let site = try await BuiltSite(mix.folder)
    #expect(site.errors.map(\.code.id) == [])
    // The share is as secret as before.
    let told = Array("Av de 34 svarade 6 % nej.".utf8)
    var tree = site.tree
    tree.add("projects/exempel/extra.html", bytes: Array("<p>".utf8) + told)
    var notes = Notes()
    site.analysis.noteLeaks(in: tree, noting: &notes)
    #expect(notes.all.map(\.place.file) == ["projects/exempel/extra.html"])
  }

  @Test func `is no change, which has a sign`() {
    let changes = ToldNumber.all(in: "Före: 8. Skillnad: −8 (−100 %), och +5 %, men 10–20 och 3 %.")
    #expect(changes.map(\.isSigned) == [false, true, true, true, false])
  }

  @Test(arguments: [
    "Uppföljning: 100,0 % (25 av 25) och 10,0 % (4 av 40).", "Det var 7,5 % (6 av 80), ej 40.",
  ])
  func `is not a share that says itself of how many it is`(sentence: String) {
    let numbers = ToldNumber.all(in: sentence)
    let shares = numbers.filter(\.isPercent).map(\.size)
    #expect(shares.allSatisfy { $0 != nil }, "\(numbers)")
  }

  @Test func `is an error of the written page where no file of the author has it`() async throws {
    let example = SiteText(Code.writtenNumber.example)
    let site = try await BuiltSite(example.folder)
    #expect(site.errors == [])
    let page = "projects/exempel/index.html"
    var tree = OutputTree()
    for file in site.tree.files where file.path != page { tree.add(file.path, bytes: file.bytes) }
    tree.add(page, bytes: try #require(example.folder["_site/\(page)"]))
    var notes = Notes()
    site.analysis.noteLeaks(in: tree, noting: &notes)
    #expect(notes.all.map(\.code) == [.writtenNumber])
    let place = try #require(notes.all.first?.place)
    #expect([Place(file: "_site/\(place.file)", position: place.position)] == example.marks)
    // What gives a measure away is one cause, however many pages it is on.
    tree.add("projects/exempel/mer.html", bytes: try #require(example.folder["_site/\(page)"]))
    var more = Notes()
    site.analysis.noteLeaks(in: tree, noting: &more)
    #expect(more.all.map(\.code) == [.writtenNumber])
  }

  /// A site with one small group, 3 of 40, and what is written of it.
  private struct Told {
    let built: BuiltSite
    let folder: Folder
    let marks: [Place]

    var errors: [Diagnostic] { built.errors }
    var codes: [String] { errors.map(\.code.id) }
    var places: [Place] {
      errors.map { Place(file: $0.place.file, position: $0.place.position) }
    }
  }

  private static func site(
    facts: String = "lead: Chefen",
    text: String = "Text.",
    files: String = ""
  ) async throws -> Told {
    let site = SiteText(
      """
      -- Projects/exempel/report.md --
      ∅
      -- Projects/exempel/data/andel.csv --
      ∅
      -- Projects/planer/report.md --
      ---
      title: Planerna
      unit: habo
      template: kort
      \(facts)
      periods:
        baseline: {label: Före testet}
        followup: {label: Efter testet}
      measures:
        andel: {title: Andel med plan, kind: proportion, data: data/andel.csv}
      ---

      ## Resultat

      \(text)
      -- Projects/planer/data/andel.csv --
      period;täljare;nämnare
      baseline;3;40
      followup;90;130
      \(files)
      """
    )
    return Told(built: try await BuiltSite(site.folder), folder: site.folder, marks: site.marks)
  }
}
