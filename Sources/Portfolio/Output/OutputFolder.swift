import Foundation

/// The output folder on the disk: the only place where Skifte writes.
///
/// Every path is relative to the folder and already found safe; no symbolic link below the folder
/// is ever followed.
struct OutputFolder {
  private let root: String
  /// Folders that are known to be folders and no links.
  private var known: Set<String> = []

  init(_ root: URL) {
    self.root = root.path(percentEncoded: false)
  }
}

extension OutputFolder {
  /// What stands at a path.
  enum Kind { case nothing, file, folder, link, other }

  /// What stands at a path, itself not followed; nothing below a link or below a file.
  func kind(of path: String) -> Kind {
    for folder in folders(above: path) where kindItself(folder) != .folder { return .nothing }
    return kindItself(path)
  }

  /// The names directly in the output folder; nil when there is no folder.
  ///
  /// The folder itself may be a link: it is where the user asked for it.
  func names() throws(OutputError) -> [String]? {
    if kindItself("") == .nothing { return nil }
    var status = stat()
    guard unsafe stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .notFolder(root)
    }
    return try asking("") { try FileManager.default.contentsOfDirectory(atPath: root) }
  }

  /// The bytes of a plain file; nil for anything else.
  func bytes(at path: String) throws(OutputError) -> [UInt8]? {
    guard kind(of: path) == .file else { return nil }
    return try asking(path) { try [UInt8](Data(contentsOf: url(path))) }
  }

  /// Puts a file in place whole: written beside it under another name, then renamed.
  mutating func put(_ bytes: [UInt8], at path: String) throws(OutputError) {
    try makeFolders(above: path)
    switch kindItself(path) {
    case .nothing, .file, .link: break
    case .folder, .other: throw .notFile(absolute(path))
    }
    let parts = path.split(separator: "/")
    let temporary = (parts.dropLast() + [".skifte-\(parts.last ?? "")"]).joined(separator: "/")
    // What an interrupted run left, or a link that somebody put there.
    if kindItself(temporary) != .nothing { try remove(temporary) }
    try asking(path) {
      try Data(bytes).write(to: url(temporary), options: .withoutOverwriting)
    }
    // Renaming replaces the old file in one step, and a link by the file, not what it points to.
    guard unsafe rename(absolute(temporary), absolute(path)) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      try remove(temporary)
      throw .refused(absolute(path), reason: reason)
    }
  }

  /// Removes a file or a link.
  func remove(_ path: String) throws(OutputError) {
    guard unsafe unlink(absolute(path)) == 0 || errno == ENOENT else {
      throw .refused(absolute(path), reason: unsafe String(cString: strerror(errno)))
    }
  }

  /// Removes the folders above a path that are empty, from the innermost outwards.
  mutating func removeEmptyFolders(above path: String) {
    for folder in folders(above: path).reversed() {
      // The system refuses to remove a folder that holds anything: so this needs no look first.
      guard unsafe rmdir(absolute(folder)) == 0 else { return }
      known.remove(folder)
    }
  }

  /// Makes the output folder itself.
  func make() throws(OutputError) {
    try asking("") {
      try FileManager.default.createDirectory(
        at: url(""),
        withIntermediateDirectories: true
      )
    }
  }

  /// A path as the user knows it, for messages.
  func absolute(_ path: String) -> String {
    if path.isEmpty { return root }
    return root.hasSuffix("/") ? root + path : root + "/" + path
  }
}

extension OutputFolder {
  private mutating func makeFolders(above path: String) throws(OutputError) {
    for folder in folders(above: path) where !known.contains(folder) {
      switch kindItself(folder) {
      case .folder: break
      case .link: throw .link(absolute(folder))
      case .file, .other: throw .notFolder(absolute(folder))
      case .nothing:
        guard unsafe mkdir(absolute(folder), 0o777) == 0 else {
          throw .refused(absolute(folder), reason: unsafe String(cString: strerror(errno)))
        }
      }
      known.insert(folder)
    }
  }

  /// `a`, `a/b` for `a/b/c`.
  private func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private func kindItself(_ path: String) -> Kind {
    var status = stat()
    guard unsafe lstat(absolute(path), &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private func url(_ path: String) -> URL { URL(filePath: absolute(path)) }

  /// Runs a question to the disk; what it answers with is thrown with the path.
  private func asking<Answer>(
    _ path: String,
    _ question: () throws -> Answer
  ) throws(OutputError) -> Answer {
    do {
      return try question()
    } catch {
      throw .refused(absolute(path), reason: reason(for: error))
    }
  }

  private func reason(for error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return error.localizedDescription
    }
    return unsafe String(cString: strerror(Int32(underlying.code)))
  }
}
