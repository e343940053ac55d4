import Foundation
import Improvement
import Manuscript

/// When the files of a site came into its repository.
struct FileHistory {
  /// The committer's day of the commit that brought each file, by its path from the site's root;
  /// a renamed file keeps the day of its first name.
  ///
  /// Empty without git, without a repository, or where its history is cut off: a shallow clone
  /// would date every file by its last commit.
  let introduced: [String: CalendarDate]

  /// Asks git about the cycles of a site's files, and nothing when there are none.
  init(of folder: Folder, below root: URL) {
    let cycles = folder.files(under: "Projects").map(\.path).filter { path in
      path.hasSuffix(".md") && path.split(separator: "/").dropLast().contains("cycles")
    }
    guard !cycles.isEmpty,
      Self.git(["rev-parse", "--is-shallow-repository"], in: root) == "false\n",
      let log = Self.git(
        [
          "-c", "core.quotePath=false", "log", "--no-show-signature", "--find-renames",
          "--diff-filter=AR", "--name-status", "--format=%cs", "--relative", "--", "Projects",
        ],
        in: root
      )
    else {
      introduced = [:]
      return
    }
    introduced = Self.days(of: cycles, in: log)
  }

  /// Reads the log from the newest commit to the oldest: `2024-02-01`, then lines such as
  /// `A<tab>path` and `R100<tab>old<tab>new`.
  private static func days(of files: [String], in log: String) -> [String: CalendarDate] {
    // What a file was called at the point of the log that has been reached.
    var names = Dictionary(uniqueKeysWithValues: files.map { ($0, $0) })
    var days: [String: CalendarDate] = [:]
    var day: CalendarDate?
    for line in log.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      switch parts.count {
      case 1: day = CalendarDate(parts[0])
      case 2: if let file = names[parts[1]] { days[file] = day }
      default: if let file = names.removeValue(forKey: parts[2]) { names[parts[1]] = file }
      }
    }
    return days
  }

  /// What git says; nil when there is no git or it refuses.
  private static func git(_ arguments: [String], in folder: URL) -> String? {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder.path] + arguments
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    git.standardInput = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let written = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    git.waitUntilExit()
    return git.terminationStatus == 0 ? String(decoding: written, as: UTF8.self) : nil
  }
}
