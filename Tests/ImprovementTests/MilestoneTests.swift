import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A milestone` {
  @Test func `lacks a section that is not there, and that is no error`() {
    let read = report("## Bakgrund\n\nText.")
    #expect(read.diagnostics.isEmpty)
    #expect(missing(read) == ["Mål", "Resultat"])
  }

  @Test(arguments: [
    "", "> Vad vill ni uppnå?", "Vad vill ni uppnå?", "Ej angivet i källan.", "**Ej angivet.**",
    "![Andel](measure:andel)", "Skriv här", "***", "Vad vill  ni\nuppnå…", "vad vill ni uppnå",
    "Vad vill ni uppnå? Ej angivet.", "TODO", "xxx", "Inte angivet.", "Not stated in the source.",
  ])
  func `lacks a section that holds no words of one's own`(text: String) {
    #expect(missing(report("## Mål\n\n\(text)\n\n## Resultat\n\nText.")) == ["Bakgrund", "Mål"])
  }

  @Test(arguments: [
    "Fler ska få hjälp.", "> Vad vill ni uppnå?\n\nFler ska få hjälp.",
    "Mätbart mål: Ej angivet i källan.", "`12`", "- ett mål",
    "Vad vill ni uppnå? Att fler får hjälp.",
  ])
  func `has a section with words of one's own`(text: String) {
    #expect(missing(report("## Mål\n\n\(text)\n\n## Resultat\n\nText.")) == ["Bakgrund"])
  }

  @Test(arguments: [
    "## Mål", "## A. Mål", "## mål", "## Vad vi vill", "## B. Något annat", "## B) Syften",
  ])
  func `knows a section by its title, another title, or its letter`(heading: String) {
    #expect(
      missing(report("\(heading)\n\nText.\n\n## Resultat\n\nText.")) == ["Bakgrund"]
    )
  }

  @Test func `knows a heading by its title before its letter`() {
    // The author's letter B is the template's A by its title; it is not the aims too.
    let read = report("## B. Bakgrund\n\nText.\n\n## Resultat\n\nText.")
    #expect(missing(read) == ["Mål"])
  }

  @Test func `asks for a measurable aim: measure, target and date`() {
    let requirement = { (aim: String) in
      self.report("Text.", facts: "aims:\n  - \(aim)").analyses[0].milestones[0]
        .missingRequirements.contains(.measurableAim)
    }
    #expect(requirement("Fler ska få hjälp."))
    #expect(requirement("{text: Fler, measure: andel, target: \"≥ 30 %\"}"))
    #expect(requirement("{text: Fler, measure: andel, by: 2025-12-31}"))
    #expect(!requirement("{text: Fler, measure: andel, target: \"≥ 30 %\", by: 2025-12-31}"))
  }

  @Test func `asks for a baseline, a follow-up and a tested change`() {
    let missing = { (table: String, files: String) in
      self.report("Text.", table: table, files: files).analyses[0].milestones[0]
        .missingRequirements.filter { $0 != .measurableAim }
    }
    #expect(missing("baseline;23;124\nfollowup;40;130", "") == [.testedChange])
    #expect(missing("baseline;23;124", "") == [.testedChange, .followUp])
    #expect(missing("followup;40;130", "") == [.baseline, .testedChange])
    let cycle = "-- Projects/exempel/cycles/1-a.md --\n---\ntitle: A\n"
    #expect(
      missing("baseline;1;2\nfollowup;1;2", "\(cycle)---\n\nText.\n") == [.testedChange]
    )
    #expect(missing("baseline;1;2\nfollowup;1;2", "\(cycle)decision: adapt\n---\n\nText.\n") == [])
  }

  @Test func `is handed in on its day`() {
    let status = report("Text.", facts: "handed-in: {ett: 2024-02-12}").analyses[0].milestones[0]
    #expect(status.handedIn?.text == "2024-02-12")
    #expect(!status.isComplete)
  }

  private func missing(_ read: ReadSite) -> [String] {
    read.analyses[0].milestones[0].missingSections
  }

  private func report(
    _ text: String,
    facts: String = "area: Smärta",
    table: String = "baseline;23;124\nfollowup;40;130",
    files: String = ""
  ) -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Site/templates/kort.yml --
        title: Kort mall
        sections:
          - {title: Bakgrund, letter: A, milestone: ett}
          - {title: Mål, letter: B, also: [Vad vi vill], guidance: Vad vill ni uppnå?, milestone: ett}
          - {title: Resultat, milestone: ett, closing: yes}
        milestones:
          ett: {title: Ett, requires: [measurable-aim, baseline, tested-change, follow-up]}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        \(facts.hasPrefix("aims") ? "area: Smärta" : facts)
        periods:
          baseline: 2023
          followup: 2024
        measures:
          andel: {title: Andel, kind: proportion, data: data/andel.csv}
        \(facts.hasPrefix("aims") ? facts : "lead: Verksamhetschef")
        ---

        \(text)
        -- Projects/exempel/data/andel.csv --
        period;täljare;nämnare
        \(table)
        \(files)
        """
      )
    )
  }
}

@Suite struct `The stage of a work` {
  @Test(arguments: [
    ("", "Text.", Stage.planning), ("baseline;23;124", "Text.", .planning),
    ("baseline;23;124\nfollowup;40;130", "Text.", .followingUp),
    ("baseline;23;124", "## Slut\n\nKlart.", .closed),
    ("baseline;23;124", "## Slut\n\nEj angivet i källan.", .planning),
    ("", "## Slut\n\nKlart.", .planning),
  ])
  func `is told by what is measured and by the closing section`(
    rows: String,
    text: String,
    stage: Stage
  ) {
    let measures =
      rows.isEmpty
      ? "plan: {decided: no}"
      : "measures:\n  andel: {title: Andel, kind: proportion, data: data/andel.csv}"
    let read = ReadSite(
      SiteText(
        """
        -- Site/templates/kort.yml --
        title: Kort mall
        sections: [{title: Slut, closing: ja}]
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods:
          baseline: 2023
          followup: 2024
        \(measures)
        ---

        \(text)
        -- Projects/exempel/data/andel.csv --
        period;täljare;nämnare
        \(rows)
        """
      )
    )
    #expect(read.faults.isEmpty)
    #expect(read.analyses[0].stage == stage)
  }

  @Test(arguments: [
    ("decision: adopt", Stage.testing), ("dates: 2024-03", .testing), ("when: i våras", .testing),
    ("question: Vad händer?", .planning),
  ])
  func `is testing once a cycle has begun, not when its file is there`(fact: String, stage: Stage) {
    let read = ReadSite(
      SiteText(
        facts: "lead: Verksamhetschef",
        files: "-- Projects/exempel/cycles/1-a.md --\n---\ntitle: A\n\(fact)\n---\n\nText.\n"
      )
    )
    #expect(read.faults.isEmpty)
    #expect(read.analyses[0].stage == stage)
  }
}
