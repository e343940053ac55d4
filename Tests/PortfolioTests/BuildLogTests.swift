import Improvement
import Manuscript
import Testing

@testable import Portfolio

/// Others than the author read what a build says, on a server above all.
@Suite struct `What a build says of a protected number` {
  static let work = Task {
    try await SmallWork(
      """
      a: {title: Alla, kind: count, data: data/a.csv, equals: b}
      b: {title: Alla igen, kind: count, data: data/b.csv}
      m: {title: Möten, kind: mix, of: patienter, data: data/m.csv}
      k: {title: Kombinationer, kind: combinations, data: data/k.csv, mix: m}
      p: {title: Andel, kind: proportion, data: data/p.csv}
      -- a.csv --
      period;antal
      fore;3
      efter;60
      -- b.csv --
      period;antal
      fore;4
      efter;61
      -- m.csv --
      period;kategori;antal
      fore;patienter;33
      fore;läkare;26
      fore;psykolog;13
      -- k.csv --
      period;kombination;antal
      fore;läkare + psykolog;4
      -- p.csv --
      period;täljare;nämnare
      fore;41;44
      efter;20;44
      """,
      text: """
        Före testet hade [95 %](measure:p/fore) en plan.

        Efter testet hade [48 %](measure:p/efter) en plan.

        Det är [13 %](measure:p/change) färre.
        """
    )
  }

  @Test func `is a dot where tables differ, in the message, the hint and the line`() async throws {
    #expect(
      try await Self.said(of: ["a.csv:2:1 D312", "k.csv:2:1 D315"]) == """
        Projects/exempel/data/a.csv:2:1: fel[D312]: samma sak är • på ett ställe och • på ett annat \
        (a, b, Fore; skillnad • mot data/b.csv rad •)
            2 | ••••;•
              | ^^^^
              = tips: rätta talet, eller godta skillnaden • under accepted: med ett skäl
              = jämförs med den här raden: Projects/exempel/data/b.csv:2:1

        Projects/exempel/data/k.csv:2:1: fel[D315]: kombinationerna ger • utöver den första för \
        varje person, men fördelningen ger • (k, m, Fore; skillnad • mot data/m.csv rad •)
            2 | ••••;läkare + psykolog;•
              | ^^^^
              = tips: rätta talet, eller godta skillnaden • under accepted: med ett skäl
              = jämförs med den här raden: Projects/exempel/data/m.csv:2:1


        """
    )
  }

  @Test func `is nothing where the text says another number, but that it may not be told`()
    async throws
  {
    let own = try await Self.work.value.site.notes.sorted.map(\.summary)
    #expect(own.filter { $0.hasPrefix("report.md:16") } == ["report.md:16:18 G120"])
    #expect(own.filter { $0.hasPrefix("report.md:20") } == ["report.md:20:8 G120"])
  }

  /// A wrong word for what happened would tell the right one.
  @Test func `is nothing of a verdict that follows from it`() async throws {
    let work = try await SmallWork(
      """
      p: {title: Andel, kind: proportion, better: higher, data: data/p.csv}
      -- p.csv --
      period;täljare;nämnare
      fore;41;44
      efter;20;44
      """,
      text: "Det blev en [förbättring](measure:p/verdict)."
    )
    let own = work.site.notes.sorted.filter { $0.place.file.hasSuffix("report.md") }
    #expect(own.map(\.code.id) == ["G120"])
    #expect(own.allSatisfy { !$0.message.swedish.contains("örsämring") })
  }

  @Test func `does not take from what it says of those that are shown`() async throws {
    #expect(
      try await Self.said(of: ["a.csv:3:1 D312", "report.md:18:19 C101"]) == """
        Projects/exempel/data/a.csv:3:1: fel[D312]: samma sak är 60 på ett ställe och 61 på ett \
        annat (a, b, Efter; skillnad 1 mot data/b.csv rad 3)
            3 | efter;60
              | ^^^^^
              = tips: rätta talet, eller godta skillnaden 1 under accepted: med ett skäl
              = jämförs med den här raden: Projects/exempel/data/b.csv:3:1

        Projects/exempel/report.md:18:19: fel[C101]: påståendet säger 48 %, data säger 45 % (20 av 44)
           18 | Efter testet hade [48 %](measure:p/efter) en plan.
              |                   ^^^^^^^^^^^^^^^^^^^^^^^
              = tips: 45 % är vad 44 patienter räcker till


        """
    )
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `tells it in no format, to people or to tools`(format: DiagnosticFormat) async throws {
    let work = try await Self.work.value
    let log = DiagnosticWriter(format, in: .swedish, quoting: work.folder)
      .text(of: work.site.notes.sorted).replacing("\u{A0}", with: " ")
    #expect(log.contains("D312") && log.contains("C101") && log.contains("20 av 44"))
    for number in ["41 av", "av 41", "93", "47,7", "är 3 ", "och 4 ", "ger 4 ", "ger 6 ", "en 2 "] {
      #expect(!log.contains(number), "\(number)")
    }
  }

  @Test func `is a dot in the line of another claim that is wrong`() async throws {
    let work = try await SmallWork(
      """
      p: {title: Andel, kind: proportion, data: data/p.csv}
      -- p.csv --
      period;täljare;nämnare
      fore;41;44
      efter;20;44
      """,
      text: "Före hade [93 %](measure:p/fore) en plan, och sedan [48 %](measure:p/efter)."
    )
    let log = DiagnosticWriter(.text, in: .swedish, quoting: work.folder)
      .text(of: work.site.notes.sorted).replacing("\u{A0}", with: " ")
    #expect(log.contains("påståendet säger 48 %, data säger 45 % (20 av 44)"))
    #expect(!log.contains("93"))
  }

  /// What is written for people of some diagnostics, given as `file:line:column code`.
  private static func said(of summaries: [String]) async throws -> String {
    let work = try await work.value
    let own = work.site.notes.sorted.filter { summaries.contains($0.summary) }
    return DiagnosticWriter(.text, in: .swedish, quoting: work.folder).text(of: own)
      .replacing("\u{A0}", with: " ")
  }
}
