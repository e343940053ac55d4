import ArgumentParser
import Foundation
import Manuscript

/// `skifte fix`: a normalised copy of a spreadsheet file.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Write a copy of a file of numbers that nobody has to guess about.",
    discussion: """
      The copy is UTF-8 with semicolons, decimal commas and ISO dates, and a Swedish spreadsheet \
      opens it as it is. The original is never touched, and nothing is written while a cell could \
      not be read.
      """
  )

  @OptionGroup var data: DataOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The copy (default: beside the original, with -skifte.csv after the name).",
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?

  func run() throws {
    let reading = try data.reading
    data.tell(reading)
    guard let copy = reading.normalised else { throw ExitCode.contentErrors }
    let target = output.map { URL(filePath: $0) } ?? beside
    do {
      // A file that is there already is somebody's work, the original not least.
      try Data(copy.utf8).write(to: target, options: .withoutOverwriting)
    } catch {
      let path = target.relativePath
      let what = Wording("kunde inte skriva \(path)", "could not write \(path)")
      throw Failure.disk(what, error, in: data.language)
    }
    let written = Wording("skrev \(target.relativePath)", "wrote \(target.relativePath)")
    Terminal.say(written.text(in: data.language))
  }

  private var beside: URL {
    let original = URL(filePath: data.file)
    let name = original.deletingPathExtension().lastPathComponent
    return original.deletingLastPathComponent().appending(path: "\(name)-skifte.csv")
  }
}
