import Improvement
import Testing

@Suite struct `A total that nobody declared` {
  /// Three units in a table, and in another what may be all of them.
  private static func work(
    total: String,
    units: String = "fore;norra;3;40\nfore;sodra;13;20\nfore;habo;20;27"
  ) async throws -> SmallWork {
    try await SmallWork(
      """
      andel: {title: Andel per enhet, kind: proportion, data: data/andel.csv}
      alla: {title: Andel i hela kommunen, kind: proportion, data: data/alla.csv}
      -- andel.csv --
      period;enhet;täljare;nämnare
      \(units)
      -- alla.csv --
      period;täljare;nämnare
      fore;\(total)

      """
    )
  }

  @Test func `is taken for that of the rows that make it`() async throws {
    let work = try await Self.work(total: "36;87")
    #expect(work.faults == [])
    #expect(work.found == [])
    #expect(try work.told("alla") == ["fore: 36 of 87"])
    #expect(
      try work.told("andel") == [
        "fore: 36 of 87", "fore norra: protected", "fore sodra: protected", "fore habo: 20 of 27",
      ]
    )
    // Norra and Södra are 16 together.
    #expect(
      try work.intervals("andel") == [
        "fore norra numerator: 0–16", "fore norra rest: 0–44", "fore sodra numerator: 0–16",
        "fore sodra rest: 0–44",
      ]
    )
  }

  @Test func `of other people hides nothing`() async throws {
    let work = try await Self.work(total: "37;88")
    #expect(work.faults == [])
    #expect(try work.told("alla") == ["fore: 37 of 88"])
  }

  /// Where all of two units had it, only the third is open, and no zero may be hidden beside it.
  @Test func `hides all where nothing less is safe`() async throws {
    let work = try await Self.work(
      total: "36;87",
      units: "fore;norra;12;12\nfore;sodra;20;20\nfore;habo;4;55"
    )
    #expect(work.faults.map { $0.suffix(4) } == ["G121"])
    #expect(work.found == [])
    #expect(try work.told("andel").allSatisfy { $0.hasSuffix("protected") })
  }
}
