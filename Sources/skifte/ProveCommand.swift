import ArgumentParser
import Foundation
import Manuscript
import Portfolio

/// `skifte prove`: what an outsider could work out of a written site.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove that nothing in a written site points at anyone.",
    discussion: """
      Reads the folder of a written site and nothing else, so that it can be a copy on another \
      machine. Every place that tells a number is compared with what privacy.json says is \
      protected: pages, charts, tables and data. The intervals are worked out again. Of what \
      is told in words it finds numbers that stand with their size, or with their measure and period. \
      A file that has been changed, added or lost since the build is told of in any case, by \
      sha256sums.txt.

      The exit code is 1 when there is a leak. Leaks go to standard output, a summary line to \
      standard error.
      """
  )

  @Argument(
    help: ArgumentHelp("The folder of a written site.", valueName: "dir"),
    completion: .directory
  )
  var site = "_site"

  @Option(help: "The language of diagnostics.")
  var language = Language.swedish

  @OptionGroup var writing: WritingOptions

  func validate() throws {
    let values = try? root.resourceValues(forKeys: [.isDirectoryKey])
    guard values?.isDirectory == true else {
      throw ValidationError("There is no folder '\(site)'.")
    }
  }

  func run() throws {
    let folder = try folder()
    let proof = SiteProof(of: folder)
    var notes = proof.notes
    notes.add(contentsOf: ChangedFiles(in: folder, besides: notes).notes)
    let found = notes.sorted
    let report = DiagnosticWriter(writing.format, in: language, quoting: folder, below: way)
    try Terminal.write(report.text(of: found), in: language)
    let leaks = Counted("läcka eller fel", "läckor och fel", "leak or fault", "leaks and faults")
      .words(for: found.count)
    Terminal.say("\(proof.summary.text(in: language)): \(leaks.text(in: language))")
    if !found.isEmpty { throw ExitCode.contentErrors }
  }
}

extension ProveCommand {
  private var root: URL {
    URL(filePath: site, directoryHint: .isDirectory).resolvingSymlinksInPath()
  }

  /// The way from where the command is run to the site, ending in `/`.
  private var way: String { site.hasSuffix("/") ? site : site + "/" }

  /// The files of the site by their paths from its root.
  private func folder() throws -> Folder {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
        .filter { !$0.hasPrefix(".") }
      return try Folder(reading: names.sorted(), below: root)
    } catch {
      throw Failure.disk(
        Wording("kunde inte läsa \(site)", "could not read \(site)"),
        error,
        in: language
      )
    }
  }
}
