package import Foundation

/// A snapshot of a site's files by path: from disk, or from one string in a test.
///
/// Everything after this works on values; nothing below `skifte` reads the disk again.
package struct Folder: Sendable, Hashable {
  /// Paths from the root, sorted, each with its bytes.
  package private(set) var files: [File]
  /// What lies in the folders and was left out, by path.
  package private(set) var omissions: [Omission] = []

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

  /// Something that was not read from the disk.
  package struct Omission: Sendable, Hashable {
    package let path: String
    package let reason: Reason
    /// What was seen of a large text all the same; nil for anything else.
    package let skimmed: SkimmedFile?

    /// Why something was not read.
    package enum Reason: Sendable, Hashable {
      /// A symbolic link, which could lead out of the site.
      case link
      /// A file over `mostBytes(of:)`.
      case tooLarge
    }

    init(path: String, reason: Reason, skimmed: SkimmedFile? = nil) {
      self.path = path
      self.reason = reason
      self.skimmed = skimmed
    }
  }

  /// The most bytes that a file is read with: 4 MB of text, 32 MB of anything else.
  package static func mostBytes(of path: String) -> Int {
    [".md", ".yml", ".yaml"].contains { path.lowercased().hasSuffix($0) } ? 4 << 20 : 32 << 20
  }

  /// The facts of a diagnostic about a file over the limit.
  static func limitFacts(of path: String) -> [String: Wording] {
    ["limit": Wording("\(mostBytes(of: path) >> 20)")]
  }

  /// Notes what was left out.
  package func noteOmissions(in notes: inout Notes) {
    for omission in omissions {
      let place = Place(file: omission.path)
      switch omission.reason {
      case .link: notes.add(.linkNotFollowed, at: place)
      case .tooLarge: notes.add(.fileTooLarge, at: place, Self.limitFacts(of: omission.path))
      }
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
    var both = Folder(files: files.filter { !replaced.contains($0.path) } + other.files)
    both.omissions = omissions + other.omissions
    return both
  }

  /// The snapshot with other files, and what was left out as it is.
  package func replacing(_ files: [File]) -> Folder {
    var folder = Folder(files: files)
    folder.omissions = omissions
    return folder
  }

  /// A snapshot of the named folders below `root`.
  ///
  /// Hidden files are left out, and links are not followed: a link could point outside the site.
  /// Links and files that are too large are told among the omissions, a large text with what was
  /// seen in it that points at a person.
  ///
  /// - Throws: what the disk says when a file cannot be read.
  package init(reading folders: [String], below root: URL) throws {
    var read = Folder()
    for folder in folders {
      try read.read(root.appending(path: folder), path: folder)
    }
    self.init(files: read.files)
    omissions = read.omissions
  }

  private mutating func read(_ url: URL, path: String) throws {
    let keys: Set<URLResourceKey> = [
      .isDirectoryKey, .isSymbolicLinkKey, .isRegularFileKey, .fileSizeKey,
    ]
    guard let values = try? url.resourceValues(forKeys: keys) else { return }
    if values.isSymbolicLink == true {
      omissions.append(Omission(path: path, reason: .link))
      return
    }
    if values.isDirectory == true {
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      for name in names.sorted() where !name.hasPrefix(".") {
        try read(url.appending(path: name), path: "\(path)/\(name)")
      }
    } else if values.isRegularFile == true, values.fileSize ?? 0 > Self.mostBytes(of: path) {
      let skimmed = try SkimmedFile(url)
      omissions.append(Omission(path: path, reason: .tooLarge, skimmed: skimmed))
    } else if values.isRegularFile == true {
      files.append(File(path: path, bytes: try [UInt8](Data(contentsOf: url))))
    }
  }
}
