package import Improvement
package import Manuscript

/// A site read, checked and analysed: everything that is known before a page is made.
package struct SiteAnalysis: Sendable {
  package let site: Site
  /// In the order of their slugs.
  package let projects: [ProjectAnalysis]
  package let notes: Notes

  /// Reads and analyses a site, its projects in parallel; the results are put back in order, so
  /// that nothing depends on which finished first.
  package init(of folder: Folder) async {
    var notes = Notes()
    let frame = Site(reading: folder, noting: &notes)
    let slugs = Site.projectSlugs(in: folder)
    let results = await withTaskGroup(of: (Int, ProjectAnalysis?, Notes).self) { group in
      for (index, slug) in slugs.enumerated() {
        group.addTask {
          var notes = Notes()
          let project = Project(reading: slug, in: folder, of: frame, noting: &notes)
          let analysis = project.map { ProjectAnalysis(of: $0, in: frame, noting: &notes) }
          return (index, analysis, notes)
        }
      }
      var results: [(Int, ProjectAnalysis?, Notes)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }
    }
    for (_, _, found) in results { notes.add(contentsOf: found) }
    var site = frame
    projects = results.compactMap(\.1)
    site.projects = projects.map(\.project)
    self.site = site
    self.notes = notes
  }
}
