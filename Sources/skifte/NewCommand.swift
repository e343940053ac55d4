import ArgumentParser
import Foundation
import Improvement
import Manuscript

/// `skifte new`: a project folder to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a project from a report template.",
    discussion: """
      Makes Projects/<slug>/ with a report that has every section of the template and its \
      guidance, a first PDSA cycle and a table with the right columns. It passes check as it is; \
      sections that are not written yet only leave their milestone open. Nothing is overwritten.
      """
  )

  @Argument(help: "The project's short name: a–z, 0–9 and hyphens. It becomes its address.")
  var slug: String

  @Option(help: ArgumentHelp("A template of Site/templates/, by its file name.", valueName: "id"))
  var template: String

  @Option(
    help: ArgumentHelp(
      "A unit of Site/units.yml (default: the first clinic there).",
      valueName: "id"
    )
  )
  var unit: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    let good = Manuscript.slug(of: slug)
    guard good != slug else { return }
    throw ValidationError("'\(slug)' can't be an address; '\(good)' can.")
  }

  func run() throws {
    var silent = Notes()
    let frame = Site(reading: try site.folder(["Site"]), noting: &silent)
    let language = site.language ?? frame.settings.language
    let unit = try chosenUnit(of: frame, in: language)
    let project = NewProject(
      slug: slug,
      template: try chosenTemplate(of: frame, in: language),
      unit: unit,
      language: language
    )
    try write(project, in: language)
    try Terminal.write(project.files.map { "\($0.path)\n" }.joined(), in: language)
    Terminal.say(
      Wording(
        "Enhet: \(unit.name) (\(unit.id)). Skriv i rapporten och kör: skifte check \(project.path)",
        "Unit: \(unit.name) (\(unit.id)). Write in the report and run: skifte check \(project.path)"
      ).text(in: language)
    )
  }
}

extension NewCommand {
  private func chosenTemplate(of frame: Site, in language: Language) throws -> ReportTemplate {
    if let found = frame.template(template) { return found }
    throw unknown(
      Wording(
        "mallen ”\(template)” finns inte i Site/templates/",
        "there is no template “\(template)” in Site/templates/"
      ),
      template,
      among: frame.templates.map(\.id),
      in: language
    )
  }

  private func chosenUnit(of frame: Site, in language: Language) throws -> CareUnit {
    let first = frame.units.first { $0.kind == .clinic } ?? frame.units.first
    guard let unit else {
      if let first { return first }
      throw Failure.usage(
        Wording("Site/units.yml har ingen enhet", "Site/units.yml has no unit"),
        in: language
      )
    }
    if let found = frame.units.first(where: { $0.answers(to: unit) }) { return found }
    throw unknown(
      Wording(
        "enheten ”\(unit)” finns inte i Site/units.yml",
        "there is no unit “\(unit)” in Site/units.yml"
      ),
      unit,
      among: frame.units.map(\.id),
      in: language
    )
  }

  private func unknown(
    _ what: Wording,
    _ word: String,
    among candidates: [String],
    in language: Language
  ) -> Failure {
    guard let hint = spellingHint(for: word, among: candidates) else {
      return .usage(what, in: language)
    }
    return .usage(
      Wording("\(what.swedish); \(hint.swedish)", "\(what.english); \(hint.english)"),
      in: language
    )
  }

  /// Writes the whole folder or nothing of it.
  private func write(_ project: NewProject, in language: Language) throws {
    let folder = site.root.appending(path: project.path)
    let disk = FileManager.default
    guard !disk.fileExists(atPath: folder.path) else {
      throw Failure.usage(
        Wording(
          "\(project.path) finns redan, så inget skrevs",
          "\(project.path) is there already, so nothing was written"
        ),
        in: language
      )
    }
    do {
      for file in project.files {
        let url = site.root.appending(path: file.path)
        try disk.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(file.bytes).write(to: url)
      }
    } catch {
      try? disk.removeItem(at: folder)
      throw Failure.disk(
        Wording("kunde inte skriva \(project.path)", "could not write \(project.path)"),
        error,
        in: language
      )
    }
  }
}
