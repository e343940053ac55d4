import Foundation
import Testing

@Suite struct `A build` {
  @Test func `writes the site into _site and sums up in one line`() throws {
    let site = try TemporarySite()
    let run = try site.run("build")
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("1 förbättringsarbete, "))
    #expect(run.errors.hasSuffix(": _site\n"))
    #expect(try site.paths(below: "_site").contains("index.html"))
  }

  @Test func `writes where it is told, for a site that lies elsewhere`() throws {
    let site = try TemporarySite()
    let elsewhere = site.root.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    let run = try ToolRun(["build", "--site", "..", "--output", "ut"], in: elsewhere)
    #expect(run.exitCode == 0)
    #expect(try site.paths(below: "elsewhere/ut").contains("index.html"))
    #expect(try site.paths(below: ".").contains("_site") == false)
  }

  @Test func `writes nothing when there are errors, and the old site stays`() throws {
    let site = try TemporarySite()
    #expect(try site.run("build").exitCode == 0)
    let old = try site.contents(of: "_site")
    let report = try #require(site.text("Projects/exempel/report.md"))
    let wrong = report.replacing("[25 %]", with: "[26 %]").replacing("Exempel", with: "Nytt")
    try site.write(wrong, to: "Projects/exempel/report.md")
    let run = try site.run("build")
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("fel[C101]"))
    #expect(run.errors.hasSuffix(": inget skrevs, den gamla webbplatsen är kvar\n"))
    #expect(try site.contents(of: "_site") == old)
  }

  @Test func `gives the same bytes with one job as with many`() throws {
    let site = try TemporarySite()
    #expect(try site.run("build", "--jobs", "1", "--output", "en").exitCode == 0)
    #expect(try site.run("build", "--jobs", "8", "--output", "flera").exitCode == 0)
    #expect(try site.contents(of: "en") == site.contents(of: "flera"))
    #expect(try site.run("build", "--jobs", "0").exitCode == 64)
  }

  @Test func `takes warnings for errors when it is strict`() throws {
    let site = try TemporarySite(["Projects/exempel/data/andel.csv": Flaw.unusedColumn])
    #expect(try site.run("build", "--strict").exitCode == 1)
    #expect(try site.paths(below: ".").contains("_site") == false)
    #expect(try site.run("build").exitCode == 0)
  }

  @Test func `does not write into a folder with other files`() throws {
    let site = try TemporarySite(["brev/viktigt.txt": "Behåll mig."])
    let run = try site.run("build", "--output", "brev")
    #expect(run.exitCode == 64)
    #expect(try site.paths(below: "brev") == ["viktigt.txt"])
  }

  @Test func `gives the same bytes twice`() throws {
    let site = try TemporarySite()
    for folder in ["ett", "tva"] {
      #expect(try site.run("build", "--date", "2024-05-06", "--output", folder).exitCode == 0)
    }
    #expect(try site.contents(of: "ett") == site.contents(of: "tva"))
  }

  @Test func `removes the pages of a project that is gone`() throws {
    let site = try TemporarySite()
    let other = try #require(site.text("Projects/exempel/report.md"))
      .replacing("Exempel", with: "Annat")
    try site.write(other, to: "Projects/annat/report.md")
    try site.write(
      try #require(site.text("Projects/exempel/data/andel.csv")),
      to: "Projects/annat/data/andel.csv"
    )
    #expect(try site.run("build").exitCode == 0)
    #expect(try site.paths(below: "_site").contains("projects/annat/index.html"))
    try FileManager.default.removeItem(at: site.root.appending(path: "Projects/annat"))
    #expect(try site.run("build").exitCode == 0)
    #expect(try site.paths(below: "_site").contains { $0.hasPrefix("projects/annat") } == false)
  }
}

@Suite struct `The date of a site` {
  @Test func `is the one asked for before any other`() throws {
    let site = try TemporarySite()
    let feed = try feed(of: site, ["--date", "2024-05-06"], ["SOURCE_DATE_EPOCH": "86400"])
    #expect(feed?.contains("2024-05-06") == true)
  }

  @Test func `is that of SOURCE_DATE_EPOCH before that of the last commit`() throws {
    let site = try TemporarySite()
    try commit(site, on: "2023-11-12T23:30:00+01:00")
    let feed = try feed(of: site, [], ["SOURCE_DATE_EPOCH": "1709164800"])
    #expect(feed?.contains("2024-02-29") == true)
  }

  @Test func `is that of the last commit, where it was made`() throws {
    let site = try TemporarySite()
    try commit(site, on: "2023-11-12T23:30:00-05:00")
    #expect(try feed(of: site, [], [:])?.contains("2023-11-12") == true)
  }

  @Test func `is never that of the clock`() throws {
    let site = try TemporarySite()
    // Nothing above the temporary folder may be taken for the site's repository.
    let alone = ["GIT_CEILING_DIRECTORIES": site.root.deletingLastPathComponent().path]
    let feed = try feed(of: site, [], alone)
    let year = Calendar(identifier: .gregorian).component(.year, from: .now)
    #expect(feed?.contains("\(year)-") != true)
  }

  private func feed(
    of site: TemporarySite,
    _ arguments: [String],
    _ environment: [String: String]
  ) throws -> String? {
    let run = try ToolRun(["build"] + arguments, in: site.root, environment: environment)
    #expect(run.exitCode == 0)
    return site.text("_site/feed.xml")
  }

  private func commit(_ site: TemporarySite, on date: String) throws {
    let commands = [
      ["init", "--quiet"], ["add", "Site"],
      [
        "-c", "user.name=Prov", "-c", "user.email=prov@example.org", "-c", "commit.gpgsign=false",
        "commit", "--quiet", "--message", "Prov",
      ],
    ]
    for arguments in commands {
      let git = Process()
      git.executableURL = URL(filePath: "/usr/bin/env")
      git.arguments = ["git", "-C", site.root.path] + arguments
      git.environment = ProcessInfo.processInfo.environment.merging(
        ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date]) { _, new in new }
      try git.run()
      git.waitUntilExit()
      try #require(git.terminationStatus == 0)
    }
  }
}
