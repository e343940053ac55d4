import ArgumentParser
import Foundation
import Improvement
import Manuscript

/// The project and the measures that an extract is counted for.
struct TallySubject {
  let folder: Folder
  let project: Project
  let measures: [Measure]
  let language: Language

  /// Reads a project and those of its measures that have a tally, or the named ones.
  ///
  /// - Throws: `Failure` when there is no such project or measure, and `ExitCode.contentErrors`
  ///   when its report can't be trusted, which is then said.
  init(of slug: String, in options: SiteOptions, only names: [String]) throws {
    let guarded = GuardedFolder(try options.folder(["Projects/\(slug)", "Site"]))
    folder = guarded.folder
    var notes = guarded.notes
    let site = Site(reading: folder, noting: &notes)
    language = options.language ?? site.settings.language
    guard Site.projectSlugs(in: folder).contains(slug) else {
      let what = Wording(
        "det finns inget arbete ”\(slug)” i Projects/",
        "there is no project “\(slug)” in Projects/"
      )
      throw Failure.usage(what, in: language)
    }
    let project = Project(reading: slug, in: folder, of: site, noting: &notes)
    // The tables themselves may be missing or wrong: they are what is about to be written.
    let report = "Projects/\(slug)/report.md"
    let errors = notes.sorted.filter { note in
      note.severity == .error && note.code != .noDataFile
        && [report, "Site/measures.yml", "Site/units.yml"].contains(note.place.file)
    }
    guard let project, errors.isEmpty else {
      let writer = DiagnosticWriter(.text, in: language, quoting: folder, hiding: guarded.words)
      Terminal.say(writer.text(of: errors))
      throw ExitCode.contentErrors
    }
    self.project = project
    measures = try Self.measures(of: project, only: names, in: language)
    try refuseOtherFolders()
  }

  private static func measures(
    of project: Project,
    only names: [String],
    in language: Language
  ) throws -> [Measure] {
    let counted = project.measures.filter { $0.tally != nil }
    for name in names where !counted.contains(where: { $0.id == name }) {
      let hint = spellingHint(for: name, among: counted.map(\.id))
      let what = Wording(
        "måttet ”\(name)” har ingen tally" + (hint.map { "; \($0.swedish)" } ?? ""),
        "the measure “\(name)” has no tally" + (hint.map { "; \($0.english)" } ?? "")
      )
      throw Failure.usage(what, in: language)
    }
    guard counted.isEmpty else {
      return names.isEmpty ? counted : counted.filter { names.contains($0.id) }
    }
    let what = Wording(
      "inget mått i \(project.file) har tally, så det finns inget att räkna",
      "no measure in \(project.file) has tally, so there is nothing to count"
    )
    throw Failure.usage(what, in: language)
  }

  /// A table lies in its project's folder; nothing is written anywhere else.
  private func refuseOtherFolders() throws {
    for path in measures.compactMap({ $0.tally?.table?.value })
    where path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      let what = Wording(
        "”\(path)” ligger inte i arbetets mapp, så inget skrevs",
        "“\(path)” is not in the project's folder, so nothing was written"
      )
      throw Failure.usage(what, in: language)
    }
  }
}
