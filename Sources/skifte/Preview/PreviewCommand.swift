import ArgumentParser
import FlyingSocks
import Foundation
import Improvement
import Manuscript
import Portfolio

/// `skifte preview`: the site while it is written.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site in a browser while it is written.",
    discussion: """
      Builds the site in memory and serves it to this computer alone. When a file is saved the \
      site is built anew and the open page follows. What check would find stands on the page; \
      as long as there are errors, the last pages without any are shown.

      Nothing is written. The address goes to standard output, a line for each build to standard \
      error. Ctrl-C ends.
      """
  )

  @Option(help: "The port to serve at; 0 takes one that is free.")
  var port: UInt16 = 8017

  @OptionGroup var site: SiteOptions
  @OptionGroup var options: RunOptions

  func run() async throws {
    // Of the last commit when it starts; one that is made meanwhile counts from the next start.
    let date = try SiteDate(of: site, options).date
    // From before the first reading on, so that nothing saved during it is missed.
    let watch = FolderWatch(below: site.root)
    let first = try await SiteRun(of: site, options, dated: date)
    Terminal.say(first.summary(of: first.notes.sorted))
    let interruption = Interruption()
    let live = LivePreview(showing: preview(of: first, pages: first.pages, number: 0))
    do {
      let server = try PreviewServer(of: live, at: port)
      try await withThrowingTaskGroup { group in
        group.addTask { try await server.run() }
        group.addTask {
          let address = "http://127.0.0.1:\(try await server.port)/\n"
          try Terminal.write(address, in: first.language)
          try await follow(watch, from: first, on: live, dated: date)
        }
        group.addTask { await interruption.wait() }
        try await group.next()
        group.cancelAll()
      }
    } catch let error as SocketError {
      throw failure(error, in: first.language)
    }
    let end = Wording("förhandsvisningen är avslutad", "the preview has ended")
    Terminal.say(end.text(in: first.language))
  }
}

extension PreviewCommand {
  /// Builds anew each time something is saved, until the task is cancelled.
  private func follow(
    _ watch: FolderWatch,
    from first: SiteRun,
    on live: LivePreview,
    dated date: CalendarDate?
  ) async throws {
    var watch = watch
    var last = first
    var pages = first.pages
    for number in 1... {
      try await watch.waitForChange()
      do {
        last = try await SiteRun(of: site, options, dated: date, after: last)
      } catch let failure as Failure {
        // A file may be gone between a look and its reading; the next look sees that.
        Terminal.say(failure.message)
        continue
      }
      pages = last.pages ?? pages
      await live.show(preview(of: last, pages: pages, number: number))
      Terminal.say(last.summary(of: last.notes.sorted))
    }
  }

  private func preview(of run: SiteRun, pages: OutputTree?, number: Int) -> Preview {
    Preview(
      // Another one after a restart too, so that a page that is still open is loaded anew.
      revision: "\(ProcessInfo.processInfo.processIdentifier)-\(number)",
      pages: pages,
      address: run.analysis.site.settings.address,
      diagnostics: run.notes.sorted,
      quoting: run.analysis.guarded.folder,
      in: run.language
    )
  }

  private func failure(_ error: SocketError, in language: Language) -> Failure {
    let why: Wording? =
      switch error {
      case .failed(_, EADDRINUSE, _): Wording("är upptagen", "is in use")
      case .failed(_, EACCES, _): Wording("är inte tillåten", "is not allowed")
      default: nil
      }
    guard let why else {
      return .disk(
        Wording("kunde inte visa på port \(port)", "could not serve at port \(port)"),
        error,
        in: language
      )
    }
    return .usage(
      Wording(
        "port \(port) \(why.swedish); välj en annan med --port, eller --port 0 för en ledig",
        "port \(port) \(why.english); choose another with --port, or --port 0 for a free one"
      ),
      in: language
    )
  }
}
