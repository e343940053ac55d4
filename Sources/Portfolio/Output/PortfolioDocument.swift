import Improvement
package import Manuscript

/// `portfolio.json`: the projects of a site with their main measures, its units and areas.
///
/// Addresses are relative to the site's root. The areas are those of the projects, by title.
package func portfolioDocument(of analysis: SiteAnalysis) -> JSON {
  let site = analysis.site
  return [
    "skifte": .whole(1), "title": .text(site.settings.title),
    "language": .text(site.settings.language.rawValue),
    "projects": .list(
      zip(analysis.projects, analysis.qualities).map { $0.document(in: analysis, quality: $1) }
    ),
    "units": .list(site.units.map { analysis.document(of: $0) }),
    "areas": .list(analysis.areaDocuments),
    "programme": analysis.programme?.programme.document,
  ]
}

extension DisclosedAnalysis {
  fileprivate func document(in analysis: SiteAnalysis, quality: DataQuality) -> JSON {
    [
      "slug": .text(project.slug), "title": .text(project.title),
      "address": .text(links.project(project.slug)),
      "findings": .text("projects/\(project.slug)/findings.json"),
      "units": .list(project.units.map(JSON.text)),
      "area": project.area.map { .text(slug(of: $0)) }, "year": project.year.map(JSON.whole),
      "template": .text(project.template), "stage": .text(stage.rawValue),
      "score": score?.document, "milestones": milestoneDocuments,
      "summary": project.summary.map(JSON.text),
      "measures": .list(keyFindings.prefix(mainMeasures).map(\.summary)),
      "cycles": cycleSummaries,
      "dataQuality": quality.document(notes: analysis.remarks(about: project).count),
    ]
  }
}

extension DataQuality {
  /// How many numbers are published, how many of them something checks, and the share that nothing
  /// does.
  fileprivate func document(notes: Int) -> JSON {
    [
      "published": .whole(published), "checked": .whole(checked),
      "uncheckedShare": published == 0 ? nil : .number(Double(unchecked) / Double(published)),
      "accepted": .whole(accepted.count), "notes": .whole(notes),
    ]
  }
}

extension Finding {
  fileprivate var summary: JSON {
    [
      "id": .text(measure.id), "title": .text(measure.title), "kind": .text(measure.kind.rawValue),
      "verdict": verdict.map { .text($0.name) }, "verdictReason": verdict.map { .text($0.reason) },
    ]
  }
}

private let links = Links(root: "")

/// The first few for a list of projects; all of them are in the project's own `findings.json`.
private let mainMeasures = 3

extension SiteAnalysis {
  fileprivate func document(of unit: CareUnit) -> JSON {
    let own = projects.map(\.project).filter { $0.units.contains(unit.id) }
    return [
      "id": .text(unit.id), "name": .text(unit.name), "kind": .text(unit.kind.rawValue),
      "address": .text(links.unit(unit.id)), "partOf": unit.partOf.map(JSON.text),
      "projects": .list(own.map { .text($0.slug) }),
    ]
  }

  /// The areas in the order of their slugs; of two spellings of one area, the first project's.
  fileprivate var areaDocuments: [JSON] {
    let areas = projects.compactMap { analysis in
      analysis.project.area.map { (id: slug(of: $0), title: $0, project: analysis.project.slug) }
    }
    let ids = Set(areas.map(\.id)).sorted()
    return ids.map { id in
      let own = areas.filter { $0.id == id }
      return [
        "slug": .text(id), "title": .text(own.first?.title ?? id),
        "address": .text(links.area(id)),
        "projects": .list(own.map { .text($0.project) }),
      ]
    }
  }
}
