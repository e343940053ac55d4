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

  @Test(arguments: MissingSection.all)
  func `says of a missing section which one it is, and that is no error`(
    section: MissingSection
  ) throws {
    let whole = try #require(WrittenWorks.analysis(section.slug))
    let copy = CorruptedWork(
      "\(section.slug)/report.md",
      "\n## \(section.heading)\n",
      "\n## Något helt annat\n"
    )
    #expect(copy.occurrences == 1)
    #expect(copy.faults.isEmpty)
    let analysis = try #require(copy.read.analyses.first)
    let template = WrittenWorks.read.site.template(whole.project.template)
    let missing = [whole.project, analysis.project].map {
      WrittenSections(of: $0, by: template).missing.map(\.title)
    }
    #expect(Set(missing[1]).subtracting(missing[0]) == [section.title])
    if let milestone = section.milestone {
      #expect(analysis.milestones[milestone].missingSections == [section.title])
    } else {
      #expect(analysis.milestones.isEmpty)
    }
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

/// A section of a work whose heading is made another.
struct MissingSection: Sendable, CustomTestStringConvertible {
  let slug: String
  let heading: String
  /// The section's title in the template.
  let title: String
  /// The place of its milestone among the work's; nil for a template without milestones.
  let milestone: Int?

  static let all = [
    Self(slug: "langvarig-smarta", heading: "Nuläge", title: "Nuläge", milestone: 0),
    Self(slug: "langvarig-smarta", heading: "Summering", title: "Summering", milestone: 2),
    Self(
      slug: "hogkontaktpatienter",
      heading: "E. Analys av nuläge",
      title: "Analys av nuläge",
      milestone: 0
    ),
    Self(slug: "hogkontaktpatienter", heading: "I. Summering", title: "Summering", milestone: 2),
    Self(
      slug: "fit-mottagning-3",
      heading: "Hur kommer erfarenheterna att spridas?",
      title: "Hur kommer erfarenheterna att spridas?",
      milestone: nil
    ),
    Self(slug: "fit-socialtjansten", heading: "Tidsplan", title: "Tidsplan", milestone: nil),
    Self(
      slug: "psykisk-ohalsa-och-smarta-2017",
      heading: "Begränsningar",
      title: "Begränsningar",
      milestone: nil
    ),
  ]

  var testDescription: String { "\(slug): \(heading)" }
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
