import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// What `skifte prove` reads out of the drawings of a written site.
@Suite struct `The drawings of a written site` {
  @Test func `are all explained by what is shown`() async throws {
    let site = try await Self.built.value
    #expect(site.errors.map(\.code.id) == [])
    let proof = SiteProof(of: Folder(files: site.files))
    #expect(proof.notes.sorted.map(\.lineSummary) == [])
    #expect(proof.protected > 10)
  }

  @Test func `have the shares that may be told, and no item that nobody has answered`() async throws
  {
    let page = try await Self.built.value.text("projects/exempel/index.html")
    // Beside two protected categories 20 of 32 is told, and no length says what the others are.
    #expect(page.components(separatedBy: "<rect class=\"bar s0\" x=\"3%\"").count == 4)
    #expect(page.components(separatedBy: "<rect class=\"bar s1\" x=\"3%\"").count == 2)
    #expect(!page.contains("n\u{A0}=\u{A0}0"))
  }

  @Test(arguments: Drawn.all)
  func `tell a protected number nowhere that it is not found`(drawn: Drawn) async throws {
    let site = try await Self.built.value
    let file = try #require(site.files.first { $0.path == drawn.path })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: drawn.anchor), "\(drawn.anchor)").upperBound
    let range = try #require(text[start...].firstRange(of: drawn.old), "no \(drawn.old)")
    let changed = text.replacingCharacters(in: range, with: drawn.new)
    let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
    let files = site.files.map { other in
      other.path == drawn.path
        ? Folder.File(path: other.path, bytes: Array(changed.utf8)) : other
    }
    let found = SiteProof(of: Folder(files: files)).notes.sorted
    #expect(Set(found.map(\.place.file)) == [drawn.path], "\(found.map(\.lineSummary))")
    let lines = found.filter { $0.code == .unexplainedMark }.map(\.place.position.line)
    #expect(lines.contains(line + drawn.below), "\(found.map(\.lineSummary)), not \(line)")
  }

  static let built = Task { try await BuiltSite(folder) }

  /// A work with every kind of drawing, and something small in each.
  private static let folder = SiteText(
    """
    -- Site/units.yml --
    habo: {name: Habo vårdcentral, kind: clinic, aliases: [Habo]}
    norra: {name: Norra, kind: clinic}
    sodra: {name: Södra, kind: clinic}
    vastra: {name: Västra, kind: clinic}
    ostra: {name: Östra, kind: clinic}
    -- Projects/exempel/report.md --
    ---
    title: Exempel
    unit: habo
    template: kort
    periods: {baseline: 2023, followup: 2024}
    aims: [{text: Fler ska ha en plan., measure: serie}]
    measures:
      serie: {title: Andel med plan, kind: proportion, better: higher, data: data/serie.csv}
      enkat: {title: Nästa steg, kind: survey, data: data/enkat.csv}
      flode: {title: Från första till sista, kind: flow, data: data/flode.csv}
      enheter: {title: Andel per enhet, kind: units, of-kind: proportion, better: higher, comparable: yes, comparable-reason: Alla räknar lika., data: data/enheter.csv}
      yrken: {title: Antal per yrke, kind: mix, data: data/yrken.csv}
    ---

    ## Bakgrund

    ![Serien](measure:serie)

    ![Enkäten](measure:enkat)

    ![Flödet](measure:flode)

    ![Enheterna](measure:enheter)

    ![Yrkena](measure:yrken)
    -- Projects/exempel/data/serie.csv --
    datum;täljare;nämnare
    2024-01;7;20
    2024-02;2;20
    2024-03;9;20
    2024-04;11;22
    2024-05;8;21
    2024-06;13;24
    2024-07;14;25
    2024-08;10;22
    -- Projects/exempel/data/enkat.csv --
    period;påstående;svar;antal
    followup;Jag vet vad nästa steg är;Nej;8
    followup;Jag vet vad nästa steg är;Delvis;10
    followup;Jag vet vad nästa steg är;Ja;22
    followup;Jag fick den hjälp jag behövde;Nej;2
    followup;Jag fick den hjälp jag behövde;Delvis;6
    followup;Jag fick den hjälp jag behövde;Ja;26
    -- Projects/exempel/data/flode.csv --
    steg;antal;orsak;från
    Granskade;40;;
    Tackade nej;3;Tackade nej;Granskade
    Deltog;37;;
    -- Projects/exempel/data/enheter.csv --
    period;enhet;täljare;nämnare
    followup;Habo;20;40
    followup;Norra;30;50
    followup;Södra;3;30
    followup;Västra;24;60
    followup;Östra;15;45
    -- Projects/exempel/data/yrken.csv --
    period;kategori;antal
    baseline;Läkare;20
    baseline;Psykolog;12
    baseline;Kurator;9
    followup;Läkare;20
    followup;Psykolog;3
    followup;Kurator;9
    """
  ).folder
}

