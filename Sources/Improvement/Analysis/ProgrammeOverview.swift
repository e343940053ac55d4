package import Manuscript

/// The whole programme on one page: clinics by milestones, year by year.
package struct ProgrammeOverview: Sendable, Hashable {
  package let programme: Programme
  /// The latest year first; works without a year last.
  package let years: [Year]
}

extension ProgrammeOverview {
  /// The works of one year.
  package struct Year: Sendable, Hashable {
    /// Nil for works that say no year.
    package let year: Int?
    /// A row for each clinic and work, in the order of `units.yml`.
    package let rows: [Row]

    /// How many of a milestone's cells are in a state.
    package func count(_ state: MilestoneStatus.State, of milestone: Milestone.ID) -> Int {
      rows.count { row in
        row.statuses.contains { $0.milestone.id == milestone && $0.state == state }
      }
    }

    /// The states that any cell is in, in the order of the legend.
    package var states: [MilestoneStatus.State] {
      MilestoneStatus.State.allCases.filter { state in
        rows.contains { row in row.statuses.contains { $0.state == state } }
      }
    }
  }

  /// A clinic with one work, or with none.
  package struct Row: Sendable, Hashable {
    package let unit: CareUnit
    /// Nil for a clinic that is to hand in but has no work that year.
    package let project: DisclosedAnalysis?
    /// One for each milestone of the programme, in its order.
    package let statuses: [MilestoneStatus]
  }

  /// The programme of a site on a day; nil when the site has none.
  package init?(of works: [DisclosedAnalysis], in site: Site, on date: CalendarDate?) {
    guard let programme = site.settings.programme else { return nil }
    let taking = works.filter { site.isInProgramme($0.project.template) }
    let dated = programme.milestones.flatMap(\.due).map(\.year)
    let known = Set(dated + taking.compactMap(\.project.year)).sorted(by: >)
    let years: [Int?] = known + (taking.contains { $0.project.year == nil } ? [nil] : [])
    self.programme = programme
    self.years = years.map { year in
      let own = taking.filter { $0.project.year == year }
      let expected = year.map { dated.contains($0) } == true ? site.expectedClinics : []
      return Year(
        year: year,
        rows: site.units.flatMap { unit in
          let works = own.filter { $0.project.units.contains(unit.id) }
          let rows = works.map { Row($0, of: unit, by: programme) }
          guard rows.isEmpty, expected.contains(unit) else { return rows }
          return [Row(withoutWork: unit, year, on: date, by: programme)]
        }
      )
    }
  }
}

extension ProgrammeOverview.Row {
  fileprivate init(_ work: DisclosedAnalysis, of unit: CareUnit, by programme: Programme) {
    self.unit = unit
    project = work
    statuses = work.milestones.filter { status in
      programme.milestones.contains { $0.id == status.milestone.id }
    }
  }

  fileprivate init(
    withoutWork unit: CareUnit,
    _ year: Int?,
    on date: CalendarDate?,
    by programme: Programme
  ) {
    self.unit = unit
    project = nil
    statuses = programme.milestones.map { MilestoneStatus($0, of: year, on: date, parts: nil) }
  }
}
