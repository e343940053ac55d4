import Statistics
import Testing

@Suite struct `The continuity of a person's contacts` {
  /// Worked out by hand: ten contacts, six with one provider, three with another, one with a third.
  @Test func `is the usual provider's share, and Bice and Boxerman's index`() throws {
    let continuity = try #require(Continuity([6, 3, 1]))
    #expect(continuity.usualProvider == 0.6)
    // (36 + 9 + 1 − 10) / (10 · 9)
    #expect(continuity.biceBoxerman == 0.4)
  }

  @Test func `is whole with one provider, and none when every contact is with a new one`() throws {
    let one = try #require(Continuity([5]))
    #expect(one.usualProvider == 1)
    #expect(one.biceBoxerman == 1)
    let many = try #require(Continuity([1, 1, 1, 1]))
    #expect(many.usualProvider == 0.25)
    #expect(many.biceBoxerman == 0)
  }

  @Test func `in sequence is the share of contacts with the same provider as the one before`() {
    // A A B B B A: of five steps three stay.
    #expect(Continuity.sequential(repeats: 3, contacts: 6) == 0.6)
    #expect(Continuity.sequential(repeats: 0, contacts: 1) == nil)
  }

  @Test func `needs two contacts, and leaves out providers without any`() {
    #expect(Continuity([1]) == nil)
    #expect(Continuity([0, 0]) == nil)
    #expect(Continuity([2, 0]) == Continuity([2]))
  }
}
