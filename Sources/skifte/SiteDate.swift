import Foundation
import Improvement
import Manuscript

/// The date that a site's pages are of.
///
/// It never comes from the clock: the same commit gives the same bytes on any day.
struct SiteDate {
  /// Nil when nothing says.
  let date: CalendarDate?

  /// The date asked for, else that of `SOURCE_DATE_EPOCH`, else that of the last commit of the
  /// repository around the site.
  ///
  /// - Throws: `Failure` when `SOURCE_DATE_EPOCH` is no number of seconds.
  init(of site: SiteOptions, _ options: RunOptions) throws {
    if let asked = options.date {
      date = asked
    } else if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), let date = CalendarDate(secondsSince1970: seconds) else {
        throw Failure.usage(
          Wording(
            "SOURCE_DATE_EPOCH är ”\(epoch)”, inte ett antal sekunder",
            "SOURCE_DATE_EPOCH is “\(epoch)”, not a number of seconds"
          ),
          in: site.language ?? .swedish
        )
      }
      self.date = date
    } else {
      date = CalendarDate(ofLastCommitIn: site.root)
    }
  }
}

extension CalendarDate {
  /// The day in UTC, or nil outside the years 1970 to 9999.
  fileprivate init?(secondsSince1970 seconds: Int) {
    guard let start = CalendarDate(year: 1970, month: 1, day: 1),
      let end = CalendarDate(year: 9999, month: 12, day: 31)
    else { return nil }
    let days = seconds / 86_400
    guard seconds >= 0, days <= end.dayNumber - start.dayNumber else { return nil }
    self.init(dayNumber: start.dayNumber + days)
  }

  /// The committer's day of the last commit; nil without a repository, a commit or git.
  fileprivate init?(ofLastCommitIn folder: URL) {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder.path, "log", "-1", "--format=%cs"]
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    git.standardInput = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let written = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    self.init(String(decoding: written, as: UTF8.self).filter { !$0.isWhitespace })
  }
}
