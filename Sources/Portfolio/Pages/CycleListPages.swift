import Improvement
import Manuscript

extension PortfolioPages {
  /// What all works have tried, by area; then the same for each decision, so that a reader can
  /// choose without a script.
  func addCycles(to tree: inout OutputTree) {
    let tried = analysis.projects.flatMap { work in
      work.studies.map { TriedChange(work: work, study: $0) }
    }
    guard !tried.isEmpty else { return }
    let decisions = Set(tried.map(\.study.cycle.decision))
    let kinds = (Cycle.Decision.allCases.map(Optional.some) + [nil]).filter(decisions.contains)
    add(.all, of: tried, kinds, to: &tree)
    for kind in kinds { add(.deciding(kind), of: tried, kinds, to: &tree) }
  }

  private func add(
    _ choice: Choice,
    of tried: [TriedChange],
    _ kinds: [Cycle.Decision?],
    to tree: inout OutputTree
  ) {
    let links = Links(root: choice == .all ? "../" : "../../")
    let title = phrases.text("Vad andra har prövat", "What others have tried")
    let shown = tried.filter { choice.includes($0.study.cycle.decision) }
    let view = CyclesView(
      title: title,
      lead: phrases.text(
        "Varje förändring som har testats i en PGSA-cykel: frågan, vad teamet förutsade, hur det "
          + "gick och vad det beslutade.",
        "Every change that was tested in a PDSA cycle: the question, what the team foretold, how "
          + "it went and what it decided."
      ),
      facts: facts(of: tried),
      filters: filters(tried, kinds, choice, links),
      groups: groups(of: shown, links)
    )
    var crumbs = [LinkView(title: title)]
    var name = title
    if case .deciding(let kind) = choice {
      crumbs = [LinkView(title: title, href: links.cycles), LinkView(title: label(of: kind))]
      name += ": \(label(of: kind).lowercasedFirst)"
    }
    let root = Links(root: "")
    let path =
      switch choice {
      case .all: root.cycles
      case .deciding(let kind): root.cycles(deciding: kind)
      }
    tree.add(
      path,
      page(
        view,
        with: "cycles",
        titled: name,
        at: links,
        crumbs: crumbs,
        current: choice == .all ? .cycles : nil
      )
    )
  }

  /// How many were tried, and how many of the predictions that can be judged came true.
  private func facts(of tried: [TriedChange]) -> [ValueView] {
    let judged = tried.compactMap(\.study.outcome).filter {
      $0.name == "hit" || $0.name == "missed"
    }
    let hits = judged.count { $0.name == "hit" }
    var facts = [
      ValueView(
        label: phrases.text(
          tried.count == 1 ? "testad förändring" : "testade förändringar",
          tried.count == 1 ? "tested change" : "tested changes"
        ),
        text: phrases.number.whole(tried.count)
      )
    ]
    if !judged.isEmpty {
      facts.append(
        ValueView(
          label: phrases.text("förutsägelser slog in", "predictions came true"),
          text: phrases.number.fraction(hits, of: judged.count)
        )
      )
    }
    return facts
  }

  private func filters(
    _ tried: [TriedChange],
    _ kinds: [Cycle.Decision?],
    _ choice: Choice,
    _ links: Links
  ) -> [LinkView] {
    let all = LinkView(
      title: phrases.text("Alla", "All"),
      href: links.cycles,
      isCurrent: choice == .all,
      count: phrases.number.whole(tried.count)
    )
    return [all]
      + kinds.map { kind in
        LinkView(
          title: label(of: kind),
          href: links.cycles(deciding: kind),
          isCurrent: choice == .deciding(kind),
          count: phrases.number.whole(tried.count { $0.study.cycle.decision == kind })
        )
      }
  }

  private func label(of decision: Cycle.Decision?) -> String {
    decision.map { phrases.decision($0) } ?? phrases.text("Inget beslut", "No decision")
  }

  /// By area in the order of their names, works without an area last.
  private func groups(of tried: [TriedChange], _ links: Links) -> [CyclesView.Group] {
    var areas: [(id: String, title: String)] = []
    for change in tried {
      let area = area(of: change.work.project)
      if !areas.contains(where: { $0.id == area.id }) { areas.append(area) }
    }
    areas.sort { first, second in
      (first.id == noArea ? 1 : 0, swedishOrder(first.title))
        < (second.id == noArea ? 1 : 0, swedishOrder(second.title))
    }
    return areas.map { area in
      let own = tried.filter { self.area(of: $0.work.project).id == area.id }
      return CyclesView.Group(
        id: "omrade-\(area.id)",
        title: area.title,
        cycles: own.map { change in
          CycleEntries(
            analysis: change.work,
            pages: self,
            links: links,
            figures: links.project(change.work.project.slug)
          ).entryAmongAll(of: change.study)
        }
      )
    }
  }

  private func area(of project: Project) -> (id: String, title: String) {
    project.area.map { (slug(of: $0), $0) }
      ?? (noArea, phrases.text("Utan område", "Without an area"))
  }
}

/// No slug begins with `_`, so this is no area's.
private let noArea = "_"

/// Which of the tested changes a page shows.
private enum Choice: Equatable {
  case all
  case deciding(Cycle.Decision?)

  func includes(_ decision: Cycle.Decision?) -> Bool {
    self == .all || self == .deciding(decision)
  }
}

/// A tested change with the work it was tested in.
private struct TriedChange {
  let work: DisclosedAnalysis
  let study: CycleStudy
}
