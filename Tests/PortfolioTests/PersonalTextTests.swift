import Foundation
import Improvement
import Manuscript
import Testing

@testable import Portfolio

@Suite struct `A text that points at a person` {
  @Test(arguments: [
    ("19121212-1212", "G101"), ("121212-1212", "G101"), ("191212121212", "G101"),
    ("19530421sf12", "G101"), ("19121212 / 1212", "G101"), ("1912-12-12 1212", "G101"),
  ])
  func `gets through from no field to any page or diagnostic`(probe: String, code: String)
    async throws
  {
    let site = try await BuiltSite(HostileSite(payload: probe).folder)
    try expectSilence(site, on: probe, code)
    for file in site.tree.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains(probe), "\(file.path)")
    }
    // Every file with fields has been stopped at each of them.
    let places = site.errors.filter { $0.code.id == code }.map(\.place)
    for path in [
      "Site/site.yml", "Site/units.yml", "Site/measures.yml", "Site/templates/mall.yml",
      "Site/pages/om.md", "Projects/prov/report.md", "Projects/studie/report.md",
      "Projects/prov/cycles/1-prov.md", "Projects/prov/data/enkat.csv",
      "Projects/prov/data/vagen.csv", "Projects/prov/data/citat.csv",
    ] { #expect(places.contains { $0.file == path }, "\(path)") }
  }

  @Test(arguments: [
    ("070-174 06 05", "G103"), ("+46 70 174 06 05", "G103"), ("ada@example.org", "G104"),
  ])
  func `stands only where someone to reach may`(probe: String, code: String) async throws {
    let site = try await BuiltSite(HostileSite(payload: probe).folder)
    try expectSilence(site, on: probe, code)
    let report = try site.text("projects/prov/index.html")
    // The site's own contact stands on every page, by name, address and link, and so does the menu
    // with the name of a standing page.
    let contact = site.analysis.site.settings.contact
    #expect(report.components(separatedBy: probe).count - 1 <= 4, "\(String(describing: contact))")
    for file in site.tree.files where file.path.hasPrefix("projects/") {
      guard !file.path.hasSuffix(".html") else { continue }
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains(probe), "\(file.path)")
    }
  }

  @Test(arguments: ["19121212-1212", "070-174 06 05", "ada@example.org"])
  func `is not told in the name of a file or a key`(probe: String) async throws {
    let hostile = HostileSite(payload: "prov")
    let report = String(
      decoding: try #require(hostile.folder["Projects/prov/report.md"]),
      as: UTF8.self
    )
    let files = [
      Folder.File(path: "Projects/prov/data/\(probe).csv", bytes: Array("a;b\n1;2\n".utf8)),
      Folder.File(path: "Projects/\(probe)/report.md", bytes: Array(report.utf8)),
      Folder.File(
        path: "Projects/prov/report.md",
        bytes: Array(report.replacing("unit: habo", with: "unit: habo\n\(probe): x").utf8)
      ),
    ]
    let site = try await BuiltSite(hostile.folder.overlaid(with: Folder(files: files)))
    try expectSilence(site, on: probe, nil)
    for file in site.tree.files {
      #expect(!file.path.contains(probe) && !text(file).contains(probe), "\(file.path)")
    }
  }

  private func text(_ file: OutputTree.File) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }

  /// That the probe is an error, and that no diagnostic repeats it in any format.
  private func expectSilence(_ site: BuiltSite, on probe: String, _ code: String?) throws {
    if let code { #expect(site.errors.contains { $0.code.id == code }) }
    for format in DiagnosticFormat.allCases {
      for language in Language.allCases {
        let text = DiagnosticWriter(
          format,
          in: language,
          quoting: site.analysis.guarded.folder,
          hiding: site.analysis.guarded.words
        ).text(of: site.notes.sorted)
        #expect(!text.contains(probe), "\(format)")
      }
    }
  }
}
