import Improvement
import Statistics
import TestSupport
import Testing

@Suite struct `A mix as a whole` {
  /// SciPy 1.17: `chi2_contingency([[12, 30, 8], [25, 22, 13]], correction=False)`, and
  /// `contingency.association(…, method="cramer")`.
  @Test func `is compared by Pearson's test when each thing is in one category`() throws {
    let found = try #require(Self.mix("kind: mix").association)
    #expect(found.from == "baseline" && found.to == "followup")
    #expect(agree(found.association.chiSquare, 6.130386430386427, within: 1e-12))
    #expect(agree(found.association.probability, 0.04664482850418876, within: 1e-12))
    #expect(agree(found.association.cramersV, 0.2360736870783902, within: 1e-12))
    #expect(found.association.degreesOfFreedom == 2)
  }

  @Test func `of people who may be in several categories has no such test`() {
    let people = "baseline;patienter;45\nfollowup;patienter;50"
    #expect(Self.mix("kind: mix, of: patienter", and: people).association == nil)
  }

  @Test func `of repeated events has no such test`() {
    #expect(Self.mix("kind: mix, events: repeated").association == nil)
  }

  @Test func `has no such test when a category lacks its count in a period`() {
    #expect(Self.mix("kind: mix", and: "followup;Fysioterapeut;4").association == nil)
  }

  private static func mix(_ keys: String, and more: String = "") -> Finding {
    SmallMeasure(
      keys,
      table: """
        period;kategori;antal
        baseline;Läkare;12
        baseline;Sjuksköterska;30
        baseline;Psykolog;8
        followup;Läkare;25
        followup;Sjuksköterska;22
        followup;Psykolog;13
        \(more)
        """
    ).finding
  }
}
