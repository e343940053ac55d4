import Foundation
import Testing

@Suite struct `A build of a growing series` {
  @Test func `says which lines have moved since the one before, and then no more`() throws {
    let site = try TemporarySite([
      "Projects/exempel/report.md": """
      ---
      title: Exempel
      unit: norra
      template: kort
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      """,
      "Projects/exempel/data/andel.csv": Self.table(months: 8),
    ])
    #expect(try site.run("build").errors.contains("M120") == false)
    try site.write(Self.table(months: 9), to: "Projects/exempel/data/andel.csv")
    let second = try site.run("build")
    #expect(second.exitCode == 0)
    #expect(second.errors.contains("M120"))
    #expect(second.errors.contains("mittlinjen från"))
    #expect(try site.run("build").errors.contains("M120") == false)
  }

  private static func table(months: Int) -> String {
    let rows = (1...months).map { "2024-0\($0);\($0 + 4);40\n" }
    return "datum;täljare;nämnare\n" + rows.joined()
  }
}
