import ArgumentParser
import Improvement
import Manuscript
import Portfolio

/// `skifte check`: everything `build` would find wrong.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that build would find wrong; only --fix writes.",
    discussion: """
      With paths, only diagnostics of files there are shown, and they alone decide the exit \
      code. The whole site is read all the same, so that names are known.

      With --claims, numbers in the text that seem to be a measure's are noted with the bound \
      form to paste. --fix binds those that can mean only one thing, in their files, and says \
      which; nothing else in the files changes.

      With --ledger the release is also held against the earlier ones; the file stays as it is.

      Diagnostics go to standard output, a summary line to standard error.
      """
  )

  @Argument(
    help: ArgumentHelp("Files or folders of the site.", valueName: "path"),
    completion: .file()
  )
  var paths: [String] = []

  @Flag(help: "Also list the numbers in the text that are not bound to a measure.")
  var claims = false

  @Flag(help: "Bind the numbers in the text that can be only one value of a measure.")
  var fix = false

  @OptionGroup var site: SiteOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var ledger: LedgerOption

  func run() async throws {
    let scope = try CheckScope(of: paths, in: site)
    var run = try await SiteRun(of: site, options)
    if fix, try bind(numbersOf: run, in: scope) { run = try await SiteRun(of: site, options) }
    var notes = run.notes
    _ = try ledger.ledger(after: run, of: site, noting: &notes)
    if options.strict { notes = notes.strict }
    if claims { notes.add(contentsOf: run.analysis.unboundNumbers) }
    let all = notes.sorted
    let shown = all.filter { scope.contains($0.place.file) }
    try Terminal.write(run.text(of: shown, as: writing.format), in: run.language)
    var summary = run.summary(of: shown)
    if shown.count < all.count {
      let elsewhere = Counted(
        "anmärkning i andra filer",
        "anmärkningar i andra filer",
        "diagnostic in other files",
        "diagnostics in other files"
      ).words(for: all.count - shown.count)
      summary += " (\(elsewhere.text(in: run.language)))"
    }
    Terminal.say(summary)
    if shown.contains(where: { $0.severity == .error }) { throw ExitCode.contentErrors }
  }
}

extension CheckCommand {
  /// Binds what can be bound and says so; whether any file has changed.
  ///
  /// - Throws: `Failure` when a file can't be written.
  private func bind(numbersOf run: SiteRun, in scope: CheckScope) throws -> Bool {
    let fixes = run.analysis.unboundNumbers.sorted.compactMap(\.fix)
      .filter { scope.contains($0.place.file) }
    let fixing = try Fixing(fixes, in: run.folder, below: site.root, language: run.language)
    Terminal.say(fixing.report(in: run.language))
    return !fixing.made.isEmpty
  }
}

extension SiteAnalysis {
  /// Notes of the numbers in the text that are not bound to a measure.
  fileprivate var unboundNumbers: Notes {
    var notes = Notes()
    for project in projects {
      let template = site.template(project.project.template)
      project.listUnboundNumbers(by: template, in: site.settings.language, noting: &notes)
    }
    return notes
  }
}
