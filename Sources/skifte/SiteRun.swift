import Foundation
import Improvement
import Manuscript
import Portfolio

/// One run over a site, from its files to its pages in memory.
///
/// Nothing is written.
struct SiteRun {
  let folder: Folder
  let analysis: SiteAnalysis
  /// With warnings made errors where `--strict` asks.
  let notes: Notes
  /// Nil when errors stand in the way.
  let pages: OutputTree?
  let language: Language
  private let history: FileHistory
  /// From where the command is run to the site.
  private let way: String
  private let began: ContinuousClock.Instant

  /// Reads, checks and analyses a site and makes its pages.
  ///
  /// - Throws: `Failure` when the disk or Skifte itself is at fault.
  init(of site: SiteOptions, _ options: RunOptions) async throws {
    let date = try SiteDate(of: site, options).date
    try await self.init(of: site, options, dated: date)
  }

  /// A run whose date is known; what an `earlier` one found out and still holds is not done again.
  ///
  /// - Throws: `Failure` when the disk or Skifte itself is at fault.
  init(
    of site: SiteOptions,
    _ options: RunOptions,
    dated date: CalendarDate?,
    after earlier: SiteRun? = nil
  ) async throws {
    began = .now
    way = site.way
    let early = site.language ?? .swedish
    Terminal.showProgress(Wording("läser \(site.site)", "reading \(site.site)"), in: early)
    folder = try site.folder()
    Terminal.showProgress(Wording("räknar", "computing"), in: early)
    // Asking git takes longer than all the rest, and only a commit changes the answer.
    history = earlier?.history ?? FileHistory(of: folder, below: site.root)
    analysis = await SiteAnalysis(
      of: folder,
      on: date,
      introduced: history.introduced,
      reusing: earlier?.analysis,
      jobs: options.jobs
    )
    language = site.language ?? analysis.site.settings.language
    Terminal.showProgress(Wording("gör sidor", "making pages"), in: language)
    var notes = analysis.notes
    let made = await Portfolio.pages(
      of: analysis,
      folder: analysis.guarded.folder,
      date: date,
      jobs: options.jobs,
      noting: &notes
    )
    self.notes = options.strict ? notes.strict : notes
    pages = self.notes.hasErrors ? nil : made
    Terminal.forgetProgress()
    if made == nil, !notes.hasErrors {
      throw Failure.fault(
        Wording("inga sidor, och inget fel som säger varför", "no pages, and no error says why"),
        in: language
      )
    }
  }
}

extension SiteRun {
  /// Diagnostics written in a format.
  func text(of diagnostics: [Diagnostic], as format: DiagnosticFormat) -> String {
    DiagnosticWriter(
      format,
      in: language,
      quoting: analysis.guarded.folder,
      hiding: analysis.guarded.words,
      below: way
    ).text(of: diagnostics)
  }

  /// What the run came to, in one line: projects, pages, errors, warnings, seconds.
  func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let pages = pages?.files.count { $0.path.hasSuffix(".html") } ?? 0
    var parts = [
      Counted("förbättringsarbete", "förbättringsarbeten", "project", "projects")
        .words(for: analysis.projects.count),
      Counted("sida", "sidor", "page", "pages").words(for: pages),
      Counted("varning", "varningar", "warning", "warnings").words(for: warnings),
      seconds,
    ]
    if errors > 0 {
      parts.insert(Counted("fel", "fel", "error", "errors").words(for: errors), at: 2)
    }
    return parts.map { $0.text(in: language) }.joined(separator: ", ")
  }

  /// How long the run has taken, to a tenth of a second.
  private var seconds: Wording {
    let elapsed = ContinuousClock.now - began
    let tenths = Int((elapsed / .milliseconds(100)).rounded())
    return Wording("\(tenths / 10),\(tenths % 10) s", "\(tenths / 10).\(tenths % 10) s")
  }
}
