import Improvement
import Manuscript
import TestSupport
import Testing

/// What points at a person is stopped in every spelling and in every file.
@Suite struct `At the door, in disguise` {
  @Test(arguments: [
    "19121212 - 1212", "121212 -1212", "19121212/1212", "19121212_1212", "121212--1212",
    "19121212\u{A0}1212", "1\u{AD}91212121212", "121212-\u{200B}1212", "１９１２１２１２-１２１２",
    "1912-12-12 1212", "12.12.12-1212", "PNR191212121212", "pnr:1212121212", "19121212%2D1212",
    "&#49;&#57;121212-1212", "12**12**12-1212", "(070) 123 45 67", "070.123.45.67",
    "+46 (0)70-123 45 67", "namn (at) klinik.se", "namn＠klinik.se", "namn&commat;klinik.se",
    "namn%40klinik.se", "namn*@*klinik.se",
  ])
  func `a person is stopped in every file, and never repeated`(secret: String) {
    expectSilence(
      on: secret,
      in: SiteText(
        """
        -- Projects/exempel/report.md --
        ---
        title: "Om \(secret)"
        unit: habo
        template: kort
        ---

        ## Bakgrund

        Text \(secret) och mer.
        -- Projects/exempel/data/andel.csv --
        period;täljare;nämnare
        \(secret);23;124
        -- Projects/exempel/data/antal.csv --
        period;antal
        baseline;\(secret)
        -- Site/units.yml --
        habo: {name: "\(secret)", kind: clinic}
        -- Site/measures.yml --
        delat: {title: "\(secret)", kind: slag}
        -- Themes/klinik/templates/page.mustache --
        <p>\(secret)</p>
        -- Themes/klinik/assets/klinik.css --
        /* \(secret) */
        -- Themes/klinik/assets/bild.svg --
        <svg><text>\(secret)</text></svg>
        -- Themes/klinik/assets/ord.json --
        {"x": "\(secret)"}

        """
      )
    )
  }

  @Test(arguments: [
    "19121212-1212", "121212_1212", "12.12.12-1212", "19121212%2D1212", "1912121&#50;-1212",
    "１９１２１２１２-１２１２", "namn%40klinik.se",
  ])
  func `a person is stopped in what a claim is bound to`(secret: String) {
    let claim = "[7 %](measure:andel/\(secret))"
    let site = SiteText("-- Projects/exempel/report.md --\n{front}\n## Bakgrund\n\n\(claim)\n")
    expectSilence(on: secret, in: site)
  }

