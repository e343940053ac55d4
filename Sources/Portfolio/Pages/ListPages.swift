import Improvement
import Manuscript
import Statistics

extension PortfolioPages {
  /// The front page.
  func addIndex(to tree: inout OutputTree) {
    let links = Links(root: "")
    let works = analysis.projects
    let owners = Set(works.flatMap(\.project.units)).count
    let measures = works.reduce(0) { $0 + $1.findings.count }
    let view = IndexView(
      title: site.settings.title,
      lead: site.settings.description,
      facts: [
        fact(works.count, "förbättringsarbeten", "improvement works"),
        fact(owners, owners == 1 ? "enhet" : "enheter", "units"),
        fact(measures, measures == 1 ? "mått" : "mått", "measures"),
      ],
      cards: works.map { card($0, at: links) },
      verdictCounts: verdictCounts
    )
    tree.add(
      "index.html",
      page(
        view,
        with: "index",
        titled: site.settings.title,
        at: links,
        description: site.settings.description,
        current: .portfolio
      )
    )
  }

  private func fact(_ count: Int, _ swedish: String, _ english: String) -> ValueView {
    ValueView(label: phrases.text(swedish, english), text: phrases.number.whole(count))
  }

  /// How many works' main findings have each verdict, most telling first.
  private var verdictCounts: [VerdictCountView] {
    let order = [
      "improved", "worsened", "changed", "noDetectableChange", "notComparable", "tooLittleData",
      "notAssessable", "notMeasured",
    ]
    let verdicts = analysis.projects.compactMap { $0.mainFinding?.shownVerdict }
    var labels: [(name: String, label: String)] = []
    for verdict in verdicts {
      let label = verdict.label.text(in: phrases.language)
      if !labels.contains(where: { $0.label == label }) { labels.append((verdict.name, label)) }
    }
    let rank = { (name: String) in order.firstIndex(of: name) ?? order.count }
    return labels.sorted { (rank($0.name), $0.label) < (rank($1.name), $1.label) }.map { entry in
      let count = verdicts.count { $0.label.text(in: phrases.language) == entry.label }
      return VerdictCountView(verdict: entry.name, label: entry.label, count: String(count))
    }
  }

  /// The pages of units that own works, stand in a table or have parts that do.
  func addUnits(to tree: inout OutputTree) async {
    let pages = await inParallel(site.units, jobs: jobs) { unit in
      let links = Links(root: "../../")
      let crumbs = [
        LinkView(title: phrases.text(.units), href: links.units), LinkView(title: unit.name),
      ]
      let view = unitView(unit, links)
      return page(view, with: "unit", titled: unit.name, at: links, crumbs: crumbs)
    }
    for (unit, page) in zip(site.units, pages) { tree.add("units/\(unit.id)/index.html", page) }
    addUnitList(to: &tree)
  }

  private func unitView(_ unit: CareUnit, _ links: Links) -> UnitView {
    UnitView(
      title: unit.name,
      kindText: phrases.kind(unit.kind),
      partOf: unit.partOf.flatMap { id in
        site.unit(id).map { LinkView(title: $0.name, href: links.unit(id)) }
      },
      parts: site.units.filter { $0.partOf == unit.id }.map {
        LinkView(title: $0.name, href: links.unit($0.id))
      },
      listed: unit.listed.map { listed in
        TextView(text: "\(phrases.number.whole(listed.patients)) (\(listed.year))")
      },
      cards: works(of: unit).map { card($0, at: links) },
      values: values(of: unit, links)
    )
  }

  private func works(of unit: CareUnit) -> [DisclosedAnalysis] {
    analysis.projects.filter { $0.project.units.contains(unit.id) }
  }

