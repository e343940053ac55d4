import Improvement
import Manuscript

/// The page of one cycle.
struct CyclePage {
  private let study: CycleStudy
  private let analysis: DisclosedAnalysis
  private let pages: PortfolioPages
  private let links = Links(root: "../../../../")

  init(_ study: CycleStudy, of analysis: DisclosedAnalysis, in pages: PortfolioPages) {
    self.study = study
    self.analysis = analysis
    self.pages = pages
  }

  private var cycle: Cycle { study.cycle }
  private var project: Project { analysis.project }
  private var phrases: Phrases { pages.phrases }
}

extension CyclePage {
  /// Its path from the site's root with its text.
  var file: (String, String) {
    (Links(root: "").cycle(cycle.slug, of: project.slug), html)
  }

  private var html: String {
    let crumbs = [
      project.area.map { LinkView(title: $0, href: links.area($0)) },
      LinkView(title: project.title, href: links.project(project.slug)),
      LinkView(title: cycle.title),
    ]
    return pages.page(
      view,
      with: "cycle",
      titled: "\(cycle.title) – \(project.title)",
      at: links,
      crumbs: crumbs.compactMap(\.self),
      description: cycle.question
    )
  }

  private var view: CyclePageView {
    let entries = CycleEntries(
      analysis: analysis,
      pages: pages,
      links: links,
      figures: links.project(project.slug)
    )
    let words = CycleWords(study: study, analysis: analysis, phrases: phrases)
    let (body, rest) = entries.text.parts(of: cycle)
    return CyclePageView(
      title: cycle.title,
      heading: phrases.text("PGSA-cykel \(cycle.number)", "PDSA cycle \(cycle.number)"),
      project: LinkView(title: project.title, href: links.project(project.slug)),
      facts: entries.facts(of: study),
      learned: cycle.learned.map(typeset),
      body: body,
      hasStudy: cycle.document.headingOfStudy != nil,
      outcomeSentence: words.outcomeText,
      rest: rest,
      fidelitySummary: words.fidelitySummary,
      fidelity: words.fidelity,
      chain: project.cycles.map { other in
        LinkView(
          title: "\(other.number). \(typeset(other.title))",
          href: links.cycle(other.slug, of: project.slug),
          isCurrent: other.slug == cycle.slug,
          count: other.decision.map { phrases.decision($0) }
        )
      }
    )
  }
}

/// The cycles of one project as they stand in lists.
struct CycleEntries {
  let analysis: DisclosedAnalysis
  let pages: PortfolioPages
  let links: Links
  /// The page where the project's figures are; empty for this one.
  let figures: String

  private var project: Project { analysis.project }
  private var phrases: Phrases { pages.phrases }
}

extension CycleEntries {
  /// The text of a cycle as it is written on this page.
  var text: ReportBody {
    ReportBody(
      analysis: analysis,
      site: pages.site,
      theme: pages.theme,
      links: links,
      phrases: phrases,
      places: links.project(project.slug),
      dataPath: links.tables(of: project.slug)
    )
  }

  /// A cycle in the list of its project.
  func entry(of study: CycleStudy) -> CycleView {
    let cycle = study.cycle
    var view = CycleView(
      id: "cykel-\(cycle.slug)",
      number: phrases.number.whole(cycle.number),
      title: typeset(cycle.title),
      href: links.cycle(cycle.slug, of: project.slug),
      facts: facts(of: study),
      learned: cycle.learned.map(typeset),
      seen: text.opening(ofStudyIn: cycle)
    )
    if case .cycle(let slug) = cycle.follows { view.follows = link(to: slug) }
    return view
  }

  /// A cycle among those of all projects, with its project and unit.
  func entryAmongAll(of study: CycleStudy) -> CycleView {
    var view = entry(of: study)
    view.id = "cykel-\(project.slug)_\(study.cycle.slug)"
    view.number = nil
    view.project = LinkView(title: project.title, href: links.project(project.slug))
    let units = project.units.compactMap { pages.site.unit($0)?.name }
    view.unit =
      units.count > 3
      ? phrases.text("\(units.count) enheter", "\(units.count) units")
      : units.listed(phrases.text("och", "and"))
    view.follows = nil
    return view
  }

  /// What is known of a cycle beside its text.
  func facts(of study: CycleStudy) -> CycleFactsView {
    let cycle = study.cycle
    let words = CycleWords(study: study, analysis: analysis, phrases: phrases)
    return CycleFactsView(
      when: words.when,
      question: cycle.question.map(typeset),
      prediction: words.prediction,
      outcome: study.outcome?.name,
      outcomeText: words.outcomeLabel,
      decision: cycle.decision?.rawValue,
      decisionText: cycle.decision.map { phrases.decision($0) }
        ?? phrases.text("Ej angivet i källan", "Not stated in the source"),
      measure: (cycle.measure ?? cycle.prediction?.forecast?.path.measure).flatMap { id in
        project.measure(id).map {
          LinkView(title: $0.title, href: "\(figures)#\(Links.figureID(id))")
        }
      },
      size: cycle.size.map { typeset($0.text) },
      next: cycle.nextCycle.flatMap { link(to: $0) }
        ?? cycle.next.map { LinkView(title: typeset($0)) }
    )
  }

  /// `Test 1: Första gruppen`, with its page.
  private func link(to slug: String) -> LinkView? {
    project.cycles.first { $0.slug == slug }.map { cycle in
      LinkView(
        title: "\(phrases.text("Test", "Test")) \(cycle.number): \(typeset(cycle.title))",
        href: links.cycle(cycle.slug, of: project.slug)
      )
    }
  }
}

extension PredictionOutcome {
  /// The name used in `findings.json` and by the theme; nil for words.
  var name: String? {
    switch self {
    case .hit: "hit"
    case .missed: "missed"
    case .waiting: "waiting"
    case .incomparable: "incomparable"
    case .inWords: nil
    }
  }
}

extension Document {
  /// The heading of the part where the outcome is studied, `Studera`; nil without one.
  ///
  /// The titles are those of the four steps in either language, with or without a letter.
  var headingOfStudy: ClosedRange<Int>? {
    sections.first { section in
      section.title.map { ["studera", "study", "studie"].contains(slug(of: $0)) } ?? false
    }.flatMap { section in
      let level = Element.heading(level: 2)
      return section.events.firstIndex(of: .exit(level)).map { section.events.startIndex...$0 }
    }
  }

  /// The paragraph that the study begins with, without marks of footnotes; nil when it begins with
  /// something else, or a figure.
  var openingOfStudy: [Event]? {
    guard let start = headingOfStudy.map({ $0.upperBound + 1 }), start < events.endIndex,
      case .enter(.paragraph, _) = events[start],
      let end = events[start...].firstIndex(of: .exit(.paragraph))
    else { return nil }
    let paragraph = events[start...end]
    let isFigure = paragraph.dropFirst().first.map { event in
      if case .enter(.image, _) = event { true } else { false }
    }
    guard isFigure != true else { return nil }
    return paragraph.filter { event in
      switch event {
      case .enter(.footnoteReference, _), .exit(.footnoteReference): false
      default: true
      }
    }
  }
}
