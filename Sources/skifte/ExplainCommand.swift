import ArgumentParser
import Improvement
import Manuscript

/// `skifte explain`: what a diagnostic means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a diagnostic means, with an example.",
    discussion: "Without a code all codes are listed."
  )

  @Argument(help: ArgumentHelp("The code of a diagnostic, such as D310.", valueName: "code"))
  var code: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    guard let code, found == nil else { return }
    let near = nearestSpelling(to: code, in: Code.all.map(\.id))
    throw ValidationError(
      "There is no code '\(code)'." + (near.map { " Did you mean '\($0)'?" } ?? "")
    )
  }

  func run() throws {
    let language = try language
    let text = found?.explained(in: language) ?? Code.all.map { $0.line(in: language) }.joined()
    try Terminal.write(text, in: language)
  }
}

extension ExplainCommand {
  private var found: Code? {
    guard let code = code?.uppercased() else { return nil }
    return Code.all.first { $0.id == code }
  }

  /// The language asked for, else the site's, when there is one here.
  private var language: Language {
    get throws {
      if let asked = site.language { return asked }
      var silent = Notes()
      return Site(reading: try site.folder(["Site"]), noting: &silent).settings.language
    }
  }
}
