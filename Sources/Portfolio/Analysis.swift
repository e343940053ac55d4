package import Improvement
package import Manuscript

/// A site read, checked and analysed: everything that is known before a page is made.
package struct SiteAnalysis: Sendable {
  package let site: Site
  /// In the order of their slugs.
  package let projects: [ProjectAnalysis]
  package let notes: Notes
  /// The programme as a whole, its clinics by name; nil for a site without one.
  package let programme: ProgrammeOverview?
  /// The files as they were read: without anything that points at a person.
  package let guarded: GuardedFolder

  /// Reads and analyses a site, at most `jobs` of its projects at a time.
  ///
  /// `date` is the day the site is of, by which milestones are due or not. `introduced` has the
  /// days of the commits that brought the cycles' files, by path, where the history is known.
  package init(
    of original: Folder,
    on date: CalendarDate? = nil,
    introduced: [String: CalendarDate] = [:],
    jobs: Int? = nil
  ) async {
    guarded = GuardedFolder(original)
    let folder = guarded.folder
    var notes = guarded.notes
    let frame = Site(reading: folder, noting: &notes)
    let results = await inParallel(Site.projectSlugs(in: folder), jobs: jobs) { slug in
      var notes = Notes()
      let project = Project(reading: slug, in: folder, of: frame, noting: &notes)
      let analysis = project.map { project in
        ProjectAnalysis(of: project, in: frame, on: date, introduced: introduced, noting: &notes)
          .disclosed(in: frame, on: date, noting: &notes)
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
    var byName = frame
    byName.units.sort { swedishOrder($0.name) < swedishOrder($1.name) }
    programme = ProgrammeOverview(of: projects, in: byName, on: date)
  }

  /// What the reading of one project gave.
  private struct Reading: Sendable {
    let analysis: ProjectAnalysis?
    let notes: Notes
  }
}
