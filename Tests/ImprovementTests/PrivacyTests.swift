import Disclosure
import Improvement
import Manuscript
import TestSupport
import Testing

@Suite struct `The privacy of a work` {
  @Test func `is five and ten when nothing is said`() {
    let read = ReadSite(SiteText())
    #expect(read.site.settings.privacy == DisclosurePolicy())
    #expect(read.site.settings.privacy.smallestCell == 5)
    #expect(read.site.settings.privacy.smallestDenominator == 10)
    #expect(read.analyses.first?.project.privacy == Privacy())
  }

  @Test(arguments: [
    ("privacy: {smallest-cell: 8, smallest-denominator: 20}"),
    ("sekretess: {minsta-antal: 8, minsta-nämnare: 20}"),
  ])
  func `is decided for the site, in either language`(line: String) {
    let read = ReadSite(SiteText("-- Site/site.yml --\ntitle: T\n\(line)\n"))
    #expect(read.faults.isEmpty)
    let policy = DisclosurePolicy(smallestCell: 8, smallestDenominator: 20)
    #expect(read.site.settings.privacy == policy)
    #expect(read.analyses.first?.project.privacy.policy == policy)
  }

  @Test func `may be stricter in a project`() {
    let read = ReadSite(SiteText(facts: "privacy: {smallest-cell: 10}"))
    #expect(read.faults.isEmpty)
    #expect(read.analyses.first?.project.privacy.policy == DisclosurePolicy(smallestCell: 10))
  }

  @Test(arguments: ["smallest-cell: 4", "smallest-denominator: 9"])
  func `is never laxer in a project`(line: String) {
    let read = ReadSite(SiteText(facts: "privacy: {\(line)}"))
    #expect(read.diagnostics.map(\.code) == [.laxPrivacy])
    #expect(read.analyses.first?.project.privacy.policy == DisclosurePolicy())
  }

  @Test func `never lets a site point at one person`() {
    let read = ReadSite(SiteText("-- Site/site.yml --\ntitle: T\nprivacy: {smallest-cell: 1}\n"))
    #expect(read.diagnostics.map(\.code) == [.laxPrivacy])
  }

  @Test func `exempts what a named source has published, with the reason`() throws {
    let read = ReadSite(
      SiteText(
        facts: """
          sources: [{title: Rapport 1}]
          periods: {baseline: 2023, followup: 2024}
          measures:
            a: {title: A, kind: proportion, data: data/andel.csv}
            b: {title: B, kind: proportion, data: data/andel.csv}
          privacy:
            published:
              - {source: Rapport 1, reason: Den är offentlig., measures: [a]}
          """
      )
    )
    let project = try #require(read.analyses.first).project
    #expect(
      project.privacy.exemptions
        == [.init(source: "Rapport 1", reason: "Den är offentlig.", measures: ["a"])]
    )
    #expect(project.measures.map { project.protects($0) } == [false, true])
  }

  @Test(arguments: Measure.Counted.allCases)
  func `is for counts of people`(counted: Measure.Counted) throws {
    let read = ReadSite(
      SiteText(
        facts: """
          periods: {baseline: 2023, followup: 2024}
          measures:
            a: {title: A, kind: proportion, data: data/andel.csv, counts: \(counted.rawValue)}
          """
      )
    )
    let project = try #require(read.analyses.first).project
    #expect(project.protects(try #require(project.measures.first)) == counted.isOfPeople)
    #expect(counted.isOfPeople == [.patients, .staff].contains(counted))
  }

  @Test func `is lifted by name in each of the five works`() {
    for analysis in WrittenWorks.read.analyses {
      let project = analysis.project
      #expect(!project.privacy.exemptions.isEmpty, "\(project.slug)")
      #expect(!project.measures.contains { project.protects($0) })
    }
  }
}