  @Test(arguments: [
    ("-- Projects/exempel/report.md --\n{front}\n## A\n\nHon, 19121212-\n1212, kom.\n", 13),
    ("-- Projects/exempel/report.md --\n{front}\n## A\n\n> Hon, 19121212\n> 1212, kom.\n", 13),
    ("-- Projects/exempel/data/a.csv --\nperiod;antal\n\"19121212-\n1212\";3\n", 2),
    ("-- Projects/exempel/data/a.csv --\nperiod;antal\nx;\"19121212\n1212\"\n", 2),
    ("-- Projects/exempel/data/a.csv --\nperiod;antal\nx;\"191212\n121212\"\n", 2),
  ])
  func `a number that is broken at the end of a line is stopped on both`(text: String, line: Int) {
    let guarded = GuardedFolder(SiteText(text).folder)
    let notes = guarded.notes.all
    #expect(notes.map(\.code) == [.identityNumber] && notes.first?.place.position.line == line)
    for file in guarded.folder.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("191212") && !text.contains("1212,") && !text.contains("1212\""))
    }
  }

  @Test func `a broken number is stopped beside others on its lines`() {
    let site = SiteText(
      "-- Projects/exempel/report.md --\n{front}\n## A\n\n121212-1212 och 121212-\n"
        + "1212, kod1212121212 och 121212-\n1212.\n"
    )
    let guarded = GuardedFolder(site.folder)
    #expect(guarded.notes.sorted.map(\.code.id) == ["G101", "G101", "G102", "G101"])
    let text = DiagnosticWriter(.text, in: .swedish, quoting: guarded.folder)
      .text(of: guarded.notes.sorted)
    #expect(!text.contains("12"), "\(text)")
  }

  @Test func `half a number that may be something else is not quoted`() {
    let site = SiteText("-- Projects/exempel/report.md --\n{front}\n## A\n\nEn 121212\n1212 x.\n")
    let guarded = GuardedFolder(site.folder)
    #expect(guarded.notes.all.map(\.code) == [.perhapsIdentityNumber])
    let text = DiagnosticWriter(.text, in: .swedish, quoting: guarded.folder)
      .text(of: guarded.notes.sorted)
    #expect(!text.contains("1212"))
  }

  @Test(arguments: [
    "fodd;nr\n19121212;1212\n", "född;antal\n1912-12-12;1212\n", "datum;sista fyra\n121212;1212\n",
    "Födelsedatum,nummer\n\"19121212\",\"1212\"\n", "kön;birth date;x\nK;19121212; 1212\n",
    "fodd\tnr\n19121212\t1212\n",
  ])
  func `a number in two columns is stopped where the headers say so`(table: String) {
    let site = SiteText("-- Projects/exempel/data/a.csv --\n\(table)")
    let guarded = GuardedFolder(site.folder)
    #expect(guarded.notes.all.map(\.code) == [.identityNumber])
    #expect(guarded.notes.all.first?.place.position.line == 2)
    let text = String(decoding: guarded.folder["Projects/exempel/data/a.csv"] ?? [], as: UTF8.self)
    #expect(!text.contains("1212"), "\(text)")
  }

  @Test func `a number in two columns is stopped where the rows say so`() {
    let rows = [
      "19121212;1212", "19530421;0007", "20010230;1117", "19640823;3234", "18990118;9802",
    ]
    let table = rows.filter {
      PersonalTrace.agrees(day: $0.prefix(8), digits: $0.suffix(4)) == true
    }
    let all = (0..<6).map { "\(table[$0 % table.count]);\($0)" }
    let found = notes(of: "datum;antal;summa\n" + all.joined(separator: "\n"))
    #expect(found == Array(repeating: .identityNumber, count: 6))
    // Without a line of headers too.
    #expect(notes(of: all.joined(separator: "\n")).count == 6)
    #expect(notes(of: "datum;antal;summa\n" + all.prefix(3).joined(separator: "\n")).isEmpty)
  }

  @Test func `days beside counts pass, even where one row in ten agrees by chance`() {
    let rows = (0..<200).map { "2024-\(10 + $0 % 3)-\(10 + $0 % 19);\(1000 + $0 * 37)" }
    let agreeing = rows.count {
      PersonalTrace.agrees(day: $0.prefix(10), digits: $0.suffix(4)) == true
    }
    #expect(agreeing > 5)
    #expect(notes(of: "datum;antal\n" + rows.joined(separator: "\n")).isEmpty)
    #expect(notes(of: "datum;nr\n" + rows.joined(separator: "\n")).isEmpty)
    let compact = rows.map { $0.replacing("-", with: "") }
    #expect(
      notes(of: "datum,antal\n" + compact.joined(separator: "\n").replacing(";", with: ","))
        .isEmpty
    )
    #expect(
      notes(of: "dag\tantal\n" + compact.joined(separator: "\n").replacing(";", with: "\t"))
        .isEmpty
    )
    #expect(notes(of: "år;antal\n2020;1212\n2021;1213\n2022;1230\n2023;1240\n2024;1250\n").isEmpty)
  }

  @Test func `a line's last cell and the next line's first are of two things`() {
    #expect(notes(of: "antal;period\n1212;19121212\n1212;19121212\n1212;19121212\n").isEmpty)
  }

  @Test func `a theme's pictures and fonts are no text`() {
    let noise = [0x77, 0x4F, 0x46, 0x32, 0, 1] + Array("19121212-1212 ada@example.org".utf8)
    let folder = Folder(files: [.init(path: "Themes/x/assets/a.woff2", bytes: noise)])
    #expect(GuardedFolder(folder).notes.all.isEmpty)
  }

  @Test func `what a diagnostic quotes is hidden, however it is put together`() {
    let place = Place(file: "Projects/exempel/data/andel.csv")
    for secret in ["19121212 / 1212", "１９１２１２１２-１２１２", "1912-12-12 1212", "1212121212"] {
      let found = Diagnostic(
        .notANumber,
        at: place,
        ["text": Wording(secret)],
        hint: Wording("menar du \(secret)?"),
        related: [.init(Wording("jfr \(secret)"), at: place)]
      )
      let folder = Folder(files: [.init(path: place.file, bytes: Array("a;\(secret);b\n".utf8))])
      for format in DiagnosticFormat.allCases {
        let text = DiagnosticWriter(format, in: .swedish, quoting: folder).text(of: [found])
        #expect(text.contains("D104") && text.contains("•") && !text.contains(secret), "\(format)")
        #expect(!text.contains("1212"), "\(format)")
      }
    }
  }

  private func notes(of table: String) -> [Code] {
    GuardedFolder(SiteText("-- Projects/exempel/data/x.csv --\n\(table)\n").folder).notes.all
      .map(\.code)
  }

  /// That a secret is an error, and that neither the files that are read on nor any diagnostic has
  /// it.
  private func expectSilence(on secret: String, in site: SiteText) {
    let read = ReadSite(site)
    let errors = read.diagnostics.filter {
      $0.code.id.hasPrefix("G10") && $0.severity == .error
    }
    for file in site.folder.files
    where String(decoding: file.bytes, as: UTF8.self).contains(secret) {
      #expect(errors.contains { $0.place.file == file.path }, "\(file.path)")
    }
    #expect(!errors.isEmpty)
    let guarded = GuardedFolder(site.folder)
    for format in DiagnosticFormat.allCases {
      // Without the words that are known to be hidden too.
      for words in [guarded.words, []] {
        let writer = DiagnosticWriter(
          format,
          in: .swedish,
          quoting: guarded.folder,
          hiding: words
        )
        #expect(!writer.text(of: read.diagnostics).contains(secret), "\(format)")
      }
    }
    #expect(
      !guarded.folder.files.contains { file in
        (file.path + String(decoding: file.bytes, as: UTF8.self)).contains(secret)
      }
    )
  }
}
