import Foundation
import Manuscript

/// The two streams of a command: what was asked for goes to standard output, what is said about
/// the run to standard error.
enum Terminal {
  /// Whether somebody is watching standard error.
  private static let isWatched = isatty(STDERR_FILENO) == 1

  /// Writes the asked-for text as it is.
  ///
  /// - Throws: `Failure` when it can't be written, such as to a full disk.
  static func write(_ text: String, in language: Language) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure.disk(Wording("kunde inte skriva", "could not write"), error, in: language)
    }
  }

  /// Says something about the run on a line of its own; an empty text says nothing.
  ///
  /// What it quotes, such as the name of a file, cannot rewrite what stands around it.
  static func say(_ text: String) {
    guard !text.isEmpty else { return }
    forgetProgress()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { harmless(String($0)) }.joined(separator: "\n")
    tell(safe.hasSuffix("\n") ? safe : safe + "\n")
  }

  /// Shows what is going on to somebody who is watching; the next line takes its place.
  static func showProgress(_ wording: Wording, in language: Language) {
    guard isWatched else { return }
    forgetProgress()
    tell(wording.text(in: language) + " …")
  }

  /// Takes the progress line away.
  static func forgetProgress() {
    guard isWatched else { return }
    tell("\r\u{1B}[K")
  }

  /// When standard error is gone there is nobody left to tell.
  private static func tell(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
