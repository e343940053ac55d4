package import Improvement
package import Manuscript

/// A site read, checked and analysed: everything that is known before a page is made.
package struct SiteAnalysis: Sendable {
  package let site: Site
  /// In the order of their slugs.
  package let projects: [DisclosedAnalysis]
  package let notes: Notes
  /// The programme as a whole, its clinics by name; nil for a site without one.
  package let programme: ProgrammeOverview?
  /// The quality of each project's numbers, in the order of the projects.
  package let qualities: [DataQuality]
  /// The true numbers that nothing written may tell, in the order of the projects.
  let secrets: [Secret]
  /// The slugs of the projects that were read, not taken from an earlier analysis; sorted.
  package let reread: [String]
  /// What each folder of `Projects/` gave, by slug.
  private let readings: [String: Reading]
  /// The files as they were read: without anything that points at a person.
  package let guarded: GuardedFolder

  /// Reads and analyses a site, at most `jobs` of its projects at a time.
  ///
  /// `date` is the day the site is of, by which milestones are due or not. `introduced` has the
  /// days of the commits that brought the cycles' files, by path, where the history is known.
  ///
  /// A project is not read again when everything it depends on is as it was in an `earlier`
  /// analysis. What is said of the portfolio as a whole is always worked out anew.
  package init(
    of original: Folder,
    on date: CalendarDate? = nil,
    introduced: [String: CalendarDate] = [:],
    reusing earlier: SiteAnalysis? = nil,
    jobs: Int? = nil
  ) async {
    guarded = GuardedFolder(original)
    let folder = guarded.folder
    var notes = guarded.notes
    let frame = Site(reading: folder, noting: &notes)
    let results = await inParallel(Site.projectSlugs(in: folder), jobs: jobs) { slug in
      let sources = Sources(of: slug, in: folder, on: date, introduced: introduced)
      if let known = earlier?.readings[slug], known.sources == sources {
        return (known, isNew: false)
      }
      return (Reading(of: slug, from: sources, frame: frame), isNew: true)
    }
    let readings = results.map(\.0)
    for reading in readings { notes.add(contentsOf: reading.notes) }
    var site = frame
    projects = readings.compactMap(\.analysis)
    qualities = readings.compactMap(\.quality)
    secrets = readings.flatMap(\.secrets)
    projects.compareAcrossWorks(in: frame, noting: &notes)
    site.projects = projects.map(\.project)
    self.site = site
    self.notes = notes
    var byName = frame
    byName.units.sort { swedishOrder($0.name) < swedishOrder($1.name) }
    programme = ProgrammeOverview(of: projects, in: byName, on: date)
    reread = results.filter(\.isNew).map(\.0.slug)
    self.readings = Dictionary(readings.map { ($0.slug, $0) }, uniquingKeysWith: { $1 })
  }
}

extension SiteAnalysis {
  /// All that the analysis of one project depends on: it is shown nothing else.
  private struct Sources: Sendable, Hashable {
    /// The project's own folder and the site's; no other project's.
    let folder: Folder
    let date: CalendarDate?
    /// The commit days of its own cycles.
    let introduced: [String: CalendarDate]

    init(
      of slug: String,
      in folder: Folder,
      on date: CalendarDate?,
      introduced: [String: CalendarDate]
    ) {
      self.folder = folder.part("Projects/\(slug)", "Site")
      self.date = date
      self.introduced = introduced.filter { $0.key.hasPrefix("Projects/\(slug)/") }
    }
  }

  /// What the reading of one project gave, and what it came from.
  private struct Reading: Sendable {
    let slug: String
    let sources: Sources
    let analysis: DisclosedAnalysis?
    let quality: DataQuality?
    let secrets: [Secret]
    let notes: Notes

    init(of slug: String, from sources: Sources, frame: Site) {
      var notes = Notes()
      let project = Project(reading: slug, in: sources.folder, of: frame, noting: &notes)
      let exact = project.map { project in
        ProjectAnalysis(
          of: project,
          in: frame,
          on: sources.date,
          introduced: sources.introduced,
          noting: &notes
        )
      }
      analysis = exact.map {
        DisclosedAnalysis(of: $0, in: frame, on: sources.date, noting: &notes)
      }
      secrets = analysis.flatMap { exact?.secrets(besides: $0) } ?? []
      quality = analysis?.dataQuality(in: frame)
      self.slug = slug
      self.sources = sources
      self.notes = notes
    }
  }
}
