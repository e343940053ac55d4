import ArgumentParser
import Foundation
import Improvement
import Manuscript
import Tally

/// `skifte tally`: local rows about people to the counts that a project needs.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count rows about people, on this computer, into a project's tables.",
    discussion: """
      The extract has one row for each contact, person or treatment, and may be of any size. The \
      tally: of a measure says which columns are read. Its table is written anew with counts of \
      at least five; smaller ones are protected. Nothing else is written, and person keys are \
      never kept or shown.

      The extract must lie outside the portfolio and outside every git repository. A summary \
      goes to standard error.
      """
  )

  @Argument(help: "The project's short name, the name of its folder in Projects/.")
  var project: String

  @Argument(
    help: ArgumentHelp("The extract, a CSV file.", valueName: "extract"),
    completion: .file()
  )
  var extract: String

  @Option(
    help: ArgumentHelp(
      "Count only this measure; may be given again (default: all with tally:).",
      valueName: "id"
    )
  )
  var measure: [String] = []

  @Flag(help: "Write nothing; print the tables.")
  var dryRun = false

  @Flag(help: "Write nothing if there is any warning.")
  var strict = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    guard Manuscript.slug(of: slug) == slug else {
      throw ValidationError("'\(project)' can't be the name of a project.")
    }
  }

  func run() throws {
    let subject = try TallySubject(of: slug, in: site, only: measure)
    let language = subject.language
    try refuseSharedPlace(in: language)
    var notes = Notes()
    let began = ContinuousClock.now
    let counted = try count(subject, noting: &notes)
    if strict { notes = notes.strict }
    let writer = DiagnosticWriter(.text, in: language, quoting: subject.folder)
    Terminal.say(writer.text(of: notes.sorted))
    guard !notes.hasErrors else { throw ExitCode.contentErrors }
    let summary = TallySummary(
      rows: counted.rows,
      counted: counted.countedRows,
      time: ContinuousClock.now - began
    )
    Terminal.say(summary.words.text(in: language))
    for table in counted.tables { try write(table, of: subject) }
  }
}

extension TallyCommand {
  /// The project's slug, however its folder is named: `smartskola`, `Projects/smartskola/`.
  private var slug: String {
    let name = project.hasSuffix("/") ? String(project.dropLast()) : project
    return name.hasPrefix("Projects/") ? String(name.dropFirst("Projects/".count)) : name
  }

  /// Streams the extract through a tally.
  private func count(
    _ subject: TallySubject,
    noting notes: inout Notes
  ) throws -> (tables: [CountTable], rows: Int, countedRows: Int) {
    do {
      var file = try ExtractFile(URL(filePath: extract))
      var progress = TallyProgress(of: file.size, in: subject.language)
      var tally = Tally(
        of: subject.measures,
        in: subject.project.periods,
        from: extract,
        by: subject.project.privacy.policy
      )
      while !tally.isRefused, let block = try file.next() {
        tally.take(block)
        progress.show(bytes: block.count, rows: tally.rows)
      }
      Terminal.forgetProgress()
      let tables = tally.finish(noting: &notes)
      return (tables, tally.rows, tally.countedRows)
    } catch {
      let what = Wording("kunde inte läsa \(extract)", "could not read \(extract)")
      throw Failure.disk(what, error, in: subject.language)
    }
  }

  /// Refuses an extract that could be committed or published: one below the site, or in a git
  /// repository.
  private func refuseSharedPlace(in language: Language) throws {
    let file = URL(filePath: extract).resolvingSymlinksInPath().standardizedFileURL
    var folder = file.deletingLastPathComponent()
    while true {
      let isSite = folder.path == site.root.path
      let hasGit = FileManager.default.fileExists(atPath: folder.appending(path: ".git").path)
      if isSite || hasGit {
        var notes = Notes()
        let path = Wording(folder.path)
        notes.add(.extractInRepository, at: Place(file: extract), ["folder": path])
        let writer = DiagnosticWriter(.text, in: language, quoting: Folder())
        Terminal.say(writer.text(of: notes.sorted))
        throw ExitCode.contentErrors
      }
      guard folder.pathComponents.count > 1 else { return }
      folder.deleteLastPathComponent()
    }
  }

  /// Writes a table in its place, or prints it.
  ///
  /// This is all that is ever written: the counts of a measure, in its own `data:` file.
  private func write(_ table: CountTable, of subject: TallySubject) throws {
    let path = "Projects/\(slug)/\(table.path)"
    let text = table.text(in: subject.language)
    guard !dryRun else {
      let shown = String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
      try Terminal.write("\(path)\n\(shown)\n", in: subject.language)
      return
    }
    let file = site.root.appending(path: path)
    let folder = file.deletingLastPathComponent()
    let what = Wording("kunde inte skriva \(path)", "could not write \(path)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure.disk(what, error, in: subject.language)
    }
    let own = site.root.appending(path: "Projects/\(slug)").path
    guard (folder.resolvingSymlinksInPath().path + "/").hasPrefix(own + "/") else {
      let reason = Wording(
        "\(what.swedish): mappen är en länk ut ur arbetet",
        "\(what.english): the folder is a link out of the project"
      )
      throw Failure.usage(reason, in: subject.language)
    }
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw Failure.disk(what, error, in: subject.language)
    }
    Terminal.say("\(path): \(TallySummary.words(of: table).text(in: subject.language))")
  }
}
