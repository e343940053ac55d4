import Improvement
import Manuscript

/// The files of one project: its page, its numbers and its tables.
struct ProjectPage {
  private let analysis: DisclosedAnalysis
  private let pages: PortfolioPages
  private let links = Links(root: "../../")

  init(_ analysis: DisclosedAnalysis, in pages: PortfolioPages) {
    self.analysis = analysis
    self.pages = pages
  }

  private var project: Project { analysis.project }
  private var phrases: Phrases { pages.phrases }
  private var site: Site { pages.site }
  private var cycles: CycleEntries {
    CycleEntries(analysis: analysis, pages: pages, links: links, figures: "")
  }
}

extension ProjectPage {
  /// Paths from the site's root with their texts.
  var files: [(String, String)] {
    let folder = "projects/\(project.slug)"
    var files = [
      ("\(folder)/index.html", html),
      ("\(folder)/findings.json", findingsDocument(of: analysis).text),
    ]
    files += analysis.studies.map { CyclePage($0, of: analysis, in: pages).file }
    for finding in analysis.findings
    where !finding.measure.observations.isEmpty || !finding.steps.isEmpty {
      files.append(("\(folder)/data/\(finding.measure.id).csv", publishedTable(of: finding)))
    }
    return files
  }

  private var html: String {
    let crumbs =
      [project.area.map { LinkView(title: $0, href: links.area($0)) }].compactMap(\.self)
      + [LinkView(title: project.title)]
    return pages.page(
      view,
      with: "project",
      titled: project.title,
      at: links,
      crumbs: crumbs,
      description: project.summary
    )
  }

  private var view: ProjectView {
    let body = ReportBody(
      analysis: analysis,
      site: site,
      theme: pages.theme,
      links: links,
      phrases: phrases
    )
    return ProjectView(
      title: project.title,
      units: project.units.compactMap { id in
        site.unit(id).map { LinkView(title: $0.name, href: links.unit(id)) }
      },
      area: project.area,
      areaHref: project.area.map { links.area($0) },
      year: project.year.map(String.init),
      lead: project.lead,
      stage: analysis.stage.rawValue,
      stageText: phrases.stage(analysis.stage),
      templateTitle: site.template(project.template)?.title,
      handedIn: handIns,
      summary: project.summary.map(typeset),
      aims: zip(project.aims, analysis.evidence).map { aim($0, $1) },
      periods: project.periods.map { period in
        let dates = phrases.dates(period.dates)
        return PeriodView(label: period.label, dates: dates == period.label ? nil : dates)
      },
      keyFindings: keyFindings,
      milestones: analysis.milestones.map { MilestoneView(of: $0, phrases: phrases) },
      score: analysis.score.map { ScoreView(of: $0, phrases: phrases) },
      programmeHref: site.isInProgramme(project.template) ? links.milestones : nil,
      contents: contents,
      body: body.html(of: project.report),
      cycles: analysis.studies.map { cycles.entry(of: $0) },
      otherFigures: otherFigures(body),
      sources: project.sources.map { source($0) },
      exemptions: project.privacy.exemptions.map { ExemptionView(text: exemption($0)) },
      findingsHref: project.measures.isEmpty ? nil : "findings.json"
    )
  }

  private func exemption(_ exemption: Privacy.Exemption) -> String {
    let titles = exemption.measures.compactMap { project.measure($0)?.title }
    let list = titles.listed(phrases.text("och", "and"))
    return typeset(
      phrases.text(
        "Små tal\(titles.isEmpty ? "" : " i \(list)") är inte skyddade här, för de är redan "
          + "publicerade i ”\(exemption.source)”. \(exemption.reason)",
        "Small numbers\(titles.isEmpty ? "" : " of \(list)") are not protected here, since they "
          + "are published already in “\(exemption.source)”. \(exemption.reason)"
      )
    )
  }

  private var handIns: [HandInView] {
    project.handedIn.map { handIn in
      let milestone = site.milestones(of: project.template).first { $0.id == handIn.milestone }
      return HandInView(
        title: milestone?.title ?? handIn.milestone,
        date: phrases.day(handIn.date)
      )
    }
  }

  private func aim(_ aim: Aim, _ evidence: Evidence?) -> AimView {
    var missing: [String] = []
    if aim.measure == nil { missing.append(phrases.text("mått", "measure")) }
    if aim.target == nil { missing.append(phrases.text("målnivå", "target")) }
    if aim.by == nil { missing.append(phrases.text("tidpunkt", "date")) }
    let list = missing.listed(phrases.text("och", "and"))
    return AimView(
      text: typeset(aim.text),
      measure: aim.measure.flatMap { id in
        project.measure(id).map {
          LinkView(title: $0.title, href: "#\(Links.figureID(id))")
        }
      },
      target: (aim.target?.text).map(typeset),
      by: phrases.dates(aim.by),
      note: missing.isEmpty
        ? nil
        : phrases.text(
          "Målet går inte att mäta än. Det saknar \(list).",
          "The aim can't be measured yet. It lacks a \(list)."
        ),
      evidence: evidence.map { EvidenceSentence(evidence: $0, phrases: phrases).text },
      needed: evidence?.needed.map { phrases.needed($0) }
    )
  }

  private var keyFindings: [FindingView] {
    let shown = analysis.keyFindings.filter { finding in
      !finding.headlineValues(phrases).isEmpty
    }
    return shown.prefix(3).map { finding in
      FindingView(
        of: finding,
        href: "#\(Links.figureID(finding.measure.id))",
        sparkline: nil,
        phrases: phrases
      )
    }
  }

  /// The headings of the report, with the ids that the text gets.
  private var contents: [LinkView] {
    project.report.contents()
  }

  /// The figures of measures that the text does not show; nil when it shows them all.
  private func otherFigures(_ body: ReportBody) -> String? {
    let shown = Set(
      project.report.links.filter(\.isImage).compactMap { link in
        ClaimPath.parse(link.destination, periods: project.periods)?.path.measure
      }
    )
    let figures = analysis.findings.filter { !shown.contains($0.measure.id) }.map { finding in
      body.figure(
        finding,
        id: Links.figureID(finding.measure.id),
        title: finding.measure.title
      )
    }
    return figures.isEmpty ? nil : figures.joined()
  }

  private func source(_ source: Project.Source) -> SourceView {
    let parts = [source.title, source.publisher, source.year].compactMap(\.self)
    return SourceView(
      text: parts.joined(separator: ". ") + ".",
      href: source.address.map { encoded(address: $0) }
    )
  }
}

extension Document {
  /// The second-level headings with links to where they stand.
  func contents() -> [LinkView] {
    var identifiers = HeadingIdentifiers()
    return headings.compactMap { level, title in
      let id = identifiers.take("avsnitt-", for: title)
      guard level == 2 else { return nil }
      let parts = Section.parts(ofHeading: title)
      return LinkView(title: parts.title, href: "#\(id)", letter: parts.letter)
    }
  }

  /// Every heading with its level, in the order of the text.
  private var headings: [(level: Int, title: String)] {
    events.indices.compactMap { start in
      guard case .enter(.heading(let level), _) = events[start],
        let end = events[start...].firstIndex(of: .exit(.heading(level: level)))
      else { return nil }
      return (level, Document.words(in: events[start..<end]))
    }
  }
}

extension [String] {
  /// `a, b och c`.
  func listed(_ and: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(and) \(last)"
  }
}
