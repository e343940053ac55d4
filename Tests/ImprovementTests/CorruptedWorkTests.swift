import Improvement
import Manuscript
import Testing

@Suite struct `A copy of a work with one mistake in it` {
  @Test(arguments: Mistake.inTheText)
  func `says of a number in the text that it is not what the data say`(mistake: Mistake) {
    mistake.expectFaults()
  }

  @Test(arguments: Mistake.inCells)
  func `says of a changed cell which numbers no longer agree`(mistake: Mistake) {
    mistake.expectFaults()
  }

  @Test(arguments: Mistake.inColumns)
  func `says of swapped columns what they make impossible`(mistake: Mistake) {
    mistake.expectFaults()
  }

  @Test func `says of swapped columns in every row where they differ`() {
    let copy = CorruptedWork(
      "psykisk-ohalsa-och-smarta-2017/data/mmr-2017.csv",
      "MMR1;MMR totalt",
      "MMR totalt;MMR1"
    )
    #expect(copy.occurrences == 1)
    // Halland has 44 in both; every other region is at odds with its parts, with the series and
    // with all treatments together.
    let regions = (2...22).filter { $0 != 6 }
    let expected = regions.flatMap { line in
      [
        "mmr-2017.csv:\(line):1 D311", "mmr-2017.csv:\(line):1 D312",
        "driftsform.csv:\(line):1 D311",
      ]
      .map { "data/\($0)" }
    }
    #expect(copy.faults.filter { $0.hasPrefix("data/") } == expected.sorted())
  }

  @Test(arguments: Mistake.inTotals)
  func `says of a wrong total that its parts make another`(mistake: Mistake) {
    mistake.expectFaults()
  }

  @Test(arguments: Mistake.inNames)
  func `says of a renamed category or unit that nobody knows it`(mistake: Mistake) {
    mistake.expectFaults()
  }

  @Test(arguments: Mistake.inFacts)
  func `says of a wrong fact at the top what is wrong with it`(mistake: Mistake) {
    mistake.expectFaults()
  }

  @Test(arguments: [
    ("langvarig-smarta/report.md", "## Nuläge", "Nuläge", 0),
    ("langvarig-smarta/report.md", "## Summering", "Summering", 2),
    ("hogkontaktpatienter/report.md", "## E. Analys av nuläge", "Analys av nuläge", 0),
    ("hogkontaktpatienter/report.md", "## I. Summering", "Summering", 2),
  ])
  func `says of a missing section that the milestone lacks it, and that is no error`(
    file: String,
    heading: String,
    title: String,
    milestone: Int
  ) throws {
    let copy = CorruptedWork(file, "\(heading)\n", "## Något helt annat\n")
    #expect(copy.occurrences == 1)
    #expect(copy.faults.isEmpty)
    let analysis = try #require(copy.read.analyses.first)
    #expect(analysis.milestones[milestone].missingSections == [title])
  }

  @Test(arguments: [
    ("fit-socialtjansten", "## Tidsplan", "Tidsplan"),
    ("psykisk-ohalsa-och-smarta-2017", "## Begränsningar", "Begränsningar"),
  ])
  func `lacks the section of a template without milestones too`(
    slug: String,
    heading: String,
    title: String
  ) throws {
    let whole = WrittenWorks.analysis(slug)?.project
    let copy = CorruptedWork("\(slug)/report.md", "\(heading)\n", "## Något helt annat\n")
    #expect(copy.occurrences == 1)
    let site = WrittenWorks.read.site
    let missing = try [whole, copy.read.analyses.first?.project].map { project in
      let project = try #require(project)
      return WrittenSections(of: project, by: site.template(project.template)).missing.map(\.title)
    }
    #expect(Set(missing[1]).subtracting(missing[0]) == [title])
  }

  @Test func `is no longer closed without its closing section`() throws {
    let copy = CorruptedWork("langvarig-smarta/report.md", "## Summering\n", "## Annat\n")
    let analysis = copy.read.analyses.first
    #expect(analysis?.stage == .followingUp)
  }

  @Test func `says of a file that is away who needs it`() throws {
    let path = "Projects/langvarig-smarta/data/kon.csv"
    let folder = Folder(files: WrittenWorks.folder.files.filter { $0.path != path })
    let found = ReadSite(folder).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == [.noDataFile, .claimWithoutValue, .claimWithoutValue])
    #expect(found.first?.hint?.swedish.contains("kon.csv") == false)
  }

  @Test func `leaves the other works alone`() {
    let path = "Projects/langvarig-smarta/report.md"
    let broken = Folder(text: "-- \(path) --\n---\ntitle: Exempel\n")
    let read = ReadSite(WrittenWorks.folder.overlaid(with: broken))
    #expect(read.faults == ["langvarig-smarta/report.md:1:1 Y102"])
    #expect(read.analyses.count == 4)
  }
}

/// One mistake: the file, what stands there, what is put there, and what is noted.
struct Mistake: Sendable, CustomTestStringConvertible {
  let file: String
  let original: String
  let replacement: String
  let faults: [String]

  var testDescription: String { "\(file): \(replacement)" }

  init(_ file: String, _ original: String, _ replacement: String, _ faults: String...) {
    self.file = file
    self.original = original
    self.replacement = replacement
    self.faults = faults
  }

  /// Makes the mistake in a copy and compares what is noted.
  func expectFaults() {
    let copy = CorruptedWork(file, original, replacement)
    #expect(copy.occurrences == 1, "the text to change must stand there exactly once")
    #expect(copy.faults == Set(faults).sorted())
  }
}
