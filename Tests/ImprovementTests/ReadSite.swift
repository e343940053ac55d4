import Improvement
import Manuscript
import TestSupport

/// A folder read and analysed the way every command does it: the site, then each project.
struct ReadSite {
  let site: Site
  let analyses: [ProjectAnalysis]
  let notes: Notes

  init(_ folder: Folder, introduced: [String: CalendarDate] = [:]) {
    var notes = Notes()
    let site = Site(reading: folder, noting: &notes)
    analyses = Site.projectSlugs(in: folder).compactMap { slug in
      Project(reading: slug, in: folder, of: site, noting: &notes).map { project in
        ProjectAnalysis(of: project, in: site, introduced: introduced, noting: &notes)
      }
    }
    analyses.compareAcrossWorks(in: site, noting: &notes)
    self.site = site
    self.notes = notes
  }

  init(_ text: SiteText) {
    self.init(text.folder)
  }
}

extension ReadSite {
  /// What was noted, by place.
  var diagnostics: [Diagnostic] { notes.sorted }

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
