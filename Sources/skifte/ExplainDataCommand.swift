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

/// What `--dash` says: a word for all columns, or a header and the word for that one.
struct DashChoice: ExpressibleByArgument {
  /// Nil for all columns.
  let header: String?
  let dash: Dash

  init?(argument: String) {
    let sign = argument.lastIndex(of: "=")
    header = sign.map { String(argument[..<$0]) }
    let word = String(sign.map { argument[argument.index(after: $0)...] } ?? argument[...])
    guard let dash = Dash(word: word) else { return nil }
    self.dash = dash
  }
}

/// Which file of numbers a command reads, and the language it speaks.
struct DataOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A file saved from a spreadsheet.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Which sheet of a workbook (default: the first).", valueName: "name"))
  var sheet: String?

  @Option(
    name: .customLong("dash"),
    help: ArgumentHelp(
      "What a dash alone means: zero, or missing for no value; HEADER=zero for one column.",
      valueName: "word"
    )
  )
  var dashes: [DashChoice] = []

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
      let reading = DataReading(
        path: data?.path ?? file,
        bytes: data?.bytes ?? [],
        sheet: sheet,
        dashes: meanings,
        noted: guarded.notes
      ) { label in
        ColumnRole(header: label) != nil
      }
      if !reading.columns.isEmpty { try check(reading) }
      return reading
    }
  }

  private var meanings: Dashes {
    Dashes(
      dashes.last { $0.header == nil }?.dash,
      columns: dashes.compactMap { choice in
        choice.header.map {
          Dashes.Column(header: Located($0, at: Place(file: file)), dash: choice.dash)
        }
      }
    )
  }

  /// Stops at a header that is none of the file's, which would change nothing.
  ///
  /// - Throws: `Failure` for such a slip of the pen.
  private func check(_ reading: DataReading) throws {
    let names = reading.columns.map { $0.name.lowercased() }
    for header in dashes.compactMap(\.header) where !names.contains(header.lowercased()) {
      throw Failure.usage(
        Wording("det finns ingen kolumn ”\(header)”", "there is no column “\(header)”"),
        in: language
      )
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
