import ArgumentParser
import Foundation
import Improvement
import Manuscript
import Portfolio

/// The file that remembers what every release has told of people.
struct LedgerOption: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      "The ledger of releases: refuse a release that tells too much beside the earlier ones.",
      discussion: """
        Commit the file beside the site's sources. A missing one is made: the release is the first.
        """,
      valueName: "file"
    ),
    completion: .file()
  )
  var path: String?
}

extension LedgerOption {
  /// Where the file lies; nil where none was named.
  var file: URL? { path.map { URL(filePath: $0).resolvingSymlinksInPath() } }

  /// The ledger after a run's release, and whether it differs from the file; nil without a ledger or
  /// with one that can't be read.
  ///
  /// - Throws: `Failure` when the disk says no.
  func ledger(
    after run: SiteRun,
    of site: SiteOptions,
    noting notes: inout Notes
  ) throws -> (text: String, isNew: Bool)? {
    guard let file, let path else { return nil }
    let known: [UInt8]?
    do {
      let isThere = FileManager.default.fileExists(atPath: file.path)
      known = isThere ? [UInt8](try Data(contentsOf: file)) : nil
    } catch {
      let what = Wording("kunde inte läsa \(path)", "could not read \(path)")
      throw Failure.disk(what, error, in: run.language)
    }
    let name = shownPath(below: site.root, as: path)
    let text = run.analysis.ledger(after: known, path: name, noting: &notes)?.text
    return text.map { ($0, known != Array($0.utf8)) }
  }

  /// Writes the file.
  ///
  /// - Throws: `Failure` when the disk says no.
  func write(_ text: String, in language: Language) throws {
    guard let file, let path else { return }
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      let what = Wording("kunde inte skriva \(path)", "could not write \(path)")
      throw Failure.disk(what, error, in: language)
    }
  }

  /// The path from the site's folder for a file below it, else as it was given.
  private func shownPath(below root: URL, as path: String) -> String {
    let (own, above) = (file?.pathComponents ?? [], root.pathComponents)
    return own.starts(with: above)
      ? own.dropFirst(above.count).joined(separator: "/") : path
  }
}
