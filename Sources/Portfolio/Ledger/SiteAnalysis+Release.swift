package import Improvement
package import Manuscript

extension SiteAnalysis {
  /// The numbers of people that the site is to publish.
  ///
  /// The analysis itself has forgotten what is protected, so the works are read once more.
  package var release: Release {
    let folder = guarded.folder
    let works = projects.compactMap { published -> Release.Work? in
      var silent = Notes()
      return Project(
        reading: published.project.slug,
        in: folder,
        of: site,
        noting: &silent
      ).map { Release.Work(exact: $0, published: published.project) }
    }
    return Release(of: works, by: site.settings.privacy)
  }

  /// The ledger after this site's release, held against the one that is there.
  ///
  /// - Parameters:
  ///   - bytes: The ledger's file; nil before the first release.
  ///   - path: What the file is called in diagnostics.
  ///   - notes: Where what speaks against the release is noted.
  /// - Returns: The ledger to write; nil when the one that is there can't be read.
  package func ledger(
    after bytes: [UInt8]?,
    path: String,
    noting notes: inout Notes
  ) -> ReleaseLedger? {
    guard let bytes else { return ReleaseLedger().adding(release) }
    guard let known = ReleaseLedger(reading: bytes, path: path, noting: &notes) else { return nil }
    let release = release
    let placeOfLine = { (index: Int) in
      // The first line has the hash.
      Place(file: path, position: Position(line: index + 2, column: 1))
    }
    known.judge(release, at: placeOfLine, noting: &notes)
    return known.adding(release)
  }
}
