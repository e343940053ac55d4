import Testing

@Suite struct `Values of few people` {
  private static func work(_ values: [(value: Int, count: Int)]) async throws -> SmallWork {
    let rows = values.map { "fore;\($0.value);\($0.count)" }
    return try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      -- besok.csv --
      period;värde;antal
      \(rows.joined(separator: "\n"))

      """
    )
  }

  /// The highest tenth of ten people is one of them.
  @Test func `have a median and no P90`() async throws {
    let work = try await Self.work((1...9).map { ($0, 1) } + [(41, 1)])
    let page = try work.site.text("projects/exempel/index.html")
    #expect(page.contains("median\u{A0}5,5") && page.contains("<p>Median.</p>"))
    #expect(!page.contains("P90"))
    #expect(try !work.site.text("projects/exempel/findings.json").contains("p90"))
  }

  @Test func `have a P90 that five are as high as`() async throws {
    let work = try await Self.work([(1, 5), (2, 5), (9, 5)])
    let page = try work.site.text("projects/exempel/index.html")
    #expect(page.contains("P90\u{A0}9,0"))
  }

  @Test func `are not told where they are fewer than ten`() async throws {
    let single = try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      -- besok.csv --
      period;värde
      \((1...9).map { "fore;\($0)" }.joined(separator: "\n"))

      """
    )
    #expect(try single.told("besok") == ["fore: protected"])
    let bins = try await Self.work([(1, 4), (2, 5)])
    #expect(try bins.told("besok") == ["fore: protected"])
  }
}
