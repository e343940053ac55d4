import ArgumentParser
import Foundation
import Improvement
import Manuscript
import Portfolio

/// `skifte build`: the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Reads Projects/, Site/ and Themes/ and writes the pages. Only what changed is written, and \
      what is gone is removed. When there are errors nothing is written and the old site stays.

      With --ledger the release is held against all earlier ones, and the file remembers it \
      afterwards.

      Diagnostics go to standard error; as json or sarif, which are whole documents, to standard \
      output.
      """
  )

  @OptionGroup var site: SiteOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var ledger: LedgerOption

  @Option(
    help: ArgumentHelp(
      "The folder to write (default: _site in the site's folder).",
      valueName: "dir"
    ),
    completion: .directory
  )
  var output: String?

  func validate() throws {
    let sources = SiteOptions.folders.map { site.root.appending(path: $0) }
    let isSource = sources.contains { target.isSame(as: $0) || target.isInside($0) }
    guard !isSource, !target.isSame(as: site.root), !site.root.isInside(target) else {
      throw ValidationError("The site can't be written over its own sources: '\(target.path)'.")
    }
    if let file = ledger.file, (sources + [target]).contains(where: { file.isInside($0) }) {
      throw ValidationError("The ledger can't lie in the site or its sources: '\(file.path)'.")
    }
  }

  func run() async throws {
    let run = try await SiteRun(of: site, options)
    var notes = run.notes
    notes.add(contentsOf: movedLimits(of: run.analysis, since: published(run.analysis)))
    let kept = try ledger.ledger(after: run, of: site, noting: &notes)
    if options.strict { notes = notes.strict }
    let diagnostics = notes.sorted
    let report = run.text(of: diagnostics, as: writing.format)
    if writing.format.isDocument {
      try Terminal.write(report, in: run.language)
    } else {
      Terminal.say(report)
    }
    guard let pages = run.pages, !notes.hasErrors else {
      let nothing = Wording(
        "inget skrevs, den gamla webbplatsen är kvar",
        "nothing was written, the old site stays"
      )
      Terminal.say("\(run.summary(of: diagnostics)): \(nothing.text(in: run.language))")
      throw ExitCode.contentErrors
    }
    // Should the site fail to be written, what is remembered too much harms nobody.
    if let kept, kept.isNew { try ledger.write(kept.text, in: run.language) }
    try write(pages, in: run.language)
    Terminal.say("\(run.summary(of: diagnostics)): \(shownTarget)")
  }
}

extension BuildCommand {
  private var target: URL {
    guard let output else { return site.root.appending(path: "_site") }
    return URL(filePath: output, directoryHint: .isDirectory).resolvingSymlinksInPath()
  }

  /// The target as the author would write it.
  private var shownTarget: String {
    output ?? (site.site == "." ? "_site" : "\(site.site)/_site")
  }

  /// The numbers of the site that is there already, before it is written over.
  private func published(_ analysis: SiteAnalysis) -> Folder {
    let paths = analysis.projects.map { "projects/\($0.project.slug)/findings.json" }
    let files = paths.compactMap { path in
      (try? Data(contentsOf: target.appending(path: path))).map {
        Folder.File(path: path, bytes: [UInt8]($0))
      }
    }
    return Folder(files: files)
  }

  private func write(_ pages: OutputTree, in language: Language) throws {
    Terminal.showProgress(Wording("skriver", "writing"), in: language)
    defer { Terminal.forgetProgress() }
    do {
      try OutputWriter(to: target).write(pages.sealed)
    } catch {
      throw Failure(exitCode: error.exitCode, message: error.message.text(in: language))
    }
  }
}

extension OutputError {
  /// Whose fault it is: the choice of folder, Skifte or the disk.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .notOurs, .notFolder: .validationFailure
    case .badPath, .collision: .fault
    case .notFile, .link, .refused: .disk
    }
  }
}

extension URL {
  /// The names from the root of the disk.
  fileprivate var names: [String] { standardizedFileURL.pathComponents.filter { $0 != "/" } }

  fileprivate func isSame(as other: URL) -> Bool { names == other.names }

  func isInside(_ folder: URL) -> Bool {
    names.count > folder.names.count && names.starts(with: folder.names)
  }
}
