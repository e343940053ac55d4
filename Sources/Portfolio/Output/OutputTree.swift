/// The files of a site in memory: what a build writes, a preview serves and a test compares.
package struct OutputTree: Sendable, Hashable {
  /// Sorted by path, each path once.
  package private(set) var files: [File]
  /// Paths that were added with two different contents, in the order it was found.
  ///
  /// The first content stays, and a tree with any cannot be written.
  package private(set) var collisions: [String]

  /// A tree without files.
  package init() {
    files = []
    collisions = []
  }
}

extension OutputTree {
  /// One file of the site.
  package struct File: Sendable, Hashable {
    /// From the site's root, with `/` between folders: `projects/fall/index.html`.
    package let path: String
    /// What the file holds, as it is written.
    package let bytes: [UInt8]
  }

  /// Adds a text as UTF-8; the same content may be added twice, see `collisions`.
  package mutating func add(_ path: String, _ text: String) {
    add(path, bytes: Array(text.utf8))
  }

  /// Adds a file as it is; the same content may be added twice, see `collisions`.
  package mutating func add(_ path: String, bytes: [UInt8]) {
    let index = place(of: path)
    if index < files.count, files[index].path == path {
      if files[index].bytes != bytes { collisions.append(path) }
    } else {
      files.insert(File(path: path, bytes: bytes), at: index)
    }
  }

  /// The bytes of the file at a path, or nil.
  package subscript(path: String) -> [UInt8]? {
    let index = place(of: path)
    guard index < files.count, files[index].path == path else { return nil }
    return files[index].bytes
  }

  /// A path that is also the folder of another file, which no disk can hold; nil without any.
  var fileAsFolder: String? {
    let paths = Set(files.map(\.path))
    for file in files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      let folders = parts.indices.dropLast().map { parts[...$0].joined(separator: "/") }
      if let folder = folders.first(where: paths.contains) { return folder }
    }
    return nil
  }

  /// The index of the first file that does not sort before a path.
  private func place(of path: String) -> Int {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
