package import Improvement
package import Manuscript

/// A site read, checked and analysed: everything that is known before a page is made.
package struct SiteAnalysis: Sendable {
  package let site: Site
  /// In the order of their slugs.
  package let projects: [ProjectAnalysis]
  package let notes: Notes

  /// Reads and analyses a site, at most `jobs` of its projects at a time.
  ///
  /// `introduced` has the days of the commits that brought the cycles' files, by path, where the
  /// history is known.
  package init(
    of folder: Folder,
    introduced: [String: CalendarDate] = [:],
    jobs: Int? = nil
  ) async {
    var notes = Notes()
    let frame = Site(reading: folder, noting: &notes)
    let results = await inParallel(Site.projectSlugs(in: folder), jobs: jobs) { slug in
      var notes = Notes()
      let project = Project(reading: slug, in: folder, of: frame, noting: &notes)
      let analysis = project.map { project in
        ProjectAnalysis(of: project, in: frame, introduced: introduced, noting: &notes)
      }
      return Reading(analysis: analysis, notes: notes)
    }
    for result in results { notes.add(contentsOf: result.notes) }
    var site = frame
    projects = results.compactMap(\.analysis)
    projects.compareAcrossWorks(in: frame, noting: &notes)
    site.projects = projects.map(\.project)
    self.site = site
    self.notes = notes
  }

  /// What the reading of one project gave.
  private struct Reading: Sendable {
    let analysis: ProjectAnalysis?
    let notes: Notes
  }
}
