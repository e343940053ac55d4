import Improvement
import Manuscript
import Portfolio
import Testing
import TestSupport

@Suite struct `The evidence sentence of an aim` {
  /// SciPy 1.17: with (l, u) Wilson's interval at `z = norm.ppf(0.975)`, Newcombe's interval is
  /// d − √((p₁ − l₁)² + (u₀ − p₀)²) = 0.01584… to d + √((u₁ − p₁)² + (p₀ − l₀)²) = 0.22454….
  @Test func `tells target, values, difference, cycle and what got worse`() async throws {
    let page = try await Self.page(of: Self.site(language: "sv"))
    #expect(
      page.contains(
        "Målet är ≥ 30 % senast december 2024: baslinje 18,5 % (23 av 124), uppföljning 30,8 % "
          + "(40 av 130), skillnad +12,2 procentenheter (95 % KI 1,6 till 22,5); närmast före "
          + "började PGSA-cykel 1 (Remissmall); samtidigt försämrades ”Återbesök”."
      )
    )
  }

  @Test func `is in English for an English site`() async throws {
    let page = try await Self.page(of: Self.site(language: "en"))
    #expect(
      page.contains(
        "The target is ≥ 30 % by December 2024: baslinje 18.5% (23 of 124), uppföljning 30.8% "
          + "(40 of 130), difference +12.2 percentage points (95% CI 1.6 to 22.5); and the last to "
          + "begin before that was PDSA cycle 1 (Remissmall); at the same time “Återbesök” got "
          + "worse."
      )
    )
  }

  @Test func `tells the centre lines of a series without periods, and by which rules it changed`()
    async throws
  {
    let page = try await Self.page(of: Self.phased)
    #expect(page.contains(Self.centres))
    #expect(page.contains("Omdömet följer IHI:s regler för hela serien"))
    let json = try await Self.file("projects/exempel/findings.json", of: Self.phased)
    #expect(json.ranges(of: #""rules": "ihi""#).count == 2)
  }

  @Test func `never says that one thing caused another`() async throws {
    for language in ["sv", "en"] {
      let page = try await Self.page(of: Self.site(language: language))
      for word in ["på grund av", "tack vare", "because", "due to", "thanks to"] {
        #expect(!page.contains(word))
      }
    }
  }

  /// What was measured after a protected baseline is no baseline.
  @Test func `says of a protected baseline that it is protected`() async throws {
    let site = Self.site(language: "sv", baseline: "3;124")
    let page = try await Self.page(of: site)
    #expect(page.contains("senast december 2024: baslinje skyddat värde, uppföljning 30,8 %"))
    let json = try await Self.file("projects/exempel/findings.json", of: site)
    let aim = try #require(json.split(separator: "\"aims\"").last)
    #expect(
      try #require(aim.firstRange(of: #""id": "baseline""#)).lowerBound
        < (try #require(aim.firstRange(of: #""id": "followup""#)).lowerBound)
    )
  }

  @Test func `stands in both languages in the numbers of the project`() async throws {
    let json = try await Self.file("projects/exempel/findings.json", of: Self.site(language: "sv"))
    #expect(json.contains(#""sv": "Målet är ≥ 30 % senast december 2024: baslinje"#))
    #expect(json.contains(#""en": "The target is ≥ 30 % by December 2024: baslinje"#))
    #expect(json.contains(#""worsened": ["extra"]"#))
    #expect(json.contains(#""precedingCycle": {"#))
  }
}

extension `The evidence sentence of an aim` {
  static func page(of site: SiteText) async throws -> String {
    try await file("projects/exempel/index.html", of: site)
  }

  /// A file of the built site, its no-break spaces as spaces.
  static func file(_ path: String, of site: SiteText) async throws -> String {
    try await BuiltSite(site.folder).text(path).replacing("\u{A0}", with: " ")
  }

  private static let centres = """
    Medianen gick från 11 (jan 2023–dec 2023) till 21 (jan 2024–dec 2024); diagrammet visar en \
    försämring från jan 2024.
    """

  private static let phased: SiteText = {
    let rows = (0..<24).map { index in
      let month = index % 12 + 1
      let value = (index < 12 ? 10 : 20) + (index.isMultiple(of: 2) ? 2 : 0)
      return "\(2023 + index / 12)-\(month < 10 ? "0" : "")\(month);\(value)"
    }
    return SiteText(
      facts: """
        aims: [{text: Kortare väntan, measure: matt}]
        measures:
          matt:
            title: Mått
            kind: value
            data: data/matt.csv
            better: lower
            chart: run
            rules: ihi
            phases: [{from: 2024-01, reason: Ny rutin.}]
        """,
      files: """
        -- Projects/exempel/data/matt.csv --
        datum;värde
        \(rows.joined(separator: "\n"))

        """
    )
  }()

  static func site(language: String, baseline: String = "23;124") -> SiteText {
    SiteText(
      facts: """
        aims: [{text: Fler planer, measure: matt, target: "≥ 30 %", by: 2024-12}]
        periods:
          baseline: 2023
          followup: 2024
        measures:
          matt: {title: Mått, kind: proportion, data: data/matt.csv, better: higher}
          extra: {title: Återbesök, kind: proportion, data: data/matt.csv, better: lower, role: balancing}
        """,
      files: """
        -- Site/site.yml --
        title: Arbeten
        language: \(language)
        -- Projects/exempel/data/matt.csv --
        period;täljare;nämnare
        baseline;\(baseline)
        followup;40;130
        -- Projects/exempel/cycles/1-remissmall.md --
        ---
        title: Remissmall
        dates: 2023-11
        ---

        ## Planera

        Text.

        """
    )
  }
}
