import Foundation
import Testing

/// A clinic's walk: rows in a local extract, counts in the project, numbers on its page.
@Suite struct `Counting an extract` {
  private static let report = """
    ---
    title: Exempel
    unit: norra
    template: kort
    periods:
      baseline: 2023
      followup: 2024
    measures:
      professioner:
        title: Patienter per profession
        kind: mix
        data: data/professioner.csv
        of: patienter
        tally: {person: PatientID, date: Besöksdatum, category: Yrke}
      andel:
        title: Andel som träffat mer än en profession
        kind: proportion
        better: higher
        data: data/andel.csv
        tally: {person: PatientID, date: Besöksdatum, more-than-one: Yrke}
    ---

    ## Bakgrund

    Före hade [25 %](measure:andel/baseline) träffat mer än en, sedan [](measure:andel/followup).

    ![Professioner](measure:professioner)
    """

  /// Forty persons a year meet a physician; 10 and then 20 a physiotherapist too, and one a dietician.
  private static let keys = (0..<40).map { "1955\(1000 + $0)-77\(10 + $0)" }
  private static let extract: String = {
    var rows = ["PatientID;Besöksdatum;Yrke"]
    for (year, several) in [(2023, 10), (2024, 20)] {
      for (number, key) in keys.enumerated() {
        rows.append("\(key);\(year)-03-01 10:15;Läkare")
        if number < several { rows.append("\"\(key)\";\(year)-04-01;Fysioterapeut") }
        if number == 0 { rows.append("\(key);\(year)-05-01;Dietist") }
      }
    }
    rows.append("\(keys[1]);i går;Läkare")
    return rows.joined(separator: "\r\n")
  }()

  private static let professions = """
    mätperiod;kategori;antal
    baseline;patienter;40
    baseline;Dietist;..
    baseline;Fysioterapeut;10
    baseline;Läkare;40
    followup;patienter;40
    followup;Dietist;..
    followup;Fysioterapeut;20
    followup;Läkare;40

    """