  /// What others' tables say of a unit: the last period of each measure.
  private func values(of unit: CareUnit, _ links: Links) -> [UnitValueView] {
    analysis.projects.flatMap { work in
      work.findings.compactMap { finding -> UnitValueView? in
        guard let cell = finding.cells.first(where: { $0.key.ids == [unit.id] }),
          let last = cell.periods.last
        else { return nil }
        let text = phrases.full(last.amount, of: finding.measure)
        return UnitValueView(
          measure: finding.measure.title,
          measureHref: links.figure(finding.measure.id, of: work.project.slug),
          project: work.project.title,
          projectHref: links.project(work.project.slug),
          text: "\(text), \(last.period.label)"
        )
      }
    }
  }

  private func addUnitList(to tree: inout OutputTree) {
    let links = Links(root: "../")
    let groups = CareUnit.Kind.allCases.compactMap { kind -> UnitsView.Group? in
      let units = site.units.filter { $0.kind == kind }.sorted {
        swedishOrder($0.name) < swedishOrder($1.name)
      }
      guard !units.isEmpty else { return nil }
      return UnitsView.Group(
        title: groupTitle(kind),
        units: units.map { unit in
          let count = works(of: unit).count
          return LinkView(
            title: unit.name,
            href: links.unit(unit.id),
            count: count == 0 ? nil : worksCount(count)
          )
        }
      )
    }
    let title = phrases.text(.units)
    tree.add(
      "units/index.html",
      page(
        UnitsView(title: title, lead: nil, groups: groups),
        with: "units",
        titled: title,
        at: links,
        crumbs: [LinkView(title: title)],
        current: .units
      )
    )
  }

  private func groupTitle(_ kind: CareUnit.Kind) -> String {
    switch kind {
    case .clinic: phrases.text("Vårdenheter", "Clinics")
    case .region: phrases.text("Regioner", "Regions")
    case .national: phrases.text("Nationella aktörer", "National bodies")
    case .network: phrases.text("Nätverk", "Networks")
    }
  }

  private func worksCount(_ count: Int) -> String {
    count == 1
      ? phrases.text("1 förbättringsarbete", "1 improvement work")
      : phrases.text(
        "\(phrases.number.whole(count)) förbättringsarbeten",
        "\(phrases.number.whole(count)) improvement works"
      )
  }

  /// The pages of areas; two spellings with the same address are one area.
  func addAreas(to tree: inout OutputTree) {
    var areas: [(id: String, name: String)] = []
    for name in analysis.projects.compactMap(\.project.area)
    where !areas.contains(where: { $0.id == slug(of: name) }) {
      areas.append((slug(of: name), name))
    }
    areas.sort { swedishOrder($0.name) < swedishOrder($1.name) }
    let title = phrases.text(.areas)
    let inner = Links(root: "../../")
    let outer = Links(root: "../")
    var entries: [LinkView] = []
    for area in areas {
      let works = analysis.projects.filter { $0.project.area.map { slug(of: $0) } == area.id }
      entries.append(
        LinkView(title: area.name, href: outer.area(area.name), count: worksCount(works.count))
      )
      let crumbs = [LinkView(title: title, href: inner.areas), LinkView(title: area.name)]
      let view = AreaView(title: area.name, cards: works.map { card($0, at: inner) })
      tree.add(
        "areas/\(area.id)/index.html",
        page(view, with: "area", titled: area.name, at: inner, crumbs: crumbs)
      )
    }
    tree.add(
      "areas/index.html",
      page(
        AreasView(title: title, areas: entries),
        with: "areas",
        titled: title,
        at: outer,
        crumbs: [LinkView(title: title)],
        current: .areas
      )
    )
  }