/// A mark drawn by hand in a page.
struct Drawn: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var path = "projects/exempel/index.html"
  let anchor: String
  let old: String
  let new: String
  /// How many lines below the beginning of the change it stands.
  var below = 0

  static let all = [
    // A card's line: a point that a bin has put together with others, and another height.
    Drawn(
      testDescription: "card, a point too many",
      path: "index.html",
      anchor: "class=\"chart spark\"",
      old: "<svg x=\"97%\"",
      new: "<svg x=\"16%\" y=\"35\"><path class=\"mark s0\" d=\"M0 0\" data-mark=\"\"/></svg>\n"
        + "<svg x=\"97%\"",
    ),
    Drawn(
      testDescription: "card, another height",
      path: "index.html",
      anchor: "class=\"chart spark\"",
      old:
        "x2=\"56.4%\" y2=\"21.33\" data-mark=\"\"/>\n<line class=\"line s0\" x1=\"56.4%\" y1=\"21.33\"",
      new:
        "x2=\"56.4%\" y2=\"25.33\" data-mark=\"\"/>\n<line class=\"line s0\" x1=\"56.4%\" y1=\"25.33\""
    ),
    Drawn(
      testDescription: "card, a shape of another kind",
      path: "index.html",
      anchor: "class=\"chart spark\"",
      old: "<svg x=\"97%\"",
      new: "<circle cx=\"16%\" cy=\"35\" r=\"3\"/>\n<svg x=\"97%\""
    ),
    Drawn(
      testDescription: "series, a shape of another kind",
      anchor: "class=\"chart time\"",
      old: "<svg x=\"30.63%\"",
      new: "<circle cx=\"21%\" cy=\"203\" r=\"3\"/>\n<svg x=\"30.63%\""
    ),
    Drawn(
      testDescription: "series, without its axis",
      anchor: "class=\"chart time\"",
      old: "<text class=\"tick\" x=\"0\" y=\"232\">0\u{A0}%</text>\n",
      new: "",
      below: 4
    ),
    Drawn(
      testDescription: "survey, the bars of a protected item",
      anchor: "class=\"chart diverging\"",
      old: "<text class=\"label\" x=\"0\" y=\"119\">",
      new: "<rect class=\"answer negative\" x=\"3%\" y=\"130\" width=\"5.53%\" height=\"26\" "
        + "data-mark=\"\"/>\n<rect class=\"answer positive\" x=\"8.53%\" y=\"130\" "
        + "width=\"88.47%\" height=\"26\" data-mark=\"\"/>\n"
        + "<text class=\"label\" x=\"0\" y=\"119\">"
    ),
    Drawn(
      testDescription: "survey, other lengths",
      anchor: "class=\"chart diverging\"",
      old: "<rect class=\"answer negative\" x=\"3%\" y=\"59\" width=\"18.8%\"",
      new: "<rect class=\"answer negative\" x=\"3%\" y=\"59\" width=\"5.53%\""
    ),
    Drawn(
      testDescription: "flow, drawn after all",
      anchor: "id=\"figur-flode\"",
      old: "</figure>",
      new: "<svg class=\"chart flow\" viewBox=\"0 0 320 80\">\n"
        + "<rect class=\"step\" x=\"1\" y=\"1\" width=\"318\" height=\"3\" data-mark=\"\"/>\n"
        + "</svg></figure>",
      below: 1
    ),
    Drawn(
      testDescription: "units, the limits of a protected one",
      anchor: "class=\"chart dots\"",
      old: "<rect class=\"field\" x=\"",
      new: "<rect class=\"field\" x=\"21.5%\" y=\"233\" width=\"77.3%\" height=\"22\"/>\n"
        + "<rect class=\"field\" x=\""
    ),
    Drawn(
      testDescription: "units, the mark of a protected one",
      anchor: "class=\"chart dots\"",
      old: "<rect class=\"field\" x=\"",
      new: "<svg x=\"14.75%\" y=\"244\"><path class=\"mark s0\" d=\"M0 0\" data-mark=\"\"/></svg>\n"
        + "<rect class=\"field\" x=\""
    ),
    Drawn(
      testDescription: "bars, one that has no count",
      anchor: "class=\"chart bars\"",
      old: "<rect class=\"bar s0\" x=\"3%\" y=\"70\"",
      new: "<rect class=\"bar s1\" x=\"3%\" y=\"178\" width=\"13.76%\" height=\"16\" "
        + "data-mark=\"\"/>\n<rect class=\"bar s0\" x=\"3%\" y=\"70\""
    ),
    Drawn(
      testDescription: "a drawing in no figure",
      anchor: "id=\"figur-flode\"",
      old: "</figure>",
      new: "</figure>\n<svg class=\"chart bars\">\n<rect class=\"bar s0\" x=\"3%\" y=\"0\" "
        + "width=\"7%\" height=\"16\" data-mark=\"\"/>\n</svg>",
      below: 1
    ),
  ]
}

extension BuiltSite {
  /// The files that are proven, but for the standing pages.
  fileprivate var files: [Folder.File] {
    let standing = ["handbok/", "om/", "tillganglighet/", "assets/"]
    return tree.files.filter { file in !standing.contains { file.path.hasPrefix($0) } }
      .map { Folder.File(path: $0.path, bytes: $0.bytes) }
  }
}

extension Diagnostic {
  /// `file:line code`, the file with its folders.
  fileprivate var lineSummary: String { "\(place.file):\(place.position.line) \(code.id)" }
}
