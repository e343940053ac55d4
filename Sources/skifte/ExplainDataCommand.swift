import ArgumentParser
import Foundation
import Improvement
import Manuscript

/// `skifte explain-data`: what was understood of a spreadsheet.
struct ExplainDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-data",
    abstract: "Say what was understood of a file of numbers, column by column.",
    discussion: "Nothing is written. The exit code is 1 when something could not be read."
  )

  @OptionGroup var data: DataOptions

  @Option(help: "How the reading is written: text for people, json for programs.")
  var format = ReadingFormat.text

  func run() throws {
    let reading = try data.reading
    switch format {
    case .json: try Terminal.write(reading.json(in: data.language).text, in: data.language)
    case .text:
      try Terminal.write(reading.text(in: data.language), in: data.language)
      data.tell(reading)
    }
    if reading.hasErrors { throw ExitCode.contentErrors }
  }
}

/// How what was understood of a file is written.
enum ReadingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Dash: ExpressibleByArgument {}

/// Which file of numbers a command reads, and the language it speaks.
struct DataOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A file saved from a spreadsheet.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Which sheet of a workbook (default: the first).", valueName: "name"))
  var sheet: String?

  @Option(help: "What a dash alone means: zero, or missing for no value.")
  var dash: Dash?

  @Option(help: "The language of diagnostics.")
  var language = Language.swedish
}

extension DataOptions {
  /// What was understood of the file, once nothing in it points at a person.
  ///
  /// - Throws: `Failure` when the disk cannot read it.
  var reading: DataReading {
    get throws {
      let bytes = try bytes
      // What is too large is not read, so that nothing in it can be told either.
      if bytes.count > Folder.mostBytes(of: file) { return DataReading(path: file, bytes: bytes) }
      let guarded = try guarded
      let data = guarded.folder.files.first
      return DataReading(
        path: data?.path ?? file,
        bytes: data?.bytes ?? [],
        sheet: sheet,
        dash: dash,
        noted: guarded.notes
      ) { label in
        ColumnRole(header: label) != nil
      }
    }
  }

  private var guarded: GuardedFolder {
    get throws {
      let bytes = try bytes
      let isRead = bytes.count <= Folder.mostBytes(of: file)
      return GuardedFolder(Folder(files: isRead ? [Folder.File(path: file, bytes: bytes)] : []))
    }
  }

  private var bytes: [UInt8] {
    get throws {
      do {
        // One byte more than is read tells that there are too many.
        let handle = try FileHandle(forReadingFrom: URL(filePath: file))
        return [UInt8](try handle.read(upToCount: Folder.mostBytes(of: file) + 1) ?? Data())
      } catch {
        let what = Wording("kunde inte läsa \(file)", "could not read \(file)")
        throw Failure.disk(what, error, in: language)
      }
    }
  }

  /// Says what was guessed and what could not be read.
  func tell(_ reading: DataReading) {
    let guarded = (try? guarded) ?? GuardedFolder(Folder())
    let writer = DiagnosticWriter(
      .text,
      in: language,
      quoting: guarded.folder,
      hiding: guarded.words
    )
    Terminal.say(writer.text(of: reading.diagnostics))
  }
}
