import Improvement
import Manuscript

extension PortfolioPages {
  /// The pages and tables of the programme; nothing for a site without one.
  func addProgramme(to tree: inout OutputTree) {
    guard let overview = analysis.programme else { return }
    let title = overview.programme.title
    tree.add(
      "milestones/index.html",
      page(
        programmeView(overview, Links(root: "../")),
        with: "milestones",
        titled: title,
        at: Links(root: "../"),
        crumbs: [LinkView(title: title)],
        current: .milestones
      )
    )
    let table = ProgrammeTable(overview: overview, phrases: phrases)
    tree.add("milestones/status.csv", table.csv)
    tree.add("milestones/status-excel.csv", table.excel)
    let links = Links(root: "../../")
    for milestone in overview.programme.milestones {
      tree.add(
        "milestones/\(milestone.id)/index.html",
        page(
          milestoneView(milestone, overview, links),
          with: "milestone",
          titled: milestone.title,
          at: links,
          crumbs: [
            LinkView(title: title, href: links.milestones), LinkView(title: milestone.title),
          ]
        )
      )
    }
  }

  private func programmeView(_ overview: ProgrammeOverview, _ links: Links) -> ProgrammeView {
    let states = MilestoneStatus.State.allCases.filter { state in
      overview.years.contains { $0.states.contains(state) }
    }
    return ProgrammeView(
      title: overview.programme.title,
      lead: programmeLead,
      milestones: overview.programme.milestones.map { milestone in
        LinkView(title: milestone.title, href: links.milestone(milestone.id))
      },
      states: states.map { state in
        ProgrammeView.StateView(
          state: state.rawValue,
          text: phrases.state(state),
          meaning: phrases.meaning(of: state)
        )
      },
      years: overview.years.map { year($0, of: overview.programme, links) },
      csvHref: "status.csv",
      excelHref: "status-excel.csv"
    )
  }

  private var programmeLead: String {
    let lead = phrases.text(
      "Här ser du vad varje enhet har lämnat in, om det kom i tid och om alla delar finns.",
      "What each unit has handed in, whether it came in time and whether all parts are there."
    )
    guard let date else { return lead }
    return lead
      + phrases.text(
        " Uppgifterna gäller den \(phrases.day(date)).",
        " As of \(phrases.day(date))."
      )
  }

  private func year(
    _ year: ProgrammeOverview.Year,
    of programme: Programme,
    _ links: Links
  ) -> ProgrammeView.Year {
    ProgrammeView.Year(
      id: yearID(year),
      title: yearTitle(year),
      columns: programme.milestones.map { milestone in
        LinkView(
          title: milestone.title,
          href: links.milestone(milestone.id),
          definition: milestone.due(in: year.year).map { due in
            phrases.text("senast \(phrases.day(due))", "by \(phrases.day(due))")
          }
        )
      },
      counts: year.states.map { state in
        ProgrammeView.Count(
          state: state.rawValue,
          stateText: phrases.state(state),
          numbers: programme.milestones.map { milestone in
            TextView(text: phrases.number.whole(year.count(state, of: milestone.id)))
          }
        )
      },
      rows: year.rows.map { row($0, links) }
    )
  }

  private func row(_ row: ProgrammeOverview.Row, _ links: Links) -> ProgrammeView.Row {
    let states = MilestoneStatus.State.allCases.filter { state in
      row.statuses.contains { $0.state == state }
    }
    return ProgrammeView.Row(
      unit: row.unit.name,
      unitHref: links.unit(row.unit.id),
      project: row.project?.project.title,
      projectHref: row.project.map { links.project($0.project.slug) },
      progress: row.project.map { work in
        let stage = phrases.stage(work.stage)
        guard let score = work.score else { return stage }
        let word = phrases.text(.progress).lowercasedFirst
        return "\(stage), \(word) \(phrases.score(score.suggested))"
      },
      classes: states.map { "has-\($0.rawValue)" }.joined(separator: " "),
      cells: row.statuses.map { status in
        ProgrammeView.Cell(
          milestone: status.milestone.title,
          state: status.state.rawValue,
          stateText: phrases.state(status.state),
          brief: phrases.brief(status)
        )
      }
    )
  }

  private func yearID(_ year: ProgrammeOverview.Year) -> String {
    "ar-" + (year.year.map(String.init) ?? "okant")
  }

  private func yearTitle(_ year: ProgrammeOverview.Year) -> String {
    year.year.map(String.init) ?? phrases.text("Utan år", "Without a year")
  }
}

// MARK: - One milestone

extension PortfolioPages {
  private func milestoneView(
    _ milestone: Milestone,
    _ overview: ProgrammeOverview,
    _ links: Links
  ) -> ProgrammeMilestoneView {
    ProgrammeMilestoneView(
      title: milestone.title,
      lead: date.map { day in
        phrases.text("Uppgifterna gäller den \(phrases.day(day)).", "As of \(phrases.day(day)).")
      },
      dueDates: milestone.due.map { due in
        ValueView(label: String(due.year), text: phrases.day(due.date))
      },
      requirements: milestone.requirements.map { requirement in
        TextView(text: phrases.requirement(requirement).uppercasedFirst)
      },
      templates: site.templates.compactMap { template in
        let sections = template.sections.filter { $0.milestone == milestone.id }.map(\.title)
        guard !sections.isEmpty else { return nil }
        return ProgrammeMilestoneView.Template(
          title: template.title,
          sections: sections.joined(separator: ", ")
        )
      },
      years: overview.years.map { year in
        ProgrammeMilestoneView.Year(
          id: yearID(year),
          title: yearTitle(year),
          works: year.rows.compactMap { work($0, milestone, links) }
        )
      }
    )
  }

  private func work(
    _ row: ProgrammeOverview.Row,
    _ milestone: Milestone,
    _ links: Links
  ) -> ProgrammeMilestoneView.Work? {
    guard let status = row.statuses.first(where: { $0.milestone.id == milestone.id }) else {
      return nil
    }
    return ProgrammeMilestoneView.Work(
      unit: row.unit.name,
      unitHref: links.unit(row.unit.id),
      project: row.project?.project.title,
      projectHref: row.project.map { links.project($0.project.slug) },
      status: MilestoneView(of: status, phrases: phrases)
    )
  }
}
