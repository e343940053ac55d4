import Improvement
import Manuscript
import TestSupport
import Testing

@Suite struct `The state of a milestone` {
  @Test(arguments: [
    // Hand-in, complete, today; nothing where it is empty. Due on 15 February 2024.
    ("2024-02-15", true, "2024-03-01", MilestoneStatus.State.green),
    ("2024-02-01", true, "2024-02-10", .green),
    ("2024-02-16", true, "2024-03-01", .yellow),
    ("2024-02-15", false, "2024-03-01", .yellow),
    ("2024-02-01", false, "2024-02-10", .yellow),
    ("2024-02-16", false, "2024-03-01", .red),
    ("", true, "2024-02-15", .notYetDue), ("", false, "2024-02-15", .notYetDue),
    ("", false, "2024-02-16", .red), ("", true, "2024-02-16", .noHandInDate),
    ("", true, "", .noHandInDate), ("", false, "", .noHandInDate),
  ])
  func `is told by the hand-in date, the due date and what is there`(
    handIn: String,
    isComplete: Bool,
    today: String,
    state: MilestoneStatus.State
  ) {
    let status = status(of: 2024, on: today, handIn, isComplete)
    #expect(status.state == state)
    #expect(status.isComplete == isComplete)
  }

  @Test func `is undated in a year that has no due date, whatever is there`() {
    for year in [2023, nil] {
      #expect(status(of: year, on: "2024-03-01", "2024-02-01", true).state == .undated)
      #expect(status(of: year, on: "2024-03-01", "", false).state == .undated)
    }
  }

  @Test func `is red or not yet due for a clinic without a work`() {
    let today = { (text: String) in CalendarDate(text) }
    let late = MilestoneStatus(milestone, of: 2024, on: today("2024-02-16"), parts: nil)
    #expect(late.state == .red)
    #expect(!late.isComplete)
    let early = MilestoneStatus(milestone, of: 2024, on: today("2024-02-15"), parts: nil)
    #expect(early.state == .notYetDue)
  }

  @Test func `counts the days after the due date`() {
    #expect(status(of: 2024, on: "", "2024-03-01", true).daysLate == 15)
    #expect(status(of: 2024, on: "", "2024-02-12", true).daysLate == -3)
    #expect(status(of: 2024, on: "", "", true).daysLate == nil)
  }

  private var milestone: Milestone {
    let due = CalendarDate("2024-02-15").map { [Milestone.Due(year: 2024, date: $0)] } ?? []
    return Milestone(id: "ett", title: "Ett", requirements: [.baseline], due: due)
  }

  private func status(
    of year: Int?,
    on today: String,
    _ handIn: String,
    _ isComplete: Bool
  ) -> MilestoneStatus {
    MilestoneStatus(
      milestone,
      of: year,
      on: CalendarDate(today),
      parts: .init(
        handedIn: CalendarDate(handIn),
        missingRequirements: isComplete ? [] : [.baseline]
      )
    )
  }
}

@Suite struct `A programme` {
  @Test func `gives its milestones to every template with a section in it`() throws {
    let read = ReadSite(site())
    #expect(read.faults.isEmpty)
    #expect(read.site.milestones(of: "kort").map(\.id) == ["ett", "tva", "eget"])
    #expect(read.site.milestones(of: "annan").map(\.id) == ["annat"])
    #expect(read.site.isInProgramme("kort"))
    #expect(!read.site.isInProgramme("annan"))
    let statuses = try #require(read.analyses.first).milestones
    #expect(statuses.map(\.due?.text) == ["2024-02-15", nil, nil])
    #expect(statuses.map(\.state) == [.yellow, .undated, .undated])
    #expect(statuses[0].missingSections == ["Bakgrund"])
    #expect(statuses[1].missingRequirements == [.followUp])
  }

  @Test func `expects the clinics of the region it names, at any depth`() {
    let read = ReadSite(site())
    #expect(read.site.expectedClinics.map(\.id) == ["habo", "mullsjo"])
  }

  @Test func `shows a clinic without a work in each year that has a due date`() throws {
    let overview = try #require(programme(of: site()))
    #expect(overview.years.map(\.year) == [2025, 2024])
    #expect(overview.years[1].rows.map(\.unit.id) == ["habo", "mullsjo"])
    #expect(overview.years[1].rows.map { $0.project?.project.slug } == ["exempel", nil])
    #expect(overview.years[1].rows[1].statuses.map(\.state) == [.red, .undated])
    #expect(overview.years[0].rows.map { $0.statuses[0].state } == [.notYetDue, .notYetDue])
    #expect(overview.years[1].count(.yellow, of: "ett") == 1)
    #expect(overview.years[1].count(.red, of: "ett") == 1)
    #expect(overview.years[1].states == [.yellow, .red, .undated])
  }

  @Test func `shows works without a year apart, and no clinic that has none`() throws {
    let overview = try #require(programme(of: site(year: "area: Smärta")))
    #expect(overview.years.map(\.year) == [2025, 2024, nil])
    #expect(overview.years[2].rows.map(\.unit.id) == ["habo"])
  }

  @Test func `is not there for a site that declares none`() {
    #expect(programme(of: SiteText()) == nil)
  }

  @Test func `is declared in Swedish words as well`() {
    let read = ReadSite(
      SiteText(
        """
        -- Site/site.yml --
        titel: Portfölj
        program:
          titel: Riktmärken
          enheter: [habo]
          riktmärken:
            ett: {titel: Ett, senast: {2024: 2024-02-15}, kräver: [baseline]}
        -- Site/templates/kort.yml --
        titel: Kort mall
        avsnitt: [{titel: Bakgrund, riktmärke: ett}, {titel: Resultat}]
        """
      )
    )
    #expect(read.faults.isEmpty)
    #expect(read.site.settings.programme?.units == ["habo"])
    #expect(read.site.settings.programme?.milestones.first?.due.first?.date.text == "2024-02-15")
  }

  private func programme(of text: SiteText) -> ProgrammeOverview? {
    let read = ReadSite(text)
    return ProgrammeOverview(of: read.published, in: read.site, on: CalendarDate("2025-02-01"))
  }

  private func site(year: String = "year: 2024") -> SiteText {
    SiteText(
      """
      -- Site/site.yml --
      title: Portfölj
      programme:
        units: [region]
        milestones:
          ett: {title: Ett, due: {2024: 2024-02-15, 2025: 2025-02-14}, requires: [baseline]}
          tva: {title: Två, requires: [follow-up]}
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic, part-of: omrade}
      mullsjo: {name: Mullsjö vårdcentral, kind: clinic, part-of: region}
      annat: {name: En annan vårdcentral, kind: clinic}
      omrade: {name: Ett område, kind: network, part-of: region}
      region: {name: Regionen, kind: region}
      -- Site/templates/kort.yml --
      title: Kort mall
      sections:
        - {title: Bakgrund, milestone: ett}
        - {title: Eget, milestone: eget}
      milestones:
        eget: {title: Eget}
      -- Site/templates/annan.yml --
      title: Annan mall
      sections: [{title: Bakgrund, milestone: annat}]
      milestones: {annat: {title: Annat}}
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      \(year)
      handed-in: {ett: 2024-02-12}
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Ej angivet i källan.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      """
    )
  }
}
