import Manuscript
import Testing
import TestSupport

@testable import Portfolio

@Suite struct `A page in the preview` {
  @Test func `is the page with the panel on top and the preview's own script`() {
    let preview = preview([Diagnostic(.rawHTML, at: Place(file: "a.md"), ["tag": "<b>"])])
    let page = PreviewPage(
      """
      <!doctype html>
      <html lang="sv">
      <head>
      <title>&lt;/head> &amp; mer</title>
      </head>
      <body class="x">
      <p>Innehåll</p>
      </body>
      </html>
      """,
      of: preview
    )
    #expect(
      page.html == """
        <!doctype html>
        <html lang="sv">
        <head>
        <title>&lt;/head> &amp; mer</title>
        <link rel="stylesheet" href="/.skifte/preview.css">
        <script src="/.skifte/preview.js" data-revision="7-1" defer></script>
        </head>
        <body class="x">
        \(preview.panel)<p>Innehåll</p>
        </body>
        </html>
        """
    )
    #expect(!preview.panel.isEmpty)
  }

  @Test func `keeps to the page's own policy, widened by what the preview adds`() {
    let meta = { (policy: String) in
      "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n</head><body>"
    }
    let own = "default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;"
    let page = PreviewPage(meta(own), of: preview([]))
    #expect(
      page.policy == "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
        + "connect-src 'self'"
    )
    #expect(!page.html.contains("http-equiv"))
    let strict = PreviewPage(
      meta("script-src 'none'; connect-src https://a.example"),
      of: preview([])
    )
    #expect(
      strict.policy
        == "script-src 'self'; connect-src https://a.example 'self'; style-src 'self'"
    )
  }

  @Test func `of a theme without a head or body is shown all the same`() {
    let page = PreviewPage("<p>Hej</p>", of: preview([]))
    #expect(page.html.hasSuffix("<p>Hej</p>"))
    #expect(page.html.contains("/.skifte/preview.js"))
  }

  @Test func `has a place for all of this in every page of the site`() async throws {
    let site = try await BuiltSite.allKinds.value
    let preview = Preview(
      revision: "1",
      pages: site.tree,
      address: nil,
      diagnostics: site.notes.sorted,
      quoting: Folder(),
      in: .swedish
    )
    for path in site.pagePaths {
      let built = try site.text(path)
      #expect(!built.contains("skifte-panel") && !built.contains("/.skifte/"), "\(path)")
      let page = PreviewPage(built, of: preview)
      #expect(!page.html.contains("http-equiv=\"Content-Security-Policy\""), "\(path)")
      #expect(page.policy.hasPrefix("default-src 'none'; style-src 'self'"), "\(path)")
      #expect(page.html.contains("<body>\n\(preview.panel)<a class=\"skip\""), "\(path)")
      #expect(page.html.contains("defer></script>\n</head>"), "\(path)")
    }
  }

  private func preview(_ diagnostics: [Diagnostic]) -> Preview {
    Preview(
      revision: "7-1",
      pages: OutputTree(),
      address: nil,
      diagnostics: diagnostics,
      quoting: Folder(),
      in: .swedish
    )
  }
}

@Suite struct `The panel of diagnostics` {
  @Test func `shows the code, the place, the line, the message and what to do`() {
    #expect(
      panel([error], hasPages: true)
        == """
        <aside class="skifte-panel" lang="sv" aria-label="Anmärkningar från Skifte">
        <details open>
        <summary><strong>1 fel</strong> Sidan visar den senaste versionen utan fel.</summary>
        <ol>
        <li class="skifte-error">
        <p><strong>fel Y110</strong> <code>Site/a.yml:2:8</code></p>
        <p>”unti” är ingen uppgift i rapporten</p>
        <pre><code>titel: <mark>unti</mark> &lt;b></code></pre>
        <p>Tips: menade du ”unit”?</p>
        <p>först här: <code>Site/a.yml:1:1</code></p>
        </li>
        </ol>
        </details>
        </aside>

        """.replacing("&lt;b>", with: "&lt;b&gt;")
    )
  }

  @Test func `speaks the author's language`() {
    let text = panel([error, note], hasPages: false, in: .english)
    #expect(text.contains("lang=\"en\" aria-label=\"Diagnostics from Skifte\""))
    #expect(text.contains("<strong>1 error, 1 note</strong> The pages are shown when"))
    #expect(text.contains("error Y110") && text.contains("Hint: did you mean “unit”?"))
  }

  @Test func `puts the worst first, and is folded when nothing needs doing`() {
    let both = panel([note, error], hasPages: true)
    let codes = both.matches(of: /(Y110|D110)<\/strong>/).map { String($0.1) }
    #expect(codes == ["Y110", "D110"])
    let calm = panel([note], hasPages: true)
    #expect(calm.contains("<details>\n<summary><strong>1 anmärkning</strong></summary>"))
    #expect(panel([], hasPages: true).isEmpty)
  }

  @Test func `says how many it leaves out`() {
    let many = (1...103).map { line in
      Diagnostic(
        .invisibleCharacters,
        at: Place(file: "a", position: Position(line: line, column: 1))
      )
    }
    let text = panel(many, hasPages: true)
    #expect(text.contains("a:100:1") && !text.contains("a:101:1"))
    #expect(text.contains("<p>och 3 till; alla visas av <code>skifte check</code></p>"))
    #expect(!panel(Array(many.prefix(100)), hasPages: true).contains("skifte check"))
  }

  @Test func `lets no text of a file become markup or turn around`() {
    let hostile = Diagnostic(
      .unknownKey,
      at: Place(file: "a<script>.yml"),
      ["key": "<img src=x>\u{202E}\u{1B}", "what": "\"x\""]
    )
    let text = panel([hostile], hasPages: true)
    #expect(!text.contains("<script") && !text.contains("<img"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
  }

  private func panel(
    _ diagnostics: [Diagnostic],
    hasPages: Bool,
    in language: Language = .swedish
  ) -> String {
    let folder = Folder(text: "-- Site/a.yml --\ntitle: A\ntitel: unti <b>\n")
    return DiagnosticPanel(of: diagnostics, quoting: folder, in: language).html(hasPages: hasPages)
  }

  private var error: Diagnostic {
    Diagnostic(
      .unknownKey,
      at: Place(file: "Site/a.yml", position: Position(line: 2, column: 8), length: 4),
      ["key": "unti", "what": Wording("rapporten", "the report")],
      hint: spellingHint(for: "unti", among: ["unit"]),
      related: [.init(Wording("först här", "first here"), at: Place(file: "Site/a.yml"))]
    )
  }

  private var note: Diagnostic {
    Diagnostic(.invisibleCharacters, at: Place(file: "b.csv"), ["count": "1"])
  }
}
