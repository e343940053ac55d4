import ArgumentParser

/// The command line.
///
/// Each command is thin: what it says and writes is worked out below it.
@main struct Skifte: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skifte",
    abstract: "Turns a folder of improvement projects into a static web portfolio.",
    discussion: """
      A project is a report in Markdown and a few small CSV files. Skifte computes baseline \
      against follow-up, draws the charts, checks that the words agree with the numbers, and \
      writes pages that need no server.

      Exit codes: 0 clean (warnings allowed), 1 errors in the content, 64 wrong usage, 74 the \
      disk said no, 70 a fault of Skifte itself.
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, ProveCommand.self] + preview + [
      NewCommand.self, TallyCommand.self, ExplainCommand.self, ExplainDataCommand.self,
      FixCommand.self,
    ]
  )

  #if WITHOUT_PREVIEW
    /// The single static file is for servers, and shows nothing in a browser.
    private static let preview: [any ParsableCommand.Type] = []
  #else
    private static let preview: [any ParsableCommand.Type] = [PreviewCommand.self]
  #endif

  /// Runs the command that the arguments name.
  ///
  /// What nobody foresaw is a fault of Skifte, exit code 70; it must not look like an error in the content.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.say(failure.message)
      exit(withError: failure.exitCode)
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      // What the parser throws has an exit code of its own, success for help.
      guard exitCode(for: error) == .failure else { exit(withError: error) }
      Terminal.say("Skifte: \(error)")
      exit(withError: ExitCode.fault)
    }
  }
}

extension ExitCode {
  /// Something in the site must be put right.
  static let contentErrors = ExitCode(1)
  /// A fault of Skifte itself.
  static let fault = ExitCode(70)
  /// A file could not be read or written.
  static let disk = ExitCode(74)
}
