import Foundation

/// A folder of its own for one test, which removes it afterwards.
struct ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "skifte-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
}

extension ScratchFolder {
  func remove() { try? FileManager.default.removeItem(at: url) }

  var site: URL { url.appending(path: "site", directoryHint: .isDirectory) }

  func text(_ path: String) -> String? {
    try? String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  func put(_ text: String, at path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: path).path(percentEncoded: false),
      withDestinationPath: url.appending(path: target).path(percentEncoded: false)
    )
  }

  /// Every file, folder and link below, by path, sorted.
  func paths(in folder: String = "site") -> [String] {
    let names = FileManager.default.subpaths(
      atPath: url.appending(path: folder).path(percentEncoded: false)
    )
    return (names ?? []).sorted()
  }

  /// What changes whenever a file is written anew.
  func stamp(of path: String) throws -> Stamp {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: url.appending(path: path).path(percentEncoded: false)
    )
    return Stamp(
      modified: attributes[.modificationDate] as? Date,
      number: attributes[.systemFileNumber] as? Int
    )
  }

  struct Stamp: Equatable {
    let modified: Date?
    let number: Int?
  }
}
