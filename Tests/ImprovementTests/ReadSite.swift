import Improvement
import Manuscript
import TestSupport

/// A folder read and analysed the way every command does it: the site, then each project.
struct ReadSite {
  let site: Site
  let analyses: [ProjectAnalysis]
  let notes: Notes
  /// What may be published of the projects, and what is noted of the difference.
  let published: [DisclosedAnalysis]
  let protectedClaims: [Diagnostic]

  /// Reads and analyses a folder as of a day, 1 February 2025 unless another is given.
  init(
    _ original: Folder,
    on date: CalendarDate? = CalendarDate("2025-02-01"),
    introduced: [String: CalendarDate] = [:]
  ) {
    let guarded = GuardedFolder(original)
    let folder = guarded.folder
    var notes = guarded.notes
    let site = Site(reading: folder, noting: &notes)
    analyses = Site.projectSlugs(in: folder).compactMap { slug in
      Project(reading: slug, in: folder, of: site, noting: &notes).map { project in
        ProjectAnalysis(of: project, in: site, on: date, introduced: introduced, noting: &notes)
      }
    }
    analyses.compareAcrossWorks(in: site, noting: &notes)
    var claims = Notes()
    published = analyses.map { DisclosedAnalysis(of: $0, in: site, on: date, noting: &claims) }
    published.compareAcrossWorks(in: site, noting: &claims)
    protectedClaims = claims.sorted
    self.site = site
    self.notes = notes
  }

  init(_ text: SiteText, on date: CalendarDate? = CalendarDate("2025-02-01")) {
    self.init(text.folder, on: date)
  }
}

extension ReadSite {
  /// What was noted, by place.
  var diagnostics: [Diagnostic] { notes.sorted }

  /// The same as a build log has it, where works have protected numbers.
  var withheld: [Diagnostic] {
    var notes = notes
    for analysis in analyses { _ = DisclosedAnalysis(of: analysis, in: site, noting: &notes) }
    return notes.sorted
  }

  /// What `check --claims` notes beside that, by place.
  var listedClaims: [Diagnostic] {
    var notes = Notes()
    for analysis in analyses {
      let template = site.template(analysis.project.template)
      analysis.listUnboundNumbers(by: template, in: site.settings.language, noting: &notes)
    }
    return notes.sorted
  }

  /// Errors and warnings as `file:line:column code`, by place.
  var faults: [String] { diagnostics.filter { $0.severity != .note }.map(\.summary) }

  /// Notes as `file:line:column code`, by place.
  var remarks: [String] { diagnostics.filter { $0.severity == .note }.map(\.summary) }
}

extension Diagnostic {
  /// `file:line:column code`, the file without what every project's path begins with.
  var summary: String {
    let file = place.file.split(separator: "/").dropFirst().joined(separator: "/")
    return "\(file):\(place.position.line):\(place.position.column) \(code.id)"
  }
}
