package import Manuscript

/// What has been changed in a written site since it was built, by its list of checksums.
///
/// A number may be put back in more ways than any search knows: in an attribute, in words, as the
/// width of a bar, on a page of its own. All of them change a file.
package struct ChangedFiles: Sendable {
  /// One for each file that is not as it was built, is gone, or was never built.
  package private(set) var notes = Notes()

  /// Compares the files of a written site with its list; `known` has what is told of them already.
  package init(in site: Folder, besides known: Notes) {
    let list = Place(file: Checksums.path)
    guard let bytes = site[Checksums.path] else {
      notes.add(.missingRecord, at: list, ["what": "\(Checksums.path)"])
      return
    }
    guard let built = Checksums(reading: bytes) else {
      notes.add(.brokenRecord, at: list)
      return
    }
    let written = Checksums(of: site.files.map { .init(path: $0.path, bytes: $0.bytes) })
    let told = Set(known.all.map(\.place.file))
    for (path, sum) in built.sums where written.sums[path] != sum && !told.contains(path) {
      guard written.sums[path] == nil else {
        notes.add(.changedFile, at: Place(file: path))
        continue
      }
      let offset = bytes.firstRange(of: Array(path.utf8))?.lowerBound ?? 0
      notes.add(
        .lostFile,
        at: Place(file: Checksums.path, position: position(of: offset, in: bytes))
      )
    }
    for path in written.sums.keys where built.sums[path] == nil && !told.contains(path) {
      notes.add(.foreignFile, at: Place(file: path))
    }
  }
}
