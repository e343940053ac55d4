import ArgumentParser
import Manuscript

/// `skifte check`: everything `build` would find wrong.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that build would find wrong; nothing is written.",
    discussion: """
      With paths, only diagnostics of files there are shown, and they alone decide the exit \
      code. The whole site is read all the same, so that names are known.

      Diagnostics go to standard output, a summary line to standard error.
      """
  )

  @Argument(
    help: ArgumentHelp("Files or folders of the site.", valueName: "path"),
    completion: .file()
  )
  var paths: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var options: RunOptions

  func run() async throws {
    let scope = try CheckScope(of: paths, in: site)
    let run = try await SiteRun(of: site, options)
    let all = run.notes.sorted
    let shown = all.filter { scope.contains($0.place.file) }
    try Terminal.write(run.text(of: shown, as: options.format), in: run.language)
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
