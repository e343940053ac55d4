import Foundation
import Improvement
import Manuscript
import TestSupport

/// The five works that stand in this repository, as they are on the disk.
enum WrittenWorks {
  /// `Projects` and `Site` below the root of the repository.
  static let folder = (try? folder(below: "")) ?? Folder()

  /// `Projects` and `Site` below a folder of the repository.
  static func folder(below path: String) throws -> Folder {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Folder(reading: ["Projects", "Site"], below: root.appending(path: path))
  }

  static let read = ReadSite(folder)

  static func analysis(_ slug: String) -> ProjectAnalysis? {
    read.analyses.first { $0.project.slug == slug }
  }
}

/// A copy of one of the works, alone on its site, in which one text of one file is another.
struct CorruptedWork {
  let read: ReadSite
  /// Where the replacement has its mark `▸`; nil without one.
  let mark: Place?
  /// How often the original stands in the file; the copy is of use when it is once.
  let occurrences: Int

  /// - Parameters:
  ///   - path: The file, from `Projects/`.
  ///   - original: A text that stands in it exactly once.
  ///   - replacement: What stands there instead, with a mark where something should be noted.
  init(_ path: String, _ original: String, _ replacement: String) {
    let path = "Projects/\(path)"
    let text = WrittenWorks.folder[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    occurrences = text.ranges(of: original).count
    let changed = MarkedText(text.replacing(original, with: replacement))
    mark = changed.marks.first.map { Place(file: path, position: $0) }
    let slug = path.split(separator: "/").dropFirst().first ?? ""
    let work = ["Site", "Projects/\(slug)"].flatMap { WrittenWorks.folder.files(under: $0) }
    let copy = Folder.File(path: path, bytes: Array(changed.text.utf8))
    read = ReadSite(Folder(files: work).overlaid(with: Folder(files: [copy])))
  }
}

extension CorruptedWork {
  /// The errors and warnings, each once and sorted: those at the mark as `▸ code`, others in tables
  /// as `data/file.csv:line:column code`, and others in texts as `report.md code`.
  var faults: [String] {
    let faults = read.diagnostics.filter { $0.severity != .note }.map { found -> String in
      if found.place.file == mark?.file, found.place.position == mark?.position {
        return "▸ \(found.code.id)"
      }
      let summary = found.summary.drop { $0 != "/" }.dropFirst()
      guard found.place.file.hasSuffix(".md") else { return String(summary) }
      return "\(summary.prefix { $0 != ":" }) \(found.code.id)"
    }
    return Set(faults).sorted()
  }
}
