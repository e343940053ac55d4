import Drawing
import Improvement
package import Manuscript
import Statistics

/// The pages of a site as files in memory; nil, with diagnostics, when its theme is faulty.
///
/// `date` is the day the site is of, for the feed; nothing here asks a clock. At most `jobs`
/// projects are rendered at a time; nil leaves the number to the system.
package func pages(
  of analysis: SiteAnalysis,
  folder: Folder,
  date: CalendarDate?,
  jobs: Int? = nil,
  noting notes: inout Notes
) async -> OutputTree? {
  let site = analysis.site
  guard
    let theme = Theme(
      reading: folder,
      named: site.settings.theme,
      templates: PortfolioPages.templates,
      noting: &notes
    )
  else { return nil }
  let pages = PortfolioPages(analysis: analysis, theme: theme, date: date, jobs: jobs)
  let tree = await pages.tree()
  analysis.noteLeaks(in: tree, noting: &notes)
  tree.noteIdentityNumbers(noting: &notes)
  return tree
}

/// Makes every page of a site from its analysis.
struct PortfolioPages {
  let analysis: SiteAnalysis
  let theme: Theme
  let date: CalendarDate?
  let jobs: Int?
  let phrases: Phrases

  init(analysis: SiteAnalysis, theme: Theme, date: CalendarDate?, jobs: Int?) {
    self.analysis = analysis
    self.theme = theme
    self.date = date
    self.jobs = jobs
    phrases = Phrases(analysis.site.settings.language)
  }

  var site: Site { analysis.site }

  /// Every template with the view it is given.
  static let templates = [
    TemplateUse("index", with: PageView<IndexView>.self),
    TemplateUse("project", with: PageView<ProjectView>.self),
    TemplateUse("cycle", with: PageView<CyclePageView>.self),
    TemplateUse("cycles", with: PageView<CyclesView>.self),
    TemplateUse("figure", with: FigureView.self),
    TemplateUse("unit", with: PageView<UnitView>.self),
    TemplateUse("units", with: PageView<UnitsView>.self),
    TemplateUse("area", with: PageView<AreaView>.self),
    TemplateUse("areas", with: PageView<AreasView>.self),
    TemplateUse("measure", with: PageView<MeasureView>.self),
    TemplateUse("measures", with: PageView<MeasuresView>.self),
    TemplateUse("milestones", with: PageView<ProgrammeView>.self),
    TemplateUse("milestone", with: PageView<ProgrammeMilestoneView>.self),
    TemplateUse("quality", with: PageView<QualityView>.self),
    TemplateUse("privacy", with: PageView<PrivacyView>.self),
    TemplateUse("page", with: PageView<StandingPageView>.self),
    TemplateUse("notfound", with: PageView<NotFoundView>.self),
  ]
}

extension PortfolioPages {
  func tree() async -> OutputTree {
    var tree = OutputTree()
    await addProjects(to: &tree)
    addIndex(to: &tree)
    await addUnits(to: &tree)
    addAreas(to: &tree)
    addMeasures(to: &tree)
    addProgramme(to: &tree)
    addCycles(to: &tree)
    addQuality(to: &tree)
    addPrivacy(to: &tree)
    addStandingPages(to: &tree)
    tree.add("portfolio.json", portfolioDocument(of: analysis).text)
    tree.add("privacy.json", privacyDocument(of: analysis).text)
    for asset in theme.assets { tree.add("assets/\(asset.path)", bytes: asset.bytes) }
    if let date, let feed = feed(of: analysis, updated: date) { tree.add("feed.xml", feed) }
    if let map = sitemap(of: tree, at: site.settings.address) { tree.add("sitemap.xml", map) }
    return tree
  }

  /// A project's pages are made in parallel with the others' and put in order.
  private func addProjects(to tree: inout OutputTree) async {
    let pages = await inParallel(analysis.projects, jobs: jobs) { project in
      ProjectPage(project, in: self).files
    }
    for (path, text) in pages.joined() { tree.add(path, text) }
  }

  /// A page with what stands around every page.
  ///
  /// `crumbs` lead here from the front page, the page itself last.
  func page(
    _ content: some View,
    with template: String,
    titled title: String,
    at links: Links,
    crumbs: [LinkView] = [],
    description: String? = nil,
    current: MenuItem? = nil
  ) -> String {
    let settings = site.settings
    let chrome = Chrome(
      language: settings.language.rawValue,
      pageTitle: title == settings.title ? title : "\(title) – \(settings.title)",
      description: description,
      root: links.root,
      siteTitle: settings.title,
      organisation: settings.organisation,
      contactName: settings.contact?.name,
      contactAddress: settings.contact?.email.map { mailLink(to: $0) },
      hasFeed: settings.address != nil && date != nil,
      menu: menu(current, links),
      footer: site.pages.map { LinkView(title: $0.menu, href: links.page($0.slug)) }
        + [
          LinkView(title: phrases.text(.dataQuality), href: links.dataQuality),
          LinkView(title: phrases.text(.protection), href: links.privacy),
        ],
      crumbs: crumbs.isEmpty
        ? [] : [LinkView(title: phrases.text(.portfolio), href: links.index)] + crumbs,
      words: WordsView(language: settings.language)
    )
    return theme.render(PageView(chrome: chrome, content: content), with: template)
  }

  /// The entries of the menu.
  enum MenuItem: Equatable {
    case portfolio, units, areas, measures, milestones, cycles
    case page(String)
  }

  private func menu(_ current: MenuItem?, _ links: Links) -> [LinkView] {
    var items: [(MenuItem, String, String)] = [
      (.portfolio, phrases.text(.portfolio), links.index),
      (.units, phrases.text(.units), links.units),
      (.areas, phrases.text(.areas), links.areas),
    ]
    if !site.sharedMeasures.isEmpty {
      items.append((.measures, phrases.text("Mått", "Measures"), links.measures))
    }
    if let programme = analysis.programme {
      items.append((.milestones, programme.programme.title, links.milestones))
    }
    if analysis.projects.contains(where: { !$0.project.cycles.isEmpty }) {
      items.append((.cycles, phrases.text("Prövat", "Tested"), links.cycles))
    }
    for page in site.pages.prefix(1) {
      items.append((.page(page.slug), page.menu, links.page(page.slug)))
    }
    return items.map { LinkView(title: $0.1, href: $0.2, isCurrent: $0.0 == current) }
  }

  /// The card of a project.
  func card(_ project: DisclosedAnalysis, at links: Links) -> CardView {
    let work = project.project
    return CardView(
      title: work.title,
      href: links.project(work.slug),
      unit: work.units.compactMap { site.unit($0)?.name }.joined(separator: ", "),
      area: work.area,
      areaHref: work.area.map { links.area($0) },
      year: work.year.map(String.init),
      stage: project.stage.rawValue,
      stageText: phrases.stage(project.stage),
      summary: work.summary.map(typeset),
      finding: project.mainFinding.map { finding in
        FindingView(
          of: finding,
          href: nil,
          sparkline: Sparkline(of: finding)?.svg(id: "spark-\(work.slug)"),
          phrases: phrases
        )
      }
    )
  }
}
