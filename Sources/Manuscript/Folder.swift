package import Foundation

/// A snapshot of a site's files by path: from disk, or from one string in a test.
///
/// Everything after this works on values; nothing below `skifte` reads the disk again.
package struct Folder: Sendable, Hashable {
  /// Paths from the root, sorted, each with its bytes.
  package private(set) var files: [File]

  package init(files: [File] = []) {
    self.files = files.sorted { $0.path < $1.path }
  }
}

extension Folder {
  /// A file of the snapshot: its path from the root and its bytes.
  package struct File: Sendable, Hashable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The bytes of the file at a path, or nil.
  package subscript(path: String) -> [UInt8]? {
    let index = place(of: path)
    guard index < files.count, files[index].path == path else { return nil }
    return files[index].bytes
  }

  /// The files below a folder, in the order of their paths.
  package func files(under folder: String) -> [File] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    // What begins alike stands together, since the files are sorted.
    return Array(files[place(of: prefix)...].prefix { $0.path.hasPrefix(prefix) })
  }

  /// The snapshot of some of its folders alone.
  package func part(_ folders: String...) -> Folder {
    Folder(files: folders.flatMap { files(under: $0) })
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

  /// The names of the folders directly below a folder, sorted.
  package func folders(in folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var names: [String] = []
    for file in files where file.path.hasPrefix(prefix) {
      let rest = file.path.dropFirst(prefix.count)
      guard let slash = rest.firstIndex(of: "/") else { continue }
      let name = String(rest[..<slash])
      if names.last != name { names.append(name) }
    }
    // By path, `a-b/` comes before `a/`.
    return names.sorted()
  }

  /// A folder from one text: `-- path --` lines begin the files.
  package init(text: String) {
    var files: [File] = []
    var path: String?
    var body = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        if let path { files.append(File(path: path, bytes: Array(body.utf8))) }
        path = String(line.dropFirst(3).dropLast(3))
        body = ""
      } else if path != nil {
        body += line + "\n"
      }
    }
    if let path {
      // The split leaves an empty last piece; what it added is not part of the file.
      if text.hasSuffix("\n") { body.removeLast() }
      files.append(File(path: path, bytes: Array(body.utf8)))
    }
    self.init(files: files)
  }

  /// This folder with the files of another put over it.
  package func overlaid(with other: Folder) -> Folder {
    let replaced = Set(other.files.map(\.path))
    return Folder(files: files.filter { !replaced.contains($0.path) } + other.files)
  }

  /// A snapshot of the named folders below `root`.
  ///
  /// Hidden files are left out, and links are not followed: a link could point outside the site.
  ///
  /// - Throws: what the disk says when a file cannot be read.
  package init(reading folders: [String], below root: URL) throws {
    var files: [File] = []
    for folder in folders {
      try Self.read(root.appending(path: folder), path: folder, into: &files)
    }
    self.init(files: files)
  }

  private static func read(_ url: URL, path: String, into files: inout [File]) throws {
    let keys: Set<URLResourceKey> = [.isDirectoryKey, .isSymbolicLinkKey, .isRegularFileKey]
    guard let values = try? url.resourceValues(forKeys: keys), values.isSymbolicLink != true else {
      return
    }
    if values.isDirectory == true {
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      for name in names.sorted() where !name.hasPrefix(".") {
        try read(url.appending(path: name), path: "\(path)/\(name)", into: &files)
      }
    } else if values.isRegularFile == true {
      files.append(File(path: path, bytes: try [UInt8](Data(contentsOf: url))))
    }
  }
}
