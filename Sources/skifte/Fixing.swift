import Foundation
import Manuscript

/// The making of the fixes that diagnostics know, in the files of a site.
struct Fixing {
  /// The fixes that were made, by place.
  private(set) var made: [Diagnostic.Fix] = []
  private(set) var refused: [(path: String, reason: Wording)] = []

  /// Makes the fixes, each file written whole and in one step.
  ///
  /// - Throws: `Failure` when a file can't be written.
  init(
    _ fixes: [Diagnostic.Fix],
    in folder: Folder,
    below root: URL,
    language: Language
  ) throws {
    let files = Dictionary(grouping: fixes) { $0.place.file }
    for (path, fixes) in files.sorted(by: { $0.key < $1.key }) {
      guard let bytes = folder[path] else { continue }
      let url = root.appending(path: path)
      do {
        let fixed = try FixedFile(Folder.File(path: path, bytes: bytes), applying: fixes)
        // Somebody may have saved the file since it was read.
        guard try [UInt8](Data(contentsOf: url)) == bytes else { throw FixRefusal.notThere }
        try Self.put(fixed.file.bytes, in: url)
        made += fixes.sorted { $0.place.position < $1.place.position }
      } catch let refusal as FixRefusal {
        refused.append((path, refusal.reason))
      } catch {
        let what = Wording("kunde inte skriva \(path)", "could not write \(path)")
        throw Failure.disk(what, error, in: language)
      }
    }
  }
}

extension Fixing {
  /// Puts other bytes in a file in one step: written beside it, with the same permissions, and
  /// renamed.
  private static func put(_ bytes: [UInt8], in url: URL) throws {
    let files = FileManager.default
    let permissions = try files.attributesOfItem(atPath: url.path)[.posixPermissions]
    let beside = url.deletingLastPathComponent()
      .appending(path: ".skifte-\(url.lastPathComponent)")
    do {
      try Data(bytes).write(to: beside)
      if let permissions {
        try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: beside.path)
      }
      guard unsafe rename(beside.path, url.path) == 0 else {
        throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? files.removeItem(at: beside)
      throw error
    }
  }

  /// What was done, a line for each number and each file left alone; nothing when nothing was.
  func report(in language: Language) -> String {
    let bound = made.map { fix in
      let place = "\(fix.place.file):\(fix.place.position.line):\(fix.place.position.column)"
      return "\(place): " + Wording("band", "bound").text(in: language) + " \(fix.replacement)"
    }
    let left = refused.map { file in
      let words = Wording("inte ändrad, ", "not changed, ").text(in: language)
      return "\(file.path): \(words)\(file.reason.text(in: language))"
    }
    return (bound + left).joined(separator: "\n")
  }
}

extension FixRefusal {
  fileprivate var reason: Wording {
    switch self {
    case .unreadable:
      Wording("filen går inte att läsa som text", "the file can't be read as text")
    case .wideEncoding:
      Wording("spara den som UTF-8 först", "save it as UTF-8 first")
    case .notThere:
      Wording("bind talen för hand", "bind the numbers by hand")
    }
  }
}
