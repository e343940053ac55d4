import ArgumentParser
import Foundation
import Improvement
import Manuscript

/// Which site a command is about, and the language it speaks.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The folder where Projects/, Site/ and Themes/ lie.", valueName: "dir"),
    completion: .directory
  )
  var site = "."

  @Option(help: "The language of diagnostics (default: the site's own).")
  var language: Language?

  func validate() throws {
    let values = try? root.resourceValues(forKeys: [.isDirectoryKey])
    guard values?.isDirectory == true else {
      throw ValidationError("There is no folder '\(site)'.")
    }
  }
}

extension SiteOptions {
  /// What a site is made of.
  static let folders = ["Projects", "Site", "Themes"]

  /// The site's folder, without `..` and links.
  var root: URL { URL(filePath: site, directoryHint: .isDirectory).resolvingSymlinksInPath() }

  /// From where the command is run to the site: empty, or ending in `/`; the whole way from the
  /// top of the disk for a site that lies elsewhere.
  var way: String {
    let here = URL(filePath: ".", directoryHint: .isDirectory).resolvingSymlinksInPath()
    let (from, to) = (here.pathComponents, root.pathComponents)
    guard to.starts(with: from) else { return root.path(percentEncoded: false) }
    return to.dropFirst(from.count).map { $0 + "/" }.joined()
  }

  /// The files below the named folders of the site.
  ///
  /// - Throws: `Failure` when one of them can't be read.
  func folder(_ names: [String] = folders) throws -> Folder {
    do {
      return try Folder(reading: names, below: root)
    } catch {
      throw Failure.disk(
        Wording("kunde inte läsa \(site)", "could not read \(site)"),
        error,
        in: language ?? .swedish
      )
    }
  }
}

/// How a site is judged.
struct RunOptions: ParsableArguments {
  @Flag(help: "Take every warning for an error.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The date the pages are of (default: SOURCE_DATE_EPOCH, else the site's last commit).",
      valueName: "yyyy-mm-dd"
    )
  )
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "How many projects are worked on at a time (default: what the machine allows).",
      valueName: "n"
    )
  )
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("There must be at least one job.") }
  }
}

/// How what was found is written.
struct WritingOptions: ParsableArguments {
  @Option(help: "How diagnostics are written.")
  var format = DiagnosticFormat.text
}

extension Language: ExpressibleByArgument {}

extension DiagnosticFormat: ExpressibleByArgument {}

extension DiagnosticFormat {
  /// Whether the diagnostics are one document, which nothing else may be mixed into.
  var isDocument: Bool { self == .json || self == .sarif }
}

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
