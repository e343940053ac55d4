import Improvement
import Manuscript
import TestSupport
import Testing

@Suite struct `At the door` {
  static let secrets = [
    "19121212-1212", "121212-1212", "191212121212", "121212\u{2013}1212", "070-174 06 05",
    "ada@example.org",
  ]

  @Test(arguments: secrets)
  func `what points at a person is stopped wherever it stands, and never repeated`(
    secret: String
  ) {
    let places = [
      "-- Projects/exempel/report.md --\n{front}\n## Bakgrund\n\nText \(secret) och mer.\n",
      "-- Projects/exempel/report.md --\n---\ntitle: Om \(secret)\nunit: \(secret)\n---\n\n## A\n",
      "-- Projects/exempel/data/andel.csv --\nperiod;täljare;nämnare\n\(secret);23;124\n",
      "-- Projects/exempel/cycles/1-a.md --\n---\ntitle: A\n\(secret): x\n---\n\nText.\n",
      "-- Projects/exempel/\(secret)/a.md --\nText\n",
      "-- Site/units.yml --\nhabo: {name: \(secret), kind: clinic}\n",
      "-- Site/measures.yml --\ndelat: {title: \(secret), kind: slag}\n",
    ]
    for text in places {
      let read = ReadSite(SiteText(text))
      #expect(read.diagnostics.contains { $0.code.id.hasPrefix("G10") && $0.severity == .error })
      let guarded = GuardedFolder(SiteText(text).folder)
      #expect(guarded.words.contains(secret))
      for format in DiagnosticFormat.allCases {
        let writer = DiagnosticWriter(
          format,
          in: .swedish,
          quoting: guarded.folder,
          hiding: guarded.words
        )
        #expect(!writer.text(of: read.diagnostics).contains(secret), "\(format) \(text)")
      }
      #expect(
        !guarded.folder.files.contains { file in
          (file.path + String(decoding: file.bytes, as: UTF8.self)).contains(secret)
        }
      )
    }
  }

  @Test func `the place of a number is exact, and the line is shown with dots`() {
    let site = SiteText(
      "-- Projects/exempel/report.md --\n{front}\n## Bakgrund\n\nÅsa, 19121212-1212, två.\n"
    )
    let guarded = GuardedFolder(site.folder)
    let note = guarded.notes.sorted.first
    #expect(note?.place.position == Position(line: 13, column: 6))
    #expect(note?.place.length == 13)
    let text = DiagnosticWriter(.text, in: .swedish, quoting: guarded.folder)
      .text(of: guarded.notes.sorted)
    #expect(text.contains("Åsa, •••••••••••••, två."))
  }

  @Test(arguments: ["<t>19121212-1212</t>", "<t>Nås på 070-174 06 05</t>"])
  func `a workbook is looked through, its hidden sheets too, and then not read`(text: String) {
    var workbook = WorkbookBytes(Self.row(1, "<t>period</t>"))
    workbook.sheets.append(("Gömt", Self.row(3, "<t>x</t>", text), true))
    let path = "Projects/exempel/data/andel.xlsx"
    let guarded = GuardedFolder(Folder(files: [.init(path: path, bytes: workbook.bytes)]))
    #expect(guarded.notes.all.map(\.code.severity) == [.error])
    #expect(guarded.notes.all.first?.code.id.hasPrefix("G10") == true)
    #expect(guarded.notes.all.first?.place.position == Position(line: 3, column: 2))
    #expect(guarded.folder[path] == [])
    workbook.sheets.removeLast()
    let clean = GuardedFolder(Folder(files: [.init(path: path, bytes: workbook.bytes)]))
    #expect(clean.notes.all.isEmpty && clean.folder[path] == workbook.bytes)
  }

  private static func row(_ number: Int, _ cells: String...) -> String {
    let written = zip("ABC", cells).map { letter, cell in
      #"<c r="\#(letter)\#(number)" t="inlineStr"><is>\#(cell)</is></c>"#
    }
    return #"<row r="\#(number)">\#(written.joined())</row>"#
  }

  @Test
  func `ten digits are a warning in a text, whose words stay, and an error in a column of ids`() {
    let text = SiteText(
      "-- Projects/exempel/report.md --\n{front}\n## Bakgrund\n\nNr 1212121212 x.\n"
    )
    let guarded = GuardedFolder(text.folder)
    #expect(guarded.notes.all.map(\.code) == [.perhapsIdentityNumber])
    #expect(guarded.folder == text.folder)
    #expect(guarded.words == ["1212121212"])
    let table = "-- Projects/exempel/data/x.csv --\nPatient-id;antal\n1212121212;3\n"
    let found = GuardedFolder(SiteText(table).folder).notes.all
    #expect(found.map(\.code) == [.identityNumber])
    let other = "-- Projects/exempel/data/x.csv --\nlista;antal\n1212121212;3\n"
    #expect(GuardedFolder(SiteText(other).folder).notes.all.map(\.code) == [.perhapsIdentityNumber])
  }

  @Test func `whom to write to may stand where it is asked for, but no identity number`() {
    let allowed = SiteText(
      """
      -- Site/site.yml --
      title: T
      contact: {name: Red, email: red@example.org}
      -- Site/units.yml --
      habo:
        name: Habo
        kind: clinic
        contact:
          email: habo@example.org
          phone: 036-32 10 00
      -- Site/pages/om.md --
      ---
      title: Om
      ---

      Ring 036-32 10 00 eller skriv till red@example.org.
      """
    )
    #expect(GuardedFolder(allowed.folder).notes.all.isEmpty)
    let below = SiteText("-- Site/site.yml --\ncontact: {name: R}\ntitle: red@example.org\n")
    #expect(GuardedFolder(below.folder).notes.all.map(\.code) == [.mailAddress])
    let page = SiteText("-- Site/pages/om.md --\n19121212-1212\n")
    #expect(GuardedFolder(page.folder).notes.all.map(\.code) == [.identityNumber])
  }

  @Test func `rows about people are refused, and nothing of them is left`() throws {
    let rows = (1...8).map { "P\($0);2024-03-0\($0);\($0 % 2)" }.joined(separator: "\n")
    let site = SiteText("-- Projects/exempel/data/rader.csv --\nlöpnr;datum;utfall\n\(rows)\n")
    let guarded = GuardedFolder(site.folder)
    #expect(guarded.notes.all.map(\.code) == [.rowPerPerson])
    let left = try #require(guarded.folder["Projects/exempel/data/rader.csv"])
    #expect(String(decoding: left, as: UTF8.self) == "löpnr;datum;utfall\n")
  }

  @Test(arguments: ["Namn", "förnamn", "\"Patient\"", "brukare", "KLIENT", "Personnummer"])
  func `a column of names is refused`(header: String) {
    let site = SiteText("-- Projects/exempel/data/x.csv --\ndatum;\(header);antal\n2024-01;A;7\n")
    #expect(GuardedFolder(site.folder).notes.all.map(\.code) == [.nameColumn])
  }

  @Test(arguments: [
    "datum;täljare;nämnare\n2024-01-01;0;21\n2024-01-02;1;22\n2024-01-03;0;23\n2024-01-04;1;24\n"
      + "2024-01-05;0;25\n2024-01-06;1;26\n",
    "period;enhet;antal\nbaseline;A;1\nbaseline;B;0\nfollowup;A;1\nfollowup;B;1\nx;y;1\nz;w;0\n",
    "kategori;antal\nPatienter;33\nKlienter;12\n",
  ])
  func `tables of counts pass`(table: String) {
    let site = SiteText("-- Projects/exempel/data/x.csv --\n\(table)")
    #expect(GuardedFolder(site.folder).notes.all.isEmpty)
  }

  @Test func `the written works and the invented site pass without a word`() throws {
    for root in ["", "Tests/PortfolioTests/Sites/alla-slag"] {
      let folder = try WrittenWorks.folder(below: root)
      #expect(folder.files.count > 10)
      #expect(GuardedFolder(folder).notes.sorted.map(\.place) == [])
    }
  }
}
