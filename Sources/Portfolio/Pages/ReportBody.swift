import Drawing
import Improvement
import Manuscript
import Statistics
import Synchronization

/// The text of a report or a cycle as HTML: its claims filled in and checked, its figures drawn.
struct ReportBody {
  let analysis: DisclosedAnalysis
  let site: Site
  let theme: Theme
  let links: Links
  let phrases: Phrases
  /// The page that a place in the report, `#avsnitt-resultat`, is on; empty for this one.
  var places = ""
  /// From the page to the published tables.
  var dataPath = "data/"
}

extension ReportBody {
  /// The whole report with its footnotes.
  func html(of document: Document) -> String {
    writer.html(document.events.typeset)
  }

  /// A cycle's text in two parts: to the end of the heading of its study, and the rest; without a
  /// study, to the footnotes and those.
  func parts(of cycle: Cycle) -> (upToStudy: String, rest: String) {
    let writer = writer
    let events = cycle.document.events.typeset
    let end = cycle.document.headingOfStudy?.upperBound ?? cycle.document.body.endIndex - 1
    var identifiers = HeadingIdentifiers()
    let first = writer.html(Array(events[...end]), identifiers: &identifiers)
    let rest = writer.html(Array(events[(end + 1)...]), identifiers: &identifiers)
    return (first, rest)
  }

  /// What a cycle's study begins with: its first paragraph; nil when it begins with something else
  /// or says only that its source does not say.
  func opening(ofStudyIn cycle: Cycle) -> String? {
    guard let paragraph = cycle.document.openingOfStudy else { return nil }
    let words = slug(of: Document.words(in: paragraph))
    guard !words.hasPrefix("ej-angivet"), words != "x" else { return nil }
    return writer.html(Array(paragraph).typeset)
  }

  /// A writer that draws figures where they are named, a second one of a measure with its number.
  private var writer: HTMLWriter {
    let figures = Mutex<[String: Int]>([:])
    return HTMLWriter(language: phrases.language) { link in
      rendering(of: link) { id in
        figures.withLock { seen in
          seen[id, default: 0] += 1
          return seen[id, default: 1]
        }
      }
    }
  }

  private func rendering(
    of link: Document.Link,
    count: (String) -> Int
  ) -> LinkRendering {
    if link.destination == "plan" {
      return .html(schedule(titled: link.text, id: Links.planID(number: count(link.destination))))
    }
    if link.destination.hasPrefix("#") {
      return .link(href: places + link.destination)
    }
    if let number = PlanNumber(link.destination) {
      return analysis.project.plan?.number(number).map { .html(planned($0, link)) } ?? .plain
    }
    guard link.destination.hasPrefix("measure:") else {
      return site.rendering(of: link, links)
    }
    guard
      let (path, _) = ClaimPath.parse(link.destination, periods: analysis.project.periods),
      let finding = analysis.finding(path.measure)
    else { return .plain }
    guard link.isImage else { return .html(claim(link, path)) }
    let number = count("measure:\(path.measure)")
    let id = Links.figureID(path.measure, number: number)
    let title = link.text.isEmpty ? finding.measure.title : link.text
    return .html(figure(finding, id: id, title: number > 1 ? "\(title) (\(number))" : title))
  }

  /// A figure, drawn by the theme.
  func figure(_ finding: Finding, id: String, title: String) -> String {
    let view = FigureView(
      of: finding,
      in: analysis,
      id: id,
      title: title,
      dataPath: dataPath,
      links: links,
      phrases: phrases
    )
    return theme.render(view, with: "figure")
  }

  /// A number in the text, with its exact value for machines and the counts behind it.
  private func claim(_ link: Document.Link, _ path: ClaimPath) -> String {
    guard case .success(let value) = analysis.value(of: path) else { return escaped(link.text) }
    let said = link.text.trimmed
    let shown = escaped(said.isEmpty ? value.text(in: phrases.number) : said.holdingNumbers)
    let machine = escaped(value.machineText)
    if case .date(let dates) = value, dates.isOneWord {
      return "<time class=\"claim\" datetime=\"\(machine)\">\(shown)</time>"
    }
    let counts = analysis.counts(behind: value, at: path).text(in: phrases.language)
    let title = counts.isEmpty ? "" : " title=\"\(escaped(counts))\""
    return "<data class=\"claim\" value=\"\(machine)\"\(title)>\(shown)</data>"
  }

  /// A number of the plan in the text.
  private func planned(_ value: Int, _ link: Document.Link) -> String {
    let said = link.text.trimmed
    let shown = said.isEmpty ? phrases.number.whole(value) : said.holdingNumbers
    return "<data class=\"claim\" value=\"\(value)\">\(escaped(shown))</data>"
  }

  private func schedule(titled title: String, id: String) -> String {
    guard let plan = analysis.project.plan else { return "" }
    let view = FigureView(
      plan: plan,
      recruitment: analysis.recruitment,
      id: id,
      title: title,
      phrases: phrases
    )
    return theme.render(view, with: "figure")
  }
}

extension Site {
  /// What becomes of a link that is not a claim: pages and projects by their names, the rest as
  /// written.
  func rendering(of link: Document.Link, _ links: Links) -> LinkRendering {
    if link.isImage { return .plain }
    if link.destination.hasPrefix("page:") {
      let slug = String(link.destination.dropFirst("page:".count))
      return pages.contains { $0.slug == slug } ? .link(href: links.page(slug)) : .plain
    }
    if link.destination.hasPrefix("project:") {
      let slug = String(link.destination.dropFirst("project:".count))
      return projects.contains { $0.slug == slug } ? .link(href: links.project(slug)) : .plain
    }
    return .link(href: link.destination)
  }
}

extension DateInterval {
  /// Whether HTML has a date for it: a day, a month or a year, but no stretch of them.
  fileprivate var isOneWord: Bool { !text.contains("/") && !text.contains("Q") }
}

extension String {
  /// The text with its numbers held together with the words and digits next to them, so that no
  /// line breaks there; longer texts may break between their words.
  fileprivate var holdingNumbers: String {
    let words = split(whereSeparator: \.isWhitespace)
    let joints = zip(words, words.dropFirst()).map { first, second in
      let isHeld = [first, second].contains { $0.contains(where: \.isNumber) } || second == "%"
      return (isHeld ? "\u{A0}" : " ") + second
    }
    return (words.first.map(String.init) ?? "") + joints.joined()
  }
}