  /// The same measure across works.
  func addMeasures(to tree: inout OutputTree) {
    guard !site.sharedMeasures.isEmpty else { return }
    let title = phrases.text("Mått", "Measures")
    let inner = Links(root: "../../")
    let outer = Links(root: "../")
    var entries: [LinkView] = []
    for measure in site.sharedMeasures {
      let uses = analysis.projects.flatMap { work in
        work.findings.filter { $0.measure.sharedID == measure.id }.map { (work, $0) }
      }
      entries.append(
        LinkView(
          title: measure.title,
          href: outer.measure(measure.id),
          definition: measure.definition.map(typeset),
          count: worksCount(uses.count)
        )
      )
      let crumbs = [LinkView(title: title, href: inner.measures), LinkView(title: measure.title)]
      tree.add(
        "measures/\(measure.id)/index.html",
        page(
          measureView(measure, uses, inner),
          with: "measure",
          titled: measure.title,
          at: inner,
          crumbs: crumbs
        )
      )
    }
    let view = MeasuresView(
      title: title,
      lead: phrases.text(
        "Mått som flera enheter använder, med samma definition.",
        "Measures that several units use, with the same definition."
      ),
      measures: entries
    )
    tree.add(
      "measures/index.html",
      page(
        view,
        with: "measures",
        titled: title,
        at: outer,
        crumbs: [LinkView(title: title)],
        current: .measures
      )
    )
  }

  private func measureView(
    _ measure: Measure,
    _ uses: [(DisclosedAnalysis, Finding)],
    _ links: Links
  ) -> MeasureView {
    let rows = uses.map { work, finding in
      let unit = work.project.units.first.flatMap { site.unit($0) }
      return MeasureView.Row(
        unit: unit?.name ?? "",
        unitHref: unit.map { links.unit($0.id) } ?? links.units,
        project: work.project.title,
        projectHref: links.figure(finding.measure.id, of: work.project.slug),
        values: finding.headlineValues(phrases),
        verdict: finding.verdict?.name,
        verdictText: finding.verdict?.label.text(in: phrases.language)
      )
    }
    let figures = uses.map { work, finding in
      let view = FigureView(
        of: finding,
        in: work,
        id: "figur-\(work.project.slug)_\(finding.measure.id)",
        title: work.project.title,
        dataPath: links.tables(of: work.project.slug),
        links: links,
        phrases: phrases
      )
      return theme.render(view, with: "figure")
    }
    return MeasureView(
      title: measure.title,
      definition: measure.definition.map(typeset),
      betterText: measure.better.map { direction in
        direction == .higher
          ? phrases.text("Högre är bättre", "Higher is better")
          : phrases.text("Lägre är bättre", "Lower is better")
      },
      rows: rows,
      figures: figures.joined()
    )
  }

  /// Handbook, accessibility statement, about, and the page for addresses that lead nowhere.
  func addStandingPages(to tree: inout OutputTree) {
    let links = Links(root: "../")
    for standing in site.pages {
      let site = site
      let writer = HTMLWriter(language: phrases.language) { site.rendering(of: $0, links) }
      let view = StandingPageView(
        title: standing.title,
        contents: standing.document.contents(),
        body: writer.html(standing.document.events.typeset)
      )
      tree.add(
        "\(standing.slug)/index.html",
        page(
          view,
          with: "page",
          titled: standing.title,
          at: links,
          crumbs: [LinkView(title: standing.title)],
          current: .page(standing.slug)
        )
      )
    }
    // The page is served from any depth, so its links start at the root of the site where that is
    // known: as a path, which leads to no other host wherever the site is served.
    let home = Links(root: site.settings.address.map { rootPath(of: $0) } ?? "")
    let title = phrases.text(.notFoundTitle)
    tree.add(
      "404.html",
      page(NotFoundView(title: title), with: "notfound", titled: title, at: home)
    )
  }
}

/// The path of an address, beginning and ending in `/`: `/portfolj/` of
/// `https://example.org/portfolj/`.
func rootPath(of address: String) -> String {
  let rest = address.drop { $0 != ":" }.dropFirst().drop { $0 == "/" }.drop { $0 != "/" }
  let path = "/" + rest.drop { $0 == "/" }.prefix { $0 != "?" && $0 != "#" }
  return path.hasSuffix("/") ? path : path + "/"
}