  /// The extract in a folder of its own, as Excel saves it: Windows-1252 with semicolons.
  private func saved(_ text: String = extract) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "skifte-utdrag-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "utdrag.csv")
    try #require(text.data(using: .windowsCP1252)).write(to: file)
    return file
  }

  private func site() throws -> TemporarySite {
    try TemporarySite(["Projects/exempel/report.md": Self.report])
  }

  @Test func `fills the tables, and the page has their numbers`() throws {
    let site = try site()
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let run = try site.run("tally", "exempel", file.path)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("anmärkning[D100]"))
    #expect(run.errors.contains("varning[X103]"))
    #expect(run.errors.contains("Projects/exempel/data/professioner.csv: 8 rader, 2 skyddade tal"))
    #expect(!run.errors.contains("\r"))
    #expect(site.text("Projects/exempel/data/professioner.csv") == Self.professions)
    #expect(
      site.text("Projects/exempel/data/andel.csv")
        == "mätperiod;täljare;nämnare\nbaseline;10;40\nfollowup;20;40\n"
    )
    let build = try site.run("build")
    #expect(build.exitCode == 0, "\(build.output)")
    let page = try #require(site.text("_site/projects/exempel/index.html"))
      .replacing("\u{A0}", with: " ")
    #expect(page.contains("Baslinje: 25,0 % (10 av 40). Uppföljning: 50,0 % (20 av 40)."))
    let dietician = "<th scope=\"row\">Dietist</th><td class=\"num\">skyddat värde</td>"
    #expect(page.contains(dietician))
  }

  @Test func `protects as much as the project asks for`() throws {
    let report = Self.report.replacing(
      "template: kort\n",
      with: "template: kort\nprivacy: {smallest-cell: 15}\n"
    )
    let site = try TemporarySite(["Projects/exempel/report.md": report])
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    #expect(try site.run("tally", "exempel", file.path).exitCode == 0)
    // 10 of 40 had met more than one before; 20 of 40, and 20 who had not, may be told.
    #expect(
      site.text("Projects/exempel/data/andel.csv")?.contains("\nbaseline;..;40\n") == true
    )
  }

  @Test func `leaves no trace of a person key, written or printed`() throws {
    let site = try site()
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let runs = [
      try site.run("tally", "exempel", file.path, "--dry-run"),
      try site.run("tally", "exempel", file.path),
      try site.run("tally", "exempel", file.path, "--language", "en"),
    ]
    let written = try site.contents(of: "Projects") + runs.flatMap { [$0.output, $0.errors] }
    for key in Self.keys {
      // The whole key, and each end of it.
      for part in [key, String(key.prefix(8)), String(key.suffix(4))] {
        #expect(!written.contains { $0.contains(part) })
      }
    }
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: file.deletingLastPathComponent().path
    )
    #expect(beside == ["utdrag.csv"])
  }

  @Test func `writes nothing when asked to only show`() throws {
    let site = try site()
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let before = try site.contents(of: "Projects")
    let run = try site.run("tally", "Projects/exempel/", file.path, "--dry-run")
    #expect(run.exitCode == 0)
    #expect(run.output.contains(Self.professions))
    #expect(try site.contents(of: "Projects") == before)
  }

  @Test func `writes nothing but the measures' own tables`() throws {
    let site = try site()
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let before = try site.paths(below: "Projects")
    #expect(try site.run("tally", "exempel", file.path, "--measure", "professioner").exitCode == 0)
    #expect(
      try site.paths(below: "Projects")
        == (before + ["exempel/data/professioner.csv"]).sorted()
    )
    #expect(site.text("Projects/exempel/data/andel.csv")?.contains("20;40") == true)
  }

  @Test func `writes nothing with a warning when that is asked for`() throws {
    let site = try site()
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let run = try site.run("tally", "exempel", file.path, "--strict")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("fel[X103]"))
    #expect(site.text("Projects/exempel/data/professioner.csv") == nil)
  }

  @Test func `is refused inside the portfolio and inside a git repository`() throws {
    let site = try site()
    try site.write(Self.extract, to: "utdrag.csv")
    let inside = try site.run("tally", "exempel", "utdrag.csv")
    #expect(inside.exitCode == 1)
    #expect(inside.errors.contains("fel[X111]"))
    let file = try saved()
    let folder = file.deletingLastPathComponent()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: ".git"),
      withIntermediateDirectories: true
    )
    let tracked = try site.run("tally", "exempel", file.path)
    #expect(tracked.exitCode == 1)
    #expect(tracked.errors.contains(folder.lastPathComponent))
    #expect(site.text("Projects/exempel/data/professioner.csv") == nil)
  }

  @Test func `says which column is not there, and which measure or project`() throws {
    let site = try site()
    let file = try saved(Self.extract.replacing("Yrke", with: "Yrken"))
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let column = try site.run("tally", "exempel", file.path)
    #expect(column.exitCode == 1)
    #expect(column.errors.contains("Projects/exempel/report.md:14:61: fel[X101]"))
    #expect(column.errors.contains("menade du ”Yrken”?"))
    let measure = try site.run("tally", "exempel", file.path, "--measure", "andle")
    #expect(measure.exitCode == 64)
    #expect(measure.errors.contains("menade du ”andel”?"))
    #expect(try site.run("tally", "saknas", file.path).exitCode == 64)
    #expect(try site.run("tally", "../exempel", file.path).exitCode == 64)
    #expect(try site.run("tally", "exempel", "/finns/inte.csv").exitCode == 74)
  }

  @Test func `never writes outside the project's folder`() throws {
    let report = Self.report.replacing("data: data/andel.csv", with: "data: ../andel.csv")
    let site = try TemporarySite(["Projects/exempel/report.md": report])
    let file = try saved()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    #expect(try site.run("tally", "exempel", file.path).exitCode == 64)
    #expect(site.text("Projects/andel.csv") == nil)
    let linked = try self.site()
    let data = linked.root.appending(path: "Projects/exempel/data")
    try FileManager.default.removeItem(at: data)
    let elsewhere = file.deletingLastPathComponent()
    try FileManager.default.createSymbolicLink(at: data, withDestinationURL: elsewhere)
    #expect(try linked.run("tally", "exempel", file.path).exitCode == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["utdrag.csv"])
  }
}
