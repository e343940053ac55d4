package import Foundation

/// What tells, without a file being read, whether the files of a site have changed.
///
/// It sees the files that a `Folder` reads: no hidden ones, and nothing behind a link.
package struct FolderState: Sendable, Hashable {
  private let stamps: [Stamp]

  /// The state of the named folders below `root`.
  ///
  /// What the disk refuses to show is not there.
  package init(of folders: [String], below root: URL) {
    var stamps: [Stamp] = []
    for folder in folders {
      Self.look(at: root.appending(path: folder).path, into: &stamps)
    }
    self.stamps = stamps
  }
}

extension FolderState {
  /// One file as the disk knows it.
  fileprivate struct Stamp: Sendable, Hashable {
    let path: String
    let size: Int64
    /// Nanoseconds are kept, since two saves may fall in the same second.
    let seconds: Int
    let nanoseconds: Int
    /// An editor that saves by renaming makes a new file each time.
    let number: UInt64
  }

  private static func look(at path: String, into stamps: inout [Stamp]) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names.sorted() where !name.hasPrefix(".") {
        look(at: "\(path)/\(name)", into: &stamps)
      }
    case S_IFREG:
      stamps.append(Stamp(path: path, status))
    default: break
    }
  }
}

extension FolderState.Stamp {
  init(path: String, _ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      path: path,
      size: Int64(status.st_size),
      seconds: Int(time.tv_sec),
      nanoseconds: Int(time.tv_nsec),
      number: UInt64(status.st_ino)
    )
  }
}
