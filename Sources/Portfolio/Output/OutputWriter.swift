package import Foundation

/// Writes a site's files to a folder: only what changed, each file whole or not at all.
///
/// Files that an earlier run wrote and this one does not need are removed; anything else in the
/// folder stays.
package struct OutputWriter: Sendable {
  private let root: URL

  /// A writer to a folder, which need not exist yet.
  package init(to root: URL) {
    self.root = root
  }
}

/// What writing a site did, in numbers of files; Skifte's marker is not counted.
package struct Written: Sendable, Hashable {
  /// Files that were not there before.
  package var created = 0
  /// Files that were there with another content.
  package var changed = 0
  /// Files that were as they should be, and were not touched.
  package var unchanged = 0
  /// Files of an older site that are gone.
  package var removed = 0

  /// Nothing done.
  package init() {}
}

extension OutputWriter {
  /// Writes the files of a tree, so that the folder holds them and nothing left of an older site.
  ///
  /// New and changed files come first and old ones go last, so that an interrupted run leaves a
  /// site that can be read. A file that is as it should be is not touched.
  ///
  /// - Throws: `OutputError` with the path. Before anything is written when the tree has
  ///   collisions or bad paths, or when the folder holds files without Skifte's marker.
  @discardableResult
  package func write(_ tree: OutputTree) throws(OutputError) -> Written {
    if let file = tree.files.first(where: { !isSafePath($0.path) }) { throw .badPath(file.path) }
    if let path = tree.collisions.first ?? tree.fileAsFolder { throw .collision(path) }
    var folder = OutputFolder(root)
    let old = try marker(in: folder)
    let new = OutputMarker(tree.files.map(\.path))
    // The files of both sites are ours from here on, even when this run is interrupted.
    try put(OutputMarker(old.paths + new.paths), in: &folder)
    var written = Written()
    let stale = Set(old.paths).subtracting(new.paths).sorted()
    let blocking = stale.filter { isBlocking($0, new) }
    for path in blocking { try remove(path, from: &folder, &written) }
    for file in tree.files { try put(file, in: &folder, &written) }
    for path in stale where !blocking.contains(path) { try remove(path, from: &folder, &written) }
    try put(new, in: &folder)
    return written
  }
}

extension OutputWriter {
  /// The list of the files that Skifte wrote to the folder before, empty for a new or an empty one.
  private func marker(in folder: OutputFolder) throws(OutputError) -> OutputMarker {
    guard let names = try folder.names() else {
      try folder.make()
      return OutputMarker([])
    }
    if let bytes = try folder.bytes(at: OutputMarker.name) { return OutputMarker(reading: bytes) }
    guard names.isEmpty else { throw .notOurs(folder.absolute("")) }
    return OutputMarker([])
  }

  private func put(_ marker: OutputMarker, in folder: inout OutputFolder) throws(OutputError) {
    guard try folder.bytes(at: OutputMarker.name) != marker.bytes else { return }
    try folder.put(marker.bytes, at: OutputMarker.name)
  }

  private func put(
    _ file: OutputTree.File,
    in folder: inout OutputFolder,
    _ written: inout Written
  ) throws(OutputError) {
    let old = try folder.bytes(at: file.path)
    guard old != file.bytes else {
      written.unchanged += 1
      return
    }
    let isNew = folder.kind(of: file.path) == .nothing
    try folder.put(file.bytes, at: file.path)
    if isNew { written.created += 1 } else { written.changed += 1 }
  }

  private func remove(
    _ path: String,
    from folder: inout OutputFolder,
    _ written: inout Written
  ) throws(OutputError) {
    // What is now a folder, or lies behind a link, is not what was written.
    switch folder.kind(of: path) {
    case .file, .link: break
    case .nothing, .folder, .other: return
    }
    try folder.remove(path)
    folder.removeEmptyFolders(above: path)
    written.removed += 1
  }

  /// Whether an old file stands where a folder is needed, or in a folder where a file is needed.
  private func isBlocking(_ path: String, _ new: OutputMarker) -> Bool {
    new.paths.contains { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
  }
}
