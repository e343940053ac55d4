import Testing

@testable import Portfolio

/// Clinics call things as they like, and one word may be several things.
@Suite struct `A site with a protected number` {
  @Test(arguments: [
    ("lakare", "Läkare"), ("a", "Yrken"), ("a", "Läkare"), ("outcome", "Andel"),
    ("exempel", "Andel"), ("a", "Exempel"), ("fore", "Andel"), ("efter", "Andel"), ("a", "Före"),
    ("a", "Habo vårdcentral"), ("habo", "Andel"), ("patienter", "Patienter"), ("antal", "Antal"),
  ])
  func `is written whatever its measure is called`(id: String, title: String) async throws {
    let work = try await SmallWork(
      """
      \(id): {title: \(title), kind: proportion, data: data/p.csv}
      annat: {title: Yrken, kind: mix, data: data/annat.csv}
      -- p.csv --
      period;täljare;nämnare
      fore;3;42
      efter;20;44
      -- annat.csv --
      period;kategori;antal
      fore;läkare;106
      fore;sjuksköterska;18
      efter;läkare;90
      efter;sjuksköterska;30
      """
    )
    #expect(work.faults == [])
    #expect(work.found == [])
  }

  @Test func `is written where a mix has a primary category that is protected`() async throws {
    let work = try await SmallWork(
      """
      p: {title: Prof, kind: mix, of: patienter, primary: sjukskoterska, data: data/p.csv}
      -- p.csv --
      period;kategori;antal
      fore;patienter;124
      fore;läkare;106
      fore;sjuksköterska;3
      efter;patienter;124
      efter;läkare;90
      efter;sjuksköterska;30
      """
    )
    #expect(work.faults == [])
    #expect(work.found == [])
  }
}
