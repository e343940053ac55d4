import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// That a decision does not follow from what was seen says what was seen.
@Suite struct `A decision on a number that is protected` {
  private static func notes(followup count: Int) async throws -> [String] {
    let site = SiteText(
      facts: """
        periods: {fore: 2023, efter: 2024}
        measures:
          p: {title: Andel, kind: proportion, better: higher, data: data/p.csv}
        """,
      files: """
        -- Projects/exempel/data/p.csv --
        period;täljare;nämnare
        fore;8;42
        efter;\(count);44
        -- Projects/exempel/cycles/1-sms.md --
        ---
        title: Sms
        measure: p
        start: 2024-01-01
        end: 2024-02-01
        prediction: {value: 30 %, period: efter}
        decision: adopt
        ---

        ## Planera

        Vi provar.

        """
    )
    let work = try await SmallWork(site.folder)
    return work.site.notes.sorted.filter { $0.code.id == "P140" }.map(\.message.swedish)
  }

  @Test func `is told alike, whatever the number is`() async throws {
    let told = try await Self.notes(followup: 1)
    for count in 2...4 {
      #expect(try await Self.notes(followup: count) == told, "\(count) of 44")
    }
  }

  @Test func `is told of a number that is shown`() async throws {
    let told = try await Self.notes(followup: 5)
    #expect(told.contains { $0.contains("förutsägelsen") }, "\(told)")
  }
}
