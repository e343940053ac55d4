import Foundation
import Testing

@Suite struct `A prediction's day` {
  @Test func `is that of the commit that brought its file, under whatever name`() throws {
    let site = try TemporarySite([Self.cycle: Self.text])
    try git(site, ["init", "--quiet"])
    try commit(site, on: "2024-02-20T12:00:00+01:00")
    try git(site, ["mv", Self.cycle, Self.renamed])
    try commit(site, on: "2024-05-01T12:00:00+01:00")
    try site.write(Self.text + "\nMer.\n", to: Self.renamed)
    try commit(site, on: "2024-06-01T12:00:00+01:00")
    expectText(try page(of: site, "1-namn"), "Filen sparades 20\u{A0}februari 2024.")
  }

  @Test func `is not known for a file that no commit has`() throws {
    let site = try TemporarySite()
    try git(site, ["init", "--quiet"])
    try commit(site, on: "2024-02-20T12:00:00+01:00")
    try site.write(Self.text, to: Self.cycle)
    expectText(try page(of: site, "1-test"), "När förutsägelsen gjordes står inte.")
  }

  @Test func `is not known without a repository`() throws {
    let site = try TemporarySite([Self.cycle: Self.text])
    expectText(try page(of: site, "1-test"), "När förutsägelsen gjordes står inte.")
  }

  @Test func `is not guessed from a history that is cut off`() throws {
    let site = try TemporarySite([Self.cycle: Self.text])
    try git(site, ["init", "--quiet"])
    try commit(site, on: "2024-02-20T12:00:00+01:00")
    try site.write("Mer.", to: "LÄSMIG")
    try commit(site, on: "2024-05-01T12:00:00+01:00")
    let copy = site.root.appending(path: "kopia")
    let source = "file://\(site.root.path)"
    try git(site, ["clone", "--quiet", "--depth", "1", source, copy.path])
    let built = try ToolRun(["build", "--site", copy.path], in: site.root)
    #expect(built.exitCode == 0)
    let page = site.text("kopia/_site/projects/exempel/cycles/1-test/index.html")
    expectText(page, "När förutsägelsen gjordes står inte.")
  }

  private static let cycle = "Projects/exempel/cycles/1-test.md"
  private static let renamed = "Projects/exempel/cycles/1-namn.md"
  private static let text = """
    ---
    title: Testet
    dates: 2024-03
    prediction: Fler får en plan.
    ---

    ## Planera

    Alla på mottagningen får frågan vid nästa besök.
    """

  private func page(of site: TemporarySite, _ cycle: String) throws -> String? {
    // Nothing above the temporary folder may be taken for the site's repository.
    let alone = ["GIT_CEILING_DIRECTORIES": site.root.deletingLastPathComponent().path]
    #expect(try ToolRun(["build"], in: site.root, environment: alone).exitCode == 0)
    return site.text("_site/projects/exempel/cycles/\(cycle)/index.html")
  }

  private func commit(_ site: TemporarySite, on date: String) throws {
    try git(site, ["add", "--all"])
    let name = ["-c", "user.name=Prov", "-c", "user.email=prov@example.org"]
    let message = ["-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Prov"]
    try git(site, name + message, on: date)
  }

  private func git(_ site: TemporarySite, _ arguments: [String], on date: String? = nil) throws {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", site.root.path] + arguments
    var variables = ProcessInfo.processInfo.environment
    if let date { variables.merge(["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date]) { $1 } }
    git.environment = variables
    try git.run()
    git.waitUntilExit()
    try #require(git.terminationStatus == 0)
  }
}

/// Whether a page says something; a failure names the words, not the whole page.
private func expectText(
  _ page: String?,
  _ words: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let isThere = page?.contains(words) == true
  #expect(isThere, "\(words)", sourceLocation: sourceLocation)
}
