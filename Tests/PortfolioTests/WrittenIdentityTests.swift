import Manuscript
import TestSupport
import Testing

@testable import Portfolio

/// Markdown and YAML make another text of what the authors' files say.
@Suite struct `An identity number that only the page shows` {
  @Test(arguments: [
    "850213&#45;2387", "&#56;50213-2387", "850213\\-2387", "**850213**-2387", "850213-*2387*",
    "`850213`-`2387`", "850213 - **2387**", "19850213[/](https://example.org)2387",
    "1985-*02*-13 2387", "[850213](https://example.org)-2387",
  ])
  func `is an error`(text: String) async throws {
    let work = try await SmallWork(Self.table, text: "Hon hade \(text) då.")
    #expect(work.site.notes.sorted.contains { $0.code.id == "G101" }, "\(work.faults)")
    #expect(!work.site.notes.sorted.contains { $0.message.swedish.contains("850213") })
  }

  @Test func `is not seen where digits are of two things`() async throws {
    let work = try await SmallWork(Self.table, text: "Vi ringde 850213\n\n-2387 blev kvar.")
    #expect(work.faults == [])
  }

  private static let table = """
    p: {title: Andel, kind: proportion, data: data/p.csv}
    -- p.csv --
    period;täljare;nämnare
    fore;21;44
    efter;20;44
    """
}
